/// What answers a request.
struct Response: Sendable {
    enum Status: Int, Sendable {
        case switchingProtocols = 101
        case ok = 200
        case partialContent = 206
        case movedPermanently = 301
        case found = 302
        case notModified = 304
        case badRequest = 400
        case forbidden = 403
        case notFound = 404
        case methodNotAllowed = 405
        case targetTooLong = 414
        case rangeNotSatisfiable = 416
        case upgradeRequired = 426
        case headersTooLarge = 431
        case internalServerError = 500
        case serviceUnavailable = 503

        /// The words that go with the number.
        var reason: String {
            switch self {
            case .switchingProtocols: "Switching Protocols"
            case .ok: "OK"
            case .partialContent: "Partial Content"
            case .movedPermanently: "Moved Permanently"
            case .found: "Found"
            case .notModified: "Not Modified"
            case .badRequest: "Bad Request"
            case .forbidden: "Forbidden"
            case .notFound: "Not Found"
            case .methodNotAllowed: "Method Not Allowed"
            case .targetTooLong: "URI Too Long"
            case .rangeNotSatisfiable: "Range Not Satisfiable"
            case .upgradeRequired: "Upgrade Required"
            case .headersTooLarge: "Request Header Fields Too Large"
            case .internalServerError: "Internal Server Error"
            case .serviceUnavailable: "Service Unavailable"
            }
        }
    }

    enum Body: Sendable, Equatable {
        case empty
        case bytes([UInt8])
        /// Bytes of a document, which are read only as they are sent.
        case file(OpenDocument, range: Range<Int>)
        /// No body: the connection becomes one that listens to the live channel.
        case liveChannel
    }

    let status: Status
    /// All but what the transport adds: `Date` and what belongs to the connection.
    let headers: Headers
    let body: Body
}
