/// Which names matter to the preview.
enum WatchedNames {
    /// Whether a name in the log's root folder matters; all others there, `site` among them, do not.
    static func isInRoot(_ name: String) -> Bool {
        switch name {
        case "daylight.yml", "content", "templates", "law": true
        default: false
        }
    }

    /// Whether the loader would follow a symbolic link to a folder, if it has this name in `content`.
    ///
    /// It follows those in the root that matter, too; all others it only reports.
    static func mayBeLink(inContent name: String) -> Bool { name == "requests" || name == "pages" }

    /// Whether a name below the watched folders matters: not what is hidden, nor what editors put beside a file
    /// while they save it.
    static func isBelow(_ name: String, isFolder: Bool) -> Bool {
        let bytes = name.utf8
        guard let first = bytes.first, let last = bytes.last, first != UInt8(ascii: ".") else { return false }
        // A case's folder may be called anything else.
        if isFolder { return true }
        let hash = UInt8(ascii: "#")
        // Vim makes a file 4913 to learn whether it may write in a folder.
        return last != UInt8(ascii: "~") && !(first == hash && last == hash) && name != "4913"
    }
}
