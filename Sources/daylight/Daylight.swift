import ArgumentParser
import Foundation
import Problems
import SystemPackage

/// The program: its commands, each in a file of its own.
@main
struct Daylight: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "daylight",
        abstract: "Makes a Freedom of Information disclosure log from a folder of case records.",
        version: "0.1.0",
        subcommands: [
            Build.self, Check.self, Serve.self, New.self, Init.self, ImportCommand.self, Verify.self,
            Clean.self,
            LawCommand.self,
            SchemaCommand.self,
            Reference.self,
        ])

    /// Runs the command that the command line asks for, and ends the program with its code.
    static func main() async {
        StandardStreams.prepare()
        do {
            var command = try parseAsRoot(try CommandWords.all())
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch {
            // Help and the version are answers, and everything else is a complaint.
            let code = exitCode(for: error)
            let lines = fullMessage(for: error).split(separator: "\n", omittingEmptySubsequences: false)
            // What was typed stands in it, and must not steer the terminal.
            let message = lines.map { String($0).printable }.joined(separator: "\n")
            if !message.isEmpty {
                StandardStreams.write(message + "\n", to: code == .success ? .standardOutput : .standardError)
            }
            Foundation.exit(code.rawValue)
        }
    }
}
