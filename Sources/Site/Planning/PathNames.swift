import Foundation
import Markup
import Problems

/// Finds planned paths that a disk, a server or Daylight itself has no place for, before anything is written.
struct PathNames {
    /// The longest path below the site: a system opens no more than 4,096 bytes, of which the folder's own path has some.
    static let longestPath = 3_072

    let claims: ClaimPlaces

    /// Why a path cannot be used.
    private enum Fault {
        case longName(Substring, bytes: Int)
        case longPath(bytes: Int)
        case control(Substring, Unicode.Scalar)
        case ours(Substring)
        case servers(Substring)
    }

    /// The problems of all files, each once, however many files it concerns.
    func problems(_ files: [PlannedFile]) -> [Problem] {
        var seen = Set<Problem>()
        return files.compactMap { file in
            guard let (fault, depth) = Self.fault(in: file) else { return nil }
            let problem = problem(fault, claims.claim(of: file, depth: depth))
            return seen.insert(problem).inserted ? problem : nil
        }
    }

    /// The problem of a file whose name has no room for what comes behind it when it is compressed; nil where it has.
    func problem(of file: PlannedFile, withEnding ending: String) -> Problem? {
        let name = Self.lastName(of: file.path)
        let bytes = name.utf8.count + ending.utf8.count
        guard name.utf8.count <= Slug.longest, bytes > Slug.longest else { return nil }
        let claim = claims.claim(of: file)
        return Problem(
            .unusableName, at: claim.location,
            "\(claim.words) '\(Self.shown(name))' has no room for the \(ending) that --precompress adds, "
                + "since names cannot be longer than \(Slug.longest) bytes",
            help: "shorten it by \(Self.bytes(bytes - Slug.longest))")
    }

    private func problem(_ fault: Fault, _ claim: ClaimPlaces.Claim) -> Problem {
        let start = { (name: Substring) in
            "\(claim.words) \(claim.isKey ? "makes" : "is, on the site,") '\(Self.shown(name))', a name "
        }
        switch fault {
        case .longName(let name, let bytes):
            return Problem(
                .unusableName, at: claim.location,
                "\(start(name))of \(bytes) bytes, "
                    + "and no file or folder can have one of more than \(Slug.longest)",
                help: "shorten it by \(Self.bytes(bytes - Slug.longest))")
        case .longPath(let bytes):
            return Problem(
                .unusableName, at: claim.location,
                "\(claim.words) makes an address of \(bytes) bytes, which is longer than systems and browsers take",
                help: "shorten it to no more than \(Self.longestPath) bytes")
        case .control(let name, let scalar):
            let number = String(scalar.value, radix: 16, uppercase: true)
            let code = "U+" + String(repeating: "0", count: max(0, 4 - number.count)) + number
            return Problem(
                .unusableName, at: claim.location,
                "\(start(name))with a control character (\(code))",
                help: claim.isKey
                    ? "write it without that character" : "rename it in letters, digits and hyphens"
            )
        case .ours(let name):
            return Problem(
                .unusableName, at: claim.location,
                "\(start(name))that Daylight keeps for its own files",
                help: claim.isKey ? "write another" : "rename it")
        case .servers(let name):
            return Problem(
                .unusableName, at: claim.location,
                "\(start(name))under which servers look for their settings",
                help: claim.isKey ? "write another" : "rename it")
        }
    }

    /// What is wrong with a path, and in which of its parts, counted from the top.
    private static func fault(in file: PlannedFile) -> (fault: Fault, depth: Int?)? {
        let path = file.path.utf8
        var start = path.startIndex
        var depth = 0
        var last: UInt8 = 0
        var index = start
        func name(_ end: String.Index) -> Substring { file.path[start..<end] }
        while true {
            let isEnd = index == path.endIndex
            let byte = isEnd ? UInt8(ascii: "/") : path[index]
            if byte == UInt8(ascii: "/") {
                let length = path.distance(from: start, to: index)
                if length > Slug.longest { return (.longName(name(index), bytes: length), depth) }
                if let fault = reserved(name(index), depth, file) { return (fault, depth) }
                if isEnd { break }
                start = path.index(after: index)
                depth += 1
            } else if byte < 0x20 || byte == 0x7F || (last == 0xC2 && byte < 0xA0) {
                let end = path[index...].firstIndex(of: UInt8(ascii: "/")) ?? path.endIndex
                return (.control(name(end), Unicode.Scalar(byte)), depth)
            }
            last = byte
            index = path.index(after: index)
        }
        return path.count > longestPath ? (.longPath(bytes: path.count), nil) : nil
    }

    private static func reserved(_ name: Substring, _ depth: Int, _ file: PlannedFile) -> Fault? {
        guard let first = name.utf8.first, first == UInt8(ascii: ".") || first == UInt8(ascii: "_") else {
            return nil
        }
        let name = name.lowercased()
        if depth == 0, name.hasPrefix(".daylight") { return .ours(Substring(name)) }
        // Those that Daylight writes for a server are right where they are.
        guard file.kind != .data else { return nil }
        if settings.contains(name) || depth == 0 && topSettings.contains(name) {
            return .servers(Substring(name))
        }
        return nil
    }

    /// What servers read in any folder, and at the top.
    private static let settings: Set<String> = [".htaccess", ".htpasswd", ".user.ini"]
    private static let topSettings: Set<String> = ["_redirects", "_headers", "_worker.js", "_routes.json"]

    private static func lastName(of path: String) -> Substring {
        path[(path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex)...]
    }

    /// The beginning of a name, without what could do harm where it is printed.
    private static func shown(_ name: Substring) -> String {
        let scalars = name.unicodeScalars.prefix(60)
        let text = String(
            String.UnicodeScalarView(
                scalars.map { $0.properties.generalCategory == .control ? "\u{FFFD}" : $0 }))
        return name.unicodeScalars.count > 60 ? text + "…" : text
    }

    private static func bytes(_ count: Int) -> String { count == 1 ? "1 byte" : "\(count) bytes" }
}
