import Content
import Markup

/// Turns paths on the site into addresses: the only place that knows below which path the site lives.
struct Addresses: Sendable {
    /// The path below which the site lives; begins and ends with `/`.
    let base: String
    /// Scheme and host.
    let origin: String

    init(_ url: BaseURL?) {
        base = url?.path ?? "/"
        origin = url?.origin ?? ""
    }

    /// The address of a path, from the host's root and percent-encoded: `/foi/requests/`.
    func link(_ path: String) -> String {
        base + URLPath.encoded(path)
    }

    /// The whole address of a path.
    func absolute(_ path: String) -> String {
        origin + link(path)
    }
}
