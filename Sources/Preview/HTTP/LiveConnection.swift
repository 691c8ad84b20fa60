import FlyingFox
import Foundation

/// The server's end of one page's connection to the live channel.
struct LiveConnection: WSHandler {
    /// How many messages wait for a page that does not read; older ones are dropped, because a newer one says all.
    private static let backlog = 8

    private let channel: LiveChannel

    init(_ channel: LiveChannel) {
        self.channel = channel
    }

    func makeFrames(for client: AsyncThrowingStream<WSFrame, any Error>) async -> AsyncStream<WSFrame> {
        let (frames, output) = AsyncStream.makeStream(
            of: WSFrame.self, bufferingPolicy: .bufferingNewest(Self.backlog))
        let channel = channel
        let id = channel.join { message in
            output.yield(WSFrame(fin: true, opcode: .text, mask: nil, payload: Data(message.utf8)))
        }
        let reader = Task {
            await Self.answer(client, with: output)
            channel.leave(id)
            output.finish()
        }
        // The connection broke while something was sent.
        output.onTermination = { _ in
            channel.leave(id)
            reader.cancel()
        }
        return frames
    }

    /// Answers what the protocol wants answered until the page leaves; pages have nothing to say themselves.
    private static func answer(
        _ client: AsyncThrowingStream<WSFrame, any Error>, with output: AsyncStream<WSFrame>.Continuation
    ) async {
        do {
            for try await frame in client {
                switch frame.opcode {
                case .ping where frame.payload.count <= 125:
                    output.yield(WSFrame(fin: true, opcode: .pong, mask: nil, payload: frame.payload))
                case .pong:
                    continue
                default:
                    output.yield(.close())
                    return
                }
            }
        } catch {
            // Whatever broke the connection, the page is gone and connects anew if it can.
            return
        }
    }
}
