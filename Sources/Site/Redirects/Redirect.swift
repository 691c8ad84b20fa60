/// One old address and the one page to which it leads.
struct Redirect: Comparable {
    let from: OldAddress
    /// The page's path on the site.
    let to: String

    static func < (left: Redirect, right: Redirect) -> Bool {
        (left.from.path, left.from.query ?? "", left.to) < (right.from.path, right.from.query ?? "", right.to)
    }
}
