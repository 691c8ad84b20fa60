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
                | `index.html` | [library](#library) | A place with books. |

                ## library

                A place with books.

                | name | kind | what it is |
                | --- | --- | --- |
                | `name` | text | What it is called. |
                | `notice` | HTML | What hangs at the door. |
                | `open` | yes or no | Whether people can come in. |
                | `keeper` | [author](#author) | Who looks after it. |
                | `books` | list of [book](#book) | What it holds. |
                | `extra` | named texts | What else there is to say. |

                ## author

                A person who writes.

                | name | kind | what it is |
                | --- | --- | --- |
                | `name` | text | The person's name. |
                | `works` | list of [book](#book) | What the person wrote. |

                ## book

                A book; its title | its author.

                | name | kind | what it is |
                | --- | --- | --- |
                | `title` | text | The title. |
                | `author` | [author](#author) | Who wrote it. |
                | `tags` | list of texts | What it is about. |

                """)
    }

    @Test func explainsTheLanguageFirst() {
        #expect(markdown.hasPrefix("# Templates\n\nA template is an HTML file with tags in double braces."))
    }
}
