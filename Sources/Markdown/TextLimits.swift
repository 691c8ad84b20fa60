import Problems

/// Refuses the few texts for which libcmark needs time that grows with the square of their length.
enum TextLimits {
    /// How deep quotes and list items may be nested; browsers show few more.
    static let depth = 100

    /// Below this many bytes even the worst text is read in a fraction of a second.
    private static let harmlessLength = 8_192
    private static let steps = 20_000_000

    /// What makes a text too slow to read, or nil.
    static func problem(in body: Body) -> Problem? {
        guard body.count > harmlessLength else { return nil }
        return body.bytes.withUnsafeBufferPointer { bytes in
            nestingProblem(in: body, bytes) ?? imageProblem(in: body, bytes)
        }
    }

    /// Every blank line is offered to every list item that is open.
    ///
    /// A line can open as many containers as it has markers, inside as many items as its white space is
    /// wide enough for, and inside no more than were open before.
    private static func nestingProblem(in body: Body, _ bytes: UnsafeBufferPointer<UInt8>) -> Problem? {
        var depth = 0
        var deepestLine = body.start
        var lines = 0
        var index = body.start
        while index < bytes.count {
            let lineStart = index
            var markers = 0
            var columns = 0
            prefix: while index < bytes.count {
                switch bytes[index] {
                case UInt8(ascii: " "): columns += 1
                case UInt8(ascii: "\t"): columns += 4
                case UInt8(ascii: ">"): markers += 1
                case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "."),
                    UInt8(ascii: ")"):
                    let following = index + 1 < bytes.count ? bytes[index + 1] : UInt8(ascii: "\n")
                    if following.isBlank || following.isLineEnd { markers += 1 }
                case UInt8(ascii: "0")...UInt8(ascii: "9"): break
                default: break prefix
                }
                index += 1
            }
            let reached = markers == 0 ? 0 : markers + min(depth, columns / 2)
            if reached > depth {
                depth = reached
                deepestLine = lineStart
            }
            lines += 1
            index = body.endOfLine(in: bytes, from: index) + 1
        }
        guard depth > Self.depth, depth > steps / lines else { return nil }
        return tooDeep(at: body.source.location(offset: deepestLine))
    }

    /// Every link is offered to every image that was begun before it.
    private static func imageProblem(in body: Body, _ bytes: UnsafeBufferPointer<UInt8>) -> Problem? {
        var openings = 0
        var first: Int?
        var index = body.start
        while let mark = bytes.firstIndex(of: UInt8(ascii: "!"), from: index) {
            index = mark + 1
            guard index < bytes.count, bytes[index] == UInt8(ascii: "[") else { continue }
            openings += 1
            first = first ?? mark
        }
        guard let first else { return nil }
        let closings = bytes[body.start...].count { $0 == UInt8(ascii: "]") }
        guard openings > steps / max(1, closings) else { return nil }
        return Problem(
            .textTooComplex, at: body.source.location(offset: first, length: 2),
            "this text begins \(openings) images and would take too long to read",
            help: "put a backslash before each ! that is meant as text, or split the text")
    }

    /// The problem of a block inside too many quotes and list items.
    static func tooDeep(at location: Location) -> Problem {
        Problem(
            .nestedTooDeeply, at: location,
            "quotes and lists are nested more than \(depth) deep, which browsers cannot show",
            help: "take away the markers that are not needed")
    }
}
