import Disclosure
import Problems

/// Puts what rules find in a case into its place in the record's file.
struct FindingPlaces {
    let source: SourceText
    /// The offset of the first byte of the text.
    let bodyStart: Int
    let head: FrontMatterText
    /// The keys that have a value, whether or not it could be read.
    let written: Set<String>
    /// The words of the text; nil where no rule has looked at them.
    let text: CaseText?
    private let reach = Reach()

    /// Up to where the words of a block have been looked for.
    private final class Reach {
        var block = -1
        /// In the text.
        var word = 0
        /// How far the words have gone on since some were last found in the file.
        var lag = 0
        /// In the file.
        var offset = 0
    }

    init(source: SourceText, bodyStart: Int, head: FrontMatterText, written: Set<String>, text: CaseText?) {
        self.source = source
        self.bodyStart = bodyStart
        self.head = head
        self.written = written
        self.text = text
    }

    /// The finding as a problem; nil where a value is missing only because it could not be read, which is said already.
    func problem(_ finding: Finding) -> Problem? {
        let location: Location
        switch finding.place {
        case .value(let steps): location = head.location(of: steps.map(\.key))
        case .missing(let key):
            if written.contains(key) { return nil }
            location = head.location(of: [key])
        case .text(let range):
            location = source.location(offset: bodyStart + range.lowerBound, length: range.count)
        case .words(let range): location = self.location(ofWords: range)
        case .line(let line): location = source.location(line: line)
        }
        return Problem(finding.rule, at: location, finding.message, help: finding.help)
    }

    /// The line in which some words of the text stand.
    func line(of range: Range<Int>) -> Int {
        location(ofWords: range).line ?? 1
    }

    /// Where some words stand in the file, in which there is markup between them: the same words in their block, or else
    /// the block's line.
    ///
    /// Rules find most words in the order of the text, so that the search goes on where it last ended.
    private func location(ofWords range: Range<Int>) -> Location {
        guard let text, let index = text.lastBlock(from: range.lowerBound) else {
            return source.location(offset: bodyStart)
        }
        let block = text.blocks[index]
        if reach.block != index || reach.word > range.lowerBound {
            (reach.block, reach.word, reach.lag, reach.offset) = (
                index, block.range.lowerBound, 0, source.startOfLine(block.line) ?? bodyStart
            )
        }
        let words = text.bytes[range]
        let gap = reach.word..<range.lowerBound
        reach.word = range.lowerBound
        // As often as the words stand between, they are passed over in the file.
        var skipped = text.bytes[gap].occurrences(of: words)
        // Where many are not found, each is looked for no further than a page ahead.
        let length = 8 * (gap.count + words.count) + 1_000 + min(8 * reach.lag, 16_000)
        let end = min(source.bytes.count, reach.offset + length)
        var offset = reach.offset
        while offset + words.count <= end {
            guard let found = source.bytes[offset..<end].firstPlace(of: words) else { break }
            if skipped == 0 {
                (reach.lag, reach.offset) = (0, found)
                let count = words.count { $0 & 0xC0 != 0x80 }
                return source.location(offset: found, length: count)
            }
            skipped -= 1
            offset = found + words.count
        }
        reach.lag += gap.count
        return source.location(line: block.line)
    }
}

extension ArraySlice<UInt8> {
    /// Where bytes stand for the first time; a space also stands for the end of a line.
    fileprivate func firstPlace(of words: ArraySlice<UInt8>) -> Int? {
        guard let first = words.first, count >= words.count else { return nil }
        for start in startIndex...(endIndex - words.count) where self[start] == first {
            let isHere = zip(self[start..<start + words.count], words).allSatisfy { byte, word in
                byte == word || word == UInt8(ascii: " ") && byte == UInt8(ascii: "\n")
            }
            if isHere { return start }
        }
        return nil
    }

    /// How often bytes stand here, without overlap.
    fileprivate func occurrences(of words: ArraySlice<UInt8>) -> Int {
        var count = 0
        var rest = self
        while let start = rest.firstPlace(of: words) {
            count += 1
            rest = rest[(start + words.count)...]
        }
        return count
    }
}

extension Finding.Step {
    fileprivate var key: any FrontMatterKey {
        switch self {
        case .key(let name): name
        case .position(let position): position
        }
    }
}
