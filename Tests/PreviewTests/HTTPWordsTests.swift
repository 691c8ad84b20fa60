import Foundation
import Testing

@testable import Preview

struct HTTPWordsTests {
    @Test(arguments: [
        ("a/index.html", "text/html; charset=utf-8"), ("a.htm", "text/html; charset=utf-8"),
        ("site.1f2e.css", "text/css; charset=utf-8"), ("a.js", "text/javascript; charset=utf-8"),
        ("a.svg", "image/svg+xml; charset=utf-8"), ("feed.xml", "application/xml; charset=utf-8"),
        ("a.atom", "application/atom+xml; charset=utf-8"), ("a.json", "application/json"),
        ("a.geojson", "application/geo+json"), ("a.csv", "text/csv; charset=utf-8"),
        ("a.tsv", "text/tab-separated-values; charset=utf-8"), ("robots.txt", "text/plain; charset=utf-8"),
        ("a.md", "text/markdown; charset=utf-8"), ("A.PDF", "application/pdf"), ("a.woff2", "font/woff2"),
        ("a.ico", "image/x-icon"), ("a.webmanifest", "application/manifest+json"),
        ("a.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        ("a.kml", "application/vnd.google-earth.kml+xml; charset=utf-8"), ("a.jpg", "image/jpeg"),
        ("a.tar.gz", "application/octet-stream"), ("a.exe", "application/octet-stream"),
        ("a.xht", "application/xhtml+xml; charset=utf-8"), ("a.SHTML", "text/html; charset=utf-8"),
        ("a.mhtml", "application/octet-stream"), ("a", "application/octet-stream"),
        ("html", "application/octet-stream"),
        ("", "application/octet-stream"),
        ("a.html/b", "application/octet-stream"), ("a.", "application/octet-stream"),
    ])
    func namesTypes(path: String, type: String) {
        #expect(MediaType(path: path).text == type)
    }

    @Test func theGuideAndTheRecipeNameTheSameActiveEndings() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let guide = try String(
            contentsOf: root.appending(path: "docs/content/pages/web/hosting.md"), encoding: .utf8)
        let paragraph = try #require(
            guide.split(separator: "\n\n").first { $0.hasPrefix("A released document") })
        #expect(Set(paragraph.matches(of: /`\.([a-z]+)`/).map { String($0.1) }) == MediaType.activeEndings)

        let recipe = try String(contentsOf: root.appending(path: "recipes/nginx.conf"), encoding: .utf8)
        let list = try #require(recipe.firstMatch(of: /\.\*\\\.\(([a-z|]+)\)\$"/)).1
        #expect(Set(list.split(separator: "|").map(String.init)) == MediaType.activeEndings)
        #expect(recipe.contains(#"^/requests/(?!(.*/)?index\.html$)"#))
    }

    @Test(arguments: [
        (0, "Thu, 01 Jan 1970 00:00:00 GMT"), (784_111_777, "Sun, 06 Nov 1994 08:49:37 GMT"),
        (951_782_400, "Tue, 29 Feb 2000 00:00:00 GMT"), (951_868_800, "Wed, 01 Mar 2000 00:00:00 GMT"),
        (4_107_542_399, "Sun, 28 Feb 2100 23:59:59 GMT"), (4_107_542_400, "Mon, 01 Mar 2100 00:00:00 GMT"),
        (-1, "Wed, 31 Dec 1969 23:59:59 GMT"),
    ])
    func writesAndReadsDates(seconds: Int, text: String) {
        #expect(HTTPDate(seconds: seconds).text == text)
        #expect(HTTPDate(text) == HTTPDate(seconds: seconds))
    }

    @Test(arguments: [
        "", "Sun", "Sun, 06 Nov 1994 08:49:37", "Sun, 06 Nov 1994 08:49:37 CET",
        "Sun, 00 Nov 1994 08:49:37 GMT",
        "Sun, 06 nov 1994 08:49:37 GMT", "Sun, 06 Nov 1994 24:49:37 GMT", "Sun, 06 Nov 1994 8:49:37 GMT",
        "Sun, 06 Nov 1994 08:49 GMT", "Sun, 06 Nov 194 08:49:37 GMT",
        "Sun, 06 Nov 99999999999999 08:49:37 GMT",
    ])
    func readsNothingElseAsADate(text: String) {
        #expect(HTTPDate(text) == nil)
    }
}
