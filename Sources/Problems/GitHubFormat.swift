/// Problems as workflow commands of GitHub Actions, which annotate the lines of a pull request.
enum GitHubFormat {
    static func render(_ report: ProblemReport) -> String {
        report.problems.map { render($0) + "\n" }.joined()
    }

    private static func render(_ problem: Problem) -> String {
        let location = problem.location
        var properties = ["file=\(property(location.path.printable))"]
        if let line = location.line { properties.append("line=\(line)") }
        if let column = location.column {
            properties.append("col=\(column)")
            properties.append("endColumn=\(column + location.length)")
        }
        properties.append("title=\(property(problem.rule.id))")
        let command =
            switch problem.severity {
            case .error: "error"
            case .warning: "warning"
            case .note: "notice"
            }
        let message = problem.message.printable
        let text = problem.help.map { message + "\nhelp: " + $0.printable } ?? message
        return "::\(command) \(properties.joined(separator: ","))::\(data(text))"
    }

    private static func data(_ text: String) -> String {
        text.flatMapUTF8 { byte in
            switch byte {
            case UInt8(ascii: "%"): "%25"
            case UInt8(ascii: "\r"): "%0D"
            case UInt8(ascii: "\n"): "%0A"
            default: nil
            }
        }
    }

    private static func property(_ text: String) -> String {
        data(text).flatMapUTF8 { byte in
            switch byte {
            case UInt8(ascii: ":"): "%3A"
            case UInt8(ascii: ","): "%2C"
            default: nil
            }
        }
    }
}

extension String {
    /// The text with some of its bytes replaced.
    fileprivate func flatMapUTF8(_ replacement: (UInt8) -> String?) -> String {
        var bytes: [UInt8] = []
        for byte in utf8 {
            if let text = replacement(byte) { bytes += text.utf8 } else { bytes.append(byte) }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
