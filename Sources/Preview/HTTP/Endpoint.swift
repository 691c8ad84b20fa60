/// Where a server listens.
struct Endpoint: Sendable, Equatable {
    /// The host of a URL that leads there.
    let host: String
    let port: UInt16
    /// Whether only this machine can reach it.
    let isLoopback: Bool

    /// The URL of a path, which begins with `/` and is percent-encoded.
    func url(_ path: String) -> String {
        "http://\(host):\(port)\(path)"
    }
}
