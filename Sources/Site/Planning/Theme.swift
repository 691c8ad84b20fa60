import Files
import Problems

/// The templates and assets that a site is made with.
///
/// Daylight brings a theme; a file of the same name in a log's own `templates/` takes the place of the one it brings.
struct Theme: Sendable {
    /// The templates, by their name without `.html`.
    let templates: [String: SourceText]
    /// The assets, in the order of their names.
    let assets: [Asset]

    /// A style sheet, script or picture.
    struct Asset: Sendable {
        /// The file's name, such as `site.css`.
        let name: String
        let bytes: [UInt8]
        /// Its path on the site, with a fingerprint of its bytes in the name, such as `assets/site.1f0a9c3b.css`.
        let path: String

        init(name: String, bytes: [UInt8]) {
            self.name = name
            self.bytes = bytes
            let fingerprint = FileDigest.prefix(10, of: bytes)
            let dot = name.lastIndex(of: ".") ?? name.endIndex
            path = "assets/\(name[..<dot]).\(fingerprint)\(name[dot...])"
        }

        /// The name under which templates ask for it: `site.css` is `site_css`.
        var fieldName: String {
            String(name.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
        }
    }

    /// The theme that Daylight brings, with a log's own files in the place of those of the same name.
    ///
    /// - Parameters:
    ///   - own: The files of the log's `templates/` folder, whose paths begin with that folder's name.
    ///   - accent: The log's own colour, as `#rrggbb`; the style sheet derives all other colours from it.
    init(own: [SourceText] = [], accent: String? = nil) {
        var templates: [String: SourceText] = [:]
        var assets: [String: [UInt8]] = [:]
        for file in EmbeddedTheme.files + own {
            let name = String(file.path.split(separator: "/").last ?? "")
            if file.path.hasPrefix("templates/assets/") {
                assets[name] = file.bytes
            } else if name.hasSuffix(".html") {
                templates[String(name.dropLast(5))] = file
            }
        }
        if let accent { assets["site.css", default: []] += ":root { --brand: \(accent); }\n".utf8 }
        self.templates = templates
        self.assets = assets.map { Asset(name: $0.key, bytes: $0.value) }
            .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }
}
