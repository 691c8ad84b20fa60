import Foundation
import Testing
import WireFixture

/// `daylight serve` as it runs in a log's folder.
final class RunningPreview {
    let port: UInt16
    private let process: Process
    private let output: URL

    /// Starts it at any free port, and waits until it says where it is.
    init(_ log: TestLog, _ arguments: String...) async throws {
        output = log.folder.deletingLastPathComponent().appending(path: "daylight-\(UUID().uuidString).out")
        try Data().write(to: output)
        let handle = try FileHandle(forWritingTo: output)
        process = try Program.start(
            ["serve", "-p", "0"] + arguments, in: log.folder, output: handle, errors: handle)
        var port: UInt16?
        for _ in 1...1_000 where port == nil && process.isRunning {
            try await Task.sleep(for: .milliseconds(20))
            let text = String(decoding: try Data(contentsOf: output), as: UTF8.self)
            port = text.firstMatch(of: #/http://[^ ]*:(\d+)/[^ ]* \(Ctrl-C/#).flatMap { UInt16($0.1) }
        }
        self.port = try #require(port, "the preview does not say where it is")
    }

    deinit {
        if process.isRunning { kill(process.processIdentifier, SIGKILL) }
        // What stays in the system's folder for temporary files does no harm.
        try? FileManager.default.removeItem(at: output)
    }

    /// What it has printed.
    var printed: String {
        get throws { String(decoding: try Data(contentsOf: output), as: UTF8.self) }
    }

    /// Its number in the system.
    var processIdentifier: Int32 { process.processIdentifier }

    /// Ends it as Ctrl-C does, and gives its exit code.
    func interrupt() -> Int32 {
        kill(process.processIdentifier, SIGINT)
        process.waitUntilExit()
        return process.terminationReason == .exit ? process.terminationStatus : -1
    }

    /// Asks for an address as it is written; gives the first line of the answer and its body.
    func get(_ target: String) async throws -> (status: String, body: String) {
        let client = try await TestClient(port: port)
        try await client.request("GET \(target)")
        let head = try await client.readHead()
        let length = head.firstNonNil { $0.firstMatch(of: #/Content-Length: (\d+)/#).flatMap { Int($0.1) } }
        let body = try await client.read(length ?? 0)
        try client.close()
        return (head[0], body)
    }

    /// Waits until a page says something.
    func waitUntil(_ target: String, says words: String) async throws {
        for _ in 1...500 {
            if try await get(target).body.contains(words) { return }
            try await Task.sleep(for: .milliseconds(20))
        }
        Issue.record("after ten seconds \(target) does not say '\(words)'")
    }
}

extension Sequence {
    fileprivate func firstNonNil<Result>(_ transform: (Element) -> Result?) -> Result? {
        for element in self {
            if let result = transform(element) { return result }
        }
        return nil
    }
}
