extension Takedown {
    /// Whether the whole record is gone.
    public var isOfRecord: Bool { scope == .record }

    /// Whether all documents of the record are gone, and not only those that it names.
    public var takesAllDocuments: Bool {
        switch scope {
        case .record: true
        case .document: documents.isEmpty
        case .text: false
        }
    }
}

extension Case {
    /// Whether its texts may be shown: those of the request and of the answer.
    public var showsText: Bool {
        switch takedown?.scope {
        case nil, .document: true
        case .record, .text: false
        }
    }

    /// The names that belong to documents which were taken down: of files, twins and addresses elsewhere.
    ///
    /// A file goes with its twin, which holds the same, and with every other line that gives one of the two.
    public var takenDownNames: Set<String> {
        guard let takedown, takedown.scope != .text else { return [] }
        let all = (documents + reviews.flatMap(\.documents)).map(\.names)
        if takedown.takesAllDocuments { return Set(all.joined()) }
        var documents: [String: [[String]]] = [:]
        for names in all {
            for name in names { documents[name, default: []].append(names) }
        }
        var found: Set<String> = []
        var names = takedown.documents
        while let name = names.popLast() {
            guard found.insert(name).inserted else { continue }
            for others in documents[name] ?? [] { names += others.filter { $0 != name } }
        }
        return found
    }

    /// What of the case may be shown to readers: what was taken down is gone from it.
    public var shown: Case {
        guard let takedown else { return self }
        switch takedown.scope {
        case .record:
            // What is named here is kept, so that a new key is withheld until somebody thinks of it.
            var kept = Case()
            kept.title = LocalizedText("A record that was taken down")
            kept.takedown = takedown
            return kept
        case .document: return withoutDocuments(takedown)
        case .text: return withoutTexts
        }
    }

    private func withoutDocuments(_ takedown: Takedown) -> Case {
        let names = takenDownNames
        func isKept(_ document: Document) -> Bool {
            !takedown.takesAllDocuments && names.isDisjoint(with: document.names)
        }
        var withheld = names
        for document in documents + reviews.flatMap(\.documents) where !isKept(document) {
            withheld.formUnion([document.title, document.originalName].compactMap(\.self))
        }
        func mend(_ exemptions: inout [Exemption]) {
            for index in exemptions.indices {
                exemptions[index].documents.removeAll {
                    takedown.takesAllDocuments || withheld.contains($0)
                }
            }
        }
        var kept = self
        kept.documents = documents.filter(isKept)
        for index in kept.reviews.indices {
            kept.reviews[index].documents = reviews[index].documents.filter(isKept)
        }
        mend(&kept.exemptions)
        for index in kept.parts.indices { mend(&kept.parts[index].exemptions) }
        for index in kept.documents.indices { mend(&kept.documents[index].exemptions) }
        return kept
    }

    /// The case without a sentence of the request, of the answer, or about them.
    private var withoutTexts: Case {
        func mend(_ exemptions: inout [Exemption]) {
            for index in exemptions.indices {
                exemptions[index].note = nil
                exemptions[index].publicInterestTest = nil
            }
        }
        var kept = self
        kept.summary = nil
        kept.corrections = []
        kept.extra = [:]
        kept.fees?.basis = nil
        mend(&kept.exemptions)
        for index in kept.parts.indices {
            kept.parts[index].question = nil
            kept.parts[index].anchor = nil
            mend(&kept.parts[index].exemptions)
        }
        for index in kept.documents.indices { mend(&kept.documents[index].exemptions) }
        for index in kept.reviews.indices { kept.reviews[index].note = nil }
        for index in kept.regulator.indices { kept.regulator[index].result = nil }
        for index in kept.tribunal.indices { kept.tribunal[index].result = nil }
        return kept
    }
}

extension Document {
    /// What a record may call it by: its file, its twin and its address elsewhere.
    public var names: [String] { [file, alternative, url].compactMap(\.self) }
}
