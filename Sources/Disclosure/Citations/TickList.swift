/// The list of every exemption that American letters print, of which those that apply are ticked by hand.
enum TickList {
    /// How many citations in a row, with nothing but spaces between them, make such a list.
    private static let shortest = 3

    /// Citations without those of such lists, which claim nothing.
    static func withoutTickLists(_ citations: [TextCitation], in text: [UInt8]) -> [TextCitation] {
        var kept: [TextCitation] = []
        var start = 0
        while start < citations.count {
            var end = start + 1
            while end < citations.count,
                text.skippingSpaces(from: citations[end - 1].range.upperBound)
                    == citations[end].range.lowerBound
            {
                end += 1
            }
            if end - start < shortest { kept += citations[start..<end] }
            start = end
        }
        return kept
    }
}
