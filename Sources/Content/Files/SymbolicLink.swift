import SystemPackage

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Follows symbolic links, but not out of the log.
enum SymbolicLink {
    /// The file that a link leads to, or nil where that lies outside a folder.
    static func target(of link: FilePath, inside folder: FilePath) throws(Errno) -> FilePath? {
        let target = try resolved(link)
        return target.starts(with: try resolved(folder)) ? target : nil
    }

    /// A path without symbolic links in it.
    static func resolved(_ path: FilePath) throws(Errno) -> FilePath {
        guard let text = path.withPlatformString({ realpath($0, nil) }) else { throw Errno(rawValue: errno) }
        defer { free(text) }
        return FilePath(platformString: text)
    }
}
