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
    /// The problems that records let pass with a reason.
    public internal(set) var allowed: [Problem] = []

    /// A file of the log that is not published.
    public struct LeftOut: Sendable, Hashable {
        /// Why a file is not published.
        public enum Reason: Sendable, Hashable {
            /// It is marked as a draft.
            case draft
            /// It may be published from this day on.
            case embargo(CalendarDate)
        }

        /// Its path below the log's root.
        public let path: String
        /// Its path on the site, had it been published.
        public let url: String
        /// Its reference, or its title where it is a page.
        public let name: String
        /// Why it is not published.
        public let reason: Reason
    }
}
