import Problems
import SystemPackage

/// Prints: reports to standard output, problems and progress to standard error.
struct Console {
    let options: SharedOptions

    /// Prints a line of a report, unless all but problems is to be left out.
    func report(_ line: PrintedText) {
        guard !options.quiet else { return }
        write(line.text + "\n", to: .standardOutput)
    }

    /// Prints text of the program's own to standard output whatever the options say.
    func output(_ text: String) {
        write(text, to: .standardOutput)
    }

    /// Prints a line to standard error.
    func complain(_ line: PrintedText) {
        write(line.text + "\n", to: .standardError)
    }

    /// Prints problems in a form: text to standard error, the others to standard output.
    func print(_ report: ProblemReport, as format: ProblemFormat) {
        guard format != .text else {
            write(format.render(report, colour: options.usesColour), to: .standardError)
            return
        }
        output(format.render(report))
    }

    private func write(_ text: String, to stream: FileDescriptor) {
        StandardStreams.write(text, to: stream)
    }
}
