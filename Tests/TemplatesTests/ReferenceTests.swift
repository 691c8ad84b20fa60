import Problems
import Templates
import Testing

@Suite struct ReferenceTests {
    private let markdown = SchemaReference(roots: ["index": Library.shape.schema]).markdown

    @Test func listsPagesAndNames() throws {
        let start = try #require(markdown.firstRange(of: "## The pages"))
        #expect(
            markdown[start.lowerBound...] == """
                ## The pages

                Each of these templates prints one kind of page, and starts with the names of one table below. All other
                templates are partials and layouts: they see what is open where they are included.

                | template | starts with | what it is |
                | --- | --- | --- |
                | `index.html` | [library](#kind-library) | A place with books. |

                ## Kind: library

                A place with books.

                | name | kind | what it is |
                | --- | --- | --- |
                | `name` | text | What it is called. |
                | `notice` | HTML | What hangs at the door. |
                | `open` | yes or no | Whether people can come in. |
                | `keeper` | [author](#kind-author) | Who looks after it. |
                | `books` | list of [book](#kind-book) | What it holds. |
                | `extra` | named texts | What else there is to say. |

                ## Kind: author

                A person who writes.

                | name | kind | what it is |
                | --- | --- | --- |
                | `name` | text | The person's name. |
                | `works` | list of [book](#kind-book) | What the person wrote. |

                ## Kind: book

                A book; its title | its author.

                | name | kind | what it is |
                | --- | --- | --- |
                | `title` | text | The title. |
                | `author` | [author](#kind-author) | Who wrote it. |
                | `tags` | list of texts | What it is about. |

                """)
    }

    @Test func tellsWhatEachTemplateUses() throws {
        let files = [
            SourceText(
                path: "templates/index.html",
                bytes: Array(
                    "{{<frame}}{{$body}}{{#books}}{{>book}}{{/books}}{{^open}}{{name}}{{name}}{{/open}}{{/body}}{{/frame}}"
                        .utf8)),
            SourceText(
                path: "templates/parts/book.html",
                bytes: Array("{{! why }}{{title}}{{#tags}}{{.}}{{/tags}}".utf8)),
            SourceText(path: "templates/frame.html", bytes: Array("{{$body}}{{/body}}".utf8)),
        ]
        let markdown = SchemaReference(roots: ["index": Library.shape.schema], files: files).markdown
        let start = try #require(markdown.firstRange(of: "### "))
        #expect(
            markdown[start.lowerBound...].hasPrefix(
                """
                ### `templates/frame.html`

                - Included by: `index.html`
                - Blocks: `body`

                ### `templates/index.html`

                - Includes: `frame.html`, `book.html`
                - Blocks: `body`
                - Names: `books`, `open`, `name`

                ### `templates/parts/book.html`

                - Included by: `index.html`
                - Names: `title`, `tags`

                ## Kind: library

                """))
    }

    @Test func explainsTheLanguageFirst() {
        #expect(markdown.hasPrefix("# Templates\n\nA template is an HTML file with tags in double braces."))
    }
}
