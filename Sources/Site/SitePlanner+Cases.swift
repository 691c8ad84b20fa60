import Content
import Disclosure
import Markup
import Templates

extension SitePlanner {
    /// Adds the page of each case, and its documents beside it.
    func addCases(_ templates: TemplateSet, _ plan: inout PlanBuilder) {
        let pages = CasePages(self, templates, related: relatedCases())
        let schemaAddress = addresses.absolute(CasePages.schemaPath)
        plan.add(
            PlannedFile(
                path: CasePages.schemaPath, kind: .data, claimant: "the schema of cases",
                content: .rendered { $0 += CaseSchema.document(id: schemaAddress) }))
        for shown in catalogue.cases {
            let isNotice = shown.details.takedown != nil
            plan.add(
                page: shown.url, claimant: shown.path, isListed: !shown.isWithdrawn, isNotice: isNotice,
                modified: shown.lastChange
            ) {
                pages.render(shown, into: &$0)
            }
            plan.add(
                PlannedFile(
                    path: shown.url + "index.json", kind: .data, claimant: shown.path,
                    content: .rendered { pages.renderData(shown, into: &$0) }, isNotice: isNotice))
            addDocuments(of: shown, &plan)
        }
    }

    private func addDocuments(of shown: ShownCase, _ plan: inout PlanBuilder) {
        var names = Set<String>()
        for file in shown.files.values where names.insert(file.name).inserted {
            plan.add(
                PlannedFile(
                    path: shown.url + file.name, kind: .document, claimant: shown.path,
                    content: .copied(file.path, size: file.size)))
        }
    }

    /// The relations of every case, with those that others name made good in the other direction.
    ///
    /// A record that was taken down as a whole is related to none.
    private func relatedCases() -> [String: [RelatedView]] {
        let relating = catalogue.cases.filter { !$0.details.related.isEmpty }
        guard !relating.isEmpty else { return [:] }
        let index = CaseIndex(log)
        let linkable = Dictionary(
            catalogue.cases.lazy.filter { !$0.isWithdrawn }.map { ($0.url, $0) },
            uniquingKeysWith: { first, _ in first })
        var related: [String: [RelatedView]] = [:]
        func add(_ relation: RelatedCase.Relation, from: ShownCase, to: ShownCase) {
            let url = addresses.link(to.url)
            guard from.url != to.url, !(related[from.url] ?? []).contains(where: { $0.url == url }) else {
                return
            }
            related[from.url, default: []].append(
                RelatedView(
                    relation: relation, reference: to.details.reference,
                    title: to.details.title.text(in: log.configuration.language), url: url))
        }
        let relations = relating.flatMap { from in
            from.details.related.compactMap { relation in
                index[relation.reference].flatMap { linkable[$0.url] }.map {
                    (relation: relation.relation, from: from, to: $0)
                }
            }
        }
        for link in relations { add(link.relation, from: link.from, to: link.to) }
        for link in relations { add(link.relation.inverse, from: link.to, to: link.from) }
        return related
    }
}

extension RelatedCase.Relation {
    /// What the other case of a relation says of the first; some relations have no word of their own for it.
    fileprivate var inverse: Self {
        switch self {
        case .follows: .precedes
        case .precedes: .follows
        case .duplicate: .duplicate
        case .sameSubject, .supersedes, .answeredBy, .reviewOf: .sameSubject
        }
    }
}
