import Disclosure

extension Schema where Root == TimeLimit {
    /// The keys of `time` in a file of `law/`.
    static let timeLimit = Schema(
        "the time limit",
        [
            Key(
                "limit", .number(1...1000), required: true, "How many days or weeks there are.", example: "20"
            ) {
                $0.count = $1
            },
            Key("unit", .word("a unit of time"), "What they are: working days.", example: "working-days") {
                $0.unit = $1
            },
            Key(
                "calendar", .text, required: true, "The calendar that tells working days.", example: "uk"
            ) {
                $0.calendar = $1
            },
            Key(
                "day_one", .word("a first day"), "Which day counts first: the first after receipt.",
                example: "after-receipt"
            ) {
                $0.dayOne = $1
            },
            Key(
                "ends_on_working_day", .flag,
                "Whether a last day that is a day off gives way to the next working day.", example: "true"
            ) {
                $0.endsOnWorkingDay = $1
            },
            Key(
                "clarification", .word("what a stop does"),
                "What waiting for a clear request does to the clock: all time begins anew.",
                example: "restart"
            ) {
                $0.clarification = $1
            },
            Key(
                "fees", .word("what a stop does"),
                "What waiting for a fee does to the clock: the days do not count.", example: "pause"
            ) {
                $0.fees = $1
            },
            Key(
                "extensions", .list(of: .map(.limitExtension) { .init() }),
                "The ways in which an answer may take longer.",
                example: "[{reason: complex-and-voluminous, total: 40}]"
            ) {
                $0.extensions = $1
            },
            Key(
                "variants", .list(of: .map(.variant) { .init() }),
                "Other limits for some bodies or some information.",
                example: "[{id: public-records, limit: 30}]"
            ) {
                $0.variants = $1
            },
            Key(
                "publish_within", .number(1...365),
                "Within how many working days of the answer the log must tell of it.", example: "10"
            ) {
                $0.publishWithin = $1
            },
        ])
}

extension Schema where Root == TimeLimit.Extension {
    fileprivate static let limitExtension = Schema(
        "a way to take longer",
        [
            Key(
                "reason", .word("a reason for an extension"), required: true,
                "The reason, as records give it.",
                example: "pit"
            ) {
                $0.reason = $1
            },
            Key(
                "total", .number(1...1000), "How much time there is in all, in the unit of the limit.",
                example: "40"
            ) {
                $0.total = $1
            },
            Key(
                "usual_total", .number(1...1000),
                "How much time there should be in all, where the law gives no number.", example: "40"
            ) {
                $0.usualTotal = $1
            },
            Key(
                "needs", .word("what an extension needs"), "What it needs beside the reason.",
                example: "qualified-provision"
            ) {
                $0.needs = $1
            },
        ])
}

extension Schema where Root == TimeLimit.Variant {
    fileprivate static let variant = Schema(
        "another limit",
        [
            Key("id", .text, required: true, "The word that records use.", example: "public-records") {
                $0.id = $1
            },
            Key("limit", .number(1...1000), required: true, "How many days there are.", example: "30") {
                $0.count = $1
            },
            Key("calendar", .text, "The calendar that tells them.", example: "school") { $0.calendar = $1 },
            Key(
                "at_most", .number(1...1000), "How many days there are at most by the usual calendar.",
                example: "60"
            ) {
                $0.atMost = $1
            },
        ])
}
