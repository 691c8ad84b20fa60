import Foundation
import SystemPackage

/// The three streams with which every program is started, or should be.
enum StandardStreams {
    /// Makes sure that none is closed, since the next file that is opened would take its place and get what is
    /// printed, and that a reader who goes away is an error like others.
    static func prepare() {
        for stream in 0...2 where fcntl(CInt(stream), F_GETFD) == -1 && errno == EBADF {
            // A folder can be opened everywhere, and what is written to it is refused as it is on a closed stream.
            _ = open("/", O_RDONLY)
        }
        signal(SIGPIPE, SIG_IGN)
    }

    /// Writes a text; where it cannot be written the program ends, since nobody would know what it said.
    ///
    /// Somebody who starts the program with standard error closed does not want to know.
    static func write(_ text: String, to stream: FileDescriptor) {
        do {
            try writeAll(text, to: stream)
        } catch {
            if stream == .standardError, error == .badFileDescriptor { return }
            let message =
                "error: what the command prints could not be written: \(error.description)\n"
                + "  help: see where its output goes, and run it again\n"
            // Where nothing can be said the exit code has to do.
            try? writeAll(message, to: .standardError)
            exit(ExitStatus.inputOutput.rawValue)
        }
    }

    private static func writeAll(_ text: String, to stream: FileDescriptor) throws(Errno) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Foundation.write(stream.rawValue, $0.baseAddress, $0.count) }
            if count >= 0 {
                rest = rest.dropFirst(count)
                continue
            }
            switch Errno(rawValue: errno) {
            case .interrupted: continue
            // A pipe that is full, and whose other end asked not to be waited for.
            case .wouldBlock:
                var wanted = pollfd(fd: stream.rawValue, events: Int16(POLLOUT), revents: 0)
                poll(&wanted, 1, -1)
            case let error: throw error
            }
        }
    }
}
