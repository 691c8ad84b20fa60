import Problems

/// Names that look alike and differ only in how Unicode writes their letters: `é` as one sign, or as `e` and an accent.
enum UnicodeTwins {
    /// What is wrong with two such names for files of one case, which would be one file on the site.
    static func problem(_ name: String, _ other: String, at location: Location) -> Problem {
        Problem(
            .unicodeTwins, at: location,
            "the names \(spelt(name)) and \(spelt(other)) look the same and would be one file on the site",
            help: "rename one of the two files, and write its new name in the record")
    }

    /// A name, with its letters beyond ASCII by their numbers as well, since nobody could tell the two apart.
    private static func spelt(_ name: String) -> String {
        let numbers = name.unicodeScalars.map { scalar in
            scalar.isASCII ? String(scalar) : "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
        }
        return "'\(name)' (\(numbers.joined()))"
    }
}
