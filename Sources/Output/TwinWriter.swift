import CZlib
import Files
import SystemPackage

/// Keeps a compressed twin beside each text file: `index.html.gz` beside `index.html`, for servers that send it instead.
///
/// A twin has the time of its file, as nginx asks for. One with that time, whose own checksum and size are those of the
/// file as it is now, is right and is left alone; any other is made anew. A file that does not get smaller has none.
final class TwinWriter {
    /// What became of the twin of a file.
    enum Outcome {
        case none
        case unchanged
        case written
    }

    private let scratch: ScratchFolder
    private let scratchName: String
    private let block = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 1 << 12)
    private var deflater: Deflater?

    /// Smaller files fit into one packet as they are.
    private static let smallest = 200

    /// Sets up a worker, by a number that no other worker has.
    init(scratch: ScratchFolder, number: Int) {
        self.scratch = scratch
        scratchName = "\(number).gz"
    }

    deinit {
        block.deallocate()
    }

    /// Brings the twin of a file that is in its place to its own.
    func bring(_ path: String, name: String, in folder: Folder) throws(OutputFailure) -> Outcome {
        let twin = name + OutputPath.twinEnding
        do {
            let file = try folder.openFile(name)
            let status = try file.status()
            if status.size > Self.smallest {
                if try isRight(twin, of: file, status, in: folder) { return .unchanged }
                if try make(twin, of: folder.openFile(name), status, in: folder) { return .written }
            }
            try remove(twin, from: folder)
            return .none
        } catch {
            throw .cannotWrite(path + OutputPath.twinEnding, error)
        }
    }

    private func isRight(
        _ twin: String, of file: borrowing Descriptor, _ status: FileStatus, in folder: Folder
    ) throws(Errno) -> Bool {
        let header = Deflater.header
        let end: [UInt8]
        do {
            let existing = try folder.openFile(twin)
            let found = try existing.status()
            guard found.kind == .file, found.modified == status.modified, found.size > header.count + 8,
                try existing.bytes(at: 0, count: header.count) == header
            else { return false }
            end = try existing.bytes(at: found.size - 8, count: 8)
        } catch {
            // There is none, or a link, or something that cannot be read: a new twin mends all that.
            return false
        }
        return Self.number(end[..<4]) == (try checksum(of: file))
            && Self.number(end[4...]) == UInt32(truncatingIfNeeded: status.size)
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> UInt32 {
        bytes.reversed().reduce(0) { $0 << 8 | UInt32($1) }
    }

    private func checksum(of file: borrowing Descriptor) throws(Errno) -> UInt32 {
        var sum = crc32(0, nil, 0)
        while true {
            let count = try file.fill(block)
            sum = crc32(sum, block.bindMemory(to: Bytef.self).baseAddress, uInt(count))
            if count < block.count { return UInt32(truncatingIfNeeded: sum) }
        }
    }

    /// Makes a twin, and says whether it is smaller than its file; otherwise nothing comes of it.
    private func make(
        _ twin: String, of file: borrowing Descriptor, _ status: FileStatus, in folder: Folder
    ) throws(Errno) -> Bool {
        let scratch = try scratch.open()
        do throws(Errno) {
            let new = try scratch.makeFile(scratchName)
            let size = try compress(file, into: new)
            try new.setModified(status.modified)
            try new.finish()
            guard size < status.size else {
                try scratch.removeFile(scratchName)
                return false
            }
            try scratch.move(scratchName, to: folder, as: twin)
            return true
        } catch {
            // The first error is the one to tell; what stays behind goes with the scratch folder.
            try? scratch.removeFile(scratchName)
            throw error
        }
    }

    private func compress(
        _ file: borrowing Descriptor, into new: borrowing Descriptor
    ) throws(Errno) -> Int {
        let deflater = try ready()
        deflater.begin()
        var size = 0
        while true {
            let count = try file.fill(block)
            let part = UnsafeRawBufferPointer(rebasing: block.prefix(count))
            let isLast = count < block.count
            let piece = deflater.compressed(part, isLast: isLast)
            try new.writeAll(piece)
            size += piece.count
            if isLast { return size }
        }
    }

    private func ready() throws(Errno) -> Deflater {
        if let deflater { return deflater }
        let made = try Deflater()
        deflater = made
        return made
    }

    private func remove(_ twin: String, from folder: Folder) throws(Errno) {
        do {
            try folder.removeFile(twin)
        } catch {
            guard error == .noSuchFileOrDirectory else { throw error }
        }
    }
}
