import Disclosure
public import SystemPackage

/// One file of the site to be: where it goes, and how its bytes are had.
public struct PlannedFile: Sendable {
    /// What kind of file it is.
    public enum Kind: Sendable {
        /// A page of HTML.
        case page
        /// A file released with a case.
        case document
        /// A style sheet, script or picture of the theme.
        case asset
        /// A file for machines, such as the sitemap.
        case data
    }

    /// Where its bytes come from.
    public enum Content: Sendable {
        /// They are made by a pure function, which appends them.
        case rendered(@Sendable (inout [UInt8]) -> Void)
        /// They are those of a file of so many bytes.
        case copied(FilePath, size: Int)
        /// They list all other files, and are made by whoever writes these.
        case manifest
    }

    /// Its path on the site, such as `requests/2021/foi-506/index.html`.
    public let path: String
    /// What kind of file it is.
    public let kind: Kind
    /// Where its bytes come from.
    public let content: Content
    /// What asks for it, for messages: the path of a record, or what else it belongs to.
    public let claimant: String
    /// Whether it says that something was withdrawn, and so takes the place of what was.
    public let isNotice: Bool
    /// Whether it stands in the sitemap.
    let isListed: Bool
    /// When what it shows was last changed, where that is known.
    let modified: CalendarDate?

    init(
        path: String, kind: Kind, claimant: String, content: Content, isListed: Bool = false,
        modified: CalendarDate? = nil, isNotice: Bool = false
    ) {
        self.path = path
        self.kind = kind
        self.claimant = claimant
        self.content = content
        self.isListed = isListed
        self.isNotice = isNotice
        self.modified = modified
    }
}
