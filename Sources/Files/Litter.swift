/// What systems and programs leave beside people's files: nobody's documents, which everyone passes over.
///
/// A name is looked at by its bytes, without regard to capitals.
package enum Litter {
    /// Whether a file of this name is litter, such as `Thumbs.db`, `~$letter.docx` and `index.md~`.
    package static func isFile(_ name: some BidirectionalCollection<UInt8>) -> Bool {
        guard let first = name.first, let last = name.last else { return false }
        if last == UInt8(ascii: "~") || first == UInt8(ascii: "#") && last == first { return true }
        // Most names begin with a letter or digit and end in a letter that none of these ends in.
        if let starts = starts[first], starts.contains(where: { name.starts(with: $0) }) { return true }
        guard let ends = ends[last | 0x20] else { return false }
        return ends.contains { end in
            (!end.isWhole || name.count == end.bytes.count) && hasEnd(name, end.bytes)
        }
    }

    /// Whether a folder of this name is litter, or what a program keeps for itself: neither is looked into.
    package static func isFolder(_ name: some BidirectionalCollection<UInt8>) -> Bool {
        guard let first = name.first, markers.contains(first) else { return false }
        let text = String(decoding: name, as: UTF8.self).lowercased()
        return folders.contains(text) || text.hasPrefix(".trash")
    }

    private struct End {
        let bytes: [UInt8]
        /// Whether it is the whole name.
        let isWhole: Bool
    }

    private static let starts: [UInt8: [[UInt8]]] = Dictionary(
        // Word and LibreOffice, while a document is open; macOS on foreign disks; Emacs.
        grouping: ["~$", ".~", "._", ".#"].map { Array($0.utf8) }, by: { $0[0] })

    private static let ends: [UInt8: [End]] = Dictionary(
        // Vim, copies before a change, and files that are still being written.
        grouping: [".swp", ".swo", ".swx", ".bak", ".orig", ".tmp"].map {
            End(bytes: Array($0.utf8), isWhole: false)
        }
            // Windows, macOS and KDE; Vim makes a file 4913 to learn whether it may write in a folder.
            + ["thumbs.db", "ehthumbs.db", "desktop.ini", ".ds_store", "icon\r", ".directory", "4913"]
            .map { End(bytes: Array($0.utf8), isWhole: true) },
        by: { $0.bytes[$0.bytes.count - 1] | 0x20 })

    private static let markers = Set(folders.compactMap(\.utf8.first))

    private static let folders: Set<String> = [
        // Systems and network drives.
        "__macosx", "$recycle.bin", "system volume information", "@eadir", "#recycle", ".trashes",
        ".spotlight-v100", ".fseventsd", ".temporaryitems", ".documentrevisions-v100", ".appledouble",
        ".stfolder", ".stversions", ".snapshot",
        // Version control and editors.
        ".git", ".svn", ".hg", ".jj", ".github", ".gitlab", ".vscode", ".history", ".idea", ".obsidian",
        ".trash",
    ]

    private static func hasEnd(_ name: some BidirectionalCollection<UInt8>, _ end: [UInt8]) -> Bool {
        var rest = name[...]
        for byte in end.reversed() {
            guard let last = rest.popLast() else { return false }
            let lower = last &- 0x41 < 26 ? last | 0x20 : last
            if lower != byte { return false }
        }
        return true
    }
}
