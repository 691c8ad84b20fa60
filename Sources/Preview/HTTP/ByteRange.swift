/// What a `Range` header asks for of a file.
enum ByteRange: Equatable {
    case whole
    case part(Range<Int>)
    case unsatisfiable

    /// Reads the header for a file of a size in bytes.
    ///
    /// What is malformed or asks for several ranges gets the whole file, as RFC 9110 (14.2) allows.
    init(_ header: String?, size: Int) {
        self = header.flatMap { Self.read($0, size: size) } ?? .whole
    }

    private static func read(_ header: String, size: Int) -> ByteRange? {
        let unit = "bytes="
        guard header.hasPrefixIgnoringCase(unit) else { return nil }
        let ranges = Substring(header.utf8.dropFirst(unit.utf8.count)).split(separator: ",").map(\.trimmed)
            .filter { !$0.isEmpty }
        guard ranges.count == 1, let dash = ranges[0].utf8.firstIndex(of: UInt8(ascii: "-")) else {
            return nil
        }
        let first = ranges[0][..<dash]
        let last = Substring(ranges[0].utf8[dash...].dropFirst())
        if first.isEmpty {
            guard let length = last.digits else { return nil }
            return part(from: size - min(length, size), to: size)
        }
        guard let first = first.digits else { return nil }
        if last.isEmpty { return part(from: first, to: size) }
        guard let last = last.digits, first <= last else { return nil }
        return part(from: first, to: min(last, size - 1) + 1)
    }

    private static func part(from start: Int, to end: Int) -> ByteRange {
        start < end ? .part(start..<end) : .unsatisfiable
    }
}
