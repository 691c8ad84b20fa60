import Foundation

/// Problems as SARIF 2.1.0, the form in which code scanning services take them.
enum SARIFFormat {
    static func render(_ report: ProblemReport) -> String {
        let rules = Set(report.problems.map(\.rule)).sorted { $0.id < $1.id }
        let indices = Dictionary(uniqueKeysWithValues: rules.enumerated().map { ($1.id, $0) })
        var fingerprints = ProblemFingerprints()
        let run = SARIFRun(
            tool: .init(driver: .init(name: "Daylight", rules: rules.map(SARIFRun.Rule.init))),
            results: report.problems.map { problem in
                SARIFRun.Result(
                    problem, index: indices[problem.rule.id] ?? 0, hash: fingerprints.next(problem))
            })
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        do {
            return String(decoding: try encoder.encode(SARIFLog(runs: [run])), as: UTF8.self)
                .withEscapedControls + "\n"
        } catch {
            preconditionFailure("Texts and whole numbers can always be encoded: \(error)")
        }
    }
}

/// The outermost object of a SARIF file.
private struct SARIFLog: Encodable {
    enum CodingKeys: String, CodingKey {
        case schema = "$schema"
        case version, runs
    }

    let schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
    let version = "2.1.0"
    let runs: [SARIFRun]
}
