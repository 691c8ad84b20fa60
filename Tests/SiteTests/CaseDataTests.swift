import Content
import Disclosure
import Foundation
import LogFixture
import Problems
import SchemaFixture
import Site
import SystemPackage
import Testing

/// The data beside each case page.
@Suite struct CaseDataTests {
    private func object(_ text: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    @Test func holdsWhatThePageShows() throws {
        let site = try PlannedSite([
            "content/requests/2024/a/index.md": record(
                "FOI 1",
                """
                received: 2024-11-11
                responded: 2024-12-11
                exemptions: [{cite: "S.31(1)(a)(b)", scope: part, harm: would}]
                documents: [{file: table.csv, title: Table, redacted: true, exemptions: [s40(2)]}]
                related: [{ref: FOI 2, rel: follows}]
                source: {system: SECRET}
                requester_type: media
                extra: {note: SECRET}
                """, body: "## Request\n\nHow many?"),
            "content/requests/2024/a/table.csv": "a,b\n",
            "content/requests/2024/b.md": record("FOI 2", "received: 2023"),
        ])
        #expect(
            try site.text("requests/2024/a/index.json") == """
                {
                  "$schema": "https://example.org/foi/data/case.schema.json",
                  "url": "https://example.org/foi/requests/2024/a/",
                  "reference": "FOI 1",
                  "title": "Title of FOI 1",
                  "lang": "en",
                  "regime": [
                    "foia"
                  ],
                  "received": "2024-11-11",
                  "due": "2024-12-10",
                  "responded": "2024-12-11",
                  "days_taken": 21,
                  "in_time": false,
                  "days_late": 1,
                  "timeliness": "late",
                  "timing": "Due on 10 December 2024: 20 working days after 11 November 2024, leaving out St Andrew’s Day (2 December 2024, Scotland). Answered on 11 December 2024 after 21 working days, 1 working day late.",
                  "closed": true,
                  "outcome": "granted",
                  "exemptions": [
                    {
                      "cite": "s31(1)(a)",
                      "written": "S.31(1)(a)(b)",
                      "regime": "foia",
                      "title": "Law enforcement – prevention or detection of crime",
                      "protects": "Information that would make it harder to prevent or detect crime.",
                      "status": "qualified",
                      "scope": "part",
                      "harm": "would"
                    },
                    {
                      "cite": "s31(1)(b)",
                      "written": "S.31(1)(a)(b)",
                      "regime": "foia",
                      "title": "Law enforcement – apprehension or prosecution of offenders",
                      "protects": "Information that would make it harder to catch or prosecute offenders.",
                      "status": "qualified",
                      "scope": "part",
                      "harm": "would"
                    }
                  ],
                  "summary": "How many?",
                  "documents": [
                    {
                      "title": "Table",
                      "url": "https://example.org/foi/requests/2024/a/table.csv",
                      "type": "csv",
                      "size": 4,
                      "redacted": true,
                      "exemptions": [
                        "s40(2)"
                      ]
                    }
                  ],
                  "related": [
                    {
                      "ref": "FOI 2",
                      "rel": "follows",
                      "title": "Title of FOI 2",
                      "url": "https://example.org/foi/requests/2024/b/"
                    }
                  ]
                }

                """)
    }

    @Test func everyCaseOfTheDemonstrationAgreesWithTheSchema() throws {
        let root = FilePath(#filePath).removingLastComponent().removingLastComponent().removingLastComponent()
        var loader = LogLoader(root: root, today: try #require(CalendarDate(iso: "2026-11-25")))
        loader.includesUnpublished = true
        let site = CheckedSite(loader)
        let schema = try object(CaseSchema.text)
        let check = SchemaCheck(schema)
        let rare = try PlannedSite([
            "content/requests/a.md": """
            ---
            title: {en: Coal tips, cy: Tomenni glo}
            reference: FOI 1
            received: 2023-11-11
            responded: 2023-12-29
            published: 2023-12-31
            status: closed
            held: part
            licence: CC-BY-4.0
            fees: {charged: £12.50, basis: copies}
            tribunal: {reference: EA/2025/1, date: 2025-06-01, result: dismissed}
            parts: [{n: 1, question: How many?, outcome: granted}, {n: 2, outcome: not-held}]
            ---
            Text.
            """
        ])
        let unusual = try object(rare.text("requests/a/index.json"))
        #expect(check.faults(in: unusual) == [])
        var seen = Set(unusual.keys)
        let cases = site.files.filter { $0.path.hasPrefix("requests/") && $0.path.hasSuffix("/index.json") }
        try #require(cases.count > 30)
        for file in cases {
            guard case .rendered(let render) = file.content else { continue }
            var bytes: [UInt8] = []
            render(&bytes)
            let document = try object(String(decoding: bytes, as: UTF8.self))
            #expect(check.faults(in: document) == [], "\(file.path)")
            seen.formUnion(document.keys)
        }
        // A member that no case has would be checked by nothing.
        let members = try #require(schema["properties"] as? [String: Any])
        #expect(Set(members.keys).subtracting(seen) == [])
    }

    @Test func theSchemaRefusesWhatIsNoCase() throws {
        let check = SchemaCheck(try object(CaseSchema.text))
        let document = try object(
            #"{"url": "x", "title": 1, "outcome": "won", "received": "1/2/2024", "days_taken": true, "colour": ""}"#
        )
        #expect(
            check.faults(in: document).sorted() == [
                "/days_taken: not a integer", "/outcome: none of \(Outcome.allCases.map(\.rawValue))",
                "/received: not of the form ^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$", "/title: not a string",
                ": no reference", ": unknown colour",
            ])
    }

    @Test func theSchemaInTheRepositoryIsUpToDate() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let text = try String(contentsOf: root.appending(path: "schemas/case.schema.json"), encoding: .utf8)
        #expect(text == CaseSchema.text, "run `make reference`")
    }
}
