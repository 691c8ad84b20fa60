import Site
import Synchronization
import SystemPackage

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#elseif canImport(Glibc)
    import Glibc
#endif

/// The state of the log that is shown at the moment.
///
/// A class, since the server and the thread that reads the log share it.
final class PreviewState: Sendable {
    private let pages: PreviewPages
    private let site: Mutex<PreviewedSite>
    private let root: FilePath
    /// The folder without links on the way to it, as the targets of links in the log are planned.
    private let resolvedRoot: FilePath?

    /// - Parameter root: The folder of the log, which no document leaves.
    init(_ site: PreviewedSite, root: FilePath, pages: PreviewPages) {
        self.root = root
        resolvedRoot = root.withPlatformString { realpath($0, nil) }.map { path in
            defer { free(path) }
            return FilePath(platformString: path)
        }
        self.site = Mutex(site)
        self.pages = pages
    }

    /// The state that is shown.
    var current: PreviewedSite {
        get { site.withLock { $0 } }
        set { site.withLock { $0 = newValue } }
    }

    /// What the server shows of it.
    var served: ServedSite {
        let (site, pages) = (current, pages)
        let roots = [root, resolvedRoot].compactMap(\.self)
        return ServedSite(
            basePath: site.basePath,
            file: { path in
                site.file(at: path).flatMap { file -> ServedFile? in
                    switch file.content {
                    case .rendered: .made { pages.bytes(of: file, on: site) }
                    case .copied(let source, _):
                        roots.lazy.compactMap { DocumentPlace(file: source, in: $0) }.first.map(
                            ServedFile.onDisk)
                    // Only a build reads all documents; a preview makes no more than what is asked for.
                    case .manifest: nil
                    }
                }
            },
            notFoundPage: { pages.notFound(on: site) },
            previewFile: { pages.file($0, on: site) })
    }
}
