/// The numbers of rows in words: `rows 5, 9 and 12 to 20`.
struct RowList {
    let words: String

    init(_ numbers: [Int]) {
        var runs: [ClosedRange<Int>] = []
        for number in numbers.sorted() {
            if let last = runs.last, number == last.upperBound + 1 {
                runs[runs.count - 1] = last.lowerBound...number
            } else {
                runs.append(number...number)
            }
        }
        let parts = runs.flatMap { run in
            run.count > 2
                ? ["\(run.lowerBound) to \(run.upperBound)"] : run.map(String.init)
        }
        let head = parts.dropLast().joined(separator: ", ")
        let list = head.isEmpty ? parts.last ?? "" : "\(head) and \(parts.last ?? "")"
        words = (numbers.count == 1 ? "row " : "rows ") + list
    }
}
