import SystemPackage
import Testing
import WireFixture

@testable import Preview

@Suite(.timeLimit(.minutes(1)))
struct ServerTests {
    /// Runs a server for as long as a test needs it.
    private func withServer(
        _ options: Server.Options = Server.Options(port: 0), site: ServedSite = SampleSite.site(),
        live: LiveChannel = LiveChannel { "hello" }, test: (Endpoint) async throws -> Void
    ) async throws {
        let (endpoints, found) = AsyncStream.makeStream(of: Endpoint.self)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                defer { found.finish() }
                try await Server(options, site: { site }, live: live).run { found.yield($0) }
            }
            for await endpoint in endpoints {
                try await test(endpoint)
                break
            }
            group.cancelAll()
            try await group.waitForAll()
        }
    }

    // MARK: Requests

    @Test func answersSeveralRequestsOnOneConnection() async throws {
        try await withServer { endpoint in
            let client = try await TestClient(port: endpoint.port)
            for _ in 0..<3 {
                try await client.request("GET /requests/?x")
                let head = try await client.readHead()
                #expect(head[0] == "HTTP/1.1 200 OK")
                #expect(head.contains("Content-Type: text/html; charset=utf-8"))
                #expect(head.contains("Content-Length: 17"))
                #expect(head.contains { $0.hasPrefix("Date: ") && $0.hasSuffix(" GMT") })
                #expect(try await client.read(17) == "<h1>Requests</h1>")
            }
            try await client.request("HEAD /requests/")
            #expect(try await client.readHead().contains("Content-Length: 17"))
            try await client.request("GET /nothing")
            #expect(try await client.readHead()[0] == "HTTP/1.1 404 Not Found")
            #expect(try await client.read(SampleSite.notFound.utf8.count) == SampleSite.notFound)
            try await client.request("GET /", ["If-None-Match: *"])
            #expect(try await client.readHead()[0] == "HTTP/1.1 304 Not Modified")
            try await client.request("GET /", ["Connection: close"])
            #expect(try await client.readHead().contains("Connection: close"))
            #expect(try await client.countToEnd() == SampleSite.home.utf8.count)
        }
    }

    @Test(arguments: [
        ("GET /..%2f..%2fetc/passwd", "HTTP/1.1 404 Not Found"), ("GET /%2e%2e/x", "HTTP/1.1 404 Not Found"),
        ("GET /../../etc/passwd", "HTTP/1.1 404 Not Found"), ("GET //etc/passwd", "HTTP/1.1 404 Not Found"),
        ("GET /%zz", "HTTP/1.1 400 Bad Request"), ("GET /%00", "HTTP/1.1 400 Bad Request"),
        ("GET http://localhost/", "HTTP/1.1 200 OK"), ("GET http://example.org/", "HTTP/1.1 403 Forbidden"),
        ("POST /", "HTTP/1.1 405 Method Not Allowed"), ("GET *", "HTTP/1.1 400 Bad Request"),
        ("GET /requests", "HTTP/1.1 301 Moved Permanently"), ("GET /%", "HTTP/1.1 400 Bad Request"),
    ])
    func passesTargetsOnUntouched(line: String, status: String) async throws {
        try await withServer { endpoint in
            let client = try await TestClient(port: endpoint.port)
            try await client.request(line)
            #expect(try await client.readHead()[0] == status)
        }
    }

    @Test(arguments: [
        ("nonsense\r\n\r\n", "HTTP/1.1 400 Bad Request"),
        ("GET / HTTP/2.0\r\n\r\n", "HTTP/1.1 400 Bad Request"),
        ("GET / HTTP/1.1\r\n\r\n", "HTTP/1.1 400 Bad Request"),
        ("FROB / HTTP/1.1\r\nHost: localhost\r\n\r\n", "HTTP/1.1 405 Method Not Allowed"),
        ("\0\u{1}\n\n", "HTTP/1.1 400 Bad Request"),
        (String(repeating: "a", count: 2_000_000), "HTTP/1.1 414 URI Too Long"),
        (
            "GET / HTTP/1.1\r\nX: " + String(repeating: "a", count: 2_000_000),
            "HTTP/1.1 431 Request Header Fields Too Large"
        ),
    ])
    func refusesWhatIsNoRequest(text: String, status: String) async throws {
        try await withServer { endpoint in
            let client = try await TestClient(port: endpoint.port)
            try await client.send(text.utf8)
            #expect(try await client.readHead()[0] == status)
        }
    }

    @Test func readsPastTheBodiesOfRequests() async throws {
        try await withServer { endpoint in
            let client = try await TestClient(port: endpoint.port)
            let body = String(repeating: "GET / HTTP/1.1\r\n", count: 1000)
            for method in ["POST", "GET"] {
                try await client.request("\(method) /nothing", ["Content-Length: \(body.utf8.count)"])
                try await client.send(body.utf8)
                let head = try await client.readHead()
                #expect(head[0].hasPrefix(method == "POST" ? "HTTP/1.1 405" : "HTTP/1.1 404"))
                _ = try await client.read(method == "POST" ? 30 : SampleSite.notFound.utf8.count)
            }
            try await client.request("POST /", ["Transfer-Encoding: chunked"])
            #expect(try await client.readHead().contains("Connection: close"))
        }
    }

    @Test func answersRequestsThatComeTogether() async throws {
        try await withServer { endpoint in
            let client = try await TestClient(port: endpoint.port)
            let request = "GET /requests/ HTTP/1.1\r\nHost: localhost\r\n\r\n"
            try await client.send(String(repeating: request, count: 3).utf8)
            for _ in 0..<3 {
                #expect(try await client.readHead()[0] == "HTTP/1.1 200 OK")
                #expect(try await client.read(17) == "<h1>Requests</h1>")
            }
        }
    }

    @Test func answersManyConnectionsAtOnce() async throws {
        try await withServer { endpoint in
            var clients: [TestClient] = []
            for _ in 0..<200 { clients.append(try await TestClient(port: endpoint.port)) }
            let statuses = try await withThrowingTaskGroup(of: String.self) { group in
                for client in clients {
                    group.addTask {
                        try await client.request("GET /")
                        return try await client.readHead()[0]
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(statuses == Array(repeating: "HTTP/1.1 200 OK", count: 200))
            for client in clients { try client.close() }
        }
    }

    // MARK: Connections that keep others out

    /// Limits that are over soon.
    private static func quick(connections: Int = 50, _ change: (inout ConnectionLimits) -> Void)
        -> Server.Options
    {
        var limits = ConnectionLimits()
        limits.connections = connections
        change(&limits)
        return Server.Options(port: 0, limits: limits)
    }

    @Test func closesConnectionsThatSayTooLittle() async throws {
        let options = Self.quick { limits in
            limits.idle = .milliseconds(200)
            limits.request = .milliseconds(200)
        }
        try await withServer(options) { endpoint in
            let silent = try await TestClient(port: endpoint.port)
            let slow = try await TestClient(port: endpoint.port)
            let kept = try await TestClient(port: endpoint.port)
            let body = try await TestClient(port: endpoint.port)
            try await slow.send("GET / HTTP/1.1\r\nHost: loc".utf8)
            try await body.request("POST /", ["Content-Length: 5"])
            try await kept.request("HEAD /")
            #expect(try await kept.readHead()[0] == "HTTP/1.1 200 OK")
            for client in [silent, slow, kept, body] { #expect(try await client.countToEnd() == 0) }
        }
    }

    @Test func aSlowHeadIsNotGivenMoreTimeForEachByte() async throws {
        let options = Self.quick { $0.request = .milliseconds(300) }
        try await withServer(options) { endpoint in
            let client = try await TestClient(port: endpoint.port)
            let sending = Task {
                for _ in 0..<400 {
                    try await client.send("a".utf8)
                    try await Task.sleep(for: .milliseconds(50))
                }
            }
            let start = ContinuousClock.now
            _ = try? await client.countToEnd()
            #expect(ContinuousClock.now - start < .seconds(15))
            sending.cancel()
            _ = await sending.result
        }
    }

    @Test func closesConnectionsThatDoNotReadTheAnswer() async throws {
        let folder = try TestFolder()
        let big = try folder.makeSparse("big.pdf", size: 3 << 30)
        let options = Self.quick(connections: 1) { $0.sending = .milliseconds(200) }
        try await withServer(options, site: SampleSite.site(documents: ["big.pdf": big])) { endpoint in
            let client = try await TestClient(port: endpoint.port)
            try await client.request("GET /big.pdf")
            _ = try await client.readHead()
            try await Task.sleep(for: .seconds(1))
            _ = try? await client.countToEnd()
            let next = try await TestClient(port: endpoint.port)
            try await next.request("GET /")
            #expect(try await next.readHead()[0] == "HTTP/1.1 200 OK")
        }
    }

    @Test func theStillestConnectionGivesWayToANewOne() async throws {
        try await withServer(Self.quick(connections: 4) { _ in }) { endpoint in
            var silent: [TestClient] = []
            for _ in 0..<40 { silent.append(try await TestClient(port: endpoint.port)) }
            let client = try await TestClient(port: endpoint.port)
            try await client.request("GET /")
            #expect(try await client.readHead()[0] == "HTTP/1.1 200 OK")
            for client in silent.prefix(36) { #expect(try await client.countToEnd() == 0) }
        }
    }

    @Test func asksPagesThatListenWhetherTheyAreThere() async throws {
        let live = LiveChannel { "hello" }
        try await withServer(Self.quick { $0.ping = .milliseconds(300) }, live: live) { endpoint in
            let gone = try await TestClient(port: endpoint.port)
            _ = try await gone.listen()
            #expect(try await gone.message() == "hello")
            // A ping without a payload, which nobody answers.
            #expect(try await gone.bytes(2) == [0x89, 0])
            _ = try await gone.countToEnd()
            while live.listenerCount > 0 { await Task.yield() }
        }
    }

    @Test(arguments: [
        (64, 2, 24), (256, 80, 112), (1_024, 400, 500), (10_240, 1_024, 1_024), (8, 2, 2),
        (.max, 1_024, 1_024),
    ])
    func keepsDescriptorsFreeForTheLog(descriptors: Int, least: Int, most: Int) {
        #expect((least...most).contains(ConnectionLimits(descriptors: descriptors).connections))
    }

    @Test func answers416OverTheWire() async throws {
        try await withServer { endpoint in
            let client = try await TestClient(port: endpoint.port)
            try await client.request("GET /", ["Range: bytes=12-"])
            let head = try await client.readHead()
            #expect(head[0] == "HTTP/1.1 416 Range Not Satisfiable")
            #expect(head.contains("Content-Range: bytes */12"))
            #expect(!head.contains { $0.hasPrefix("ETag") })
            let text = "The file has no such bytes.\n"
            #expect(head.contains("Content-Length: \(text.utf8.count)"))
            #expect(try await client.read(text.utf8.count) == text)
            try await client.request("GET /", ["Range: bytes=11-"])
            #expect(try await client.readHead()[0] == "HTTP/1.1 206 Partial Content")
            #expect(try await client.read(1) == ">")
        }
    }

    // MARK: Documents

    @Test func readsOnlyTheRangeOfAHugeFile() async throws {
        let folder = try TestFolder()
        let size = 3 << 30
        let big = try folder.makeSparse("big.pdf", size: size)
        try await withServer(site: SampleSite.site(documents: ["big.pdf": big])) { endpoint in
            let client = try await TestClient(port: endpoint.port)
            for (range, text) in [("\(size - 5)-", "\(size - 5)-\(size - 1)"), ("0-4", "0-4")] {
                try await client.request("GET /big.pdf", ["Range: bytes=\(range)"])
                let head = try await client.readHead()
                #expect(head[0] == "HTTP/1.1 206 Partial Content")
                #expect(head.contains("Content-Range: bytes \(text)/\(size)"))
                #expect(try await client.read(5) == "\0\0\0\0\0")
            }
            try await client.request("HEAD /big.pdf")
            #expect(try await client.readHead().contains("Content-Length: \(size)"))
        }
    }

    @Test func sendsADocumentWhole() async throws {
        let folder = try TestFolder()
        let text = String(repeating: "0123456789abcdef", count: 20_000)
        let letter = try folder.write("letter.pdf", text)
        try await withServer(site: SampleSite.site(documents: ["letter.pdf": letter])) { endpoint in
            let client = try await TestClient(port: endpoint.port)
            try await client.request("GET /letter.pdf")
            #expect(try await client.readHead().contains("Content-Length: 320000"))
            #expect(try await client.read(320_000) == text)
        }
    }

    @Test func keepsServingWhenClientsVanishOrDoNotRead() async throws {
        let folder = try TestFolder()
        let big = try folder.makeSparse("big.pdf", size: 3 << 30)
        try await withServer(site: SampleSite.site(documents: ["big.pdf": big])) { endpoint in
            var slow: [TestClient] = []
            for number in 0..<20 {
                let client = try await TestClient(port: endpoint.port)
                try await client.request("GET /big.pdf")
                _ = try await client.readHead()
                if number.isMultiple(of: 2) { try client.close() } else { slow.append(client) }
            }
            let client = try await TestClient(port: endpoint.port)
            try await client.request("GET /")
            #expect(try await client.readHead()[0] == "HTTP/1.1 200 OK")
            for client in slow { try client.close() }
        }
    }

    @Test func closesTheConnectionWhenADocumentShrinks() async throws {
        let folder = try TestFolder()
        let size = 64 << 20
        let big = try folder.makeSparse("big.pdf", size: size)
        try await withServer(site: SampleSite.site(documents: ["big.pdf": big])) { endpoint in
            let client = try await TestClient(port: endpoint.port)
            try await client.request("GET /big.pdf")
            #expect(try await client.readHead().contains("Content-Length: \(size)"))
            try folder.shorten("big.pdf", to: 0)
            #expect(try await client.countToEnd() < size)
        }
    }

    // MARK: Live channel

    @Test func greetsAndTellsAllThatListen() async throws {
        let live = LiveChannel { "hello" }
        try await withServer(live: live) { endpoint in
            let clients = [
                try await TestClient(port: endpoint.port), try await TestClient(port: endpoint.port),
            ]
            for client in clients {
                #expect(try await client.listen() == "HTTP/1.1 101 Switching Protocols")
                #expect(try await client.message() == "hello")
            }
            live.send("reload")
            live.send("again")
            for client in clients {
                #expect(try await client.message() == "reload")
                #expect(try await client.message() == "again")
            }
            try await clients[0].control(0x9, "are you there")
            #expect(try await clients[0].read(15) == "\u{8A}\rare you there".latin1)
        }
    }

    @Test func forgetsWhoLeft() async throws {
        let live = LiveChannel { "hello" }
        try await withServer(live: live) { endpoint in
            let polite = try await TestClient(port: endpoint.port)
            let rude = try await TestClient(port: endpoint.port)
            for client in [polite, rude] {
                _ = try await client.listen()
                #expect(try await client.message() == "hello")
            }
            #expect(live.listenerCount == 2)
            try await polite.control(0x8, "\u{3}\u{e9}")
            // A close frame answers; when the connection ends, the server has forgotten the client.
            #expect(try await polite.countToEnd() == 4)
            try rude.close()
            while live.listenerCount > 0 { await Task.yield() }
            live.send("to nobody")
        }
        #expect(live.listenerCount == 0)
    }

    @Test func refusesForeignPages() async throws {
        let live = LiveChannel { "hello" }
        try await withServer(live: live) { endpoint in
            let client = try await TestClient(port: endpoint.port)
            #expect(try await client.listen(origin: "http://example.org") == "HTTP/1.1 403 Forbidden")
            #expect(live.listenerCount == 0)
        }
    }

    // MARK: Ports and addresses

    @Test func movesOnFromATakenPort() async throws {
        try await withServer { first in
            try await withServer(Server.Options(port: first.port)) { second in
                #expect(second.port > first.port)
                #expect(second.url("/foi/") == "http://127.0.0.1:\(second.port)/foi/")
                let client = try await TestClient(port: second.port)
                try await client.request("GET /")
                #expect(try await client.readHead()[0] == "HTTP/1.1 200 OK")
            }
        }
    }

    @Test(arguments: [
        ("localhost", "127.0.0.1", true), ("127.0.0.1", "127.0.0.1", true), ("0.0.0.0", "0.0.0.0", false),
    ])
    func listensWhereItIsTold(address: String, host: String, isLoopback: Bool) async throws {
        try await withServer(Server.Options(address: address, port: 0)) { endpoint in
            #expect(endpoint == Endpoint(host: host, port: endpoint.port, isLoopback: isLoopback))
            #expect(endpoint.port > 0)
        }
    }

    @Test(arguments: [
        ("192.0.2.1", ServerError.notOfThisMachine("192.0.2.1")),
        ("2001:db8::1", .notOfThisMachine("2001:db8::1")), ("example.org", .notAnAddress("example.org")),
        ("", .notAnAddress("")), ("127.0.0.1:80", .notAnAddress("127.0.0.1:80")),
        ("[127.0.0.1]", .notAnAddress("[127.0.0.1]")), ("[", .notAnAddress("[")),
    ])
    func saysWhyItCannotListen(address: String, error: ServerError) async throws {
        let server = Server(
            Server.Options(address: address, port: 0), site: { SampleSite.site() }, live: LiveChannel { "" })
        await #expect(throws: error) { try await server.run { _ in } }
    }

    @Test(arguments: [("::1", "[::1]", true), ("[0:0:0:0:0:0:0:1]", "[::1]", true), ("::", "[::]", false)])
    func readsIPv6Addresses(text: String, host: String, isLoopback: Bool) throws {
        let address = try ListeningAddress(text)
        #expect(address.urlHost == host)
        #expect(address.isLoopback == isLoopback)
    }
}

extension String {
    /// Each scalar as a byte, decoded as the client decodes what it reads.
    fileprivate var latin1: String {
        String(decoding: unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }, as: UTF8.self)
    }
}
