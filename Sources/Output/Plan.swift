/// The files of a site in the order of their paths, each path checked and claimed once.
struct Plan: Sendable {
    let files: [OutputFile]
    /// Where there are files of the plan, or may be: those and the compressed twins of texts.
    let paths: PathList
    /// Where there may be compressed twins.
    let twins: PathList

    /// Checks and sorts the planned files.
    ///
    /// - Parameter precompress: Whether texts get compressed twins.
    init(_ files: [OutputFile], precompress: Bool = false) throws(Failures) {
        let sorted = files.sorted { PathList.compare($0.path, $1.path) < 0 }
        let twins = precompress ? sorted.filter(\.isText).map { $0.path + OutputPath.twinEnding } : []
        let all = sorted.map(\.path) + twins
        var failures: [OutputFailure] = []
        var prefixes: [String] = []
        for path in twins.isEmpty ? all : all.sorted(by: { PathList.compare($0, $1) < 0 }) {
            if !OutputPath.isSafe(path) { failures.append(.invalidPath(path)) }
            // The paths that this one begins with; a shorter one of them would have clashed with a longer one.
            while let last = prefixes.last, !path.utf8.starts(with: last.utf8) { prefixes.removeLast() }
            if let last = prefixes.last,
                OutputPath.isBelow(path, folder: last) || path.utf8.count == last.utf8.count
            {
                failures.append(.clash(last, path))
            }
            prefixes.append(path)
        }
        if !failures.isEmpty { throw Failures(failures) }
        self.files = sorted
        self.twins = PathList(twins)
        paths = PathList(all)
    }

    /// The files whose paths are not in a list.
    func files(outside list: PathList) -> [OutputFile] {
        let outside = paths.subtracting(twins).subtracting(list).paths
        var index = 0
        return files.filter { file in
            guard index < outside.count, PathList.compare(outside[index], file.path) == 0 else {
                return false
            }
            index += 1
            return true
        }
    }
}
