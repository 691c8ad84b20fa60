/// L17 and L18: whether information that is or will be elsewhere can be found.
struct PublicationRules {
    let record: LintedCase
    private var details: Case { record.details }

    func check(_ findings: inout [Finding]) {
        guard details.links.isEmpty, !record.text.hasLinks, !record.mayExplainInDocument,
            !details.documents.contains(where: { $0.url != nil || $0.isRelease })
        else { return }
        for claim in record.claims {
            switch claim.kind {
            case .accessible:
                findings.append(
                    Finding(
                        .noLink, at: .value(claim.place),
                        "the information can be had elsewhere by \(claim.provision.citation), and nothing links to it",
                        help: "add its address to `links`"))
                return
            case .futurePublication:
                guard let today = record.today, let (date, range) = promise, date.isSurelyBefore(today) else {
                    continue
                }
                findings.append(
                    Finding(
                        .notYetPublished, at: .words(range),
                        "the information was to be published in \(date.monthWords), and nothing links to it yet",
                        help: "add its address to `links`"))
                return
            default: continue
            }
        }
    }

    /// The month for which the text promises publication.
    private var promise: (CalendarDate, Range<Int>)? {
        for index in record.answered.own {
            let block = record.text.blocks[index].range
            guard let words = Self.publish.first(in: record.bytes, block) else { continue }
            let sentence = record.bytes.sentence(around: words.lowerBound, in: block)
            guard
                Self.promises.isFound(in: record.bytes, sentence)
            else {
                continue
            }
            if let promise = month(in: sentence) { return promise }
        }
        return nil
    }

    /// The last month with a year in a range, such as `December 2022`.
    private func month(in range: Range<Int>) -> (CalendarDate, Range<Int>)? {
        for (index, name) in Self.months.enumerated() {
            guard let word = name.first(in: record.bytes, range) else { continue }
            let start = record.bytes.skippingSpaces(from: word.upperBound)
            let end = record.bytes.endOfWord(from: start, limit: 5)
            guard end - start == 4, end <= range.upperBound,
                let year = Int(String(decoding: record.bytes[start..<end], as: UTF8.self)),
                let date = CalendarDate(year: year, month: index + 1)
            else { continue }
            return (date, word.lowerBound..<end)
        }
        return nil
    }

    private static let publish = Phrases("publish")
    private static let promises = Phrases("will", "intend", "due", "plan", "expect", "shall")
    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
        "november",
        "december",
    ].map { Phrases($0) }
}

extension CalendarDate {
    /// The month in words, as far as it is known.
    fileprivate var monthWords: String { rounded(to: .month).words }
}
