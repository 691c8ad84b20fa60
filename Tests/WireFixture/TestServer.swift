public import Foundation
import Synchronization

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#endif

/// A server on a port of this machine that answers as its test wants it to, well or badly.
///
/// It has threads of its own, so that it answers even where tests that wait for a program keep all others busy.
public final class TestServer: Sendable {
    /// What somebody asked for.
    public struct Request: Sendable {
        /// What stands after the method.
        public let target: String
        /// The lines of the head, after the first.
        public let fields: [String]

        /// The path, without percent-encoding and the slash at its beginning.
        public var path: String { String((target.removingPercentEncoding ?? target).dropFirst()) }
    }

    /// What is sent, before the connection is closed.
    public enum Reply: Sendable {
        case answer(Int, [UInt8], fields: [String] = [])
        /// Bytes as they are, without anything before them.
        case raw(String)
        /// Bytes as they are, and then others again and again.
        case endless(String, piece: String, pause: TimeInterval = 0)
    }

    /// Where it listens.
    public let port: UInt16

    private let socket: CInt
    private let asked = Mutex<[Request]>([])

    /// Listens until the end of its life.
    public init(_ answer: @escaping @Sendable (Request) -> Reply) throws {
        #if canImport(Glibc)
            let kind = CInt(SOCK_STREAM.rawValue)
        #else
            let kind = SOCK_STREAM
        #endif
        socket = Foundation.socket(AF_INET, kind, 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let socket = socket
        let isListening = withUnsafeMutablePointer(to: &address) { address in
            address.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                bind(socket, address, length) == 0 && listen(socket, 64) == 0
                    && getsockname(socket, address, &length) == 0
            }
        }
        guard isListening else { throw POSIXError(.EADDRNOTAVAIL) }
        port = UInt16(bigEndian: address.sin_port)
        Thread.detachNewThread { [weak self] in
            while true {
                let connection = accept(socket, nil, nil)
                if connection < 0 { return }
                Thread.detachNewThread { [weak self] in
                    if let request = Self.request(from: connection) {
                        self?.asked.withLock { $0.append(request) }
                        Self.send(answer(request), to: connection)
                    }
                    close(connection)
                }
            }
        }
    }

    deinit {
        shutdown(socket, CInt(SHUT_RDWR))
        close(socket)
    }

    /// A server over the files of a folder, as ordinary hosts are.
    public convenience init(
        folder: URL, except answer: @escaping @Sendable (Request) -> Reply? = { _ in nil }
    ) throws {
        try self.init { request in
            if let reply = answer(request) { return reply }
            let path = request.path
            let file = folder.appending(
                path: path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path)
            // What cannot be read is not there, for whoever asks for it.
            if let bytes = try? Data(contentsOf: file) { return .answer(200, Array(bytes)) }
            let page = try? Data(contentsOf: folder.appending(path: "404.html"))
            return .answer(404, Array(page ?? Data()))
        }
    }

    /// The address of the server, with a slash at its end.
    public var address: String { "http://127.0.0.1:\(port)/" }

    /// Everything that was asked for so far.
    public var requests: [Request] { asked.withLock { $0 } }

    private static func request(from connection: CInt) -> Request? {
        var bytes: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 4_096)
        while !bytes.suffix(4).elementsEqual("\r\n\r\n".utf8) {
            let count = recv(connection, &block, block.count, 0)
            if count <= 0 { return nil }
            bytes += block.prefix(count)
        }
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\r\n").map(String.init)
        let words = lines[0].split(separator: " ")
        return words.count == 3 ? Request(target: String(words[1]), fields: Array(lines.dropFirst())) : nil
    }

    private static func send(_ reply: Reply, to connection: CInt) {
        switch reply {
        case .answer(let status, let body, let fields):
            let head =
                ["HTTP/1.1 \(status) X", "Content-Length: \(body.count)", "Connection: close"] + fields
            _ = send(Array((head + ["", ""]).joined(separator: "\r\n").utf8) + body, to: connection)
        case .raw(let text):
            _ = send(Array(text.utf8), to: connection)
        case .endless(let head, let piece, let pause):
            guard send(Array(head.utf8), to: connection) else { return }
            let bytes = Array(piece.utf8)
            while send(bytes, to: connection) { Thread.sleep(forTimeInterval: pause) }
        }
    }

    private static func send(_ bytes: [UInt8], to connection: CInt) -> Bool {
        var sent = 0
        while sent < bytes.count {
            #if canImport(Darwin)
                let flags: CInt = 0
            #else
                let flags = CInt(MSG_NOSIGNAL)
            #endif
            let count = bytes[sent...].withUnsafeBytes {
                Foundation.send(connection, $0.baseAddress, $0.count, flags)
            }
            if count <= 0 { return false }
            sent += count
        }
        return true
    }
}
