import Markup
import Templates

/// A thing with fields of every kind.
struct Library: Sendable {
    var name = "Central"
    var notice: HTML? = HTML(trusted: Array("<b>Open</b>".utf8))
    var isOpen = true
    var keeper: Book.Author? = Book.Author(name: "Ada", books: [])
    var books = [
        Book(title: "One", author: Book.Author(name: "Ann", books: []), tags: ["a", "b"]),
        Book(title: "<Two>", author: nil, tags: []),
    ]
    var extra = ["floor": "2 & 3"]

    static let shape: Shape<Library> = Shape(
        "library", "A place with books.",
        [
            .text("name", "What it is called.") { $0.name },
            .html("notice", "What hangs at the door.") { $0.notice },
            .flag("open", "Whether people can come in.") { $0.isOpen },
            .object("keeper", Book.Author.shape, "Who looks after it.") { $0.keeper },
            .list("books", Book.shape, "What it holds.") { $0.books },
            .map("extra", "What else there is to say.") { $0.extra },
        ])
}

struct Book: Sendable {
    struct Author: Sendable {
        let name: String
        let books: [Book]

        static let shape: Shape<Author> = Shape(
            "author", "A person who writes.",
            [
                .text("name", "The person's name.") { $0.name },
                .list("works", Book.shape, "What the person wrote.") { $0.books },
            ])
    }

    let title: String
    let author: Author?
    let tags: [String]

    static let shape: Shape<Book> = Shape(
        "book", "A book; its title | its author.",
        [
            .text("title", "The title.") { $0.title },
            .object("author", Author.shape, "Who wrote it.") { $0.author },
            .texts("tags", "What it is about.") { $0.tags },
        ])
}
