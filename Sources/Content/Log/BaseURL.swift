import Foundation

/// Where a site lives: `https://example.org/foi/`.
public struct BaseURL: Sendable, Hashable {
    /// Scheme, host and port, as in `https://example.org`; a host with other letters than a to z in its form for machines.
    public let origin: String
    /// The path below which the site lives; begins and ends with `/`.
    public let path: String

    /// What keeps a text from being the address of a site.
    public struct Fault: Error {
        /// The end of a sentence, such as `it has no host`.
        public let message: String
    }

    /// An absolute `http` or `https` address without query and fragment, or nil for anything else.
    public init?(_ text: String) {
        do { self = try BaseURL(reading: text) } catch { return nil }
    }

    /// Reads an absolute `http` or `https` address without query and fragment: that of `base_url` and of `--base-url`.
    public init(reading text: String) throws(Fault) {
        try self.init(text, allowingQuery: false)
    }

    init(_ text: String, allowingQuery: Bool) throws(Fault) {
        if text.isEmpty { throw Fault(message: "it is empty") }
        guard
            text.unicodeScalars.allSatisfy({
                $0.value > 0x20 && $0.value != 0x7F && !$0.properties.isWhitespace
            })
        else { throw Fault(message: "it holds a space or another character that no address has") }
        guard let scheme = ["https://", "http://"].first(where: { text.lowercased().hasPrefix($0) }) else {
            throw Fault(message: "it does not begin with https:// or http://")
        }
        let rest = text.dropFirst(scheme.count)
        let end = rest.firstIndex { "/?#\\".contains($0) } ?? rest.endIndex
        let authority = try Authority(rest[..<end])
        let tail = rest[end...]
        if !allowingQuery {
            if tail.contains("?") { throw Fault(message: "a site's address has no question mark") }
            if tail.contains("#") { throw Fault(message: "a site's address has no number sign (#)") }
        }
        if let mark = tail.first(where: { "\"<>\\^`{|}".contains($0) }) {
            throw Fault(message: "its path holds '\(mark)', which no address has")
        }
        origin = scheme + authority.text
        let parts = tail.split(separator: "/")
        if !allowingQuery, parts.contains(where: { $0 == "." || $0 == ".." }) {
            throw Fault(message: "its path leads up or nowhere with dots")
        }
        path = parts.isEmpty ? "/" : "/\(parts.joined(separator: "/"))/"
    }

    /// The whole address.
    public var text: String { origin + path }
}

/// The host of an address, with its port where it has one.
private struct Authority {
    let text: String

    init(_ written: Substring) throws(BaseURL.Fault) {
        if written.contains("@") {
            throw BaseURL.Fault(message: "it holds '@': a user's name or password must not stand in it")
        }
        var host = written
        var port: Substring?
        if written.hasPrefix("[") {
            guard let bracket = written.firstIndex(of: "]") else {
                throw BaseURL.Fault(message: "its square bracket is not closed")
            }
            host = written[...bracket]
            let after = written[written.index(after: bracket)...]
            guard after.isEmpty || after.hasPrefix(":") else {
                throw BaseURL.Fault(message: "only a colon and a port can follow its square bracket")
            }
            port = after.isEmpty ? nil : after.dropFirst()
        } else if let colon = written.firstIndex(of: ":") {
            host = written[..<colon]
            port = written[written.index(after: colon)...]
        }
        text = try Self.host(host) + (try port.map(Self.port) ?? "")
    }

    private static func port(_ written: Substring) throws(BaseURL.Fault) -> String {
        if written.isEmpty { throw BaseURL.Fault(message: "no port follows its colon") }
        guard written.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            throw BaseURL.Fault(message: "its port '\(written)' is not a number")
        }
        guard let number = UInt16(written), number > 0 else {
            throw BaseURL.Fault(message: "its port \(written) is not a number from 1 to 65535")
        }
        return ":\(number)"
    }

    private static func host(_ written: Substring) throws(BaseURL.Fault) -> String {
        if written.isEmpty { throw BaseURL.Fault(message: "it has no host") }
        if written.hasPrefix("[") {
            var address = in6_addr()
            let digits = String(written.dropFirst().dropLast())
            guard inet_pton(AF_INET6, digits, &address) == 1 else {
                throw BaseURL.Fault(message: "'\(digits)' is not an address of the Internet, version 6")
            }
            return written.lowercased()
        }
        var name = String(written)
        if !name.utf8.allSatisfy({ $0 < 0x80 }) {
            // The form for machines (RFC 5891), in which browsers, sitemaps and certificates have it.
            guard let known = URLComponents(string: "https://\(written)/")?.encodedHost,
                known.utf8.allSatisfy({ $0 < 0x80 })
            else {
                throw BaseURL.Fault(message: "'\(written)' is not the name of a host")
            }
            name = known
        }
        var labels = name.split(separator: ".", omittingEmptySubsequences: false)
        if labels.count > 1, labels.last == "" { labels.removeLast() }
        guard name.utf8.count <= 253, labels.allSatisfy(isLabel) else {
            throw BaseURL.Fault(message: "'\(written)' is not the name of a host")
        }
        if labels.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }) {
            var address = in_addr()
            guard inet_pton(AF_INET, name, &address) == 1 else {
                throw BaseURL.Fault(
                    message: "'\(written)' is neither the name of a host nor four numbers up to 255")
            }
        }
        return name.lowercased()
    }

    private static func isLabel(_ label: Substring) -> Bool {
        (1...63).contains(label.utf8.count) && label.first != "-" && label.last != "-"
            && label.utf8.allSatisfy { byte in
                (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
                    || byte == UInt8(ascii: "-")
                    || byte == UInt8(ascii: "_")
            }
    }
}

/// Tells addresses of web pages from other texts.
public enum WebAddress {
    /// Whether a text is an absolute `http` or `https` address that a record may link to.
    public static func isValid(_ text: String) -> Bool {
        do {
            _ = try BaseURL(text, allowingQuery: true)
            return true
        } catch {
            return false
        }
    }
}
