import Content
import Disclosure
import LogFixture
import Problems
import Site
import SystemPackage
import Testing

/// A log that is read again and again, each time only what has changed.
@Suite struct RememberedLogTests {
    private static func record(_ title: String, _ more: String = "") -> String {
        "---\ntitle: \(title)\nreference: \(title)\nreceived: 2021\n\(more)---\n## Request\nText of \(title)\n"
    }

    private static let steps: [(name: String, change: @Sendable (LogFixture) throws -> Void)] = [
        ("nothing", { _ in }),
        ("a text", { try $0.add("content/requests/a/index.md", record("A", "topics: [Roads]\n")) }),
        ("a text of the same size", { try $0.add("content/requests/b.md", record("C")) }),
        ("a new case", { try $0.add("content/requests/2021/d/index.md", record("D")) }),
        ("a document that was missing", { try $0.add("content/requests/a/plan.pdf", "%PDF") }),
        ("a document of another size", { try $0.add("content/requests/a/map.pdf", "%PDF-1.4 longer") }),
        ("a broken record", { try $0.add("content/requests/b.md", "no front matter") }),
        ("its mend", { try $0.add("content/requests/b.md", record("B")) }),
        ("a case gone", { try $0.remove("content/requests/2021/d") }),
        ("a document gone", { try $0.remove("content/requests/a/map.pdf") }),
        ("a document back", { try $0.add("content/requests/a/map.pdf", "%PDF") }),
        ("a draft", { try $0.add("content/requests/b.md", record("B", "draft: true\n")) }),
        ("a page", { try $0.add("content/pages/about.md", "---\ntitle: About\n---\nUs.\n") }),
        ("a template", { try $0.add("templates/page.html", "<p>{{page.title}}</p>") }),
        ("a law", { try $0.add("law/mine.yml", "id: mine\nshort: Mine\nname: My law\n") }),
    ]

    @Test func equalsALogThatIsReadAnew() async throws {
        let fixture = try LogFixture([
            "content/requests/a/index.md":
                Self.record("A", "documents: [map.pdf, plan.pdf]\nrelated: [{ref: B, how: follows}]\n"),
            "content/requests/a/map.pdf": "%PDF",
            "content/requests/b.md": Self.record("B"),
        ])
        var memory = LogMemory(tick: .milliseconds(20))
        for step in Self.steps {
            try step.change(fixture)
            // Once with files that are too new to be remembered, and once with files that are not.
            for _ in 1...2 {
                let remembered = try Self.picture(CheckedSite(fixture.loader(), remembering: &memory))
                #expect(remembered == Self.picture(try CheckedSite(fixture.loader())), "\(step.name)")
                try await Task.sleep(for: .milliseconds(40))
            }
        }
    }

    @Test func readsOnlyWhatHasChanged() async throws {
        let fixture = try LogFixture([
            "content/requests/a/index.md": Self.record("A", "documents: [{file: map.pdf, title: Map}]\n"),
            "content/requests/a/map.pdf": "%PDF",
            "content/requests/b.md": Self.record("B"),
        ])
        var memory = LogMemory(tick: .milliseconds(20))
        try await Task.sleep(for: .milliseconds(40))
        let first = try #require(try CheckedSite(fixture.loader(), remembering: &memory).log).records
        try fixture.add("content/requests/b.md", Self.record("C"))
        let second = try #require(try CheckedSite(fixture.loader(), remembering: &memory).log).records
        #expect(first[0] === second[0])
        #expect(first[1] !== second[1])
        #expect(second[1].details.reference == "C")

        try fixture.add(
            "daylight.yml",
            "title: T\nauthority: A\nbase_url: https://a.example/\ncontact: {email: a@a.example}\n")
        let third = try #require(try CheckedSite(fixture.loader(), remembering: &memory).log).records
        #expect(second[0] !== third[0])
    }

    /// Every path with its bytes, and every problem.
    private static func picture(_ site: CheckedSite) -> [String] {
        site.files.map { file in
            switch file.content {
            case .rendered(let render):
                var bytes: [UInt8] = []
                render(&bytes)
                return file.path + "\n" + String(decoding: bytes, as: UTF8.self)
            case .copied(let path, let size):
                return "\(file.path) = \(path.lastComponent?.string ?? ""), \(size) bytes"
            case .manifest:
                return file.path
            }
        }.sorted() + site.report.problems.map { "\($0.location) \($0.message)" }
    }
}
