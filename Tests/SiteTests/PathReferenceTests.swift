import Disclosure
import LogFixture
import Site
import Testing

/// The reference of addresses, held against the plan of a log that has one of everything.
@Suite struct PathReferenceTests {
    /// What stands for the words in braces, in the log of this test.
    private static let words: [String: [String]] = [
        "case": ["requests/2021/foi-1", "requests/2022/foi-3"] + more.map { "requests/2020/\($0)" },
        "document": ["maps/routes.csv"],
        "year": ["2020", "2021", "2022"],
        "topic": ["roads"],
        "outcome": ["granted"],
        "law": ["foia", "eir"],
        "number": ["2", "3"],
        "page": ["about", "guide", "guide/part"],
        "alias": ["old/1.html", "old/index.html", "find/index.html", "requests/2021/foi-2/index.html"],
    ]

    private static let more = (10...16).map { "foi-\($0)" }

    private func site(isStaging: Bool = false) throws -> PlannedSite {
        var files = [
            "content/requests/2021/foi-1.md": record(
                "FOI 1",
                "responded: 2021-01-22\nreferences: [FOI 2]\naliases: [/old/1.html, /old, '/find?id=1']"),
            "content/requests/2022/foi-3/index.md": record(
                "FOI 3",
                "responded: 2022-05-06\ndocuments: [{file: maps/routes.csv, title: Routes}]"),
            "content/requests/2022/foi-3/maps/routes.csv": "a,b\n",
            "content/pages/about.md": "---\ntitle: About\n---\nText.",
            "content/pages/guide.md": "---\ntitle: Guide\n---\nText.",
            "content/pages/guide/part.md": "---\ntitle: Part\n---\nText.",
        ]
        for (number, name) in Self.more.enumerated() {
            files["content/requests/2020/\(name).md"] = record(
                name.uppercased().replacing("-", with: " "),
                "responded: 2020-03-\(10 + number)\ntopics: [Roads]\nregime: [foia, eir]")
        }
        return try PlannedSite(
            LogFixture(files, settings: "page_size: 3\nredirects: [apache, netlify, nginx]"),
            isStaging: isStaging)
    }

    @Test func everyPathIsOfOneKindAndEveryKindHasAPath() throws {
        let site = try site()
        #expect(site.problems.isEmpty)
        let kinds = PathReference.kinds.map { kind in
            (kind.pattern, paths: Set(Self.expanded(kind.pattern)))
        }
        var met = Set<String>()
        for path in Set(site.paths + (try self.site(isStaging: true)).paths) {
            let matching = kinds.filter { pattern, paths in
                pattern == "assets/{asset}"
                    ? path.wholeMatch(of: /assets\/[a-z-]+\.[0-9a-f]{10}\.[a-z]+/) != nil
                    : paths.contains(path)
            }
            #expect(matching.count == 1, "\(path) is described by \(matching.map(\.0))")
            met.formUnion(matching.map(\.0))
        }
        #expect(met == Set(PathReference.kinds.map(\.pattern)))
    }

    @Test func theReferenceNamesEveryKindWithASentence() {
        #expect(Set(PathReference.kinds.map(\.pattern)).count == PathReference.kinds.count)
        for kind in PathReference.kinds {
            #expect(kind.meaning.hasSuffix("."))
            #expect(PathReference.markdown.contains(kind.meaning))
        }
        #expect(PathReference.markdown.contains("| `/requests/page/{number}/` | "))
    }

    /// A pattern with every word that may stand in it.
    private static func expanded(_ pattern: String) -> [String] {
        guard let open = pattern.firstIndex(of: "{"), let close = pattern.firstIndex(of: "}") else {
            return [pattern]
        }
        let name = String(pattern[pattern.index(after: open)..<close])
        return (words[name] ?? []).flatMap { word in
            expanded(pattern[..<open] + word + pattern[pattern.index(after: close)...])
        }
    }
}
