import ArgumentParser
import Content
import Foundation
import Problems
import Publication
import Site
import SystemPackage
import Verification

/// `daylight verify`: whether what is published is what was built.
struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Compare a published site with the one that was built.",
        discussion: """
            Tells which files are missing or altered on a host or in a folder, and which are left over, such as a \
            withdrawn document that is still being served. Nothing is changed.

            What was published once and is withdrawn is asked for. What never was published, as drafts and embargoed \
            cases are, is not, since its addresses would stand in the logs of the host; --held asks for it all the same.
            """)

    @OptionGroup var shared: SharedOptions

    @Argument(
        help: ArgumentHelp(
            "The site's address, or the folder that a server shows.", valueName: "url-or-folder"))
    var place: String

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("Where the built site is (default: site in the root).", valueName: "folder"))
    var output: String?

    @Option(
        help: ArgumentHelp(
            "The list of files of an earlier site, or the site itself: what it had and the new one has not must be gone.",
            valueName: "file-or-folder"))
    var before: String?

    @Flag(
        help:
            "Ask a host for drafts and embargoed cases, too: their addresses, which can tell what they are about, then stand in its logs."
    )
    var held = false

    @Option(help: "How many files to ask a host for at once, from 1 to 16.")
    var jobs = 4

    @Option(help: "How to print findings.")
    var format = Check.Format.text

    func validate() throws {
        if !(1...16).contains(jobs) { throw ValidationError("--jobs takes a number from 1 to 16.") }
        if place.contains("://"), address == nil {
            throw ValidationError(
                "'\(place)' is not the address of a site, such as https://www.example.org/foi/.")
        }
    }

    func run() async throws {
        let console = Console(options: shared)
        let verdict: Verdict
        do {
            verdict = try await compared()
        } catch {
            console.complain("error: \(error.message)\n  help: \(error.help)")
            throw ExitCode(
                error.isMissingTool ? .missingTool : error.isProblem ? .problems : .inputOutput)
        }
        print(verdict, console)
        if !verdict.isAsBuilt { throw ExitCode(.problems) }
    }

    private var address: BaseURL? { BaseURL(place) }

    private func compared() async throws(VerificationError) -> Verdict {
        let built = try ManifestFile.read(
            inSite: output.map { FilePath($0) } ?? shared.rootPath.appending("site"))
        var (former, replaced) = try withheld()
        var problems = built.problems
        if let before {
            let earlier = try ManifestFile.read(fileOrSite: FilePath(before))
            problems += earlier.problems
            former += FormerFile.listed(earlier.manifest.entries, replaced: replaced)
        }
        let progress = ProgressLine(verb: "Comparing", isShown: shared.showsProgress)
        defer { progress.finish() }
        var verdict: Verdict
        if let address {
            let site = try await PublishedSite(
                SiteAddress(address.text), manifest: built.manifest, former: former,
                replaced: replaced, asksForHeld: held, jobs: jobs,
                agent: "daylight-verify/\(Daylight.configuration.version)")
            let interrupts = Interrupts(status: 130) { site.stop() }
            defer { interrupts.cancel() }
            verdict = try await site.verify(progress: progress.callback)
        } else {
            verdict = try PublishedFolder(
                FilePath(place), manifest: built.manifest, former: former, replaced: replaced
            ).verify(progress: progress.callback)
        }
        verdict.add(problems)
        return verdict
    }

    /// What the log must not publish, and the records that name a document in the place of another, by the SHA-256 of that
    /// other; nothing where there is no log.
    private func withheld() throws(VerificationError) -> (files: [FormerFile], replaced: [String: String]) {
        var loader = LogLoader(root: shared.rootPath, today: Day.today)
        loader.includesUnpublished = true
        loader.jobs = ProcessInfo.processInfo.activeProcessorCount
        // What is wrong with the log is for `check` to say, but what cannot be read may name what must not be there.
        let (log, problems) = loader.load()
        if let failure = problems.first(where: { $0.rule == .cannotRead }) {
            throw .unreadable(failure.location.path, failure.message)
        }
        guard let log else { return ([], [:]) }
        let files = WithheldFile.all(of: log).map { file in
            let reason: FormerFile.Reason =
                switch file.reason {
                case .takenDown: .takenDown(record: file.record)
                case .withheld: .withheld(record: file.record)
                case .held: .held(record: file.record)
                }
            return FormerFile(path: file.path, reason: reason)
        }
        return (files, WithheldFile.replacements(of: log))
    }

    private func print(_ verdict: Verdict, _ console: Console) {
        guard format == .text else {
            console.print(ProblemReport(verdict.withdrawn + verdict.others), as: format.problemFormat)
            return
        }
        for problems in [verdict.withdrawn, verdict.others] where !problems.isEmpty {
            console.print(ProblemReport(problems), as: .text)
            console.complain("")
        }
        let compared = "\(verdict.compared) file\(verdict.compared == 1 ? "" : "s") compared with \(place)"
        if verdict.counts.isEmpty {
            console.report("\(compared): all as it was built, and nothing left over.")
        } else {
            console.complain("\(compared): \(verdict.counts).")
        }
    }
}
