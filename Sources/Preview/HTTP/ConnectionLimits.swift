import Foundation

/// What a server gives to its connections, so that none keeps others out.
struct ConnectionLimits: Sendable {
    /// How many there may be at once.
    var connections = Self.most
    /// How long a connection may be silent before a request.
    var idle = Duration.seconds(30)
    /// How long a request may take to come in, from its first byte to its last.
    var request = Duration.seconds(10)
    /// How long a client may take for a piece of the answer of 64 KiB.
    var sending = Duration.seconds(30)
    /// How long the server waits for a client to close the connection.
    var goodbye = Duration.seconds(5)
    /// How often a page that listens is asked whether it is still there; two questions without an answer are enough.
    var ping = Duration.seconds(30)

    private static let most = 1024

    /// Limits for a process that may have so many descriptors: a part of them stays free for the files of the log, and
    /// each connection may need one more, for the document that it sends.
    init(descriptors: Int = .max) {
        let needed = 32 + 2 * ProcessInfo.processInfo.activeProcessorCount
        let reserved = min(needed, descriptors / 2)
        connections = max(2, min(Self.most, (descriptors - reserved) / 2))
    }

    /// How often the server looks for connections whose time is over.
    var tick: Duration {
        max(.milliseconds(10), min(.seconds(1), min(idle, request, sending, goodbye, ping) / 4))
    }
}
