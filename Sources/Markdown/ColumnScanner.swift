/// Reads the start of a line by columns, in which a tab reaches to the next multiple of four.
struct ColumnScanner {
    private let bytes: [UInt8]
    private let end: Int
    private(set) var offset: Int
    private(set) var column = 0
    /// Columns of a tab that was entered and not yet passed.
    private var restOfTab = 0

    init(_ bytes: [UInt8], line: Range<Int>) {
        self.bytes = bytes
        offset = line.lowerBound
        end = line.upperBound
    }

    /// The byte ahead, or nil at the end of the line.
    var byte: UInt8? { offset < end ? bytes[offset] : nil }

    /// How many columns of white space are ahead.
    var indent: Int {
        var ahead = self
        ahead.skipBlanks()
        return ahead.column - column
    }

    /// Passes over as many columns of white space, or as many as there are.
    mutating func skip(columns count: Int) {
        var remaining = count
        while remaining > 0, let byte, byte.isBlank {
            let width = restOfTab > 0 ? restOfTab : byte == UInt8(ascii: "\t") ? 4 - column % 4 : 1
            let taken = min(width, remaining)
            column += taken
            remaining -= taken
            restOfTab = width - taken
            if restOfTab == 0 { offset += 1 }
        }
    }

    /// Passes over white space, and returns how many bytes it has if the rest of a tab is written in spaces.
    @discardableResult mutating func skipBlanks() -> Int {
        let start = offset
        let spaces = restOfTab
        skip(columns: .max)
        return offset - start + max(0, spaces - 1)
    }

    /// Passes over bytes that are no tabs.
    mutating func skip(bytes count: Int) {
        let taken = min(count, end - offset)
        offset += taken
        column += taken
    }
}
