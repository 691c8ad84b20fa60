/// An authority's own number for a request.
public enum Reference {
    /// The form in which two spellings of one number are equal: `FOI/0451-22` and `foi 451 22`.
    ///
    /// Letters are small, what separates runs of letters and digits is one hyphen, and a number has no zeros in front.
    public static func normalised(_ reference: String) -> String {
        var runs: [[UInt8]] = []
        var previous = Kind.separator
        for byte in reference.lowercased().utf8 {
            let kind = Kind(byte)
            if kind != .separator {
                if kind != previous { runs.append([]) }
                runs[runs.count - 1].append(byte)
            }
            previous = kind
        }
        return runs.map { run in
            let significant = run.drop { $0 == UInt8(ascii: "0") }
            return String(decoding: significant.isEmpty ? run[...] : significant, as: UTF8.self)
        }.joined(separator: "-")
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
