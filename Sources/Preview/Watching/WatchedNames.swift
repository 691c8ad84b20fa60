import Files

/// Which names matter to the preview.
enum WatchedNames {
    /// Whether a name in the log's root folder matters; all others there, `site` among them, do not.
    static func isInRoot(_ name: String) -> Bool {
        switch name {
        case "daylight.yml", "content", "templates", "law": true
        default: false
        }
    }

    /// Whether a name below the watched folders matters: not what is hidden, nor what systems and editors put beside a
    /// file while they save it.
    static func isBelow(_ name: String, isFolder: Bool) -> Bool {
        guard let first = name.utf8.first, first != UInt8(ascii: ".") else { return false }
        return isFolder ? !Litter.isFolder(name.utf8) : !Litter.isFile(name.utf8)
    }
}
