import FlyingFox
import FlyingSocks
import SystemPackage

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#elseif canImport(Glibc)
    import Glibc
#endif

/// Serves a preview over HTTP, with FlyingFox as transport.
struct Server: Sendable {
    struct Options: Sendable {
        /// An IP address of this machine, or `localhost`.
        var address = "127.0.0.1"
        /// 0 takes any port that is free.
        var port: UInt16 = 8000
    }

    private static let pauseBeforeRestart = Duration.milliseconds(100)

    private let options: Options
    private let site: @Sendable () -> ServedSite
    private let live: LiveChannel

    /// - Parameter site: The site as it is at the moment; asked for each request.
    init(_ options: Options, site: @escaping @Sendable () -> ServedSite, live: LiveChannel) {
        self.options = options
        self.site = site
        self.live = live
    }

    /// Serves until the task is cancelled.
    ///
    /// A port that is taken leads to the next. When the system fails to accept a connection, such as for want of
    /// free descriptors, all connections are closed and the server goes on at the same port.
    ///
    /// - Parameter onListening: Called once, when requests are answered, with the place where they are.
    func run(onListening: @Sendable (Endpoint) async -> Void) async throws(ServerError) {
        ProcessLimits.raiseOpenFiles()
        ProcessLimits.ignoreBrokenPipes()
        let address = try ListeningAddress(options.address)
        var search = PortSearch(first: options.port)
        var isAnnounced = false
        while true {
            let end = await serve(address, port: search.port) { endpoint in
                search.settle(on: endpoint.port)
                if !isAnnounced { await onListening(endpoint) }
                isAnnounced = true
            }
            if Task.isCancelled { return }
            if let failure = end.failureToListen { try search.goOn(after: failure, at: address) }
            // The pause is cut short only when the task is cancelled, which ends the next round.
            if isAnnounced { try? await Task.sleep(for: Self.pauseBeforeRestart) }
        }
    }

    private enum Event: Sendable {
        case listening(port: UInt16)
        case ended(Errno)
    }

    private struct End {
        /// What the system said, where it did not let the server listen at all.
        var failureToListen: Errno?
    }

    /// Serves until the transport fails or the task is cancelled.
    private func serve(
        _ address: ListeningAddress, port: UInt16, onListening: (Endpoint) async -> Void
    ) async -> End {
        let handler = SiteHandler(
            handler: RequestHandler(isLoopback: address.isLoopback), site: site, live: live,
            clock: { HTTPDate(seconds: Int(time(nil))) })
        let server = HTTPServer(
            config: HTTPServer.Configuration(address: address.socketAddress(port: port), logger: .disabled),
            handler: handler)
        return await withTaskGroup(of: Event?.self) { group in
            group.addTask { .ended(await Self.run(server)) }
            group.addTask { await Self.portOnceListening(of: server).map { .listening(port: $0) } }
            var isListening = false
            for await event in group {
                switch event {
                case .listening(let port):
                    isListening = true
                    await onListening(
                        Endpoint(host: address.urlHost, port: port, isLoopback: address.isLoopback))
                case .ended(let errno):
                    group.cancelAll()
                    return End(failureToListen: isListening ? nil : errno)
                case nil:
                    continue
                }
            }
            return End()
        }
    }

    /// Runs the transport, and returns why it ended.
    private static func run(_ server: HTTPServer) async -> Errno {
        do {
            try await server.run()
            return .canceled
        } catch SocketError.failed(_, let errno, _) {
            return Errno(rawValue: errno)
        } catch {
            return .canceled
        }
    }

    private static func portOnceListening(of server: HTTPServer) async -> UInt16? {
        do {
            try await server.waitUntilListening()
        } catch {
            // The server ended before it listened, and says why itself.
            return nil
        }
        switch await server.listeningAddress {
        case .ip4(_, let port), .ip6(_, let port): return port
        case .unix, nil: return nil
        }
    }
}
