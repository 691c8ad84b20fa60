/// Phrases that begin with a capital, looked for all at once: capitals are few, so one run through a text is enough.
struct CapitalisedPhrases: Sendable {
    /// In small letters, with typewriter apostrophes.
    private let phrases: [[UInt8]]
    /// Whether a phrase begins with a letter, by the letter's position among the capitals.
    private let starts: [Bool]

    init(_ phrases: [String]) {
        self.phrases = phrases.map { phrase in
            phrase.unicodeScalars.flatMap { $0 == "\u{2019}" ? Array("'".utf8) : Array(String($0).utf8) }.map(
                \.lowered)
        }
        var starts = Array(repeating: false, count: 26)
        for first in phrases.compactMap(\.utf8.first) where first.isCapital {
            starts[Int(first - UInt8(ascii: "A"))] = true
        }
        self.starts = starts
    }

    /// Calls with the position of each phrase found in a range, and where it begins.
    func find(in bytes: [UInt8], _ range: Range<Int>, _ found: (Int, Int) -> Void) {
        bytes.withUnsafeBufferPointer { buffer in
            for offset in range {
                let letter = buffer[offset] &- UInt8(ascii: "A")
                guard letter < 26, starts[Int(letter)] else { continue }
                for (index, phrase) in phrases.enumerated() {
                    let isFound = phrase.withUnsafeBufferPointer {
                        buffer.matches($0, at: offset, before: range.upperBound)
                    }
                    if isFound { found(index, offset) }
                }
            }
        }
    }
}
