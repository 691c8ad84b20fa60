public import Disclosure
public import Problems
public import SystemPackage

/// Reads the laws: those that Daylight brings, and those that the log's own `law/` folder adds or replaces.
public struct LawReader: Sendable {
    private let root: FilePath

    /// Takes the root of a log, which need not be one.
    public init(root: FilePath) {
        self.root = root
    }

    /// The laws, and what is wrong with their files.
    ///
    /// - Parameter jobs: How many threads may work at once.
    public func read(jobs: Int) -> (law: Law, problems: [Problem]) {
        var problems: [Problem] = []
        let sources = EmbeddedLaw.files + ownFiles(&problems)
        let readings = sources.concurrentMap(jobs: jobs, regime)
        return (Law(readings.compactMap(\.regime)), problems + readings.flatMap(\.problems))
    }

    private func ownFiles(_ problems: inout [Problem]) -> [SourceText] {
        guard let directory = try? Directory(listing: root.appending("law")) else {
            // Most logs have no such folder.
            return []
        }
        return directory.files.filter { $0.hasSuffix(".yml") }.compactMap { name in
            let file = TextFile(root: root, path: "law/" + name)
            problems += file.problems
            guard file.problems.isEmpty else { return nil }
            // A copy of what Daylight brings needs no second reading.
            return EmbeddedLaw.files.contains { $0.bytes == file.source.bytes } ? nil : file.source
        }
    }

    private func regime(_ source: SourceText) -> (regime: Regime?, problems: [Problem]) {
        var reader = SchemaReader(source: source, linesBefore: 0)
        var regime = Regime()
        if let node = YAMLText.compose(source.bytes[...], &reader) {
            Schema<Regime>.regime.read(node, into: &regime, &reader)
        } else if reader.problems.isEmpty {
            reader.report(
                Problem(
                    .missingKey, at: Location(path: source.path),
                    "this file should describe a law, but is empty",
                    help: "begin with the lines `id:`, `short:` and `name:`, or remove the file"))
        }
        return (regime.id.isEmpty ? nil : regime, reader.problems)
    }
}
