/// A heading of a text.
public struct Heading: Sendable, Hashable {
    /// The level as printed, from 1 to 6.
    public internal(set) var level: Int
    /// The id of its element, unique in the page.
    public let id: String
    /// Its words, without markup.
    public let text: String
    /// Its line in the file, counted from 1.
    public let line: Int

    /// Where its words stand in the plain text of the document.
    let extent: Range<Int>
}
