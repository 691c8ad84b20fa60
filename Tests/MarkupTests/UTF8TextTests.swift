import Markup
import Testing

@Suite struct UTF8TextTests {
    /// Every pair of bytes, alone and before the bytes that complete a longer scalar, behind ASCII of any length
    /// that matters.
    @Test(arguments: [[], [0x80], [0xBF, 0x80], [0x7F], [0x80, 0x80, 0x80]] as [[UInt8]])
    func judgesPairsAsTheStandardLibraryDoes(end: [UInt8]) {
        let pairs = (0...UInt8.max).flatMap { first in (0...UInt8.max).map { [first, $0] } }
        let differing = pairs.filter { pair in
            let bytes = Array(repeating: UInt8(ascii: "a"), count: Int(pair[1] % 18)) + pair + end
            return bytes.withUnsafeBufferPointer(UTF8Text.isValid)
                != (String(validating: bytes, as: UTF8.self) != nil)
        }
        #expect(differing == [])
    }

    @Test(arguments: ["", "plain words", "café", "“quoted” – 12345678", "🇬🇧 flag", "12345678é"])
    func acceptsText(text: String) {
        let bytes = Array(text.utf8)
        #expect(bytes.withUnsafeBufferPointer(UTF8Text.isValid))
        for end in bytes.indices where bytes[end] & 0xC0 == 0x80 {
            #expect(!bytes[..<end].withUnsafeBufferPointer(UTF8Text.isValid), "cut at \(end)")
        }
    }
}
