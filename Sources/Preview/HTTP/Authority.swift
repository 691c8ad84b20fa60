/// Host and port, as a `Host` header or a URL names them.
struct Authority {
    private let host: Substring

    /// Takes text apart, or is nil where it is not a host with or without a port.
    init?(_ text: some StringProtocol) {
        let text = Substring(text)
        var end = text.endIndex
        if text.utf8.first == UInt8(ascii: "[") {
            guard let bracket = text.utf8.firstIndex(of: UInt8(ascii: "]")) else { return nil }
            end = text.utf8.index(after: bracket)
        } else if let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) {
            end = colon
        }
        let port = text[end...]
        guard
            port.isEmpty
                || port.utf8.first == UInt8(ascii: ":")
                    && (port.utf8.count == 1 || port.dropFirst().digits != nil)
        else { return nil }
        host = text[..<end]
        guard !host.isEmpty else { return nil }
    }

    /// Whether the host can be nothing but this machine, whatever a name server says.
    var isLoopback: Bool {
        host.isEqualIgnoringCase(to: "localhost") || host.isEqualIgnoringCase(to: "[::1]")
            || isNameBelowLocalhost || isLoopbackAddress
    }

    private var isNameBelowLocalhost: Bool {
        let ending = ".localhost"
        return host.utf8.count > ending.utf8.count
            && Substring(host.utf8.suffix(ending.utf8.count)).isEqualIgnoringCase(to: ending)
            && host.utf8.first != UInt8(ascii: ".")
    }

    /// Whether the host is in 127.0.0.0/8.
    private var isLoopbackAddress: Bool {
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts[0] == "127"
            && parts.allSatisfy { part in part.utf8.count <= 3 && part.digits.map { $0 <= 255 } == true }
    }
}
