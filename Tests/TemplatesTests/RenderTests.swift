import Markup
import Problems
import Templates
import Testing

@Suite struct RenderTests {
    @Test(arguments: [
        ("{{name}}", "Central"),
        ("{{{notice}}}{{&notice}}", "<b>Open</b><b>Open</b>"),
        ("{{#notice}}[{{{.}}}]{{/notice}}", "[<b>Open</b>]"),
        ("{{#books}}{{title}};{{/books}}", "One;&lt;Two&gt;;"),
        ("{{#books}}{{#author}}{{title}} by {{name}}, {{/author}}{{/books}}{{name}}", "One by Ann, Central"),
        ("{{#books}}{{author.name}}{{^author}}nobody{{/author}};{{/books}}", "Ann;nobody;"),
        ("{{#books}}{{#tags}}{{.}}{{title}}{{#.}}!{{/.}} {{/tags}}{{/books}}", "aOne! bOne! "),
        ("{{#books}}{{#tags}}{{#title}}{{.}}{{/title}}{{.}} {{/tags}}{{/books}}", "Onea Oneb "),
        ("{{#books}}{{#tags}}{{#open}}{{.}}{{/open}}{{/tags}}{{/books}}", "ab"),
        ("{{#.}}{{name}}{{/.}}{{^.}}never{{/.}}", "Central"),
        ("{{extra.floor}}{{extra.none}}{{#extra.floor}} ({{.}}){{/extra.floor}}", "2 &amp; 3 (2 &amp; 3)"),
        ("{{^extra.none}}none{{/extra.none}}{{#extra}}some{{/extra}}{{^extra}}no{{/extra}}", "nonesome"),
        ("{{keeper.name}}{{#keeper}}{{#open}} is {{name}}{{/open}}{{/keeper}}", "Ada is Ada"),
        ("{{^keeper.works}}{{name}} wrote nothing{{/keeper.works}}", "Central wrote nothing"),
        ("{{^open}}shut{{/open}}{{#open}}open{{/open}}", "open"),
        ("é{{! ü }}{{name}}\r\n", "éCentral\r\n"),
        ("", ""),
    ])
    func prints(template: String, expected: String) {
        #expect(render(template, Library.shape, Library()) == expected)
    }

    @Test func combiningMarksDoNotHideMarkup() {
        #expect(
            render("<a title=\"{{name}}\">", Library.shape, Library(name: "\"\u{301}<\u{338}"))
                == "<a title=\"&quot;\u{301}&lt;\u{338}\">")
    }

    @Test func emptyAndAbsentValuesAreFalse() {
        let library = Library(name: "", notice: nil, isOpen: false, keeper: nil, books: [], extra: [:])
        let names = ["name", "notice", "open", "keeper", "books", "extra"]
        let template = names.map { "{{#\($0)}}yes{{/\($0)}}{{^\($0)}}\($0) {{/\($0)}}" }.joined()
        #expect(
            render(template + "{{keeper.name}}{{{notice}}}", Library.shape, library)
                == "name notice open keeper books extra ")
    }

    @Test(arguments: [
        ("{{library.name}} & {{{library.notice}}}", "&lt;Central&gt; & <b>Open</b>"),
        (
            "{{#library.name}}[{{.}}]{{/library.name}}{{^library.name}}no{{/library.name}}",
            "[&lt;Central&gt;]"
        ),
        ("{{#library.notice}}[{{{.}}}]{{/library.notice}}", "[<b>Open</b>]"),
        ("{{#library.open}}{{number}}{{/library.open}}{{^library.open}}shut{{/library.open}}", "1"),
        (
            "{{library.extra.floor}}{{library.extra.none}}{{^library.extra.none}}.{{/library.extra.none}}",
            "2 &amp; 3."
        ),
        ("{{#library.keeper}}{{name}}{{/library.keeper}}{{library.keeper.name}}", ""),
        (
            "{{#library}}{{name}}{{#books}}{{title}}{{/books}}{{/library}}{{number}}",
            "&lt;Central&gt;One&lt;Two&gt;1"
        ),
        (
            "{{#library.open}}{{>part}}{{/library.open}}{{^library.open}}{{>part}}{{/library.open}}",
            "&lt;Central&gt;1"
        ),
    ])
    func constantsPrintWhatTheirValuesPrint(template: String, expected: String) throws {
        struct Page: Sendable {
            let library: Value
            let number: String
        }
        let shape = Shape<Page>(
            "page", "",
            [.value("library", Library.shape, "") { $0.library }, .text("number", "") { $0.number }])
        let library = Library.shape.value(Library(name: "<Central>", keeper: nil))
        let sources = ["page": template, "part": "{{library.name}}{{number}}"]
        for constants in [[:], ["library": library]] {
            let set = try TemplateSet(
                sources: sources.mapValues { SourceText(path: "page.html", bytes: Array($0.utf8)) },
                roots: ["page": shape.schema], constants: constants)
            var output: [UInt8] = []
            set.render("page", shape.value(Page(library: library, number: "1")), into: &output)
            #expect(String(decoding: output, as: UTF8.self) == expected)
        }
    }

    @Test func valuesMadeBeforeAreShared() {
        struct Shelf: Sendable {
            let first: Value
            let all: [Value]
        }
        let shape = Shape<Shelf>(
            "shelf", "",
            [
                .value("first", Book.shape, "") { $0.first },
                .values("all", Book.shape, "") { $0.all },
            ])
        let values = Library().books.map(Book.shape.value)
        #expect(
            render(
                "{{first.title}}:{{#all}} {{title}}{{/all}}", shape, Shelf(first: values[0], all: values))
                == "One: One &lt;Two&gt;")
    }

    @Test(arguments: [
        (
            "<ul>\n  {{#books}}\n  {{> book}}\n  {{/books}}\n</ul>\n",
            ["book": "<li>\n  {{title}}\n\n</li>\n"],
            "<ul>\n  <li>\n    One\n\n  </li>\n  <li>\n    &lt;Two&gt;\n\n  </li>\n</ul>\n"
        ),
        (
            "  {{> outer}}\n", ["outer": "o\n  {{> inner}}\n", "inner": "i\n{{name}}\n"],
            "  o\n    i\n    Central\n"
        ),
        (
            "{{<layout}}\n{{$main}}\n    <p>\n      {{name}}\n    </p>\n{{/main}}\n{{/layout}}\n",
            ["layout": "<main>\n  {{$main}}\n  {{/main}}\n</main>\n"],
            "<main>\n  <p>\n    Central\n  </p>\n</main>\n"
        ),
        (
            "{{<layout}}{{$title}}{{name}}{{/title}}{{/layout}}",
            [
                "layout": "<title>{{$title}}Log{{/title}}</title>\n{{> foot}}\n",
                "foot": "{{$title}}{{/title}}.",
            ],
            "<title>Central</title>\nCentral."
        ),
        (
            "  {{<layout}} {{$main}}a\nb{{/main}} {{/layout}} tail\n",
            ["layout": "[{{$main}}{{/main}}]"], "  [a\nb] tail\n"
        ),
        (
            "{{<layout}}{{$main}}inline{{/main}}{{/layout}}",
            ["layout": "<main>\n  {{$main}}\n    default\n  {{/main}}\n</main>\n"],
            "<main>\n    inline</main>\n"
        ),
    ])
    func laysOutLines(page: String, partials: [String: String], expected: String) {
        #expect(render(page, partials: partials, Library.shape, Library()) == expected)
    }

    @Test func recursionGoesDownTheData() {
        let inner = Book.Author(name: "In", books: [Book(title: "C", author: nil, tags: [])])
        let outer = Book.Author(name: "Out", books: [Book(title: "B", author: inner, tags: [])])
        let book = "{{title}}\n{{#author}}\n{{#works}}\n  {{> book}}\n{{/works}}\n{{/author}}\n"
        #expect(
            render(
                "{{> book}}", partials: ["book": book], Book.shape, Book(title: "A", author: outer, tags: []))
                == "A\n  B\n  C\n")
    }

    @Test func longChainsOfPartialsNeedNoStack() {
        let partials = (0..<5_000).map { ("p\($0)", $0 == 4_999 ? "{{name}}" : "{{> p\($0 + 1)}}") }
        #expect(
            render("{{> p0}}", partials: Dictionary(uniqueKeysWithValues: partials), Library.shape, Library())
                == "Central")
    }

    @Test func threadsShareOneSet() async throws {
        let source = SourceText(path: "page.html", bytes: Array("{{#books}}{{title}}{{/books}}".utf8))
        let set = try TemplateSet(sources: ["page": source], roots: ["page": Library.shape.schema])
        let value = Library.shape.value(Library())
        let pages = await withTaskGroup(of: [UInt8].self, returning: [[UInt8]].self) { group in
            for _ in 0..<50 {
                group.addTask {
                    var output: [UInt8] = []
                    set.render("page", value, into: &output)
                    return output
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(pages == Array(repeating: Array("One&lt;Two&gt;".utf8), count: 50))
    }
}
