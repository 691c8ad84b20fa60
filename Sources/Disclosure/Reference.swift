/// An authority's own number for a request.
public enum Reference {
    /// The form in which two spellings of one number are equal: `FOI/0451-22` and `foi 451 22`.
    ///
    /// Letters are small, what separates runs of letters and digits is one hyphen, and a number has no zeros in front.
    public static func normalised(_ reference: String) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(reference.utf8.count + 4)
        var previous = Kind.separator
        for byte in plain(reference).lowercased().utf8 {
            let kind = Kind(byte)
            if kind != .separator {
                if kind != previous {
                    if !bytes.isEmpty { bytes.append(UInt8(ascii: "-")) }
                } else if kind == .digit, bytes.last == UInt8(ascii: "0"), bytes.isAtStartOfNumber {
                    bytes.removeLast()
                }
                bytes.append(byte)
            }
            previous = kind
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The reference with a hyphen for each character beyond ASCII that is neither letter nor digit, such as a dash or a
    /// no-break space that a word processor put there.
    private static func plain(_ reference: String) -> String {
        if reference.utf8.allSatisfy({ $0 < 0x80 }) { return reference }
        var plain = String.UnicodeScalarView()
        for scalar in reference.unicodeScalars {
            let isPart =
                scalar.isASCII || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
                || scalar.properties.generalCategory == .nonspacingMark
            plain.append(isPart ? scalar : "-")
        }
        return String(plain)
    }

    private enum Kind {
        case digit, letter, separator

        init(_ byte: UInt8) {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): self = .digit
            case UInt8(ascii: "a")...UInt8(ascii: "z"), 0x80...: self = .letter
            default: self = .separator
            }
        }
    }
}

extension [UInt8] {
    /// Whether the last byte is the first of its run.
    fileprivate var isAtStartOfNumber: Bool {
        count == 1 || self[count - 2] == UInt8(ascii: "-")
    }
}
