/// The schemes of addresses that a public page may link to.
///
/// All others run code, start another program, hold a page of their own, or name a file on the reader's machine.
public enum AddressScheme {
    private static let allowed: Set<String> = ["http", "https", "mailto", "tel"]

    /// The scheme with which an address begins, in small letters, if a public page must not link to it; nil for an
    /// address of an allowed scheme, and for one without a scheme, which leads to a page of the same site.
    ///
    /// As browsers do, it passes over control characters and spaces before the scheme, and over tabs and line breaks
    /// anywhere.
    public static func forbidden(in url: UnsafeBufferPointer<UInt8>) -> String? {
        guard let colon = url.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        var scheme: [UInt8] = []
        for byte in url[..<colon] {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): scheme.append(byte | 0x20)
            case UInt8(ascii: "a")...UInt8(ascii: "z"): scheme.append(byte)
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
                UInt8(ascii: "."):
                guard !scheme.isEmpty else { return nil }
                scheme.append(byte)
            case 0..<0x20, 0x7F: continue
            case 0x20 where scheme.isEmpty: continue
            default: return nil
            }
        }
        guard !scheme.isEmpty else { return nil }
        let text = String(decoding: scheme, as: UTF8.self)
        return allowed.contains(text) ? nil : text
    }

    /// The scheme with which an address begins, if a public page must not link to it.
    public static func forbidden(in url: String) -> String? {
        var url = url
        return url.withUTF8(forbidden)
    }

    /// Whether an address is one of another site or of a message, and no path of the site that it stands on.
    public static func isExternal(_ url: String) -> Bool {
        if url.hasPrefix("//") { return true }
        return url.utf8.first { ":/?#".utf8.contains($0) } == UInt8(ascii: ":")
    }
}
