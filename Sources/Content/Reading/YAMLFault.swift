import Problems
import Yams

/// What libyaml could not read, in words for people who have never heard of YAML.
struct YAMLFault {
    /// What libyaml was reading when it failed, and where that began.
    let context: YamlError.Context?
    /// Its own words for the failure.
    let words: String
    /// Where it failed.
    let mark: Mark

    func problem(in reader: SchemaReader) -> Problem {
        let here = place(mark, in: reader)
        let line = here.excerpt ?? ""
        if Self.isIndentedByTab(line) {
            return fault(
                at: here, "a tab indents this line, and only spaces can do that",
                help: "replace the tab with two spaces")
        }
        if words.contains("mapping values are not allowed") { return colon(at: here, line) }
        if words.contains("another document") || words.contains("expected <document start>") {
            return fault(
                at: here, "the keys of this file end before this line, and only one set of keys can be read",
                help: "delete the line of three hyphens or dots, if the keys go on below it")
        }
        if words.contains("directive") || context?.text.contains("directive") == true {
            return fault(
                at: here, "a line that begins with % is an instruction to YAML, and no key",
                help: "begin the line with a key, and put a value that begins with % in quotes")
        }
        if words.contains("nest") {
            return fault(
                at: here, "brackets stand too deep inside one another here",
                help: "take away the brackets that are not needed; no value needs more than four levels")
        }
        if words.contains("undefined alias") || words.contains("cannot start any token")
            || words.contains("did not find expected alphabetic")
        {
            return firstCharacter(in: reader)
        }
        if let context { return unfinished(context, at: here, line, in: reader) }
        return misfit(at: here)
    }

    /// A list, a quotation or a line that something after it should have ended.
    private func unfinished(
        _ context: YamlError.Context, at here: Location, _ line: String, in reader: SchemaReader
    ) -> Problem {
        let start = place(context.mark, in: reader)
        if context.text.contains("quoted scalar") {
            return fault(
                at: start, "the quotation mark that opens here is never closed",
                help: "write the same mark once more at the end of the value")
        }
        if context.text.contains("flow sequence") || context.text.contains("flow mapping") {
            let isList = context.text.contains("sequence")
            if let comment = start.excerpt?.firstRange(of: " #"), let text = start.excerpt {
                let column = text.unicodeScalars.distance(from: text.startIndex, to: comment.upperBound)
                return fault(
                    at: reader.source.location(line: start.line ?? 1, column: column),
                    "a space and # begin a comment, so the bracket before it is never closed",
                    help: "put a value that holds # in double quotes")
            }
            return fault(
                at: start,
                "the \(isList ? "square" : "curly") bracket that opens here is never closed, or a comma is missing",
                help: "write \(isList ? "]" : "}") at the end and commas between the entries")
        }
        if words.contains("could not find expected ':'") {
            return fault(
                at: start, "this line is not a key with its value, for it has no colon",
                help: "write a colon and a space after the key, as in `reference: FOI 506`")
        }
        // A value that is over before its line is: `title: "Bus" lanes` or `title: [Bus] lanes`.
        if let value = Self.value(of: line), let first = value.unicodeScalars.first,
            "\"'[{".unicodeScalars.contains(first)
        {
            let sort = "[{".unicodeScalars.contains(first) ? "bracket" : "quotation mark"
            return fault(
                at: here, "more text follows the closing \(sort) of this value",
                help: Self.quoted(line).map { "put the whole value in quotes: \($0)" }
                    ?? "put the whole value in double quotes")
        }
        return misfit(at: here)
    }

    private func misfit(at location: Location) -> Problem {
        fault(
            at: location, "this line does not fit the lines above it",
            help: "begin each key in the same column, and write a colon and a space after it")
    }

    /// A colon within a value, or a line that its indentation makes part of the value above.
    private func colon(at here: Location, _ line: String) -> Problem {
        let isIndented = line.hasPrefix(" ") && !line.trimmingSpaces.hasPrefix("- ")
        let before = String(String.UnicodeScalarView(line.unicodeScalars.prefix((here.column ?? 1) - 1)))
        if isIndented, before.firstRange(of: ": ") == nil {
            return fault(
                at: here, "the spaces before this line make it part of the value above it",
                help: "let it begin in the same column as the key above")
        }
        return fault(
            at: here, "a value that holds a colon and a space must stand in quotes",
            help: Self.quoted(line).map { "write it as \($0)" } ?? "put the value in double quotes")
    }

    private func firstCharacter(in reader: SchemaReader) -> Problem {
        let start = place(context?.mark ?? mark, in: reader)
        let line = start.excerpt ?? ""
        let first = Self.value(of: line)?.unicodeScalars.first.map { "\($0)" }
        return fault(
            at: start,
            first.map { "a value that begins with \($0) must stand in quotes" }
                ?? "a value that begins with this character must stand in quotes",
            help: Self.quoted(line).map { "write it as \($0)" } ?? "put the value in double quotes")
    }

    private func place(_ mark: Mark, in reader: SchemaReader) -> Location {
        reader.source.location(line: mark.line + reader.linesBefore, column: mark.column)
    }

    private func fault(at location: Location, _ message: String, help: String) -> Problem {
        Problem(.yamlSyntax, at: location, message, help: help)
    }

    private static func isIndentedByTab(_ line: String) -> Bool {
        line.utf8.prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }.contains(UInt8(ascii: "\t"))
    }

    /// What stands after a line's first colon.
    private static func value(of line: String) -> String? {
        guard let colon = line.firstRange(of: ": ") else { return nil }
        let value = String(line[colon.upperBound...]).trimmingSpaces
        return value.isEmpty ? nil : value
    }

    /// `title: A: b` as `title: "A: b"`.
    static func quoted(_ line: String) -> String? {
        guard let colon = line.firstRange(of: ": "), let value = value(of: line), value.utf8.count <= 200
        else { return nil }
        let plain = value.unicodeScalars.filter { $0 != "\u{201C}" && $0 != "\u{201D}" }
        var text = String(String.UnicodeScalarView(plain))
        text = text.split(separator: "\\", omittingEmptySubsequences: false).joined(separator: "\\\\")
        text = text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\\\"")
        return "\(String(line[..<colon.lowerBound]).trimmingSpaces): \"\(text)\""
    }
}
