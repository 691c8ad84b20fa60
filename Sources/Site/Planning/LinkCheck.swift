import Content
import Disclosure
import Foundation
import Markdown
import Markup
import Problems

/// Checks that links in texts lead to paths of the plan.
struct LinkCheck {
    let addresses: Addresses
    private let paths: Set<String>
    private let bodies: [String: RenderedText]
    private let leftOut: [String: Log.LeftOut]
    private let takenDown: [String: String]
    private let sources: [String: String]
    private let sorted = LazyValue<SortedPaths>()
    /// The ids of pages with very many headings.
    private let manyIDs: [String: LazyValue<Set<String>>]

    init(_ log: Log, cases: [ShownCase], files: [PlannedFile], addresses: Addresses) {
        self.addresses = addresses
        paths = Set(files.map(\.path))
        var bodies: [String: RenderedText] = [:]
        var sources: [String: String] = [:]
        for shown in cases {
            // Of a text that was taken down nobody can say any more which headings it had.
            if shown.details.showsText { bodies[shown.url] = shown.body }
            sources[shown.path] = shown.url
        }
        var takenDown: [String: String] = [:]
        for record in log.records where record.details.takedown != nil {
            for name in record.details.takenDownNames { takenDown[record.url + name] = record.path }
            guard record.details.takedown?.isOfRecord == true else { continue }
            for address in OldAddress.all(of: record.details, at: record.url) {
                takenDown[address.file] = record.path
            }
        }
        self.takenDown = takenDown
        for page in log.pages {
            bodies[page.url] = page.body
            sources[page.path] = page.url
        }
        self.bodies = bodies
        self.sources = sources
        manyIDs = bodies.filter { $0.value.headings.count > 100 }.mapValues { _ in LazyValue() }
        leftOut = Dictionary(log.leftOut.map { ($0.url, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The problems of the links of a text.
    ///
    /// - Parameters:
    ///   - source: The file of the text.
    ///   - url: The path of the page that shows it.
    func problems(_ links: [Link], source: String, url: String) -> [Problem] {
        links.compactMap { problem($0, source: source, url: url) }
    }

    /// Whether a link is one to a page of this site, so that it can be checked.
    static func concerns(_ link: Link) -> Bool {
        !link.destination.isEmpty && !AddressScheme.isExternal(link.destination)
    }

    private func problem(_ link: Link, source: String, url: String) -> Problem? {
        let destination = link.destination
        guard Self.concerns(link) else { return nil }
        let location = Location(path: source, line: link.line, column: nil, excerpt: nil)
        let hash = destination.firstIndex(of: "#") ?? destination.endIndex
        let fragment = destination[hash...].dropFirst()
        let beforeHash = destination[..<hash]
        let path = beforeHash[..<(beforeHash.firstIndex(of: "?") ?? beforeHash.endIndex)]
        guard let target = path.isEmpty ? url : resolved(path, against: url) else {
            return Problem(
                .brokenLink, at: location, "the link '\(destination)' leads out of the site",
                help: "begin it with / for a page of this log, or with https:// for another site")
        }
        if paths.contains(file(of: target)) {
            return fragmentProblem(fragment, in: target, link: destination, at: location)
        }
        return broken(destination, target: target, source: source, at: location)
    }

    private func fragmentProblem(
        _ fragment: Substring, in target: String, link: String, at location: Location
    ) -> Problem? {
        guard !fragment.isEmpty, let headings = bodies[target]?.headings, let id = URLPath.decoded(fragment)
        else { return nil }
        if let many = manyIDs[target] {
            if many.get({ Set(headings.map(\.id)) }).contains(id) { return nil }
        } else if headings.contains(where: { $0.id == id }) {
            return nil
        }
        // Among very many headings no slip can be told from another.
        let ids = headings.prefix(1_000).map(\.id)
        let nearest = headings.count <= ids.count ? NearestWord.to(id, among: ids) : nil
        return Problem(
            .brokenFragment, at: location, "the link '\(link)' leads to a heading that is not on that page",
            help: nearest.map { "did you mean '#\($0)'?" }
                ?? "the headings are: \(ids.choices)")
    }

    private func broken(_ link: String, target: String, source: String, at location: Location) -> Problem {
        if let hidden = leftOut[target] ?? leftOut[target + "/"] {
            let why =
                switch hidden.reason {
                case .draft: "is a draft"
                case .embargo(let day), .announced(let day): "is not published before \(Wording.date(day))"
                }
            return Problem(
                .brokenLink, at: location, "the link '\(link)' leads to \(hidden.path), which \(why)",
                help: "take the link out until that record is published")
        }
        if let record = takenDown[file(of: target)] ?? takenDown[file(of: target + "/")] {
            // A takedown must not wait until somebody has been through all other texts.
            return Problem(
                .takenDownLink, at: location, "the link '\(link)' leads to what \(record) takes down",
                help: "take the link out, and look whether the words around it say what they must not")
        }
        if paths.contains(file(of: target + "/")) {
            return Problem(
                .brokenLink, at: location, "the link '\(link)' lacks the slash at its end",
                help: "write '\(link)/'")
        }
        if target.hasSuffix(".md") {
            let folder = source.split(separator: "/").dropLast().map(String.init)
            let file = resolved(link[...], against: folder.joined(separator: "/") + "/")
            let page = file.flatMap { sources[$0] }
            return Problem(
                .brokenLink, at: location,
                "the link '\(link)' leads to a file of the log, not to a page of the site",
                help: page.map { "write '/\($0)'" }
                    ?? "write the address of the page, such as '/requests/2021/foi-506/'")
        }
        let nearest = nearest(to: target)
        return Problem(
            .brokenLink, at: location, "the link '\(link)' leads to nothing on this site",
            help: nearest.map { "did you mean '/\($0)'?" }
                ?? (target.hasSuffix("/")
                    ? "check the address" : "list the file in the record's `documents`, or check the address")
        )
    }

    /// The path beside a target that was most likely meant: a page for a page, and a file for a file of its kind.
    private func nearest(to target: String) -> String? {
        let parent = target.split(separator: "/").dropLast().joined(separator: "/")
        let ending =
            target.hasSuffix("/") ? "/" : target.lastIndex(of: ".").map { String(target[$0...]) } ?? ""
        let beside = sorted.get { SortedPaths(paths) }.beginning(with: parent)
        guard beside.count <= 2000 else { return nil }
        let siblings = beside.map {
            $0.hasSuffix("index.html") ? String($0.dropLast("index.html".count)) : $0
        }
        return NearestWord.to(target, among: siblings.filter { $0.hasSuffix(ending) })
    }

    private func file(of path: String) -> String {
        path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path
    }

    /// The path on the site that a link means, or nil where it climbs above the root.
    private func resolved(_ link: Substring, against url: String) -> String? {
        guard let text = URLPath.decoded(link) else { return nil }
        var parts: [Substring] = []
        if !text.hasPrefix("/") {
            parts = url.split(separator: "/")
            if !url.hasSuffix("/"), !parts.isEmpty { parts.removeLast() }
        }
        for part in text.split(separator: "/") {
            if part == ".." {
                guard parts.popLast() != nil else { return nil }
            } else if part != "." {
                parts.append(part)
            }
        }
        let path = parts.joined(separator: "/").precomposedStringWithCanonicalMapping
        let isFolder = text.hasSuffix("/") || text.hasSuffix("/.") || text.hasSuffix("..") || text == "."
        return path.isEmpty ? "" : isFolder ? path + "/" : path
    }
}
