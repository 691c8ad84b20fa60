import Content
import Files
import Problems

/// The templates and assets that a site is made with.
///
/// Daylight brings a theme; a file of the same name in a log's own `templates/` takes the place of the one it brings.
struct Theme: Sendable {
    /// The templates, by their name without `.html`.
    let templates: [String: SourceText]
    /// The names of the templates that are the log's own.
    let ownTemplates: Set<String>
    /// The assets, in the order of their names; no two have one name in templates.
    let assets: [Asset]
    /// What is wrong with the names of assets.
    let problems: [Problem]

    /// A style sheet, script or picture.
    struct Asset: Sendable {
        /// The file's name, such as `site.css`.
        let name: String
        /// The file, as it is in the theme.
        let source: SourceText
        /// Whether it is the log's own.
        let isOwn: Bool
        /// The bytes that are published: in a style sheet the names of other assets are those on the site.
        let bytes: [UInt8]
        /// Its path on the site, with a fingerprint of its bytes in the name, such as `assets/site.1f0a9c3b.css`.
        let path: String
        /// The names of the files that it asks for, and where.
        let references: [StyleSheet.Reference]

        init(
            name: String, source: SourceText, isOwn: Bool = false, bytes: [UInt8],
            references: [StyleSheet.Reference] = []
        ) {
            self.name = name
            self.source = source
            self.isOwn = isOwn
            self.bytes = bytes
            self.references = references
            let dot = name.lastIndex(of: ".") ?? name.endIndex
            path = "assets/\(name[..<dot]).\(FileDigest.prefix(10, of: bytes))\(name[dot...])"
        }

        /// One that Daylight brings beside the theme.
        init(name: String, bytes: [UInt8]) {
            self.init(
                name: name, source: SourceText(path: "templates/assets/\(name)", bytes: bytes), bytes: bytes)
        }

        /// The name under which templates ask for it: `site.css` is `site_css`.
        var fieldName: String { Self.fieldName(of: name) }

        /// The name under which templates ask for a file.
        static func fieldName(of name: String) -> String {
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
        var ownTemplates: Set<String> = []
        var builder = AssetBuilder()
        func add(_ file: SourceText, isOwn: Bool) {
            let name = String(file.path.split(separator: "/").last ?? "")
            if file.path.hasPrefix("templates/assets/") {
                builder.files[name] = (file, isOwn)
            } else if name.hasSuffix(".html") {
                templates[String(name.dropLast(5))] = file
                if isOwn { ownTemplates.insert(String(name.dropLast(5))) }
            }
        }
        for file in EmbeddedTheme.files { add(file, isOwn: false) }
        for file in own { add(file, isOwn: true) }
        if let accent, let (sheet, isOwn) = builder.files["site.css"] {
            let bytes = sheet.bytes + ":root { --brand: \(accent); }\n".utf8
            builder.files["site.css"] = (SourceText(path: sheet.path, bytes: bytes), isOwn)
        }
        self.templates = templates
        self.ownTemplates = ownTemplates
        (assets, problems) = builder.assets()
    }
}

/// Gives assets their names on the site, those that others ask for before those that ask.
private struct AssetBuilder {
    /// The files by their names, and whether they are the log's own.
    var files: [String: (source: SourceText, isOwn: Bool)] = [:]
    private var made: [String: Theme.Asset] = [:]
    private var open: Set<String> = []

    /// Style sheets that ask for one another in a longer chain keep the names that they have.
    private static let longestChain = 32

    /// All assets, and the pairs that have one name in templates, of which only the first is among them.
    mutating func assets() -> (assets: [Theme.Asset], problems: [Problem]) {
        var assets: [Theme.Asset] = []
        var problems: [Problem] = []
        var taken: [String: Theme.Asset] = [:]
        for name in files.keys.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
            guard let asset = asset(name) else { continue }
            if let other = taken[asset.fieldName] {
                problems.append(Self.collision(asset, other))
            } else {
                taken[asset.fieldName] = asset
                assets.append(asset)
            }
        }
        return (assets, problems)
    }

    private mutating func asset(_ name: String) -> Theme.Asset? {
        if let asset = made[name] { return asset }
        guard let (source, isOwn) = files[name] else { return nil }
        let references =
            name.lowercased().hasSuffix(".css") ? StyleSheet.references(in: source.bytes) : []
        var replaced: [(range: Range<Int>, name: String)] = []
        open.insert(name)
        for reference in references where !open.contains(reference.name) && open.count < Self.longestChain {
            guard let target = asset(reference.name) else { continue }
            replaced.append((reference.range, String(target.path.dropFirst("assets/".count))))
        }
        open.remove(name)
        let bytes =
            replaced.isEmpty ? source.bytes : StyleSheet.replacing(replaced, in: source.bytes)
        let asset = Theme.Asset(
            name: name, source: source, isOwn: isOwn, bytes: bytes, references: references)
        // In a chain that was cut short it may be made anew, with all names.
        if open.isEmpty || replaced.count == references.count { made[name] = asset }
        return asset
    }

    private static func collision(_ one: Theme.Asset, _ other: Theme.Asset) -> Problem {
        let (own, rival) = one.isOwn ? (one, other) : (other, one)
        let brought = rival.isOwn ? "" : ", which Daylight brings,"
        return Problem(
            .duplicateAsset, at: Location(path: own.source.path),
            "templates ask for \(rival.source.path)\(brought) by the same name, \(own.fieldName)",
            help: "rename one of the two, so that they differ in letters or digits")
    }
}
