import Foundation
import Subprocess
import Synchronization
import SystemPackage

/// Fetches files by the system's curl, some at a time, into a folder.
///
/// curl gets no shell, reads no settings of its user, follows no redirects and stores no more than is wanted.
final class Curl: Sendable {
    private let program: LimitedCurl
    private let folder: PrivateFolder
    private let jobs: Int
    private let agent: String
    private let running = Mutex<pid_t?>(nil)

    init(_ program: LimitedCurl, folder: PrivateFolder, jobs: Int, agent: String) {
        self.program = program
        self.folder = folder
        self.jobs = jobs
        self.agent = agent
    }

    /// Ends the curl that is at work, for a program that is itself about to end.
    func stop() {
        running.withLock { if let process = $0 { _ = kill(process, SIGKILL) } }
    }

    /// Fetches files, and says of each what came of it.
    func fetch(_ fetches: [Fetch]) async throws(VerificationError) -> [Fetched] {
        let (reports, _) = try await run(fetches)
        var fetched: [Fetched] = []
        for (number, fetch) in fetches.enumerated() {
            if let report = reports[number] {
                fetched.append(Fetched(fetch: fetch, outcome: report.outcome(file: file(of: fetch))))
            } else {
                // The answer to another may have been what ended curl.
                fetched.append(try await fetchAlone(fetch))
            }
        }
        return fetched
    }

    private func fetchAlone(_ fetch: Fetch) async throws(VerificationError) -> Fetched {
        let (reports, end) = try await run([fetch])
        if let report = reports[0] {
            return Fetched(fetch: fetch, outcome: report.outcome(file: file(of: fetch)))
        }
        if case .signaled(SIGXFSZ) = end { return Fetched(fetch: fetch, outcome: .tooLarge(status: 200)) }
        return Fetched(fetch: fetch, outcome: .cutShort(status: 200, "curl could not cope with the answer"))
    }

    private func run(
        _ fetches: [Fetch]
    ) async throws(VerificationError) -> (reports: [Int: CurlReport], end: TerminationStatus) {
        let config = Array(
            fetches.enumerated().map { settings(of: $1, number: $0) }.joined(separator: "next\n").utf8)
        let limit = fetches.map(\.limit).max() ?? 0
        defer { running.withLock { $0 = nil } }
        var options = PlatformOptions()
        options.teardownSequence = [.gracefulShutDown(allowedDurationToNextStep: .seconds(1))]
        let seconds = fetches.map(\.seconds).reduce(0, +) / jobs + (fetches.map(\.seconds).max() ?? 0)
        do {
            let result = try await Subprocess.run(
                program.executable,
                arguments: program.arguments(
                    ["-q", "--silent", "--parallel", "--parallel-max", String(jobs), "--config", "-"],
                    fileSize: limit + 1),
                platformOptions: options, input: .inputWriter, output: .bytes(limit: 16 << 20),
                error: .discarded
            ) { process in
                let number = process.processIdentifier.value
                self.running.withLock { $0 = number }
                let watchdog = Task {
                    try await Task.sleep(for: .seconds(seconds))
                    self.running.withLock { if $0 == number { _ = kill(number, SIGKILL) } }
                }
                _ = try await process.standardInputWriter.write(config)
                try await process.standardInputWriter.finish()
                return watchdog
            }
            result.closureResult.cancel()
            return (CurlReport.reports(in: result.standardOutput), result.terminationStatus)
        } catch {
            throw .curlFailed("\(error)")
        }
    }

    /// Where the bytes of a file go.
    func file(of fetch: Fetch) -> FilePath { folder.path.appending(String(fetch.id)) }

    private func settings(of fetch: Fetch, number: Int) -> String {
        """
        url = "\(fetch.url)"
        output = "\(fetch.wish == .glance ? "/dev/null" : file(of: fetch).string)"
        \(fetch.wish == .glance ? "range = \"0-0\"" : "")
        globoff
        proto = "=http,https"
        user-agent = "\(agent)"
        connect-timeout = 10
        max-time = \(fetch.seconds)
        speed-limit = 100
        speed-time = 15
        max-filesize = \(max(1, fetch.limit))
        write-out = "\(number) %{json}\\n"

        """
    }
}
