/// The order of numbers: `31(1)(a)` stands below `31(1)`, and that below `31`.
enum ProvisionPath {
    /// A number, and those above it, one after the other.
    static func upwards(from path: String) -> some Sequence<String> {
        sequence(first: path) { above($0) }
    }

    /// The number just above one, or nil at the top.
    static func above(_ path: String) -> String? {
        path.utf8.lastIndex(of: UInt8(ascii: "(")).map { String(path[..<$0]) }
    }

    /// The top of a number: `31` of `31(1)(a)`.
    static func head(of path: String) -> Substring {
        path.prefix { $0 != "(" }
    }
}
