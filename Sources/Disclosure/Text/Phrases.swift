/// Words and phrases in small letters, looked for all at once in one run over a text.
///
/// Each is found at the start of a word, whatever the case in which the text writes it. A space stands for any white space,
/// and an apostrophe for a typographic one too.
struct Phrases: Sendable {
    private let phrases: [[UInt8]]
    /// A bit for each letter with which a phrase begins.
    private let firstLetters: UInt32
    /// Whether the last word of a phrase must end there too; otherwise it may go on, as `exempt` does in `exempted`.
    private let areWhole: Bool

    /// Takes phrases that may go on.
    init(_ phrases: String...) {
        self.init(phrases, areWhole: false)
    }

    /// Takes phrases that end with their last word.
    init(whole phrases: String...) {
        self.init(phrases, areWhole: true)
    }

    private init(_ phrases: [String], areWhole: Bool) {
        self.phrases = phrases.map { Array($0.utf8) }
        self.areWhole = areWhole
        firstLetters = self.phrases.reduce(0) { $0 | 1 << UInt32($1[0] - UInt8(ascii: "a")) }
    }

    /// Whether any of them stands in a range.
    func isFound(in bytes: [UInt8], _ range: Range<Int>) -> Bool {
        first(in: bytes, range) != nil
    }

    /// Where the first of them stands in a range.
    func first(in bytes: [UInt8], _ range: Range<Int>) -> Range<Int>? {
        bytes.withUnsafeBufferPointer { bytes in
            var wasWord = false
            for offset in range.clamped(to: bytes.indices) {
                let letter = bytes[offset].lowered &- UInt8(ascii: "a")
                if letter < 26 {
                    if !wasWord, firstLetters & (1 << UInt32(letter)) != 0,
                        let length = length(at: offset, in: bytes, before: range.upperBound)
                    {
                        return offset..<offset + length
                    }
                    wasWord = true
                } else {
                    wasWord = bytes[offset].isDigit
                }
            }
            return nil
        }
    }

    private func length(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>, before end: Int) -> Int? {
        for phrase in phrases where phrase[0] == bytes[offset].lowered {
            guard let length = bytes.length(of: phrase, at: offset, before: end) else { continue }
            if !areWhole || offset + length == end || !bytes[offset + length].isAlphanumeric { return length }
        }
        return nil
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// How many bytes words in small letters take at an offset, or nil where they do not stand there.
    func length(of words: [UInt8], at offset: Int, before end: Int) -> Int? {
        var place = offset
        for byte in words {
            guard place < end else { return nil }
            if byte == UInt8(ascii: " "), self[place].isSpace {
                place += 1
            } else if byte == UInt8(ascii: "'"), self[place] == 0xE2, place + 2 < end,
                self[place + 1] == 0x80,
                self[place + 2] == 0x99
            {
                place += 3
            } else if self[place].lowered == byte {
                place += 1
            } else {
                return nil
            }
        }
        return place - offset
    }
}
