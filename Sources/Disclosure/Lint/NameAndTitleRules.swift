/// S02 and S04: whether the reference is the same everywhere, and whether the title says what was asked.
struct NameAndTitleRules {
    let record: LintedCase
    /// The name of the record's folder, or of its file without the ending.
    let name: String
    /// What looks like a reference in the text.
    let mentions: [ReferenceMentions.Mention]

    func check(_ findings: inout [Finding]) {
        let own = ([record.details.reference] + record.details.references).map(Reference.normalised)
        checkReference(own, &findings)
        for version in record.details.title.versions { checkTitle(version.text, own, &findings) }
    }

    // MARK: - S02

    private func checkReference(_ own: [String], _ findings: inout [Finding]) {
        guard let key = own.first, !record.details.reference.isEmpty else { return }
        let file = Reference.normalised(name)
        guard file != key || !mentions.isEmpty else { return }
        let shape = Self.shape(of: key)
        guard shape.contains(UInt8(ascii: "0")) else { return }
        if file != key, !own.contains(file), shape.contains(where: { $0 != 0x30 && $0 != 0x2D }),
            Self.shape(of: file) == shape
        {
            findings.append(
                Finding(
                    .referenceDiffers, at: .value(["reference"]),
                    "the reference is '\(record.details.reference)', and the file is called '\(name)'",
                    help: "correct one of the two"))
        }
        let known = Set(own)
        for mention in mentions where mention.key != key && Self.shape(of: mention.key) == shape {
            guard !known.contains(mention.key), isLabelled(mention.range) else { continue }
            findings.append(
                Finding(
                    .referenceDiffers, at: .words(mention.range),
                    "the text gives the reference '\(record.text.string(mention.range))', and the front matter '\(record.details.reference)'",
                    help: "correct one of the two; further references of the record go into `references`"))
        }
    }

    /// Whether a label such as `Our reference:` stands before a number.
    private func isLabelled(_ range: Range<Int>) -> Bool {
        let before = max(0, range.lowerBound - 24)..<range.lowerBound
        guard Self.labels.isFound(in: record.bytes, before)
        else {
            return false
        }
        return record.bytes[before].contains(UInt8(ascii: ":"))
    }

    private static let labels = Phrases("ref", "case number", "request number")

    /// A reference with a nought for each number: two that are alike may have been taken for one another.
    private static func shape(of key: String) -> [UInt8] {
        var shape: [UInt8] = []
        for byte in key.utf8 {
            if !byte.isDigit {
                shape.append(byte)
            } else if shape.last != UInt8(ascii: "0") {
                shape.append(UInt8(ascii: "0"))
            }
        }
        return shape
    }

    // MARK: - S04

    private func checkTitle(_ title: String, _ own: [String], _ findings: inout [Finding]) {
        guard let (what, help) = fault(in: title, own) else { return }
        findings.append(Finding(.poorTitle, at: .value(["title"]), "the title \(what)", help: help))
    }

    private func fault(in title: String, _ own: [String]) -> (String, help: String)? {
        let bytes = Array(title.utf8)
        let say = "say in a few words what was asked"
        if bytes.count <= 40, Self.generic.contains(title.lowercased()) {
            return ("says nothing about the request", say)
        }
        if bytes.contains(where: \.isDigit) {
            let key = Reference.normalised(title)
            if own.contains(key) { return ("is the reference, and says nothing about the request", say) }
            let words = "-\(key)-"
            // Nobody gives a longer title to name a reference in it.
            let isNamed =
                words.utf8.count < 500
                && own.contains { reference in
                    reference.utf8.count >= 4 && reference.utf8.contains(where: \.isDigit)
                        && words.contains("-\(reference)-")
                }
            if isNamed {
                return ("contains the reference, which pages show beside it", "take the reference out")
            }
        }
        if bytes.last == UInt8(ascii: "."), !bytes.dropLast().contains(UInt8(ascii: ".")) {
            return ("ends in a full stop", "take it out")
        }
        if bytes.count >= 12, bytes.contains(UInt8(ascii: " ")), bytes.contains(where: \.isCapital),
            !bytes.contains(where: { $0 &- UInt8(ascii: "a") < 26 })
        {
            return ("is in capitals, which screen readers may spell out", "write it in small letters")
        }
        return nil
    }

    private static let generic: Set<String> = [
        "foi request", "foi", "eir request", "freedom of information request", "freedom of information",
        "request for information", "information request", "request", "foi response", "response", "disclosure",
        "environmental information request", "untitled",
    ]
}
