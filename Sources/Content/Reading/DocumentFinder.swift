import Disclosure
import Files
import Foundation
import Problems
import SystemPackage

/// Finds the files that a record names, and makes sure that they lie beside it.
struct DocumentFinder {
    let root: FilePath
    let tree: ContentTree
    /// The folder of the record below the root.
    let folder: String

    enum Failure: Error {
        case outside
        case missing(nearest: String?)
        case folder
        case linkLeavesLog
        case linkLeavesCase
        case linkLeadsNowhere
        case source
        case placeholder(GitPlaceholder)
        case litter
        case unreadable(Errno)
    }

    /// The file that a name in the record means, with its path below the root; where that is a symbolic link, there is
    /// also the path to which it leads.
    func find(_ name: String) throws(Failure) -> (paths: [String], file: DocumentFile) {
        let base = FilePath(folder)
        let written = FilePath(name)
        guard written.isRelative, !name.contains("\\"), !name.hasSuffix("/"),
            let resolved = base.lexicallyResolving(written), resolved != base
        else { throw .outside }
        let path = resolved.string
        let relative = String(path.dropFirst(folder.count + 1))
        if tree.files.contains(path) {
            // The name on disk may be in another Unicode form than the one in the record.
            let onDisk = tree.files[tree.files.firstIndex(of: path) ?? tree.files.startIndex]
            return ([onDisk], try file(at: root.appending(onDisk), name: relative))
        }
        if tree.links.contains(path) {
            let target = try target(of: path)
            return ([path, target], try file(at: root.appending(target), name: relative))
        }
        switch try kind(of: path) {
        case .folder: throw .folder
        case .file where Litter.isFile(UnreadText.name(path).utf8):
            // The copy of a record that an editor keeps is a record above all.
            _ = try file(at: root.appending(path), name: relative)
            throw .litter
        default: throw .missing(nearest: nearest(to: relative))
        }
    }

    private func file(at path: FilePath, name: String) throws(Failure) -> DocumentFile {
        do {
            // What cannot be read has to be found before anything is written.
            let (size, head) = try FileReader.head(of: path, limit: 4096)
            if let placeholder = GitPlaceholder(of: head, size: size) {
                throw Failure.placeholder(placeholder)
            }
            if SourceForm.isRecord(head, name: name) { throw Failure.source }
            let type = FileType(fileName: name)
            return DocumentFile(
                name: name.composed, path: path, size: size, type: type,
                pages: type == .pdf ? try PDFPageCount.of(path, size: size) : nil)
        } catch let failure as Failure {
            throw failure
        } catch {
            throw .unreadable((error as? Errno) ?? .ioError)
        }
    }

    private func kind(of path: String) throws(Failure) -> FolderEntries.Kind? {
        do {
            return try FileReader.kind(of: root.appending(path))
        } catch {
            throw .unreadable(error)
        }
    }

    /// The path below the root to which a symbolic link leads, if a file of the case lies there.
    private func target(of link: String) throws(Failure) -> String {
        do {
            switch try SymbolicLink.target(of: root.appending(link), inLog: root) {
            case .file(var rest):
                guard rest.removePrefix(try SymbolicLink.resolved(root.appending(folder))) else {
                    throw Failure.linkLeavesCase
                }
                // Files whose names begin with a full stop are nobody's documents.
                let path = folder + "/" + rest.string
                guard tree.files.contains(path) else { throw Failure.linkLeavesCase }
                return path
            case .outside: throw Failure.linkLeavesLog
            case .folder: throw Failure.folder
            case .nothing: throw Failure.linkLeadsNowhere
            }
        } catch let failure as Failure {
            throw failure
        } catch {
            throw .unreadable((error as? Errno) ?? .ioError)
        }
    }

    private func nearest(to name: String) -> String? {
        let names = tree.names(below: folder)
        // Among so many files no slip can be told from another.
        guard names.count <= 2_000 else { return nil }
        return names.first { $0.lowercased() == name.lowercased() } ?? NearestWord.to(name, among: names)
    }
}
