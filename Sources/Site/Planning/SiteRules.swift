import Problems

/// The rules of planning: what a set of records must be like to make a site.
extension Rule {
    static let pathCollision = Rule("path-collision", .error)
    static let brokenLink = Rule("broken-link", .error)
    static let brokenFragment = Rule("broken-fragment", .warning)
    static let missingAsset = Rule("missing-asset", .error)
}
