import Disclosure

extension Schema where Root == RegisterMap {
    /// The keys of the map of a register.
    static let registerMap = Schema(
        "the map of a register",
        [
            Key(
                "columns", .map(.registerColumns) { .init() }, "Which columns hold what, by their headings.",
                example: "{reference: Our ref, title: Subject, exemptions: [Exemption 1, Exemption 2]}"
            ) { $0.columns = $1 },
            Key(
                "left_out", .list(of: .text), "The headings of columns that are not taken over.",
                example: "[Requester name, Email]"
            ) { $0.leftOut = $1 },
            Key(
                "extra", .textMap, "Columns whose text goes into a record's `extra`, by its name there.",
                example: "{ward: Ward}"
            ) { $0.extra = $1 },
            Key(
                "dates", .word("day-first or month-first"),
                "How 03/04/2021 is to be read, where the register does not tell.", example: "day-first"
            ) { $0.dates = $1 },
            Key(
                "outcomes", .map(ofWordsTo: .word("an outcome")),
                "What the register's words for outcomes mean.",
                example: "{Info given: granted}"
            ) { $0.outcomes = $1 },
            Key(
                "empty_outcome", .word("an outcome"), "The outcome of answered requests that name none.",
                example: "granted"
            ) { $0.emptyOutcome = $1 },
            Key(
                "topics", .textMap, "The topics that the register's subjects stand for.",
                example: "{Highways: Roads}"
            ) { $0.topics = $1 },
            Key(
                "regimes", .textMap, "The laws that the register's words for them stand for.",
                example: "{Environmental: eir}"
            ) { $0.regimes = $1 },
            Key(
                "folder", .folderPattern, "The folder of each record below content/requests.",
                example: "\"{year}/{reference}\""
            ) { $0.folder = $1 },
            Key(
                "rows_without_reference", .word("refuse or keep"),
                "Whether such rows are refused, or become records named after their title.", example: "keep"
            ) { $0.missingReference = $1 },
        ])
}

extension Schema where Root == [RegisterField: [String]] {
    fileprivate static let registerColumns = Schema(
        "the columns of a register",
        RegisterField.allCases.map { field in
            Key(field.rawValue, .list(of: .text), field.meaning, example: "Heading of a column") {
                $0[field] = $1
            }
        })
}

extension ValueType where Value == String {
    /// A path below content/requests that holds `{reference}`.
    fileprivate static let folderPattern = form(
        "the pattern of a folder", .invalidPath,
        help: "write a path with {reference} in its last part, such as \"{year}/{reference}\"",
        where: { text in
            let parts = text.split(separator: "/", omittingEmptySubsequences: false)
            guard let last = parts.last, last.contains("{reference}") else { return false }
            return parts.allSatisfy { part in
                let rest = part.replacing("{reference}", with: "r").replacing("{year}", with: "y")
                return !rest.isEmpty
                    && rest.utf8.allSatisfy {
                        ($0 | 0x20) &- UInt8(ascii: "a") < 26 || $0 &- UInt8(ascii: "0") < 10
                            || $0 == UInt8(ascii: "-")
                    }
            }
        })
}
