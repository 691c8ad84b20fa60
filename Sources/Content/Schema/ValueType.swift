import Disclosure
import Markup
import Problems
import Yams

/// A kind of value: what it is called, and how it is read from a node.
struct ValueType<Value>: Sendable {
    let description: TypeDescription
    /// Reads a value, or reports why it cannot and gives nil.
    let read: @Sendable (Node, inout SchemaReader) -> Value?

    /// A kind whose values are single scalars.
    static func scalar(
        _ description: TypeDescription, expected: String,
        _ parse: @escaping @Sendable (String, Node, inout SchemaReader) -> Value?
    ) -> ValueType {
        ValueType(description: description) { node, reader in
            guard let text = reader.text(of: node, expected: expected) else { return nil }
            return parse(text, node, &reader)
        }
    }

    /// A map with the keys of a schema.
    static func map(_ schema: Schema<Value>, initial: @escaping @Sendable () -> Value) -> ValueType
    where Value: Sendable {
        ValueType(description: .map(schema.name, schema.descriptions)) { node, reader in
            var value = initial()
            schema.read(node, into: &value, &reader)
            return value
        }
    }

    /// A map, or a scalar that stands for a map with one key.
    static func map(
        _ schema: Schema<Value>, initial: @escaping @Sendable () -> Value,
        orText description: TypeDescription,
        _ set: @escaping @Sendable (inout Value, String) -> Void
    ) -> ValueType where Value: Sendable {
        ValueType(description: .either([description, .map(schema.name, schema.descriptions)])) {
            node, reader in
            var value = initial()
            if node.scalar != nil {
                if let problem = OddSpace.problem(in: node, keys: schema.names, reader) {
                    reader.report(problem)
                    return nil
                }
                guard let text = ValueType<String>.text.read(node, &reader) else { return nil }
                set(&value, text)
            } else {
                schema.read(node, into: &value, &reader)
            }
            return value
        }
    }

    /// A list of values of a kind; a single value may stand alone.
    static func list<Element>(of element: ValueType<Element>) -> ValueType where Value == [Element] {
        ValueType(description: .list(element.description)) { node, reader in
            guard let sequence = node.sequence else {
                if let problem = OddSpace.problem(inItem: node, reader) {
                    reader.report(problem)
                    return nil
                }
                return element.read(node, &reader).map { [$0] }
            }
            var values: [Element] = []
            for item in sequence {
                if item.isEmptyValue {
                    reader.report(
                        .wrongType, at: item, "an item of this list is empty",
                        help: "delete the item, or write its value")
                } else if let value = element.read(item, &reader) {
                    values.append(value)
                }
            }
            return values
        }
    }
}

extension ValueType where Value == String {
    /// Words, as written.
    static let text = scalar(.text, expected: "text") { text, node, reader in
        let trimmed = text.trimmingSpaces
        guard Characters.areVisible(in: trimmed) else {
            reader.report(
                .invisibleText, at: node, "this text has no character that can be seen",
                help: "write it in words, or delete the line")
            return nil
        }
        if trimmed.hasPrefix("\u{201C}"), trimmed.hasSuffix("\u{201D}") {
            reader.report(
                .typographicQuotes, at: node,
                "these curly quotation marks would be printed with the text",
                help: "write straight quotation marks (\") or none")
        }
        return trimmed
    }

    /// Text that must have a form.
    static func form(
        _ phrase: String, _ rule: Rule, pattern: String? = nil, help: String,
        where isValid: @escaping @Sendable (String) -> Bool
    ) -> ValueType {
        scalar(.form(phrase, pattern: pattern), expected: phrase) { text, node, reader in
            let trimmed = text.trimmingSpaces
            if isValid(trimmed) { return trimmed }
            reader.report(rule, at: node, "'\(text)' is not \(phrase)", help: help)
            return nil
        }
    }

    /// An absolute address of a web page.
    static let webAddress = form(
        "a web address", .invalidAddress, pattern: FormPattern.webAddress,
        help: "write the whole address, such as https://www.example.org/page",
        where: WebAddress.isValid)

    /// An email address.
    static let email = form(
        "an email address", .invalidAddress, pattern: FormPattern.email,
        help: "write an address such as foi@example.org",
        where: { text in
            let parts = text.split(separator: "@", omittingEmptySubsequences: false)
            return parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".")
                && text.unicodeScalars.allSatisfy { scalar in
                    // What a link to the address would take for something else: `?bcc=` names another recipient.
                    !scalar.properties.isWhitespace && scalar.value > 0x20
                        && !"<>?&#%\"\\,;:()[]|^`{}".unicodeScalars.contains(scalar)
                }
        })

    /// A BCP 47 language tag.
    static let language = form(
        "a language code", .invalidLanguage, pattern: FormPattern.language,
        help: "write the code: en for English, cy for Welsh, gd for Gaelic, ga for Irish",
        where: \.isLanguageTag)

    /// A SHA-256 in hexadecimal digits.
    static let hash = form(
        "a SHA-256 checksum", .invalidHash, pattern: FormPattern.hash,
        help: "write all 64 digits and letters that the command `sha256sum` prints for the file",
        where: { $0.utf8.count == 64 && $0.allSatisfy { $0.isHexDigit } })

    /// The last part of a URL.
    static let slug = form(
        "a word for a web address", .invalidSlug, pattern: FormPattern.slug,
        help: "use small letters, digits and hyphens, as in foi-506",
        where: { text in
            !text.isEmpty
                && text.utf8.allSatisfy { byte in
                    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
                }
        })
}

extension ValueType where Value == LocalizedText {
    /// Words in the log's language, or a map of language to words.
    static let localizedText = ValueType(description: .localizedText) { node, reader in
        guard let mapping = node.mapping else {
            return ValueType<String>.text.read(node, &reader).map(LocalizedText.init)
        }
        var versions: [(language: String, text: String)] = []
        for (key, value) in mapping {
            if value.isEmptyValue {
                reader.report(
                    .missingKey, at: key, "the text in this language is empty",
                    help: "write the text, or delete the line")
                continue
            }
            guard let language = ValueType<String>.language.read(key, &reader),
                let text = ValueType<String>.text.read(value, &reader)
            else { continue }
            versions.append((language, text))
        }
        if mapping.isEmpty {
            reader.report(
                .wrongType, at: node, "there is no text between these brackets",
                help: "write the text, or one for each language, as in `{en: Bus lanes, cy: Lonydd bysiau}`")
        }
        return LocalizedText(versions: versions)
    }
}

extension ValueType where Value == Bool {
    /// `true` or `false`, `yes` or `no`.
    static let flag = scalar(.flag, expected: "true or false") { text, node, reader in
        switch text.lowercased() {
        case "true", "yes": return true
        case "false", "no": return false
        default:
            reader.report(
                .unknownValue, at: node, "'\(text)' is neither true nor false", help: "write true or false")
            return nil
        }
    }
}

extension ValueType where Value == Int {
    /// A whole number from a range.
    static func number(_ range: ClosedRange<Int>) -> ValueType {
        scalar(.number(range), expected: "a whole number") { text, node, reader in
            if let number = Int(text), range.contains(number) { return number }
            reader.report(
                .invalidNumber, at: node,
                "'\(text)' is not a whole number from \(range.lowerBound) to \(range.upperBound)",
                help: "write it in digits, such as \(range.contains(20) ? 20 : range.lowerBound)")
            return nil
        }
    }
}

extension ValueType where Value == CalendarDate {
    /// A calendar day, month or year.
    static let date = scalar(.date, expected: "a date") { text, node, reader in
        let trimmed = text.trimmingSpaces
        if let date = CalendarDate(iso: trimmed) { return date }
        let reading = LegacyDate.reading(of: trimmed)
        reader.report(
            reading.isAmbiguous ? .ambiguousDate : .invalidDate, at: node, reading.message, help: reading.help
        )
        return nil
    }
}

extension ValueType where Value: RawRepresentable & CaseIterable & Sendable, Value.RawValue == String {
    /// One of the words of an enumeration.
    static func word(_ what: String) -> ValueType {
        let words = Value.allCases.map(\.rawValue)
        return scalar(.word(words), expected: what) { text, node, reader in
            if let value = Value(rawValue: text) ?? Value(rawValue: text.lowercased()) { return value }
            // Other words for outcomes are known; few of them are near the one that is meant.
            let canonical = Outcome(synonym: text).map(\.rawValue).flatMap { words.contains($0) ? $0 : nil }
            let nearest = canonical ?? NearestWord.to(text, among: words)
            reader.report(
                .unknownValue, at: node, "'\(text)' is not \(what)",
                help: nearest.map { "did you mean '\($0)'?" }
                    ?? "write one of: \(words.choices)")
            return nil
        }
    }
}

extension ValueType {
    /// A map of words that the author chooses to values of a kind.
    static func map<Element>(ofWordsTo element: ValueType<Element>) -> ValueType
    where Value == [String: Element] {
        ValueType(description: .textMap) { node, reader in
            guard let mapping = node.mapping else {
                reader.report(
                    .wrongType, at: node, "a map of words to their meanings is expected here",
                    help: "write lines of the form `word: meaning`")
                return nil
            }
            var values: [String: Element] = [:]
            for (key, value) in mapping {
                guard let word = reader.text(of: key, expected: "a word") else { continue }
                values[word] = element.read(value, &reader)
            }
            return values
        }
    }
}

extension ValueType where Value == [String: String] {
    /// A map of names that the author chooses to texts.
    static let textMap = ValueType(description: .textMap) { node, reader in
        guard let mapping = node.mapping else {
            reader.report(
                .wrongType, at: node, "a map of names to texts is expected here",
                help: "write lines of the form `name: text`")
            return nil
        }
        var values: [String: String] = [:]
        for (key, value) in mapping {
            guard let name = reader.text(of: key, expected: "a name"),
                let text = reader.text(of: value, expected: "text")
            else { continue }
            values[name] = text
        }
        return values
    }
}

extension String {
    /// The text without spaces and line breaks at its ends.
    var trimmingSpaces: String {
        func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
        guard let first = utf8.first, let last = utf8.last, isSpace(first) || isSpace(last) else {
            return self
        }
        let start = utf8.firstIndex { !isSpace($0) } ?? utf8.endIndex
        guard let end = utf8.lastIndex(where: { !isSpace($0) }) else { return "" }
        return String(self[start...end])
    }

    /// Whether the text has the form of a BCP 47 tag: letters and digits in groups of up to eight.
    var isLanguageTag: Bool {
        let groups = split(separator: "-", omittingEmptySubsequences: false)
        guard let first = groups.first, (2...3).contains(first.utf8.count), first.allSatisfy(\.isLetter)
        else {
            return false
        }
        return groups.allSatisfy { group in
            (1...8).contains(group.utf8.count)
                && group.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
        }
    }
}
