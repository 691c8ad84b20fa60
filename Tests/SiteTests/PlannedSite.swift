import Content
import Foundation
import LogFixture
import Problems
import Site
import SystemPackage
import Testing

/// The plan of a small log's site, with the means to look into it.
struct PlannedSite {
    let files: [String: PlannedFile]
    /// The path of every file, a path that is planned twice twice, in the order of their bytes.
    let paths: [String]
    let problems: [Problem]

    init(
        _ records: [String: String], settings: String = "", baseURL: String = "https://example.org/foi/"
    ) throws {
        try self.init(LogFixture(records, settings: settings, baseURL: baseURL))
    }

    init(_ fixture: LogFixture, drafts: Bool = false, isStaging: Bool = false) throws {
        let log = try fixture.load { $0.includesUnpublished = drafts }.log
        let (files, problems) = SitePlanner(log, isStaging: isStaging).plan()
        self.files = Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        paths = files.map(\.path).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        self.problems = problems.sorted()
    }

    /// The paths of everything but the theme's own assets.
    var contentPaths: [String] { paths.filter { !$0.hasPrefix("assets/") } }

    /// The text of a file that is made, not copied.
    func text(_ path: String) throws -> String {
        let file = try #require(files[path], "/\(path) is not planned")
        // Its bytes are made when all others are.
        if case .manifest = file.content { return "" }
        guard case .rendered(let render) = file.content else {
            throw CocoaError(.fileReadUnsupportedScheme, userInfo: [NSFilePathErrorKey: path])
        }
        var bytes: [UInt8] = []
        render(&bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The paths of all pages of HTML.
    var pages: [String] { paths.filter { $0.hasSuffix(".html") } }
}

/// A record with a line or two of front matter.
func record(_ reference: String, _ frontMatter: String = "", body: String = "Text.") -> String {
    """
    ---
    title: Title of \(reference)
    reference: \(reference)
    outcome: granted
    \(frontMatter)
    ---
    \(body)
    """
}
