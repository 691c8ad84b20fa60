import Foundation
import Yams

/// YAML as a reader of YAML 1.2 takes it, in the types that `JSONSerialization` gives.
public enum YAMLDocument {
    /// Reads a document, or the front matter of a record.
    public static func read(_ text: String) throws -> Any {
        let yaml = text.hasPrefix("---\n") ? text.components(separatedBy: "\n---")[0] : text
        return try compose(yaml: yaml).map(value) ?? NSNull()
    }

    private static func value(_ node: Node) -> Any {
        switch node {
        case .scalar(let scalar): plain(scalar)
        case .sequence(let items): items.map(value)
        case .mapping(let members):
            Dictionary(
                members.map { ($0.key.scalar?.string ?? "", value($0.value)) }, uniquingKeysWith: { $1 })
        case .alias: NSNull()
        }
    }

    private static func plain(_ scalar: Node.Scalar) -> Any {
        guard scalar.style == .plain || scalar.style == .any else { return scalar.string }
        switch scalar.string {
        case "", "~", "null", "Null", "NULL": return NSNull()
        case "true", "True", "TRUE": return true
        case "false", "False", "FALSE": return false
        default:
            if let number = Int(scalar.string) { return number }
            if let number = Double(scalar.string) { return number }
            return scalar.string
        }
    }
}
