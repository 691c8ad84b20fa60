/// Problems for people, in the manner of a compiler.
struct TextFormat {
    let colour: Bool

    func render(_ report: ProblemReport) -> String {
        report.problems.map(render).joined(separator: "\n")
    }

    private func render(_ problem: Problem) -> String {
        let location = problem.location
        var place = location.path.printable
        if let line = location.line { place += ":\(line)" }
        if let column = location.column { place += ":\(column)" }
        let label = paint(problem.severity.rawValue + ":", problem.severity.terminalColour)
        var text = "\(paint(place, "1")): \(label) \(problem.message.printable) [\(problem.rule.id)]\n"
        if let excerpt = MarkedExcerpt(location) {
            text += "  \(excerpt.line.printable)\n"
            if let carets = excerpt.carets { text += "  \(excerpt.indent)\(paint(carets, "32"))\n" }
        }
        if let help = problem.help {
            text += "  \(paint("help:", "36")) \(help.printable)\n"
        }
        return text
    }

    private func paint(_ text: String, _ code: String) -> String {
        colour ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
}

extension Severity {
    fileprivate var terminalColour: String {
        switch self {
        case .error: "1;31"
        case .warning: "1;33"
        case .note: "1;34"
        }
    }
}
