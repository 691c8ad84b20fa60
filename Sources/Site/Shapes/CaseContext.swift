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
    /// The laws, each as a link to the list of its cases.
    let regimes: [String: LinkView]
    /// How to go on after an answer under each law, made by the shape of complaints.
    let complaints: [String: Value]

    private let topics: [String: TermView]
    private let bodies: [String: String]

    init(_ log: Log, addresses: Addresses, topics: [String: TermView]) {
        language = log.configuration.language
        self.addresses = addresses
        self.topics = topics
        law = log.law
        var regimes: [String: LinkView] = [:]
        var complaints: [String: Value] = [:]
        var bodies: [String: String] = [:]
        for regime in log.law.regimes {
            regimes[regime.id] = LinkView(title: regime.name, url: addresses.link("regimes/\(regime.id)/"))
            complaints[regime.id] = Shape<ComplaintView>.complaint.value(
                ComplaintView(configuration: log.configuration, regime: regime))
            if let regulator = regime.regulator { bodies[regulator.id] = regulator.name }
        }
        self.regimes = regimes
        self.complaints = complaints
        self.bodies = bodies
    }

    /// The topics of a case, as they are named in the configuration.
    func topics(of record: Record) -> [TermView] {
        record.details.topics.compactMap { topics[Slug.make($0)] }
    }

    /// The name of a regulator by its id, or the words that stand there.
    func bodyName(_ id: String?) -> String? {
        id.map { bodies[$0.lowercased()] ?? $0 }
    }
}
