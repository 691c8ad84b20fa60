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
        if let excerpt = location.excerpt {
            text += indented(excerpt, location)
        }
        if let help = problem.help {
            text += "  \(paint("help:", "36")) \(printable(help))\n"
        }
        return text
    }

    /// The source line, cut to a readable width around the place, with a caret below.
    private func indented(_ excerpt: String, _ location: Location) -> String {
        let width = 100
        let scalars = Array(excerpt.unicodeScalars.map { $0 == "\t" ? " " : $0 })
        guard let column = location.column else {
            let line = scalars.count > width ? Array(scalars[..<width]) + ["…"] : scalars
            return "  " + printable(string(line)) + "\n"
        }
        let position = min(column - 1, scalars.count)
        let first = position > width - 20 ? position - 40 : 0
        let last = min(scalars.count, first + width)
        let before: [Unicode.Scalar] = first > 0 ? ["…"] : []
        let after: [Unicode.Scalar] = last < scalars.count ? ["…"] : []
        let line = before + scalars[first..<last] + after
        let indent = before.count + position - first
        let carets = max(1, min(location.length, last - position))
        return "  " + printable(string(line)) + "\n  " + String(repeating: " ", count: indent)
            + paint(String(repeating: "^", count: carets), "32") + "\n"
    }

    private func string(_ scalars: [Unicode.Scalar]) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
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
