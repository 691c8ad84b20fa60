import Testing

/// A case of the specification that prints something there and is a problem here, because names are checked.
struct SpecDifference: Hashable, Sendable, CustomTestStringConvertible {
    /// Why the case cannot apply.
    enum Reason: String {
        case missingName = "a name that no schema has is a mistake, not an empty text"
        case missingTemplate = "a partial that does not exist is a mistake, not an empty text"
        case unopenedSection =
            "an inverted section opens nothing, so names of the section's things are not in scope"
        case rootWithoutName = "a page is a thing with names, never a bare text or list"
        case listOfLists = "lists hold texts or things with names, so each item here is a thing"
        case rawText = "lists of texts are text, and only values that are HTML by type are printed unescaped"
    }

    let id: String
    let reason: Reason
    let problem: String

    var testDescription: String { "\(id): \(reason.rawValue)" }

    static func of(_ specCase: SpecCase) -> SpecDifference? {
        all.first { $0.id == specCase.id }
    }

    private init(_ id: String, _ reason: Reason, _ problem: String) {
        self.id = id
        self.reason = reason
        self.problem = problem
    }

    private static func missing(_ name: String, at place: String, _ id: String) -> SpecDifference {
        SpecDifference(
            id, .missingName,
            "\(place): error: there is no field '\(name)' here (in scope: root) [unknown-field]")
    }

    private static func missing(
        _ name: String, in owner: String, at place: String, _ id: String
    ) -> SpecDifference {
        SpecDifference(
            id, .missingName,
            "\(place): error: there is no field '\(name)' in '\(owner)' [unknown-field]")
    }

    private static func root(_ place: String, _ id: String) -> SpecDifference {
        SpecDifference(
            id, .rootWithoutName,
            "\(place): error: '.' is 'root' here, which cannot be printed [wrong-kind]")
    }

    static let all: [SpecDifference] = [
        missing("cannot", at: "1:6", "interpolation: Basic Context Miss Interpolation"),
        missing("cannot", at: "1:7", "interpolation: Triple Mustache Context Miss Interpolation"),
        missing("cannot", at: "1:7", "interpolation: Ampersand Context Miss Interpolation"),
        missing("b", in: "a", at: "1:6", "interpolation: Dotted Names - Broken Chains"),
        missing("c", in: "a.b", at: "1:8", "interpolation: Dotted Names - Broken Chain Resolution"),
        missing("c", in: "b", at: "1:11", "interpolation: Dotted Names - Context Precedence"),
        missing("a", at: "1:3", "interpolation: Dotted Names are never single keys"),
        root("1:10", "interpolation: Implicit Iterators - Basic Interpolation"),
        root("1:44", "interpolation: Implicit Iterators - HTML Escaping"),
        root("1:49", "interpolation: Implicit Iterators - Triple Mustache"),
        root("1:49", "interpolation: Implicit Iterators - Ampersand"),
        root("1:4", "interpolation: Implicit Iterators - Basic Integer Interpolation"),
        missing("missing", at: "1:5", "sections: Context Misses"),
        missing("b", in: "a", at: "1:7", "sections: Dotted Names - Broken Chains"),
        SpecDifference(
            "sections: Implicit Iterator - Array", .listOfLists,
            "1:20: error: '.' is 'root.list' here, which cannot be printed [wrong-kind]"),
        SpecDifference(
            "sections: Implicit Iterator - Triple mustache", .rawText,
            "1:15: error: '.' is text, and text is always escaped [wrong-kind]"),
        SpecDifference(
            "sections: Implicit Iterator - Ampersand", .rawText,
            "1:15: error: '.' is text, and text is always escaped [wrong-kind]"),
        SpecDifference(
            "sections: Implicit Iterator - Root-level", .rootWithoutName,
            "1:11: error: there is no field 'value' here (in scope: root) [unknown-field]"),
        SpecDifference(
            "inverted: Context", .unopenedSection,
            "1:19: error: there is no field 'name' here (in scope: root) [unknown-field]"),
        SpecDifference(
            "inverted: List", .unopenedSection,
            "1:13: error: there is no field 'n' here (in scope: root) [unknown-field]"),
        missing("missing", at: "1:5", "inverted: Context Misses"),
        missing("b", in: "a", at: "1:7", "inverted: Dotted Names - Broken Chains"),
        SpecDifference(
            "partials: Failed Lookup", .missingTemplate,
            "1:5: error: there is no template 'text' [unknown-partial]"),
        missing("bar", at: "1:20", "inheritance: Negative Sections"),
    ]
}
