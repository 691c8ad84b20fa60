/// A law under which requests are handled, as its data file describes it.
public struct Regime: Sendable {
    /// The word that records use, such as `foia`.
    public var id = ""
    /// The full name of the law.
    public var name = ""
    /// The short name, such as `FOIA`.
    public var shortName = ""
    /// Other names that people give it, such as `FOI Act`.
    public var otherNames: [String] = []
    /// The address of the page about one section, with `{number}` in the place of its number.
    public var sectionPage: String?
    /// The words of its prejudice test, such as `would, or would be likely to, prejudice`.
    public var prejudice: String?
    /// The word before a number: `section`, `regulation` or `article`.
    public var unit = "section"
    /// What stands before a number in the normal form of a citation, such as `s` or `reg `.
    public var prefix = ""
    /// What a ground for withholding is called: `exemption` or `exception`.
    public var withholding = "exemption"
    /// The address of the law's text.
    public var legislation: String?
    /// The first day on which requests could be made under it.
    public var inForce: CalendarDate?
    /// How long there is for an answer; nil for a law whose limits are not listed.
    public var time: TimeLimit?
    /// The internal review that the law or its code of practice gives.
    public var review: ReviewTerms?
    /// Who deals with complaints.
    public var regulator: Regulator?
    /// Words for what is no longer law, or no longer called so.
    public var outdated: [OutdatedWords] = []
    /// The provisions by which information can be withheld; empty for a law whose provisions are not listed.
    public var provisions: [Provision] = []
    /// Provisions that people cite although nothing can be withheld under them, such as the one about time limits.
    public var otherProvisions: [OtherProvision] = []

    /// A law of which nothing is known yet.
    public init() {}

    /// The address at which a provision can be read.
    public func address(of provision: Provision) -> String? {
        let parts = sectionPage?.split(separator: "{number}", omittingEmptySubsequences: false) ?? []
        guard parts.count == 2 else { return legislation }
        return "\(parts[0])\(ProvisionPath.head(of: provision.path))\(parts[1])"
    }

    /// The time limits of an internal review.
    public struct ReviewTerms: Sendable {
        /// How many working days there are to ask for it.
        public var withinDays: Int?
        /// How many working days there are to answer it.
        public var days: Int?
        /// How many there are in exceptional cases, where the record gives a later last day.
        public var exceptionalDays: Int?

        /// Terms of which nothing is known yet.
        public init() {}
    }

    /// The body that deals with complaints about answers.
    public struct Regulator: Sendable {
        /// Its short id, such as `ico`.
        public var id = ""
        /// Its name.
        public var name = ""
        /// Where to complain.
        public var url: String?
        /// Its postal address.
        public var address: String?
        /// Its telephone number.
        public var telephone: String?
        /// By when to complain, in words.
        public var complainWithin: String?

        /// A regulator of which nothing is known yet.
        public init() {}
    }
}

/// A numbered place in a law that lets information be withheld, or that rules how.
public struct Provision: Sendable {
    /// Whether the public interest can override a provision.
    public enum Status: String, Sendable, CaseIterable {
        case absolute, qualified, partly, procedural
    }

    /// What has to be shown before a provision can be used.
    public enum Test: String, Sendable, CaseIterable {
        case `class`, prejudice, endangerment
        case adverseEffect = "adverse-effect"
        case none
    }

    /// Whether a public interest test is needed.
    public enum InterestTest: String, Sendable, CaseIterable {
        case yes, no, formal
        case perLimb = "per-limb"
    }

    /// What a provision is for, where rules about records depend on it; it holds for its limbs too.
    public enum Kind: String, Sendable, CaseIterable {
        /// To answer would cost more than the limit.
        case cost
        /// The request is vexatious or repeated.
        case vexatious
        /// The information can be had elsewhere.
        case accessible
        /// The information will be published.
        case futurePublication = "future-publication"
        /// The information is not held.
        case notHeld = "not-held"
        /// The law of confidence weighs the public interest itself, so that people write about it without being asked.
        case confidence
    }

    /// Its number, such as `31(1)(a)`.
    public var path = ""
    /// What it is called.
    public var title = ""
    /// What it protects, in one plain sentence.
    public var protects: String?
    /// What else to know about its use, in a sentence or two.
    public var note: String?
    /// Whether the public interest can override it.
    public var status: Status?
    /// What has to be shown before it can be used.
    public var test: Test?
    /// Whether a public interest test is needed.
    public var interest: InterestTest?
    /// The number of its provision about confirming or denying.
    public var neitherConfirm: String?
    /// Its counterparts: a number for each id of another law.
    public var counterparts: [String: String] = [:]
    /// The law to which it only leads over, and under which the information is then dealt with.
    ///
    /// A citation of it says nothing about what was withheld: a Scottish letter about environmental information
    /// cites section 39(2) of FOISA before it cites the regulations.
    public var gateway: String?
    /// What it is for, where rules about records depend on that.
    public var kind: Kind?
    /// Whether its citation says too little, so that one of its limbs has to be cited.
    public var needsLimb = false
    /// The number of the provision that cannot hold for the same information.
    public var excludes: String?
    /// Whether it cannot be used for information on emissions: EIR 2004 reg 12(9).
    public var isBarredByEmissions = false
    /// The first day on which it was no longer law.
    public var repealed: CalendarDate?

    /// A provision of which nothing is known yet.
    public init() {}
}

/// Words for what is no longer law, or no longer called so.
public struct OutdatedWords: Sendable, Hashable {
    /// The words, such as `Data Protection Act 1998`.
    public var words = ""
    /// The first day on which they were out of date.
    public var since: CalendarDate?
    /// What to write now.
    public var instead = ""

    /// Words of which nothing is known yet.
    public init() {}
}

/// A numbered place in a law under which nothing can be withheld.
public struct OtherProvision: Sendable, Hashable {
    /// Its number; what stands below it belongs to it.
    public var path = ""
    /// What it is about, in a few words that go on after `is about`.
    public var about = ""

    /// A provision of which nothing is known yet.
    public init() {}
}
