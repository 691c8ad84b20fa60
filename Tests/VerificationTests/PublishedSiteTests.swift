import Files
import Foundation
import Problems
import Publication
import Testing
import WireFixture

@testable import Verification

/// A host, held against the site that was built.
@Suite struct PublishedSiteTests {
    private let site: SmallSite

    init() throws { site = try SmallSite() }

    private func lines(_ problems: [Problem], _ host: TestServer) -> [String] {
        problems.lines(without: host.address).sorted()
    }

    private static let held = FormerFile(
        path: "requests/2026/foi-9-complaint-about-a-named-officer/index.html", reason: .held(record: "d.md"))

    @Test func whatWasBuiltIsAsBuilt() async throws {
        let host = try site.host()
        let verdict = try await site.verdict(of: host, [.withdrawn, Self.held])
        #expect(verdict.isAsBuilt)
        #expect(verdict.compared == 3)
        // The document was asked for, and what was never published was not.
        #expect(host.requests.contains { $0.path == SmallSite.document })
        #expect(!host.requests.contains { $0.path.contains("foi-9") })
    }

    @Test func whatIsWithdrawnAloneIsFound() async throws {
        try site.add(SmallSite.document)
        let host = try site.host()
        let verdict = try await site.verdict(of: host, [.withdrawn])
        #expect(verdict.others.isEmpty)
        #expect(
            verdict.withdrawn.map(\.message) == [
                "a withdrawn document is still being served: \(SmallSite.record) was taken down"
            ])
        #expect(lines(verdict.withdrawn, host) == ["withdrawn-served \(SmallSite.document)"])
        #expect(!verdict.isAsBuilt)
    }

    @Test func whatIsHeldIsAskedForWhenToldTo() async throws {
        try site.add(Self.held.path)
        let host = try site.host()
        let verdict = try await site.verdict(of: host, [Self.held], asksForHeld: true)
        #expect(
            lines(verdict.withdrawn, host) == [
                "withdrawn-served requests/2026/foi-9-complaint-about-a-named-officer/"
            ])
    }

    @Test func whatIsHeldAndWasPublishedOnceIsAskedFor() async throws {
        try site.add(Self.held.path)
        let host = try site.host()
        let earlier = SiteManifest.Entry(path: Self.held.path, bytes: 1, sha256: "0")
        let verdict = try await site.verdict(
            of: host, [Self.held] + FormerFile.listed([earlier], replaced: [:]))
        #expect(
            verdict.withdrawn.map(\.message) == [
                "what is not published yet is still being served: d.md is a draft or under embargo"
            ])
    }

    @Test func whatIsHeldAndInTheListOfTheHostIsAskedFor() async throws {
        try site.add(Self.held.path)
        let zeros = String(repeating: "0", count: 64)
        let list = "path,bytes,sha256\n\(Self.held.path),1,\(zeros)\n"
        try site.add(SiteManifest.path, list)
        let manifest = SiteManifest(
            site.manifest.entries + [.init(path: SiteManifest.path, bytes: 1, sha256: zeros)])
        let host = try site.host()
        let verdict = try await PublishedSite(
            SiteAddress(host.address), manifest: manifest, former: [Self.held], jobs: 1, agent: "test"
        ).verify()
        #expect(verdict.withdrawn.count == 1)
        #expect(lines(verdict.others, host) == ["published-altered data/files.csv"])
    }

    @Test func aSiteThatWasBuiltWithItsDraftsIsNotAskedFor() async throws {
        let host = try site.host()
        let file = FormerFile(path: "requests/2021/foi-1/index.html", reason: .held(record: SmallSite.record))
        await #expect(throws: VerificationError.holdsHeld(file.path, SmallSite.record)) {
            try await site.verdict(of: host, [file])
        }
        #expect(host.requests.isEmpty)
        #expect(try await site.verdict(of: host, [file], asksForHeld: true).isAsBuilt)
    }

    /// What a host may answer for a withdrawn document, and what is found then.
    @Test(
        arguments: [
            (200, "withdrawn-served"), (206, "withdrawn-served"), (203, "withdrawn-served"),
            // An empty file has no first byte.
            (416, "withdrawn-served"),
            (404, nil), (410, nil), (401, nil), (403, nil), (451, nil),
        ] as [(Int, String?)])
    func anAnswerTellsWhetherADocumentIsThere(_ status: Int, _ rule: String?) async throws {
        let host = try site.host { $0.path == SmallSite.document ? .answer(status, Array("x".utf8)) : nil }
        let verdict = try await site.verdict(of: host, [.withdrawn])
        #expect((verdict.withdrawn + verdict.others).map(\.rule.id) == (rule.map { [$0] } ?? []))
    }

    @Test(arguments: [500, 503, 429])
    func aFaultOfTheHostTellsNothing(_ status: Int) async throws {
        let host = try site.host { $0.path == SmallSite.document ? .answer(status, []) : nil }
        let verdict = try await site.verdict(of: host, [.withdrawn])
        #expect(
            verdict.others.map(\.message) == [
                "nobody can tell whether this file, which the site does not have, is still there: the host answers \(status)"
            ])
        #expect(!verdict.isAsBuilt)
    }

    /// Where a host may lead on to from a withdrawn document, and what is found then.
    @Test(
        arguments: [
            ("/", nil), ("/requests/2021/foi-1/", nil), ("/requests/2021/foi-1/?gone#x", nil),
            ("/nowhere", nil),
            ("/moved/routes.pdf", "withdrawn-served"),
            ("https://files.example.org/a/routes.pdf", "published-unread"),
            ("https://www.example.org/foi/", nil), ("https://www.example.org/foi/gone.html", nil),
        ] as [(String, String?)])
    func aRedirectIsFollowedToItsEnd(_ target: String, _ rule: String?) async throws {
        try site.add("moved/routes.pdf")
        let host = try site.host {
            $0.path == SmallSite.document ? .answer(302, [], fields: ["Location: \(target)"]) : nil
        }
        let verdict = try await site.verdict(of: host, [.withdrawn])
        #expect(
            lines(verdict.withdrawn + verdict.others, host)
                == (rule.map { ["\($0) \(SmallSite.document)"] } ?? []))
    }

    @Test func anAnswerThatBreaksOffCountsByItsStatus() async throws {
        for (status, count) in [(200, 1), (404, 0)] {
            let host = try site.host {
                $0.path == SmallSite.document
                    ? .raw("HTTP/1.1 \(status) X\r\nContent-Length: 100\r\n\r\nx") : nil
            }
            #expect(try await site.verdict(of: host, [.withdrawn]).withdrawn.count == count)
        }
    }

    @Test func aHostThatNeverSaysNoTellsNothing() async throws {
        let host = try site.host {
            SmallSite.pages[
                $0.path.isEmpty ? "index.html" : $0.path + ($0.path.hasSuffix("/") ? "index.html" : "")]
                == nil ? .answer(200, Array("Sorry".utf8)) : nil
        }
        let verdict = try await site.verdict(of: host, [.withdrawn])
        #expect(verdict.withdrawn.isEmpty)
        #expect(
            verdict.others.map(\.message) == [
                "the host does not answer 404 for an address that does not exist, so that nobody can tell whether withdrawn documents are still there"
            ])
        #expect(!verdict.isAsBuilt)
        #expect(!host.requests.contains { $0.path == SmallSite.document })
    }

    @Test(arguments: [403, 302, 500])
    func aHostThatSaysNoInAnotherWayIsStillAsked(_ status: Int) async throws {
        try site.add(SmallSite.document)
        let host = try site.host {
            $0.path.hasPrefix("daylight-verify-") ? .answer(status, [], fields: ["Location: /"]) : nil
        }
        let verdict = try await site.verdict(of: host, [.withdrawn])
        #expect(verdict.withdrawn.count == 1)
        #expect(
            verdict.others.map(\.message) == [
                "the host does not answer 404 for an address that does not exist"
            ])
    }

    @Test func aDocumentThatWasReplacedIsKnownByItsBytes() async throws {
        let hash = FileDigest.text(of: Array("names".utf8))
        try site.add("requests/2021/foi-1/index.html", "names")
        let host = try site.host()
        let verdict = try await site.verdict(of: host, replaced: [hash: SmallSite.record])
        #expect(verdict.others.isEmpty)
        #expect(
            verdict.withdrawn.map(\.message) == [
                "a document that was replaced is still being served: \(SmallSite.record) names another in its place"
            ])
        #expect(
            FormerFile.listed([.init(path: "a", bytes: 1, sha256: hash)], replaced: [hash: "r.md"])
                == [FormerFile(path: "a", reason: .replaced(record: "r.md"))])
    }

    @Test(arguments: [(401, "401"), (403, "403"), (404, "404"), (500, "500")])
    func aPageThatIsNotHandedOutIsMissing(_ status: Int, _ said: String) async throws {
        let host = try site.host { $0.path == "requests/2021/foi-1/" ? .answer(status, []) : nil }
        let verdict = try await site.verdict(of: host)
        #expect(
            verdict.others.map(\.message) == ["this file of the site is missing: the host answers \(said)"])
    }
}
