import Disclosure
import Foundation
import Problems

/// Collects the planned files, and finds paths that two of them claim.
struct PlanBuilder {
    private(set) var files: [PlannedFile] = []
    /// What is put into every page, where the site is one for staging.
    let notice: StagingNotice?

    init(notice: StagingNotice? = nil) {
        self.notice = notice
    }

    mutating func add(_ file: PlannedFile) {
        files.append(file)
    }

    /// Adds a page; a path that is empty or ends in `/` is that of a folder's index page.
    mutating func add(
        page path: String, claimant: String, isListed: Bool = true, isNotice: Bool = false,
        modified: CalendarDate? = nil,
        _ render: @escaping @Sendable (inout [UInt8]) -> Void
    ) {
        let file = path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path
        let render: @Sendable (inout [UInt8]) -> Void =
            if let notice {
                { output in
                    let start = output.count
                    render(&output)
                    notice.mark(&output, from: start)
                }
            } else {
                render
            }
        files.append(
            PlannedFile(
                path: file, kind: .page, claimant: claimant, content: .rendered(render), isListed: isListed,
                modified: modified, isNotice: isNotice))
    }

    /// The files, and every path that more than one of them claims.
    ///
    /// Paths that differ only in case or in Unicode form are one path on many disks, and so is a file where
    /// another needs a folder.
    ///
    /// - Parameter place: Where in the log the path of a file comes from.
    func finished(_ place: (PlannedFile) -> Location) -> (files: [PlannedFile], problems: [Problem]) {
        var claims: [Substring: Int] = [:]
        claims.reserveCapacity(files.count)
        var rivals: [Int: [Int]] = [:]
        let keys = files.map { Self.key($0.path) }
        for (position, key) in keys.enumerated() {
            if let first = claims[key] {
                rivals[first, default: [first]].append(position)
            } else {
                claims[key] = position
            }
        }
        // Where two pages collide, the data beside them do so too, which goes without saying.
        let pages = Set(rivals.values.map { positions in files[positions[0]].path })
        var problems = rivals.values.filter { !pages.contains(files[$0[0]].pageBeside) }
            .map { positions in collision(positions.map { files[$0] }, place) }
        problems += foldersThatAreFiles(claims, keys, place)
        return (files, problems)
    }

    private func foldersThatAreFiles(
        _ claims: [Substring: Int], _ keys: [Substring], _ place: (PlannedFile) -> Location
    ) -> [Problem] {
        var problems: [Problem] = []
        var seen = Set<Substring>()
        // A longer path is refused, and has too many folders to look for each.
        for (file, key) in zip(files, keys) where key.utf8.count <= PathNames.longestPath {
            var folder = key.utf8
            while let slash = folder.lastIndex(of: UInt8(ascii: "/")) {
                folder = folder[..<slash]
                guard seen.insert(Substring(folder)).inserted else { break }
                if let position = claims[Substring(folder)] {
                    problems.append(collision([files[position], file], place))
                }
            }
        }
        return problems
    }

    private func collision(_ claimants: [PlannedFile], _ place: (PlannedFile) -> Location) -> Problem {
        let sorted = claimants.sorted { ($0.claimant, $0.path) < ($1.claimant, $1.path) }
        let first = sorted[0]
        let others = sorted.dropFirst().map { Self.rival($0, of: first) }
        return Problem(
            .pathCollision, at: place(first),
            "the address \(Self.address(first.path)) is also claimed by \(others.joined(separator: " and "))",
            help: "rename one of them, or give it a `slug` of its own")
    }

    /// Who else claims a path, and how the two differ where readers could not see it.
    private static func rival(_ file: PlannedFile, of first: PlannedFile) -> String {
        let name = file.kind == .document ? "a document of \(file.claimant)" : file.claimant
        let isTwin = isTwin(file.claimant, first.claimant) || isTwin(file.path, first.path)
        if isTwin { return name + ", written with other Unicode characters that look the same" }
        guard file.path != first.path else { return name }
        let differs =
            file.path.lowercased() == first.path.lowercased() ? ", which differs only in capitals" : ""
        return "\(name) (\(address(file.path)))\(differs)"
    }

    /// Whether two texts are equal but for their Unicode form.
    private static func isTwin(_ one: String, _ other: String) -> Bool {
        one == other && !one.utf8.elementsEqual(other.utf8)
    }

    private static func address(_ path: String) -> String {
        "/" + (path.hasSuffix("index.html") ? String(path.dropLast("index.html".count)) : path)
    }

    /// What two paths share that are one on some disks.
    static func key(_ path: String) -> Substring {
        var isPlain = true
        for byte in path.utf8 where byte >= 0x80 || (0x41...0x5A).contains(byte) {
            isPlain = false
            break
        }
        return Substring(isPlain ? path : path.precomposedStringWithCanonicalMapping.lowercased())
    }
}

extension PlannedFile {
    /// The path of the page whose data this file holds; empty for all other files.
    fileprivate var pageBeside: String {
        kind == .data && path.hasSuffix("/index.json") ? path.dropLast("json".count) + "html" : ""
    }
}
