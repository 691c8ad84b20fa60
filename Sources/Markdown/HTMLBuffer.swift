import Markup

/// The markup of a page as it is written.
struct HTMLBuffer {
    private(set) var bytes: [UInt8] = []
    /// Whether a character was replaced that HTML cannot hold.
    private(set) var holdsReplacements = false

    init(capacity: Int) {
        bytes.reserveCapacity(capacity)
    }

    /// Appends markup.
    mutating func append(_ markup: StaticString) {
        markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// Appends a number.
    mutating func append(_ number: Int) {
        bytes.append(contentsOf: String(number).utf8)
    }

    /// Appends text, escaped.
    mutating func append(text: UnsafeBufferPointer<UInt8>) {
        if Escaping.appendProse(text, to: &bytes) { holdsReplacements = true }
    }

    /// Appends text, escaped.
    mutating func append(text: String) {
        Escaping.appendProse(text, to: &bytes)
    }

    /// Appends an address, escaped.
    mutating func append(url: String) {
        Escaping.appendURL(url, to: &bytes)
    }

    /// Begins a line, unless one has just begun.
    mutating func startLine() {
        if let last = bytes.last, last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
    }

    /// Puts an id into a tag that ends at an offset.
    mutating func insert(id: String, at offset: Int) {
        var attribute: [UInt8] = []
        attribute.reserveCapacity(id.utf8.count + 6)
        attribute += " id=\"".utf8
        Escaping.appendProse(id, to: &attribute)
        attribute.append(UInt8(ascii: "\""))
        bytes.insert(contentsOf: attribute, at: offset)
    }

    /// Replaces a digit.
    mutating func setDigit(_ digit: Int, at offset: Int) {
        bytes[offset] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit)
    }
}
