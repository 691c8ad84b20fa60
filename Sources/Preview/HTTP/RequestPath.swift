import Markup

/// The path and the query that a request asks for.
struct RequestPath {
    enum Failure: Error {
        /// Not a target that HTTP knows, or not percent-encoded UTF-8.
        case malformed
        /// A path that no site has, because it does not say plainly where it leads.
        case unplain
    }

    /// Decoded once and otherwise as it came; begins with `/`.
    let path: String
    /// With its question mark and as it came, or empty.
    let query: Substring
    /// The host that an absolute target names instead of the header.
    let host: Substring?

    init(target: String) throws(Failure) {
        guard target.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F }) else { throw .malformed }
        var rest = target[...]
        host = Self.takeHost(&rest)
        guard rest.utf8.first == UInt8(ascii: "/") else { throw .malformed }
        let end = rest.utf8.firstIndex(of: UInt8(ascii: "?")) ?? rest.endIndex
        query = rest[end...]
        path = try Self.decoded(rest[..<end])
    }

    /// Takes scheme and host off an absolute target.
    private static func takeHost(_ target: inout Substring) -> Substring? {
        for scheme in ["http://", "https://"] where target.hasPrefixIgnoringCase(scheme) {
            let rest = target.utf8.dropFirst(scheme.utf8.count)
            let end = rest.firstIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") } ?? rest.endIndex
            let path = Substring(rest[end...])
            target = path.utf8.first == UInt8(ascii: "/") ? path : "/" + path
            return Substring(rest[..<end])
        }
        return nil
    }

    private static func decoded(_ path: Substring) throws(Failure) -> String {
        var decoded = ""
        // Segments are decoded one by one, so that an encoded slash cannot pass for one between them.
        let segments = path.utf8.dropFirst().split(
            separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        for (position, segment) in segments.enumerated() {
            guard let text = URLPath.decoded(Substring(segment)) else { throw .malformed }
            guard text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else { throw .malformed }
            let isLast = position == segments.count - 1
            guard isPlain(text), isLast || !text.isEmpty else { throw .unplain }
            decoded += "/" + text
        }
        return decoded
    }

    private static func isPlain(_ segment: String) -> Bool {
        segment != "." && segment != ".."
            && segment.utf8.allSatisfy { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "\\") }
    }
}
