import FlyingSocks
import Foundation

/// A client that speaks HTTP byte by byte, so that nothing is mended on the way.
public struct TestClient: Sendable {
    private let socket: AsyncSocket

    /// Connects to a port of this machine; where other tests keep all threads busy, that may take long.
    public init(port: UInt16) async throws {
        socket = try await AsyncSocket.connected(
            to: sockaddr_in.inet(ip4: "127.0.0.1", port: port), timeout: 120)
    }

    /// Closes the connection.
    public func close() throws {
        try socket.close()
    }

    /// Sends bytes as they are.
    public func send(_ bytes: some Sequence<UInt8>) async throws {
        try await socket.write(Data(bytes))
    }

    /// Sends a request, with a host and nothing else of its own accord.
    public func request(_ line: String, _ fields: [String] = []) async throws {
        let lines = [line + " HTTP/1.1", "Host: localhost"] + fields + ["", ""]
        try await send(lines.joined(separator: "\r\n").utf8)
    }

    /// Reads a number of bytes.
    public func read(_ count: Int) async throws -> String {
        String(decoding: try await socket.read(bytes: count), as: UTF8.self)
    }

    /// Reads a number of bytes as they are.
    public func bytes(_ count: Int) async throws -> [UInt8] {
        try await socket.read(bytes: count)
    }

    /// Reads the head of a response, line by line.
    public func readHead() async throws -> [String] {
        var bytes: [UInt8] = []
        while !bytes.suffix(4).elementsEqual("\r\n\r\n".utf8) { bytes.append(try await socket.read()) }
        return String(decoding: bytes.dropLast(4), as: UTF8.self).split(separator: "\r\n").map(String.init)
    }

    /// Counts the bytes until the server closes the connection.
    public func countToEnd() async throws -> Int {
        var count = 0
        do {
            while true { count += try await socket.read(atMost: 4096).count }
        } catch SocketError.disconnected {
            return count
        }
    }

    /// Opens the live channel, and returns the first line of the answer.
    public func listen(origin: String = "http://localhost") async throws -> String {
        try await request(
            "GET /_daylight/live",
            [
                "Origin: \(origin)", "Upgrade: websocket", "Connection: keep-alive, Upgrade",
                "Sec-WebSocket-Version: 13", "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
            ])
        return try await readHead()[0]
    }

    /// Reads one short text message.
    public func message() async throws -> String {
        let head = try await socket.read(bytes: 2)
        guard head[0] == 0x81, head[1] < 126 else { return "not a short text: \(head)" }
        return try await read(Int(head[1]))
    }

    /// Sends a control frame, which is masked as a client's have to be.
    public func control(_ opcode: UInt8, _ payload: String) async throws {
        let mask: [UInt8] = [1, 2, 3, 4]
        let masked = payload.utf8.enumerated().map { $1 ^ mask[$0 % 4] }
        try await send([0x80 | opcode, 0x80 | UInt8(masked.count)] + mask + masked)
    }
}
