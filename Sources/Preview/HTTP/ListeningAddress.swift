import FlyingSocks

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#elseif canImport(Glibc)
    import Glibc
#endif

/// An address of a network interface, on which a server is to listen.
struct ListeningAddress: Sendable {
    private enum Form {
        case ip4(sockaddr_in)
        case ip6(sockaddr_in6)
    }

    private let form: Form
    /// In its shortest form.
    let text: String

    /// Reads an IPv4 address, an IPv6 address with or without brackets, or `localhost`.
    init(_ text: String) throws(ServerError) {
        let isBracketed = text.utf8.first == UInt8(ascii: "[") && text.utf8.last == UInt8(ascii: "]")
        var name = isBracketed ? String(text.dropFirst().dropLast()) : text
        if name.isEqualIgnoringCase(to: "localhost") { name = "127.0.0.1" }
        // The parsers say no more than that the text is not theirs.
        if !isBracketed, let address = try? sockaddr_in.inet(ip4: name, port: 0),
            case .ip4(let text, _) = try? Socket.makeAddress(from: address.makeStorage())
        {
            (form, self.text) = (.ip4(address), text)
        } else if let address = try? sockaddr_in6.inet6(ip6: name, port: 0),
            case .ip6(let text, _) = try? Socket.makeAddress(from: address.makeStorage())
        {
            (form, self.text) = (.ip6(address), text)
        } else {
            throw .notAnAddress(text)
        }
    }

    /// Whether only this machine can reach it.
    var isLoopback: Bool {
        switch form {
        case .ip4: text.hasPrefix("127.")
        case .ip6: text == "::1"
        }
    }

    /// The host of a URL that leads to it.
    var urlHost: String {
        switch form {
        case .ip4: text
        case .ip6: "[\(text)]"
        }
    }

    /// The address with a port, for the system.
    func socketAddress(port: UInt16) -> any SocketAddress {
        switch form {
        case .ip4(var address):
            address.sin_port = port.bigEndian
            return address
        case .ip6(var address):
            address.sin6_port = port.bigEndian
            return address
        }
    }
}
