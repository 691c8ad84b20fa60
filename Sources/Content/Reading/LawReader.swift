import Disclosure
import Problems
import SystemPackage

/// Reads the laws: those that Daylight brings, and those that the log's own `law/` folder adds or replaces.
struct LawReader {
    let root: FilePath

    func read() -> (law: Law, problems: [Problem]) {
        var regimes: [Regime] = []
        var problems: [Problem] = []
        for source in EmbeddedLaw.files + ownFiles(&problems) {
            guard let regime = regime(source, &problems) else { continue }
            regimes.append(regime)
        }
        return (Law(regimes), problems)
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

    private func regime(_ source: SourceText, _ problems: inout [Problem]) -> Regime? {
        var reader = SchemaReader(source: source, linesBefore: 0)
        defer { problems += reader.problems }
        guard let node = YAMLText.compose(source.bytes[...], &reader) else { return nil }
        var regime = Regime()
        Schema<Regime>.regime.read(node, into: &regime, &reader)
        return regime.id.isEmpty ? nil : regime
    }
}
