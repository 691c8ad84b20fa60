import Markdown
import Problems
import Testing

/// Random texts in which every tag is written once, so that its place is known.
@Suite struct PositionTests {
    @Test(arguments: 0..<600)
    func everyTagIsFoundWhereItStands(seed: Int) {
        var writer = TextWriter(seed: UInt64(seed))
        let text = writer.text()
        let document = MarkdownDocument(text)
        for problem in document.problems where problem.rule == .rawHTML {
            guard let tag = problem.message.firstMatch(of: #/<(t[0-9]+)>/#)?.output.1 else { continue }
            let place = place(of: "<\(tag)", in: text)
            #expect(problem.location.line == place?.line, "\(tag) in:\n\(text)")
            #expect(problem.location.column == place?.column, "\(tag) in:\n\(text)")
        }
        let unsafe = document.problems.filter { $0.rule == .unsafeLink }
        let links = document.links.filter { $0.destination.hasPrefix("file:") }
        #expect(links.count == unsafe.count)
        for (link, problem) in zip(links, unsafe) {
            let place =
                place(of: "<\(link.destination)>", in: text)
                ?? place(of: "[\(link.destination.dropFirst("file:".count))]", in: text)
            #expect(link.line == place?.line, "\(link) in:\n\(text)")
            #expect(problem.location.line == place?.line, "\(link) in:\n\(text)")
            #expect(problem.location.column == place?.column, "\(link) in:\n\(text)")
        }
    }

    @Test func mostTagsAreFound() {
        var found = 0
        for seed in 0..<600 {
            var writer = TextWriter(seed: UInt64(seed))
            found += MarkdownDocument(writer.text()).problems.count { $0.location.column != nil }
        }
        #expect(found > 2_000)
    }

    private func place(of needle: String, in text: String) -> (line: Int, column: Int)? {
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            guard let range = line.firstRange(of: needle) else { continue }
            return (index + 1, line.unicodeScalars.distance(from: line.startIndex, to: range.lowerBound) + 1)
        }
        return nil
    }
}
