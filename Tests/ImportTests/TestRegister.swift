import Content
import Foundation
import LogFixture
import Problems
import SystemPackage

@testable import Import

/// A register that is imported into a small log, without the program.
final class TestRegister {
    let fixture: LogFixture
    private(set) var written: [String: String] = [:]
    var map = ""
    var jobs = 2

    /// What came of an import.
    struct Outcome {
        let description: [String]
        let problems: [Problem]
        /// Nothing where the register could not be read.
        let summary: ImportSummary?

        var messages: [String] { problems.map(\.message) }
        var rules: [String] { problems.map(\.rule.id) }
        /// Records written, present, repeated, refused.
        var counts: [Int] {
            summary.map { [$0.records, $0.present, $0.repeated, $0.refused.count] } ?? []
        }
    }

    /// - Parameter records: What the log holds, by its paths below `content/requests`.
    init(_ records: [String: String] = [:]) throws {
        var files: [String: String] = [:]
        for (path, text) in records { files["content/requests/\(path)"] = "---\n\(text)\n---\n" }
        fixture = try LogFixture(files)
    }

    /// Imports a register; what is written stays in the log for the next.
    func run(_ csv: String, taken: Set<String> = []) throws -> Outcome {
        try run(RegisterFile(path: "register.csv", bytes: Array(csv.utf8)), taken: taken)
    }

    func run(_ file: RegisterFile, taken: Set<String> = []) throws -> Outcome {
        var loader = try fixture.loader(today: "2026-12-01")
        loader.includesUnpublished = true
        loader.jobs = jobs
        guard let log = loader.load().log else { throw CocoaError(.fileReadNoSuchFile) }
        let importing = RegisterImport(
            path: file.path, map: RegisterMapFile(path: "register.map.yml", bytes: Array(map.utf8)),
            mapName: "register.map.yml", log: log, loader: loader)
        let reading = try importing.read(file)
        guard reading.isReadable else {
            return Outcome(description: reading.description, problems: reading.problems, summary: nil)
        }
        written = [:]
        let summary = try reading.place { record in
            if taken.contains(record.path) { return .taken }
            try fixture.add(record.path, record.text)
            written[String(record.path.dropFirst("content/requests/".count))] = record.text
            return .written
        }
        return Outcome(
            description: reading.description, problems: summary.problems.sorted(), summary: summary)
    }
}
