import ArgumentParser
import Foundation
import Starter
import SystemPackage

/// `daylight init`: begins a log.
struct Init: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Begin a log in an empty folder.",
        discussion: """
            The log has settings with notes, the pages that a log needs, two sample cases, and a README for the people \
            who keep it. It can be built and previewed at once. What is to be changed is marked.
            """)

    @OptionGroup var shared: SharedOptions

    @Argument(help: ArgumentHelp("The folder; it is made if it is not there.", valueName: "dir"))
    var folder: String

    func run() throws {
        let console = Console(options: shared)
        let root = FilePath(folder)
        do {
            let found = try contents(of: root)
            guard found.isEmpty else {
                let others = found.count > 5 ? " and \(found.count - 5) more" : ""
                console.complain(
                    "error: \(root) is not empty: it holds \(found.prefix(5).joined(separator: ", "))\(others)\n"
                        + "  help: name a folder that is empty, or one that is not there yet")
                throw ExitCode(.problems)
            }
            for file in files {
                try NewFile(path: root.appending(file.path), bytes: file.bytes).write()
                if shared.verbose { console.report("wrote   \(file.path)") }
            }
        } catch let code as ExitCode {
            throw code
        } catch {
            console.complain("error: the log could not be written to \(root): \(error.localizedDescription)")
            throw ExitCode(.inputOutput)
        }
        for line in farewell(root) { console.report(line) }
    }

    private var files: [(path: String, bytes: [UInt8])] {
        StarterLog.files.map { ($0.path, $0.bytes) }
            + SchemaCommand.Subject.allCases.map {
                ("schemas/\($0.rawValue).schema.json", Array($0.text.utf8))
            }
    }

    /// What is in the folder, but for the history that git keeps there.
    private func contents(of folder: FilePath) throws -> [String] {
        guard FileManager.default.fileExists(atPath: folder.string) else { return [] }
        return try FileManager.default.contentsOfDirectory(atPath: folder.string)
            .filter { $0 != ".git" }.sorted()
    }

    private func farewell(_ root: FilePath) -> [String] {
        let place = root.string == "." ? "" : " -r \(quoted(root.string))"
        return [
            "A log with two sample cases is in \(root). Change what says CHANGE in daylight.yml, then:",
            "  daylight serve\(place) --open",
            "  daylight new\(place) \"What was asked, in a few words\" --reference \"FOI 1\"",
            "  daylight build\(place)",
        ]
    }

    /// A path as a shell takes it.
    private func quoted(_ path: String) -> String {
        let isPlain = path.utf8.allSatisfy { byte in
            (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10
                || "/._-".utf8.contains(byte)
        }
        return isPlain
            ? path
            : "'\(path.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''"))'"
    }
}
