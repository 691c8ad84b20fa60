import Content
import SystemPackage

/// What a register was saved in.
enum RegisterEncoding: Sendable {
    case utf8, utf16LittleEndian, utf16BigEndian, windows1252

    /// Why a file is not a text.
    enum Fault: Error, Hashable {
        /// It is a file of another kind, such as a workbook of Excel.
        case notText(String)
        /// A byte means nothing in the encoding; its place, and its line.
        case unreadableByte(offset: Int, line: Int)
        /// There is nothing in it.
        case empty
        /// The system would not read it.
        case unreadable(Errno)
    }

    /// The encoding as people call it.
    var name: String {
        switch self {
        case .utf8: "UTF-8"
        case .utf16LittleEndian, .utf16BigEndian: "UTF-16"
        case .windows1252: "Windows-1252"
        }
    }

    /// Tells the encoding of a file from all its bytes: UTF-8, UTF-16 with a byte order mark, or else Windows-1252, which
    /// cannot be told from other encodings of its kind.
    init(of file: RegisterFile) throws(Fault) {
        do {
            let beginning = try file.piece(at: 0)
            for (bytes, kind) in Self.otherKinds where beginning.starts(with: bytes) {
                throw Fault.notText(kind)
            }
            if beginning.starts(with: [0xFF, 0xFE]) {
                self = .utf16LittleEndian
            } else if beginning.starts(with: [0xFE, 0xFF]) {
                self = .utf16BigEndian
            } else {
                self = try Self.ofBytes(file)
            }
            try Self.check(file, self)
        } catch let fault as Fault {
            throw fault
        } catch let error as Errno {
            throw .unreadable(error)
        } catch {
            throw .unreadable(.ioError)
        }
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

    /// UTF-8 if all bytes are, Windows-1252 if not.
    private static func ofBytes(_ file: RegisterFile) throws -> RegisterEncoding {
        var offset = 0
        var rest: [UInt8] = []
        while true {
            let piece = try file.piece(at: offset)
            if piece.isEmpty { return rest.isEmpty ? .utf8 : .windows1252 }
            offset += piece.count
            if rest.isEmpty, piece.allSatisfy({ $0 < 0x80 }) { continue }
            let bytes = rest + piece
            // A character may go on in the next piece.
            let end = bytes.count - unfinished(bytes)
            if String(validating: bytes[..<end], as: UTF8.self) == nil { return .windows1252 }
            rest = Array(bytes[end...])
        }
    }

    /// How many of the last bytes begin a character that needs more.
    private static func unfinished(_ bytes: [UInt8]) -> Int {
        for count in 1...3 where count <= bytes.count {
            let byte = bytes[bytes.count - count]
            if byte & 0xC0 == 0x80 { continue }
            let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
            return length > count ? count : 0
        }
        return 0
    }

    /// Looks for what belongs to no text, and whether there is any at all.
    private static func check(_ file: RegisterFile, _ encoding: RegisterEncoding) throws {
        var text = DecodedText(file, encoding)
        var isEmpty = true
        while true {
            let piece = try text.next()
            if piece.isEmpty { break }
            if isEmpty { isEmpty = piece.allSatisfy { $0 <= 0x20 } }
        }
        if isEmpty { throw Fault.empty }
    }
}

/// The text of a register, a piece at a time: UTF-8 with `\n` at the end of its lines.
struct DecodedText {
    private let file: RegisterFile
    private let encoding: RegisterEncoding
    private var offset = 0
    /// Bytes of UTF-16 that need those of the next piece.
    private var rest: [UInt8] = []
    private var endsInReturn = false
    /// How many lines ended before the next piece.
    private var lines = 0

    init(_ file: RegisterFile, _ encoding: RegisterEncoding) {
        self.file = file
        self.encoding = encoding
    }

    /// The next piece, or nothing at the end.
    mutating func next() throws -> [UInt8] {
        while true {
            let piece = try file.piece(at: offset)
            if piece.isEmpty {
                if !rest.isEmpty { throw fault(offset - rest.count) }
                return []
            }
            let decoded = unixLines(try decoded(piece))
            offset += piece.count
            lines += decoded.count { $0 == UInt8(ascii: "\n") }
            if !decoded.isEmpty { return decoded }
        }
    }

    private func fault(_ offset: Int, after text: some Sequence<UInt8> = []) -> RegisterEncoding.Fault {
        .unreadableByte(offset: offset, line: lines + text.count { $0 == UInt8(ascii: "\n") } + 1)
    }

    private mutating func decoded(_ piece: [UInt8]) throws -> [UInt8] {
        switch encoding {
        case .utf8:
            if let nul = piece.firstIndex(of: 0) { throw fault(offset + nul, after: piece[..<nul]) }
            return offset == 0 && piece.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(piece.dropFirst(3)) : piece
        case .windows1252: return try windows1252(piece)
        case .utf16LittleEndian, .utf16BigEndian: return try utf16(piece)
        }
    }

    private mutating func utf16(_ piece: [UInt8]) throws -> [UInt8] {
        let start = offset - rest.count
        let bytes = rest + piece
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count / 2)
        var index = start == 0 ? 2 : 0
        while index + 1 < bytes.count {
            let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            let unit = encoding == .utf16BigEndian ? first << 8 | second : second << 8 | first
            if unit == 0 { throw fault(start + index, after: String(decoding: units, as: UTF16.self).utf8) }
            units.append(unit)
            index += 2
        }
        // The first half of a pair waits for the second.
        if let last = units.last, UTF16.isLeadSurrogate(last) {
            units.removeLast()
            index -= 2
        }
        rest = Array(bytes[min(index, bytes.count)...])
        guard let text = String(validating: units, as: UTF16.self) else { throw fault(start) }
        return Array(text.utf8)
    }

    private func windows1252(_ piece: [UInt8]) throws -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(piece.count + piece.count / 16)
        for (index, byte) in piece.enumerated() {
            switch byte {
            case 0: throw fault(offset + index, after: piece[..<index])
            case 1..<0x80: text.append(byte)
            case 0x80..<0xA0:
                let scalar = Self.upperControls[Int(byte) - 0x80]
                if scalar == 0 { throw fault(offset + index, after: piece[..<index]) }
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

    private mutating func unixLines(_ bytes: [UInt8]) -> [UInt8] {
        let wasReturn = endsInReturn
        endsInReturn = bytes.last.map { $0 == UInt8(ascii: "\r") } ?? endsInReturn
        let isHalf = wasReturn && bytes.first == UInt8(ascii: "\n")
        return (isHalf ? Array(bytes.dropFirst()) : bytes).withUnixLines
    }
}
