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
        let bytes = try read(register, console)
        let mapFile = try mapFile(console)
        let target = try LogToExtend(
            root: shared.rootPath, today: Day.today, console: console, refusal: "Nothing was imported.")
        var reading = RegisterImport(
            path: register, map: mapFile ?? RegisterMapFile(path: mapPath, bytes: []), mapName: mapPath,
            log: target.log, loader: target.loader)
        reading.areDrafts = !publish
        var plan = reading.plan(bytes)
        for line in plan.description { console.report("\(line)") }
        guard plan.isReadable else {
            console.print(ProblemReport(plan.problems), as: .text)
            console.complain("Nothing was imported.")
            throw ExitCode(.problems)
        }
        if !dryRun { try write(&plan, console) }
        console.print(ProblemReport(plan.problems), as: .text)
        if !dryRun, mapFile == nil { try writeMap(plan.map, console) }
        let closing = ImportReport(plan: plan, isDryRun: dryRun, areDrafts: !publish)
        for line in closing.lines { console.report("\(line)") }
        guard plan.refused.isEmpty else {
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
        return RegisterMapFile(path: mapPath, bytes: try read(mapPath, console))
    }

    private func read(_ path: String, _ console: Console) throws -> [UInt8] {
        do {
            return Array(try Data(contentsOf: URL(filePath: path)))
        } catch {
            console.complain(
                "error: \(path) could not be read: \(error.localizedDescription)\n  help: check its name, and that you may read it\nNothing was imported."
            )
            throw ExitCode(.inputOutput)
        }
    }

    /// Writes the records; those whose file is there already are refused.
    private func write(_ plan: inout ImportPlan, _ console: Console) throws {
        for (count, file) in plan.files.enumerated() {
            do {
                try WholeFile(file.path, in: shared.rootPath, bytes: Array(file.text.utf8)).write()
                if shared.verbose { console.report("wrote   \(file.path)") }
            } catch .exists {
                plan.refuse(file)
            } catch {
                console.complain(
                    "error: \(file.path) could not be written: \(error.reason)\n  help: \(error.help)\n\(count) of \(plan.files.count) records were written; the rest will be by the next import."
                )
                throw ExitCode(.inputOutput)
            }
        }
        plan.dropRefused()
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
