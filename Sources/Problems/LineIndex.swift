#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Where the lines of a text begin, and how many scalars come before each of its parts, so that a place is found
/// without reading the text from its start.
struct LineIndex: Sendable {
    /// The offset of the first byte of each line; the first is 0.
    let starts: [Int]
    /// How many scalars come before every `step`th byte.
    private let scalars: [Int]

    private static let step = 512

    init(_ bytes: [UInt8]) {
        var starts = [0]
        var scalars: [Int] = []
        bytes.withUnsafeBytes { buffer in
            var offset = 0
            while let base = buffer.baseAddress, offset < buffer.count,
                let found = memchr(base + offset, Int32(UInt8(ascii: "\n")), buffer.count - offset)
            {
                offset = UnsafeRawPointer(found) - base + 1
                starts.append(offset)
            }
            var count = 0
            for part in stride(from: 0, through: buffer.count, by: Self.step) {
                scalars.append(count)
                count += Self.scalarCount(buffer[part..<min(part + Self.step, buffer.count)])
            }
        }
        self.starts = starts
        self.scalars = scalars
    }

    /// The position of the line in which a byte stands, counted from 0.
    func line(of offset: Int) -> Int {
        var low = 0
        var high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        return low
    }

    /// How many scalars begin before a byte.
    func scalars(before offset: Int, in bytes: [UInt8]) -> Int {
        let part = offset / Self.step
        return bytes.withUnsafeBytes { buffer in
            scalars[part] + Self.scalarCount(buffer[part * Self.step..<offset])
        }
    }

    private static func scalarCount(_ bytes: Slice<UnsafeRawBufferPointer>) -> Int {
        UnsafeRawBufferPointer(rebasing: bytes).reduce(0) { $0 &+ ($1 & 0xC0 == 0x80 ? 0 : 1) }
    }
}
