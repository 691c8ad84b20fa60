/// The text of a paragraph, heading or cell as libcmark reads inlines from it: its lines without the
/// markers of the quotes and lists around them, and the place in the file of every byte.
struct LeafText {
    private(set) var bytes: [UInt8] = []
    /// Where a run of bytes that stand together in the file begins here and there.
    private var runs: [(index: Int, offset: Int)] = []

    /// Adds a line, after a line break unless it is the first.
    mutating func append(_ line: TextLine, of file: [UInt8]) {
        if !runs.isEmpty { bytes.append(UInt8(ascii: "\n")) }
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: line.blanks))
        runs.append((bytes.count, line.range.lowerBound))
        bytes.append(contentsOf: file[line.range])
    }

    /// Adds the cell of a table, in which `\|` stands for a pipe.
    mutating func append(cell range: Range<Int>, of file: [UInt8]) {
        runs.append((bytes.count, range.lowerBound))
        for offset in range {
            let isPipe = file[offset] == UInt8(ascii: "|")
            if isPipe, bytes.last == UInt8(ascii: "\\"), offset > range.lowerBound {
                bytes.removeLast()
                runs.append((bytes.count, offset))
            }
            bytes.append(file[offset])
        }
    }

    /// The offset in the file of a byte of this text.
    func fileOffset(of index: Int) -> Int {
        var low = 0
        var high = runs.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if runs[middle].index <= index { low = middle } else { high = middle }
        }
        guard low < runs.count else { return index }
        return runs[low].offset + index - runs[low].index
    }
}
