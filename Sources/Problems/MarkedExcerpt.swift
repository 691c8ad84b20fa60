/// A source line, cut to a readable width around a place in it, with the place marked below.
public struct MarkedExcerpt: Sendable {
    /// The line; where some of it was cut off, an ellipsis stands there.
    public let line: String
    /// The spaces before the carets.
    public let indent: String
    /// The carets that go below the place; nil where the whole line is meant.
    public let carets: String?

    /// How many scalars are shown.
    private static let width = 100

    /// The line of a location, or nil where it is not known.
    public init?(_ location: Location) {
        guard let excerpt = location.excerpt else { return nil }
        let scalars = Array(excerpt.unicodeScalars.map { $0 == "\t" ? " " : $0 })
        guard let column = location.column else {
            let isCut = scalars.count > Self.width
            line = Self.string(isCut ? Array(scalars[..<Self.width]) + ["…"] : scalars)
            indent = ""
            carets = nil
            return
        }
        let position = min(column - 1, scalars.count)
        let first = position > Self.width - 20 ? position - 40 : 0
        let last = min(scalars.count, first + Self.width)
        let before: [Unicode.Scalar] = first > 0 ? ["…"] : []
        let after: [Unicode.Scalar] = last < scalars.count ? ["…"] : []
        line = Self.string(before + scalars[first..<last] + after)
        indent = String(repeating: " ", count: before.count + position - first)
        carets = String(repeating: "^", count: max(1, min(location.length, last - position)))
    }

    private static func string(_ scalars: [Unicode.Scalar]) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }
}
