import Disclosure
import Problems

/// Puts what rules find in a case into its place in the record's file.
struct FindingPlaces {
    let source: SourceText
    /// The offset of the first byte of the text.
    let bodyStart: Int
    let head: FrontMatterText
    /// The keys that have a value, whether or not it could be read.
    let written: Set<String>

    /// The finding as a problem; nil where a value is missing only because it could not be read, which is said already.
    func problem(_ finding: Finding) -> Problem? {
        let location: Location
        switch finding.place {
        case .value(let steps): location = head.location(of: steps.map(\.key))
        case .missing(let key):
            if written.contains(key) { return nil }
            location = head.location(of: [key])
        case .text(let range):
            location = source.location(offset: bodyStart + range.lowerBound, length: range.count)
        }
        return Problem(finding.rule, at: location, finding.message, help: finding.help)
    }
}

extension Finding.Step {
    fileprivate var key: any FrontMatterKey {
        switch self {
        case .key(let name): name
        case .position(let position): position
        }
    }
}
