import Disclosure
import Files
import Problems
import SystemPackage
import Yams

/// Reads `daylight.yml`.
enum ConfigurationReader {
    static let path = "daylight.yml"

    /// What the file says, as far as it could be read, and everything that is wrong with it.
    static func read(root: FilePath) -> (
        configuration: Configuration, source: SourceText, problems: [Problem]
    ) {
        var configuration = Configuration()
        switch find(root) {
        case .present: break
        case .absent:
            let problem = Problem(
                .missingConfiguration, at: Location(path: path),
                "there is no daylight.yml here, so this is not a log",
                help: "go to the folder of your log, or name it with --root")
            return (configuration, SourceText(path: path, bytes: []), [problem])
        case .problem(let problem): return (configuration, SourceText(path: path, bytes: []), [problem])
        }
        let file = TextFile(root: root, path: path)
        guard file.problems.isEmpty else { return (configuration, file.source, file.problems) }
        var reader = SchemaReader(source: file.source, linesBefore: 0)
        if let node = YAMLText.compose(file.source.bytes[...], &reader) {
            Schema<Configuration>.configuration.read(node, into: &configuration, &reader)
            if let contact = node.mapping?["contact"], let keys = contact.mapping, keys["email"] == nil,
                keys["url"] == nil
            {
                reader.report(
                    .missingKey, at: contact, "the contact has neither an email address nor a web page",
                    help: "add a line such as `email: foi@example.org`")
            }
        } else if reader.problems.isEmpty {
            reader.report(
                Problem(
                    .missingKey, at: Location(path: path), "daylight.yml is empty",
                    help: "it needs at least `title`, `authority`, `base_url` and `contact`"))
        }
        return (configuration, file.source, reader.problems)
    }

    private static func find(_ root: FilePath) -> LogFolder {
        do {
            switch try FileReader.kind(of: root.appending(path)) {
            case .file: return .present
            case .link: return SymbolicLink.problem(of: path, inLog: root).map(LogFolder.problem) ?? .present
            case .folder, .other, nil: return .absent
            }
        } catch {
            return .problem(.cannotRead(path, "the file", error))
        }
    }
}
