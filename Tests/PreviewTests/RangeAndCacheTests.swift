import SystemPackage
import Testing

@testable import Preview

struct RangeAndCacheTests {
    private let handler = RequestHandler(isLoopback: true)

    // MARK: Ranges; the home page is "<h1>Log</h1>", 12 bytes

    @Test(arguments: [
        ("bytes=0-3", "<h1>", "bytes 0-3/12"),
        ("bytes=4-6", "Log", "bytes 4-6/12"),
        ("bytes=7-", "</h1>", "bytes 7-11/12"),
        ("bytes=-5", "</h1>", "bytes 7-11/12"),
        ("bytes=-99", "<h1>Log</h1>", "bytes 0-11/12"),
        ("bytes=0-99", "<h1>Log</h1>", "bytes 0-11/12"),
        ("bytes=11-11", ">", "bytes 11-11/12"),
        ("Bytes=0-0", "<", "bytes 0-0/12"),
        ("bytes= 4-6 ,", "Log", "bytes 4-6/12"),
        ("bytes=4-99999999999999999999999", "Log</h1>", "bytes 4-11/12"),
        ("bytes=-99999999999999999999999", "<h1>Log</h1>", "bytes 0-11/12"),
    ])
    func sendsARange(range: String, text: String, contentRange: String) {
        let response = handler.get("/", headers: ["Range": range])
        #expect(response.status == .partialContent)
        #expect(response.text == text)
        #expect(response.headers["Content-Range"] == contentRange)
        #expect(response.headers["Content-Length"] == String(text.utf8.count))
        #expect(response.headers["Content-Type"] == "text/html; charset=utf-8")
    }

    @Test(arguments: ["bytes=12-", "bytes=12-13", "bytes=-0", "bytes=99999999999999999999999-"])
    func refusesARangeBeyondTheEnd(range: String) {
        let response = handler.get("/", headers: ["Range": range])
        #expect(response.status == .rangeNotSatisfiable)
        #expect(response.headers["Content-Range"] == "bytes */12")
    }

    @Test(arguments: [
        "bytes", "bytes=", "bytes=-", "bytes=a-b", "bytes=5-4", "bytes=1", "bytes=0-0,2-3", "bytes=+1-2",
        "bytes=1--2",
        "bytes=0x1-2", "lines=0-1", "0-1", "", "bytes=1 - 2", "bytes=\u{661}-",
    ])
    func ignoresWhatIsNoSingleRange(range: String) {
        let response = handler.get("/", headers: ["Range": range])
        #expect(response.status == .ok)
        #expect(response.text == SampleSite.home)
    }

    @Test func ignoresRangesOfHEAD() {
        let response = handler.get("/", method: "HEAD", headers: ["Range": "bytes=0-3"])
        #expect(response.status == .ok)
        #expect(response.headers["Content-Length"] == "12")
    }

    @Test func sendsARangeOnlyOfTheSameFile() throws {
        let folder = try TestFolder()
        let site = SampleSite.site(documents: ["letter.pdf": try folder.write("letter.pdf", "0123456789")])
        let tag = try #require(handler.get("/letter.pdf", from: site).headers["ETag"])
        let conditions = [
            (tag, Response.Status.partialContent), ("W/" + tag, .ok), ("\"other\"", .ok), ("*", .ok),
            ("Sun, 06 Nov 1994 08:49:37 GMT", .partialContent), ("Sun, 06 Nov 1994 08:49:38 GMT", .ok),
            ("Sun, 06 Nov 1994 08:49:36 GMT", .ok), ("yesterday", .ok),
        ]
        for (condition, status) in conditions {
            let headers: Headers = ["Range": "bytes=2-4", "If-Range": condition]
            #expect(handler.get("/letter.pdf", headers: headers, from: site).status == status, "\(condition)")
        }
        #expect(handler.get("/", headers: ["Range": "bytes=0-1", "If-Range": "yesterday"]).status == .ok)
    }

    // MARK: What the asker has

    @Test func knowsThePageAgainByItsTag() throws {
        let tag = try #require(handler.get("/").headers["ETag"])
        #expect(handler.get("/").headers["ETag"] == tag)
        #expect(handler.get("/requests/").headers["ETag"] != tag)
        for known in [tag, "W/" + tag, "*", "\"a,b\", " + tag, "W/\"x\",W/" + tag + " , \"y\"", " " + tag] {
            let response = handler.get("/", headers: ["If-None-Match": known])
            #expect(response.status == .notModified, "\(known)")
            #expect(response.body == .empty)
            #expect(response.headers["ETag"] == tag)
            #expect(response.headers["Content-Length"] == "12")
            #expect(response.headers["Cache-Control"] == "no-store")
        }
        for unknown in ["\"x\"", "", "x", String(tag.dropLast()), "\"", "\"x" + tag + "\""] {
            #expect(handler.get("/", headers: ["If-None-Match": unknown]).status == .ok, "\(unknown)")
        }
    }

    @Test func comparesDatesOfDocuments() throws {
        let folder = try TestFolder()
        let site = SampleSite.site(documents: ["letter.pdf": try folder.write("letter.pdf", "0123456789")])
        #expect(
            handler.get("/letter.pdf", from: site).headers["Last-Modified"] == "Sun, 06 Nov 1994 08:49:37 GMT"
        )
        let dates = [
            ("Sun, 06 Nov 1994 08:49:37 GMT", Response.Status.notModified),
            ("Sunday, 06-Nov-94 08:49:37 GMT", .notModified), ("Sun Nov  6 08:49:37 1994", .notModified),
            ("Fri, 31 Dec 2049 23:59:59 GMT", .notModified), ("Sun, 06 Nov 1994 08:49:36 GMT", .ok),
            ("yesterday", .ok), ("", .ok), ("Sun, 99 Nov 1994 08:49:37 GMT", .ok),
        ]
        for (date, status) in dates {
            let response = handler.get("/letter.pdf", headers: ["If-Modified-Since": date], from: site)
            #expect(response.status == status, "\(date)")
        }
        let both: Headers = ["If-Modified-Since": "Fri, 31 Dec 2049 23:59:59 GMT", "If-None-Match": "\"x\""]
        #expect(handler.get("/letter.pdf", headers: both, from: site).status == .ok)
        #expect(
            handler.get("/", headers: ["If-Modified-Since": "Fri, 31 Dec 2049 23:59:59 GMT"]).status == .ok)
    }

    @Test func changesTheTagWithTheDocument() throws {
        let folder = try TestFolder()
        let site = SampleSite.site(documents: ["letter.pdf": try folder.write("letter.pdf", "one")])
        let first = handler.get("/letter.pdf", from: site).headers["ETag"]
        #expect(handler.get("/letter.pdf", from: site).headers["ETag"] == first)
        try folder.write("letter.pdf", "two", modified: 784_111_778)
        #expect(handler.get("/letter.pdf", from: site).headers["ETag"] != first)
    }

    // MARK: Documents

    @Test func sendsDocumentsFromWhereTheyLie() throws {
        let folder = try TestFolder()
        let letter = try folder.write("letter.pdf", "0123456789")
        let empty = try folder.write("empty.csv", "")
        let site = SampleSite.site(documents: ["a/letter.pdf": letter, "empty.csv": empty])
        let whole = handler.get("/a/letter.pdf", from: site)
        #expect(whole.text == "0123456789")
        #expect(whole.headers["Content-Type"] == "application/pdf")
        #expect(whole.headers["Content-Length"] == "10")
        let part = handler.get("/a/letter.pdf", headers: ["Range": "bytes=-3"], from: site)
        #expect(part.text == "789")
        #expect(handler.get("/empty.csv", from: site).headers["Content-Length"] == "0")
        let ofNothing = handler.get("/empty.csv", headers: ["Range": "bytes=0-"], from: site)
        #expect(ofNothing.status == .rangeNotSatisfiable)
        #expect(ofNothing.headers["Content-Range"] == "bytes */0")
    }

    @Test func sendsOnlyOrdinaryFiles() throws {
        let folder = try TestFolder()
        try folder.makeOddities()
        for name in ["link.pdf", "pipe.pdf", "folder.pdf", "missing.pdf"] {
            let site = SampleSite.site(documents: [name: folder.path.appending(name)])
            #expect(handler.get("/" + name, from: site).status == .notFound, "\(name)")
        }
    }

    @Test(
        arguments: MediaType.activeEndings.map { ("page." + $0, true) } + [
            ("PAGE.XHT", true), ("a.pdf.shtml", true), ("letter.pdf", false), ("table.csv", false),
            ("page.html.bin", false),
        ])
    func keepsDocumentsFromActingForTheSite(name: String, isSandboxed: Bool) throws {
        let folder = try TestFolder()
        defer { folder.remove(name) }
        let site = SampleSite.site(documents: [name: try folder.write(name, "x")])
        let policy = try #require(handler.get("/" + name, from: site).headers["Content-Security-Policy"])
        #expect(policy.hasPrefix("sandbox; default-src 'none'; ") == isSandboxed)
        #expect(handler.get("/" + name, from: site).headers["X-Content-Type-Options"] == "nosniff")
    }

    @Test func neverFollowsAFolderThatBecameALink() throws {
        let folder = try TestFolder()
        let (log, outside) = (folder.path.appending("log"), folder.path.appending("outside"))
        for path in [log, outside, log.appending("case")] { try folder.makeFolder(path) }
        let letter = try folder.write("log/case/letter.pdf", "released")
        let secret = try folder.write("outside/letter.pdf", "secret!!")
        let place = try #require(DocumentPlace(file: letter, in: log))
        let site = SampleSite.site(places: ["letter.pdf": place])
        let opened = handler.get("/letter.pdf", from: site)
        #expect(opened.text == "released")

        try folder.replace(log.appending("case"), byLinkTo: outside)
        #expect(handler.get("/letter.pdf", from: site).status == .notFound)
        // What was opened before is sent to its end.
        #expect(opened.text == "released")
        folder.remove("log/case")
        try folder.makeFolder(log.appending("case"))
        try folder.link(log.appending("case/letter.pdf"), to: secret)
        #expect(handler.get("/letter.pdf", from: site).status == .notFound)
        folder.remove("log/case/letter.pdf")
        try folder.write("log/case/letter.pdf", "again")
        #expect(handler.get("/letter.pdf", from: site).text == "again")
        #expect(DocumentPlace(file: secret, in: log) == nil)
        #expect(
            handler.get(
                "/a", from: SampleSite.site(places: ["a": DocumentPlace("../outside/letter.pdf", in: log)])
            ).status == .notFound)
    }
}
