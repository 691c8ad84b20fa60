import Foundation
import Testing

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// A build that is killed spoils nothing.
@Suite struct KilledBuildTests {
    /// A hundred and fifty cases in two versions, which turns into the other one after each kill.
    private let logs: [TestLog]
    private let place: TestLog
    private let sites: [[String: Data]]
    /// How long a build takes here.
    private let duration: Duration

    init() throws {
        logs = try [1, 2].map { try TestLog(Self.cases(version: $0), in: TestLog.memory) }
        place = try TestLog(Archive(""), in: TestLog.memory)
        let start = ContinuousClock.now
        for log in logs { try #require(try log.run("build").errors == "") }
        duration = (ContinuousClock.now - start) / 2
        sites = try logs.map { try $0.tree() }
    }

    @Test func everyFileIsAlwaysOldOrNewAndTheNextBuildMendsTheRest() throws {
        var dice = Dice(seed: 9)
        let pages = sites.flatMap { $0 }.filter { $0.key.hasSuffix(".html") }
        try #require(pages.count > 300)
        #expect(pages.filter { $0.value.suffix(8) != Data("</html>\n".utf8) }.map(\.key) == [])

        try #require(try build(logs[0]).status == 0)
        for round in 1...50 {
            let new = round % 2
            let process = try Program.start(arguments(logs[new]), in: place.folder)
            // Every other kill waits until the build writes, since reading and checking take most of the time.
            if round % 4 > 1 { waitUntilWriting(process) }
            usleep(UInt32.random(in: 0...microseconds(round % 4 > 1 ? duration / 4 : duration), using: &dice))
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()

            let torn = try place.tree("site").filter { path, bytes in
                !path.hasPrefix(".daylight") && bytes != sites[0][path] && bytes != sites[1][path]
            }
            #expect(torn.keys.sorted() == [], "after kill \(round)")

            try #require(try build(logs[new]).status == 0, "after kill \(round)")
            #expect(differences(try place.tree("site"), sites[new]) == [], "after kill \(round)")
        }
    }

    private func build(_ log: TestLog) throws -> Program.Outcome {
        try Program.run(arguments(log), in: place.folder)
    }

    private func arguments(_ log: TestLog) -> [String] {
        ["build", "-r", log.folder.path, "-o", "site"]
    }

    private func waitUntilWriting(_ process: Process) {
        let scratch = place.folder.appending(path: "site/.daylight-tmp").path
        while process.isRunning, access(scratch, F_OK) != 0 { usleep(200) }
    }

    private func microseconds(_ duration: Duration) -> UInt32 {
        UInt32(
            clamping: duration.components.seconds * 1_000_000 + duration.components.attoseconds
                / 1_000_000_000_000)
    }

    /// Cases with documents; a tenth of them are in one version only, and all others differ.
    private static func cases(version: Int) throws -> Archive {
        var entries = try TestLog.good.entries
        for number in 100..<250 where number % 10 != version {
            let year = 2015 + number % 6
            let folder = "content/requests/\(year)/foi-\(number)"
            entries +=
                Archive(
                    """
                    -- \(folder)/index.md --
                    ---
                    title: Question \(number), version \(version)
                    reference: FOI \(number)
                    received: \(year)-02-01
                    responded: \(year)-02-\(10 + number % 14)
                    outcome: granted
                    topics: [Roads]
                    documents:
                      - file: answer.csv
                        title: Answer
                    ---

                    What is the answer to question \(number)?
                    -- \(folder)/answer.csv (repeated) --
                    {\(number * 4):\(number),\(version)
                    }
                    """
                ).entries
        }
        return Archive(entries: entries)
    }
}
