import ArgumentParser
import Content
import Foundation
import Problems
import SystemPackage

/// The options that every command has.
struct SharedOptions: ParsableArguments {
    /// When output is coloured.
    enum Colour: String, ExpressibleByArgument, CaseIterable {
        case auto, always, never
    }

    @Option(
        name: .shortAndLong, help: ArgumentHelp("The folder that holds daylight.yml.", valueName: "folder"))
    var root = "."

    @Flag(name: .shortAndLong, help: "Print problems and nothing else.")
    var quiet = false

    @Flag(name: .shortAndLong, help: "Print more: each file that is written or removed.")
    var verbose = false

    @Option(help: "Colour the output: auto, always or never.")
    var color = Colour.auto

    func validate() throws {
        if quiet, verbose { throw ValidationError("--quiet and --verbose exclude each other.") }
    }

    /// The folder that holds `daylight.yml`.
    var rootPath: FilePath { FilePath(root) }

    /// Whether work that takes long is counted on a terminal that can wipe a line.
    var showsProgress: Bool { !quiet && isatty(STDERR_FILENO) == 1 && !isDumb }

    /// Whether what goes to standard error is coloured; the environment's `NO_COLOR` and `TERM=dumb` are obeyed.
    var usesColour: Bool { colours(STDERR_FILENO) }

    /// Whether what goes to standard output is coloured, likewise.
    var coloursOutput: Bool { colours(STDOUT_FILENO) }

    private func colours(_ descriptor: CInt) -> Bool {
        switch color {
        case .always: true
        case .never: false
        case .auto:
            isatty(descriptor) == 1 && !isDumb
                && (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
        }
    }

    private var isDumb: Bool { ProcessInfo.processInfo.environment["TERM"] == "dumb" }
}

/// The options of commands that read a log.
struct ReadingOptions: ParsableArguments {
    @Flag(help: "Take drafts and embargoed records as if they were to be published.")
    var drafts = false

    @Flag(help: "Let warnings stop publication as errors do.")
    var strict = false

    @Option(help: ArgumentHelp("The day to take for today, as in 2021-01-22.", valueName: "date"))
    var clock: Day?

    @Option(
        name: [.customShort("j", allowingJoined: true), .long],
        help: "How many threads may work at once (default: one for each core).")
    var jobs: Int?

    func validate() throws {
        if let jobs, !(1...256).contains(jobs) {
            throw ValidationError("--jobs takes a number from 1 to 256.")
        }
    }

    /// What reads the log in a folder with these options.
    func loader(root: FilePath) -> LogLoader {
        var loader = LogLoader(root: root, today: clock?.date ?? Day.today)
        loader.includesUnpublished = drafts
        loader.jobs = workers
        return loader
    }

    /// How many threads may work at once.
    var workers: Int { jobs ?? ProcessInfo.processInfo.activeProcessorCount }
}
