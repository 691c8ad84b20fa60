import Foundation
import Testing

/// Whether the guides say what is so: every example in them is used as a reader would use it.
@Suite struct GuideTests {
    @Test(arguments: try Guide.all())
    func theExamplesWork(_ guide: Guide) throws {
        let place = try TestLog()
        let begins = guide.examples.first { $0["run"] != nil }?.text.contains("daylight init") ?? false
        if !begins { try #require(try place.run("init", ".").status == 0) }
        var printed = ""
        for example in guide.examples {
            let name: Comment = "\(guide.path):\(example.line)"
            if let path = example["file"] {
                try place.add(
                    Archive(entries: [.init(path: path, content: .bytes(Array(example.text.utf8)))]))
            } else if let path = example["keys"] {
                try lay(example.text, over: path, in: place)
            } else if example["run"] != nil {
                let outcome = try shell(example.text, in: place.folder.appending(path: example["in"] ?? "."))
                printed = outcome.printed
                #expect(outcome.status == Int32(example["exit"] ?? "0"), "\(name): \(printed)")
            } else if example["output"] != nil {
                #expect(Self.holds(printed, example.text), "\(name): this was printed:\n\(printed)")
            }
        }
        // What a page leaves behind can be published, unless its last run shows that it cannot.
        guard !begins, guide.examples.last(where: { $0["run"] != nil })?["exit"] == nil else { return }
        #expect(try place.run("check", "--drafts", "--strict").errors == "", "\(guide.path)")
    }

    @Test func everyExampleSaysWhatBecomesOfIt() throws {
        let guides = try Guide.all()
        #expect(guides.count > 15)
        #expect(guides.flatMap(\.examples).filter { !$0.attributes.isEmpty }.count > 40)
        let plain: Set<String> = ["text", "nginx"]
        for guide in guides {
            for example in guide.examples where example.attributes.isEmpty {
                #expect(plain.contains(example.language), "\(guide.path):\(example.line)")
            }
        }
    }

    @Test func everyCommandThatIsShownExists() throws {
        let reference = try String(
            contentsOf: Fixtures.package.appending(path: "docs/content/pages/reference/commands.md"),
            encoding: .utf8)
        var lines: [(place: String, command: String)] = []
        for guide in try Guide.all() {
            for example in guide.examples where example.language == "sh" {
                lines += example.text.split(separator: "\n").map {
                    ("\(guide.path):\(example.line)", String($0))
                }
            }
        }
        let commands = lines.flatMap { line in
            line.command.matches(of: /(?:^|exec )daylight ([^>|&]*)/).map { (line.place, $0.1) }
        }
        #expect(commands.count > 20)
        for (place, command) in commands {
            let words = command.split(separator: " ")
            if let first = words.first, !first.hasPrefix("-") {
                #expect(reference.contains("## daylight \(first)\n"), "\(place): \(first)")
            }
            for option in words where option.hasPrefix("--") && option != "--generate-completion-script" {
                #expect(
                    reference.contains("`\(option)`") || reference.contains("`\(option) <"),
                    "\(place): \(option)")
            }
        }
    }

    /// Puts keys into a record's front matter or into settings, in the place of those of the same name.
    private func lay(_ keys: String, over path: String, in place: TestLog) throws {
        var lines = try place.text(path).split(separator: "\n", omittingEmptySubsequences: false)
        for key in keys.matches(of: /(?m)^([a-z_]+):/).map(\.1) {
            guard let start = lines.firstIndex(where: { $0.hasPrefix("\(key):") }) else { continue }
            let end = lines[(start + 1)...].firstIndex { !$0.hasPrefix(" ") } ?? lines.endIndex
            lines.removeSubrange(start..<end)
        }
        let isRecord = lines.first == "---"
        let end = isRecord ? lines.dropFirst().firstIndex(of: "---") : lines.endIndex
        lines.insert(contentsOf: keys.dropLast().split(separator: "\n"), at: try #require(end))
        try place.add(
            Archive(entries: [
                .init(path: path, content: .bytes(Array(lines.joined(separator: "\n").utf8)))
            ]))
    }

    /// Runs lines as a reader would, with the program on the path; gives all that they print.
    private func shell(_ text: String, in folder: URL) throws -> (printed: String, status: Int32) {
        let programs = Program.executable.deletingLastPathComponent().path
        let log = folder.appending(path: "../shell-\(UUID().uuidString).out").standardized
        try Data().write(to: log)
        defer {
            // What stays in the system's folder for temporary files does no harm.
            try? FileManager.default.removeItem(at: log)
        }
        let output = try FileHandle(forWritingTo: log)
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-eu", "-c", text]
        process.currentDirectoryURL = folder
        process.environment = ["PATH": "\(programs):/usr/local/bin:/usr/bin:/bin", "HOME": folder.path]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = output
        try process.run()
        process.waitUntilExit()
        return (try String(contentsOf: log, encoding: .utf8), process.terminationStatus)
    }

    /// Whether some lines were printed one after the other; `…` stands for any lines, or for the end of one.
    private static func holds(_ printed: String, _ expected: String) -> Bool {
        let lines = printed.split(separator: "\n")
        let wanted = expected.split(separator: "\n")
        func matches(_ line: Substring, _ pattern: Substring) -> Bool {
            pattern.hasSuffix("…") ? line.hasPrefix(pattern.dropLast()) : line == pattern
        }
        func follows(_ position: Int, _ rest: ArraySlice<Substring>) -> Bool {
            guard let first = rest.first else { return true }
            if first == "…" {
                return rest.count == 1
                    || (position..<lines.count).contains { follows($0, rest.dropFirst()) }
            }
            return position < lines.count && matches(lines[position], first)
                && follows(position + 1, rest.dropFirst())
        }
        return lines.indices.contains { follows($0, wanted[...]) }
    }
}
