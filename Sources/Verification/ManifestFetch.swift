public import Problems
public import Publication

/// Fetches the manifest of a site on the web.
public enum ManifestFetch {
    /// The manifest that a host hands out, and what is wrong with it.
    ///
    /// - Parameter agent: What the host is told about who asks.
    public static func read(
        at address: SiteAddress, agent: String
    ) async throws(VerificationError) -> (manifest: SiteManifest, problems: [Problem]) {
        let folder = try PrivateFolder()
        defer { folder.remove() }
        let url = address.url(of: SiteManifest.path)
        let fetch = Fetch(url: url, wish: .whole(limit: ManifestFile.largest), id: 0)
        guard let fetched = try await Curl(folder: folder, jobs: 1, agent: agent).fetch([fetch]).first else {
            throw .curlFailed("it gave no answer")
        }
        switch fetched.outcome {
        case .answered(200, let file):
            let reading = SiteManifestReader(try ManifestFile.bytes(file))
            return (reading.manifest, reading.faults.map { Wording.brokenManifest(url, $0) })
        case .answered(let status, _): throw .unreachable(url, "the host answers with status \(status)")
        case .tooLarge: throw .hugeManifest(url)
        case .redirect(let target): throw .unreachable(url, "the host leads on to \(target)")
        case .cutShort(let reason), .failed(let reason): throw .unreachable(url, reason)
        }
    }
}
