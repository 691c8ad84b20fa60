public import Disclosure
import Markup

/// A record as it begins: what is known of a request on the day it is registered, and what is to be done next.
public struct RecordDraft: Sendable {
    /// What the record says so far.
    public let details: Case

    private let title: String

    /// Why no record can be begun with a title and a reference.
    public enum Fault: Error, Sendable, Hashable {
        /// A value is empty or spans several lines.
        case notALine(String)
        /// The reference has neither letter nor digit, so that no folder can be named after it.
        case unnameableReference
        /// The reference is too long for the name of a folder.
        case longReference
        /// The title says no more than a reference does.
        case titleIsReference

        /// What is wrong, as a sentence.
        public var message: String {
            switch self {
            case .notALine(let what): "The \(what) must be a line of text."
            case .unnameableReference: "The reference must have a letter or a digit."
            case .longReference:
                "The reference is too long to name a folder after it: write no more than \(Slug.longest) letters and digits."
            case .titleIsReference:
                "The title looks like a reference. Say in a few words what was asked, such as \"Gritting routes in winter\"."
            }
        }
    }

    /// Begins a record.
    ///
    /// - Parameters:
    ///   - title: What the request is about, in a few words.
    ///   - reference: The authority's own number for the request.
    ///   - received: The day on which it came in, if that is known.
    public init(title: String, reference: String, received: CalendarDate?) throws(Fault) {
        let title = title.trimmingSpaces
        let reference = reference.trimmingSpaces
        for (what, text) in [("title", title), ("reference", reference)] {
            let isLine = text.unicodeScalars.allSatisfy { !$0.breaksLine }
            guard !text.isEmpty, isLine else { throw .notALine(what) }
        }
        let name = Slug.make(reference)
        guard !name.isEmpty else { throw .unnameableReference }
        guard name.utf8.count <= Slug.longest else { throw .longReference }
        guard !Self.isReference(title, like: reference) else { throw .titleIsReference }
        self.title = title
        var details = Case()
        details.title = LocalizedText(title)
        details.reference = reference
        details.received = received
        details.isDraft = true
        self.details = details
    }

    /// Where the record belongs below the log's root.
    ///
    /// - Parameter today: The day whose year is taken where the day of receipt is not known.
    public func path(today: CalendarDate) -> String {
        "content/requests/\((details.received ?? today).year)/\(Slug.make(details.reference))/index.md"
    }

    /// The record as a file.
    ///
    /// - Parameter timing: By when the request is to be answered.
    public func text(_ timing: Timing) -> String {
        let received =
            details.received.map { "received: \($0.iso)" }
            ?? "# received: 2021-01-22   (the day on which the request came in)"
        let due = timing.explanation.isEmpty ? "" : "# \(timing.explanation)\n"
        return """
            ---
            title: \(YAMLScalar.written(title))
            reference: \(YAMLScalar.written(details.reference))
            \(received)
            \(due)draft: true

            # Next steps
            #
            # 1. Below the next line of hyphens, write what was asked. Never say who asked.
            # 2. When the answer goes out, write it there, too. Put the files that go with it into this folder.
            # 3. Take the # and the space after it away from the lines below that you need, and correct them.
            #    Outcomes: \(outcomes)
            #
            # responded: \((timing.due ?? details.received)?.iso ?? "2021-01-22")
            # outcome: granted
            # exemptions: [s40(2)]
            # topics: [one of those in daylight.yml]
            # documents:
            #   - file: name-of-the-file.pdf
            #     title: What is in it, in a few words
            #
            # 4. Run `daylight check --drafts`, and mend what it finds.
            # 5. To publish the record, delete the line `draft: true`, and these steps.
            ---

            ## Request

            ## Response

            """
    }

    private var outcomes: String {
        let words = Outcome.allCases.map(\.rawValue)
        let half = (words.count + 1) / 2
        return words[..<half].joined(separator: ", ") + ",\n#    " + words[half...].joined(separator: ", ")
            + "."
    }

    /// Whether a title is the reference or holds it, is written like it, or is a number with capitals at most.
    private static func isReference(_ title: String, like reference: String) -> Bool {
        let (key, own) = (Reference.normalised(title), Reference.normalised(reference))
        if key == own { return true }
        guard key.utf8.contains(where: \.isDigit) else { return key.isEmpty }
        let isNumber = !title.unicodeScalars.contains { $0.properties.isLowercase }
        return isNumber || shape(key) == shape(own) || own.utf8.count >= 4 && "-\(key)-".contains("-\(own)-")
    }

    /// A reference with a nought for each number.
    private static func shape(_ key: String) -> [UInt8] {
        var shape: [UInt8] = []
        for byte in key.utf8 {
            if !byte.isDigit {
                shape.append(byte)
            } else if shape.last != UInt8(ascii: "0") {
                shape.append(UInt8(ascii: "0"))
            }
        }
        return shape
    }
}

extension UInt8 {
    fileprivate var isDigit: Bool { self &- UInt8(ascii: "0") < 10 }
}

extension Unicode.Scalar {
    /// Whether no line of text holds the scalar: a control character, or a separator of lines.
    fileprivate var breaksLine: Bool {
        properties.generalCategory == .control || value == 0x2028 || value == 0x2029
    }
}
