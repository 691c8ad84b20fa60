import Disclosure
import Problems

/// A file that a record names, and where it does.
struct DocumentClaim: Sendable {
    /// The name as it is written.
    let name: String
    /// The path below the root that it means.
    let path: String
    /// Where it stands in the front matter.
    let keys: [any FrontMatterKey]

    init(_ name: String, path: String, at keys: [any FrontMatterKey]) {
        self.name = name
        self.path = path
        self.keys = keys
    }

    /// That a name is that of a record or page.
    static func sourceProblem(_ name: String, at location: Location) -> Problem {
        Problem(
            .sourceAsDocument, at: location,
            "'\(name)' is the text of a record or page, which would go out as it is written, with all that is held back in it",
            help: "take it out; to lead readers to another case, name its reference in `related`")
    }
}

/// Whether each document is a file of its own case: not the text of a record, not in another record's folder, and not
/// a file that another record holds back.
///
/// Looked at when all records have been read, since the records around it may change while a record stays the same.
struct DocumentOwners {
    let tree: ContentTree
    let readings: [RecordReader.Reading]

    func problems() -> [Problem] {
        let readings = readings.filter { !$0.claims.isEmpty }
        // Few documents lie in folders of their own, and fewer are texts.
        lazy var texts = Set(tree.texts)
        lazy var folders = Set(
            (tree.texts + tree.links.filter { $0.hasSuffix(".md") }).map(Self.folder))
        var problems: [Problem] = []
        var owned: [(claim: DocumentClaim, reading: RecordReader.Reading)] = []
        for reading in readings {
            guard let head = reading.head else { continue }
            let own = Self.folder(of: head.source.path)
            for claim in reading.claims {
                let found: Problem
                if claim.path.hasSuffix(".md"), texts.contains(claim.path) {
                    found = DocumentClaim.sourceProblem(claim.name, at: head.location(of: claim.keys))
                } else if let folder = Self.folders(from: claim.path, upTo: own).first(
                    where: folders.contains)
                {
                    found = Problem(
                        .documentOutsideCase, at: head.location(of: claim.keys),
                        "'\(claim.name)' lies in \(folder), which is the folder of another record",
                        help: "copy the file into \(own), if it was released with this case, too")
                } else {
                    owned.append((claim, reading))
                    continue
                }
                // What was taken down is published by nobody.
                if reading.takenDown.contains(claim.name) { continue }
                problems.append(reading.isWithheld ? found.inUnpublished("record") : found)
            }
        }
        return problems + withheldElsewhere(owned)
    }

    /// The files that a record would publish although another one keeps them from readers.
    private func withheldElsewhere(
        _ owned: [(claim: DocumentClaim, reading: RecordReader.Reading)]
    ) -> [Problem] {
        let withheld = Dictionary(
            owned.lazy.filter { $0.reading.withholds($0.claim) }.map { ($0.claim.path, $0.reading) },
            uniquingKeysWith: { first, _ in first })
        guard !withheld.isEmpty else { return [] }
        return owned.compactMap { claim, reading in
            guard !reading.withholds(claim), let head = reading.head, let other = withheld[claim.path],
                let path = other.head?.source.path
            else { return nil }
            return Problem(
                .withheldDocument, at: head.location(of: claim.keys),
                "'\(claim.name)' is also a document of \(path), which \(other.reason)",
                help: "take it out here, too; or, if it may be public, out of the `documents` of that record")
        }
    }

    private static func folder(of path: String) -> String {
        path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? ""
    }

    /// The folders in which a file lies, from its own up to one that is not among them.
    private static func folders(from path: String, upTo top: String) -> [String] {
        var folders: [String] = []
        var folder = folder(of: path)
        while folder.utf8.count > top.utf8.count {
            folders.append(folder)
            folder = Self.folder(of: folder)
        }
        return folders
    }
}

extension RecordReader.Reading {
    /// Whether a file that it names is kept from readers.
    fileprivate func withholds(_ claim: DocumentClaim) -> Bool {
        isWithheld || takenDown.contains(claim.name)
    }

    /// Why its files are kept from readers.
    fileprivate var reason: String {
        switch leftOut?.reason {
        case .draft: "is a draft"
        case .embargo(let day), .announced(let day): "is not published before \(day.words)"
        case nil: "was taken down"
        }
    }
}
