import ArgumentParser
import Content
import Foundation
import Preview
import Problems
import SystemPackage

/// `daylight serve`: the log in a browser, while it is written.
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show the log in a browser while you write.",
        discussion: """
            Pages change as soon as a file is saved, and say what is wrong with it. Drafts are shown, and marked. \
            Nothing is written: the site folder stays as it is. Ctrl-C ends it.
            """)

    @OptionGroup var shared: SharedOptions

    @Option(name: .shortAndLong, help: "The port; if it is taken, the next one that is free; 0 means any.")
    var port: UInt16 = 1766

    @Option(
        help: ArgumentHelp(
            "The address to listen at. Others than 127.0.0.1 let other machines read drafts.",
            valueName: "address"))
    var bind = "127.0.0.1"

    @Flag(name: [.customShort("O"), .long], help: "Open a browser.")
    var open = false

    @Flag(
        inversion: .prefixedNo,
        help:
            "Show drafts and embargoed records; without them, nothing is said of them either, not even of their faults."
    )
    var drafts = true

    @Flag(help: "Look at the files several times a second, for network drives that do not tell of changes.")
    var poll = false

    @Option(help: ArgumentHelp("The day to take for today, as in 2021-01-22.", valueName: "date"))
    var clock: Day?

    @Option(
        name: [.customShort("j", allowingJoined: true), .long],
        help: "How many threads may work at once (default: one for each core).")
    var jobs: Int?

    func validate() throws {
        if let jobs, !(1...256).contains(jobs) {
            throw ValidationError("--jobs takes a number from 1 to 256.")
        }
    }

    func run() async throws {
        let console = Console(options: shared)
        let interrupts = Interrupts { console.report("Stopped.") }
        defer { interrupts.cancel() }
        let preview = Preview(
            root: shared.rootPath, address: bind, port: port, polling: poll, loader: loader)
        do {
            try await preview.run { event in tell(event, console) }
        } catch {
            console.complain("error: \(error.message)\n  help: \(error.help)")
            throw ExitCode(error.isUsage ? .usage : .inputOutput)
        }
    }

    private var loader: @Sendable () -> LogLoader {
        let root = shared.rootPath
        let (clock, drafts, jobs) = (
            clock?.date, drafts, jobs ?? ProcessInfo.processInfo.activeProcessorCount
        )
        return {
            var loader = LogLoader(root: root, today: clock ?? Day.today)
            loader.includesUnpublished = drafts
            loader.concealsUnpublished = !drafts
            loader.jobs = jobs
            return loader
        }
    }

    private func tell(_ event: Preview.Event, _ console: Console) {
        switch event {
        case .listening(let url, let isReachable):
            if isReachable {
                console.complain(
                    "warning: other machines can read this preview\(drafts ? ", drafts included," : "") at \(url)\n"
                        + "  help: leave out --bind to keep it to this machine")
            }
            console.report("The log is at \(url) (Ctrl-C ends it).")
            if self.open, !Browser.open(url) {
                console.complain("No browser could be opened: open \(url) yourself.")
            }
        case .portTaken(let asked, let port):
            console.report("Port \(asked) is taken, so this is port \(port).")
        case .notice(let text):
            console.complain("note: \(text)")
        case .read(let report, let duration, let concealed, let isNews):
            if isNews { console.print(report, as: .text) }
            if isNews, let concealed { console.complain("note: \(concealed)") }
            let milliseconds = Int((duration / .milliseconds(1)).rounded())
            console.report("Read in \(milliseconds) ms: \(report.counts).")
        }
    }
}
