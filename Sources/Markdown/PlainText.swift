/// The words of a text without its markup, one line for each paragraph, heading or row.
struct PlainText {
    private(set) var bytes: [UInt8] = []

    init(capacity: Int = 0) {
        bytes.reserveCapacity(capacity)
    }

    /// Adds words.
    mutating func append(_ words: UnsafeBufferPointer<UInt8>) {
        bytes.append(contentsOf: words)
    }

    /// Adds a space.
    mutating func space() {
        bytes.append(UInt8(ascii: " "))
    }

    /// Ends a line, unless one has just begun.
    mutating func endBlock() {
        if let last = bytes.last, last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
    }

    /// The words in a range, without white space around them.
    func string(in range: Range<Int>) -> String {
        let words = bytes[range].drop { $0.isBlank || $0.isLineEnd }
        let end = words.lastIndex { !$0.isBlank && !$0.isLineEnd } ?? words.startIndex - 1
        return String(decoding: words[..<(end + 1)], as: UTF8.self)
    }
}
