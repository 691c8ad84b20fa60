import Content
import Disclosure
import Markup
import Templates

/// A document as a case page shows it.
struct DocumentView: Sendable {
    let document: Document
    /// The file that is published, if there is one.
    let file: DocumentFile?
    /// The twin that is easier to read or to use.
    let twin: DocumentFile?
    let language: String

    var title: String {
        document.title ?? Wording.title(fileName: document.file ?? document.url ?? "Document")
    }

    /// Type, size and pages, as in `PDF, 143 KB, 12 pages`.
    static func facts(_ file: DocumentFile, pages: Int?) -> String {
        var facts = [file.type?.title ?? "file", Wording.size(file.size)]
        if let pages = pages ?? file.pages { facts.append(Wording.count(pages, "page")) }
        return facts.joined(separator: ", ")
    }
}

extension Shape where Root == DocumentView {
    static let document = Shape(
        "document", "A file released with a case, or a line that says one was withheld.",
        [
            .text("title", "What it is.") { $0.title },
            .text("url", "Its address; none where it was withheld whole.") { view in
                view.file.map { URLPath.encoded($0.name) } ?? view.document.url
            },
            .text("facts", "Type, size and pages, as in PDF, 143 KB, 12 pages.") { view in
                view.file.map { DocumentView.facts($0, pages: view.document.pages) }
            },
            .text("type", "Its type, as in PDF.") { $0.file?.type?.title },
            .text("size", "Its size, as in 143 KB.") { $0.file.map { Wording.size($0.size) } },
            .text("pages", "How many pages it has, in digits.") {
                ($0.document.pages ?? $0.file?.pages).map(String.init)
            },
            .text("description", "What is in it.") { $0.document.description },
            .object("date", .date, "Its own date.") { $0.document.date },
            .text("lang", "Its language, where it is not the log's.") { view in
                view.document.language.flatMap { $0 == view.language ? nil : $0 }
            },
            .flag("redacted", "Whether parts of it were blacked out.") { $0.document.isRedacted },
            .flag("withheld", "Whether it was withheld whole.") { $0.document.isWithheld },
            .flag("elsewhere", "Whether it is published on another site.") {
                $0.document.url != nil && $0.file == nil
            },
            .flag("inaccessible", "Whether assistive technology is known not to read it.") {
                $0.document.accessibility == .no
            },
            .text("exemptions", "The provisions that were applied in it.") { view in
                let citations = view.document.exemptions.flatMap { exemption in
                    exemption.provisions.isEmpty ? [exemption.citation] : exemption.provisions.map(\.citation)
                }
                return citations.isEmpty ? nil : citations.joined(separator: ", ")
            },
            .text("alternative", "The address of a twin that is easier to read or to use.") { view in
                view.twin.map { URLPath.encoded($0.name) }
            },
            .text("alternative_facts", "Type and size of that twin.") { view in
                view.twin.map { DocumentView.facts($0, pages: nil) }
            },
            .text("replaced", "Why and when it took the place of another, in a sentence.") { view in
                guard let replaced = view.document.replaced else { return nil }
                let day = replaced.date.map { " on \(Wording.date($0))" } ?? ""
                return "Replaced\(day): \(replaced.reason ?? "no reason was given")"
            },
            .object("licence", .licence, "Its licence, where it is not the case's.") {
                $0.document.licence.map(Licence.init)
            },
        ])
}
