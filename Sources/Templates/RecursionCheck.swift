/// Finds templates that would include themselves without end.
///
/// Data is finite, so an inclusion ends if each round begins at a thing inside the one before. Among templates
/// that include each other, every inclusion must therefore keep the nearest thing or go below it, and every
/// round must go below it at least once.
struct RecursionCheck {
    /// One place where a routine runs another.
    struct Call {
        let caller: Int
        let callee: Int
        /// What has become of the thing that was nearest when the caller began.
        let origin: Scope.Origin
        let template: Int
        let name: Name
    }

    private let calls: [Call]
    private let routineCount: Int

    init(_ calls: [Call], routineCount: Int) {
        self.calls = calls
        self.routineCount = routineCount
    }

    /// The calls that make for an endless page, one or more for each cycle.
    var endless: [Call] {
        let cycles = components { _ in true }
        let recursive = calls.filter { cycles[$0.caller] == cycles[$0.callee] }
        let idle = components { $0.origin == .entry && cycles[$0.caller] == cycles[$0.callee] }
        return recursive.filter { call in
            call.origin == .outer
                || call.origin == .entry && idle[call.caller] == idle[call.callee] && closes(call, idle)
        }
    }

    /// Whether a call leads back to the first routine of its cycle, so that each cycle is told once.
    private func closes(_ call: Call, _ component: [Int]) -> Bool {
        component[call.callee] == call.callee
    }

    /// For each routine the first one that it can reach and that can reach it, by the calls that count.
    ///
    /// Tarjan's algorithm, without recursion, so that long chains of partials cannot overflow the stack.
    private func components(counting counts: (Call) -> Bool) -> [Int] {
        var callees = [[Int]](repeating: [], count: routineCount)
        for call in calls where counts(call) { callees[call.caller].append(call.callee) }
        var component = [Int](repeating: -1, count: routineCount)
        var order = [Int](repeating: -1, count: routineCount)
        var lowest = order
        var next = 0
        var candidates: [Int] = []
        for root in 0..<routineCount where order[root] < 0 {
            var visits = [(routine: root, edge: 0)]
            while let (routine, edge) = visits.last {
                if edge == 0 {
                    order[routine] = next
                    lowest[routine] = next
                    next += 1
                    candidates.append(routine)
                }
                if edge < callees[routine].count {
                    visits[visits.count - 1].edge += 1
                    let callee = callees[routine][edge]
                    if order[callee] < 0 {
                        visits.append((callee, 0))
                    } else if component[callee] < 0 {
                        lowest[routine] = min(lowest[routine], order[callee])
                    }
                    continue
                }
                visits.removeLast()
                if let caller = visits.last?.routine {
                    lowest[caller] = min(lowest[caller], lowest[routine])
                }
                guard lowest[routine] == order[routine], let start = candidates.lastIndex(of: routine) else {
                    continue
                }
                let members = candidates[start...]
                let first = members.min() ?? routine
                for member in members { component[member] = first }
                candidates.removeSubrange(start...)
            }
        }
        return component
    }
}
