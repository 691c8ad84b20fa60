import Problems
import Testing

@Suite struct PlaceTests {
    /// Lines of all lengths, with scalars of one to four bytes.
    private static let texts: [String] = [
        "", "\n", "a", "a\n", "ä\n\nb€\n😀c", String(repeating: "é€", count: 700) + "\nx\n",
        String(repeating: "a\n", count: 1_500) + "ende", String(repeating: "a", count: 1_023) + "\n\u{FEFF}b",
    ]

    @Test(arguments: texts)
    func everyOffsetHasTheLineAndColumnOfACount(text: String) {
        let source = SourceText(path: "a", bytes: Array(text.utf8))
        var line = 1
        var column = 1
        var offset = 0
        for scalar in text.unicodeScalars {
            let place = source.location(offset: offset)
            #expect(place.line == line && place.column == column)
            offset += UTF8.width(scalar)
            if scalar == "\n" { (line, column) = (line + 1, 1) } else { column += 1 }
        }
        let end = source.location(offset: offset + 10)
        #expect(end.line == line && end.column == column)
        #expect(source.startOfLine(line + 1) == nil)
        #expect(source.startOfLine(0) == nil)
        #expect(
            source.location(line: line).excerpt
                == String(text.split(separator: "\n", omittingEmptySubsequences: false).last ?? ""))
    }
}

@Suite struct NearestWordDistanceTests {
    /// The table of Damerau and Levenshtein, with adjacent transpositions, cell by cell.
    private func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var table = [[Int]](repeating: [Int](repeating: 0, count: right.count + 1), count: left.count + 1)
        for i in 0...left.count { table[i][0] = i }
        for j in 0...right.count { table[0][j] = j }
        for i in 1...left.count {
            for j in 1...right.count {
                let same = left[i - 1] == right[j - 1] ? 0 : 1
                table[i][j] = min(table[i - 1][j - 1] + same, table[i - 1][j] + 1, table[i][j - 1] + 1)
                if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
                    table[i][j] = min(table[i][j], table[i - 2][j - 2] + 1)
                }
            }
        }
        return table[left.count][right.count]
    }

    @Test func isThatOfTheTable() {
        var dice = SystemRandomNumberGenerator()
        for _ in 0..<2_000 {
            let words = (0..<2).map { _ in
                String(
                    decoding: (0..<Int.random(in: 1...64, using: &dice)).map { _ in
                        UInt8.random(in: 97...100, using: &dice)
                    }, as: UTF8.self)
            }
            let limit = max(1, words[0].utf8.count / 3) + 1
            let isNear = distance(Array(words[0].utf8), Array(words[1].utf8)) < limit
            #expect((NearestWord.to(words[0], among: [words[1]]) != nil) == isNear, "\(words)")
        }
    }

    @Test func manyWordsAreFoundAsOneIs() {
        var known = NearestWords(["Roads", "Parks and allotments", "Schools"])
        #expect(known.to("Raods") == "Roads")
        #expect(known.to("parks-and allotments") == "Parks and allotments")
        #expect(known.to("Libraries") == nil)
        #expect(known.to("") == nil)
    }

    @Test func amongVeryManyOnlyTheFirstAreLookedFor() {
        var known = NearestWords((0..<20_000).map { "reference \($0)" })
        #expect(known.to("referense 19999") == "reference 19999")
        for _ in 0..<60 { _ = known.to("referense 19999") }
        #expect(known.to("referense 19999") == nil)
        #expect(known.to("REFERENCE-19999") == "reference 19999")
    }

    @Test func longListsOfChoicesAreCut() {
        #expect(["a", "b"].choices == "a, b")
        #expect((0..<63).map(String.init).choices.hasSuffix("58, 59 and 3 more"))
    }
}
