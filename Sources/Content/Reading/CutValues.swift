import Problems

/// Values that a `#` cuts short: `reference: FOI #506` says no more than `FOI` to YAML.
///
/// A comment on purpose has a space after its `#`, and passes.
enum CutValues {
    /// Reports every such value of a text.
    static func report(in yaml: ArraySlice<UInt8>, _ reader: inout SchemaReader) {
        guard yaml.contains(UInt8(ascii: "#")) else { return }
        var number = reader.linesBefore
        // Text that a | or > begins, on lines indented further than this, knows no comments.
        var block: Int?
        for line in yaml.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            number += 1
            let indent = line.prefix { $0 == UInt8(ascii: " ") }.count
            if let start = block, indent > start || indent == line.count { continue }
            block = beginsBlock(line) ? indent : nil
            guard let mark = cut(of: line) else { continue }
            let column = String(decoding: line[..<mark], as: UTF8.self).unicodeScalars.count + 1
            let lost = String(decoding: line[mark...], as: UTF8.self)
            reader.report(
                Problem(
                    .commentInValue,
                    at: reader.source.location(
                        line: number, column: column, length: lost.unicodeScalars.count),
                    "'\(lost)' is read as a comment, since a space and # begin one, and is lost",
                    help: "put the whole value in double quotes, or write a space after # if it is a comment")
            )
        }
    }

    private static func beginsBlock(_ line: ArraySlice<UInt8>) -> Bool {
        let value = line.reversed().drop { " +-0123456789".utf8.contains($0) }
        return value.first == UInt8(ascii: "|") || value.first == UInt8(ascii: ">")
    }

    /// Where a `#` that was hardly meant as a comment begins one in a line.
    private static func cut(of line: ArraySlice<UInt8>) -> ArraySlice<UInt8>.Index? {
        var quote: UInt8?
        var previous = UInt8(ascii: " ")
        var holdsValue = false
        for index in line.indices {
            let byte = line[index]
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"), !previous.isAlphanumeric {
                quote = byte
            } else if byte == UInt8(ascii: "#"), previous == UInt8(ascii: " "), holdsValue {
                let next = index + 1 < line.endIndex ? line[index + 1] : UInt8(ascii: " ")
                return next.isAlphanumeric ? index : nil
            }
            if byte != UInt8(ascii: " ") { holdsValue = true }
            previous = byte
        }
        return nil
    }
}

extension UInt8 {
    fileprivate var isAlphanumeric: Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
    }
}
