import Problems
import Templates
import Testing

@Suite struct ProblemTests {
    @Test(arguments: [
        (
            "<h1>{{nmae}}</h1>",
            """
            templates/page.html:1:7: error: there is no field 'nmae' here (in scope: library) [unknown-field]
              <h1>{{nmae}}</h1>
                    ^^^^
              help: did you mean 'name'?

            """
        ),
        (
            "é\n{{#books}}{{#author}}é{{ wombat }}{{/author}}{{/books}}",
            """
            templates/page.html:2:26: error: there is no field 'wombat' here (in scope: author, book, library) \
            [unknown-field]
              {{#books}}{{#author}}é{{ wombat }}{{/author}}{{/books}}
                                       ^^^^^^
              help: the names here are name, works, title, author, tags, name, notice, open, keeper, books, extra

            """
        ),
        (
            "{{works}}",
            """
            templates/page.html:1:3: error: there is no field 'works' here (in scope: library) [unknown-field]
              {{works}}
                ^^^^^
              help: did you mean 'keeper.works'?

            """
        ),
        (
            "{{keeper.nam}}",
            """
            templates/page.html:1:10: error: there is no field 'nam' in 'keeper' [unknown-field]
              {{keeper.nam}}
                       ^^^
              help: did you mean 'name'?

            """
        ),
        (
            "{{books.title}}",
            """
            templates/page.html:1:9: error: 'books' is a list, so it has no field 'title' [wrong-kind]
              {{books.title}}
                      ^^^^^
              help: open the list with {{#books}} and write {{title}} inside

            """
        ),
        (
            "{{name.length}}",
            """
            templates/page.html:1:8: error: 'name' is text, so it has no field 'length' [wrong-kind]
              {{name.length}}
                     ^^^^^^
              help: write {{name}}

            """
        ),
        (
            "{{open.a}}{{notice.a}}",
            """
            templates/page.html:1:8: error: 'open' is a yes or no, so it has no field 'a' [wrong-kind]
              {{open.a}}{{notice.a}}
                     ^
              help: write {{#open}}…{{/open}} around what it decides

            templates/page.html:1:20: error: 'notice' is HTML, so it has no field 'a' [wrong-kind]
              {{open.a}}{{notice.a}}
                                 ^
              help: write {{{notice}}}

            """
        ),
        (
            "{{{name}}}",
            """
            templates/page.html:1:4: error: 'name' is text, and text is always escaped [wrong-kind]
              {{{name}}}
                 ^^^^
              help: write {{name}}

            """
        ),
        (
            "{{notice}}",
            """
            templates/page.html:1:3: error: 'notice' is HTML, and escaping it would print its tags as text \
            [wrong-kind]
              {{notice}}
                ^^^^^^
              help: write {{{notice}}}

            """
        ),
        (
            "{{open}}",
            """
            templates/page.html:1:3: error: 'open' is a yes or no, which cannot be printed [wrong-kind]
              {{open}}
                ^^^^
              help: write {{#open}}…{{/open}} around what it decides

            """
        ),
        (
            "{{keeper}}",
            """
            templates/page.html:1:3: error: 'keeper' is an object, which cannot be printed [wrong-kind]
              {{keeper}}
                ^^^^^^
              help: write one of its fields, as in {{keeper.name}}

            """
        ),
        (
            "{{books}}",
            """
            templates/page.html:1:3: error: 'books' is a list, which cannot be printed [wrong-kind]
              {{books}}
                ^^^^^
              help: write {{#books}}{{title}}{{/books}}

            """
        ),
        (
            "{{#books}}{{tags}}{{/books}}",
            """
            templates/page.html:1:13: error: 'tags' is a list of texts, which cannot be printed [wrong-kind]
              {{#books}}{{tags}}{{/books}}
                          ^^^^
              help: write {{#tags}}{{.}}{{/tags}}

            """
        ),
        (
            "{{extra}}",
            """
            templates/page.html:1:3: error: 'extra' is a set of named texts, which cannot be printed [wrong-kind]
              {{extra}}
                ^^^^^
              help: write {{extra.key}} with the key that you want

            """
        ),
        (
            "{{#books}}{{.}}{{/books}}",
            """
            templates/page.html:1:13: error: '.' is 'book' here, which cannot be printed [wrong-kind]
              {{#books}}{{.}}{{/books}}
                          ^
              help: write the name of one of its fields; '.' is for sections over texts

            """
        ),
    ])
    func namesWhatIsWrongWithNames(template: String, report: String) {
        #expect(render(template, Library.shape, Library()) == report)
    }

    @Test(arguments: [
        (
            "a {{name",
            """
            templates/page.html:1:3: error: this tag is never closed [template-syntax]
              a {{name
                ^^
              help: write '}}' at its end

            """
        ),
        (
            "{{name\n{{nam}}{{ {{",
            """
            templates/page.html:1:1: error: this tag is never closed [template-syntax]
              {{name
              ^^
              help: write '}}' at its end

            templates/page.html:2:3: error: there is no field 'nam' here (in scope: library) [unknown-field]
              {{nam}}{{ {{
                ^^^
              help: did you mean 'name'?

            templates/page.html:2:8: error: this tag is never closed [template-syntax]
              {{nam}}{{ {{
                     ^^
              help: write '}}' at its end

            """
        ),
        (
            "{{! why",
            """
            templates/page.html:1:1: error: this tag is never closed [template-syntax]
              {{! why
              ^^
              help: write '}}' at its end

            """
        ),
        (
            "{{{notice}}",
            """
            templates/page.html:1:1: error: this tag is never closed [template-syntax]
              {{{notice}}
              ^^
              help: write '}}}' at its end

            """
        ),
        (
            "{{ }}",
            """
            templates/page.html:1:1: error: this tag names nothing [template-syntax]
              {{ }}
              ^^^^^
              help: write the name of a field after the delimiter, or take the tag out

            """
        ),
        (
            "{{the name}}",
            """
            templates/page.html:1:3: error: 'the name' cannot be a name, because names hold no spaces and no \
            empty parts [template-syntax]
              {{the name}}
                ^^^^^^^^
              help: write one name, with single dots between its parts

            """
        ),
        (
            "{{keeper..name}}",
            """
            templates/page.html:1:3: error: 'keeper..name' cannot be a name, because names hold no spaces and no \
            empty parts [template-syntax]
              {{keeper..name}}
                ^^^^^^^^^^^^
              help: write one name, with single dots between its parts

            """
        ),
        (
            "{{=<% %>=}}<%#open%>yes",
            """
            templates/page.html:1:15: error: 'open' is opened here and never closed [template-syntax]
              {{=<% %>=}}<%#open%>yes
                            ^^^^
              help: write '<%/open%>' where it ends

            """
        ),
        (
            "{{#open}}\n{{#books}}\n{{/open}}",
            """
            templates/page.html:3:4: error: this closes 'open', but what is open here is 'books' from line 2 \
            [template-syntax]
              {{/open}}
                 ^^^^
              help: write {{/books}} first, or open 'open' before

            """
        ),
        (
            "x{{/open}}",
            """
            templates/page.html:1:5: error: this closes 'open', but nothing is open here [template-syntax]
              x{{/open}}
                  ^^^^
              help: open it before, or take this tag out

            """
        ),
        (
            "{{=<%=}}",
            """
            templates/page.html:1:1: error: these are not two delimiters of at most 16 bytes without '=' \
            [template-syntax]
              {{=<%=}}
              ^^^^^^^^
              help: write the new pair with a space between, as in {{=<% %>=}}

            """
        ),
    ])
    func namesWhatIsWrongWithTags(template: String, report: String) {
        #expect(render(template, Library.shape, Library()) == report)
    }

    @Test(arguments: [
        (
            "{{> crad}}", ["card": ""],
            """
            templates/page.html:1:5: error: there is no template 'crad' [unknown-partial]
              {{> crad}}
                  ^^^^
              help: did you mean 'card'?

            """
        ),
        (
            "{{<card}}{{$tilte}}x{{/tilte}}{{/card}}", ["card": "{{$title}}{{/title}}"],
            """
            templates/page.html:1:13: error: the template 'card' has no block 'tilte', so this would never be \
            printed [unknown-block]
              {{<card}}{{$tilte}}x{{/tilte}}{{/card}}
                          ^^^^^
              help: did you mean 'title'?

            """
        ),
        (
            "{{<card}}{{$title}}x{{/title}}{{/card}}", ["card": ""],
            """
            templates/page.html:1:13: error: the template 'card' has no block 'title', so this would never be \
            printed [unknown-block]
              {{<card}}{{$title}}x{{/title}}{{/card}}
                          ^^^^^
              help: write {{$title}}{{/title}} in 'card' where it belongs

            """
        ),
        (
            "{{<card}}{{$a}}x{{/a}}{{$a}}y{{/a}}{{/card}}", ["card": "{{$a}}{{/a}}"],
            """
            templates/page.html:1:26: error: the block 'a' is filled twice here [template-syntax]
              {{<card}}{{$a}}x{{/a}}{{$a}}y{{/a}}{{/card}}
                                       ^
              help: keep one of the two

            """
        ),
        (
            "{{<card}}{{name}}{{/card}}", ["card": ""],
            """
            templates/page.html:1:12: error: only blocks count between {{<card}} and {{/card}}, so this would \
            never be printed [template-syntax]
              {{<card}}{{name}}{{/card}}
                         ^^^^
              help: move it into a block, as in {{$name}}…{{/name}}

            """
        ),
        (
            "{{#open}}{{> page}}{{/open}}", [:],
            """
            templates/page.html:1:14: error: 'page' includes itself without going deeper into the data, so it \
            would never end [template-recursion]
              {{#open}}{{> page}}{{/open}}
                           ^^^^
              help: include it inside a section over a list or object of the thing that it prints

            """
        ),
        (
            "{{> a}}", ["a": "{{> b}}", "b": "{{> a}}"],
            """
            templates/b.html:1:5: error: 'a' includes itself without going deeper into the data, so it would \
            never end [template-recursion]
              {{> a}}
                  ^
              help: include it inside a section over a list or object of the thing that it prints

            """
        ),
        (
            "{{> a}}", ["a": "{{#keeper}}{{> a}}{{/keeper}}"],
            """
            templates/a.html:1:16: error: 'a' includes itself without going deeper into the data, so it would \
            never end [template-recursion]
              {{#keeper}}{{> a}}{{/keeper}}
                             ^
              help: include it inside a section over a list or object of the thing that it prints

            """
        ),
        (
            "{{<card}}{{$a}}{{$a}}{{/a}}{{/a}}{{/card}}", ["card": "{{$a}}{{/a}}"],
            """
            templates/page.html:1:19: error: 'a' includes itself without going deeper into the data, so it would \
            never end [template-recursion]
              {{<card}}{{$a}}{{$a}}{{/a}}{{/a}}{{/card}}
                                ^
              help: include it inside a section over a list or object of the thing that it prints

            """
        ),
    ])
    func namesWhatIsWrongBetweenTemplates(page: String, partials: [String: String], report: String) {
        #expect(render(page, partials: partials, Library.shape, Library()) == report)
    }

    @Test func tellsAllProblemsOfAllTemplatesOnce() {
        let report = render(
            "{{#books}}{{> card}}{{/books}}{{> card}}{{nam}}{{#open}}",
            partials: ["card": "{{wombat}}\n{{/x}}"],
            Library.shape, Library())
        let errors = report.split(separator: "\n").filter { $0.contains(": error: ") }.joined(separator: "\n")
        #expect(
            errors == """
                templates/card.html:1:3: error: there is no field 'wombat' here (in scope: book, library) [unknown-field]
                templates/card.html:2:4: error: this closes 'x', but nothing is open here [template-syntax]
                templates/page.html:1:43: error: there is no field 'nam' here (in scope: library) [unknown-field]
                templates/page.html:1:51: error: 'open' is opened here and never closed [template-syntax]
                """)
    }

    @Test func tellsWhichTemplateTheSiteNeeds() {
        do throws(TemplateSet.Invalid) {
            _ = try TemplateSet(sources: [:], roots: ["case": Library.shape.schema])
            Issue.record("the set was taken")
        } catch {
            #expect(
                ProblemFormat.text.render(ProblemReport(error.problems)) == """
                    case: error: the theme has no template 'case', and the site needs it [missing-template]
                      help: add the file to 'templates'

                    """)
        }
    }
}
