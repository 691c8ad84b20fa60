import Import

/// The closing lines of an import: where every row has gone.
struct ImportReport {
    /// The counts, and what is to be done next.
    let lines: [String]
    /// The line that agrees with the exit code.
    let last: String

    init(_ summary: ImportSummary, isDryRun: Bool, areDrafts: Bool) {
        func rows(_ count: Int) -> String { "\(count) \(count == 1 ? "row" : "rows")" }
        let written = summary.records
        let records = "\(written) \(written == 1 ? "record" : "records")"
        let kind = areDrafts && written > 0 ? (written == 1 ? " as a draft" : " as drafts") : ""
        var lines = [
            "\(rows(summary.rows)): \(records) \(isDryRun ? "would be written" : "written")\(kind), \(summary.present) already in the log, \(summary.repeated) repeated, \(summary.refused.count) refused."
        ]
        if let others = summary.otherRows { lines.append("Besides, rows without a request: \(others).") }
        if summary.textsChanged > 0 {
            lines.append(
                "The text of \(summary.textsChanged) \(summary.textsChanged == 1 ? "record" : "records") that the log has already is not that of the register, and was left as it is."
            )
        }
        if summary.unexplained > 0 {
            lines.append(
                "\(rows(summary.unexplained)) granted in part without a word on what was withheld: their records say so under `allow`. Add the exemptions where you know them."
            )
        }
        if written > 0, !isDryRun, areDrafts {
            lines.append(
                "Read the drafts, since a request can say who asked; then delete the line `draft: true` from those that may be published. `daylight check --drafts` says what else is to be done."
            )
        }
        self.lines = lines
        if !summary.refused.isEmpty {
            last =
                "\(rows(summary.refused.count)) refused: mend what is named above, and import again; what the log has already stays as it is."
        } else if isDryRun {
            last = "Nothing was written: this was a dry run."
        } else {
            last =
                written == 0
                ? "Nothing was written: the log has every row already." : "Every row is in the log."
        }
    }
}
