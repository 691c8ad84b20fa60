/// What the name of a file says about whether it is a text that officers write.
package enum TextName {
    /// The one ending of records and pages.
    static let ending = ".md"

    private static let endings = [".md", ".markdown", ".mdown", ".mkdown", ".mkd"]

    /// Whether a file is read as a record or page where it lies in the right place.
    static func isRead(_ name: String) -> Bool { name.utf8.hasSuffix(ending) }

    /// A name without an ending that only texts in Markdown have, in whatever letters; nil for all other names.
    static func stem(_ name: Substring) -> Substring? {
        let lower = name.lowercased()
        guard let ending = endings.first(where: lower.hasSuffix), lower.utf8.count > ending.utf8.count else {
            return nil
        }
        return Substring(name.utf8.dropLast(ending.utf8.count))
    }

    /// The language of a further version of a record, as in `index.cy.md`.
    static func language(_ name: Substring) -> Substring? {
        guard name.hasPrefix("index."), let stem = stem(name) else { return nil }
        let tag = stem.dropFirst("index.".count)
        let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
        let isTag = parts.allSatisfy { part in
            (2...8).contains(part.utf8.count) && part.utf8.allSatisfy { ($0 | 0x20) &- 0x61 < 26 }
        }
        return isTag && (parts.first?.utf8.count ?? 0) <= 3 ? tag : nil
    }

    /// Whether a file tells people about the folder that it lies in.
    package static func isReadMe(_ name: some StringProtocol) -> Bool {
        let lower = name.lowercased()
        return ["readme", "licence", "license", "copying", "notice", "ofl"].contains { word in
            lower == word || lower.hasPrefix(word + ".")
        }
    }
}

extension String.UTF8View {
    /// Whether the bytes end in those of a text.
    func hasSuffix(_ text: String) -> Bool { suffix(text.utf8.count).elementsEqual(text.utf8) }
}
