public import Problems

/// The rules of planning: what a set of records must be like to make a site.
extension Rule {
    static let pathCollision = Rule("path-collision", .error, "Two things claim one path of the site.")
    static let unusableName = Rule(
        "unusable-name", .error,
        "A name is too long for a file, has a control character, or is kept for Daylight or for servers.")
    static let brokenLink = Rule("broken-link", .error, "A link leads to nothing in the site.")
    static let takenDownLink = Rule(
        "taken-down-link", .note, "A link leads to something that was taken down.")
    static let brokenFragment = Rule(
        "broken-fragment", .warning, "A link leads to a place that its page does not have.")
    static let missingAsset = Rule(
        "missing-asset", .error, "A template, style sheet or setting asks for an asset that there is not.")
    static let duplicateAsset = Rule("duplicate-asset", .error, "Two assets have one name in templates.")
    static let redirectLimit = Rule(
        "redirect-limit", .warning, "The host does not follow as many redirects as the log has.")
    static let compressedName = Rule(
        "compressed-name", .error, "A file has the name of the compressed form of another.")
    static let lostAddress = Rule(
        "lost-address", .warning, "An address that was published would be gone.")
    static let emptiedList = Rule(
        "emptied-list", .note, "A list that was published has no requests any more.")

    /// The rules of the whole site, in order.
    public static let ofSite: [Rule] = [
        .pathCollision, .unusableName, .brokenLink, .takenDownLink, .brokenFragment, .missingAsset,
        .duplicateAsset, .redirectLimit, .compressedName,
        .lostAddress, .emptiedList,
    ]
}
