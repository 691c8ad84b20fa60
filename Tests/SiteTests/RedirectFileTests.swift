import LogFixture
import Problems
import Testing

/// The files by which hosts redirect, byte by byte; that servers read them so was tried with nginx and Apache.
@Suite struct RedirectFileTests {
    private static let aliases = """
        aliases: [/506.html, /old/routes, /old%20page, /caf%C3%A9/, '/a$b', /100%25, /say%22hi, '/find?id=12&x=a.b']
        """

    private func site(_ host: String, baseURL: String = "https://example.org/foi/") throws -> PlannedSite {
        let site = try PlannedSite(
            ["content/requests/2021/one.md": record("FOI 1", Self.aliases)], settings: "redirects: \(host)",
            baseURL: baseURL)
        try #require(site.problems.isEmpty)
        return site
    }

    @Test func netlifyIsToldToPreferTheRules() throws {
        #expect(
            try site("netlify").text("_redirects") == """
                /foi/100%25 /foi/requests/2021/one/ 301!
                /foi/100%25/ /foi/requests/2021/one/ 301!
                /foi/506.html /foi/requests/2021/one/ 301!
                /foi/a%24b /foi/requests/2021/one/ 301!
                /foi/a%24b/ /foi/requests/2021/one/ 301!
                /foi/caf%C3%A9 /foi/requests/2021/one/ 301!
                /foi/caf%C3%A9/ /foi/requests/2021/one/ 301!
                /foi/old%20page /foi/requests/2021/one/ 301!
                /foi/old%20page/ /foi/requests/2021/one/ 301!
                /foi/old/routes /foi/requests/2021/one/ 301!
                /foi/old/routes/ /foi/requests/2021/one/ 301!
                /foi/say%22hi /foi/requests/2021/one/ 301!
                /foi/say%22hi/ /foi/requests/2021/one/ 301!

                """)
    }

    @Test func cloudflareKnowsNoPreference() throws {
        let lines = try site("cloudflare", baseURL: "https://example.org/").text("_redirects")
            .split(separator: "\n")
        #expect(lines.count == 13)
        #expect(lines.first == "/100%25 /requests/2021/one/ 301")
    }

    @Test func apacheSeesPathsBelowItsFolder() throws {
        #expect(
            try site("apache", baseURL: "https://example.org/f%20oi/").text(".htaccess") == #"""
                <IfModule mod_rewrite.c>
                RewriteEngine On
                RewriteRule "^100%/?$" "/f\%20oi/requests/2021/one/" [R=301,L,NE,QSD]
                RewriteRule "^506\.html$" "/f\%20oi/requests/2021/one/" [R=301,L,NE,QSD]
                RewriteRule "^a\$b/?$" "/f\%20oi/requests/2021/one/" [R=301,L,NE,QSD]
                RewriteRule "^café/?$" "/f\%20oi/requests/2021/one/" [R=301,L,NE,QSD]
                RewriteCond %{QUERY_STRING} "^id=12&x=a\.b$"
                RewriteRule "^find/?$" "/f\%20oi/requests/2021/one/" [R=301,L,NE,QSD]
                RewriteRule "^old page/?$" "/f\%20oi/requests/2021/one/" [R=301,L,NE,QSD]
                RewriteRule "^old/routes/?$" "/f\%20oi/requests/2021/one/" [R=301,L,NE,QSD]
                RewriteRule "^say\x22hi/?$" "/f\%20oi/requests/2021/one/" [R=301,L,NE,QSD]
                </IfModule>

                """#)
    }

    @Test func nginxSeesDecodedPaths() throws {
        #expect(
            try site("nginx", baseURL: "https://example.org/f%20oi/").text("redirects.nginx.conf") == #"""
                # In the http block:    include …/redirects.nginx.conf;
                # In the server block:  if ($daylight_redirect) { return 301 $daylight_redirect; }
                map $uri $daylight_page {
                    default "";
                    "/f oi/100%" "/f%20oi/requests/2021/one/";
                    "/f oi/100%/" "/f%20oi/requests/2021/one/";
                    "/f oi/506.html" "/f%20oi/requests/2021/one/";
                    "/f oi/a$b" "/f%20oi/requests/2021/one/";
                    "/f oi/a$b/" "/f%20oi/requests/2021/one/";
                    "/f oi/café" "/f%20oi/requests/2021/one/";
                    "/f oi/café/" "/f%20oi/requests/2021/one/";
                    "/f oi/old page" "/f%20oi/requests/2021/one/";
                    "/f oi/old page/" "/f%20oi/requests/2021/one/";
                    "/f oi/old/routes" "/f%20oi/requests/2021/one/";
                    "/f oi/old/routes/" "/f%20oi/requests/2021/one/";
                    "/f oi/say\"hi" "/f%20oi/requests/2021/one/";
                    "/f oi/say\"hi/" "/f%20oi/requests/2021/one/";
                }
                map "$uri?$args" $daylight_redirect {
                    default $daylight_page;
                    "/f oi/find?id=12&x=a.b" "/f%20oi/requests/2021/one/";
                    "/f oi/find/?id=12&x=a.b" "/f%20oi/requests/2021/one/";
                }

                """#)
    }

    @Test func nginxTellsCapitalsApartWhereItMust() throws {
        let site = try PlannedSite(
            [
                "content/requests/one.md": record("FOI 1", "aliases: ['/find?id=a']"),
                "content/requests/two.md": record("FOI 2", "aliases: ['/find?id=A']"),
            ], settings: "redirects: nginx", baseURL: "https://example.org/")
        let text = try site.text("redirects.nginx.conf")
        #expect(text.contains(#"    "~^\Q/find?id=A\E$" "/requests/two/";"# + "\n"))
        #expect(text.contains(#"    "~^\Q/find?id=a\E$" "/requests/one/";"# + "\n"))
    }

    @Test func nginxIsGivenRoomForLongAddresses() throws {
        let long = String(repeating: "a", count: 100)
        let site = try PlannedSite(
            ["content/requests/one.md": record("FOI 1", "aliases: [/\(long)]")], settings: "redirects: nginx")
        #expect(try site.text("redirects.nginx.conf").contains("\nmap_hash_bucket_size 256;\n"))
    }

    @Test func aQueryThatTwoCasesClaimLeadsToNeither() throws {
        let site = try PlannedSite(
            [
                "content/requests/one.md": record("FOI 1", "aliases: ['/find?id=1', /find]"),
                "content/requests/two.md": record("FOI 2", "aliases: ['/find?id=1', '/find?id=2']"),
            ], settings: "redirects: apache", baseURL: "https://example.org/")
        #expect(
            try site.text(".htaccess") == """
                <IfModule mod_rewrite.c>
                RewriteEngine On
                RewriteCond %{QUERY_STRING} "^id=2$"
                RewriteRule "^find/?$" "/requests/two/" [R=301,L,NE,QSD]
                </IfModule>

                """)
    }

    @Test func pagesStandAtDecodedPaths() throws {
        let site = try site("apache")
        for path in ["old page/index.html", "café/index.html", "100%/index.html", "say\"hi/index.html"] {
            #expect(site.files[path] != nil, "\(path)")
        }
    }

    @Test func withoutTheKeyThereIsNoFile() throws {
        let site = try PlannedSite(["content/requests/one.md": record("FOI 1", "aliases: [/old]")])
        #expect(
            site.paths.filter { $0.contains("redirects") || $0 == ".htaccess" }.isEmpty)
    }

    @Test func cloudflareFollowsNoMoreThanItsLimit() throws {
        let many = (1...1_001).map { "/old/\($0)" }.joined(separator: ", ")
        let site = try PlannedSite(
            ["content/requests/one.md": record("FOI 1", "aliases: [\(many)]")],
            settings: "redirects: [cloudflare]")
        #expect(try site.text("_redirects").split(separator: "\n").count == 2_000)
        #expect(
            site.problems.map(\.message) == [
                "Cloudflare follows 2000 redirects of no more than 1000 characters, so that 2 of this log are not in "
                    + "_redirects and have only their pages"
            ])
    }
}
