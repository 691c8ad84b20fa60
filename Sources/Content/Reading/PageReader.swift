import Disclosure
import Foundation
import Markdown
import Problems
import SystemPackage

/// Reads the log's own pages in `content/pages`.
struct PageReader: Sendable {
    let root: FilePath
    let today: CalendarDate
    let includesUnpublished: Bool
    /// Whether a page of which it cannot be told whether it is held back counts as one that is.
    var concealsUnpublished = false
    let markdown: MarkdownOptions

    private static let folder = "content/pages"

    func read(
        _ tree: ContentTree
    ) -> (pages: [Page], leftOut: [Log.LeftOut], texts: [String], problems: [Problem]) {
        var pages: [Page] = []
        var leftOut: [Log.LeftOut] = []
        var problems: [Problem] = []
        for path in tree.texts {
            var found: [Problem] = []
            let file = TextFile(root: root, path: path)
            let page = page(file, &found)
            if page?.header.isDraft ?? (WrittenHold(file.source).hold(on: today) == .draft) {
                let name = page?.header.title.text(in: "") ?? path
                leftOut.append(Log.LeftOut(path: path, url: url(of: path), name: name, reason: .draft))
                if !includesUnpublished {
                    problems += found.map { $0.inUnpublished("page") }
                    continue
                }
            }
            problems += found
            if let page { pages.append(page) }
        }
        let others = tree.files.union(tree.links).subtracting(tree.texts)
        problems += others.map { path in
            guard TextName.stem(UnreadText.name(path)) == nil else {
                return UnreadText(root: root).problem(path, beside: nil)
            }
            return Problem(
                .unlistedFile, at: Location(path: path),
                "this file is not a Markdown page, so it is not published",
                help: "put pictures and styles of the site into templates/assets")
        }
        return (pages, leftOut, tree.texts, problems)
    }

    private func page(_ file: TextFile, _ problems: inout [Problem]) -> Page? {
        problems += file.problems
        guard file.problems.isEmpty, let frontMatter = FrontMatter(of: file.source, &problems) else {
            return nil
        }
        var reader = SchemaReader(source: file.source, linesBefore: 1)
        defer { problems += reader.problems }
        guard let node = YAMLText.compose(frontMatter.yaml, &reader) else {
            if reader.problems.isEmpty {
                reader.report(
                    Problem(
                        .missingKey, at: file.source.location(line: 1),
                        "there is nothing between the two lines of hyphens",
                        help: "add a line such as `title: About this log`"))
            }
            return nil
        }
        var header = PageHeader()
        Schema<PageHeader>.page.read(node, into: &header, &reader)
        if concealsUnpublished, !header.isDraft, HoldKeys.mayHold(frontMatter, file.source) { return nil }
        let body = MarkdownDocument(file.source, from: frontMatter.bodyStart, options: markdown)
        problems += body.problems
        let path = file.source.path
        return Page(path: path, url: url(of: path), header: header, body: body.rendered)
    }

    /// `content/pages/about.md` is published as `about/`.
    private func url(of path: String) -> String {
        var name = path.dropFirst(Self.folder.count + 1)
        if name.hasSuffix("/index.md") {
            name = name.dropLast("/index.md".count)
        } else {
            name = name.dropLast(3)
        }
        return String(name).composed + "/"
    }
}
