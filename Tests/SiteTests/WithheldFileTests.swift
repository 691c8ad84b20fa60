import Content
import LogFixture
import Site
import Testing

/// The files that a log knows of and must not publish.
@Suite struct WithheldFileTests {
    private static let head = "title: Routes\nreceived: 2021-01-04\nresponded: 2021-01-20\noutcome: granted\n"

    private func log(_ records: [String: String], others: [String: String] = [:]) throws -> Log {
        var files = others
        for (path, text) in records { files["content/requests/" + path] = "---\n\(Self.head)\(text)---\n" }
        return try LogFixture(files).load { $0.includesUnpublished = true }.log
    }

    private func lines(_ log: Log) -> [String] {
        WithheldFile.all(of: log).filter { !$0.path.hasSuffix(".gz") && !$0.path.hasSuffix(".br") }
            .map { "\($0.reason) \($0.path)" }
    }

    @Test func namesEveryFileOfARecordThatWasTakenDown() throws {
        let log = try log([
            "2021/a.md": """
            reference: A 1
            documents:
              - {file: one.pdf, title: One, alternative: one.html}
              - {file: two.pdf, title: Two}
            review:
              - {requested: 2021-02-01, outcome: upheld, documents: [{file: review.pdf, title: R, alternative: review.odt}]}
            takedown: {date: 2021-04-01, reason: personal-data, scope: document}

            """
        ])
        let url = "requests/2021/a/"
        #expect(
            lines(log)
                == ["index.json", "one.pdf", "one.html", "two.pdf", "review.pdf", "review.odt"].map {
                    "takenDown \(url)\($0)"
                })
        #expect(
            WithheldFile.all(of: log).map(\.path).suffix(3)
                == ["\(url)review.odt", "\(url)review.odt.gz", "\(url)review.odt.br"])
        #expect(Set(WithheldFile.all(of: log).map(\.record)) == ["content/requests/2021/a.md"])
    }

    @Test func namesADocumentThatIsWithheldAlone() throws {
        let log = try log([
            "2021/a.md": """
            reference: A 1
            documents:
              - {title: Names, withheld: true, file: names.pdf, original_name: Staff names.pdf}
              - {url: "https://example.org/x.pdf", title: Elsewhere}

            """
        ])
        #expect(
            lines(log) == [
                "withheld requests/2021/a/names.pdf", "withheld requests/2021/a/Staff names.pdf",
            ])
    }

    @Test func namesDraftsEmbargoesAndPages() throws {
        let log = try log(
            [
                "2021/d.md": "reference: D 1\ndraft: true\n",
                "2021/e/index.md":
                    "reference: E 1\nembargo_until: 2099-01-01\ndocuments: [{file: e.csv, title: E}]\n",
                "2021/t.md":
                    "reference: T 1\ndraft: true\ntakedown: {date: 2021-04-01, reason: error}\n",
                "2021/p.md": "reference: P 1\n",
            ],
            others: [
                "content/requests/2021/e/e.csv": "a\n",
                "content/pages/plan.md": "---\ntitle: Plan\ndraft: true\n---\nText\n",
            ])
        #expect(
            Set(lines(log)) == [
                "held requests/2021/d/index.html", "held requests/2021/d/index.json",
                "held requests/2021/e/index.html", "held requests/2021/e/index.json",
                "held requests/2021/e/e.csv", "held plan/index.html",
                // What was taken down was published once.
                "takenDown requests/2021/t/index.html", "takenDown requests/2021/t/index.json",
            ])
    }

    @Test func knowsWhatDocumentsTookThePlaceOf() throws {
        let hash = String(repeating: "aB", count: 32)
        let log = try log([
            "2021/a.md": """
            reference: A 1
            documents:
              - {url: "https://example.org/x.pdf", title: X, replaced: {date: 2021-04-01, reason: Names, sha256_old: \(hash)}}

            """
        ])
        #expect(WithheldFile.replacements(of: log) == [hash.lowercased(): "content/requests/2021/a.md"])
    }
}
