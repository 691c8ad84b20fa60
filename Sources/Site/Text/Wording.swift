import Disclosure

/// How dates, sizes and numbers are put into words for readers.
enum Wording {
    /// A date as people write it: `22 January 2021`, `January 2021` or `2021`.
    static func date(_ date: CalendarDate) -> String { date.words }

    /// A file's size, in units of 1,024: `143 KB`, `1.2 MB`.
    static func size(_ bytes: Int) -> String {
        guard bytes >= 1024 else { return "\(bytes) \(bytes == 1 ? "byte" : "bytes")" }
        var value = Double(bytes)
        var unit = -1
        while value >= 1023.5, unit < units.count - 1 {
            value /= 1024
            unit += 1
        }
        if value >= 9.95 { return "\(Int(value.rounded())) \(units[unit])" }
        let tenths = Int((value * 10).rounded())
        return tenths % 10 == 0
            ? "\(tenths / 10) \(units[unit])" : "\(tenths / 10).\(tenths % 10) \(units[unit])"
    }

    /// A number with its noun: `1 request`, `12,345 requests`.
    static func count(_ number: Int, _ singular: String, _ plural: String? = nil) -> String {
        grouped(number) + " " + (number == 1 ? singular : plural ?? singular + "s")
    }

    /// A number with commas between its thousands.
    static func grouped(_ number: Int) -> String {
        let digits = String(number)
        guard digits.utf8.count > 3 else { return digits }
        var groups: [Substring] = []
        var rest = digits[...]
        while rest.utf8.count > 3 {
            groups.append(rest.suffix(3))
            rest = rest.dropLast(3)
        }
        groups.append(rest)
        return groups.reversed().joined(separator: ",")
    }

    /// A title for a document that was given none, from its file's name: `gritting-routes_2020.pdf` becomes
    /// `gritting routes 2020`.
    static func title(fileName: String) -> String {
        let name = fileName.split(separator: "/").last ?? ""
        let stem = name.lastIndex(of: ".").map { name[..<$0] } ?? name
        let words = stem.split { $0 == "-" || $0 == "_" || $0 == " " }
        return words.isEmpty ? fileName : words.joined(separator: " ")
    }

    private static let units = ["KB", "MB", "GB", "TB"]
}
