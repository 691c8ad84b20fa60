import Content
import Disclosure
import Markdown

/// A case as it may be shown: what was taken down is gone from it.
///
/// Everything that a site says of a case is made from this value, so that no page, list, redirect, data file or template,
/// and no template of a log's own, can say what was withheld. A class, since it passes through lists and pages.
final class ShownCase: Sendable {
    /// The record's path below the log's root, for messages.
    let path: String
    /// The case's path on the site, such as `requests/2021/foi-506/`.
    let url: String
    /// What the front matter says.
    let details: Case
    /// What the text says.
    let body: RenderedText
    /// The request in a sentence or two, for lists; nil where the text was taken down.
    let summary: LocalizedText?
    /// The files that are published with it, by their name as the record writes it.
    let files: [String: DocumentFile]
    /// Whether the outcome was worked out from the rest of the record.
    let outcomeIsInferred: Bool
    /// How the time was kept; nil where the whole record was taken down.
    let timing: Timing?
    /// The public interest tests that the text sets out.
    let interestTests: [InterestTest]
    /// The day that places the case in lists; of a record that was taken down, only its year.
    let listDate: CalendarDate?

    init(_ record: Record) {
        path = record.path
        url = record.url
        details = record.details.shown
        // Files that were taken down have never been read.
        files = record.files
        let showsText = record.details.showsText
        body = showsText ? record.body : .empty
        summary = showsText ? record.summary : nil
        interestTests = showsText ? record.interestTests : []
        let isWithdrawn = record.details.takedown?.isOfRecord == true
        outcomeIsInferred = record.outcomeIsInferred && !isWithdrawn
        timing = isWithdrawn ? nil : record.timing
        listDate = isWithdrawn ? record.details.listDate?.rounded(to: .year) : record.details.listDate
    }

    /// Whether nothing is left of the record but the word that it was taken down.
    var isWithdrawn: Bool { details.takedown?.isOfRecord == true }

    /// When what readers see was last changed in substance, as far as the record tells.
    var lastChange: CalendarDate? {
        let changed = details.updated ?? details.corrections.compactMap(\.date).max() ?? details.responded
        return [changed, details.takedown?.date].compactMap(\.self).max()
    }
}
