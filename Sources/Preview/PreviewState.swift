import Site
import Synchronization

/// The state of the log that is shown at the moment.
///
/// A class, since the server and the thread that reads the log share it.
final class PreviewState: Sendable {
    private let pages: PreviewPages
    private let site: Mutex<PreviewedSite>

    init(_ site: PreviewedSite, pages: PreviewPages) {
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
        return ServedSite(
            basePath: site.basePath,
            file: { path in
                site.files[path].flatMap { file -> ServedFile? in
                    switch file.content {
                    case .rendered: .made { pages.bytes(of: file, on: site) }
                    case .copied(let source, _): .onDisk(source)
                    // Only a build reads all documents; a preview makes no more than what is asked for.
                    case .manifest: nil
                    }
                }
            },
            notFoundPage: { pages.notFound(on: site) },
            previewFile: { pages.file($0, on: site) })
    }
}
