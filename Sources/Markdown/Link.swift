/// A link or an image of a text, whether or not it is safe to publish.
public struct Link: Sendable, Hashable {
    /// The destination as it is written, without its escapes.
    public let destination: String
    /// The line in the file where it begins, counted from 1.
    public internal(set) var line: Int
    /// Whether it is an image.
    public let isImage: Bool
}
