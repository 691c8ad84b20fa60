public import Disclosure

/// What `daylight.yml` says about a log.
public struct Configuration: Sendable {
    /// The log's name.
    public var title = LocalizedText("")
    /// The authority that publishes it.
    public var authority = LocalizedText("")
    /// Where the site lives.
    public var baseURL = BaseURL("http://localhost/")
    /// What the log is, in a sentence or two.
    public var description: LocalizedText?
    /// The BCP 47 tags of its languages, the leading one first.
    public var languages = ["en"]
    /// The law of records that name none.
    public var regime = "foia"
    /// The calendar of working days, where it is not the law's.
    public var calendar: String?
    /// How many hours the search for information may take before it may be refused on cost.
    public var costLimitHours = 18
    /// Who to ask.
    public var contact = Contact()
    /// Who to ask for a document in another form.
    public var accessibleFormats = AccessibleFormats()
    /// How to ask for an internal review.
    public var internalReview = InternalReviewTerms()
    /// The licence of what is published: an SPDX id or words.
    public var licence = "OGL-3.0"
    /// The subjects that records may name.
    public var topics: [Topic] = []
    /// Words that search treats as one.
    public var synonyms: [[String]] = []
    /// The look of the site.
    public var theme = Theme()
    /// How many cases stand on a page of a list.
    public var pageSize = 50
    /// The hosts whose own files of redirects are made.
    public var redirects: [RedirectHost] = []
    /// The authority's own addresses and names, which may stand in records.
    public var allow = AllowList()

    /// A log of which nothing is known yet.
    public init() {}

    /// The language of the log's own words.
    public var language: String { languages[0] }

    /// Who to ask.
    public struct Contact: Sendable {
        /// The team or office.
        public var name: String?
        /// Its email address.
        public var email: String?
        /// Its telephone number.
        public var telephone: String?
        /// Its postal address.
        public var address: String?
        /// A web page or form.
        public var url: String?
    }

    /// Who to ask for a document in another form, and how long that takes.
    public struct AccessibleFormats: Sendable {
        /// The email address, where it is not the contact's.
        public var email: String?
        /// The telephone number, where it is not the contact's.
        public var telephone: String?
        /// How many working days it takes.
        public var days = 20
    }

    /// How to ask for an internal review.
    public struct InternalReviewTerms: Sendable {
        /// The email address, where it is not the contact's.
        public var email: String?
        /// The postal address, where it is not the contact's.
        public var address: String?
        /// How many working days there are to ask for it, where it is not what the law gives.
        public var withinDays: Int?
        /// How many working days there are to answer it, where it is not what the law gives.
        public var days: Int?
    }

    /// A subject that records may name.
    public struct Topic: Sendable {
        /// Its name.
        public var name = LocalizedText("")
        /// What belongs to it.
        public var description: LocalizedText?
        /// Other words for it.
        public var synonyms: [String] = []
    }

    /// A kind of host that reads redirects from a file.
    public enum RedirectHost: String, Sendable, CaseIterable {
        case apache, cloudflare, netlify, nginx
    }

    /// The look of the site.
    public struct Theme: Sendable {
        /// The colour of links and headings, as `#rrggbb`.
        public var accent: String?
        /// A picture in the log's templates/assets folder.
        public var logo: String?
    }

    /// The authority's own addresses and names, which may stand in records.
    public struct AllowList: Sendable {
        /// Email addresses.
        public var emails: [String] = []
        /// Domains of email addresses.
        public var domains: [String] = []
        /// Telephone numbers.
        public var telephones: [String] = []
        /// Names of officers who are named on purpose.
        public var names: [String] = []
    }
}
