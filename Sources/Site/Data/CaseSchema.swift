import Markup

/// The schema of the data that stands beside each case page: JSON Schema, draft 2020-12.
public enum CaseSchema {
    /// The schema as text, without an address of its own.
    public static var text: String {
        String(decoding: DataShape.case.schema.document(namesItself: true), as: UTF8.self)
    }

    /// The schema as a log publishes it.
    ///
    /// - Parameter id: Where it can be read.
    static func document(id: String) -> [UInt8] { DataShape.case.schema.document(id: id, namesItself: true) }
}
