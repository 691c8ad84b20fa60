/// Writes a JSON document, value by value, two spaces deeper at each level.
///
/// The caller sees to it that an object has keys and an array has none; names and texts are escaped here.
public struct JSONWriter: Sendable {
    /// The document so far, as UTF-8.
    public private(set) var bytes: [UInt8] = []

    private var depth = 0
    private var isFirst = true
    private var isAfterKey = false

    /// Starts an empty document.
    public init() {}

    /// Writes an object with the members that the body writes.
    public mutating func object(_ body: (inout JSONWriter) -> Void) {
        nested(UInt8(ascii: "{"), UInt8(ascii: "}"), body)
    }

    /// Writes an array with the values that the body writes.
    public mutating func array(_ body: (inout JSONWriter) -> Void) {
        nested(UInt8(ascii: "["), UInt8(ascii: "]"), body)
    }

    /// Writes the name of a member, whose value comes next.
    public mutating func key(_ name: String) {
        separate()
        appendQuoted(name)
        append(": ")
        isAfterKey = true
    }

    /// Writes a text.
    public mutating func string(_ text: String) {
        separate()
        appendQuoted(text)
    }

    /// Writes a whole number.
    public mutating func number(_ number: Int) {
        separate()
        bytes += String(number).utf8
    }

    /// Writes true or false.
    public mutating func flag(_ flag: Bool) {
        separate()
        append(flag ? "true" : "false")
    }

    /// Ends the document with a line break.
    public mutating func finish() {
        bytes.append(UInt8(ascii: "\n"))
    }

    private mutating func nested(_ open: UInt8, _ close: UInt8, _ body: (inout JSONWriter) -> Void) {
        separate()
        bytes.append(open)
        depth += 1
        isFirst = true
        body(&self)
        depth -= 1
        if !isFirst { breakLine() }
        bytes.append(close)
        isFirst = false
    }

    /// Goes to the place of the next value: after a key, or on a line of its own.
    private mutating func separate() {
        if isAfterKey {
            isAfterKey = false
            return
        }
        guard depth > 0 else { return }
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        isFirst = false
        breakLine()
    }

    private mutating func breakLine() {
        bytes.append(UInt8(ascii: "\n"))
        for _ in 0..<depth { append("  ") }
    }

    private mutating func append(_ text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    private mutating func appendQuoted(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        Escaping.appendJSON(text, to: &bytes)
        bytes.append(UInt8(ascii: "\""))
    }
}
