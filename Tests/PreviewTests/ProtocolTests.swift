import Testing

@testable import Preview

struct ProtocolTests {
    /// What a reader makes of bytes that come one by one.
    private func outcome(_ text: String) -> RequestReader.Outcome {
        var reader = RequestReader()
        for byte in text.utf8 {
            reader.append([byte])
            let outcome = reader.next()
            if case .incomplete = outcome { continue }
            return outcome
        }
        return .incomplete
    }

    @Test(arguments: [
        "GET /a?b HTTP/1.1\r\nHost: x\r\nAccept:\t a, b \r\n\r\n",
        "GET /a?b HTTP/1.1\nHost:x\nAccept: a, b\n\n",
        "\r\n\r\nGET /a?b HTTP/1.1\r\nHost: x\r\nAccept: a, b\r\n\n",
    ])
    func readsARequest(text: String) throws {
        guard case .request(let request, let bodySize) = outcome(text) else {
            Issue.record("no request")
            return
        }
        #expect(request.method == "GET")
        #expect(request.target == "/a?b")
        #expect(request.version == "HTTP/1.1")
        #expect(request.headers == ["Host": "x", "Accept": "a, b"])
        #expect(bodySize == 0)
    }

    @Test(arguments: [
        ("POST / HTTP/1.1\r\nContent-Length: 12\r\n\r\n", 12), ("POST / HTTP/1.0\r\n\r\n", 0),
        ("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\nContent-Length: 12\r\n\r\n", nil as Int?),
    ])
    func knowsHowLongTheBodyIs(text: String, size: Int?) {
        guard case .request(_, let bodySize) = outcome(text) else {
            Issue.record("no request")
            return
        }
        #expect(bodySize == size)
    }

    @Test(arguments: [
        "GET\n\n", "GET / \n\n", "GET  / HTTP/1.1\n\n", "GET / x HTTP/1.1\n\n", " GET / HTTP/1.1\n\n",
        "G(T / HTTP/1.1\n\n",
        "GET / http/1.1\n\n", "GET / HTTP/1.1\nHost : x\n\n", "GET / HTTP/1.1\nHost\n\n",
        "GET / HTTP/1.1\n: x\n\n",
        "GET / HTTP/1.1\nA: b\n c\n\n", "GET / HTTP/1.1\nA: b\0\n\n", "GET / HTTP/1.1\nA: b\rc\n\n",
        "GET / HTTP/1.1\nHost: a\nhost: b\n\n", "GET / HTTP/1.1\nContent-Length: -1\n\n",
        "GET / HTTP/1.1\nContent-Length: 1, 1\n\n", "GET / HTTP/1.1\nContent-Length:\n\n",
    ])
    func refusesWhatIsNoRequest(text: String) {
        guard case .failure(.badRequest) = outcome(text) else {
            Issue.record("not refused")
            return
        }
    }

    @Test(arguments: [
        ([0x81, 0x82, 1, 2, 3, 4, 0x69, 0x6B], WebSocketFrameReader.Outcome.frame(.text("hi"))),
        ([0x89, 0x80, 1, 2, 3, 4], .frame(WebSocketFrame(kind: .ping, payload: []))),
        ([0x81, 0xFE, 0, 1, 1, 2, 3, 4, 0x60], .frame(.text("a"))),
        ([0x81], .incomplete), ([0x81, 0x82, 1, 2, 3, 4, 0x69], .incomplete), ([0x81, 0xFE, 0], .incomplete),
        ([0x81, 0x02, 0x68, 0x69], .failure), ([0x83, 0x80, 0, 0, 0, 0], .failure),
        ([0x81, 0xFF, 0, 0, 0, 0, 0, 0, 0, 1], .failure), ([0x81, 0xFE, 0x10, 0x01], .failure),
    ])
    func readsFrames(bytes: [UInt8], outcome: WebSocketFrameReader.Outcome) {
        var reader = WebSocketFrameReader(bytes)
        #expect(reader.next() == outcome)
    }

    @Test(arguments: [
        (0, [0x81, 0]), (125, [0x81, 125]), (126, [0x81, 126, 0, 126]), (65_535, [0x81, 126, 0xFF, 0xFF]),
        (65_536, [0x81, 127, 0, 0, 0, 0, 0, 1, 0, 0]),
    ])
    func writesFrames(size: Int, head: [UInt8]) {
        let payload = [UInt8](repeating: UInt8(ascii: "a"), count: size)
        #expect(WebSocketFrame(kind: .text, payload: payload).bytes == head + payload)
    }
}
