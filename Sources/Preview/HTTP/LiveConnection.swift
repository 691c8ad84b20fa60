import FlyingSocks
import Foundation

/// The server's end of one page's connection to the live channel.
struct LiveConnection: Sendable {
    /// How many messages wait for a page that does not read; older ones are dropped.
    private static let backlog = 8

    /// What is to be sent.
    let frames: AsyncStream<WebSocketFrame>
    private let output: AsyncStream<WebSocketFrame>.Continuation
    private let channel: LiveChannel
    private let id: Int
    private let place: ConnectionTable.Place
    private let ping: Duration

    /// Joins the channel.
    ///
    /// - Parameter ping: How often the page is asked whether it is still there.
    init(_ channel: LiveChannel, place: ConnectionTable.Place, ping: Duration) {
        self.place = place
        self.ping = ping
        let (frames, output) = AsyncStream.makeStream(
            of: WebSocketFrame.self, bufferingPolicy: .bufferingNewest(Self.backlog))
        self.channel = channel
        self.frames = frames
        self.output = output
        id = channel.join { output.yield(.text($0)) }
    }

    /// Leaves the channel.
    func leave() {
        channel.leave(id)
        output.finish()
    }

    /// Passes messages on until the page leaves or the connection breaks.
    ///
    /// - Parameter rest: What the page sent already.
    func serve(_ socket: AsyncSocket, rest: [UInt8]) async {
        place.expect(.live, within: ping * 3)
        await withTaskGroup(of: Void.self) { group in
            group.addTask {
                // The pause is cut short only when the page has left.
                while (try? await Task.sleep(for: ping)) != nil {
                    output.yield(WebSocketFrame(kind: .ping, payload: []))
                }
            }
            group.addTask {
                await answer(WebSocketFrameReader(rest), from: socket)
                leave()
            }
            do {
                for await frame in frames { try await socket.write(Data(frame.bytes)) }
            } catch {
                // The page is gone, and connects anew if it can.
                leave()
            }
            group.cancelAll()
        }
    }

    /// Answers what the protocol wants answered until the page leaves; pages have nothing to say themselves.
    private func answer(_ reader: WebSocketFrameReader, from socket: AsyncSocket) async {
        var reader = reader
        while true {
            switch reader.next() {
            case .incomplete:
                guard let bytes = try? await socket.read(atMost: 4096) else { return }
                reader.append(bytes)
                place.expect(.live, within: ping * 3)
            case .frame(let frame) where frame.kind == .ping:
                output.yield(WebSocketFrame(kind: .pong, payload: frame.payload))
            case .frame(let frame) where frame.kind == .close:
                output.yield(WebSocketFrame(kind: .close, payload: Array(frame.payload.prefix(2))))
                return
            case .frame:
                continue
            case .failure:
                // 1002: protocol error.
                output.yield(WebSocketFrame(kind: .close, payload: [0x03, 0xEA]))
                return
            }
        }
    }
}
