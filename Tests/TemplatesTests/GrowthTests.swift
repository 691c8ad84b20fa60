import Testing

@Suite struct GrowthTests {
    /// A chain of partials, each of which prints the next one some times.
    private func chain(_ length: Int, times: Int, _ include: (String) -> String) -> [String: String] {
        var partials = ["p\(length)": "x"]
        for number in 0..<length {
            partials["p\(number)"] = String(repeating: include("p\(number + 1)"), count: times)
        }
        return partials
    }

    @Test func partialsThatDoubleThePageAreRefused() {
        let report = render(
            "{{> p0}}", partials: chain(40, times: 2) { "{{> \($0)}}" }, Library.shape, Library())
        #expect(
            report == """
                templates/p20.html:1:14: error: the templates include each other so often that, with 'p21' here, a page would be too large to print [template-growth]
                  {{> p21}}{{> p21}}
                               ^^^
                  help: include each partial once, and what has to stand in several places from one of them

                """)
    }

    @Test func parentsAndBlocksThatDoubleThePageAreRefused() {
        let parents = chain(60, times: 2) { "{{< \($0)}}{{/\($0)}}" }
        #expect(render("{{> p0}}", partials: parents, Library.shape, Library()).contains("[template-growth]"))
        let blocks = chain(60, times: 2) { "{{$b}}{{> \($0)}}{{/b}}" }
        #expect(render("{{> p0}}", partials: blocks, Library.shape, Library()).contains("[template-growth]"))
        let sections = chain(60, times: 2) { "{{#open}}{{> \($0)}}{{/open}}" }
        #expect(
            render("{{> p0}}", partials: sections, Library.shape, Library()).contains("[template-growth]"))
    }

    @Test func listsThatAreOpenedInsideThemselvesAreRefused() {
        let open = String(repeating: "{{#books}}", count: 12)
        let close = String(repeating: "{{/books}}", count: 12)
        #expect(
            render(open + "x" + close, Library.shape, Library()).contains(
                "this template prints more than a page can hold [template-growth]"))
        let partials = chain(12, times: 1) { "{{#books}}{{> \($0)}}{{/books}}" }
        #expect(
            render("{{> p0}}", partials: partials, Library.shape, Library()).contains("[template-growth]"))
    }

    @Test func whatThemesDoIsFine() {
        let long = chain(60, times: 1) { "{{> \($0)}}\n" }
        #expect(render("{{> p0}}", partials: long, Library.shape, Library()) == "x")
        let wide = ["p": "x", "page-of-many": String(repeating: "{{> p}}", count: 5_000)]
        #expect(render("{{> page-of-many}}", partials: wide, Library.shape, Library()).utf8.count == 5_000)
        let twice = chain(10, times: 2) { "{{> \($0)}}" }
        #expect(render("{{> p0}}", partials: twice, Library.shape, Library()).utf8.count == 1_024)
        #expect(
            render(
                "{{#books}}{{#tags}}{{#books}}{{title}}{{/books}}{{/tags}}{{/books}}", Library.shape,
                Library()) == "One&lt;Two&gt;One&lt;Two&gt;")
    }
}
