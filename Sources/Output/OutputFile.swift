public import SystemPackage

/// One file of the site: where it goes and what it holds.
public struct OutputFile: Sendable {
    /// The path below the output folder, with `/` between its parts, such as `requests/2021/foi-506/index.html`.
    public let path: String
    /// Where its bytes come from.
    public let content: Content
    /// Whether it says that something was withdrawn: it is written first, and what it replaces goes in any case.
    public let isNotice: Bool

    /// Where the bytes of a file come from.
    public enum Content: Sendable {
        /// Appends the bytes to an empty buffer, which is reused from file to file.
        ///
        /// It is called on any thread, and may be called twice for one build.
        case render(@Sendable (inout [UInt8]) -> Void)
        /// Streams a source file, which must be a regular file of this many bytes.
        case copy(of: FilePath, size: Int)
        /// Lists the other files of the plan with their sizes and digests, once all of them are in place.
        case manifest
    }

    /// Plans a file.
    public init(path: String, content: Content, isNotice: Bool = false) {
        self.path = path
        self.content = content
        self.isNotice = isNotice
    }

    /// Whether the file may get a compressed twin.
    var isText: Bool { Self.isText(path) }

    /// Whether a path says that its file holds text, which compression makes much smaller.
    public static func isText(_ path: String) -> Bool {
        let name = path.utf8[(path.utf8.lastIndex(of: UInt8(ascii: "/")) ?? path.utf8.startIndex)...]
        guard let dot = name.lastIndex(of: UInt8(ascii: ".")) else { return false }
        return textEndings.contains(String(Substring(name[dot...].dropFirst())).lowercased())
    }

    private static let textEndings: Set<String> = [
        "atom", "css", "csv", "geojson", "gpx", "htm", "html", "ics", "js", "json", "kml", "md", "mjs", "rss",
        "svg", "tsv", "txt", "webmanifest", "xhtml", "xml",
    ]

    /// The bytes that have to be streamed; nothing for a page, which is made in memory.
    var streamedSize: Int {
        switch content {
        case .render, .manifest: 0
        case .copy(_, let size): size
        }
    }

    var isCopy: Bool {
        if case .copy = content { true } else { false }
    }

    var isManifest: Bool {
        if case .manifest = content { true } else { false }
    }
}
