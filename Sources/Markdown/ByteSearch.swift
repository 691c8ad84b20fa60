import CCmark

extension UnsafeBufferPointer<UInt8> {
    /// The first place of a byte from an index on, by the C library, which looks at many at a time.
    func firstIndex(of byte: UInt8, from start: Int) -> Int? {
        guard start < count, let baseAddress,
            let found = memchr(baseAddress + start, Int32(byte), count - start)
        else { return nil }
        return UnsafeRawPointer(found) - UnsafeRawPointer(baseAddress)
    }

    /// Whether some bytes stand anywhere.
    func holds(_ words: StaticString) -> Bool {
        let words = UnsafeBufferPointer(start: words.utf8Start, count: words.utf8CodeUnitCount)
        var start = 0
        while let index = firstIndex(of: words[0], from: start) {
            if self[index...].starts(with: words) { return true }
            start = index + 1
        }
        return false
    }
}
