import Files
import Problems
import Publication
import SystemPackage

/// Asks a host for files, and notes what is wrong with its answers.
struct Survey {
    private let address: SiteAddress
    private let folder: PrivateFolder
    private let curl: Curl
    /// The records that name a document in the place of another, by the SHA-256 of that other.
    private let replaced: [String: String]
    private var failures = 0

    /// What was found so far.
    private(set) var verdict = Verdict()
    /// What the host's own manifest lists, where it is another than the one that was built.
    private(set) var liveEntries: [SiteManifest.Entry] = []

    private static let mostFailures = 5
    /// Enough for the page that says that there is nothing.
    private static let leastLimit = 1 << 16
    private static let tries = 3
    private static let mostRedirects = 3

    init(address: SiteAddress, folder: PrivateFolder, curl: Curl, replaced: [String: String]) {
        self.replaced = replaced
        self.address = address
        self.folder = folder
        self.curl = curl
    }

    /// Asks for a page that nobody has, which shows whether the host can be reached and how it says no.
    ///
    /// - Returns: Whether the host sends something for whatever it is asked for, so that its answers tell nothing.
    mutating func answersForAnything() async throws(VerificationError) -> Bool {
        let name = "daylight-verify-\(UInt64.random(in: .min ... .max))/"
        let fetch = Fetch(url: address.url(of: name), wish: .glance, id: 0)
        var answersForAll = false
        try await fetchAll([fetch], progress: nil) { survey, fetched throws(VerificationError) in
            switch fetched.outcome {
            case .answered(404, _), .answered(410, _): return
            case .failed(let reason): throw .unreachable(survey.address.text, reason)
            default: answersForAll = fetched.isServed && fetched.fetch.url == fetch.url
            }
            let doubt = ", so that nobody can tell whether withdrawn documents are still there"
            survey.verdict.others.append(
                Problem(
                    .noNotFound, at: Location(path: fetch.url),
                    "the host does not answer 404 for an address that does not exist"
                        + (answersForAll ? doubt : ""),
                    help:
                        "set the host to send 404.html with status 404 for what is not there, and verify again"
                ))
        }
        return answersForAll
    }

    /// Compares files with what the host sends for them.
    mutating func compare(
        _ entries: [SiteManifest.Entry], progress: (@Sendable (Int, Int) -> Void)?
    ) async throws(VerificationError) {
        let fetches = entries.enumerated().map { index, entry in
            let least = entry.path == SiteManifest.path ? ManifestFile.largest / 2 : Self.leastLimit
            return Fetch(
                url: address.url(of: entry.path), wish: .whole(limit: max(entry.bytes, least)), id: index)
        }
        verdict.compared = entries.count
        verdict.bytes = entries.reduce(0) { $0 + $1.bytes }
        try await fetchAll(fetches, progress: progress) { survey, fetched throws(VerificationError) in
            try survey.judge(fetched, entries[fetched.fetch.id])
        }
    }

    /// Asks for files that should not be there.
    ///
    /// - Parameter manifest: What is there; a host that leads on to one of its files has not got the one that was asked for.
    mutating func lookFor(
        _ files: [FormerFile], besides manifest: SiteManifest
    ) async throws(VerificationError) {
        guard !files.isEmpty else { return }
        let fetches = files.enumerated().map { index, file in
            Fetch(url: address.url(of: file.path), wish: .glance, id: index)
        }
        let present = Set(manifest.entries.map { SiteAddress.place(of: address.url(of: $0.path)) })
        try await fetchAll(fetches, progress: nil) { survey, fetched throws(VerificationError) in
            let file = files[fetched.fetch.id]
            let url = survey.address.url(of: file.path)
            if fetched.fetch.url != url, present.contains(SiteAddress.place(of: fetched.fetch.url)) { return }
            switch fetched.outcome {
            case _ where fetched.isServed:
                survey.verdict.addLeftOver(Wording.leftOver(url, file.reason, isServed: true))
            case .answered(let status, _) where fetched.isBusy:
                survey.verdict.others.append(Wording.unknown(url, "the host answers \(status)"))
            case .redirect(let target) where SiteAddress.isSameFile(target, as: url):
                survey.verdict.others.append(
                    Wording.unknown(url, "the host leads on to '\(target)', where nobody looked"))
            case .failed(let reason): try survey.noteFailure(url, reason)
            default: break
            }
        }
    }

    private mutating func judge(
        _ fetched: Fetched, _ entry: SiteManifest.Entry
    ) throws(VerificationError) {
        let url = fetched.fetch.url
        let problem: Problem?
        switch fetched.outcome {
        case .answered(let status, let file):
            // Many hosts send the page for what is not found with the status of just that.
            let isSent = (200..<300).contains(status) || status == 404 && entry.path == "404.html"
            if isSent { return compare(file, url, entry) }
            problem = Wording.missing(url, status)
        case .tooLarge(let status) where !fetched.isServed, .cutShort(let status, _) where !fetched.isServed:
            problem = Wording.missing(url, status)
        case .tooLarge:
            problem = Wording.altered(
                url, "it has more bytes than the one that was built, which has \(entry.bytes)")
        case .redirect(let target):
            problem = Wording.altered(url, "the host leads on to '\(target)'")
        case .cutShort(_, let reason):
            problem = Wording.altered(url, reason)
        case .failed(let reason):
            return try noteFailure(url, reason)
        }
        if let problem { verdict.others.append(problem) }
    }

    private mutating func compare(_ file: FilePath, _ url: String, _ entry: SiteManifest.Entry) {
        do {
            let (size, sha256) = try Self.digest(of: file)
            if size == entry.bytes, sha256 == entry.sha256 { return }
            if entry.path == SiteManifest.path { readLiveManifest(file, url) }
            if let record = replaced[sha256] {
                verdict.addLeftOver(Wording.leftOver(url, .replaced(record: record), isServed: true))
            } else {
                verdict.others.append(Wording.altered(url, size: size, sha256: sha256, entry))
            }
        } catch {
            verdict.others.append(
                Wording.unread(
                    url, "\(error)", help: "check that there is room on the disk for temporary files"))
        }
    }

    /// For an answer without a body curl makes no file.
    private static func digest(of file: FilePath) throws -> (size: Int, sha256: String) {
        do {
            return try FileBytes.digest(of: file)
        } catch Errno.noSuchFileOrDirectory {
            return (0, FileDigest.text(of: []))
        }
    }

    private mutating func readLiveManifest(_ file: FilePath, _ url: String) {
        // The file was read a moment ago; and the host's list only adds to what is looked for.
        guard let bytes = try? FileBytes.all(of: file, limit: ManifestFile.largest) else { return }
        let reading = SiteManifestReader(bytes)
        liveEntries = reading.manifest.entries
        verdict.others += reading.faults.map { Wording.brokenManifest(url, $0) }
    }

    private mutating func noteFailure(_ url: String, _ reason: String) throws(VerificationError) {
        failures += 1
        if failures >= Self.mostFailures { throw .tooManyFailures(failures, reason) }
        verdict.others.append(
            Wording.unread(url, reason, help: "check the connection and the host, and verify again"))
    }

    /// Fetches files in parts, follows redirects on the same host, and asks again where the host is busy.
    private mutating func fetchAll(
        _ fetches: [Fetch], progress: (@Sendable (Int, Int) -> Void)?,
        _ take: (inout Survey, Fetched) throws(VerificationError) -> Void
    ) async throws(VerificationError) {
        var done = 0
        for batch in Batches.divide(fetches) {
            var open = batch
            var tries = 1
            var redirects = 0
            while !open.isEmpty {
                var again: [Fetch] = []
                var isBusy = false
                for fetched in try await curl.fetch(open) {
                    if fetched.isBusy, tries < Self.tries {
                        again.append(fetched.fetch)
                        isBusy = true
                    } else if case .redirect(let target) = fetched.outcome, redirects < Self.mostRedirects,
                        address.isOnSameHost(target)
                    {
                        var next = fetched.fetch
                        next.url = target
                        again.append(next)
                    } else {
                        try take(&self, fetched)
                    }
                    folder.remove(curl.file(of: fetched.fetch))
                }
                if isBusy { tries += 1 } else { redirects += 1 }
                if isBusy { await Self.pause(seconds: tries) }
                open = again
            }
            done += batch.count
            progress?(done, fetches.count)
        }
    }

    private static func pause(seconds: Int) async {
        // A task that is cancelled has no need to wait.
        try? await Task.sleep(for: .seconds(seconds))
    }
}
