import Foundation
import Testing

/// A log that lives below a path links only to what it has there.
@Suite struct LinkTests {
    @Test(arguments: ["https://example.org/", "https://example.org/foi/", "https://example.org/a%20b/c/"])
    func everyLinkLeadsToAFileBelowTheBase(_ address: String) throws {
        let log = try TestLog(TestLog.demonstration, in: TestLog.memory)
        let outcome = try log.run("build", "-u", address)
        try #require(outcome.errors == "")

        let links = SiteLinks(files: try log.tree(), base: try #require(URL(string: address)))

        #expect(links.count > 1000)
        #expect(links.broken == [])
        #expect(links.unknownToSitemap == [])
    }

    @Test func theCheckSeesWhatIsBroken() throws {
        let page = """
            <a href="/foi/b/">b</a> <a href="b/#here">b</a> <a href="b/#there">no such place</a>
            <a href="/b/">outside</a> <img src="/foi/c.png"> <a href="../b/">outside</a> <a href="javascript:x">no</a>
            """
        let links = SiteLinks(
            files: ["index.html": Data(page.utf8), "b/index.html": Data("<h1 id=\"here\">".utf8)],
            base: try #require(URL(string: "https://example.org/foi/")))

        #expect(
            links.broken == [
                "index.html: b/#there", "index.html: /b/", "index.html: ../b/", "index.html: javascript:x",
                "index.html: /foi/c.png",
            ])
    }
}
