/// Tells by when a case was to be answered, and whether it was.
public struct Deadlines: Sendable {
    private let law: Law
    private let rules: [String: Rules]

    /// The rules of one law: the usual one, and those of its variants.
    private struct Rules: Sendable {
        let usual: DeadlineRule
        let variants: [String: DeadlineRule]
    }

    /// Takes the time limits of the laws of a log.
    ///
    /// - Parameters:
    ///   - law: The laws, with their calendars.
    ///   - calendar: The calendar by which the log counts, where it is not that of the law. Where a law has a variant for
    ///     that calendar, as FOIA has for schools, the log's cases have that limit, and other laws keep their calendars.
    ///   - reviewDays: How many working days there are for an internal review, where the law does not say.
    public init(law: Law, calendar: String? = nil, reviewDays: Int? = nil) {
        let isOfVariant = law.regimes.contains { regime in
            regime.time?.variants.contains { calendar != nil && $0.calendar == calendar } ?? false
        }
        var rules: [String: Rules] = [:]
        for regime in law.regimes {
            guard let limit = regime.time else { continue }
            let own = isOfVariant ? limit.calendar : calendar ?? limit.calendar
            let days = regime.review?.days ?? reviewDays
            let review = days.map { ($0, max($0, regime.review?.exceptionalDays ?? $0)) }
            func rule(_ variant: TimeLimit.Variant?) -> DeadlineRule {
                DeadlineRule(
                    law: regime, limit: limit, variant: variant,
                    calendarID: variant?.calendar ?? own, cap: own, review: review, calendars: law.calendars)
            }
            let usual = isOfVariant ? limit.variants.first { $0.calendar == calendar } : nil
            rules[regime.id] = Rules(
                usual: rule(usual),
                variants: Dictionary(
                    limit.variants.map { ($0.id, rule($0)) }, uniquingKeysWith: { first, _ in first }))
        }
        self.law = law
        self.rules = rules
    }

    /// By when a case was to be answered, and whether it was.
    ///
    /// The first of the case's laws that has a time limit counts.
    public func timing(of details: Case) -> Timing {
        guard let regime = details.regimes.first(where: { rules[$0] != nil }), let rules = rules[regime]
        else {
            return Timing.without(.noLimit, for: details)
        }
        let rule = details.timeLimit.flatMap { rules.variants[$0] } ?? rules.usual
        return Reckoning(rule: rule, details: details, law: law, otherWays: otherWays(details)).timing()
    }

    /// The ways in which the further laws of a case let it take longer.
    private func otherWays(_ details: Case) -> [TimeLimit.Extension] {
        guard details.timeExtension != nil, details.regimes.count > 1 else { return [] }
        return details.regimes.compactMap { rules[$0] }.flatMap(\.usual.limit.extensions)
    }
}
