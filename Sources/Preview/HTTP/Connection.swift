import FlyingSocks
import Foundation

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#elseif canImport(Glibc)
    import Glibc
#endif

/// One client's connection: reads its requests and sends the responses, one after another.
struct Connection: Sendable {
    /// What all connections of a server share.
    struct Service: Sendable {
        let handler: RequestHandler
        /// The site as it is now.
        let site: @Sendable () -> ServedSite
        let live: LiveChannel
        let clock: @Sendable () -> HTTPDate
        let table: ConnectionTable
        let work = BlockingWork()
    }

    /// Bodies of requests are of no use here; what is longer than this is not even read.
    private static let longestBody = 64 << 10
    private static let longestGoodbye = 4 << 20

    let socket: AsyncSocket
    let service: Service
    let place: ConnectionTable.Place

    private var limits: ConnectionLimits { service.table.limits }

    /// Serves until the client leaves, the connection breaks or the task is cancelled.
    func serve() async {
        do {
            try await answerAll()
        } catch {
            // A connection that breaks concerns nobody but its client, who sees it.
        }
        place.leave()
        // An error says no more than that the connection is closed.
        try? socket.close()
    }

    private func answerAll() async throws {
        var reader = RequestReader()
        while true {
            switch reader.next() {
            case .incomplete:
                let isNew = reader.isEmpty
                reader.append(try await socket.read(atMost: 4096))
                if isNew { place.expect(.idle, within: limits.request) }
            case .failure(let status):
                try await send(service.handler.refusal(of: status), isLast: true)
                return try await sayGoodbye()
            case .request(let request, let bodySize):
                place.expect(.answering)
                let response = await service.work.run {
                    service.handler.response(to: request, from: service.site())
                }
                place.expect(.answering, within: limits.request)
                let isWhole = try await skipBody(bodySize, &reader)
                let isLast = !isWhole || !request.keepsConnection
                try await send(response, isLast: isLast)
                if response.body == .liveChannel {
                    let page = LiveConnection(service.live, place: place, ping: limits.ping)
                    return await page.serve(socket, rest: reader.rest)
                }
                if isLast { return try await sayGoodbye() }
                // What is there of the next request has come meanwhile.
                place.expect(.idle, within: reader.isEmpty ? limits.idle : limits.request)
            }
        }
    }

    /// Reads past the body of a request, and returns whether the next request can be found.
    private func skipBody(_ size: Int?, _ reader: inout RequestReader) async throws -> Bool {
        guard let size, size <= Self.longestBody else { return false }
        var rest = size - reader.skip(size)
        while rest > 0 { rest -= try await socket.read(atMost: min(rest, 4096)).count }
        return true
    }

    private func send(_ response: Response, isLast: Bool) async throws {
        var bytes = response.head(date: service.clock(), isLast: isLast)
        // Head and body go together, because each part alone costs a packet.
        if case .bytes(let body) = response.body { bytes += body }
        try await send(bytes)
        guard case .file(let document, let range) = response.body else { return }
        var reader = DocumentReader(document, range: range)
        while let chunk = try await reader.next(on: service.work) { try await send(chunk) }
    }

    /// Sends bytes piece by piece, for each of which the client has its time.
    private func send(_ bytes: [UInt8]) async throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            place.expect(.answering, within: limits.sending)
            try await socket.write(Data(rest.prefix(DocumentReader.chunkSize)))
            rest = rest.dropFirst(DocumentReader.chunkSize)
        }
    }

    /// Lets the client read the last response, which the system would take back if the connection were closed
    /// before all that the client sent was read.
    private func sayGoodbye() async throws {
        place.expect(.idle, within: limits.goodbye)
        guard shutdown(socket.socket.file.rawValue, Int32(SHUT_WR)) == 0 else { return }
        var read = 0
        while read < Self.longestGoodbye { read += try await socket.read(atMost: 4096).count }
    }
}

extension Request {
    /// Whether the client may send another request.
    fileprivate var keepsConnection: Bool {
        version == "HTTP/1.1"
            && headers["Connection"]?.split(separator: ",").contains {
                $0.trimmed.isEqualIgnoringCase(to: "close")
            } != true
    }
}

extension Response {
    /// The head as it is sent.
    fileprivate func head(date: HTTPDate, isLast: Bool) -> [UInt8] {
        var lines = "HTTP/1.1 \(status.rawValue) \(status.reason)\r\n"
        for field in headers.fields { lines += "\(field.name): \(field.value)\r\n" }
        lines += "Date: \(date.text)\r\n"
        if isLast { lines += "Connection: close\r\n" }
        return Array((lines + "\r\n").utf8)
    }
}
