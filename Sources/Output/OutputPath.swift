/// Judges and orders paths below the output folder by their UTF-8 bytes, because `String` takes the two
/// Unicode forms of a name for one while most file systems hold them apart.
enum OutputPath {
    /// Files that keep an otherwise empty folder in a repository, or that a desktop leaves; nobody's loss or concern.
    static func isPlaceholder(_ name: String) -> Bool {
        name == ".gitkeep" || name == ".gitignore" || name == ".DS_Store"
    }

    /// Names at the top of the output folder that Daylight keeps for itself.
    static func isReserved(_ name: String) -> Bool {
        guard name.utf8.first == UInt8(ascii: ".") else { return false }
        let name = name.lowercased()
        return name == Manifest.name || name == ScratchFolder.name
    }

    /// What a compressed twin has after the name of its file.
    static let twinEnding = ".gz"

    /// What servers look for after the name of a file, to send it compressed.
    static let compressedEndings = [twinEnding, ".br", ".zst"]

    /// Whether a path stays in the output folder and is written in one way only.
    static func isSafe(_ path: String) -> Bool {
        var length = 0
        var dots = 0
        for byte in path.utf8 {
            if byte == separator {
                if length == dots, length <= 2 { return false }
                length = 0
                dots = 0
                continue
            }
            guard byte >= 0x20, byte != 0x7F else { return false }
            length += 1
            if byte == UInt8(ascii: ".") { dots += 1 }
        }
        if length == dots, length <= 2 { return false }
        return !isReserved(String(Substring(path.utf8.prefix { $0 != separator })))
    }

    /// The names of the folders above a file, from the top, and its own.
    static func split(_ path: String) -> (folders: ArraySlice<String>, name: String) {
        var parts = path.utf8.split(separator: separator).map { String(Substring($0)) }
        let name = parts.popLast() ?? ""
        return (parts[...], name)
    }

    /// The paths of the folders above a file, from the top.
    static func folders(above path: String) -> [String] {
        path.utf8.indices.filter { path.utf8[$0] == separator }.map { String(path[..<$0]) }
    }

    /// How many leading folders two paths share.
    static func sharedFolders(_ left: String, _ right: String) -> Int {
        var count = 0
        for (leftByte, rightByte) in zip(left.utf8, right.utf8) {
            guard leftByte == rightByte else { break }
            if leftByte == separator { count += 1 }
        }
        return count
    }

    /// Whether a path lies below a folder.
    static func isBelow(_ path: String, folder: String) -> Bool {
        let length = folder.utf8.count
        guard path.utf8.count > length, path.utf8.starts(with: folder.utf8) else { return false }
        return path.utf8[path.utf8.index(path.utf8.startIndex, offsetBy: length)] == separator
    }

    private static let separator = UInt8(ascii: "/")
}
