import ArgumentParser
import Problems

/// How the program ends: the codes that it leaves to whoever called it.
enum ExitStatus: Int32, CaseIterable {
    case done = 0
    case problems = 1
    case usage = 64
    case missingTool = 69
    case fault = 70
    case inputOutput = 74

    /// What the code says, as a sentence.
    var meaning: String {
        switch self {
        case .done: "Done. Warnings may have been printed."
        case .problems: "The content has problems, which were printed with how to mend them."
        case .usage: "The command line is wrong."
        case .missingTool: "A program that Daylight needs for this is not installed."
        case .fault: "A fault of Daylight's own."
        case .inputOutput: "Reading, writing or the network failed."
        }
    }
}

extension ExitCode {
    /// Ends the program with a status.
    init(_ status: ExitStatus) {
        self.init(status.rawValue)
    }
}

extension ProblemReport {
    /// How a command ends that stops for these problems: what the system cannot read is not for officers to mend.
    var exitStatus: ExitStatus { isIncomplete ? .inputOutput : .problems }
}
