import Disclosure
import Foundation
import Markdown
import Markup
import Problems
import SystemPackage

/// Reads one record: its front matter, its text and the files that it names.
struct RecordReader: Sendable {
    let root: FilePath
    let tree: ContentTree
    let configuration: Configuration
    let law: Law
    let deadlines: Deadlines
    let cases: CaseReader
    let today: CalendarDate
    let includesUnpublished: Bool
    /// Whether a record of which it cannot be told whether it is held back counts as one that is.
    var concealsUnpublished = false
    let markdown: MarkdownOptions

    /// What became of a record's file.
    struct Reading: Sendable {
        var record: Record?
        var leftOut: Log.LeftOut?
        /// The files that the record names.
        var claims: [DocumentClaim] = []
        var problems: [Problem] = []
        /// The front matter, where there is one.
        var head: FrontMatterText?
        /// Whether the record is left out without having been read.
        var isUnread = false
        /// Whether the record is held back, and its files with it.
        var isWithheld = false
        /// The names of its documents that were taken down.
        var takenDown: Set<String> = []
        /// The rules that the record may break, and where it says so.
        var allowances: RecordAllowances?
    }

    func read(_ path: String) -> Reading {
        read(TextFile(root: root, path: path))
    }

    /// Reads a record from a text that need not be on disk.
    func read(_ file: TextFile) -> Reading {
        var reading = Reading()
        let path = file.source.path
        reading.problems = file.problems
        guard file.problems.isEmpty,
            let frontMatter = FrontMatter(of: file.source, &reading.problems)
        else {
            holdBackUnread(file.source, &reading)
            return reading
        }
        let head = FrontMatterText(
            source: SourceText(path: path, bytes: Array(file.source.bytes[..<frontMatter.yaml.endIndex])),
            yamlStart: frontMatter.yaml.startIndex)
        reading.head = head
        var details = Case()
        guard let written = read(frontMatter, file.source, into: &details, &reading.problems) else {
            holdBackUnread(file.source, &reading)
            return reading
        }
        if concealsUnpublished, HoldKeys.mayHold(details, frontMatter, file.source) { return reading }
        if let precision = details.receivedPrecision {
            details.received = details.received?.rounded(to: precision)
        }
        complete(&details, written: written, path: path, head, &reading.problems)
        if !details.allowances.isEmpty {
            reading.allowances = RecordAllowances(list: details.allowances, head: head)
        }
        let files = files(of: details, path: path, head, &reading)
        let url = Self.url(of: path, slug: details.slug)
        let hold = details.hold(on: today)
        if let hold {
            holdBack(Log.LeftOut(path: path, url: url, name: details.reference, reason: hold), &reading)
        }
        let placesAbove = FindingPlaces(
            source: file.source, bodyStart: frontMatter.bodyStart, head: head, written: written, text: nil)
        reading.problems += HoldRules.findings(in: details, today: today).compactMap(placesAbove.problem)
        if hold != nil, !includesUnpublished { return reading }
        reading.takenDown = details.takenDownNames
        let derivation = details.outcome == nil ? OutcomeDerivation(details, law: law) : nil
        if let derivation { details.outcome = derivation.outcome }
        checkOutcome(details, written: written, head, &reading.problems)
        let timing = deadlines.timing(of: details)
        guard details.showsText else {
            // Nobody reads the text any more: nothing is said of it, nothing of it is quoted, and nothing of it is kept.
            reading.allowances?.isOfWholeRecord = false
            reading.record = Record(
                path: path, url: url, details: details, body: .empty,
                summary: details.summary ?? LocalizedText(""), files: files,
                outcomeGround: derivation?.ground, timing: timing, interestTests: [], mentions: [],
                sketch: nil, frontMatter: head)
            return reading
        }
        let body = MarkdownDocument(file.source, from: frontMatter.bodyStart, options: markdown)
        reading.problems += body.problems
        let text = CaseText(body)
        let said = cases.read(details, text: text, name: Self.name(of: path))
        let findings =
            TimeRules(details, timing: timing, today: today)
            .findings(text: file.source.bytes[frontMatter.bodyStart...]) + said.findings
        let places = FindingPlaces(
            source: file.source, bodyStart: frontMatter.bodyStart, head: head, written: written, text: text)
        reading.problems += findings.compactMap(places.problem)
        reading.record = Record(
            path: path, url: url, details: details, body: body.rendered,
            summary: details.summary
                ?? LocalizedText(
                    body.excerpt(limit: 200, under: Self.requestHeadings) ?? body.excerpt(limit: 200) ?? ""),
            files: files, outcomeGround: derivation?.ground, timing: timing,
            interestTests: said.interestTests,
            mentions: said.references.map { ($0.key, places.line(of: $0.range)) }, sketch: said.sketch,
            frontMatter: head)
        return reading
    }

    /// Reads the front matter, and gives the keys that it has; a key whose value could not be read is among them.
    private func read(
        _ frontMatter: FrontMatter, _ source: SourceText, into details: inout Case,
        _ problems: inout [Problem]
    ) -> Set<String>? {
        var reader = SchemaReader(source: source, linesBefore: 1)
        defer { problems += reader.problems }
        guard let node = YAMLText.compose(frontMatter.yaml, &reader) else {
            if reader.problems.isEmpty {
                reader.report(
                    Problem(
                        .missingKey, at: source.location(line: 1),
                        "there is nothing between the two lines of hyphens",
                        help:
                            "write at least the lines `title:`, `reference:`, `responded:` and `outcome:` there"
                    ))
            }
            return nil
        }
        return Schema<Case>.record.read(node, into: &details, &reader)
    }

    /// Fills in what the log or the file's name says, and looks up laws and provisions.
    private func complete(
        _ details: inout Case, written: Set<String>, path: String, _ head: FrontMatterText,
        _ problems: inout [Problem]
    ) {
        if details.reference.isEmpty {
            details.reference = "untitled-" + Slug.make(Self.name(of: path))
            if !written.contains("reference") {
                problems.append(
                    Problem(
                        .missingReference, at: head.location(of: []),
                        "the record has no reference, so readers cannot ask about it",
                        help: "add a line such as `reference: FOI 506`"))
            }
        }
        for (index, regime) in details.regimes.enumerated() where law[regime] == nil {
            let names = law.regimes.map(\.id)
            problems.append(
                Problem(
                    .unknownRegime, at: head.location(of: ["regime", index]),
                    "'\(regime)' is not a law that this log knows",
                    help: NearestWord.to(regime, among: names).map { "did you mean '\($0)'?" }
                        ?? "write one of: \(names.choices)"))
        }
        var seen = Set<String>()
        details.regimes.removeAll { !seen.insert($0).inserted }
        checkTimeLimit(details, head, &problems)
        // Where the log's own regime is unknown, `daylight.yml` is where that is said.
        if details.regimes.isEmpty { details.regimes = [configuration.regime] }
        let citations = CitationLookup(law: law, regimes: details.regimes, head: head)
        citations.resolve(&details.exemptions, at: ["exemptions"], &problems)
        for index in details.parts.indices {
            citations.resolve(
                &details.parts[index].exemptions, at: ["parts", index, "exemptions"], &problems)
        }
        for index in details.documents.indices {
            citations.resolve(
                &details.documents[index].exemptions, at: ["documents", index, "exemptions"], &problems)
        }
    }

    private func checkTimeLimit(_ details: Case, _ head: FrontMatterText, _ problems: inout [Problem]) {
        guard let limit = details.timeLimit else { return }
        let laws = details.regimes.isEmpty ? [configuration.regime] : details.regimes
        let known = laws.compactMap { law[$0]?.time }.flatMap(\.variants).map(\.id)
        guard !known.contains(limit) else { return }
        problems.append(
            Problem(
                .unknownValue, at: head.location(of: ["time_limit"]),
                "'\(limit)' is not a time limit of the record's law",
                help: known.isEmpty
                    ? "delete this line: the law has one time limit for all requests"
                    : NearestWord.to(limit, among: known).map { "did you mean '\($0)'?" }
                        ?? "write one of: \(known.choices)"))
    }

    /// Leaves a record out; what is wrong with it then stops nothing.
    private func holdBack(_ leftOut: Log.LeftOut, _ reading: inout Reading) {
        reading.leftOut = leftOut
        guard !includesUnpublished else { return }
        reading.isWithheld = true
        reading.allowances?.isOfWholeRecord = false
        reading.problems = reading.problems.map { $0.inUnpublished("record") }
    }

    /// Leaves a record out that cannot be read, where a line of its front matter still says that it is held back.
    private func holdBackUnread(_ source: SourceText, _ reading: inout Reading) {
        guard let hold = WrittenHold(source).hold(on: today) else { return }
        let path = source.path
        reading.isUnread = true
        holdBack(
            Log.LeftOut(
                path: path, url: Self.url(of: path, slug: nil), name: Self.name(of: path), reason: hold),
            &reading)
    }

    private func checkOutcome(
        _ details: Case, written: Set<String>, _ head: FrontMatterText, _ problems: inout [Problem]
    ) {
        guard details.isClosed, details.takedown == nil else { return }
        if details.outcome == nil, !written.contains("outcome") {
            let words = Outcome.allCases.map(\.rawValue).joined(separator: ", ")
            problems.append(
                Problem(
                    .missingOutcome, at: head.location(of: ["responded"]),
                    "the request has been answered, but the record does not say what its outcome was",
                    help: "add a line such as `outcome: granted`; the outcomes are: \(words)"))
        }
    }

    /// The site path of a record: its path below `content/`, in Unicode's composed form.
    static func url(of path: String, slug: String?) -> String {
        var url = path.dropFirst("content/".utf8.count)
        url = url.dropLast(ContentTree.isFolderCase(path) ? "/index.md".utf8.count : ".md".utf8.count)
        guard let slug, let slash = url.utf8.lastIndex(of: UInt8(ascii: "/")) else {
            return String(url).composed + "/"
        }
        return (url[...slash] + slug).composed + "/"
    }

    /// The name of the case's folder, or of its file without the ending.
    static func name(of path: String) -> String {
        let parts = path.split(separator: "/")
        if parts.last == "index.md" { return String(parts.dropLast().last ?? "") }
        return String(parts.last?.dropLast(3) ?? "")
    }

    private static let requestHeadings: Set<String> = [
        "request", "the-request", "you-asked", "summary-of-request", "information-requested",
    ]
}

extension RecordReader {
    /// The files that a record names in documents, their twins and its reviews.
    private func files(
        of details: Case, path: String, _ head: FrontMatterText, _ reading: inout Reading
    ) -> [String: DocumentFile] {
        let folder = path.split(separator: "/").dropLast().joined(separator: "/")
        let finder = DocumentFinder(root: root, tree: tree, folder: folder)
        var files: [String: DocumentFile] = [:]
        let takenDown = details.takenDownNames
        var spellings: [String: String] = [:]
        func add(_ name: String, at keys: [any FrontMatterKey]) {
            let withheld = takenDown.contains(name)
            func claim(_ path: String) { reading.claims.append(DocumentClaim(name, path: path, at: keys)) }
            // Two texts are equal to Swift where they differ in Unicode form alone.
            let spelling = spellings[name] ?? name
            spellings[name] = spelling
            if !spelling.utf8.elementsEqual(name.utf8) {
                reading.problems.append(
                    UnicodeTwins.problem(name, spelling, at: head.location(of: keys)))
            }
            do {
                let found = try finder.find(name)
                for path in found.paths { claim(path) }
                if !withheld { files[name] = found.file }
            } catch {
                // The file that was meant is not to be reported as one that nobody lists.
                claim(folder + "/" + error.meant(by: name))
                // What is taken down is not published, and may have been removed already.
                if withheld { return }
                reading.problems.append(
                    error.problem(name: name, folder: folder, at: head.location(of: keys)))
            }
        }
        func add(_ documents: [Document], at keys: [any FrontMatterKey]) {
            for (index, document) in documents.enumerated() {
                let place = keys + [index]
                if let file = document.file { add(file, at: place + ["file"]) }
                if let twin = document.alternative { add(twin, at: place + ["alternative"]) }
                check(document, at: place, head, &reading.problems)
            }
        }
        add(details.documents, at: ["documents"])
        for (index, review) in details.reviews.enumerated() {
            add(review.documents, at: ["review", index, "documents"])
        }
        checkTakedown(of: details, head, &reading.problems)
        return files
    }

    /// Checks that a takedown names documents that the record has, and only where it is one of documents.
    private func checkTakedown(of details: Case, _ head: FrontMatterText, _ problems: inout [Problem]) {
        guard let takedown = details.takedown, !takedown.documents.isEmpty else { return }
        guard takedown.scope == .document else {
            problems.append(
                Problem(
                    .takedownDocument, at: head.location(of: ["takedown", "documents"]),
                    "the takedown names documents, but its scope is `\(takedown.scope.rawValue)`",
                    help: takedown.scope == .record
                        ? "write `scope: document` to take down only these, or delete this line to take down the whole record"
                        : "write `scope: document` to take down these, or delete this line to take down the text"
                ))
            return
        }
        let names = (details.documents + details.reviews.flatMap(\.documents)).flatMap(\.names)
        for (index, name) in takedown.documents.enumerated() where !names.contains(name) {
            problems.append(
                Problem(
                    .takedownDocument, at: head.location(of: ["takedown", "documents", index]),
                    "'\(name)' is not a document of this record, so it would not be taken down",
                    help: NearestWord.to(name, among: names).map { "did you mean '\($0)'?" }
                        ?? "write the `file` of one of its `documents`, or delete this line to take down all of them"
                ))
        }
    }

    private func check(
        _ document: Document, at keys: [any FrontMatterKey], _ head: FrontMatterText,
        _ problems: inout [Problem]
    ) {
        if document.file == nil, document.url == nil, !document.isWithheld {
            problems.append(
                Problem(
                    .documentWithoutFile, at: head.location(of: keys),
                    "the document has neither a file nor an address",
                    help: "add `file:` or `url:`, or `withheld: true` if it was withheld whole"))
        } else if document.isWithheld, let file = document.file ?? document.alternative {
            problems.append(
                Problem(
                    .withheldFile, at: head.location(of: keys + ["withheld"]),
                    "the document was withheld whole, and yet '\(file)' would be published with it",
                    help:
                        "take `\(document.file == nil ? "alternative" : "file")` out; or take `withheld` out, if the file was released"
                ))
        } else if document.title == nil {
            problems.append(
                Problem(
                    .documentWithoutTitle, at: head.location(of: keys),
                    "the document has no title, so its link shows the file's name",
                    help: "write it as `{file: \(document.file ?? "report.pdf"), title: What it is}`"))
        }
    }
}

extension DocumentFinder.Failure {
    /// The name of the file that a name most likely means.
    fileprivate func meant(by name: String) -> String {
        if case .missing(let nearest?) = self { nearest } else { name }
    }

    fileprivate func problem(name: String, folder: String, at location: Location) -> Problem {
        switch self {
        case .outside:
            Problem(
                .documentOutsideCase, at: location, "'\(name)' does not lie in the record's own folder",
                help: "copy the file into \(folder) and write its name alone")
        case .missing(let nearest):
            Problem(
                .missingDocument, at: location, "there is no file '\(name)' beside the record",
                help: nearest.map { "did you mean '\($0)'?" } ?? "put the file into \(folder)")
        case .folder:
            Problem(
                .missingDocument, at: location, "'\(name)' is a folder, and only files can be published",
                help: "list each file in it, as in `\(name.hasSuffix("/") ? name : name + "/")report.pdf`")
        case .linkLeavesLog:
            Problem(
                .symbolicLink, at: location, "'\(name)' is a symbolic link that leads out of the log",
                help: "put the file itself into \(folder)")
        case .linkLeavesCase:
            Problem(
                .symbolicLink, at: location,
                "'\(name)' is a symbolic link that does not lead to a file in the record's own folder",
                help: "put the file itself into \(folder)")
        case .linkLeadsNowhere:
            Problem(
                .symbolicLink, at: location, "'\(name)' is a symbolic link that leads to nothing",
                help: "put the file itself into \(folder)")
        case .source: DocumentClaim.sourceProblem(name, at: location)
        case .placeholder(let placeholder): placeholder.problem(of: "'\(name)'", at: location)
        case .litter:
            Problem(
                .missingDocument, at: location,
                "'\(name)' is what a program or system leaves beside files, and no document",
                help: "name the document itself, or take the line out")
        case .unreadable(let error): .cannotRead("'\(name)'", error, at: location)
        }
    }
}
