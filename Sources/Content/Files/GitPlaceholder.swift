import Problems

/// What git leaves in the place of a large file that it has not fetched: a few lines of text under the file's name.
enum GitPlaceholder: Error {
    case lfs, annex

    /// Looks at the first bytes of a file; placeholders are short.
    init?(of head: [UInt8], size: Int) {
        guard size < 1024 else { return nil }
        if head.starts(with: "version https://git-lfs.github.com/spec/".utf8)
            || head.starts(with: "version https://hawser.github.com/spec/".utf8)
        {
            self = .lfs
        } else if head.starts(with: "/annex/objects/".utf8) {
            self = .annex
        } else {
            return nil
        }
    }

    /// - Parameter file: The words for the file, such as `'routes.pdf'`.
    func problem(of file: String, at location: Location) -> Problem {
        switch self {
        case .lfs:
            Problem(
                .gitPlaceholder, at: location,
                "\(file) holds only a few lines that Git LFS keeps in the place of the real file (a pointer)",
                help:
                    "fetch the file itself with `git lfs pull`; on a build server, let it check out with LFS")
        case .annex:
            Problem(
                .gitPlaceholder, at: location,
                "\(file) holds only a line that git-annex keeps in the place of the real file (a pointer)",
                help: "fetch the file itself with `git annex get`")
        }
    }
}
