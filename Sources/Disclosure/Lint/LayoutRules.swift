/// S05 to S07: whether the text has the headings, lists and answers that readers and screen readers go by.
struct LayoutRules {
    let record: LintedCase

    func check(_ findings: inout [Finding]) {
        checkBlocks(&findings)
        checkSections(&findings)
        checkQuestions(&findings)
    }

    // MARK: - S05

    private func checkBlocks(_ findings: inout [Finding]) {
        var level = 1
        var saysBold = false
        var saysBullet = false
        for (index, block) in record.text.blocks.enumerated() {
            switch block.kind {
            case .heading(let next, _):
                if next > level + 1 {
                    findings.append(
                        Finding(
                            .skippedLevel, at: .line(block.line),
                            "this heading is of level \(next) and the one above of level \(level), so that people who go by headings miss one",
                            help: "give it one number sign more than the heading above"))
                }
                level = next
            case .paragraph:
                if !saysBold, isBoldHeading(index) {
                    saysBold = true
                    findings.append(
                        Finding(
                            .boldHeading, at: .line(block.line),
                            "this bold line stands for a heading, and people who go by headings do not find it",
                            help: "begin the line with number signs and take the asterisks out"))
                }
                if !saysBullet, isBullet(block) {
                    saysBullet = true
                    findings.append(
                        Finding(
                            .typedBullets, at: .line(block.line),
                            "this list is made with bullets that are typed, and its items run into one another",
                            help: "begin each item with a hyphen and a space"))
                }
            case .item, .continuation, .row, .code: break
            }
        }
    }

    /// A short bold line with words below it that it names.
    private func isBoldHeading(_ index: Int) -> Bool {
        let block = record.text.blocks[index]
        guard block.boldCount == block.range.count, block.range.count <= 80, !block.isQuoted,
            index + 1 < record.text.blocks.count, let last = record.bytes[block.range].last
        else { return false }
        switch record.text.blocks[index + 1].kind {
        case .heading, .code: return false
        case .paragraph, .item, .continuation, .row: return !".!?,;".utf8.contains(last)
        }
    }

    /// `•`, `·`, `▪`, `◦` and their like at the start.
    private func isBullet(_ block: CaseText.Block) -> Bool {
        let bytes = record.bytes
        let start = block.range.lowerBound
        guard block.range.count > 4 else { return false }
        if bytes[start] == 0xC2, bytes[start + 1] == 0xB7 { return true }
        guard bytes[start] == 0xE2 else { return false }
        switch (bytes[start + 1], bytes[start + 2]) {
        case (0x80, 0xA2), (0x80, 0xA3), (0x96, 0xAA), (0x97, 0xA6), (0x97, 0x8F), (0x88, 0x99): return true
        default: return false
        }
    }

    // MARK: - S06

    private func checkSections(_ findings: inout [Finding]) {
        let answered = record.answered
        guard answered.hasRequest != answered.hasAnswer, record.isAnswered,
            let first = record.text.blocks.first
        else {
            return
        }
        let (what, heading) = answered.hasRequest ? ("answer", "Response") : ("request", "Request")
        findings.append(
            Finding(
                .noSection, at: .line(first.line),
                "there is a heading for the \(answered.hasRequest ? "request" : "answer") and none for the \(what), so readers cannot tell who says what",
                help: "put the heading `## \(heading)` above the \(what)"))
    }

    // MARK: - S07

    /// Where the request numbers its questions and the answer some of its headings or items, each has an answer.
    private func checkQuestions(_ findings: inout [Finding]) {
        let questions = record.answered.request.filter { record.text.blocks[$0].kind == .item }
        guard questions.count >= 2, record.isAnswered, record.details.parts.isEmpty else { return }
        let answers = record.answered.own.compactMap { questionNumber(of: record.text.blocks[$0]) }
        let numbers = Set(answers)
        guard answers.count >= 2, numbers.count == answers.count,
            let missing = (1...questions.count).first(where: { !numbers.contains($0) }),
            numbers.contains(1) || missing == 1
        else { return }
        findings.append(
            Finding(
                .unansweredQuestion, at: .line(record.text.blocks[questions[missing - 1]].line),
                "the answer has numbers for other questions, and none for question \(missing)",
                help: "put a heading such as `### Question \(missing)` above its answer"))
    }

    /// The number in a heading such as `Question 3` or `Q3`.
    private func questionNumber(of block: CaseText.Block) -> Int? {
        guard block.isHeading || block.boldCount > 0 else { return nil }
        let bytes = record.bytes
        var offset = block.range.lowerBound
        for word in ["question ", "answer to question ", "q"] where bytes.matches(word.utf8, at: offset) {
            offset += word.utf8.count
            break
        }
        guard offset > block.range.lowerBound else { return nil }
        var number = 0
        var digits = 0
        while offset < block.range.upperBound, bytes[offset].isDigit, digits < 3 {
            number = number * 10 + Int(bytes[offset] - UInt8(ascii: "0"))
            digits += 1
            offset += 1
        }
        return digits == 0 ? nil : number
    }
}
