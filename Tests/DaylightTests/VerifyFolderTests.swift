import Foundation
import Testing

/// `daylight verify` with a folder, and the list of files that a build leaves.
@Suite struct VerifyFolderTests {
    private let log: TestLog

    init() throws {
        log = try TestLog(TestLog.good, in: TestLog.memory)
        try #require(try log.run("build").errors == "")
        try FileManager.default.copyItem(
            at: log.folder.appending(path: "site"), to: log.folder.appending(path: "public"))
    }

    @Test func theListNamesEveryFileButItself() throws {
        let lines = try log.text("site/data/files.csv").split(separator: "\n").map(String.init)
        let files = try log.tree().filter { !$0.key.hasSuffix("/") && $0.key != ".daylight-manifest" }
        #expect(lines.first == "path,bytes,sha256")
        #expect(
            lines.dropFirst().map { String($0.prefix { $0 != "," }) }
                == files.keys.filter { $0 != "data/files.csv" }
                .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
        #expect(
            lines.contains(
                "requests/2021/foi-1/routes.pdf,16,"
                    + "bb02afaa52ca16c749a8f388290fb9adbef257962f204b9768bd09ebaeaa522a"))
    }

    @Test func aFolderThatIsAsItWasBuiltIsSaidToBe() throws {
        // What hosts keep beside a site.
        try log.add(
            "-- public/.git/HEAD --\nref\n-- public/.nojekyll --\n-- public/CNAME --\nfoi.example.org\n")
        let outcome = try log.run("verify", "public")
        #expect(
            outcome.output
                == "25 files compared with public: all as it was built, and nothing left over.\n")
        #expect(outcome.errors == "")
        #expect(outcome.status == 0)
    }

    @Test func tellsWhatIsMissingAlteredAndLeftOver() throws {
        try log.add(
            """
            -- public/robots.txt --
            Disallow: /
            -- public/requests/2021/foi-1/routes.pdf --
            %PDF-1.4 Routes
            -- public/requests/2021/foi-1/names.csv --
            name
            -- public/about/index.html (removed) --
            -- public/sitemap.xml (removed) --
            -- public/sitemap.xml -> ../daylight.yml --

            """)
        let outcome = try log.run("verify", "public")
        #expect(
            outcome.errors == """
                public/about/index.html: error: this file of the site is missing [published-missing]
                  help: upload the site again

                public/requests/2021/foi-1/names.csv: error: a file is still there that the site does not have any more \
                [left-over]
                  help: remove it, from the host too, and clear its cache

                public/requests/2021/foi-1/routes.pdf: error: this file is not the one that was built: it has as many \
                bytes as the one that was built, but its SHA-256 begins with 5a992ca5e9da and not with bb02afaa52ca \
                [published-altered]
                  help: upload the site again; if the host itself changes pages, such as by adding a script, switch that off

                public/robots.txt: error: this file is not the one that was built: it has 12 bytes, and the one that \
                was built has 70 [published-altered]
                  help: upload the site again; if the host itself changes pages, such as by adding a script, switch that off

                public/sitemap.xml: error: this is a symbolic link, which was not followed: what it leads to may change or \
                be private [published-link]
                  help: replace the link with what was built

                25 files compared with public: 1 missing, 2 altered, 1 left over, 1 a symbolic link.

                """)
        #expect(outcome.output == "")
        #expect(outcome.status == 1)
    }

    @Test func aWithdrawnDocumentComesFirst() throws {
        let record = try log.text("content/requests/2021/foi-1/index.md")
        try log.add(
            Archive(
                "-- content/requests/2021/foi-1/index.md --\n"
                    + record.replacing(
                        "topics: [Roads]\n",
                        with: "topics: [Roads]\ntakedown: {date: 2021-04-01, reason: personal-data}\n")
                    + "-- public/a.html --\n"))
        try #require(try log.run("build").status == 0)
        let outcome = try log.run("verify", "public")
        #expect(
            outcome.errors.hasPrefix(
                """
                public/requests/2021/foi-1/routes.pdf: error: a withdrawn document is still there: \
                content/requests/2021/foi-1/index.md was taken down [withdrawn-served]
                  help: remove it, from the host too, and clear its cache

                public/a.html: error: a file is still there that the site does not have any more [left-over]

                """))
        #expect(outcome.status == 1)
    }

    @Test func aWithdrawnDocumentAloneIsEnough() throws {
        let record = try log.text("content/requests/2021/foi-1/index.md")
        try log.add(
            Archive(
                "-- content/requests/2021/foi-1/index.md --\n"
                    + record.replacing(
                        "topics: [Roads]\n",
                        with: "topics: [Roads]\ntakedown: {date: 2021-04-01, reason: personal-data}\n")))
        try #require(try log.run("build").status == 0)
        try log.add("-- site/requests/2021/foi-1/routes.pdf --\n")
        let outcome = try log.run("verify", "site")
        #expect(outcome.errors.hasSuffix(" files compared with site: 1 withdrawn and still there.\n"))
        #expect(outcome.status == 1)
    }

    @Test func withoutASiteItSaysToBuildFirst() throws {
        try log.run("clean")
        let outcome = try log.run("verify", "public")
        #expect(
            outcome.errors == """
                error: there is no list of the files that a site consists of: ./site/data/files.csv is missing
                  help: run daylight build first, or give the built site with --output

                """)
        #expect(outcome.status == 74)
    }

    @Test func aFolderThatIsNotThereIsNamed() throws {
        for (place, message) in [
            ("nowhere", "there is no folder nowhere"), ("daylight.yml", "daylight.yml is not a folder"),
        ] {
            let outcome = try log.run("verify", place)
            #expect(
                outcome.errors == """
                    error: \(message)
                      help: give the folder that holds the published site, or its address with https://

                    """)
            #expect(outcome.status == 74)
        }
    }

    @Test func findingsAreDataToo() throws {
        try log.remove("public/robots.txt")
        let outcome = try log.run("verify", "public", "--format", "json")
        #expect(outcome.output.contains(#""rule" : "published-missing""#))
        #expect(outcome.status == 1)
    }
}
