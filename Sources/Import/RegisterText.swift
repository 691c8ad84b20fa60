import Content

/// The text of a register, whatever encoding it was saved in: UTF-8 with `\n` at the end of its lines.
struct RegisterText: Sendable {
    let bytes: [UInt8]
    /// What it was saved in, as people call it.
    let encoding: String

    /// Why a file is not a text.
    enum Fault: Error {
        /// It is a file of another kind, such as a workbook of Excel.
        case notText(String)
        /// A byte means nothing in the encoding.
        case unreadableByte(offset: Int)
        /// There is nothing in it.
        case empty
    }

    /// Reads a file's bytes: UTF-8, UTF-16 with a byte order mark, or else Windows-1252, which cannot be told from other
    /// encodings of its kind.
    init(_ file: [UInt8]) throws(Fault) {
        for (beginning, kind) in Self.otherKinds where file.starts(with: beginning) { throw .notText(kind) }
        if file.starts(with: [0xFF, 0xFE]) || file.starts(with: [0xFE, 0xFF]) {
            bytes = try Self.utf16(file, isBigEndian: file[0] == 0xFE).withUnixLines
            encoding = "UTF-16"
        } else if let nul = file.firstIndex(of: 0) {
            throw .unreadableByte(offset: nul)
        } else {
            let text = file.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(file.dropFirst(3)) : file
            if String(validating: text, as: UTF8.self) != nil {
                bytes = text.withUnixLines
                encoding = "UTF-8"
            } else {
                bytes = try Self.windows1252(text).withUnixLines
                encoding = "Windows-1252"
            }
        }
        if bytes.allSatisfy({ $0 <= 0x20 }) { throw .empty }
    }

    private static let otherKinds: [([UInt8], String)] = [
        (Array("PK\u{3}\u{4}".utf8), "a workbook of Excel or LibreOffice"),
        ([0xD0, 0xCF, 0x11, 0xE0], "a workbook of an older Excel"),
        (Array("%PDF".utf8), "a PDF"),
        (Array("{\\rtf".utf8), "a document of a word processor"),
        (Array("<!DOCTYPE".utf8), "a web page"),
        (Array("<html".utf8), "a web page"),
        (Array("<?xml".utf8), "XML"),
    ]

    private static func utf16(_ file: [UInt8], isBigEndian: Bool) throws(Fault) -> [UInt8] {
        var units: [UInt16] = []
        units.reserveCapacity(file.count / 2)
        var index = 2
        while index + 1 < file.count {
            let (first, second) = (UInt16(file[index]), UInt16(file[index + 1]))
            let unit = isBigEndian ? first << 8 | second : second << 8 | first
            if unit == 0 { throw .unreadableByte(offset: index) }
            units.append(unit)
            index += 2
        }
        guard file.count % 2 == 0, let text = String(validating: units, as: UTF16.self) else {
            throw .unreadableByte(offset: index)
        }
        return Array(text.utf8)
    }

    private static func windows1252(_ file: [UInt8]) throws(Fault) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(file.count + file.count / 16)
        for (offset, byte) in file.enumerated() {
            switch byte {
            case 0..<0x80: text.append(byte)
            case 0x80..<0xA0:
                let scalar = upperControls[Int(byte) - 0x80]
                if scalar == 0 { throw .unreadableByte(offset: offset) }
                text += String(decoding: [scalar], as: UTF16.self).utf8
            default: text += [0xC0 | byte >> 6, 0x80 | byte & 0x3F]
            }
        }
        return text
    }

    /// What the bytes 80 to 9F are in Windows-1252; 0 for those that are nothing.
    private static let upperControls: [UInt16] = [
        0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,
        0x017D, 0,
        0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,
        0x017E, 0x0178,
    ]
}
