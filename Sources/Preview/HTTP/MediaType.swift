/// What kind of file a path names, in the words of HTTP.
struct MediaType: Sendable, Equatable {
    /// The value of `Content-Type`.
    let text: String
    /// Whether a browser runs scripts that such a file holds.
    let isActive: Bool

    /// The type by the ending of a file's name; unknown ones are to be saved, not shown.
    init(path: String) {
        let file = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[$0...].dropFirst() } ?? path[...]
        let dot = file.utf8.lastIndex(of: UInt8(ascii: "."))
        let ending = dot.map { file[$0...].dropFirst().lowercased() } ?? ""
        let name = Self.names[ending] ?? "application/octet-stream"
        isActive = Self.activeEndings.contains(ending) || name == "text/html" || Self.isXML(name)
        // Text without a charset is guessed at by browsers, and sites are in UTF-8.
        let isText = name.hasPrefix("text/") || Self.isXML(name)
        text = isText ? name + "; charset=utf-8" : name
    }

    /// The endings of files in which browsers run what they hold, some of them only as some servers send them.
    ///
    /// This is the list for all of Daylight: that of the guide and those of the recipes are compared with it.
    static let activeEndings: Set<String> = [
        "htm", "html", "shtm", "shtml", "xht", "xhtm", "xhtml", "mht", "mhtml", "htc", "hta", "phtml", "svg",
        "svgz",
        "xml", "xsl", "xslt", "xsd", "rdf", "rss", "atom", "kml", "gpx", "gml", "mml", "mathml", "wml",
        "wsdl", "xul",
        "xbl", "dae",
    ]

    private static func isXML(_ name: String) -> Bool {
        name == "application/xml" || name == "text/xml" || name.hasSuffix("+xml")
    }

    private static let names: [String: String] = [
        "html": "text/html", "htm": "text/html", "shtml": "text/html", "shtm": "text/html",
        "xhtml": "application/xhtml+xml", "xht": "application/xhtml+xml", "xhtm": "application/xhtml+xml",
        "css": "text/css", "js": "text/javascript", "mjs": "text/javascript",
        "json": "application/json", "geojson": "application/geo+json",
        "webmanifest": "application/manifest+json",
        "xml": "application/xml", "atom": "application/atom+xml", "rss": "application/rss+xml",
        "kml": "application/vnd.google-earth.kml+xml", "gpx": "application/gpx+xml",
        "csv": "text/csv", "tsv": "text/tab-separated-values", "txt": "text/plain", "md": "text/markdown",
        "pdf": "application/pdf", "rtf": "application/rtf", "zip": "application/zip",
        "doc": "application/msword", "xls": "application/vnd.ms-excel",
        "ppt": "application/vnd.ms-powerpoint",
        "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        "xlsm": "application/vnd.ms-excel.sheet.macroEnabled.12",
        "odt": "application/vnd.oasis.opendocument.text",
        "ods": "application/vnd.oasis.opendocument.spreadsheet",
        "odp": "application/vnd.oasis.opendocument.presentation",
        "eml": "message/rfc822", "msg": "application/vnd.ms-outlook",
        "svg": "image/svg+xml", "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg",
        "gif": "image/gif",
        "webp": "image/webp", "avif": "image/avif", "tif": "image/tiff", "tiff": "image/tiff",
        "ico": "image/x-icon",
        "woff": "font/woff", "woff2": "font/woff2",
        "mp3": "audio/mpeg", "wav": "audio/wav", "mp4": "video/mp4", "webm": "video/webm",
        "wasm": "application/wasm",
    ]
}
