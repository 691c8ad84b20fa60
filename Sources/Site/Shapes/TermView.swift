import Templates

/// A year, topic, outcome or law with its cases.
struct TermView: Sendable {
    var name: String
    var language: String?
    var description: String?
    var url: String
    var count: Int
}

extension Shape where Root == TermView {
    static let term = Shape(
        "term", "A year, topic, outcome or law with its cases.",
        [
            .text("name", "What it is called.") { $0.name },
            .text("lang", "The language of the name, where it is not the log's.") { $0.language },
            .text("description", "What it means.") { $0.description },
            .text("url", "The address of its list.") { $0.url },
            .text("count", "How many cases it has, in digits.") { Wording.grouped($0.count) },
            .text("cases", "How many cases it has, as in 12 requests.") {
                Wording.count($0.count, "request")
            },
        ])
}
