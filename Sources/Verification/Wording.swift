import Problems
import Publication

/// The sentences of findings.
enum Wording {
    static func missing(_ place: String, _ status: Int? = nil) -> Problem {
        let answer = status.map { ": the host answers \($0)" } ?? ""
        return Problem(
            .publishedMissing, at: Location(path: place), "this file of the site is missing\(answer)",
            help: "upload the site again")
    }

    static func altered(_ place: String, size: Int, sha256: String, _ entry: SiteManifest.Entry) -> Problem {
        let difference =
            size != entry.bytes
            ? "it has \(bytes(size)), and the one that was built has \(entry.bytes)"
            : "it has as many bytes as the one that was built, but its SHA-256 begins with "
                + "\(sha256.prefix(12)) and not with \(entry.sha256.prefix(12))"
        return altered(place, difference)
    }

    static func altered(_ place: String, _ difference: String) -> Problem {
        Problem(
            .publishedAltered, at: Location(path: place),
            "this file is not the one that was built: \(difference)",
            help:
                "upload the site again; if the host itself changes pages, such as by adding a script, switch that off"
        )
    }

    static func unread(_ place: String, _ reason: String, help: String) -> Problem {
        Problem(
            .publishedUnread, at: Location(path: place), "this file could not be read: \(reason)", help: help)
    }

    static func unknown(_ place: String, _ reason: String) -> Problem {
        Problem(
            .publishedUnread, at: Location(path: place),
            "nobody can tell whether this file, which the site does not have, is still there: \(reason)",
            help: "see to the host, and verify again")
    }

    static func link(_ place: String) -> Problem {
        Problem(
            .publishedLink, at: Location(path: place),
            "this is a symbolic link, which was not followed: what it leads to may change or be private",
            help: "replace the link with what was built")
    }

    static func leftOver(_ place: String, _ reason: FormerFile.Reason, isServed: Bool) -> Problem {
        let verb = isServed ? "is still being served" : "is still there"
        let mend =
            isServed
            ? "remove it from the host and clear its cache"
            : "remove it, from the host too, and clear its cache"
        return switch reason {
        case .takenDown(let record):
            Problem(
                .withdrawnServed, at: Location(path: place),
                "a withdrawn document \(verb): \(record) was taken down", help: mend)
        case .withheld(let record):
            Problem(
                .withdrawnServed, at: Location(path: place),
                "a document that is withheld \(verb): \(record) says that it is", help: mend)
        case .replaced(let record):
            Problem(
                .withdrawnServed, at: Location(path: place),
                "a document that was replaced \(verb): \(record) names another in its place", help: mend)
        case .held(let record):
            Problem(
                .withdrawnServed, at: Location(path: place),
                "what is not published yet \(verb): \(record) is a draft or under embargo", help: mend)
        case .former:
            Problem(
                .leftOver, at: Location(path: place), "a file \(verb) that the site does not have any more",
                help: mend)
        }
    }

    static func brokenManifest(_ place: String, _ fault: SiteManifestReader.Fault) -> Problem {
        Problem(
            .brokenManifest, at: Location(path: place, line: fault.line, column: nil, excerpt: nil),
            "this line of a list of files cannot be used: \(fault.reason)",
            help: "upload the site again, so that the list is the one that was built")
    }

    static func bytes(_ count: Int) -> String { "\(count) byte\(count == 1 ? "" : "s")" }
}
