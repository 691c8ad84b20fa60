/// Names problems so that each keeps its name when lines are added above it.
struct ProblemFingerprints {
    private var seen: [String: Int] = [:]

    /// The name of the next problem of a report: a hash of its rule, its file and the text of its line, and which of
    /// several alike it is.
    mutating func next(_ problem: Problem) -> String {
        let line = problem.location.excerpt ?? problem.message
        let hash = Self.hash([problem.rule.id, problem.location.path, line])
        seen[hash, default: 0] += 1
        return "\(hash):\(seen[hash, default: 1])"
    }

    /// FNV-1a with 64 bits, which need not withstand an attack, only be the same in every run, as `Hasher` is not.
    private static func hash(_ texts: [String]) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for text in texts {
            for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
            hash = (hash ^ 0) &* 0x100_0000_01b3
        }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }
}
