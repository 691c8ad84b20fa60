import Disclosure
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
        case linkLeadsNowhere
        case unreadable(String)
    }

    /// The path below the root and the file that a name in the record means.
    func find(_ name: String) throws(Failure) -> (path: String, file: DocumentFile) {
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
            return (onDisk, try file(at: root.appending(onDisk), name: relative))
        }
        if tree.links.contains(path) {
            return (path, try file(at: try target(of: path), name: relative))
        }
        if FileReader.isFolder(root.appending(path)) { throw .folder }
        throw .missing(nearest: nearest(to: relative))
    }

    private func file(at path: FilePath, name: String) throws(Failure) -> DocumentFile {
        do {
            let size = try FileReader.size(of: path)
            let type = FileType(fileName: name)
            return DocumentFile(
                name: name.composed, path: path, size: size, type: type,
                pages: type == .pdf ? PDFPageCount.of(path, size: size) : nil)
        } catch {
            throw .unreadable("\(error)")
        }
    }

    /// Where a symbolic link leads, if that is inside the log.
    private func target(of link: String) throws(Failure) -> FilePath {
        do {
            guard let target = try SymbolicLink.target(of: root.appending(link), inside: root) else {
                throw Failure.linkLeavesLog
            }
            return target
        } catch let failure as Failure {
            throw failure
        } catch {
            throw .linkLeadsNowhere
        }
    }

    private func nearest(to name: String) -> String? {
        let prefix = folder + "/"
        let names = tree.files.filter { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) }
        if let same = names.first(where: { $0.lowercased() == name.lowercased() }) { return same }
        return NearestWord.to(name, among: names.sorted())
    }
}
