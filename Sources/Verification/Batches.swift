/// Divides what is to be fetched into parts, each of which takes little room on the disk even if every answer is as
/// long as it may be.
enum Batches {
    private static let most = 64
    private static let room = 256 << 20

    static func divide(_ fetches: [Fetch]) -> [[Fetch]] {
        // Files of a size go together, since one limit holds for all files of a process.
        var batches: [[Fetch]] = []
        var batch: [Fetch] = []
        for fetch in fetches.sorted(by: { ($0.limit, $0.id) < ($1.limit, $1.id) }) {
            if !batch.isEmpty, batch.count == most || (batch.count + 1) * fetch.limit > room {
                batches.append(batch)
                batch = []
            }
            batch.append(fetch)
        }
        return batch.isEmpty ? batches : batches + [batch]
    }
}
