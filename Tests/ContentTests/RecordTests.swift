import Content
import Disclosure
import LogFixture
import Problems
import Testing

@Suite struct RecordTests {
    private static let hash = String(repeating: "9f86d081", count: 8)
    private static let everything = """
        ---
        title: {en: Gritting routes, cy: Llwybrau graeanu}
        reference: FOI 506
        references: [FOI-0539, 0575]
        slug: routes
        aliases: [/foi/506.html, /foi?id=506]
        regime: [foia, eir]
        department: Highways
        requester_type: media
        lang: cy
        translations: {en: foi-506.en.md}
        received: 2020-12-21
        received_precision: month
        clock: [{stop: 2021-01-04, restart: 2021-01-11, reason: clarification}]
        extension: {reason: complex-and-voluminous, until: 2021-02-18}
        due: 2021-01-25
        responded: 2021-01-22
        published: 2021-02
        updated: 2021
        status: closed
        outcome: part-granted
        parts:
          - {n: 1, question: "How many?", outcome: granted, exemptions: s43(2), answer_anchor: question-1}
        exemptions:
          - s31(1)(a)
          - {cite: s40(2), scope: part, documents: routes.pdf, ncnd: yes, harm: would-be-likely, pit: "#s40", note: Names.}
        held: no
        fees: {charged: £25, basis: 250 copies}
        summary: Routes since 2018.
        topics: Roads
        documents:
          - file: routes.pdf
            title: Routes, redacted
            date: 2020-11-03
            lang: cy
            description: A map.
            redacted: true
            exemptions: [s40(2)]
            accessible: no
            alternative: routes.csv
            role: disclosed
            licence: CC-BY-4.0
            replaced: {date: 2021-03-01, reason: Page 2 was missing., sha256_old: \(hash)}
            original_name: Routes v3.pdf
            waivers: {rule: hidden-column, where: "Summary!K:M", sha256: \(hash), reason: Totals., approver: Manager, date: 2021-01-20, expires: 2022-01-20}
            pages: 12
          - {url: "https://www.example.org/a.pdf", title: Elsewhere}
          - {withheld: true, title: Withheld}
        links: {title: Road map, url: "https://www.example.org/roads"}
        related: [FOI 401, {id: 2020/foi-402, rel: follows}]
        review: {requested: 2021-02-01, due: 2021-03-01, completed: 2021-02-26, outcome: partly-upheld, note: Page 3., documents: {file: review.pdf, title: Review}}
        regulator: {body: ico, reference: IC-1, date: 2021-09-03, result: Not upheld, url: "https://www.example.org/decision"}
        tribunal: {reference: EA/2022/0238}
        corrections: {date: 2021-03-01, what: The total., by: Rights team, severity: factual}
        expires: 2026-01-22
        review_by: 2025-01-22
        draft: no
        embargo_until: 2021-01-22
        licence: OGL-3.0
        contact: archives@example.org
        source: {system: register, id: 04382, url: "https://www.example.org/4382", imported: 2024-05-01}
        allow: {rule: L07, reason: One side only., line: 42}
        extra: {ward: Northgate, ref: 0123}
        ---
        ## Request

        Text.
        """

    private func record() throws -> Record {
        let fixture = try LogFixture(["content/requests/2021/foi-506/index.md": Self.everything])
        for name in ["routes.pdf", "routes.csv", "review.pdf"] {
            try fixture.add("content/requests/2021/foi-506/\(name)", name)
        }
        let (log, problems) = try fixture.load()
        // A record in which every key is used fits no case that there could be.
        #expect(
            problems.map(\.rule.id) == [
                "L13-uncited", "S11-unknown-relation", "S11-unknown-relation", "unused-allowance",
                "S06-no-section",
            ])
        return try #require(log.records.first)
    }

    @Test func readsWhatIdentifiesACase() throws {
        let record = try record()
        let details = record.details
        #expect(record.path == "content/requests/2021/foi-506/index.md")
        #expect(record.url == "requests/2021/routes/")
        #expect(details.title.text(in: "cy") == "Llwybrau graeanu")
        #expect(details.reference == "FOI 506")
        #expect(details.references == ["FOI-0539", "0575"])
        #expect(details.slug == "routes")
        #expect(details.aliases == ["/foi/506.html", "/foi?id=506"])
        #expect(details.regimes == ["foia", "eir"])
        #expect(details.department == "Highways")
        #expect(details.requesterType == .media)
        #expect(details.language == "cy")
        #expect(details.translations == ["en": "foi-506.en.md"])
        #expect(details.topics == ["Roads"])
        #expect(record.summary.text(in: "en") == "Routes since 2018.")
    }

    @Test func readsDates() throws {
        let details = try record().details
        #expect(details.received?.iso == "2020-12")
        #expect(details.receivedPrecision == .month)
        let stop = try #require(details.clock.first)
        #expect(stop.stop?.iso == "2021-01-04")
        #expect(stop.restart?.iso == "2021-01-11")
        #expect(stop.reason == .clarification)
        #expect(details.timeExtension?.reason == .complexAndVoluminous)
        #expect(details.timeExtension?.until?.iso == "2021-02-18")
        #expect(details.due?.iso == "2021-01-25")
        #expect(details.responded?.iso == "2021-01-22")
        #expect(details.published?.iso == "2021-02")
        #expect(details.updated?.iso == "2021")
        #expect(details.expires?.iso == "2026-01-22")
        #expect(details.reviewBy?.iso == "2025-01-22")
        #expect(details.embargoUntil?.iso == "2021-01-22")
    }

    @Test func readsWhatBecameOfACase() throws {
        let details = try record().details
        #expect(details.status == .closed)
        #expect(details.outcome == .partGranted)
        #expect(details.held == .no)
        #expect(details.fees?.charged == "£25")
        #expect(details.fees?.basis == "250 copies")
        let part = try #require(details.parts.first)
        #expect(part.number == "1")
        #expect(part.question == "How many?")
        #expect(part.outcome == .granted)
        #expect(part.exemptions.flatMap(\.provisions).map(\.citation) == ["s43(2)"])
        #expect(part.anchor == "question-1")
        #expect(details.exemptions.flatMap(\.provisions).map(\.citation) == ["s31(1)(a)", "s40(2)"])
        let exemption = try #require(details.exemptions.last)
        #expect(exemption.scope == .part)
        #expect(exemption.documents == ["routes.pdf"])
        #expect(exemption.neitherConfirmsNorDenies)
        #expect(exemption.harm == .wouldBeLikely)
        #expect(exemption.publicInterestTest == "#s40")
        #expect(exemption.note == "Names.")
    }

    @Test func readsDocuments() throws {
        let record = try record()
        #expect(record.details.documents.count == 3)
        let document = try #require(record.details.documents.first)
        #expect(document.file == "routes.pdf")
        #expect(document.title == "Routes, redacted")
        #expect(document.date?.iso == "2020-11-03")
        #expect(document.language == "cy")
        #expect(document.description == "A map.")
        #expect(document.isRedacted)
        #expect(document.exemptions.flatMap(\.provisions).map(\.citation) == ["s40(2)"])
        #expect(document.accessibility == .no)
        #expect(document.alternative == "routes.csv")
        #expect(document.role == .disclosed)
        #expect(document.licence == "CC-BY-4.0")
        #expect(document.replaced?.date?.iso == "2021-03-01")
        #expect(document.replaced?.reason == "Page 2 was missing.")
        #expect(document.replaced?.oldHash == Self.hash)
        #expect(document.originalName == "Routes v3.pdf")
        #expect(document.pages == 12)
        let waiver = try #require(document.waivers.first)
        #expect(waiver.rule == "hidden-column")
        #expect(waiver.place == "Summary!K:M")
        #expect(waiver.hash == Self.hash)
        #expect(waiver.reason == "Totals.")
        #expect(waiver.approver == "Manager")
        #expect(waiver.date?.iso == "2021-01-20")
        #expect(waiver.expires?.iso == "2022-01-20")
        #expect(record.details.documents[1].url == "https://www.example.org/a.pdf")
        #expect(record.details.documents[2].isWithheld)
        #expect(record.files.mapValues(\.size) == ["routes.pdf": 10, "routes.csv": 10, "review.pdf": 10])
        #expect(
            record.files.mapValues(\.type) == ["routes.pdf": .pdf, "routes.csv": .csv, "review.pdf": .pdf])
    }

    @Test func readsWhatBelongsWithACase() throws {
        let details = try record().details
        #expect(details.links.map(\.title) == ["Road map"])
        #expect(details.links.map(\.url) == ["https://www.example.org/roads"])
        #expect(details.related.map(\.reference) == ["FOI 401", "2020/foi-402"])
        #expect(details.related.map(\.relation) == [.sameSubject, .follows])
        let review = try #require(details.reviews.first)
        #expect(review.requested?.iso == "2021-02-01")
        #expect(review.due?.iso == "2021-03-01")
        #expect(review.completed?.iso == "2021-02-26")
        #expect(review.outcome == .partlyUpheld)
        #expect(review.note == "Page 3.")
        #expect(review.documents.map(\.file) == ["review.pdf"])
        let complaint = try #require(details.regulator.first)
        #expect(complaint.body == "ico")
        #expect(complaint.reference == "IC-1")
        #expect(complaint.date?.iso == "2021-09-03")
        #expect(complaint.result == "Not upheld")
        #expect(complaint.url == "https://www.example.org/decision")
        #expect(details.tribunal.map(\.reference) == ["EA/2022/0238"])
    }

    @Test func readsWhatHappenedAfterwards() throws {
        let details = try record().details
        let correction = try #require(details.corrections.first)
        #expect(correction.date?.iso == "2021-03-01")
        #expect(correction.what == "The total.")
        #expect(correction.by == "Rights team")
        #expect(correction.severity == .factual)
        #expect(!details.isDraft)
        #expect(details.licence == "OGL-3.0")
        #expect(details.contact == "archives@example.org")
        #expect(details.source?.system == "register")
        #expect(details.source?.id == "04382")
        #expect(details.source?.url == "https://www.example.org/4382")
        #expect(details.source?.imported?.iso == "2024-05-01")
        #expect(details.allowances.map(\.rule) == ["L07"])
        #expect(details.allowances.map(\.reason) == ["One side only."])
        #expect(details.allowances.map(\.line) == [42])
        #expect(details.extra == ["ward": "Northgate", "ref": "0123"])
    }

    @Test func readsATakedown() throws {
        let (log, problems) = try LogFixture([
            "content/requests/a.md":
                "---\ntitle: A\nreference: A\ntakedown: {date: 2021-04-01, scope: record, reason: legal, statement: By law., contact: foi@example.org}\n---\n"
        ]).load()
        #expect(problems.isEmpty)
        let takedown = try #require(log.records.first?.details.takedown)
        #expect(takedown.date?.iso == "2021-04-01")
        #expect(takedown.scope == .record)
        #expect(takedown.reason == .legal)
        #expect(takedown.statement == "By law.")
        #expect(takedown.contact == "foi@example.org")
    }

    @Test func worksTheOutcomeOutFromTheParts() throws {
        let outcomes = [
            "[granted, granted]": Outcome.granted, "[granted, refused]": .partGranted, "[not-held]": .notHeld,
        ]
        for (words, outcome) in outcomes {
            let parts = words.dropFirst().dropLast().split(separator: ", ").map { "{n: 1, outcome: \($0)}" }
            let (log, _) = try LogFixture([
                "content/requests/a.md":
                    "---\ntitle: A\nreference: A\nresponded: 2021-01-01\nparts: [\(parts.joined(separator: ", "))]\n---\n"
            ]).load()
            #expect(log.records.first?.details.outcome == outcome)
            #expect(log.records.first?.outcomeIsInferred == true)
        }
    }
}
