/// A licence by its SPDX id, or in words.
struct Licence: Sendable {
    let name: String
    let url: String?

    init(_ id: String) {
        if let known = Self.known[id] {
            name = known.name
            url = known.url
        } else {
            name = id
            url = nil
        }
    }

    private static let known: [String: (name: String, url: String)] = [
        "OGL-3.0": (
            "Open Government Licence v3.0",
            "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"
        ),
        "OGL-UK-3.0": (
            "Open Government Licence v3.0",
            "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"
        ),
        "CC-BY-4.0": ("Creative Commons Attribution 4.0", "https://creativecommons.org/licenses/by/4.0/"),
        "CC-BY-SA-4.0": (
            "Creative Commons Attribution-ShareAlike 4.0", "https://creativecommons.org/licenses/by-sa/4.0/"
        ),
        "CC0-1.0": ("Creative Commons Zero 1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
    ]
}
