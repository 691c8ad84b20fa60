import Content
import Foundation
import LogFixture
import Problems
import Site
import Testing

@testable import Preview

/// That a preview without drafts says nothing of what is held back.
@Suite struct ConcealedPreviewTests {
    private static let marker = "quokka"
    private static let visible =
        "---\ntitle: Otters\nreference: FOI 1\nreceived: 2021-01-04\nresponded: 2021-01-22\noutcome: granted\n---\n## Request\nOtters\n"

    private let fixture: LogFixture
    private let pages: PreviewPages

    init() throws {
        fixture = try LogFixture(["content/requests/a/index.md": Self.visible])
        pages = try PreviewPages()
    }

    private func log() throws -> PreviewedLog {
        let loader = try fixture.loader()
        return PreviewedLog {
            var loader = loader
            loader.concealsUnpublished = true
            return loader
        }
    }

    /// Every byte that a preview can serve or print of a state.
    private func everything(_ site: PreviewedSite) -> String {
        var text = site.files.keys.joined(separator: "\n")
        for file in site.files.values {
            text += String(decoding: pages.bytes(of: file, on: site), as: UTF8.self)
        }
        for name in ["drafts.html", "problems.html"] {
            text += String(decoding: pages.file(name, on: site) ?? [], as: UTF8.self)
        }
        text += String(decoding: pages.notFound(on: site), as: UTF8.self)
        for format in ProblemFormat.allCases { text += format.render(site.report) }
        return text + (site.concealedWords ?? "")
    }

    /// A record with the marker in every place.
    private static func held(_ hold: String) -> String {
        """
        ---
        title: The quokka
        reference: quokka 7
        slug: quokka-case
        aliases: [/quokka/]
        received: 2021-13-99 # quokka
        quokka: yes
        topics: [quokka]
        \(hold)
        documents: [quokka-missing.pdf, {file: quokka.csv, title: quokka}]
        related: [quokka 8]
        allow:
          - {rule: quokka, reason: quokka}
        ---
        ## Request
        [quokka](quokka.html) <b>quokka</b>
        """
    }

    @Test(arguments: [
        "draft: true", "draft: yes", "embargo_until: 2031-02-03", "draft: true\nembargo_until: quokka",
        // Of these it cannot be told.
        "draft:", "draft: ~", "draft: maybe", "draft: [true]", "darft: true", "Draft: true",
        "embargo: 2031-01-01",
        "embargo_until:", "embargo_until: 2031-02-30", "embargo_untill: 2031-02-03", "takedown:",
        "draft: true\ndraft: false",
        "draft true", "draft: &x true", "\"unclosed", "hold: true", "publish: no",
    ])
    func saysNothingOfWhatIsHeld(hold: String) throws {
        try fixture.add("content/requests/quokka/index.md", Self.held(hold))
        try fixture.add("content/requests/quokka/quokka.csv", "quokka")
        try fixture.add("content/requests/quokka/quokka-unlisted.csv", "quokka")
        try fixture.add(
            "content/requests/quokka-flat.md", Self.held(hold).replacing("quokka 7", with: "quokka 9"))
        try fixture.add("content/pages/quokka.md", "---\ntitle: quokka\n\(hold)\nquokka: 1\n---\nquokka\n")
        var log = try log()
        let site = log.refresh()
        let text = everything(site)
        #expect(site.files["requests/a/index.html"] != nil)
        #expect(text.ranges(of: Self.marker).isEmpty, "\(site.report.problems)")
        #expect(site.concealedProblems > 0)
        #expect(text.contains("not shown here: `daylight check` shows all."))
        #expect(text.contains("This preview leaves out drafts and embargoed records, as a build does."))
    }

    @Test(arguments: [
        "draft: false", "draft: no", "embargo_until: 2020-02-03", "published: 2020-01-01", "summary: A draft",
    ])
    func showsWhatIsNotHeld(line: String) throws {
        try fixture.add(
            "content/requests/b.md",
            Self.visible.replacing("FOI 1", with: "FOI 2\n\(line)") + "[x](/nothing/)\n")
        var log = try log()
        let site = log.refresh()
        #expect(site.files["requests/b/index.html"] != nil)
        #expect(everything(site).contains("leads to nothing on this site"))
    }

    @Test func doesNotTellALinkToADraftFromOneToNothing() throws {
        try fixture.add("content/requests/x1.md", Self.held("draft: true"))
        try fixture.add(
            "content/requests/b.md",
            Self.visible.replacing("FOI 1", with: "FOI 2\nrelated: [FOI 99]")
                + "[x](/requests/quokka-case/)\n")
        var log = try log()
        let messages = log.refresh().report.problems.map(\.message)
        #expect(messages.contains("the link '/requests/quokka-case/' leads to nothing on this site"))
        #expect(messages.contains("there is no case 'FOI 99' in this log, so it is not linked"))
    }

    @Test(arguments: ["draft: true", "draft:", "darft: true", "[", "embargo_until: 2031-01-01"])
    func keepsNothingOfWhatHasComeToBeHeld(hold: String) throws {
        let open = Self.visible.replacing("Otters", with: "The quokka").replacing("FOI 1", with: "quokka 7")
        try fixture.add("content/requests/b.md", open)
        try fixture.add(
            "content/requests/a/index.md",
            Self.visible.replacing("reference: FOI 1", with: "reference: FOI 1\nrelated: [quokka 7]"))
        var log = try log()
        let first = log.refresh()
        #expect(everything(first).contains(Self.marker))
        // The record comes to be held while others have errors, which keeps the site as it was.
        try fixture.add("templates/case.html", "{{case.refrence}}")
        #expect(everything(log.refresh()).contains(Self.marker))
        try fixture.add("content/requests/a/index.md", Self.visible.replacing("outcome", with: "outcmoe"))
        try fixture.remove("content/requests/b.md")
        try fixture.add("content/requests/c.md", open.replacing("received", with: hold + "\nreceived"))
        #expect(!everything(log.refresh()).contains(Self.marker))
        try fixture.remove("templates/case.html")
        let last = log.refresh()
        #expect(!everything(last).contains(Self.marker))
        #expect(last.files["requests/index.html"] != nil)
    }

    @Test func keepsTheLastGoodPageOfWhatIsStillPublished() throws {
        var log = try log()
        _ = log.refresh()
        try fixture.add("content/requests/a/index.md", Self.visible.replacing("outcome", with: "outcmoe"))
        let site = log.refresh()
        #expect(everything(site).contains("outcmoe"))
        #expect(site.files["requests/a/index.html"] != nil)
    }
}
