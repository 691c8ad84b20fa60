import Foundation

/// The paths that only one of two trees has, or that have other bytes in each, in order.
func differences(_ one: [String: Data], _ other: [String: Data]) -> [String] {
    Set(one.keys).union(other.keys).filter { one[$0] != other[$0] }.sorted()
}
