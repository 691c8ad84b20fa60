import Content
import Problems
import SystemPackage

/// Looks up the source lines of problems that know only their line's number.
struct ExcerptFinder {
    let root: FilePath

    func complete(_ problems: [Problem]) -> [Problem] {
        var sources: [String: SourceText?] = [:]
        return problems.map { problem in
            let location = problem.location
            // What stands in something that is not published is not for the log of a build that others can read.
            guard let line = location.line, location.excerpt == nil, !problem.isUnpublished else {
                return problem
            }
            let source = sources[location.path] ?? SourceText(root: root, path: location.path)
            sources[location.path] = source
            guard let place = source?.location(line: line, column: location.column, length: location.length)
            else {
                return problem
            }
            return Problem(problem.rule, at: place, problem.message, help: problem.help)
        }
    }
}
