/// The schema of a report in JSON: JSON Schema, draft 2020-12.
public enum ReportSchema {
    /// The schema, as `schemas/report.schema.json` has it.
    public static var text: String { String(decoding: PackageResources.report_schema_json, as: UTF8.self) }
}
