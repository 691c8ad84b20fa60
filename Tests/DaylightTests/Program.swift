import Foundation
import Testing

/// The program itself, as people run it: found beside the tests, started without a shell.
enum Program {
    /// What a run printed and how it ended.
    struct Outcome {
        let output: String
        let errors: String
        let status: Int32
    }

    /// Runs the program to its end in a folder.
    static func run(
        _ arguments: [String], in folder: URL, environment: [String: String] = [:]
    ) throws -> Outcome {
        let output = try Capture()
        let errors = try Capture()
        let process = try start(
            arguments, in: folder, environment: environment, output: output.handle, errors: errors.handle)
        process.waitUntilExit()
        try #require(process.terminationReason == .exit, "daylight \(arguments) crashed")
        return Outcome(
            output: try output.text(), errors: try errors.text(), status: process.terminationStatus)
    }

    /// Starts the program; whoever asked for it waits for its end.
    static func start(
        _ arguments: [String], in folder: URL, environment: [String: String] = [:],
        output: FileHandle = .nullDevice, errors: FileHandle = .nullDevice
    ) throws -> Process {
        let process = Process()
        process.executableURL = executable
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = environment
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        return process
    }

    /// Where it is.
    static var executable: URL {
        #if os(macOS)
            let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") } ?? .main
            return bundle.bundleURL.deletingLastPathComponent().appending(path: "daylight")
        #else
            return Bundle.main.bundleURL.appending(path: "daylight")
        #endif
    }
}

/// A file that takes what a process prints, so that no pipe fills up while nobody reads it.
private struct Capture {
    let handle: FileHandle
    private let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "daylight-\(UUID().uuidString).out")
        try Data().write(to: url)
        handle = try FileHandle(forWritingTo: url)
    }

    /// What was printed; the file is gone afterwards.
    func text() throws -> String {
        try handle.close()
        defer {
            // A file that stays in the system's folder for temporary files does no harm.
            try? FileManager.default.removeItem(at: url)
        }
        return String(decoding: try Data(contentsOf: url), as: UTF8.self)
    }
}
