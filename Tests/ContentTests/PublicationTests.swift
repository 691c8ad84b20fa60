import Content
import Disclosure
import LogFixture
import Problems
import Testing

@Suite struct PublicationTests {
    private func fixture() throws -> LogFixture {
        try LogFixture([
            "content/requests/draft.md":
                "---\ntitle: A\nreference: FOI 1\nreceived: 2021\ndraft: true\n---\n",
            "content/requests/later.md":
                "---\ntitle: B\nreference: FOI 2\nreceived: 2021\nembargo_until: 2024-01-02\n---\n",
            "content/requests/now.md": "---\ntitle: C\nreference: FOI 3\nreceived: 2021\n---\n",
            "content/pages/about.md":
                "---\ntitle: About\ndescription: What we do.\norder: 7\nupdated: 2024-05-01\nlang: cy\n---\n# Head\n",
            "content/pages/plans/index.md": "---\ntitle: Plans\ndraft: true\n---\n",
        ])
    }

    @Test func draftsAndEmbargoesAreLeftOutAndNamed() throws {
        let (log, problems) = try fixture().load(today: "2024-01-01")
        #expect(problems.isEmpty)
        #expect(log.records.map(\.url) == ["requests/now/"])
        #expect(
            log.leftOut.map { "\($0.path) (\($0.name)) at /\($0.url)" } == [
                "content/requests/draft.md (FOI 1) at /requests/draft/",
                "content/requests/later.md (FOI 2) at /requests/later/",
                "content/pages/plans/index.md (Plans) at /plans/",
            ])
        let day = try #require(CalendarDate(iso: "2024-01-02"))
        #expect(log.leftOut.map(\.reason) == [.draft, .embargo(day), .draft])
    }

    @Test func anEmbargoIsOverOnItsDay() throws {
        let log = try fixture().load(today: "2024-01-02").log
        #expect(log.records.map(\.url) == ["requests/later/", "requests/now/"])
    }

    @Test func everythingIsReadWhenItIsAskedFor() throws {
        let log = try fixture().load { $0.includesUnpublished = true }.log
        #expect(log.records.map(\.url) == ["requests/draft/", "requests/later/", "requests/now/"])
        #expect(log.pages.map(\.url) == ["about/", "plans/"])
    }

    @Test func readsEveryKeyOfAPage() throws {
        let page = try #require(fixture().load().log.pages.first)
        #expect(page.path == "content/pages/about.md")
        #expect(page.url == "about/")
        #expect(page.header.title.text(in: "en") == "About")
        #expect(page.header.description?.text(in: "en") == "What we do.")
        #expect(page.header.order == 7)
        #expect(page.header.updated?.iso == "2024-05-01")
        #expect(page.header.language == "cy")
        #expect(!page.header.isDraft)
    }

    @Test func theNumberOfThreadsChangesNothing() throws {
        let fixture = try fixture()
        let log = try fixture.load { $0.jobs = 8 }.log
        #expect(log.records.map(\.url) == ["requests/now/"])
        #expect(log.leftOut == (try fixture.load().log.leftOut))
    }
}
