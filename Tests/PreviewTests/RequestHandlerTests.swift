import SystemPackage
import Testing

@testable import Preview

struct RequestHandlerTests {
    private let handler = RequestHandler(isLoopback: true)

    @Test func sendsAPageWithAllItsHeaders() {
        let response = handler.get("/")
        #expect(response.status == .ok)
        #expect(response.text == SampleSite.home)
        #expect(
            response.headers == [
                "Accept-Ranges": "bytes",
                "ETag": "\"5d00adc718653bd1bda0c56db5d2c2bf\"",
                "Content-Type": "text/html; charset=utf-8",
                "Content-Length": "12",
                "Cache-Control": "no-store",
                "Cross-Origin-Resource-Policy": "same-origin",
                "Content-Security-Policy":
                    "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; script-src 'self'; "
                    + "connect-src 'self'; manifest-src 'self'; base-uri 'self'; form-action 'self'; "
                    + "frame-ancestors 'none'",
                "X-Content-Type-Options": "nosniff",
                "X-Frame-Options": "DENY",
                "Referrer-Policy": "same-origin",
                "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
                "Cross-Origin-Opener-Policy": "same-origin",
            ])
    }

    @Test(arguments: [
        ("/requests/", "<h1>Requests</h1>"),
        ("/requests/index.html", "<h1>Requests</h1>"),
        ("/requests/?page=2&y=../..", "<h1>Requests</h1>"),
        ("/requests/2021/foi-506/", "<h1>FOI 506</h1>"),
        ("/requests/2021/foi%2d506/", "<h1>FOI 506</h1>"),
        ("/data/requests.csv", "a,b"),
        ("/100%25.txt", "100%"),
        ("/ceisiadau/%C3%B4l%20ffoi/", "<h1>Ôl</h1>"),
        ("/ceisiadau/\u{F4}l%20ffoi/", "<h1>Ôl</h1>"),
        ("http://localhost:8000/requests/", "<h1>Requests</h1>"),
        ("HTTP://127.0.0.1", SampleSite.home),
        ("http://localhost?x", SampleSite.home),
        ("/_daylight/preview.js", "start()"),
        ("/_daylight/preview.js?2", "start()"),
    ])
    func finds(target: String, text: String) {
        let response = handler.get(target)
        #expect(response.status == .ok)
        #expect(response.text == text)
    }

    @Test(arguments: [
        "/../secret.txt", "/..%2fsecret.txt", "/%2e%2e/secret.txt", "/%2e%2e%2fsecret.txt",
        "/%2E%2E%2Fsecret.txt",
        "/requests/../../secret.txt", "/requests/../index.html", "/requests/%2e%2e%2f%2e%2e%2fsecret.txt",
        "/requests/./index.html", "/./index.html", "/%2e/index.html", "/..%5csecret.txt", "/..\\secret.txt",
        "/%252e%252e%252fsecret.txt", "/%252e%252e/secret.txt", "//../secret.txt", "//index.html", "///",
        "/requests//index.html", "/requests%2findex.html", "/requests%2Findex.html", "/%2findex.html",
        "/./../secret.txt",
        "/..;/secret.txt", "/.../secret.txt", "/requests/..", "/requests/.", "/..", "/.", "/etc/passwd",
        "/index.html/", "/index.html/..", "/requests/index.html%20", "/INDEX.HTML", "/index.html.",
        "/\u{FF0E}\u{FF0E}/x",
        "/_daylight/", "/_daylight/../index.html", "/_daylight/other.js", "/_daylight",
        "http://localhost/../secret.txt",
        // The same letters in another form are another path on a host of plain files.
        "/ceisiadau/o%CC%82l%20ffoi/", "/ceisiadau/o\u{302}l%20ffoi/", "/ceisiadau/o%CC%82l%20ffoi",
        "/%EF%BC%8F..%EF%BC%8Fsecret.txt", "/requests/%CC%81", "/%CC%81",
    ])
    func findsNothing(target: String) {
        let response = handler.get(target)
        #expect(response.status == .notFound)
        #expect(response.text == SampleSite.notFound)
        #expect(response.headers["Content-Type"] == "text/html; charset=utf-8")
    }

    @Test(arguments: [
        "/%", "/%2", "/%zz", "/%c0%ae%c0%ae/secret.txt", "/%ff", "/%ed%a0%80", "/%00", "/index.html%00.txt",
        "/index.html\0", "/index.html%0d%0aX:%20y", "/index.html%7f", "/a b", "", "..", "index.html", "*",
        "localhost:80",
        "ftp://localhost/", "/%e0%80%af", "?x", "#x",
    ])
    func refusesWhatIsNoAddress(target: String) {
        let response = handler.get(target)
        #expect(response.status == .badRequest)
        #expect(response.text == "This is not an address that a server can read.\n")
    }

    @Test(arguments: [
        ("/requests", "/requests/"),
        ("/requests?page=2&x=%20", "/requests/?page=2&x=%20"),
        ("/requests/2021/foi-506", "/requests/2021/foi-506/"),
        ("/ceisiadau/%C3%B4l%20ffoi?\u{F4}", "/ceisiadau/%C3%B4l%20ffoi/?"),
    ])
    func redirectsAFolderToItsPage(target: String, location: String) {
        let response = handler.get(target)
        #expect(response.status == .movedPermanently)
        #expect(response.headers["Location"] == location)
    }

    @Test(arguments: [
        ("/foi/", Response.Status.ok, nil as String?),
        ("/foi/requests/", .ok, nil),
        ("/", .found, "/foi/"),
        ("/?x=1", .found, "/foi/?x=1"),
        ("/foi", .movedPermanently, "/foi/"),
        ("/foi/requests", .movedPermanently, "/foi/requests/"),
        ("/requests/", .notFound, nil),
        ("/foi-requests/", .notFound, nil),
        ("/foi//index.html", .notFound, nil),
        ("/_daylight/preview.js", .ok, nil),
        ("/foi/_daylight/preview.js", .notFound, nil),
    ])
    func servesASiteBelowItsBasePath(target: String, status: Response.Status, location: String?) {
        let response = handler.get(target, from: SampleSite.site(basePath: "/foi/"))
        #expect(response.status == status)
        #expect(response.headers["Location"] == location)
    }

    @Test(arguments: ["/", "/requests", "/nothing", "/%zz", "/data/requests.csv"])
    func sendsTheSameHeadersForHEADWithoutABody(target: String) {
        let response = handler.get(target, method: "HEAD")
        let whole = handler.get(target)
        #expect(response.body == .empty)
        #expect(response.status == whole.status)
        #expect(response.headers == whole.headers)
        #expect(response.headers["Content-Length"] == String(whole.text.utf8.count))
    }

    @Test(arguments: ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "FROB", "get"])
    func refusesOtherMethods(method: String) {
        let response = handler.get("/", method: method)
        #expect(response.status == .methodNotAllowed)
        #expect(response.headers["Allow"] == "GET, HEAD")
    }

    @Test func refusesWhatIsTooLarge() {
        let path = "/" + String(repeating: "a", count: 8191)
        #expect(handler.get(path).status == .notFound)
        #expect(handler.get(path + "a").status == .targetTooLong)
        #expect(
            handler.get("/", headers: ["X": String(repeating: "a", count: 32 << 10)]).status
                == .headersTooLarge)
    }

    // MARK: Host

    @Test(arguments: [
        "localhost", "LOCALHOST:8000", "localhost:", "log.localhost:1", "127.0.0.1", "127.0.0.1:8000",
        "127.255.1.9",
        "[::1]", "[::1]:8000",
    ])
    func answersToThisMachine(host: String) {
        let request = Request("GET", "/", headers: ["host": host])
        #expect(handler.response(to: request, from: SampleSite.site()).status == .ok)
    }

    @Test(arguments: [
        "example.org", "localhost.example.org", "evillocalhost", ".localhost", "127.0.0.1.example.org",
        "128.0.0.1",
        "127.0.0.256", "127.0.0", "127.1", "0.0.0.0", "10.0.0.1:8000", "[::2]", "[::1", "[::1]x",
        "localhost:80x", "", ":80",
        "localhost:80:80", "localhost, example.org", "user@localhost", "127.0.0.-1", "2130706433",
        "127.0.0.0001",
    ])
    func refusesForeignHosts(host: String) {
        let request = Request("GET", "/", headers: ["Host": host])
        let response = handler.response(to: request, from: SampleSite.site())
        #expect(response.status == .forbidden)
        #expect(
            response.text == "This preview answers only to localhost, so that no other website can read it.\n"
        )
        let open = RequestHandler(isLoopback: false)
        #expect(open.response(to: request, from: SampleSite.site()).status == .ok)
    }

    @Test func takesTheHostOfAnAbsoluteTarget() {
        #expect(handler.get("http://example.org/").status == .forbidden)
        #expect(handler.get("http://user@localhost/").status == .forbidden)
    }

    @Test func refusesToTellAForeignHostAnything() {
        for target in ["/nothing", "/%zz", "/../x", "/_daylight/preview.js", "/_daylight/live"] {
            let request = Request("GET", target, headers: ["Host": "example.org"])
            #expect(handler.response(to: request, from: SampleSite.site()).status == .forbidden)
        }
    }

    @Test func needsAHostInHTTP11Only() {
        let site = SampleSite.site()
        #expect(handler.response(to: Request("GET", "/", headers: [:]), from: site).status == .badRequest)
        let old = Request("GET", "/", version: "HTTP/1.0", headers: [:])
        #expect(handler.response(to: old, from: site).status == .ok)
    }

    // MARK: Live channel

    private static let upgrade: Headers = [
        "Upgrade": "websocket", "Connection": "Upgrade", "Sec-WebSocket-Version": "13",
        "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==",
    ]

    @Test(arguments: [
        ("http://localhost:8000", Response.Status.switchingProtocols),
        ("HTTP://LOCALHOST:8000", .switchingProtocols),
        ("http://localhost:8001", .forbidden),
        ("http://localhost", .forbidden),
        ("https://localhost:8000", .forbidden),
        ("http://example.org", .forbidden),
        ("null", .forbidden),
        ("", .forbidden),
    ])
    func opensTheLiveChannelToItsOwnPages(origin: String, status: Response.Status) {
        var headers = Self.upgrade
        headers.append("Origin", origin)
        let response = handler.get("/_daylight/live", headers: headers)
        #expect(response.status == status)
        #expect((response.body == .liveChannel) == (status == .switchingProtocols))
        #expect(handler.get("/_daylight/live", headers: Self.upgrade).status == .forbidden)
    }

    @Test func answersTheHandshake() {
        var headers = Self.upgrade
        headers.append("Origin", "http://localhost:8000")
        // The example of RFC 6455, 1.3.
        #expect(
            handler.get("/_daylight/live", headers: headers).headers == [
                "Upgrade": "websocket", "Connection": "Upgrade",
                "Sec-WebSocket-Accept": "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=",
            ])
    }

    @Test(arguments: ["Upgrade", "Sec-WebSocket-Version", "Sec-WebSocket-Key"])
    func wantsAWholeHandshake(missing: String) {
        let headers = Headers(Self.upgrade.fields.filter { $0.name != missing })
        let response = handler.get("/_daylight/live", headers: headers)
        #expect(response.status == .upgradeRequired)
        #expect(response.headers["Sec-WebSocket-Version"] == "13")
        #expect(
            handler.get("/_daylight/live", method: "HEAD", headers: Self.upgrade).status == .upgradeRequired)
    }
}
