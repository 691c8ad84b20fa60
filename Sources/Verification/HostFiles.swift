import Publication

/// Files that belong to the host and not to the site.
enum HostFiles {
    /// Whether a path is that of the list of files or of its compressed twin, which the list cannot name.
    static func isList(_ path: String) -> Bool {
        path == SiteManifest.path || path == SiteManifest.path + ".gz"
    }

    /// Whether a host keeps a path for itself: all hidden at the top, and the settings that lie beside a site.
    static func isHosts(_ path: String) -> Bool {
        path.utf8.first == UInt8(ascii: ".") || settings.contains(path)
    }

    /// Whether hosts use a file of the site and do not hand it out.
    static func isNotServed(_ path: String) -> Bool {
        path == ".htaccess" || path == "_redirects" || path == "_headers"
    }

    private static let settings: Set<String> = ["CNAME", "_redirects", "_headers"]
}
