public import Publication
public import SystemPackage

/// The site that was published last, as far as it can tell what became of its addresses.
public struct FormerSite: Sendable {
    /// What it consists of.
    public let manifest: SiteManifest
    /// The reference of the case that it has at a path such as `requests/2021/foi-506/`, where that can be read.
    let reference: @Sendable (String) -> String?
    /// The SHA-256 of a file on disk, where that can be read.
    let digest: @Sendable (FilePath) -> String?

    /// Describes a site.
    public init(
        manifest: SiteManifest, reference: @escaping @Sendable (String) -> String? = { _ in nil },
        digest: @escaping @Sendable (FilePath) -> String? = { _ in nil }
    ) {
        self.manifest = manifest
        self.reference = reference
        self.digest = digest
    }
}
