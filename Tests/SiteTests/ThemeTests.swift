import LogFixture
import Problems
import Testing

/// Of a theme only that is published which something asks for.
struct ThemeTests {
    private static func site(_ files: [String: String], settings: String = "") throws -> PlannedSite {
        try PlannedSite(
            ["content/requests/foi-1.md": record("FOI 1")].merging(
                Dictionary(uniqueKeysWithValues: files.map { ("templates/" + $0, $1) })
            ) { $1 },
            settings: settings)
    }

    private static func words(_ site: PlannedSite) -> [String] {
        site.problems.map { problem in
            let line = problem.location.line.map { ":\($0)" } ?? ""
            return "\(problem.location.path)\(line): \(problem.message) | \(problem.help ?? "")"
        }
    }

    @Test func whatNothingAsksForIsNotPublished() throws {
        let site = try Self.site(["assets/notes on complaint.docx": "SECRET", "assets/README.md": "Ours."])
        #expect(!site.paths.contains { $0.contains("notes") || $0.contains("README") })
        #expect(
            Self.words(site) == [
                "templates/assets/notes on complaint.docx: no template, style sheet or setting asks for this file, so it is not published | ask for it in a template as {{site.assets.notes_on_complaint_docx}}, or move it out of the log"
            ])
        #expect(site.paths.filter { $0.hasPrefix("assets/") }.count == 2)
    }

    @Test func whatATemplateStyleSheetOrSettingAsksForIs() throws {
        let site = try Self.site(
            [
                "partials/footer.html": "<img src=\"{{site.assets.seal_png}}\" alt=\"\">",
                "assets/seal.png": "seal", "assets/logo.svg": "logo",
                "assets/site.css":
                    "@import 'print.css'; /* url(no.png) */ a { background: URL( \"back ground.png?1\" ) } b { background: url(data:x) }",
                "assets/print.css": "a { background: image-set('two.png' 2x) }",
                "assets/back ground.png": "back", "assets/two.png": "two",
            ], settings: "theme: {logo: logo.svg}")
        #expect(site.problems.isEmpty)
        let assets = site.paths.filter { $0.hasPrefix("assets/") }
        func path(_ start: String) throws -> String {
            try #require(assets.first { $0.hasPrefix("assets/" + start) })
        }
        let name = { (path: String) in String(path.dropFirst("assets/".count)) }
        #expect(assets.count == 7)
        let background = try name(path("back ground")).split(separator: " ").joined(separator: "%20")
        let sheet = try site.text(path("site"))
        #expect(sheet.contains("@import '\(try name(path("print")))'; /* url(no.png) */"))
        #expect(sheet.contains("URL( \"\(background)?1\" )"))
        #expect(try site.text(path("print")).contains("image-set('\(try name(path("two")))' 2x)"))
    }

    @Test func aStyleSheetThatAsksForWhatThereIsNotIsAnError() throws {
        let site = try Self.site([
            "assets/site.css": "a {}\nb { background: url(bak.png) }", "assets/back.png": "back",
        ])
        #expect(
            Self.words(site).contains(
                "templates/assets/site.css:2: there is no file 'bak.png' in templates/assets | did you mean 'back.png'?"
            ))
    }

    @Test(arguments: [
        (
            ["logo-dark.svg", "logo_dark.svg"],
            "templates/assets/logo_dark.svg: templates ask for templates/assets/logo-dark.svg by the same name, logo_dark_svg"
        ),
        (
            ["icon_svg"],
            "templates/assets/icon_svg: templates ask for templates/assets/icon.svg, which Daylight brings, by the same name, icon_svg"
        ),
    ])
    func twoAssetsOfOneNameInTemplatesAreAnError(names: [String], words: String) throws {
        let site = try Self.site(Dictionary(uniqueKeysWithValues: names.map { ("assets/" + $0, "x") }))
        #expect(
            Self.words(site).contains(
                words + " | rename one of the two, so that they differ in letters or digits"))
    }

    @Test func aTemplateThatNothingUsesIsNamed() throws {
        let site = try Self.site(["kase.html": "x", "partials/qqqq.html": "x", "partials/footer.html": "own"])
        #expect(
            Self.words(site) == [
                "templates/kase.html: no page is made with this template, and none that is includes it | did you mean case.html?",
                "templates/partials/qqqq.html: no page is made with this template, and none that is includes it | include it in another as {{>qqqq}}, or move it out of the log",
            ])
    }
}
