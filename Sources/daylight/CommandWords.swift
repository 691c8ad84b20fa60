import ArgumentParser
import CArguments
import SystemPackage

/// The words of the command line.
enum CommandWords {
    /// All but the program's own name.
    static func all() throws -> [String] {
        let count = Int(carguments_count())
        if count > 0 {
            return (1..<count).compactMap { index in
                carguments_word(CInt(index)).map { String(cString: $0) }
            }
        }
        let words = CommandLine.arguments
        guard !words.isEmpty else {
            StandardStreams.write(
                "error: the command line cannot be read here\n  help: mount /proc, where the system tells it\n",
                to: .standardError)
            throw ExitCode(.inputOutput)
        }
        return Array(words.dropFirst())
    }
}
