#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

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
            var line = 0
            while line < bytes.count {
                while line < bytes.count, Self.isMark(bytes[line]) { line += 1 }
                if let mention = Self.label(bytes, at: line) { mentions.append(mention) }
                line = Self.first(UInt8(ascii: "\n"), bytes, from: line).map { $0 + 1 } ?? bytes.count
            }
            // Of the letters of `received`, this one is the rarest.
            var letter = Self.first(UInt8(ascii: "v"), bytes, from: 0)
            while let index = letter {
                if let mention = Self.sentence(bytes, around: index) { mentions.append(mention) }
                letter = Self.first(UInt8(ascii: "v"), bytes, from: index + 1)
            }
            return mentions.sorted { $0.range.lowerBound < $1.range.lowerBound }
        }
    }

    private typealias Bytes = UnsafeBufferPointer<UInt8>

    /// The first place of a byte, by the C library, which looks at many at a time.
    private static func first(_ byte: UInt8, _ bytes: Bytes, from start: Int) -> Int? {
        guard start < bytes.count, let base = bytes.baseAddress,
            let found = memchr(base + start, Int32(byte), bytes.count - start)
        else { return nil }
        return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }

    /// Whether a byte may stand before and around the words of a line without being part of them.
    private static func isMark(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "|"),
            UInt8(ascii: ">"), UInt8(ascii: "-"):
            true
        default: false
        }
    }

    private static let receiptLabels = [
        "date received", "date request received", "date of receipt", "received",
    ]
    private static let answerLabels = [
        "date of response", "date responded", "response date", "date of reply", "date answered", "responded",
    ]

    /// A line such as `**Date received:** 4 January 2021`.
    private static func label(_ bytes: Bytes, at index: Int) -> Mention? {
        // All labels begin with one of two letters.
        guard index < bytes.count,
            bytes[index] | 0x20 == UInt8(ascii: "d") || bytes[index] | 0x20 == UInt8(ascii: "r")
        else { return nil }
        for (labels, event) in [(receiptLabels, Event.receipt), (answerLabels, Event.answer)] {
            guard let label = labels.first(where: { has($0, bytes, at: index) }) else { continue }
            var next = index + label.utf8.count
            var isLabel = false
            while next < bytes.count, bytes[next] == UInt8(ascii: ":") || isMark(bytes[next]) {
                if bytes[next] == UInt8(ascii: ":") || bytes[next] == UInt8(ascii: "|") { isLabel = true }
                next += 1
            }
            return isLabel ? mention(event, bytes, at: next) : nil
        }
        return nil
    }

    /// A date after the words `received your request … on` or `request … received on`; the index is that of the `v`.
    private static func sentence(_ bytes: Bytes, around index: Int) -> Mention? {
        guard index >= 5, bytes[index - 1] == UInt8(ascii: "i"), has("received", bytes, at: index - 5) else {
            return nil
        }
        let words = wordsUpToDate(bytes, from: index + 3)
        guard let last = words.last, words.allSatisfy({ linkWords.contains($0.text) }), last.text == "on",
            words.contains(where: { $0.text == "request" }) || isRequest(bytes, before: index - 5)
        else { return nil }
        return mention(.receipt, bytes, at: last.end + 1)
    }

    /// What may stand between `request`, `received` and the date without the date being one of something else.
    private static let linkWords: Set<String> = [
        "a", "act", "as", "been", "by", "dated", "email", "environmental", "for", "freedom", "has",
        "information", "of",
        "on", "regulations", "request", "that", "the", "this", "under", "us", "was", "we", "were", "which",
        "you",
        "your",
    ]

    private typealias Word = (text: String, end: Int)

    /// The words from an index on up to the first `on` or the end of the sentence.
    private static func wordsUpToDate(_ bytes: Bytes, from index: Int) -> [Word] {
        var words: [Word] = []
        var place = index
        let end = min(bytes.count, index + 120)
        while place < end, words.last?.text != "on", let word = word(bytes, from: &place) {
            words.append(word)
        }
        return words
    }

    /// The next word in small letters; nil before the end of a sentence or paragraph, or what is no plain word.
    private static func word(_ bytes: Bytes, from place: inout Int) -> Word? {
        while place < bytes.count, " \n,(".utf8.contains(bytes[place]) { place += 1 }
        let start = place
        while place < bytes.count, place - start < 32, isLetter(bytes[place]) { place += 1 }
        guard start < place else { return nil }
        return (String(decoding: bytes[start..<place], as: UTF8.self).lowercased(), place)
    }

    /// Whether a request is spoken of just before an index, with nothing but a few words between.
    private static func isRequest(_ bytes: Bytes, before index: Int) -> Bool {
        var end = index
        for _ in 0..<8 {
            while end > 0, " \n,(".utf8.contains(bytes[end - 1]) { end -= 1 }
            var start = end
            // No word that may stand here is longer.
            while start > 0, end - start < 32, isLetter(bytes[start - 1]) { start -= 1 }
            guard start < end else { return false }
            let word = String(decoding: bytes[start..<end], as: UTF8.self).lowercased()
            if word == "request" { return true }
            guard linkWords.contains(word) else { return false }
            end = start
        }
        return false
    }

    private static func mention(_ event: Event, _ bytes: Bytes, at index: Int) -> Mention? {
        let end = min(bytes.count, index + 40)
        guard index < end else { return nil }
        guard let date = WrittenDate(Slice(base: bytes, bounds: index..<end)) else { return nil }
        return Mention(event: event, readings: date.readings, range: date.range)
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

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
}
