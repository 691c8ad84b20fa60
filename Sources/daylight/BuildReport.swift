import Content
import Disclosure
import Foundation
import Output
import Problems
import Site
import SystemPackage

/// What a build tells when it is done.
struct BuildReport {
    let log: Log
    let files: [PlannedFile]
    let output: OutputReport
    let folder: FilePath
    let problems: ProblemReport
    let isVerbose: Bool
    let duration: Duration

    var lines: [String] {
        var lines: [String] = []
        if isVerbose {
            lines += output.written.map { "wrote   \($0)" } + output.removed.map { "removed \($0)" }
        }
        let pages = files.count { $0.kind == .page }
        let documents = files.count { $0.kind == .document }
        lines.append(
            "\(count(log.records.count, "case")), \(count(pages, "page")), \(count(documents, "document")), "
                + "\(count(output.files, "file")) of \(size(output.bytes)) in all\(compressed).")
        lines.append(
            "\(output.written.count) written, \(output.unchanged) unchanged, \(output.removed.count) removed."
        )
        lines += leftOut
        if !output.foreign.isEmpty {
            let shown = output.foreign.prefix(5).joined(separator: ", ")
            let more = output.foreign.count > 5 ? " and \(output.foreign.count - 5) more" : ""
            lines.append("Not made by Daylight and left alone: \(shown)\(more).")
        }
        if !problems.problems.isEmpty { lines.append("\(problems.counts).") }
        lines.append("The site is in \(folder), after \(seconds) s.")
        return lines
    }

    private var compressed: String {
        output.compressed == 0 ? "" : ", and \(output.compressed) compressed"
    }

    /// What is not published, and why: nothing is left out in silence.
    private var leftOut: [String] {
        let drafts = log.leftOut.filter { $0.reason == .draft }
        let published = Set(log.records.map(\.path) + log.pages.map(\.path))
        var lines: [String] = []
        let hidden = drafts.filter { !published.contains($0.path) }
        if !hidden.isEmpty {
            lines.append(
                "Left out: \(count(hidden.count, "draft")) (\(hidden.map(\.path).joined(separator: ", "))).")
        }
        for item in log.leftOut where !published.contains(item.path) {
            switch item.reason {
            case .draft: break
            case .embargo(let day): lines.append("Left out: \(item.path), embargoed until \(day.iso).")
            case .announced(let day):
                lines.append("Left out: \(item.path), whose `published` is \(day.iso).")
            }
        }
        let shown = log.leftOut.filter { published.contains($0.path) }
        if !shown.isEmpty {
            lines.append(
                "Published though not meant to be yet (--drafts): \(shown.map(\.path).joined(separator: ", "))."
            )
        }
        return lines
    }

    private func count(_ number: Int, _ noun: String) -> String {
        "\(number) \(noun)\(number == 1 ? "" : "s")"
    }

    private func size(_ bytes: Int) -> String {
        switch bytes {
        case ..<1_000: "\(bytes) bytes"
        case ..<1_000_000: String(format: "%.1f kB", Double(bytes) / 1_000)
        case ..<1_000_000_000: String(format: "%.1f MB", Double(bytes) / 1_000_000)
        default: String(format: "%.1f GB", Double(bytes) / 1_000_000_000)
        }
    }

    private var seconds: String {
        String(
            format: "%.2f",
            Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18)
    }
}
