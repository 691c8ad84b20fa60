import Foundation
import Testing
import WireFixture

/// `daylight verify` with the address of a site.
@Suite struct VerifySiteTests {
    private let log: TestLog
    private let path = ["PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"]

    init() throws {
        log = try TestLog(TestLog.good, in: TestLog.memory)
        try #require(try log.run("build").errors == "")
        try FileManager.default.copyItem(
            at: log.folder.appending(path: "site"), to: log.folder.appending(path: "public"))
    }

    private func host(
        except answer: @escaping @Sendable (TestServer.Request) -> TestServer.Reply? = { _ in nil }
    ) throws -> TestServer {
        try TestServer(folder: log.folder.appending(path: "public"), except: answer)
    }

    @Test func aSiteThatIsAsItWasBuiltIsSaidToBe() throws {
        let host = try host()
        let outcome = try log.run("verify", host.address, environment: path)
        #expect(
            outcome.output
                == "25 files compared with \(host.address): all as it was built, and nothing left over.\n")
        #expect(outcome.errors == "")
        #expect(outcome.status == 0)
        let targets = host.requests.map(\.target)
        #expect(targets.contains("/requests/2021/foi-1/"))
        #expect(!targets.contains { $0.hasSuffix("index.html") })
        #expect(host.requests.allSatisfy { $0.fields.contains("User-Agent: daylight-verify/0.1.0") })
        #expect(!host.requests.contains { $0.fields.contains { $0.hasPrefix("Accept-Encoding") } })
    }

    @Test func tellsWhatIsMissingAndAltered() throws {
        try log.add(
            """
            -- public/about/index.html (removed) --
            -- public/robots.txt --
            Disallow: /

            """)
        let host = try host()
        let outcome = try log.run("verify", host.address, environment: path)
        #expect(
            outcome.errors == """
                \(host.address)about/: error: this file of the site is missing: the host answers 404 [published-missing]
                  help: upload the site again

                \(host.address)robots.txt: error: this file is not the one that was built: it has 12 bytes, and the \
                one that was built has 70 [published-altered]
                  help: upload the site again; if the host itself changes pages, such as by adding a script, switch that off

                25 files compared with \(host.address): 1 missing, 1 altered.

                """)
        #expect(outcome.status == 1)
    }

    @Test func withdrawnDocumentsThatAreStillServedComeFirst() throws {
        let record = try log.text("content/requests/2021/foi-1/index.md")
        try log.add(
            Archive(
                "-- content/requests/2021/foi-1/index.md --\n"
                    + record.replacing(
                        "topics: [Roads]\n",
                        with: "topics: [Roads]\ntakedown: {date: 2021-04-01, reason: personal-data}\n")))
        try log.remove("content/pages/about.md")
        try #require(try log.run("build").status == 0)
        // All was uploaded, and nothing removed.
        for (file, bytes) in try log.tree() where !file.hasSuffix("/") {
            try bytes.write(to: log.folder.appending(path: "public/\(file)"))
        }
        try log.add("-- public/requests/2021/foi-1/routes.pdf.gz --\nwhat a server keeps beside it\n")
        let before = log.folder.appending(path: "before.csv")
        try log.bytes("site/data/files.csv").write(to: before)
        try log.add(
            "-- before.csv --\npath,bytes,sha256\nabout/index.html,0,\(String(repeating: "0", count: 64))\n")
        let host = try host()
        let outcome = try log.run("verify", host.address, "--before", "before.csv", environment: path)
        #expect(
            outcome.errors == """
                \(host.address)requests/2021/foi-1/routes.pdf: error: a withdrawn document is still being served: \
                content/requests/2021/foi-1/index.md was taken down [withdrawn-served]
                  help: remove it from the host and clear its cache

                \(host.address)requests/2021/foi-1/routes.pdf.gz: error: a withdrawn document is still being served: \
                content/requests/2021/foi-1/index.md was taken down [withdrawn-served]
                  help: remove it from the host and clear its cache

                \(host.address)about/: error: a file is still being served that the site does not have any more [left-over]
                  help: remove it from the host and clear its cache

                21 files compared with \(host.address): 2 withdrawn and still there, 1 left over.

                """)
        #expect(outcome.status == 1)
    }

    @Test func theHostIsToldOfNoDraft() throws {
        try log.add(
            """
            -- content/requests/2026/dismissal.md --
            ---
            title: Dismissal
            reference: FOI 99
            received: 2026-01-04
            draft: true
            ---
            -- content/pages/plan.md --
            ---
            title: Plan
            draft: true
            ---

            """)
        let host = try host()
        let outcome = try log.run("verify", host.address, environment: path)
        #expect((outcome.errors, outcome.status) == ("", 0))
        #expect(!host.requests.contains { $0.path.contains("dismissal") || $0.path.contains("plan") })

        _ = try log.run("verify", host.address, "--held", environment: path)
        #expect(host.requests.contains { $0.path == "requests/2026/dismissal/" })
        #expect(host.requests.contains { $0.path == "plan/" })

        try #require(try log.run("build", "--drafts").status == 0)
        let drafts = try log.run("verify", host.address, environment: path)
        #expect(drafts.errors.contains("is a draft or under embargo; the host was not asked for anything\n"))
        #expect(drafts.status == 1)
    }

    @Test func whatTheHostsOwnListNamesIsLookedFor() throws {
        try log.add(
            """
            -- public/data/files.csv --
            path,bytes,sha256
            old/index.html,1,\(String(repeating: "0", count: 64))
            ../private.html,1,\(String(repeating: "0", count: 64))
            -- public/old/index.html --
            old
            -- private.html --
            private

            """)
        let host = try host()
        let outcome = try log.run("verify", host.address, environment: path)
        #expect(outcome.errors.contains("\(host.address)old/: error: a file is still being served"))
        #expect(
            outcome.errors.contains(
                "\(host.address)data/files.csv:3: warning: this line of a list of files cannot be used: "
                    + "this is not the path of a file below the site's address [broken-manifest]\n"))
        #expect(!host.requests.contains { $0.target.contains("private") })
    }

    @Test func aHostThatNeverSaysNoIsNamed() throws {
        let host = try host {
            $0.path.hasPrefix("daylight-verify-") ? .answer(200, Array("Hello".utf8)) : nil
        }
        let outcome = try log.run("verify", host.address, environment: path)
        #expect(outcome.errors.contains("the host does not answer 404 for an address that does not exist"))
        #expect(
            outcome.errors.hasSuffix(
                "25 files compared with \(host.address): 1 answered although not there.\n"))
        #expect(outcome.status == 1)
    }

    @Test func aBusyHostIsAskedAgain() throws {
        let times = Counter()
        let host = try host { $0.path == "robots.txt" && times.next() < 3 ? .answer(503, []) : nil }
        let outcome = try log.run("verify", host.address, environment: path)
        #expect(outcome.errors == "")
        #expect(host.requests.count { $0.path == "robots.txt" } == 3)
    }

    @Test func aRedirectOnTheSameHostIsFollowed() throws {
        let host = try host {
            $0.path == "about/" ? .answer(301, [], fields: ["Location: /about/index.html"]) : nil
        }
        #expect(try log.run("verify", host.address, environment: path).errors == "")
    }

    @Test(arguments: ["file:///etc/passwd", "http://other.example.org/", "/about/", "gopher://127.0.0.1/"])
    func noOtherRedirectIsFollowed(_ target: String) throws {
        let host = try host { $0.path == "about/" ? .answer(302, [], fields: ["Location: \(target)"]) : nil }
        let outcome = try log.run("verify", host.address, environment: path)
        #expect(
            outcome.errors.contains("\(host.address)about/: error: this file is not the one that was built: ")
        )
        #expect(outcome.errors.contains("the host leads on to '"))
        #expect(host.requests.count { $0.path == "about/" } <= 4)
        #expect(outcome.status == 1)
    }

    @Test func anEndlessAnswerIsCutOff() throws {
        let piece = String(repeating: "x", count: 1 << 16)
        let host = try host {
            $0.path == "robots.txt"
                ? .endless(
                    "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", piece: "10000\r\n\(piece)\r\n")
                : nil
        }
        let outcome = try log.run("verify", host.address, environment: path)
        #expect(
            outcome.errors.contains(
                "\(host.address)robots.txt: error: this file is not the one that was built"))
        #expect(outcome.errors.hasSuffix("25 files compared with \(host.address): 1 altered.\n"))
    }

    @Test func endlessHeadersAreCutOff() throws {
        let host = try host {
            $0.path == "robots.txt"
                ? .endless("HTTP/1.1 200 OK\r\n", piece: "X: \(String(repeating: "y", count: 60_000))\r\n")
                : nil
        }
        let outcome = try log.run("verify", host.address, environment: path)
        #expect(outcome.errors.hasSuffix("25 files compared with \(host.address): 1 altered.\n"))
    }

    @Test func aSlowDripIsCutOff() throws {
        let host = try host {
            $0.path == "robots.txt" ? .endless("HTTP/1.1 200 OK\r\n\r\n", piece: "x", pause: 0.5) : nil
        }
        let outcome = try log.run("verify", host.address, environment: path)
        #expect(outcome.errors.contains("the answer did not come to an end in time"))
        #expect(outcome.errors.hasSuffix("25 files compared with \(host.address): 1 altered.\n"))
    }

    @Test func anAnswerThatBreaksOffIsNamed() throws {
        let host = try host {
            $0.path == "robots.txt" ? .raw("HTTP/1.1 200 OK\r\nContent-Length: 70\r\n\r\nshort") : nil
        }
        let outcome = try log.run("verify", host.address, environment: path)
        #expect(outcome.errors.contains("the answer broke off before its end"))
    }

    @Test func aHostThatCannotBeReachedIsNamedOnce() throws {
        let port = try TestServer { _ in .answer(200, []) }.port
        let outcome = try log.run("verify", "http://127.0.0.1:\(port)/", environment: path)
        #expect(outcome.errors.hasPrefix("error: http://127.0.0.1:\(port)/ cannot be reached: "))
        #expect(outcome.errors.split(separator: "\n").count == 2)
        #expect(outcome.status == 74)
    }

    @Test func aHostThatDropsConnectionsIsLeftAlone() throws {
        let host = try host { $0.path.hasPrefix("daylight-verify-") ? .answer(404, []) : .raw("") }
        let outcome = try log.run("verify", host.address, environment: path)
        #expect(outcome.errors.hasPrefix("error: 5 files could not be fetched, the last one because: "))
        #expect(outcome.status == 74)
    }

    @Test func withoutCurlItSaysHowToInstallIt() throws {
        let outcome = try log.run(
            "verify", "https://foi.example.org/", environment: ["PATH": log.folder.path])
        #expect(
            outcome.errors == """
                error: the program curl is missing, with which published files are fetched
                  help: install it, with 'apt-get install curl' on Debian and Ubuntu or 'brew install curl' on macOS

                """)
        #expect(outcome.status == 69)
    }

    @Test(arguments: [
        "ftp://example.org/", "file:///etc/", "https://a:b@example.org/", "https://example.org/?q",
    ])
    func onlyAddressesOfSitesAreTaken(_ place: String) throws {
        let outcome = try log.run("verify", place, environment: path)
        #expect(outcome.errors.hasPrefix("Error: '\(place)' is not the address of a site"))
        #expect(outcome.status == 64)
    }

    @Test func nothingIsLeftBehindWhenItIsStopped() throws {
        let temporary = log.folder.appending(path: "tmp")
        try FileManager.default.createDirectory(at: temporary, withIntermediateDirectories: true)
        let host = try host {
            $0.path == "robots.txt" ? .endless("HTTP/1.1 200 OK\r\n\r\n", piece: "x", pause: 0.2) : nil
        }
        let process = try Program.start(
            ["verify", host.address], in: log.folder,
            environment: path.merging(["TMPDIR": temporary.path]) { $1 })
        while process.isRunning, !host.requests.contains(where: { $0.path == "robots.txt" }) {
            usleep(10_000)
        }
        kill(process.processIdentifier, SIGTERM)
        process.waitUntilExit()
        #expect(process.terminationStatus == 130)
        #expect(try FileManager.default.contentsOfDirectory(atPath: temporary.path) == [])
    }
}
