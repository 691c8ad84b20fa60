import Content
import Foundation
import LogFixture
import Problems
import SystemPackage
import Testing

@testable import Import

/// Registers that are read in pieces: what the pieces are makes no difference.
@Suite struct LargeRegisterTests {
    private static let head = "Reference,Subject,Received,Responded,Outcome,Request\n"

    private func row(_ number: Int, _ request: String = "What?") -> String {
        "FOI \(number),Trees in ward \(number),2021-01-04,2021-01-20,Granted,\"\(request)\"\n"
    }

    @Test func rowsOverManyPiecesAreAllRead() throws {
        // Longer than a piece, with accents and line breaks at every place.
        let text = String(repeating: "é\r\n“x” ", count: 31)
        let csv = Self.head + (1...2_000).map { row($0, text.replacing("\"", with: "\"\"")) }.joined()
        for jobs in [1, 2] {
            let register = try TestRegister()
            register.jobs = jobs
            let outcome = try register.run(csv)
            #expect(outcome.counts == [2_000, 0, 0, 0])
            #expect(outcome.messages == [])
            #expect(Set(register.written.values.map { $0.components(separatedBy: "“x”").count }) == [32])
        }
    }

    @Test(arguments: [String.Encoding.utf16LittleEndian, .utf16BigEndian, .windowsCP1252, .utf8])
    func everyEncodingIsReadInPieces(_ encoding: String.Encoding) throws {
        let text = String(repeating: encoding == .windowsCP1252 ? "€é" : "€é𝄞", count: 300)
        let csv = Self.head + (1...600).map { row($0, text) }.joined()
        var data = try #require(csv.data(using: encoding))
        if encoding == .utf16LittleEndian { data = [0xFF, 0xFE] + data }
        if encoding == .utf16BigEndian { data = [0xFE, 0xFF] + data }
        let register = try TestRegister()
        let outcome = try register.run(RegisterFile(path: "r.csv", bytes: Array(data)))
        #expect(outcome.counts == [600, 0, 0, 0])
        #expect(register.written.values.allSatisfy { $0.contains(text) })
    }

    @Test func aFileAndAPipeAreReadAlike() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "daylight-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer {
            // What stays in the system's folder for temporary files does no harm.
            try? FileManager.default.removeItem(at: folder)
        }
        let file = folder.appending(path: "r.csv")
        try Data((Self.head + row(1) + row(2)).utf8).write(to: file)
        #expect(try TestRegister().run(RegisterFile(path: file.path)).counts == [2, 0, 0, 0])

        let pipe = folder.appending(path: "pipe").path
        try #require(mkfifo(pipe, 0o600) == 0)
        let text = Self.head + row(1) + row(2)
        Thread.detachNewThread {
            let handle = FileHandle(forWritingAtPath: pipe)
            handle?.write(Data(text.utf8))
            // Who reads sees the end even if closing fails.
            try? handle?.close()
        }
        #expect(try TestRegister().run(RegisterFile(path: pipe)).counts == [2, 0, 0, 0])
        #expect(throws: Errno.isDirectory) { try RegisterFile(path: folder.path) }
        #expect(throws: Errno.noSuchFileOrDirectory) { try RegisterFile(path: folder.path + "/none") }
    }

    @Test func aCellThatIsTooLargeIsRefusedByItsPlace() throws {
        let large = String(repeating: "x", count: RowReader.largestCell + 1)
        let outcome = try TestRegister().run(Self.head + row(1) + row(2, "a\nb") + row(3, large) + row(4))
        #expect(outcome.counts == [3, 0, 0, 1])
        #expect(
            outcome.messages == [
                "row 4: the cell in column F 'Request' has more than a million characters, too many for a record"
            ])
        #expect(outcome.problems.map(\.location.line) == [5])
        #expect(outcome.problems.map(\.location.column) == [53])
        #expect(outcome.rules == ["row-cell"])
    }

    @Test func ofARowThatIsTooLongOnlyTheBeginningIsKept() throws {
        let csv = "a,b\n1,\"" + String(repeating: "xy\n", count: 200_000) + "\"\n2,3\n"
        let sheet = try Sheet(RegisterFile(path: "r.csv", bytes: Array(csv.utf8)))
        var rows = try SheetRows(sheet, keeping: 50)
        let first = try #require(try rows.next())
        let cut = try #require(try rows.next())
        let last = try #require(try rows.next())
        #expect((first.isCut, cut.isCut, last.isCut) == (false, true, false))
        #expect(cut.bytes.count == 50)
        #expect([first, cut, last].map(\.number) == [1, 2, 3])
        #expect([first, cut, last].map(\.line) == [1, 2, 200_003])
        #expect(!cut.isUnclosed)
        #expect(try rows.next() == nil)
        #expect(Sheet.Row(cut, separator: sheet.separator).isCut)
    }

    @Test func aCellAtTheLimitIsTaken() throws {
        let text = String(repeating: "x", count: RowReader.largestCell)
        let register = try TestRegister()
        #expect(try register.run(Self.head + row(1, text)).counts == [1, 0, 0, 0])
        #expect(register.written.values.contains { $0.utf8.count > text.utf8.count })
    }

    @Test func aLargeCellThatIsNotTakenOverDoesNoHarm() throws {
        let register = try TestRegister()
        register.map = "left_out: [Request]\n"
        let large = String(repeating: "x", count: RowReader.largestCell + 1)
        #expect(try register.run(Self.head + row(1, large)).counts == [1, 0, 0, 0])
    }

    @Test func aQuotationMarkThatIsNeverClosedIsFoundAtTheEnd() throws {
        let csv =
            Self.head + row(1) + "FOI 2,\"Trees,2021-01-04\n"
            + (3...9_000).map { row($0, "x") }.joined()
            .replacing("\"", with: "")
        let outcome = try TestRegister().run(csv)
        #expect(outcome.summary == nil)
        #expect(outcome.rules == ["register-quotes"])
        #expect(outcome.problems.map(\.location.line) == [3])
        #expect(outcome.problems.map(\.location.column) == [7])
    }

    @Test func aRegisterThatChangesMeanwhileIsNotRead() throws {
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "daylight-\(UUID().uuidString).csv")
        defer {
            // What stays in the system's folder for temporary files does no harm.
            try? FileManager.default.removeItem(at: folder)
        }
        try Data((Self.head + (1...3_000).map { row($0) }.joined()).utf8).write(to: folder)
        let register = try TestRegister()
        let file = try RegisterFile(path: folder.path)
        let loader = try register.fixture.loader()
        let log = try #require(loader.load().log)
        let reading = try RegisterImport(
            path: "r.csv", map: .init(path: "m", bytes: []), mapName: "m", log: log, loader: loader
        ).read(file)
        var count = 0
        #expect(throws: RegisterFault.changed) {
            _ = try reading.place { _ in
                count += 1
                if count == 1 {
                    let handle = try FileHandle(forWritingTo: folder)
                    try handle.seek(toOffset: 100_000)
                    try handle.write(contentsOf: Data(repeating: 0x31, count: 200_000))
                    try handle.close()
                }
                return .written
            }
        }
        #expect(count > 0)
    }

    @Test func rowsThatShareAReferenceAreCountedAndNotListed() throws {
        let csv = Self.head + (1...3_000).map { row($0).replacing("FOI \($0),", with: "FOI 1,") }.joined()
        let outcome = try TestRegister().run(csv)
        #expect(outcome.counts == [0, 0, 0, 3_000])
        #expect(
            outcome.messages.prefix(2) == [
                "the reference 'FOI 1' of row 2 is also that of 2999 other rows, the first of which is row 3, which say something else",
                "the reference 'FOI 1' of row 3 is also that of 2999 other rows, the first of which is row 2, which say something else",
            ])
    }
}
