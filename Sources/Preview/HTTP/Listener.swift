import FlyingSocks
import SystemPackage

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#elseif canImport(Glibc)
    import Glibc
#endif

/// A socket that listens at an address.
struct Listener: Sendable {
    /// How many ports are tried before the server gives up.
    private static let portsTried = 20

    let socket: Socket
    let endpoint: Endpoint

    /// Listens at a port or, where it is taken, at the next that is free; at any port where it is 0.
    init(_ address: ListeningAddress, port first: UInt16) throws(ServerError) {
        let last = first == 0 ? first : UInt16(clamping: Int(first) + Self.portsTried - 1)
        for port in first...last {
            guard let socket = try Self.listen(address, port) else { continue }
            self.socket = socket
            endpoint = Endpoint(
                host: address.urlHost, port: Self.port(of: socket) ?? port, isLoopback: address.isLoopback)
            return
        }
        throw .noFreePort(Int(first)...Int(last))
    }

    /// Listens at a port, or returns nil where it is taken.
    private static func listen(_ address: ListeningAddress, _ port: UInt16) throws(ServerError) -> Socket? {
        do {
            return try makeSocket(address.socketAddress(port: port))
        } catch SocketError.failed(_, let number, _) {
            switch Errno(rawValue: number) {
            case .addressInUse: return nil
            case .addressNotAvailable, .addressFamilyNotSupported: throw .notOfThisMachine(address.text)
            case .permissionDenied, .notPermitted: throw .portNotPermitted(Int(port))
            case let other: throw .cannotListen(other)
            }
        } catch {
            throw .cannotListen(.notSupported)
        }
    }

    private static func makeSocket(_ address: some SocketAddress) throws -> Socket {
        let socket = try Socket(domain: Int32(type(of: address).family), type: .stream)
        do {
            try socket.setValue(true, for: .localAddressReuse)
            try socket.bind(to: address)
        } catch {
            // The first error is the one that matters.
            try? socket.close()
            throw error
        }
        // Closes the socket itself when it fails.
        try socket.listen()
        socket.closeOnExec()
        return socket
    }

    private static func port(of socket: Socket) -> UInt16? {
        switch try? socket.sockname() {
        case .ip4(_, let port), .ip6(_, let port): port
        case .unix, nil: nil
        }
    }
}

extension Socket {
    /// Keeps the socket from programs that this one starts: a browser that inherited it would hold the port.
    func closeOnExec() {
        _ = fcntl(file.rawValue, F_SETFD, FD_CLOEXEC)
    }

    /// Sends what is written at once, instead of waiting for the answer to what was sent before.
    func sendWithoutDelay() {
        let option = BoolSocketOption(level: Int32(IPPROTO_TCP), name: TCP_NODELAY)
        // Without it, the connection is only slower.
        try? setValue(true, for: option)
    }
}
