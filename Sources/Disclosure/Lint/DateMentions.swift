/// The places of a text that say on which day a request came in or was answered.
///
/// Such are `we received your request on 4 January 2021`, `your request, received on 4 January 2021`, and the lines
/// `Date received: 04/01/2021` and `Date of response: 22 January 2021` that older systems print. Other dates are not
/// looked at: most of them belong to what was asked for.
struct DateMentions {
    /// What is said to have happened.
    enum Event {
        case receipt, answer
    }

    /// A day that the text names.
    struct Mention {
        let event: Event
        /// The days that the date can mean: two for one such as 04/05/2021.
        let readings: [CalendarDate]
        /// The bytes of the date, counted from the start of the text.
        let range: Range<Int>
    }

    private let text: ArraySlice<UInt8>

    init(_ text: ArraySlice<UInt8>) {
        self.text = text
    }

    /// All mentions, in the order of the text.
    func all() -> [Mention] {
        text.withUnsafeBufferPointer { bytes in
            var mentions: [Mention] = []
            var isLineStart = true
            for index in bytes.indices {
                let byte = bytes[index]
                if isLineStart, byte | 0x20 == UInt8(ascii: "d") || byte | 0x20 == UInt8(ascii: "r") {
                    if let mention = Self.label(bytes, at: index) { mentions.append(mention) }
                } else if byte == UInt8(ascii: "v"), let mention = Self.sentence(bytes, around: index) {
                    mentions.append(mention)
                }
                isLineStart = byte == UInt8(ascii: "\n") || (isLineStart && Self.marks.contains(byte))
            }
            return mentions
        }
    }

    private typealias Bytes = UnsafeBufferPointer<UInt8>

    /// What may stand before and around the words of a line without being part of them.
    private static let marks: Set<UInt8> = Set(" \t*_|>-".utf8)

    private static let receiptLabels = ["date received", "date request received", "date of receipt", "received"]
    private static let answerLabels = [
        "date of response", "date responded", "response date", "date of reply", "date answered", "responded",
    ]

    /// A line such as `**Date received:** 4 January 2021`.
    private static func label(_ bytes: Bytes, at index: Int) -> Mention? {
        for (labels, event) in [(receiptLabels, Event.receipt), (answerLabels, Event.answer)] {
            guard let label = labels.first(where: { has($0, bytes, at: index) }) else { continue }
            var next = index + label.utf8.count
            var isLabel = false
            while next < bytes.count, bytes[next] == UInt8(ascii: ":") || marks.contains(bytes[next]) {
                if bytes[next] == UInt8(ascii: ":") || bytes[next] == UInt8(ascii: "|") { isLabel = true }
                next += 1
            }
            return isLabel ? mention(event, bytes, at: next) : nil
        }
        return nil
    }

    /// The words `received … on` and a date, near the word `request`; the index is that of the `v`.
    private static func sentence(_ bytes: Bytes, around index: Int) -> Mention? {
        guard index >= 5, has("received", bytes, at: index - 5) else { return nil }
        var next = index + 3
        // Between the words and the date stand a few others, such as `for information`, but no end of a sentence.
        let end = min(bytes.count, next + 60)
        var hasRequest = isRequest(bytes, before: index - 5)
        while next < end, bytes[next] != UInt8(ascii: "."), bytes[next] != UInt8(ascii: ";") {
            if !hasRequest, has("request", bytes, at: next) { hasRequest = next < index + 3 + 20 }
            if hasRequest, has("on ", bytes, at: next), isSpace(bytes[next - 1]) {
                return mention(.receipt, bytes, at: next + 3)
            }
            next += 1
        }
        return nil
    }

    private static func mention(_ event: Event, _ bytes: Bytes, at index: Int) -> Mention? {
        let end = min(bytes.count, index + 40)
        guard index < end else { return nil }
        guard let date = WrittenDate(Slice(base: bytes, bounds: index..<end)) else { return nil }
        return Mention(event: event, readings: date.readings, range: date.range)
    }

    /// Whether a request is spoken of in the same sentence just before an index.
    private static func isRequest(_ bytes: Bytes, before index: Int) -> Bool {
        var place = index - 1
        while place >= 0, place >= index - 30, bytes[place] != UInt8(ascii: ".") {
            if has("request", bytes, at: place) { return true }
            place -= 1
        }
        return false
    }

    /// Whether a word in small letters stands at an index, in letters of either size.
    private static func has(_ word: String, _ bytes: Bytes, at index: Int) -> Bool {
        guard index >= 0, index + word.utf8.count <= bytes.count else { return false }
        var place = index
        for letter in word.utf8 {
            guard bytes[place] == letter || bytes[place] | 0x20 == letter else { return false }
            place += 1
        }
        return true
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") }
}
