/// Writes an XML document, element by element.
public struct XMLWriter: Sendable {
    /// The document so far, as UTF-8.
    public private(set) var bytes: [UInt8]

    /// Starts a document with the XML declaration.
    public init() {
        bytes = Array(#"<?xml version="1.0" encoding="UTF-8"?>"#.utf8) + [UInt8(ascii: "\n")]
    }

    /// Writes an element with a text.
    public mutating func element(
        _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:], text: String
    ) {
        open(name, attributes)
        Escaping.appendXML(text, to: &bytes)
        close(name)
    }

    /// Writes an element with what the body writes in it.
    public mutating func element(
        _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:],
        body: (inout XMLWriter) -> Void
    ) {
        open(name, attributes)
        bytes.append(UInt8(ascii: "\n"))
        body(&self)
        close(name)
    }

    private mutating func open(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String>) {
        append("<")
        append(name)
        for (key, value) in attributes {
            append(" ")
            append(key)
            append("=\"")
            Escaping.appendXML(value, to: &bytes)
            append("\"")
        }
        append(">")
    }

    private mutating func close(_ name: StaticString) {
        append("</")
        append(name)
        append(">\n")
    }

    private mutating func append(_ text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }
}
