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
        return String(decoding: json.bytes, as: UTF8.self)
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
