extension Collection<String> {
    /// The words one behind the other, as help names what can be chosen from; of very many, the first.
    public var choices: String {
        let shown = 60
        let words = prefix(shown).joined(separator: ", ")
        return count > shown ? "\(words) and \(count - shown) more" : words
    }
}
