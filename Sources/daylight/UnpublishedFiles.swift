import Content
import Disclosure
import SystemPackage
import Verification

/// What a log holds and does not publish: documents of records that were taken down, drafts and embargoed records.
struct UnpublishedFiles {
    /// The files, by the paths that they would have on the site; none where there is no log.
    let files: [FormerFile]

    init(root: FilePath) {
        var loader = LogLoader(root: root, today: Day.today)
        loader.includesUnpublished = true
        // What is wrong with the log is for `check` to say.
        guard let log = loader.load().log else {
            files = []
            return
        }
        let hidden = Set(log.leftOut.map(\.path))
        var files: [FormerFile] = []
        for record in log.records {
            if record.details.takedown != nil {
                let names =
                    record.details.documents.flatMap { [$0.file, $0.alternative] }
                    + record.details.reviews.flatMap { $0.documents.map(\.file) }
                files += names.compactMap(\.self).map {
                    FormerFile(path: record.url + $0, reason: .takenDown(record: record.path))
                }
            }
            guard hidden.contains(record.path) else { continue }
            let names = ["index.html", "index.json"] + record.files.values.map(\.name).sorted()
            files += names.map {
                FormerFile(path: record.url + $0, reason: .unpublished(record: record.path))
            }
        }
        for page in log.leftOut where page.path.hasPrefix("content/pages/") {
            files.append(FormerFile(path: page.url + "index.html", reason: .unpublished(record: page.path)))
        }
        // What was compressed for the server is as good as the file itself.
        self.files = files.flatMap { [$0, FormerFile(path: $0.path + ".gz", reason: $0.reason)] }
    }
}
