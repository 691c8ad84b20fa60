/// Problems for people, in the manner of a compiler.
struct TextFormat {
    let colour: Bool

    func render(_ report: ProblemReport) -> String {
        report.problems.map(render).joined(separator: "\n")
    }

    private func render(_ problem: Problem) -> String {
        let location = problem.location
        var place = printable(location.path)
        if let line = location.line { place += ":\(line)" }
        if let column = location.column { place += ":\(column)" }
        let label = paint(problem.severity.rawValue + ":", problem.severity.terminalColour)
        var text = "\(paint(place, "1")): \(label) \(printable(problem.message)) [\(problem.rule.id)]\n"
        if let excerpt = MarkedExcerpt(location) {
            text += "  \(printable(excerpt.line))\n"
            if let carets = excerpt.carets { text += "  \(excerpt.indent)\(paint(carets, "32"))\n" }
        }
        if let help = problem.help {
            text += "  \(paint("help:", "36")) \(printable(help))\n"
        }
        return text
    }

    /// Text without control characters, so that hostile input cannot steer the terminal or forge a line.
    private func printable(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: \.isControl) else { return text }
        var view = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { view.append(scalar.isControl ? "\u{FFFD}" : scalar) }
        return String(view)
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

extension Unicode.Scalar {
    /// Control characters and the marks that reorder text on screen.
    fileprivate var isControl: Bool {
        switch value {
        case 0..<0x20, 0x7F..<0xA0, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
