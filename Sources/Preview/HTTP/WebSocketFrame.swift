/// A piece of what goes over a WebSocket (RFC 6455, 5.2).
struct WebSocketFrame: Sendable, Equatable {
    enum Kind: UInt8, Sendable {
        case continuation = 0x0
        case text = 0x1
        case binary = 0x2
        case close = 0x8
        case ping = 0x9
        case pong = 0xA
    }

    let kind: Kind
    let payload: [UInt8]

    /// A whole message.
    static func text(_ message: String) -> WebSocketFrame {
        WebSocketFrame(kind: .text, payload: Array(message.utf8))
    }

    /// The frame as a server sends it: the last of its message and not masked.
    var bytes: [UInt8] {
        var bytes = [0x80 | kind.rawValue]
        let size = payload.count
        let widths = size < 126 ? 0 : size <= UInt16.max ? 2 : 8
        bytes.append(widths == 0 ? UInt8(size) : widths == 2 ? 126 : 127)
        for position in stride(from: widths - 1, through: 0, by: -1) {
            bytes.append(UInt8(truncatingIfNeeded: size >> (position * 8)))
        }
        return bytes + payload
    }
}

/// Takes frames out of the bytes that a client sends.
struct WebSocketFrameReader {
    enum Outcome: Equatable {
        /// More bytes are needed.
        case incomplete
        case frame(WebSocketFrame)
        /// What came is not a frame, or a larger one than pages of the preview have a reason to send.
        case failure
    }

    private static let largestPayload = 4 << 10

    private var bytes: [UInt8]

    /// - Parameter bytes: What was read already.
    init(_ bytes: [UInt8] = []) {
        self.bytes = bytes
    }

    /// Takes in what was read.
    mutating func append(_ more: some Sequence<UInt8>) {
        bytes += more
    }

    /// Takes the next frame, if it is there.
    mutating func next() -> Outcome {
        guard bytes.count >= 2 else { return .incomplete }
        let isMasked = bytes[1] & 0x80 != 0
        guard let kind = WebSocketFrame.Kind(rawValue: bytes[0] & 0x0F), isMasked else { return .failure }
        var size = Int(bytes[1] & 0x7F)
        var start = 2
        if size == 126 {
            guard bytes.count >= 4 else { return .incomplete }
            size = Int(bytes[2]) << 8 | Int(bytes[3])
            start = 4
        }
        guard size != 127, size <= Self.largestPayload else { return .failure }
        let (mask, end) = (start, start + 4 + size)
        guard bytes.count >= end else { return .incomplete }
        let payload = (0..<size).map { bytes[mask + 4 + $0] ^ bytes[mask + $0 % 4] }
        bytes.removeFirst(end)
        return .frame(WebSocketFrame(kind: kind, payload: payload))
    }
}
