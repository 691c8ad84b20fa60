/// What kind of value a key takes, for readers of the reference and for editors.
public indirect enum TypeDescription: Sendable {
    /// Words in one language.
    case text
    /// Words in one language, or a map of language to words.
    case localizedText
    /// A calendar day, month or year.
    case date
    /// A whole number from a range.
    case number(ClosedRange<Int>)
    /// `true` or `false`; `yes` and `no` are taken, too.
    case flag
    /// One of these words.
    case word([String])
    /// Text of a form that the words tell, such as `an email address`, and a regular expression, where one can.
    case form(String, pattern: String? = nil)
    /// A list; one value may stand alone.
    case list(TypeDescription)
    /// A map with these keys; what it is called, with its article, as in `a document`.
    case map(String, [KeyDescription])
    /// A map of names that the author chooses to texts.
    case textMap
    /// One of several kinds.
    case either([TypeDescription])

    /// The kind in words.
    public var phrase: String {
        switch self {
        case .text: "text"
        case .localizedText: "text, or a map of language to text"
        case .date: "date"
        case .number: "whole number"
        case .flag: "`true` or `false`"
        case .word(let words): words.map { "`\($0)`" }.joined(separator: ", ")
        case .form(let form, _): form
        case .list(let element): "list of \(element.phrase)"
        case .map: "map"
        case .textMap: "map of name to text"
        case .either(let kinds): kinds.map(\.phrase).joined(separator: ", or ")
        }
    }

    /// The keys of the map that this kind is or holds.
    public var keys: [KeyDescription] {
        switch self {
        case .map(_, let keys): keys
        case .list(let element): element.keys
        case .either(let kinds): kinds.flatMap(\.keys)
        default: []
        }
    }
}

/// What a key is called, takes and means.
public struct KeyDescription: Sendable {
    /// The key as it is written.
    public let name: String
    /// The kind of its value.
    public let type: TypeDescription
    /// Whether a file without it is refused.
    public let isRequired: Bool
    /// Whether it keeps something from readers: left empty it is refused, where other keys are taken for missing.
    public let isHold: Bool
    /// What it means, as a sentence.
    public let meaning: String
    /// A value, as it would stand in a file.
    public let example: String
}
