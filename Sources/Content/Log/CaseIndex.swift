import Disclosure

/// Finds cases by any of their references, or by their path below `content/requests`.
public struct CaseIndex: Sendable {
    private var records: [String: Record] = [:]

    /// Indexes the cases of a log; where two have one reference, the first is found.
    public init(_ log: Log) {
        for record in log.records {
            for reference in [record.details.reference] + record.details.references {
                let key = Reference.normalised(reference)
                if records[key] == nil { records[key] = record }
            }
        }
        for record in log.records {
            let path = Self.pathKey(String(record.url.dropFirst("requests/".count)))
            if records[path] == nil { records[path] = record }
        }
    }

    /// The case that a record's `related` means.
    public subscript(reference: String) -> Record? {
        records[Reference.normalised(reference)] ?? records[Self.pathKey(reference)]
    }

    private static func pathKey(_ path: String) -> String {
        "/" + path.split(separator: "/").joined(separator: "/")
    }
}
