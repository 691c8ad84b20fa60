/// L10: whether a refusal on cost shows its estimate, and whether that is right.
struct CostRules {
    let record: LintedCase

    func check(_ findings: inout [Finding]) {
        guard let claim = record.claims.first(where: { $0.kind == .cost }),
            !record.mayExplainInDocument
        else { return }
        let place = Finding.Place.value(claim.place)
        let blocks = record.text.blocks.indices.filter { !record.answered.request.contains($0) }
        let quantities = blocks.map { Quantities(record.bytes, in: record.text.blocks[$0].range) }
        let numbers = quantities.flatMap(\.numbers)
        if !numbers.contains(where: isEstimate) {
            findings.append(
                Finding(
                    .noEstimate, at: place,
                    "the text gives no estimate of the work, so readers cannot see that it is beyond the limit",
                    help: "say how many records there are, how long each takes and what that makes in hours"))
        }
        checkSums(quantities.flatMap(\.sums), place, &findings)
        checkLimit(numbers, place, &findings)
        if !isAdvised {
            findings.append(
                Finding(
                    .noAdvice, at: place,
                    "the text does not say how the request could be narrowed, and the law asks for advice",
                    help: "say what could be found within the limit"))
        }
    }

    /// Whether a number is part of an estimate, and not the limit itself.
    private func isEstimate(_ number: Quantities.Number) -> Bool {
        switch number.unit {
        case .hours: number.value != 18 && number.value != 24
        case .minutes, .seconds: true
        case .days: number.value != 2.5 && number.value != 3.5
        case nil: number.isPounds && ![450, 600, 25].contains(number.value)
        }
    }

    private func checkSums(_ sums: [Quantities.Sum], _ place: Finding.Place, _ findings: inout [Finding]) {
        for sum in sums where !sum.isRight {
            findings.append(
                Finding(
                    .wrongSum, at: .words(sum.total.range),
                    "the sum gives \(Self.words(sum.product)), and the text says \(Self.words(sum.total.value))",
                    help: "correct the sum"))
        }
        if sums.count == 1, let sum = sums.first, sum.isRight {
            let hours = sum.total.value * (sum.total.unit?.hours ?? 1)
            // An estimate that is the limit itself may be a little more, rounded.
            guard hours < Double(record.costLimit) else { return }
            findings.append(
                Finding(
                    .withinLimit, at: .words(sum.total.range),
                    "the estimate is \(Self.words(hours)) hours, and the limit of this authority is \(record.costLimit) hours",
                    help: "correct the estimate, or answer the request"))
        }
    }

    /// Central government has £600 and 24 hours, all others £450 and 18 hours: the Fees Regulations 2004.
    private func checkLimit(
        _ numbers: [Quantities.Number], _ place: Finding.Place, _ findings: inout [Finding]
    ) {
        let (hours, pounds) = (record.costLimit, record.costLimit * 25)
        let (otherHours, otherPounds) = hours == 18 ? (24, 600) : (18, 450)
        func has(_ value: Int, isPounds: Bool) -> Bool {
            numbers.contains { number in
                number.value == Double(value) && (isPounds ? number.isPounds : number.unit == .hours)
            }
        }
        guard !has(hours, isPounds: false), !has(pounds, isPounds: true),
            let wrong = numbers.first(where: { number in
                number.value == Double(otherPounds) && number.isPounds
                    || number.value == Double(otherHours) && number.unit == .hours
            }),
            record.answered.says(Self.limits)
        else { return }
        findings.append(
            Finding(
                .wrongLimit, at: .words(wrong.range),
                "the limit of this authority is \(hours) hours or £\(pounds), and the text names that of others",
                help: "correct the text, or `cost_limit_hours` in daylight.yml"))
    }

    private var isAdvised: Bool {
        record.answered.says(Self.advice)
    }

    /// A number with at most one decimal, as people write it.
    private static func words(_ number: Double) -> String {
        let tenths = (number * 10).rounded()
        guard tenths.magnitude < 1e12 else { return "too much" }
        let whole = Int(tenths)
        return whole % 10 == 0 ? String(whole / 10) : "\(whole / 10).\(whole % 10)"
    }

    private static let limits = Phrases(
        "limit", "threshold")

    private static let advice = Phrases(
        "narrow", "refine", "reduce", "advice", "advise", "assist", "help", "you could ask", "you may wish",
        "you might", "smaller", "suggest", "shorter", "instead", "within the limit")
}
