import Content
import Disclosure
import Markup
import Templates

/// What every case page needs to know of the log, worked out once.
///
/// A class, so that ten thousand pages share it instead of a copy each.
final class CaseContext: Sendable {
    let language: String
    let addresses: Addresses
    let law: Law
    /// The laws, each as a link to the list of its cases, made by the shape of links.
    let regimes: [String: Value]
    /// How to go on after an answer under each law, made by the shape of complaints.
    let complaints: [String: Value]

    /// The topics as records spell them, made by the shape of terms.
    private let topics: [String: Value]
    private let bodies: [String: String]

    /// - Parameter topics: The topics by their slugs.
    init(_ log: Log, addresses: Addresses, catalogue: Catalogue, topics: [String: TermView]) {
        language = log.configuration.language
        self.addresses = addresses
        let terms = topics.mapValues(Shape<TermView>.term.value)
        self.topics = catalogue.topicSlugs.compactMapValues { terms[$0] }
        law = log.law
        var regimes: [String: Value] = [:]
        var complaints: [String: Value] = [:]
        var bodies: [String: String] = [:]
        for regime in log.law.regimes {
            regimes[regime.id] = Shape<LinkView>.link.value(
                LinkView(title: regime.name, url: addresses.link("regimes/\(regime.id)/")))
            complaints[regime.id] = Shape<ComplaintView>.complaint.value(
                ComplaintView(configuration: log.configuration, regime: regime))
            if let regulator = regime.regulator { bodies[regulator.id] = regulator.name }
        }
        self.regimes = regimes
        self.complaints = complaints
        self.bodies = bodies
    }

    /// The topics of a case, as they are named in the configuration.
    func topics(of shown: ShownCase) -> [Value] {
        shown.details.topics.compactMap { topics[$0] }
    }

    /// The name of a regulator by its id, or the words that stand there.
    func bodyName(_ id: String?) -> String? {
        id.map { bodies[$0.lowercased()] ?? $0 }
    }
}
