/// Where a site lives: `https://example.org/foi/`.
public struct BaseURL: Sendable, Hashable {
    /// Scheme, host and port, as in `https://example.org`.
    public let origin: String
    /// The path below which the site lives; begins and ends with `/`.
    public let path: String

    /// An absolute `http` or `https` address without query and fragment, or nil for anything else.
    public init?(_ text: String) {
        self.init(text, allowingQuery: false)
    }

    init?(_ text: String, allowingQuery: Bool) {
        guard let scheme = ["https://", "http://"].first(where: { text.lowercased().hasPrefix($0) }) else {
            return nil
        }
        let rest = text.dropFirst(scheme.count)
        let slash = rest.firstIndex { $0 == "/" || $0 == "?" || $0 == "#" } ?? rest.endIndex
        let host = rest[..<slash]
        let tail = rest[slash...]
        guard !host.isEmpty, !host.contains("@"), host.utf8.allSatisfy(Self.isHostByte),
            tail.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F && !#""<>\^`{|}"#.utf8.contains($0) }),
            allowingQuery || !tail.contains(where: { $0 == "?" || $0 == "#" })
        else { return nil }
        origin = scheme + host.lowercased()
        let trimmed = tail.split(separator: "/").joined(separator: "/")
        path = trimmed.isEmpty ? "/" : "/\(trimmed)/"
    }

    /// The whole address.
    public var text: String { origin + path }

    private static func isHostByte(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || "-.:[]".utf8.contains(byte)
            || byte >= 0x80
    }
}

/// Tells addresses of web pages from other texts.
public enum WebAddress {
    /// Whether a text is an absolute `http` or `https` address that a record may link to.
    public static func isValid(_ text: String) -> Bool { BaseURL(text, allowingQuery: true) != nil }
}
