import ArgumentParser
import Files
import SystemPackage

/// `daylight reference`: prints what is made from the code, or writes all of it into the repository.
struct Reference: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print what is made from the code: the pages of the reference, and the schema of the data.",
        shouldDisplay: false)

    @Argument(
        help: ArgumentHelp(
            "The file to print, by its path in the repository or the end of it.", valueName: "file"))
    var subject: String?

    @Option(help: ArgumentHelp("The repository to write all files to.", valueName: "folder"))
    var write: String?

    func validate() throws {
        guard (subject == nil) != (write == nil) else {
            throw ValidationError("Name a file to print, or a repository with --write.")
        }
    }

    func run() throws {
        let files = try ReferenceFile.all()
        if let write {
            for file in files { try save(file, below: write) }
            return
        }
        let named = files.filter { file in subject.map { ("/" + file.path).hasSuffix("/" + $0) } ?? false }
        guard let file = named.first, named.count == 1 else {
            throw ValidationError("Name one of: \(files.map(\.path).joined(separator: ", ")).")
        }
        StandardStreams.write(file.text, to: .standardOutput)
    }

    private func save(_ file: ReferenceFile, below folder: String) throws {
        do {
            try WholeFile(file.path, in: FilePath(folder), bytes: Array(file.text.utf8)).write(
                replacing: true)
        } catch {
            StandardStreams.write(
                "error: \(file.path) could not be written: \(error.reason)\n  help: \(error.help)\n",
                to: .standardError)
            throw ExitCode(.inputOutput)
        }
    }
}
