public import Disclosure
public import Markdown
public import Problems

/// A case as it was read: its record, its text and its files.
///
/// A class, since a record never changes, and passes through lists, indexes and pages: a copy of its fifty fields at
/// each of these took longer than reading the file.
public final class Record: Sendable {
    /// The record's path below the log's root, such as `content/requests/2021/foi-506/index.md`.
    public let path: String
    /// The case's path on the site, such as `requests/2021/foi-506/`.
    public let url: String
    /// What the front matter says.
    public let details: Case
    /// What the text says.
    public let body: RenderedText
    /// The request in a sentence or two, for lists.
    public let summary: LocalizedText
    /// The files that are published with it, by their name as the record writes it.
    public let files: [String: DocumentFile]
    /// What the outcome was worked out from; nil where the record gives it.
    public let outcomeGround: OutcomeDerivation.Ground?
    /// The public interest tests that the text sets out, in their order.
    public let interestTests: [InterestTest]
    /// By when the request was to be answered, and whether it was.
    public let timing: Timing

    /// What in the text looks like the reference of a case: its normal form and its line.
    let mentions: [(key: String, line: Int)]
    /// What stands for the words of the request, to be compared with others.
    let sketch: RequestSketch?
    let frontMatter: FrontMatterText

    init(
        path: String, url: String, details: Case, body: RenderedText, summary: LocalizedText,
        files: [String: DocumentFile], outcomeGround: OutcomeDerivation.Ground?, timing: Timing,
        interestTests: [InterestTest], mentions: [(key: String, line: Int)], sketch: RequestSketch?,
        frontMatter: FrontMatterText
    ) {
        self.path = path
        self.url = url
        self.details = details
        self.body = body
        self.summary = summary
        self.files = files
        self.outcomeGround = outcomeGround
        self.interestTests = interestTests
        self.mentions = mentions
        self.sketch = sketch
        self.timing = timing
        self.frontMatter = frontMatter
    }

    /// Whether the outcome was worked out from the rest of the record.
    public var outcomeIsInferred: Bool { outcomeGround != nil }

    /// The place of a line of the file.
    func location(ofLine line: Int) -> Location {
        Location(path: path, line: line, column: nil, excerpt: nil)
    }

    /// The place of a value in the front matter, such as `["related", 2, "ref"]`.
    ///
    /// Reads the front matter again, since few records are ever asked.
    public func location(of keys: any FrontMatterKey...) -> Location {
        frontMatter.location(of: keys)
    }

    /// The place of a value in the front matter, by all its keys.
    public func location(of keys: [any FrontMatterKey]) -> Location {
        frontMatter.location(of: keys)
    }
}

/// A key or a list position on the way to a value in front matter.
public protocol FrontMatterKey: Sendable {}
extension String: FrontMatterKey {}
extension Int: FrontMatterKey {}
