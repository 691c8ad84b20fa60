/// A request as it came: nothing of it has been decoded or believed.
struct Request: Sendable {
    /// In capitals.
    let method: String
    /// What was asked for, still percent-encoded and with its query.
    let target: String
    /// Such as `HTTP/1.1`.
    let version: String
    let headers: Headers

    init(_ method: String, _ target: String, version: String = "HTTP/1.1", headers: Headers) {
        self.method = method
        self.target = target
        self.version = version
        self.headers = headers
    }
}
