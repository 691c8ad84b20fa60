import ArgumentParser
import Content
import Files
import Foundation
import Import
import Problems
import SystemPackage

/// `daylight import`: reads a register of requests into records.
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Read a register of requests, saved as CSV, into records.",
        discussion: """
            Guesses which column holds what, how dates are written and what the words for outcomes mean, prints the \
            guess, and keeps it beside the register, in REGISTER.map.yml, where it can be corrected. Each row becomes a \
            record, or is refused by name. Columns that say who asked are never taken over. Nothing is ever overwritten: \
            a second run writes only the rows that the log does not have.

            The records are drafts, since the words of a request can say who asked. Read them before you delete the \
            line `draft: true`, or take --publish if that has been done.
            """)

    @OptionGroup var shared: SharedOptions

    @Argument(help: ArgumentHelp("The register.", valueName: "file.csv"))
    var register: String

    @Option(help: ArgumentHelp("How the register is to be read.", valueName: "file.yml"))
    var map: String?

    @Flag(help: "Write records that are to be published, and no drafts.")
    var publish = false

    @Flag(help: "Say what would be written, and write nothing.")
    var dryRun = false

    func run() throws {
        let console = Console(options: shared)
        let file = try unlessUnreadable(register, console) { () throws(Errno) in
            try RegisterFile(path: register)
        }
        let mapFile = try mapFile(console)
        let target = try LogToExtend(
            root: shared.rootPath, today: Day.today, console: console, refusal: "Nothing was imported.")
        // Deeper in there, each record sees for itself.
        try target.refuseLinks(
            onTheWayTo: ["content/requests/record.md"], console: console, refusal: "Nothing was imported.")
        var importing = RegisterImport(
            path: register, map: mapFile ?? RegisterMapFile(path: mapPath, bytes: []), mapName: mapPath,
            log: target.log, loader: target.loader)
        importing.areDrafts = !publish
        let reading = try unlessUnreadable(register, console) { () throws(RegisterFault) in
            try importing.read(file)
        }
        for line in reading.description { console.report("\(line)") }
        guard reading.isReadable else {
            console.print(ProblemReport(reading.problems), as: .text)
            console.complain("Nothing was imported.")
            throw ExitCode(.problems)
        }
        let summary = try place(reading, console)
        console.print(ProblemReport(summary.problems), as: .text)
        if !dryRun, mapFile == nil { try writeMap(summary.map, console) }
        let closing = ImportReport(summary, isDryRun: dryRun, areDrafts: !publish)
        for line in closing.lines { console.report("\(line)") }
        guard summary.refused.isEmpty else {
            console.complain("\(closing.last)")
            throw ExitCode(.problems)
        }
        console.report("\(closing.last)")
    }

    /// The map that is given, or the one that stands or is to stand beside the register.
    private var mapPath: String {
        if let map { return map }
        let path = FilePath(register)
        let name = "\(path.stem ?? "register").map.yml"
        return path.removingLastComponent().appending(name).string
    }

    private func mapFile(_ console: Console) throws -> RegisterMapFile? {
        guard map != nil || FileManager.default.fileExists(atPath: mapPath) else { return nil }
        return try unlessUnreadable(mapPath, console) {
            RegisterMapFile(path: mapPath, bytes: Array(try Data(contentsOf: URL(filePath: mapPath))))
        }
    }

    private func unlessUnreadable<Result>(
        _ path: String, _ console: Console, _ read: () throws -> Result
    ) throws -> Result {
        do {
            return try read()
        } catch {
            let reason = (error as? RegisterFault)?.reason ?? (error as? Errno)?.description
            console.complain(
                "error: \(path) could not be read: \(reason ?? error.localizedDescription)\n  help: check its name, and that you may read it\nNothing was imported."
            )
            throw ExitCode(.inputOutput)
        }
    }

    /// Writes the records; those whose file is there already are refused.
    private func place(_ reading: RegisterReading, _ console: Console) throws -> ImportSummary {
        var (path, written) = (register, 0)
        do {
            return try reading.place { record in
                path = record.path
                if dryRun {
                    let place = shared.rootPath.appending(record.path).string
                    return FileManager.default.fileExists(atPath: place) ? .taken : .written
                }
                do throws(WholeFile.Failure) {
                    try WholeFile(record.path, in: shared.rootPath, bytes: Array(record.text.utf8)).write()
                } catch .exists {
                    return .taken
                }
                written += 1
                if shared.verbose { console.report("wrote   \(record.path)") }
                return .written
            }
        } catch {
            let records = "\(written) \(written == 1 ? "record was" : "records were") written"
            let failure = error as? WholeFile.Failure
            let isLink = if case .link = failure { true } else { false }
            let what =
                (error as? RegisterFault).map { "\(register) could not be read: \($0.reason)" }
                ?? "\(path) could not be written: \(failure?.reason ?? error.localizedDescription)"
            console.complain(
                "error: \(what)\n  help: \(failure?.help ?? "see to that, and import again")\n\(records); the rest will be by the next import."
            )
            throw ExitCode(isLink ? .problems : .inputOutput)
        }
    }

    private func writeMap(_ text: String, _ console: Console) throws {
        do {
            try WholeFile(at: FilePath(mapPath), bytes: Array(text.utf8)).write()
            console.report("How the register was read is kept in \(mapPath).")
        } catch {
            console.complain(
                "error: \(mapPath) could not be written: \(error.reason)\n  help: \(error.help)\n"
                    + "The records were written; only how the register was read was not kept.")
            throw ExitCode(.inputOutput)
        }
    }
}
