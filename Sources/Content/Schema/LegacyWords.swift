/// Words that authorities have used for what a record must name by its own words.
enum LegacyWords {
    /// The word of the schema that an old word stands for, if it is among those allowed.
    static func canonical(_ text: String, among words: [String]) -> String? {
        guard let word = synonyms[text.lowercased()], words.contains(word) else { return nil }
        return word
    }

    private static let synonyms: [String: String] = [
        "successful": "granted", "disclosed in full": "granted", "granted in full": "granted",
        "full disclosure": "granted", "released": "granted", "provided": "granted",
        "part granted": "part-granted", "partially disclosed": "part-granted",
        "granted in part": "part-granted",
        "partly granted": "part-granted", "disclosed in part": "part-granted",
        "partially successful": "part-granted", "withheld in part": "part-granted", "partial": "part-granted",
        "withheld": "refused", "withheld in full": "refused", "rejected": "refused", "exempt": "refused",
        "refused s12": "refused-cost", "cost limit": "refused-cost", "s12": "refused-cost",
        "exceeds cost limit": "refused-cost", "refused s14": "refused-vexatious",
        "vexatious": "refused-vexatious",
        "repeated": "refused-vexatious", "information not held": "not-held", "not held": "not-held",
        "no information held": "not-held", "ncnd": "neither-confirm-nor-deny",
        "neither confirm nor deny": "neither-confirm-nor-deny", "already available": "already-public",
        "publicly available": "already-public", "s21": "already-public",
    ]
}
