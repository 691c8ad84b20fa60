import Synchronization
import Testing

@testable import Preview

struct LiveChannelTests {
    private final class Inbox: Sendable {
        private let texts = Mutex<[String]>([])
        var messages: [String] { texts.withLock { $0 } }

        func put(_ message: String) {
            texts.withLock { $0.append(message) }
        }
    }

    @Test func greetsFirstEvenWhenSomethingIsSentMeanwhile() {
        let reference = Mutex<LiveChannel?>(nil)
        let channel = LiveChannel {
            reference.withLock { $0 }?.send("meanwhile")
            return "hello"
        }
        reference.withLock { $0 = channel }
        let inbox = Inbox()
        let id = channel.join { inbox.put($0) }
        channel.send("later")
        channel.leave(id)
        channel.leave(id)
        channel.send("too late")
        #expect(inbox.messages == ["hello", "meanwhile", "later"])
    }

    @Test func keepsOnlyTheNewestForAPageThatDoesNotRead() async {
        let channel = LiveChannel { "hello" }
        let place = ConnectionTable(ConnectionLimits()).enter(-1)
        let connection = LiveConnection(channel, place: place, ping: .seconds(30))
        #expect(channel.listenerCount == 1)
        for number in 1...1000 { channel.send("\(number)") }
        connection.leave()
        var frames: [WebSocketFrame] = []
        for await frame in connection.frames { frames.append(frame) }
        #expect(frames == (993...1000).map { .text("\($0)") })
        #expect(channel.listenerCount == 0)
    }
}
