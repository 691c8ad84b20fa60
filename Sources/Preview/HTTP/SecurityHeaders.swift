/// The headers that keep pages and documents from doing harm.
///
/// They are those that the README recommends for production, so that what works in the preview works there.
enum SecurityHeaders {
    /// For pages and all else that Daylight made.
    static let page: Headers = common(policy: pagePolicy)
    /// For released documents that a browser would run: whatever they hold, they cannot act for the site.
    static let activeDocument: Headers = common(policy: documentPolicy)

    private static let pagePolicy = [
        "default-src 'none'", "style-src 'self'", "img-src 'self'", "font-src 'self'", "script-src 'self'",
        "connect-src 'self'", "manifest-src 'self'", "base-uri 'self'", "form-action 'self'",
        "frame-ancestors 'none'",
    ]

    private static let documentPolicy = [
        "sandbox", "default-src 'none'", "style-src 'unsafe-inline'", "img-src 'self' data:",
        "base-uri 'none'",
        "form-action 'none'", "frame-ancestors 'none'",
    ]

    private static func common(policy: [String]) -> Headers {
        [
            "Content-Security-Policy": policy.joined(separator: "; "),
            "X-Content-Type-Options": "nosniff",
            "X-Frame-Options": "DENY",
            "Referrer-Policy": "same-origin",
            "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
            "Cross-Origin-Opener-Policy": "same-origin",
        ]
    }
}
