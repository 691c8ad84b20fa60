extension Escaping {
    /// Appends a URL that may already hold percent-encoding as the value of a quoted attribute, such as `href`.
    ///
    /// What may not stand in a URL is percent-encoded byte by byte, white space and control characters
    /// included, so that a browser cannot strip them and find another scheme behind them. It says nothing
    /// about whether the URL is safe to follow.
    public static func appendURL(_ url: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
        for byte in url {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "@")...UInt8(ascii: "Z"),
                UInt8(ascii: "#")...UInt8(ascii: "%"), UInt8(ascii: "(")...UInt8(ascii: ";"),
                UInt8(ascii: "!"), UInt8(ascii: "="), UInt8(ascii: "?"), UInt8(ascii: "_"), UInt8(ascii: "~"):
                output.append(byte)
            case UInt8(ascii: "&"): output.append(contentsOf: "&amp;".utf8)
            case UInt8(ascii: "'"): output.append(contentsOf: "&#x27;".utf8)
            default:
                output.append(UInt8(ascii: "%"))
                output.append(hexadecimal(byte >> 4))
                output.append(hexadecimal(byte & 15))
            }
        }
    }

    /// Appends a URL that may already hold percent-encoding as the value of a quoted attribute, such as `href`.
    public static func appendURL(_ url: String, to output: inout [UInt8]) {
        var url = url
        url.withUTF8 { appendURL($0, to: &output) }
    }

    private static func hexadecimal(_ nibble: UInt8) -> UInt8 {
        nibble < 10 ? UInt8(ascii: "0") + nibble : UInt8(ascii: "A") + nibble - 10
    }
}
