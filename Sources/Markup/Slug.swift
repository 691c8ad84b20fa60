import Foundation

/// The part of a URL that is made from a name.
public enum Slug {
    /// A name in small letters and digits with single hyphens, accents taken off: `Children’s services` becomes
    /// `childrens-services`.
    ///
    /// Letters of other scripts stay. Empty where the name has neither letter nor digit.
    public static func make(_ name: String) -> String {
        if let plain = ascii(name) { return plain }
        var result = ""
        var pending = false
        for scalar in name.decomposedStringWithCompatibilityMapping.lowercased().unicodeScalars {
            if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                if pending, !result.isEmpty { result.unicodeScalars.append("-") }
                pending = false
                result.unicodeScalars.append(scalar)
            } else if scalar.isApostrophe || scalar.properties.generalCategory == .nonspacingMark {
                continue
            } else {
                pending = true
            }
        }
        return result.precomposedStringWithCanonicalMapping
    }

    /// The slug of a name that has no characters but those of ASCII and General Punctuation, such as
    /// curly apostrophes and dashes.
    private static func ascii(_ name: String) -> String? {
        var bytes: [UInt8] = []
        var pending = false
        var rest = name.utf8[...]
        while let byte = rest.popFirst() {
            switch byte {
            case 0xE2:
                guard rest.popFirst() == 0x80, let last = rest.popFirst() else { return nil }
                if last != 0x98, last != 0x99 { pending = true }
            case 0x80...: return nil
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
                UInt8(ascii: "A")...UInt8(ascii: "Z"):
                if pending, !bytes.isEmpty { bytes.append(UInt8(ascii: "-")) }
                pending = false
                bytes.append(byte < UInt8(ascii: "a") && byte > UInt8(ascii: "9") ? byte | 0x20 : byte)
            case UInt8(ascii: "'"): continue
            default: pending = true
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension Unicode.Scalar {
    fileprivate var isApostrophe: Bool { self == "'" || self == "\u{2018}" || self == "\u{2019}" }
}
