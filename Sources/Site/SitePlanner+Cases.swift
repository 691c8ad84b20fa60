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
        for record in catalogue.records {
            let withdrawn = record.details.takedown != nil
            plan.add(
                page: record.url, claimant: record.path, isListed: !withdrawn, isNotice: withdrawn,
                modified: record.lastChange
            ) {
                pages.render(record, into: &$0)
            }
            plan.add(
                PlannedFile(
                    path: record.url + "index.json", kind: .data, claimant: record.path,
                    content: .rendered { pages.renderData(record, into: &$0) }, isNotice: withdrawn))
            if !withdrawn { addDocuments(of: record, &plan) }
        }
    }

    private func addDocuments(of record: Record, _ plan: inout PlanBuilder) {
        var names = Set<String>()
        for file in record.files.values where names.insert(file.name).inserted {
            plan.add(
                PlannedFile(
                    path: record.url + file.name, kind: .document, claimant: record.path,
                    content: .copied(file.path, size: file.size)))
        }
    }

    /// The relations of every case, with those that others name made good in the other direction.
    private func relatedCases() -> [String: [RelatedView]] {
        guard log.records.contains(where: { !$0.details.related.isEmpty }) else { return [:] }
        let index = CaseIndex(log)
        var related: [String: [RelatedView]] = [:]
        func add(_ relation: RelatedCase.Relation, from: Record, to: Record) {
            let url = addresses.link(to.url)
            guard from.url != to.url, !(related[from.url] ?? []).contains(where: { $0.url == url }) else {
                return
            }
            related[from.url, default: []].append(
                RelatedView(
                    relation: relation, reference: to.details.reference,
                    title: to.details.title.text(in: log.configuration.language), url: url))
        }
        for record in log.records {
            for relation in record.details.related {
                if let other = index[relation.reference] { add(relation.relation, from: record, to: other) }
            }
        }
        for record in log.records {
            for relation in record.details.related {
                guard let other = index[relation.reference] else { continue }
                add(relation.relation.inverse, from: other, to: record)
            }
        }
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
