import Foundation

/// The part of a URL that is made from a name.
public enum Slug {
    /// How many bytes the name of a file or folder may have, which every part of an address becomes on the disk.
    public static let longest = 255

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
        var name = name
        return name.withUTF8 { bytes in
            var isPlain = true
            // A hyphen stands for a byte that is left out, so the slug is never longer than the name.
            let slug = String(unsafeUninitializedCapacity: bytes.count) { slug in
                guard let count = write(bytes, into: slug) else {
                    isPlain = false
                    return 0
                }
                return count
            }
            return isPlain ? slug : nil
        }
    }

    /// Writes the slug of such a name, and returns its length, or nil where the name is another.
    private static func write(
        _ name: UnsafeBufferPointer<UInt8>, into slug: UnsafeMutableBufferPointer<UInt8>
    ) -> Int? {
        var count = 0
        var isPending = false
        var index = 0
        while index < name.count {
            let byte = name[index]
            index += 1
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
                UInt8(ascii: "A")...UInt8(ascii: "Z"):
                if isPending, count > 0 {
                    slug[count] = UInt8(ascii: "-")
                    count += 1
                }
                isPending = false
                slug[count] = byte > UInt8(ascii: "9") ? byte | 0x20 : byte
                count += 1
            case UInt8(ascii: "'"): continue
            case 0xE2:
                guard index + 1 < name.count, name[index] == 0x80 else { return nil }
                let last = name[index + 1]
                if last != 0x98, last != 0x99 { isPending = true }
                index += 2
            case 0x80...: return nil
            default: isPending = true
            }
        }
        return count
    }
}

extension Unicode.Scalar {
    fileprivate var isApostrophe: Bool { self == "'" || self == "\u{2018}" || self == "\u{2019}" }
}
