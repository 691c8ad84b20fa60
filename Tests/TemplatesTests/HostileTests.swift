import Problems
import Templates
import Testing

@Suite struct HostileTests {
    @Test(arguments: [
        (String(repeating: "{{#open}}", count: 10_000), "nested more than 100 deep"),
        (String(repeating: "{{", count: 100_000), "this tag is never closed"),
        (String(repeating: "{{<a}}{{$b}}", count: 10_000), "nested more than 100 deep"),
        (String(repeating: "{{/open}}", count: 1_000), "nothing is open here"),
        ("{{na\0me}}", "there is no field 'na\u{FFFD}me' here"),
        ("{{\u{202E}}}", "there is no field '\u{FFFD}' here"),
        ("{{=" + String(repeating: "a", count: 100_000) + " b=}}", "at most 16 bytes"),
        ("{{" + String(repeating: ".", count: 100_000) + "}}", "cannot be a name"),
    ])
    func isRefused(template: String, message: String) {
        #expect(render(template, Library.shape, Library()).contains(message))
    }

    @Test func nestingUpToTheLimitIsFine() {
        let template =
            String(repeating: "{{#open}}", count: 100) + "x" + String(repeating: "{{/open}}", count: 100)
        #expect(render(template, Library.shape, Library()) == "x")
    }

    @Test func bytesThatAreNotTextAreRefused() {
        let source = SourceText(path: "templates/page.html", bytes: [0x3C, 0xFF, 0x7B, 0x7B])
        do throws(TemplateSet.Invalid) {
            _ = try TemplateSet(sources: ["page": source], roots: ["page": Library.shape.schema])
            Issue.record("the template was taken")
        } catch {
            #expect(error.problems.map(\.rule) == [.templateSyntax])
        }
    }

    @Test func partialsThatMultiplyAreRefused() {
        let fields = (0..<8).map { number in
            Shape<Int>.Field.list("f\(number)", knot(number), "") { _ in [] }
        }
        let shape = Shape<Int>("root", "", fields)
        let body = (0..<8).map { "{{#f\($0)}}{{> p}}{{/f\($0)}}" }.joined()
        let report = render("{{> p}}", partials: ["p": body], shape, 0)
        #expect(report.contains("in more than 10000 different surroundings [template-recursion]"))
    }

    /// One of eight shapes that all lead to each other.
    private func knot(_ number: Int) -> Shape<Int> {
        Shape(
            "knot\(number)", "",
            (0..<8).map { other in .list("f\(other)", Self().knot(other), "") { _ in [] } })
    }
}
