/// The reference of the commands, printed from what the program itself parses its command line with.
struct CommandReference {
    /// The program.
    let program: CommandInfo

    /// Every command with its arguments, and the exit codes, as Markdown.
    var markdown: String {
        let common = commonOptions
        return """
            `daylight help COMMAND` prints the same in a terminal.

            \(program.shownCommands.map { section($0, name: "\(program.commandName) \($0.commandName)", common) }.joined())
            ## Options of every command

            \(table(common))
            ## Options of the program

            \(table(program.shownArguments.filter { !common.contains($0) }))
            ## Exit codes

            The last line that is printed always agrees with the code.

            | code | meaning |
            | --- | --- |
            \(ExitStatus.allCases.map { "| \($0.rawValue) | \($0.meaning) |\n" }.joined())
            """
    }

    /// The options that all commands share; the command that prints help has none but its own.
    private var commonOptions: [CommandInfo.Argument] {
        let commands = program.shownCommands.filter { $0.commandName != "help" }
        guard let first = commands.first else { return [] }
        return first.shownArguments.filter { argument in
            commands.allSatisfy { $0.shownArguments.contains(argument) }
        }
    }

    private func section(
        _ command: CommandInfo, name: String, _ common: [CommandInfo.Argument]
    ) -> String {
        let own = command.shownArguments.filter { !common.contains($0) }
        let parts = [
            "## \(name)", command.abstract.map(prose), "```\n\(usage(name, own))\n```",
            command.discussion.map(prose), own.isEmpty ? nil : table(own),
        ]
        return parts.compactMap { $0 }.joined(separator: "\n\n").trimmingLineBreaks + "\n\n"
            + command.shownCommands.map { section($0, name: "\(name) \($0.commandName)", common) }.joined()
    }

    /// The line that someone types: what is needed, then the rest in brackets.
    private func usage(_ name: String, _ arguments: [CommandInfo.Argument]) -> String {
        let words = arguments.map { argument in
            var word = argument.preferredName?.text ?? ""
            if argument.kind != .flag {
                word += (word.isEmpty ? "" : " ") + "<\(argument.valueName ?? "value")>"
            }
            if argument.isRepeating { word += " ..." }
            return argument.isOptional ? "[\(word)]" : word
        }
        var lines = [name]
        for word in words {
            let isFull = lines[lines.count - 1].utf8.count + word.utf8.count >= Self.usageWidth
            if isFull { lines.append("   ") }
            lines[lines.count - 1] += " " + word
        }
        return lines.joined(separator: "\n")
    }

    /// So many characters of code stand side by side on a page.
    private static let usageWidth = 76

    private func table(_ arguments: [CommandInfo.Argument]) -> String {
        let rows = arguments.map { argument in
            let value = argument.kind == .flag ? "" : " <\(argument.valueName ?? "value")>"
            let names = (argument.names ?? []).map { "`\($0.text)\(value)`" }
            let label =
                names.isEmpty ? "`<\(argument.valueName ?? "value")>`" : names.joined(separator: ", ")
            var meaning = argument.abstract.map(cell) ?? ""
            if let values = argument.allValues, !values.isEmpty {
                meaning += " One of \(values.map { "`\($0)`" }.joined(separator: ", "))."
            }
            if let value = argument.defaultValue, argument.kind == .option {
                meaning += " Default: `\(value)`."
            }
            return "| \(label) | \(meaning) |\n"
        }
        return "| argument | what it does |\n| --- | --- |\n" + rows.joined()
    }

    private func cell(_ text: String) -> String { escaped(text).replacing("|", with: "\\|") }

    /// Paragraphs that keep their lines.
    private func prose(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.hasPrefix("#") ? "\\" + escaped(String(line)) : escaped(String(line))
        }.joined(separator: "\n")
    }

    /// Text in which Markdown sees nothing but code.
    private func escaped(_ text: String) -> String {
        var text = text
        for mark in ["\\", "*", "<", "["] { text = text.replacing(mark, with: "\\" + mark) }
        return text
    }
}

extension String {
    fileprivate var trimmingLineBreaks: String {
        var text = self[...]
        while text.utf8.last == UInt8(ascii: "\n") { text.removeLast() }
        return String(text)
    }
}
