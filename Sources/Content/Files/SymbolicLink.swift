import Files
import Problems
import SystemPackage

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// The one rule for symbolic links in a log.
///
/// A link to a file is followed where the file lies inside the log, and a link to a folder never is. The log's own
/// folder may be reached by one.
enum SymbolicLink {
    /// Where a link leads.
    enum Target {
        case file(FilePath)
        case folder
        /// Out of the log.
        case outside
        /// To nothing, or in a circle.
        case nothing
    }

    /// Where a link in a log leads.
    static func target(of link: FilePath, inLog root: FilePath) throws(Errno) -> Target {
        let target: FilePath
        do {
            target = try resolved(link)
        } catch {
            switch error {
            case .noSuchFileOrDirectory, .tooManySymbolicLinkLevels, .notDirectory: return .nothing
            default: throw error
            }
        }
        switch try FileReader.kind(of: target) {
        case .folder: return .folder
        case .file: return target.starts(with: try resolved(root)) ? .file(target) : .outside
        case .link, .other, nil: return .nothing
        }
    }

    /// What is wrong with a link, if it is not to be followed.
    static func problem(of link: String, inLog root: FilePath) -> Problem? {
        do {
            switch try target(of: root.appending(link), inLog: root) {
            case .file: return nil
            case .folder: return folder(link)
            case .outside: return problem(link, "a symbolic link that leads out of the log", "the file")
            case .nothing: return problem(link, "a symbolic link that leads to nothing", "the file")
            }
        } catch {
            return .cannotRead(link, "this symbolic link", error)
        }
    }

    /// The link to a folder that stands on the way to a path of the log, if there is one: whatever was written there would
    /// go elsewhere.
    static func problem(onTheWayTo path: String, inLog root: FilePath) -> Problem? {
        var folder = ""
        for name in path.split(separator: "/").dropLast() {
            folder += (folder.isEmpty ? "" : "/") + name
            do {
                switch try FileReader.kind(of: root.appending(folder)) {
                case .link: return Self.folder(folder)
                case nil: return nil
                case .folder, .file, .other: continue
                }
            } catch {
                return .cannotRead(folder, "this folder", error)
            }
        }
        return nil
    }

    /// Says that a link leads to a folder.
    static func folder(_ link: String) -> Problem {
        problem(link, "a symbolic link to a folder, which is not followed", "the folder")
    }

    private static func problem(_ link: String, _ what: String, _ thing: String) -> Problem {
        Problem(.symbolicLink, at: Location(path: link), "this is \(what)", help: "put \(thing) itself here")
    }

    /// A path without symbolic links in it.
    static func resolved(_ path: FilePath) throws(Errno) -> FilePath {
        guard let text = path.withPlatformString({ realpath($0, nil) }) else { throw Errno(rawValue: errno) }
        defer { free(text) }
        return FilePath(platformString: text)
    }
}

extension Problem {
    /// Says that the system failed to read what stands at a path.
    static func cannotRead(_ path: String, _ what: String, _ error: Errno) -> Problem {
        cannotRead(what, error, at: Location(path: path))
    }

    /// Says that the system failed to read a file or folder.
    static func cannotRead(_ what: String, _ error: Errno, at location: Location) -> Problem {
        Problem(
            .cannotRead, at: location, "\(what) cannot be read: \(error)",
            help: error == .permissionDenied || error == .notPermitted
                ? "check that you may read it"
                : "check that the disk or network drive works, and try again")
    }
}
