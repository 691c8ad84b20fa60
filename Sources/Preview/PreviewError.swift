/// Why a log cannot be shown.
public struct PreviewError: Error, Sendable {
    /// What is wrong, as one sentence without a full stop.
    public let message: String
    /// How to mend it, as one sentence without a full stop.
    public let help: String
    /// Whether what was asked for makes no sense, such as an address that is none.
    public let isUsage: Bool

    init(_ message: String, help: String) {
        self.message = message
        self.help = help
        isUsage = false
    }

    init(_ error: ServerError) {
        message = error.message
        help = error.help
        isUsage = if case .notAnAddress = error { true } else { false }
    }
}
