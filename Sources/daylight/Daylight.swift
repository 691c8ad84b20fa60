import ArgumentParser

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
}
