extension [UInt8] {
    /// The sentence around an offset, within a block.
    func sentence(around offset: Int, in block: Range<Int>) -> Range<Int> {
        var start = offset
        while start > block.lowerBound, !isSentenceEnd(start - 1, in: block) { start -= 1 }
        var end = offset
        while end < block.upperBound, !isSentenceEnd(end, in: block) { end += 1 }
        return start..<end
    }

    /// Whether a sentence ends with the byte at an offset: a mark with a space and no small letter or digit behind it.
    private func isSentenceEnd(_ offset: Int, in block: Range<Int>) -> Bool {
        let byte = self[offset]
        guard byte == UInt8(ascii: ".") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "!") else {
            return false
        }
        var next = offset + 1
        while next < block.upperBound, self[next].isSpace { next += 1 }
        guard next > offset + 1 else { return next == block.upperBound }
        return next == block.upperBound || !(self[next].isDigit || self[next] &- UInt8(ascii: "a") < 26)
    }
}
