public import Problems

/// The rules of verification: what is published is what was built, and nothing else.
extension Rule {
    static let withdrawnServed = Rule(
        "withdrawn-served", .error, "A document or page that is not to be public can still be read.")
    static let leftOver = Rule(
        "left-over", .error, "A file is published that the site which was built does not have.")
    static let publishedMissing = Rule(
        "published-missing", .error, "A file of the site that was built is not published.")
    static let publishedAltered = Rule(
        "published-altered", .error, "A published file is not the one that was built.")
    static let publishedUnread = Rule(
        "published-unread", .error, "A published file could not be read, so nobody knows what it is.")
    static let publishedLink = Rule(
        "published-link", .error, "A symbolic link stands among the published files.")
    static let noNotFound = Rule(
        "no-not-found", .error, "The host answers for addresses that do not exist.")
    static let brokenManifest = Rule(
        "broken-manifest", .warning, "A line of a site's list of files cannot be read.")

    /// The rules of verification, the gravest first.
    public static let ofVerification: [Rule] = [
        .withdrawnServed, .leftOver, .publishedMissing, .publishedAltered, .publishedUnread, .publishedLink,
        .noNotFound, .brokenManifest,
    ]
}
