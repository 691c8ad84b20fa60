import FlyingSocks
import SystemPackage

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#elseif canImport(Glibc)
    import Glibc
#endif

/// Serves a preview over HTTP; FlyingFox's sockets are the transport.
struct Server: Sendable {
    struct Options: Sendable {
        /// An IP address of this machine, or `localhost`.
        var address = "127.0.0.1"
        /// 0 takes any port that is free.
        var port: UInt16 = 8000
        /// What connections get; nil takes what the system allows.
        var limits: ConnectionLimits?
    }

    private static let pauseAfterFailure = Duration.milliseconds(50)

    private let options: Options
    private let site: @Sendable () -> ServedSite
    private let live: LiveChannel

    /// - Parameter site: The site as it is at the moment; asked for each request.
    init(_ options: Options, site: @escaping @Sendable () -> ServedSite, live: LiveChannel) {
        self.options = options
        self.site = site
        self.live = live
    }

    /// Serves until the task is cancelled; a port that is taken leads to the next.
    ///
    /// - Parameter onListening: Called once, when clients can connect, with the place where they can.
    func run(onListening: @Sendable (Endpoint) async -> Void) async throws(ServerError) {
        let descriptors = ProcessLimits.raiseOpenFiles()
        ProcessLimits.ignoreBrokenPipes()
        let listener = try Listener(ListeningAddress(options.address), port: options.port)
        // An error says no more than that the socket is closed.
        defer { try? listener.socket.close() }
        let service = Connection.Service(
            handler: RequestHandler(isLoopback: listener.endpoint.isLoopback), site: site, live: live,
            clock: { HTTPDate(seconds: Int(time(nil))) },
            table: ConnectionTable(options.limits ?? ConnectionLimits(descriptors: descriptors)))
        do {
            let pool = SocketPool.make()
            try await pool.prepare()
            let socket = try AsyncSocket(socket: listener.socket, pool: pool)
            await onListening(listener.endpoint)
            try await withThrowingDiscardingTaskGroup { group in
                // Whichever ends first, ends the other.
                group.addTask { try await pool.run() }
                group.addTask { await Self.accept(on: socket, for: service) }
            }
        } catch {
            if Task.isCancelled { return }
            guard case SocketError.failed(_, let number, _) = error else { throw .cannotListen(.ioError) }
            throw .cannotListen(Errno(rawValue: number))
        }
    }

    /// Accepts connections and serves each in a task of its own until the task is cancelled.
    private static func accept(on socket: AsyncSocket, for service: Connection.Service) async {
        await withDiscardingTaskGroup { group in
            group.addTask { await service.table.watch() }
            while !Task.isCancelled {
                do {
                    let client = try await socket.accept()
                    client.socket.closeOnExec()
                    client.socket.sendWithoutDelay()
                    await service.table.makeRoom()
                    let place = service.table.enter(client.socket.file.rawValue)
                    group.addTask { await Connection(socket: client, service: service, place: place).serve() }
                } catch {
                    // The system has no descriptors or memory left, or the client gave up: this passes.
                    service.table.giveWay()
                    // The pause is cut short only when the task is cancelled, which ends the loop.
                    try? await Task.sleep(for: pauseAfterFailure)
                }
            }
            group.cancelAll()
        }
    }
}
