/// How long a law gives for an answer, as its data file says.
public struct TimeLimit: Sendable {
    /// What a limit is counted in.
    public enum Unit: String, Sendable, CaseIterable {
        case workingDays = "working-days"
        case calendarDays = "calendar-days"
        case weeks
    }

    /// Which day is the first that counts.
    public enum DayOne: String, Sendable, CaseIterable {
        /// The first working or other day after receipt.
        case afterReceipt = "after-receipt"
        /// The day after receipt, where a request that comes on a day off is taken to come on the next working day.
        case afterWorkingReceipt = "after-working-receipt"
        /// The day of receipt itself, or the first working day from then on.
        case ofReceipt = "of-receipt"
    }

    /// What a stop does to the clock.
    public enum StopEffect: String, Sendable, CaseIterable {
        /// All of the time begins anew when the clock goes on.
        case restart
        /// The days of the stop, its first and last among them, do not count.
        case pause
    }

    /// How many days or weeks there are.
    public var count = 0
    /// What they are.
    public var unit = Unit.workingDays
    /// The id of the calendar that tells working days.
    public var calendar = ""
    /// Which day is the first that counts.
    public var dayOne = DayOne.afterReceipt
    /// Whether a last day that is a day off gives way to the next working day.
    public var endsOnWorkingDay = false
    /// What it does to the clock to wait until a request is made clear.
    public var clarification = StopEffect.restart
    /// What it does to the clock to wait for a fee.
    public var fees = StopEffect.pause
    /// The ways in which an answer may take longer.
    public var extensions: [Extension] = []
    /// Other limits that the law gives to some bodies or for some information.
    public var variants: [Variant] = []
    /// Within how many working days of the answer the log must tell of it.
    public var publishWithin: Int?

    /// A limit of which nothing is known yet.
    public init() {}

    /// A way in which an answer may take longer.
    public struct Extension: Sendable {
        /// What an extension needs beside its reason.
        public enum Need: String, Sendable, CaseIterable {
            /// A provision that the public interest can override.
            case qualifiedProvision = "qualified-provision"
        }

        /// Why more time may be taken.
        public var reason = TimeExtension.Reason.pit
        /// How much time there is in all, in the unit of the limit; nil where the law gives no number.
        public var total: Int?
        /// How much time there should be in all, where the law gives no number but its regulator does.
        public var usualTotal: Int?
        /// What else it needs.
        public var needs: Need?

        /// An extension of which nothing is known yet.
        public init() {}
    }

    /// A limit that the law gives to some bodies or for some information.
    public struct Variant: Sendable {
        /// The word by which a record names it.
        public var id = ""
        /// How many days there are.
        public var count = 0
        /// The id of the calendar that tells them, where it is not that of the limit.
        public var calendar: String?
        /// How many days there are at most by the calendar of the limit.
        public var atMost: Int?

        /// A variant of which nothing is known yet.
        public init() {}
    }

    /// The words for so many of the limit's days or weeks, such as `20 working days`.
    func words(_ count: Int, dayName: String) -> String {
        let noun =
            switch unit {
            case .workingDays: dayName
            case .calendarDays: "day"
            case .weeks: "week"
            }
        return "\(count) \(noun)\(count == 1 ? "" : "s")"
    }
}
