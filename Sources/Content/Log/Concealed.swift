import Problems

/// What is not told of a log, because it is held back, or because it cannot be told whether it is.
public struct Concealed: Sendable, Equatable {
    /// The files, by their paths below the root: for comparing two readings, and never to be shown.
    public private(set) var files: Set<String> = []
    /// How many problems are not told.
    public private(set) var problemCount = 0

    /// Nothing is concealed.
    init() {}

    /// Takes the problems of all below `content/` out but those of the texts that are published.
    ///
    /// The documents beside a record that is held back, and the folders on the way to it, say as much as the record.
    init(texts: [String], unless published: [String], _ problems: inout [Problem]) {
        let published = Set(published)
        // Of what cannot be read at the moment nothing is known, neither that it is held.
        let unreadable = problems.lazy.filter { Rule.ofWhatCannotBeRead.contains($0.rule) }.map(
            \.location.path)
        files = Set(texts).subtracting(published).subtracting(unreadable)
        let count = problems.count
        problems.removeAll { problem in
            let path = problem.location.path
            return path.hasPrefix("content") && !published.contains(path) || names(problem)
        }
        problemCount = count - problems.count
    }

    /// Whether a problem of another file names one of the files, as that of a document in a held record's folder does.
    private func names(_ problem: Problem) -> Bool {
        let text = problem.message + " " + (problem.help ?? "")
        guard text.contains("content/") else { return false }
        return files.contains { file in
            text.contains(file.hasSuffix("/index.md") ? String(file.dropLast("index.md".utf8.count)) : file)
        }
    }
}
