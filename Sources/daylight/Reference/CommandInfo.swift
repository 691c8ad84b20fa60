import ArgumentParser
import Foundation

/// A command as the argument parser itself describes it, in the form of `--experimental-dump-help`.
struct CommandInfo: Decodable {
    /// An argument, option or flag.
    struct Argument: Decodable, Hashable {
        /// What it is.
        enum Kind: String, Decodable { case positional, option, flag }

        /// One of its names.
        struct Name: Decodable, Hashable {
            let kind: String
            let name: String

            /// The name as it is typed.
            var text: String { (kind == "long" ? "--" : "-") + name }
        }

        let kind: Kind
        let shouldDisplay: Bool
        let isOptional: Bool
        let isRepeating: Bool
        let names: [Name]?
        let preferredName: Name?
        let valueName: String?
        let defaultValue: String?
        let allValues: [String]?
        let abstract: String?
    }

    let commandName: String
    let shouldDisplay: Bool?
    let abstract: String?
    let discussion: String?
    let subcommands: [CommandInfo]?
    let arguments: [Argument]?

    /// The commands below it that are shown to people, with those of their commands in turn.
    var shownCommands: [CommandInfo] { (subcommands ?? []).filter { $0.shouldDisplay ?? true } }

    /// The arguments that are shown to people.
    var shownArguments: [Argument] { (arguments ?? []).filter(\.shouldDisplay) }

    /// The program with all its commands.
    static func program() throws -> CommandInfo {
        struct Dump: Decodable { let command: CommandInfo }
        return try JSONDecoder().decode(Dump.self, from: Data(Daylight._dumpHelp().utf8)).command
    }
}
