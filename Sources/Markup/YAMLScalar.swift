/// Writes texts as scalars of YAML.
public enum YAMLScalar {
    /// A text as it is where no reader of YAML could take it for anything else, or in double quotes.
    public static func written(_ text: String) -> String {
        let isPlain =
            text.utf8.first?.isLetter == true && text.utf8.last != UInt8(ascii: " ")
            && text.utf8.allSatisfy(\.isPlain) && !reserved.contains(text.lowercased())
        if isPlain { return text }
        var json = JSONWriter()
        json.string(text)
        return String(decoding: withoutNames(json.bytes), as: UTF8.self)
    }

    /// A quoted scalar in which no word begins as the name of an anchor does, such as `&name` or `*name`.
    ///
    /// YAML allows these in quotes, but whoever looks for anchors without reading all of the YAML takes them for some.
    private static func withoutNames(_ quoted: [UInt8]) -> [UInt8] {
        guard quoted.contains(where: "&*".utf8.contains) else { return quoted }
        var result: [UInt8] = []
        result.reserveCapacity(quoted.count + 16)
        for (index, byte) in quoted.enumerated() {
            if "&*".utf8.contains(byte), " []{},:".utf8.contains(quoted[index - 1]), quoted[index + 1] > 0x20
            {
                result += (byte == UInt8(ascii: "&") ? "\\u0026" : "\\u002A").utf8
            } else {
                result.append(byte)
            }
        }
        return result
    }

    /// Words that YAML 1.1 or 1.2 reads as a truth value or as nothing.
    private static let reserved: Set<String> = [
        "null", "true", "false", "yes", "no", "on", "off", "y", "n",
    ]
}

extension UInt8 {
    fileprivate var isLetter: Bool { (self | 0x20) &- UInt8(ascii: "a") < 26 }

    /// Whether the byte means nothing to YAML wherever it stands in a scalar after its first byte.
    fileprivate var isPlain: Bool {
        isLetter || self &- UInt8(ascii: "0") < 10 || " -_/.()'".utf8.contains(self)
    }
}
