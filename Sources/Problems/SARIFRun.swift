/// A run of `check` as SARIF 2.1.0 has it; the names of the members are those of the standard.
struct SARIFRun: Encodable {
    struct Text: Encodable {
        let text: String
    }

    struct Tool: Encodable {
        let driver: Driver
    }

    struct Driver: Encodable {
        let name: String
        let rules: [Rule]
    }

    struct Rule: Encodable {
        struct Configuration: Encodable {
            let level: String
        }

        let id: String
        let shortDescription: Text
        let defaultConfiguration: Configuration

        init(_ rule: Problems.Rule) {
            id = rule.id
            shortDescription = Text(text: rule.meaning)
            defaultConfiguration = Configuration(level: rule.severity.rawValue)
        }
    }

    struct BaseID: Encodable {
        let description: Text
    }

    struct Result: Encodable {
        let ruleId: String
        let ruleIndex: Int
        let level: String
        let message: Text
        let locations: [Place]
        /// GitHub knows this name, and tells by its value whether an alert is one that it has seen before.
        let partialFingerprints: [String: String]

        init(_ problem: Problem, index: Int, hash: String) {
            ruleId = problem.rule.id
            ruleIndex = index
            level = problem.severity.rawValue
            message = Text(text: problem.help.map { problem.message + "\nhelp: " + $0 } ?? problem.message)
            locations = [Place(physicalLocation: PhysicalLocation(problem.location))]
            partialFingerprints = ["primaryLocationLineHash": hash]
        }
    }

    struct Place: Encodable {
        let physicalLocation: PhysicalLocation
    }

    struct PhysicalLocation: Encodable {
        struct Artifact: Encodable {
            let uri: String
            let uriBaseId = "%SRCROOT%"
        }

        let artifactLocation: Artifact
        /// Nil for the whole file.
        let region: Region?

        init(_ location: Location) {
            artifactLocation = Artifact(uri: location.path.percentEncodedPath)
            region = location.line.map { line in
                Region(
                    startLine: line, startColumn: location.column,
                    endColumn: location.column.map { $0 + location.length })
            }
        }
    }

    /// A part of a line, or the whole of it where there is no column.
    struct Region: Encodable {
        let startLine: Int
        let startColumn: Int?
        let endColumn: Int?
    }

    let tool: Tool
    let columnKind = "unicodeCodePoints"
    let originalUriBaseIds = [
        "%SRCROOT%": BaseID(description: Text(text: "The folder that holds daylight.yml."))
    ]
    let results: [Result]
}

extension String {
    /// The path as a relative URI reference.
    fileprivate var percentEncodedPath: String {
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        for byte in utf8 {
            let isLetter = (byte | 0x20) &- UInt8(ascii: "a") < 26
            if isLetter || byte &- UInt8(ascii: "0") < 10 || "/-._~".utf8.contains(byte) {
                bytes.append(byte)
            } else {
                bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 0xF)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
