public import Disclosure
public import Problems

/// A disclosure log, read and checked: everything that a site is made from.
public struct Log: Sendable {
    /// What `daylight.yml` says.
    public let configuration: Configuration
    /// The laws that records are handled under.
    public let law: Law
    /// The cases to be published, in the order of their paths.
    public let records: [Record]
    /// The log's own pages, in the order of their paths.
    public let pages: [Page]
    /// The templates and assets in the log's own `templates/` folder.
    public let themeFiles: [SourceText]
    /// What is not published, and why.
    public let leftOut: [LeftOut]
    /// What is not even told of, where that was asked for.
    public internal(set) var concealed = Concealed()
    /// Whether something could not be read, so that more may be missing than is known.
    public internal(set) var isIncomplete = false
    /// Whether it is meant to hold pages alone, as a guide does, and has no folder for requests.
    public internal(set) var isOfPages = false
    /// The problems that records let pass with a reason.
    public internal(set) var allowed: [Problem] = []

    /// By when a request is to be answered, by the log's law and calendar.
    ///
    /// - Parameter details: What is known of the request; one that names no law is handled under the log's own.
    public func timing(of details: Case) -> Timing {
        var details = details
        if details.regimes.isEmpty { details.regimes = [configuration.regime] }
        return Deadlines(law: law, configuration: configuration).timing(of: details)
    }

    /// A file of the log that is not published.
    public struct LeftOut: Sendable, Hashable {
        /// Its path below the log's root.
        public let path: String
        /// Its path on the site, had it been published.
        public let url: String
        /// Its reference, or its title where it is a page.
        public let name: String
        /// Why it is not published.
        public let reason: Hold
    }
}

extension Deadlines {
    /// The time limits of the laws, by the log's calendar.
    init(law: Law, configuration: Configuration) {
        // A calendar that is not known has been reported; the laws' own take its place.
        let calendar = configuration.calendar.flatMap { law.calendars[$0] }
        self.init(law: law, calendar: calendar?.id, reviewDays: configuration.internalReview.days)
    }
}
