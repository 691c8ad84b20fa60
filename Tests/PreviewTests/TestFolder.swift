import Foundation
import SystemPackage

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#elseif canImport(Glibc)
    import Glibc
#endif

/// A folder for one test, removed with all in it when the test is done.
struct TestFolder: ~Copyable {
    let path: FilePath

    init() throws {
        var template = Array("/tmp/daylight-preview-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw Errno(rawValue: errno) }
        path = FilePath(
            template.withUnsafeBufferPointer {
                String(decoding: $0.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
            })
    }

    deinit {
        // A folder that stays is in nobody's way.
        try? FileManager.default.removeItem(atPath: path.string)
    }

    /// Removes a file or a link.
    func remove(_ name: String) { _ = unlink(path.appending(name).string) }

    /// Makes a folder.
    func makeFolder(_ path: FilePath) throws {
        guard mkdir(path.string, 0o700) == 0 else { throw Errno(rawValue: errno) }
    }

    /// Makes a symbolic link.
    func link(_ path: FilePath, to target: FilePath) throws {
        guard symlink(target.string, path.string) == 0 else { throw Errno(rawValue: errno) }
    }

    /// Moves a folder away, and puts a link in its place.
    func replace(_ folder: FilePath, byLinkTo target: FilePath) throws {
        guard rename(folder.string, folder.string + "-moved") == 0 else { throw Errno(rawValue: errno) }
        try link(folder, to: target)
    }

    /// Makes a file that was last changed at a time.
    @discardableResult
    func write(_ name: String, _ text: String, modified: Int = 784_111_777) throws -> FilePath {
        let file = path.appending(name)
        let descriptor = try FileDescriptor.open(
            file, .writeOnly, options: [.create, .truncate], permissions: .ownerReadWrite)
        try descriptor.closeAfter { _ = try descriptor.writeAll(text.utf8) }
        let stamp = timespec(tv_sec: modified, tv_nsec: 0)
        guard utimensat(AT_FDCWD, file.string, [stamp, stamp], 0) == 0 else { throw Errno(rawValue: errno) }
        return file
    }

    /// Makes a file of zeros that takes no room on the disk.
    func makeSparse(_ name: String, size: Int) throws -> FilePath {
        let file = try write(name, "")
        guard truncate(file.string, off_t(size)) == 0 else { throw Errno(rawValue: errno) }
        return file
    }

    /// Cuts a file off.
    func shorten(_ name: String, to size: Int) throws {
        guard truncate(path.appending(name).string, off_t(size)) == 0 else { throw Errno(rawValue: errno) }
    }

    /// Makes what is not an ordinary file: a symbolic link, a pipe and a folder.
    func makeOddities() throws {
        try write("letter.pdf", "letter")
        guard symlink(path.appending("letter.pdf").string, path.appending("link.pdf").string) == 0,
            mkfifo(path.appending("pipe.pdf").string, 0o600) == 0,
            mkdir(path.appending("folder.pdf").string, 0o700) == 0
        else { throw Errno(rawValue: errno) }
    }
}
