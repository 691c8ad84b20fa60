import Problems
public import Publication

/// Compares a site on the web with the manifest of the site that was built.
public final class PublishedSite: Sendable {
    private let address: SiteAddress
    private let manifest: SiteManifest
    private let former: [FormerFile]
    private let replaced: [String: String]
    private let asksForHeld: Bool
    private let folder: PrivateFolder
    private let curl: Curl

    /// - Parameters:
    ///   - manifest: What should be there.
    ///   - former: What should not, and why.
    ///   - replaced: The records that name a document in the place of another, by the SHA-256 of that other.
    ///   - asksForHeld: Whether the host may be told the addresses of what was never published.
    ///   - jobs: How many files to ask for at once.
    ///   - agent: What the host is told about who asks.
    public init(
        _ address: SiteAddress, manifest: SiteManifest, former: [FormerFile],
        replaced: [String: String] = [:],
        asksForHeld: Bool = false, jobs: Int, agent: String
    ) async throws(VerificationError) {
        let program = try await LimitedCurl.find()
        self.address = address
        self.manifest = manifest
        self.former = former
        self.replaced = replaced
        self.asksForHeld = asksForHeld
        folder = try PrivateFolder()
        curl = Curl(program, folder: folder, jobs: jobs, agent: agent)
    }

    /// Ends the work and leaves nothing behind, for a program that is about to end.
    public func stop() {
        curl.stop()
        folder.remove()
    }

    /// Fetches every file and compares.
    ///
    /// - Parameter progress: Told of the files that were compared.
    public func verify(progress: (@Sendable (Int, Int) -> Void)? = nil) async throws(VerificationError)
        -> Verdict
    {
        defer { folder.remove() }
        if !asksForHeld, let file = heldAlthoughBuilt, case .held(let record) = file.reason {
            throw .holdsHeld(file.path, record)
        }
        var survey = Survey(address: address, folder: folder, curl: curl, replaced: replaced)
        let answersForAll = try await survey.answersForAnything()
        let entries = manifest.entries.filter { !HostFiles.isNotServed($0.path) }
        try await survey.compare(entries, progress: progress)
        if !answersForAll {
            let all = former + FormerFile.listed(survey.liveEntries, replaced: replaced)
            try await survey.lookFor(
                FormerFile.candidates(asksForHeld ? all : FormerFile.published(all), outside: manifest),
                besides: manifest)
        }
        return survey.verdict
    }

    /// A file of the site that was built which is to be held, as a site that was built with its drafts has them.
    private var heldAlthoughBuilt: FormerFile? {
        former.first { $0.isHeld && manifest[$0.path] != nil }
    }
}
