import Markup

/// Gives every heading of a page an id of its own.
struct HeadingIDs {
    private let reserved: Set<String>
    private var taken = Set<String>(minimumCapacity: 16)
    /// The number that was last added to a slug.
    private var counts: [String: Int] = [:]

    init(reserved: Set<String>) {
        self.reserved = reserved
    }

    /// The slug of a heading's text, with `-2`, `-3` and so on where it is taken.
    mutating func make(for text: String) -> String {
        let made = Slug.make(text)
        let slug = made.isEmpty ? "section" : made
        var id = slug
        while reserved.contains(id) || !taken.insert(id).inserted {
            let count = counts[slug, default: 1] + 1
            counts[slug] = count
            id = "\(slug)-\(count)"
        }
        return id
    }
}
