import Problems
public import Publication

/// Compares a site on the web with the manifest of the site that was built.
public final class PublishedSite: Sendable {
    private let address: SiteAddress
    private let manifest: SiteManifest
    private let former: [FormerFile]
    private let folder: PrivateFolder
    private let curl: Curl

    /// - Parameters:
    ///   - manifest: What should be there.
    ///   - former: What should not, and why.
    ///   - jobs: How many files to ask for at once.
    ///   - agent: What the host is told about who asks.
    public init(
        _ address: SiteAddress, manifest: SiteManifest, former: [FormerFile], jobs: Int, agent: String
    ) async throws(VerificationError) {
        let program = try await LimitedCurl.find()
        self.address = address
        self.manifest = manifest
        self.former = former
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
        var survey = Survey(address: address, folder: folder, curl: curl)
        let answersForAll = try await survey.answersForAnything()
        let entries = manifest.entries.filter { !HostFiles.isNotServed($0.path) }
        try await survey.compare(entries, progress: progress)
        if !answersForAll {
            let own = former + survey.liveEntries.map { FormerFile(path: $0.path, reason: .former) }
            try await survey.lookFor(FormerFile.candidates(own, outside: manifest))
        }
        return survey.verdict
    }
}
