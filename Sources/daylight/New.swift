import ArgumentParser
import Content
import Disclosure
import Files
import Foundation
import Problems
import SystemPackage

/// `daylight new`: begins a record.
struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Begin the record of a request.",
        discussion: """
            Writes what is known and the next steps to content/requests/YEAR/REFERENCE/index.md, as a draft, and works \
            out by when the request is to be answered. A file that is there is never overwritten.
            """)

    @OptionGroup var shared: SharedOptions

    @Argument(help: "What the request is about, in a few words.")
    var title: String

    @Option(help: ArgumentHelp("The authority's own number for the request.", valueName: "ref"))
    var reference: String

    @Option(help: ArgumentHelp("The day on which it came in, as in 2021-01-22.", valueName: "date"))
    var received: Day?

    @Option(help: ArgumentHelp("The day to take for today, as in 2021-01-22.", valueName: "date"))
    var clock: Day?

    func validate() throws {
        _ = try draft()
        if let received, received.date > today {
            throw ValidationError("--received is \(received.date.iso), and that day is still to come.")
        }
    }

    func run() throws {
        let console = Console(options: shared)
        let draft = try draft()
        let path = draft.path(today: today)
        let refusal = "No record was begun."
        let target = try LogToExtend(
            root: shared.rootPath, today: today, console: console, refusal: refusal)
        let log = target.log
        try target.refuseLinks(onTheWayTo: [path], console: console, refusal: refusal)
        if let (known, why) = claimant(of: draft, at: path, in: log) {
            console.complain(
                "error: \(why) in \(known)\n  help: add to that record, or give another reference")
            throw ExitCode(.problems)
        }
        let timing = log.timing(of: draft.details)
        do {
            try WholeFile(path, in: shared.rootPath, bytes: Array(draft.text(timing).utf8)).write()
        } catch .exists {
            console.complain(
                "error: \(path) is there already, and was left as it is\n  help: add to that file")
            throw ExitCode(.problems)
        } catch {
            console.complain("error: \(path) could not be written: \(error.reason)\n  help: \(error.help)")
            throw ExitCode(.inputOutput)
        }
        console.report("Begun as a draft: \(path)")
        if !timing.explanation.isEmpty { console.report("\(timing.explanation)") }
        console.report("The next steps stand in the file.")
    }

    private var today: CalendarDate { clock?.date ?? Day.today }

    private func draft() throws -> RecordDraft {
        do {
            return try RecordDraft(title: title, reference: reference, received: received?.date)
        } catch {
            throw ValidationError(error.message)
        }
    }

    /// The record that has the reference or the address already, and what it has.
    private func claimant(of draft: RecordDraft, at path: String, in log: Log) -> (path: String, why: String)?
    {
        let reference = draft.details.reference
        let key = Disclosure.Reference.normalised(reference)
        let known = log.records.first { record in
            ([record.details.reference] + record.details.references).contains {
                Disclosure.Reference.normalised($0) == key
            }
        }
        if let known { return (known.path, "the reference '\(reference)' is taken, by the record") }
        let url = path.dropFirst("content/".count).dropLast("index.md".count)
        return log.records.first { $0.url == url && $0.path != path }
            .map { ($0.path, "the address '\(url)' is taken, by the record") }
    }
}
