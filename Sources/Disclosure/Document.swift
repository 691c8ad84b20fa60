/// A file that was released with a case, or a line that says one was withheld whole.
public struct Document: Sendable {
    /// What a document is in a case.
    public enum Role: String, Sendable, CaseIterable {
        case responseLetter = "response-letter"
        case disclosed, schedule, review, data, appendix
    }

    /// Whether people with assistive technology can read a document.
    public enum Accessibility: String, Sendable, CaseIterable {
        case yes, no, unknown
    }

    /// The path of the file from the record's folder, as written.
    public var file: String?
    /// The address of a document that is published elsewhere.
    public var url: String?
    /// What the link says.
    public var title: String?
    /// The document's own date.
    public var date: CalendarDate?
    /// The BCP 47 tag of its language.
    public var language: String?
    /// What is in it.
    public var description: String?
    /// Whether parts of it were blacked out.
    public var isRedacted = false
    /// The provisions that were applied in it.
    public var exemptions: [Exemption] = []
    /// Whether people with assistive technology can read it.
    public var accessibility: Accessibility?
    /// The path of a twin that is easier to read or to use.
    public var alternative: String?
    /// What it is in the case.
    public var role: Role?
    /// Its licence, where it is not the case's.
    public var licence: String?
    /// Whether it was withheld whole, so that there is no file.
    public var isWithheld = false
    /// What it replaces.
    public var replaced: Replacement?
    /// The name that it had in the authority's files.
    public var originalName: String?
    /// Findings of the safety gate that someone answers for.
    public var waivers: [Waiver] = []
    /// How many pages it has, where someone counted them.
    public var pages: Int?

    /// A document of which nothing is known yet.
    public init() {}

    /// An earlier file that a document took the place of.
    public struct Replacement: Sendable {
        /// When it was replaced.
        public var date: CalendarDate?
        /// Why it was replaced.
        public var reason: String?
        /// The SHA-256 of the earlier file, in hexadecimal digits.
        public var oldHash: String?

        /// A replacement of which nothing is known yet.
        public init() {}
    }

    /// A finding of the safety gate that someone answers for.
    public struct Waiver: Sendable {
        /// The finding's rule.
        public var rule = ""
        /// Where in the document it was found.
        public var place: String?
        /// The SHA-256 of the file that was looked at, in hexadecimal digits; a changed file voids the waiver.
        public var hash: String?
        /// Why it is harmless here.
        public var reason: String?
        /// Who answers for it: a role, not a name.
        public var approver: String?
        /// When that was decided.
        public var date: CalendarDate?
        /// When it has to be decided anew.
        public var expires: CalendarDate?

        /// A waiver of which nothing is known yet.
        public init() {}
    }
}
