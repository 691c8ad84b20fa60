import ArgumentParser
import Content
import Foundation
import Output
import Problems
import Site
import SystemPackage

/// `daylight build`: the whole line, from files to site.
struct Build: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Build the site.",
        discussion: """
            Nothing is written until everything has been checked. Where anything is wrong, the site stays as it was.

            With --drafts it is a site for colleagues: every page says that it is a draft, and search engines are \
            told to stay away.
            """)

    @OptionGroup var shared: SharedOptions
    @OptionGroup var reading: ReadingOptions

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("Where the site goes (default: site in the root).", valueName: "folder"))
    var output: String?

    @Option(
        name: [.customShort("u"), .long],
        help: ArgumentHelp("The site's address, instead of the one in daylight.yml.", valueName: "url"),
        transform: { text in
            do throws(BaseURL.Fault) {
                return try BaseURL(reading: text)
            } catch {
                throw ValidationError(
                    "'\(text)' is not the address of a site, such as https://www.example.org/foi/. What is wrong: \(error.message)."
                )
            }
        })
    var baseURL: BaseURL?

    @Flag(
        help:
            "Write even to a folder that holds files which Daylight did not make, and leave them as they are."
    )
    var force = false

    @Flag(help: "Keep a .gz beside each text, for servers that send it instead.")
    var precompress = false

    func run() throws {
        let clock = ContinuousClock()
        let start = clock.now
        let console = Console(options: shared)
        let folder = output.map { FilePath($0) } ?? shared.rootPath.appending("site")
        try OutputPlace(root: shared.rootPath, output: folder).validate()

        var loader = reading.loader(root: shared.rootPath)
        loader.baseURL = baseURL
        let former = try PublishedSource(place: nil, output: folder).read(reportingTo: console)
        var site = CheckedSite(loader, isStaging: reading.drafts)
        site.compare(with: former)
        if precompress { site.findCompressedNames(where: OutputFile.isText) }
        console.print(site.report, as: .text)
        guard let log = site.log, !site.report.stops(strict: reading.strict) else {
            console.complain("\(site.report.counts): nothing was written, and the site is as it was.")
            throw ExitCode(site.report.exitStatus)
        }
        let progress = ProgressLine(isShown: shared.showsProgress)
        do {
            let written = try OutputFolder(path: folder).write(
                site.files.map(OutputFile.init), withdrawn: site.withdrawn, force: force,
                precompress: precompress, jobs: reading.workers,
                progress: progress.callback)
            progress.finish()
            let report = BuildReport(
                log: log, files: site.files, output: written, folder: folder, problems: site.report,
                isVerbose: shared.verbose, duration: clock.now - start)
            for line in report.lines { console.report("\(line)") }
            // The system takes back the memory of a whole log faster than the program can give it back.
            Foundation.exit(0)
        } catch {
            progress.finish()
            console.print(ProblemReport(error.problems), as: .text)
            console.complain("\(error.extent.words)")
            throw ExitCode(.inputOutput)
        }
    }
}

extension OutputError.Extent {
    /// What has become of the site.
    fileprivate var words: String {
        switch self {
        case .nothing: "Nothing was written, and the site is as it was."
        case .part:
            "The site could not be written: every page in it is whole, old or new, and the next build repairs the rest."
        case .all: "The site was written, but what is named above is still in its folder."
        }
    }
}

extension OutputFile {
    /// A planned file as the output takes it.
    init(_ file: PlannedFile) {
        switch file.content {
        case .rendered(let render):
            self.init(path: file.path, content: .render(render), isNotice: file.isNotice)
        case .copied(let source, let size): self.init(path: file.path, content: .copy(of: source, size: size))
        case .manifest: self.init(path: file.path, content: .manifest)
        }
    }
}
