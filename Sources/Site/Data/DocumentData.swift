import Content
import Disclosure
import Markup

/// A document as open data.
struct DocumentData: Sendable {
    let document: Document
    /// The file that is published, if there is one.
    let file: DocumentFile?
    /// The twin that is easier to read or to use.
    let twin: DocumentFile?
    /// The path of the case on the site.
    let folder: String
    let addresses: Addresses
}

extension DataShape<DocumentData> {
    static let document = DataShape(
        "document", "A file that was released, or a line that says one was withheld whole.",
        [
            .text("title", "What it is.") { $0.document.title },
            .address("url", "Its address; none where it was withheld whole.") { data in
                data.file.map { data.addresses.absolute(data.folder + $0.name) } ?? data.document.url
            },
            .text("type", "The ending of its name, as in pdf.") { $0.file?.type?.rawValue },
            .number("size", "How many bytes it has.") { $0.file?.size },
            .number("pages", "How many pages it has.") { $0.document.pages ?? $0.file?.pages },
            .date("date", "Its own date.") { $0.document.date },
            .text("lang", "The BCP 47 tag of its language.") { $0.document.language },
            .text("description", "What is in it.") { $0.document.description },
            .flag("redacted", "Whether parts of it were blacked out.") {
                $0.document.isRedacted ? true : nil
            },
            .flag("withheld", "Whether it was withheld whole.") { $0.document.isWithheld ? true : nil },
            .texts("exemptions", "The provisions that were applied in it.") { data in
                data.document.exemptions.flatMap { exemption in
                    exemption.provisions.isEmpty
                        ? [exemption.citation] : exemption.provisions.map(\.citation)
                }
            },
            .word("accessible", "Whether people with assistive technology can read it.") {
                $0.document.accessibility
            },
            .address("alternative", "The address of a twin that is easier to read or to use.") { data in
                data.twin.map { data.addresses.absolute(data.folder + $0.name) }
            },
            .word("role", "What it is in the case.") { $0.document.role },
            .text("licence", "Its licence, where it is not the case's.") { $0.document.licence },
        ])
}

/// An internal review as open data.
struct ReviewData: Sendable {
    let review: InternalReview
    let documents: [DocumentData]
}

extension DataShape<ReviewData> {
    static let review = DataShape(
        "review", "An internal review: the authority looked at its own answer again.",
        [
            .date("requested", "When it was asked for.") { $0.review.requested },
            .date("due", "The last day for its answer, where the record gives it.") { $0.review.due },
            .date("completed", "When it was answered.") { $0.review.completed },
            .word("outcome", "What it found.") { $0.review.outcome },
            .text("note", "A sentence or two about it.") { $0.review.note },
            .list("documents", .document, "Files that belong to it.") { $0.documents },
        ])
}
