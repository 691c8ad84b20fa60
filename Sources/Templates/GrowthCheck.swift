/// Finds templates that print so much that no page could hold it, whatever the data.
///
/// Partials that each include the next one twice double the page with each of them. What a routine prints is therefore
/// added up without its data, once for each place that calls it. A list that is opened again inside another, to which
/// it does not belong, counts as one of ten.
struct GrowthCheck {
    /// More bytes and tags than the templates of any theme print into one page.
    static let most = 4_000_000
    /// As how many turns a list counts that is opened again inside another.
    static let turns = 10

    /// One place where a routine runs another, and how often it does.
    struct Call {
        let caller: Int
        let callee: Int
        let times: Int
        let template: Int
        let name: Name
    }

    /// The calls by which a page first grows beyond all measure: what is called is not too large, who calls is.
    let excessive: [Call]

    /// - Parameter sizes: What each routine prints itself.
    init(_ calls: [Call], sizes: [Int]) {
        var callsOf = [[Call]](repeating: [], count: sizes.count)
        for call in calls { callsOf[call.caller].append(call) }
        var totals = [Int?](repeating: nil, count: sizes.count)
        var isOpen = [Bool](repeating: false, count: sizes.count)
        var found: [Call] = []
        for root in sizes.indices where totals[root] == nil {
            // Without recursion, so that long chains of partials cannot overflow the stack.
            var visits = [(routine: root, next: 0, total: sizes[root])]
            isOpen[root] = true
            while let visit = visits.last {
                let own = callsOf[visit.routine]
                guard visit.next < own.count else {
                    visits.removeLast()
                    isOpen[visit.routine] = false
                    totals[visit.routine] = visit.total
                    continue
                }
                let call = own[visit.next]
                // A template inside itself goes down the data, and ends with it.
                if totals[call.callee] == nil, !isOpen[call.callee] {
                    isOpen[call.callee] = true
                    visits.append((call.callee, 0, sizes[call.callee]))
                    continue
                }
                let size = (totals[call.callee] ?? 0).times(call.times)
                let total = min(visit.total + size, .max / 2)
                if visit.total <= Self.most, total > Self.most, (totals[call.callee] ?? 0) <= Self.most {
                    found.append(call)
                }
                visits[visits.count - 1].next += 1
                visits[visits.count - 1].total = total
            }
        }
        excessive = found
    }
}

extension Int {
    /// The product, or a number beyond all measure.
    func times(_ other: Int) -> Int {
        let (product, isTooLarge) = multipliedReportingOverflow(by: other)
        return isTooLarge ? .max / 4 : Swift.min(product, .max / 4)
    }
}
