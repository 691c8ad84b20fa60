import Foundation
import Testing

/// What is held back stands in no byte of the site, of a report, of a list of problems or of a preview without drafts.
///
/// Each place has a word of its own, for which everything that comes out is searched; the words are in the places alone,
/// and not in the names of the records' own files, which every report names on purpose.
@Suite struct HeldContentTests {
    private let log: TestLog

    init() throws {
        log = try TestLog(TestLog.good)
        for number in Self.held.indices {
            try log.add(
                "-- content/requests/2022/held-\(number)/\(Self.held[number].word)-file.csv --\nHELDCOPY\n")
        }
        try log.add(
            """
            -- content/requests/2021/foi-2.md --
            ---
            # HELDREMARK: ask the directorate first
            title: School meals.
            reference: FOI 2
            received: 2021-02-01
            responded: 2021-02-19
            outcome: granted # HELDREMARK
            topics: [Schools]
            source: {system: HELDSOURCE}
            allow: [{rule: S04, reason: HELDREASON}]
            ---

            How many meals? See [the gritting case](/requests/2021/foi-1/).
            -- content/pages/plan.md --
            ---
            title: HELDPAGE
            draft: true
            ---
            HELDPAGE
            -- content/requests/2022/held-0/left-over.csv --
            HELDFILE

            """)
    }

    /// The words of the records that are held back, and the lines that do it.
    private static let held = [
        (word: "HELDDRAFT", line: "draft: true"), (word: "HELDEMBARGO", line: "embargo_until: 2999-01-01"),
        (word: "HELDFUTURE", line: "published: 2999-01-01"),
        (word: "HELDRECORD", line: "takedown: {date: 2022-03-01, reason: legal}"),
    ]

    /// A record with a word in every key and section, which one more line holds back.
    private func write(_ number: Int, _ word: String, _ line: String) throws {
        try log.add(
            """
            -- content/requests/2022/held-\(number)/index.md --
            ---
            title: \(word) title
            reference: \(word) \(number)
            references: [\(word) 0\(number)]
            aliases: [/\(word)/old.html]
            received: 2022-01-04
            responded: 2022-01-21
            outcome: part-granted
            summary: \(word) summary
            topics: [Roads]
            department: \(word) department
            exemptions: [{cite: s40(2), note: \(word) note}]
            related: [FOI 1]
            documents: [{file: \(word)-file.csv, title: \(word) document, waivers: [{rule: x, where: \(word), reason: \(word)}]}]
            corrections: [{date: 2022-02-01, what: \(word) correction}]
            extra: {note: \(word) extra}
            allow: [{rule: S06, reason: \(word)}]
            \(line)
            ---
            ## Request

            \(word) asked.

            ## Response

            \(word) answered. <!-- \(word) -->

            """)
    }

    /// The words that may come out nowhere.
    private static let words =
        held.map(\.word) + ["HELDCOPY", "HELDREMARK", "HELDSOURCE", "HELDREASON", "HELDPAGE", "HELDFILE"]

    private func expectNone(_ words: [String] = words, in text: Data, _ place: String) {
        for word in words where text.firstRange(of: Data(word.utf8)) != nil {
            Issue.record("\(place) holds \(word)")
        }
    }

    /// The site with all that was compressed in the open.
    private func expectNone(_ words: [String] = words, inSite name: String = "site") throws {
        for (path, bytes) in try log.tree(name) {
            let plain = path.hasSuffix(".gz") ? try bytes.gunzipped(size: 1 << 20) : bytes
            expectNone(words, in: plain + Data(path.utf8), path)
        }
    }

    @Test func whatIsHeldComesOutNowhere() async throws {
        // What was published once, with its compressed twins and files of redirects.
        for (number, held) in Self.held.enumerated() { try write(number, held.word, "lang: en") }
        let settings = try log.text("daylight.yml") + "redirects: [apache, netlify, nginx]\n"
        try Data(settings.utf8).write(to: log.folder.appending(path: "daylight.yml"))
        try #require(try log.run("build", "--precompress", "-q").status == 0)
        for held in Self.held {
            #expect(try log.tree().contains { $0.value.firstRange(of: Data(held.word.utf8)) != nil })
        }
        try expectNone(["HELDREMARK", "HELDSOURCE", "HELDREASON", "HELDPAGE", "HELDFILE"])

        for (number, held) in Self.held.enumerated() { try write(number, held.word, held.line) }
        let report = try log.run("build", "--precompress", "-v")
        #expect(report.status == 0, "\(report.errors)")
        try expectNone()
        // The first report has to name the addresses that go, which hold the words; after it none is left to be named.
        let second = try log.run("build", "--precompress", "-v")
        expectNone(in: Data((second.output + second.errors).utf8), "the report")
        for format in ["text", "json", "github", "sarif"] {
            let check = try log.run("check", "--format", format)
            expectNone(in: Data((check.output + check.errors).utf8), "check --format \(format)")
        }

        let preview = try await RunningPreview(log, "--no-drafts")
        var pages = try log.tree().keys.filter { $0.hasSuffix("index.html") }.map { "/" + $0.dropLast(10) }
        pages += ["/_daylight/drafts.html", "/_daylight/problems.html", "/requests/2022/held-0/", "/plan/"]
        for page in pages {
            expectNone(in: Data(try await preview.get(page).body.utf8), "the preview's \(page)")
        }
        expectNone(in: Data(try preview.printed.utf8), "what the preview prints")
    }
}
