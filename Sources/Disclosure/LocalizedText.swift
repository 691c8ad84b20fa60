/// A text that readers see, in one language or in several.
public struct LocalizedText: Sendable, Hashable {
    /// The text for each BCP 47 language tag, in the order written; the tag is empty for a text with no
    /// language of its own.
    public let versions: [(language: String, text: String)]

    /// A text in the log's own language.
    public init(_ text: String) {
        versions = [("", text)]
    }

    /// A text in several languages; must not be empty.
    public init?(versions: [(language: String, text: String)]) {
        guard !versions.isEmpty else { return nil }
        self.versions = versions
    }

    /// The text in a language, or the first that there is.
    public func text(in language: String) -> String {
        self[language] ?? versions[0].text
    }

    /// The language of `text(in:)`, where it is another than the one asked for.
    public func foreignLanguage(for language: String) -> String? {
        if self[language] != nil || versions[0].language.isEmpty { return nil }
        return versions[0].language
    }

    private subscript(language: String) -> String? {
        versions.first { $0.language == language }?.text
    }

    /// Whether two texts say the same in the same languages.
    public static func == (left: LocalizedText, right: LocalizedText) -> Bool {
        left.versions.elementsEqual(right.versions, by: ==)
    }

    /// Hashes what `==` compares.
    public func hash(into hasher: inout Hasher) {
        for version in versions {
            hasher.combine(version.language)
            hasher.combine(version.text)
        }
    }
}
