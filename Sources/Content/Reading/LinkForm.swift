import Foundation

/// The form in which an address inside the site is written.
enum LinkForm {
    /// An address in Unicode's composed form, in which the paths of the site and the ids of its headings are; one on
    /// another site stays as it is, since nobody knows the forms of its names.
    static func composed(_ destination: String) -> String {
        let bytes = destination.utf8
        guard bytes.contains(where: { $0 >= 0x80 || $0 == UInt8(ascii: "%") }), isInternal(destination)
        else { return destination }
        let path = bytes.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        let rest = Substring(bytes[path.endIndex...])
        let query = rest.utf8.prefix { $0 != UInt8(ascii: "#") }
        let fragment = Substring(rest.utf8[query.endIndex...])
        return part(Substring(path)) + String(Substring(query)) + part(fragment)
    }

    /// The part of an address with what is percent-encoded outside ASCII decoded and composed.
    private static func part(_ text: Substring) -> String {
        var bytes: [UInt8] = []
        var rest = text.utf8
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), let escaped = UInt8(Substring(rest.prefix(2)), radix: 16),
                escaped >= 0x80, rest.count >= 2
            {
                bytes.append(escaped)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        guard let decoded = String(validating: bytes, as: UTF8.self) else { return String(text) }
        let composed = decoded.composed
        return composed.utf8.elementsEqual(decoded.utf8) ? String(text) : composed
    }

    private static func isInternal(_ destination: String) -> Bool {
        if destination.hasPrefix("//") { return false }
        return destination.utf8.first { ":/?#".utf8.contains($0) } != UInt8(ascii: ":")
    }
}
