import Problems

extension Problem {
    /// The problem as it is told of a file that is not published yet: it stops nothing.
    ///
    /// Nothing of the file is quoted, since others may read the log of a build.
    ///
    /// - Parameter what: The word for the file: `record` or `page`.
    func inUnpublished(_ what: String) -> Problem {
        guard !isUnpublished else { return self }
        let place = Location(
            path: location.path, line: location.line, column: location.column, length: location.length,
            excerpt: nil)
        let meaning = rule.meaning.prefix(1).lowercased() + rule.meaning.dropFirst().dropLast()
        return Problem(
            rule, at: place, "\(meaning); the \(what) is not published yet, so this stops nothing",
            help: "`daylight check --drafts` shows the line and says how to mend it", isUnpublished: true)
    }
}
