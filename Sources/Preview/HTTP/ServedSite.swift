/// The site that a preview shows: the paths that there are and what is behind each.
///
/// A value, so that a request sees one state of the site from its beginning to its end.
struct ServedSite: Sendable {
    /// The path below which the site lives, not percent-encoded; begins and ends with `/`.
    let basePath: String
    /// What is at a path below the base path, such as `requests/2021/foi-506/index.html`.
    ///
    /// Paths are the same only byte by byte, as on hosts of plain files.
    let file: @Sendable (_ path: String) -> ServedFile?
    /// Makes the page that says that there is nothing.
    let notFoundPage: @Sendable () -> [UInt8]
    /// The preview's own script, style and pages, by their names below `/_daylight/`.
    let previewFile: @Sendable (_ name: String) -> [UInt8]?
}

/// What is behind a path of a site.
enum ServedFile: Sendable {
    /// Made each time that somebody asks for it.
    case made(@Sendable () -> [UInt8])
    /// A released document, sent from where it lies.
    case onDisk(DocumentPlace)
}
