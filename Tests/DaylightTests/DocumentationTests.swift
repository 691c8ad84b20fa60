import Foundation
import Testing

/// The documentation as a log of its own, and the links between the files of the repository.
@Suite struct DocumentationTests {
    private func documentation() throws -> TestLog {
        let log = try TestLog(
            try Archive(
                folder: Fixtures.package.appending(path: "docs"),
                below: ["daylight.yml", "content", "templates"]))
        return log
    }

    @Test func hasNoProblemsAndIsBuilt() throws {
        let log = try documentation()
        let check = try log.run("check", "--strict")
        #expect(check.errors == "")
        #expect(check.output == "no problems in 0 cases.\n")
        #expect(check.status == 0)

        #expect(try log.run("build", "--strict").status == 0)
        let site = try log.tree()
        #expect(site["reference/rules/index.html"] != nil)
        #expect(site["requests/index.html"] == nil)
        let sections = try log.text("site/index.html").matches(of: /<h2><a href="\/([a-z]+)\/"/).map {
            String($0.1)
        }
        #expect(sections == ["officers", "web", "theme", "reference"])
    }

    @Test func everyGuideBeginsWithWhatTheReaderWillHave() throws {
        for guide in try Guide.all() {
            let text = try String(
                contentsOf: Fixtures.package.appending(path: "docs/content/pages/\(guide.path)"),
                encoding: .utf8)
            let body = text.split(separator: "\n---\n", maxSplits: 1).last ?? ""
            #expect(body.hasPrefix("\nAt the end of this "), "\(guide.path)")
        }
    }

    @Test(arguments: [
        "README.md", "CONTRIBUTING.md", "content/README.md", "templates/README.md", "checks/README.md",
    ])
    func everyLinkToAFileOfTheRepositoryLeadsToOne(path: String) throws {
        let file = Fixtures.package.appending(path: path)
        let text = try String(contentsOf: file, encoding: .utf8)
        let links = text.matches(of: /\]\(([^)#: ]+)(#[^)]*)?\)/).map { String($0.1) }
        if path == "README.md" { #expect(links.count > 5) }
        for link in links {
            let target = file.deletingLastPathComponent().appending(path: link)
            #expect(FileManager.default.fileExists(atPath: target.path), "\(path): \(link)")
        }
    }

    @Test func thePictureInTheReadmeIsSmallAndHasWords() throws {
        let text = try String(contentsOf: Fixtures.package.appending(path: "README.md"), encoding: .utf8)
        let picture = try #require(text.firstMatch(of: /!\[([^\]]{40,})\]\(([^)]+\.png)\)/))
        let bytes = try Data(contentsOf: Fixtures.package.appending(path: String(picture.2)))
        #expect(bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]))
        #expect(bytes.count < 150_000)
    }
}
