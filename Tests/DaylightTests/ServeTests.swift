import Foundation
import Testing
import WireFixture

/// `daylight serve`, from outside.
@Suite struct ServeTests {
    private let log: TestLog

    init() throws {
        log = try TestLog(TestLog.good)
    }

    @Test func showsTheLogUntilCtrlC() async throws {
        let preview = try await RunningPreview(log)
        let home = try await preview.get("/")
        #expect(home.status == "HTTP/1.1 200 OK")
        #expect(home.body.contains("<daylight-preview"))
        #expect(try await preview.get("/nothing/").status == "HTTP/1.1 404 Not Found")
        #expect(preview.interrupt() == 0)
        #expect(
            try preview.printed.replacing(#/\d+ ms/#, with: "0 ms") == """
                Read in 0 ms: no problems.
                The log is at http://127.0.0.1:\(preview.port)/ (Ctrl-C ends it).
                Stopped.

                """)
        #expect(!FileManager.default.fileExists(atPath: log.folder.appending(path: "site").path))
    }

    @Test(arguments: [[], ["--poll"]])
    func followsTheFiles(options: [String]) async throws {
        let preview = try await RunningPreview(log, options.first ?? "-v")
        let record = try #require(try log.tree("content").keys.filter { $0.hasSuffix("index.md") }.min())
        let page = "/" + record.dropLast("index.md".count)
        let text = try log.text("content/\(record)")
        try log.add("-- content/\(record) --\n\(text)\nThe kingfisher was here.\n")
        try await preview.waitUntil(page, says: "The kingfisher was here.")
        try log.add("-- content/\(record) --\n---\ntitle: A\nrefrence: B\n---\n")
        try await preview.waitUntil(page, says: "a record has no key &#39;refrence&#39;")
        #expect(try await preview.get(page).body.contains("The kingfisher was here."))
        try log.add("-- content/\(record) --\n\(text)")
        try await preview.waitUntil(page, says: "No problems")
        #expect(!(try await preview.get(page).body.contains("kingfisher")))
        #expect(try preview.printed.contains("content/\(record):3:1: error: a record has no key 'refrence'"))
    }

    @Test func worksWhileABuildRunsBesideIt() async throws {
        let preview = try await RunningPreview(log)
        for _ in 1...3 {
            let build = try log.run("build")
            #expect(build.status == 0)
            #expect(try await preview.get("/").status == "HTTP/1.1 200 OK")
        }
        let built = try log.text("site/index.html")
        let shown = try await preview.get("/").body
        #expect(shown.replacing(#/<daylight-preview (?s:.)*<\/script>\n/#, with: "") == built)
    }

    /// Ways out of a folder, as servers that look for files have been left by them.
    private static let waysOut = [
        "/../../../../../../etc/passwd", "/%2e%2e/%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd",
        "/..%2f..%2f..%2f..%2f..%2f..%2fetc/passwd",
        "/%2e%2e%2f%2e%2e%2f%2e%2e%2f%2e%2e%2f%2e%2e%2fetc%2fpasswd",
        "/..%5c..%5c..%5c..%5cetc/passwd", "/..\\..\\..\\..\\etc\\passwd",
        "/....//....//....//....//etc/passwd",
        "/.%2e/.%2e/.%2e/.%2e/.%2e/etc/passwd", "/%252e%252e/%252e%252e/%252e%252e/etc/passwd",
        "/%c0%ae%c0%ae/%c0%ae%c0%ae/%c0%ae%c0%ae/etc/passwd", "/%e0%80%ae%e0%80%ae/etc/passwd",
        "/requests/../../../../../../etc/passwd", "/assets/..%2f..%2f..%2f..%2fetc/passwd",
        "//etc/passwd", "///etc/passwd", "/etc/passwd", "/%2fetc/passwd", "/file:///etc/passwd",
        "/etc/passwd%00.html", "/requests/%00/../../../etc/passwd", "/;/../../../etc/passwd",
        "/~root/../etc/passwd", "/.git/config", "/daylight.yml", "/content/../daylight.yml",
        "/_daylight/../daylight.yml", "/_daylight/..%2fdaylight.yml", "http://localhost/../../etc/passwd",
        "../../etc/passwd", "/proc/self/environ", "/dev/fd/0",
        "/requests/2021/%2e%2e/%2e%2e/%2e%2e/daylight.yml",
    ]

    @Test func leadsNobodyOutOfTheSite() async throws {
        let preview = try await RunningPreview(log)
        for target in Self.waysOut {
            let (status, body) = try await preview.get(target)
            #expect(status.contains(#/ (400|404) /#), "\(target)")
            #expect(!body.contains("root:") && !body.contains("base_url:"), "\(target)")
        }
    }

    @Test func sendsPartsOfAHugeDocumentInLittleMemory() async throws {
        try log.add(
            """
            -- content/requests/2024/huge/index.md --
            ---
            title: Recordings
            reference: FOI 9
            received: 2024-01-02
            responded: 2024-01-20
            outcome: granted
            documents: [{file: all.zip, title: All recordings}]
            ---
            ## Request
            All recordings.
            -- content/requests/2024/huge/all.zip --

            """)
        let size = 3 << 30
        let file = log.folder.appending(path: "content/requests/2024/huge/all.zip")
        try #require(truncate(file.path, off_t(size)) == 0)
        let handle = try FileHandle(forWritingTo: file)
        try handle.seek(toOffset: UInt64(size - 5))
        try handle.write(contentsOf: Data("daisy".utf8))
        try handle.close()

        let preview = try await RunningPreview(log)
        let client = try await TestClient(port: preview.port)
        try await client.request("GET /requests/2024/huge/all.zip", ["Range: bytes=-5"])
        #expect(try await client.readHead().contains("Content-Range: bytes \(size - 5)-\(size - 1)/\(size)"))
        #expect(try await client.read(5) == "daisy")
        try await client.request("GET /requests/2024/huge/all.zip")
        _ = try await client.readHead()
        for _ in 1...400 { _ = try await client.read(1 << 18) }
        #if os(Linux)
            #expect(try memory(of: preview) < 100 << 20)
        #endif
        // The client vanishes in the middle of the document, and nobody else is the worse for it.
        try client.close()
        #expect(try await preview.get("/").status == "HTTP/1.1 200 OK")
        #expect(preview.interrupt() == 0)
    }

    /// The most memory that it has had, in bytes.
    private func memory(of preview: RunningPreview) throws -> Int {
        let status = try String(
            contentsOfFile: "/proc/\(preview.processIdentifier)/status", encoding: .utf8)
        let line = try #require(status.firstMatch(of: #/VmHWM:\s+(\d+) kB/#))
        return (Int(line.1) ?? 0) << 10
    }

    @Test func answersFiveHundredConnectionsAtOnce() async throws {
        let preview = try await RunningPreview(log)
        // A slow client, whose request never ends, keeps nobody waiting.
        let slow = try await TestClient(port: preview.port)
        try await slow.send("GET / HTTP/1.1\r\nHost: loc".utf8)
        let port = preview.port
        let statuses = try await withThrowingTaskGroup(of: String.self) { group in
            for _ in 1...500 {
                group.addTask {
                    let client = try await TestClient(port: port)
                    try await client.request("GET /")
                    return try await client.readHead()[0]
                }
            }
            return try await group.reduce(into: [:]) { $0[$1, default: 0] += 1 }
        }
        #expect(statuses == ["HTTP/1.1 200 OK": 500])
        try await slow.send("alhost\r\n\r\n".utf8)
        #expect(try await slow.readHead()[0] == "HTTP/1.1 200 OK")
    }

    @Test func movesOnFromATakenPort() async throws {
        let first = try await RunningPreview(log)
        let second = try await RunningPreview(log, "-p", String(first.port))
        #expect(second.port > first.port)
        #expect(try second.printed.contains("Port \(first.port) is taken, so this is port \(second.port).\n"))
    }

    @Test func warnsWhenOthersCanRead() async throws {
        let preview = try await RunningPreview(log, "--bind", "0.0.0.0")
        #expect(
            try preview.printed.contains(
                """
                warning: other machines can read this preview, drafts included, at http://0.0.0.0:\(preview.port)/
                  help: leave out --bind to keep it to this machine

                """))
    }

    @Test func saysWhyItCannotListen() throws {
        let nowhere = try log.run("serve", "--bind", "example")
        #expect(nowhere.status == 64)
        #expect(
            nowhere.errors == """
                error: 'example' is not an address on which a server can listen
                  help: write an IP address such as 127.0.0.1 or ::1, or localhost

                """)
        let foreign = try log.run("serve", "--bind", "192.0.2.1")
        #expect(foreign.status == 74)
        #expect(
            foreign.errors == """
                error: 192.0.2.1 is not an address of this machine
                  help: leave --bind out, or choose 0.0.0.0 to listen on all addresses of this machine

                """)
    }
}
