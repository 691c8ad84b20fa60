import SystemPackage

/// Counts the pages of a PDF whose page tree can be read without unpacking it.
enum PDFPageCount {
    /// Larger files are not looked through; their records can say how many pages there are.
    private static let limit = 64 << 20

    /// The number of pages, or nil where it is packed away or the file is not a PDF.
    ///
    /// A file made for the web says it in its first object. Elsewhere it is the largest `/Count` in a dictionary of
    /// the type `/Pages`, which is that of the tree's root.
    static func of(_ path: FilePath, size: Int) throws(Errno) -> Int? {
        guard size <= limit else { return nil }
        let bytes = try FileReader.bytes(of: path)
        guard bytes.starts(with: "%PDF-".utf8) else { return nil }
        return bytes.withUnsafeBufferPointer { linearised($0) ?? largestCount($0) }
    }

    private static func linearised(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        let head = UnsafeBufferPointer(rebasing: bytes[..<min(1024, bytes.count)])
        guard find("/Linearized", in: head, from: 0) != nil, let position = find("/N ", in: head, from: 0)
        else { return nil }
        return number(head, at: position + 3)
    }

    private static func largestCount(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var largest: Int?
        var position = 0
        while let found = find("/Pages", in: bytes, from: position) {
            position = found + 6
            guard isName(bytes, at: found, after: "/Type"), let range = dictionary(around: found, in: bytes)
            else { continue }
            let slice = UnsafeBufferPointer(rebasing: bytes[range])
            if let count = find("/Count", in: slice, from: 0).flatMap({ number(slice, at: $0 + 6) }) {
                largest = max(largest ?? 0, count)
            }
        }
        return largest.flatMap { $0 > 0 ? $0 : nil }
    }

    /// Whether the name at a position is the value of a key, with or without spaces between.
    private static func isName(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int, after key: StaticString)
        -> Bool
    {
        if position + 6 < bytes.count,
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(bytes[position + 6] | 0x20)
        {
            return false
        }
        var end = position
        while end > 0, bytes[end - 1] <= 0x20 { end -= 1 }
        let start = end - key.utf8CodeUnitCount
        return start >= 0 && matches(key, in: bytes, at: start)
    }

    /// The dictionary around a position; its own values may be dictionaries.
    private static func dictionary(around position: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>?
    {
        let reach = 4096
        var start = position
        while start > 1, !(bytes[start] == UInt8(ascii: "<") && bytes[start - 1] == UInt8(ascii: "<")) {
            start -= 1
            if position - start > reach { return nil }
        }
        let end = find("endobj", in: bytes, from: position) ?? bytes.count
        return start..<min(end, position + (64 << 10))
    }

    private static func number(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
        var position = start
        while position < bytes.count, bytes[position] <= 0x20 { position += 1 }
        var value: Int?
        while position < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[position]) {
            let next = (value ?? 0) * 10 + Int(bytes[position] - UInt8(ascii: "0"))
            guard next < 10_000_000 else { return nil }
            value = next
            position += 1
        }
        return value
    }

    private static func find(_ text: StaticString, in bytes: UnsafeBufferPointer<UInt8>, from start: Int)
        -> Int?
    {
        let last = bytes.count - text.utf8CodeUnitCount
        let second = text.utf8Start[1]
        var position = start
        while position <= last {
            if bytes[position + 1] == second, matches(text, in: bytes, at: position) { return position }
            position += 1
        }
        return nil
    }

    private static func matches(_ text: StaticString, in bytes: UnsafeBufferPointer<UInt8>, at start: Int)
        -> Bool
    {
        text.withUTF8Buffer { text in
            for offset in text.indices where bytes[start + offset] != text[offset] { return false }
            return true
        }
    }
}
