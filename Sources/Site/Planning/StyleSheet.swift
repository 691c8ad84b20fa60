import Foundation
import Markup

/// The files that a style sheet asks for: what stands in `url(…)` and `image-set(…)`, and after `@import`.
struct StyleSheet {
    /// A file that is asked for by its name, which is the last part of the address.
    struct Reference {
        let name: String
        /// The part of the address that its name on the site takes the place of.
        let range: Range<Int>
    }

    private let bytes: [UInt8]
    private var position = 0
    /// Whether the next text is an address, since it follows `@import`.
    private var followsImport = false
    /// How deep in parentheses an image set is open; 0 where none is.
    private var imageSetDepth = 0
    private var references: [Reference] = []

    /// The files that a style sheet asks for, in order; addresses elsewhere are left out.
    static func references(in bytes: [UInt8]) -> [Reference] {
        var sheet = StyleSheet(bytes: bytes)
        while sheet.position < bytes.count { sheet.next() }
        return sheet.references
    }

    /// The style sheet with other names in the place of those of the files.
    static func replacing(_ references: [(range: Range<Int>, name: String)], in bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var end = 0
        for (range, name) in references {
            result += bytes[end..<range.lowerBound]
            for byte in URLPath.encoded(name).utf8 {
                switch byte {
                // These would end an address that stands without quotation marks.
                case UInt8(ascii: "("): result += "%28".utf8
                case UInt8(ascii: ")"): result += "%29".utf8
                case UInt8(ascii: "'"): result += "%27".utf8
                default: result.append(byte)
                }
            }
            end = range.upperBound
        }
        return result + bytes[end...]
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    private mutating func next() {
        switch bytes[position] {
        case UInt8(ascii: "/") where isAt("/*"):
            position += 2
            while position < bytes.count, !isAt("*/") { position += 1 }
            position = min(position + 2, bytes.count)
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
            let text = quoted()
            if followsImport || imageSetDepth > 0 { add(text) }
            followsImport = false
        case UInt8(ascii: "@"):
            followsImport = isAt("@import")
            position += 1
        case UInt8(ascii: "u"), UInt8(ascii: "U"):
            guard isAt("url("), !followsName else { return skip() }
            position += 4
            add(address())
            followsImport = false
        case UInt8(ascii: "i"), UInt8(ascii: "I"):
            // It may have a prefix, as in `-webkit-image-set(`.
            guard isAt("image-set("), imageSetDepth == 0 else { return skip() }
            position += "image-set(".utf8.count
            imageSetDepth = 1
        case UInt8(ascii: "("):
            if imageSetDepth > 0 { imageSetDepth += 1 }
            position += 1
        case UInt8(ascii: ")"):
            if imageSetDepth > 0 { imageSetDepth -= 1 }
            position += 1
        case UInt8(ascii: ";"), UInt8(ascii: "{"), UInt8(ascii: "}"):
            followsImport = false
            imageSetDepth = 0
            position += 1
        default: position += 1
        }
    }

    private mutating func skip() { position += 1 }

    /// Whether the letter here goes on with a longer name, such as that of a property.
    private var followsName: Bool {
        guard position > 0 else { return false }
        let byte = bytes[position - 1]
        return (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0x2D || byte == 0x5F || byte >= 0x80
    }

    private func isAt(_ text: StaticString) -> Bool {
        guard position + text.utf8CodeUnitCount <= bytes.count else { return false }
        return text.withUTF8Buffer { text in
            text.indices.allSatisfy { index in
                let byte = bytes[position + index]
                return (byte &- 0x41 < 26 ? byte | 0x20 : byte) == text[index]
            }
        }
    }

    /// The text between quotation marks, which ends with the line where they are not closed.
    private mutating func quoted() -> Range<Int> {
        let quote = bytes[position]
        position += 1
        let start = position
        while position < bytes.count, bytes[position] != quote, bytes[position] != 0x0A {
            position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
        }
        position = min(position, bytes.count)
        let end = position
        position = min(position + 1, bytes.count)
        return start..<end
    }

    /// What stands in the parentheses of `url(`, with or without quotation marks.
    private mutating func address() -> Range<Int> {
        while position < bytes.count, bytes[position] <= 0x20 { position += 1 }
        if position < bytes.count,
            bytes[position] == UInt8(ascii: "\"") || bytes[position] == UInt8(ascii: "'")
        {
            return quoted()
        }
        let start = position
        while position < bytes.count, bytes[position] != UInt8(ascii: ")") { position += 1 }
        var end = position
        while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
        return start..<end
    }

    private mutating func add(_ range: Range<Int>) {
        let text = bytes[range]
        // Neither an address of the whole site, nor one elsewhere or in itself, nor a place in the page.
        guard let first = text.first, first != UInt8(ascii: "/"), first != UInt8(ascii: "#") else { return }
        let path = text.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        guard !path.contains(UInt8(ascii: ":")) else { return }
        let name = path.split(separator: UInt8(ascii: "/")).last ?? []
        let written = String(decoding: name, as: UTF8.self)
        guard !written.isEmpty, written != ".", written != ".." else { return }
        references.append(
            Reference(
                name: written.removingPercentEncoding ?? written, range: path.startIndex..<path.endIndex))
    }
}
