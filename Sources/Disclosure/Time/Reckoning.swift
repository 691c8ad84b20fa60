/// Counts the days of one case by the rule of its law.
struct Reckoning {
    let rule: DeadlineRule
    let details: Case
    let law: Law
    /// The ways in which the case's further laws let it take longer.
    let otherWays: [TimeLimit.Extension]

    func timing() -> Timing {
        var timing = Timing(details, rule: rule, gap: nil)
        do {
            try count(&timing)
        } catch {
            timing.gap = error
        }
        timing.close(details)
        timing.reviews = details.reviews.map { ReviewTiming($0, rule: rule) }
        return timing
    }

    private func count(_ timing: inout Timing) throws(Timing.Gap) {
        guard let received = details.received else { throw .receiptUnknown }
        guard let day = DayNumber(received) else { throw .receiptInexact }
        var clock = Clock(start: try start(day))
        try run(&clock)
        timing.start = clock.start
        timing.pauses = clock.pauses
        timing.clarified = clock.clarified
        guard let usual = rule.last(after: clock.start, pauses: clock.pauses) else {
            throw rule.gap(after: clock.start)
        }
        timing.usualDay = usual
        timing.lawfulDay = try extended(usual, clock, &timing)
    }

    /// From where days are counted, and which are left out.
    private struct Clock {
        var start: DayNumber
        var clarified: DayNumber?
        var pauses: [ClosedRange<DayNumber>] = []
    }

    private func start(_ day: DayNumber) throws(Timing.Gap) -> DayNumber {
        guard let start = rule.start(receivedOn: day) else { throw rule.gap(after: day) }
        return start
    }

    /// Lets the clock run through the stops of the case; a stop after the last day no longer matters.
    private func run(_ clock: inout Clock) throws(Timing.Gap) {
        guard !details.clock.isEmpty else { return }
        let stops = details.clock.map { ($0, $0.stop.flatMap(DayNumber.init)) }
            .sorted { ($0.1?.value ?? 0) < ($1.1?.value ?? 0) }
        for (stop, first) in stops {
            guard let first else { throw .stopInexact }
            guard let last = rule.last(after: clock.start, pauses: clock.pauses) else {
                throw rule.gap(after: clock.start)
            }
            if first > last { return }
            guard let restart = stop.restart else { throw .clockStopped(since: stop.stop) }
            guard let day = DayNumber(restart), first <= day else { throw .stopInexact }
            let effect = stop.reason == .fees ? rule.limit.fees : rule.limit.clarification
            switch effect {
            case .restart:
                clock = Clock(start: max(clock.start, try start(day)), clarified: day)
            case .pause:
                // Days of an earlier pause, and those before the count, are not left out twice.
                let from = max(first, (clock.pauses.last?.upperBound ?? clock.start).advanced(by: 1))
                if from <= day { clock.pauses.append(from...day) }
            }
        }
    }

    /// The last day, with the longer time that the law gives for the case's reason.
    private func extended(
        _ usual: DayNumber, _ clock: Clock, _ timing: inout Timing
    ) throws(Timing.Gap) -> DayNumber {
        guard let more = details.timeExtension, let reason = more.reason else { return usual }
        let ways = rule.limit.extensions + otherWays
        guard let way = ways.first(where: { $0.reason == reason }) else {
            timing.extensionFault = .notInLaw
            return usual
        }
        if let need = way.needs, !isMet(need) { timing.extensionFault = .needs(need) }
        let until = more.until.flatMap(DayNumber.init)
        timing.extendedBy = reason
        if let total = way.total ?? way.usualTotal {
            guard let last = rule.last(total, after: clock.start, pauses: clock.pauses) else {
                throw rule.gap(after: clock.start)
            }
            if let until, last < until { timing.longest = (total, last, way.total != nil) }
            if way.total != nil { return max(usual, min(last, until ?? last)) }
        }
        guard let until else { throw .extensionWithoutEnd }
        return max(usual, until)
    }

    private func isMet(_ need: TimeLimit.Extension.Need) -> Bool {
        switch need {
        case .qualifiedProvision:
            let exemptions = details.exemptions + details.parts.flatMap(\.exemptions)
            return exemptions.contains { $0.provisions.contains(where: mayBeOverridden) }
        }
    }

    /// Whether the public interest can override a provision; one of which the law's file says nothing might be.
    private func mayBeOverridden(_ cited: CitedProvision) -> Bool {
        guard let regime = law[cited.regime] else { return true }
        let path = String(cited.citation.dropFirst(regime.prefix.count))
        guard let status = law.provision(path, of: cited.regime)?.status else { return true }
        return status == .qualified || status == .partly
    }
}
