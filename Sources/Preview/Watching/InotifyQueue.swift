#if os(Linux)
    import SystemPackage

    #if canImport(Musl)
        import Musl
    #else
        import Glibc
    #endif

    /// The kernel's queue of what happened in the folders that it watches for us.
    final class InotifyQueue: Sendable {
        /// What happened to a folder or to a name in it.
        struct Event {
            /// The folder, by the number that `watch` gave.
            let folder: CInt
            /// The name in it; nil if it happened to the folder itself.
            let name: FileName?
            private let mask: UInt32

            fileprivate init(_ event: inotify_event, name: FileName?) {
                folder = event.wd
                mask = event.mask
                self.name = name
            }

            func isAny(of kinds: Int32...) -> Bool {
                kinds.contains { mask & UInt32(bitPattern: $0) != 0 }
            }
        }

        /// Becomes readable when something has happened.
        let descriptor: CInt

        init() throws(Errno) {
            descriptor = inotify_init1(O_NONBLOCK | O_CLOEXEC)
            if descriptor < 0 { throw Errno(rawValue: errno) }
        }

        deinit {
            _ = close(descriptor)
        }

        /// Watches a folder, and returns its number, which stays the same for as long as the folder is watched.
        func watch(_ path: DiskPath, followingLinks: Bool) throws(Errno) -> CInt {
            let kinds =
                IN_CREATE | IN_MODIFY | IN_CLOSE_WRITE | IN_ATTRIB | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE
            let flags = UInt32(IN_ONLYDIR | IN_EXCL_UNLINK | (followingLinks ? 0 : IN_DONT_FOLLOW))
            let number = path.withCString { inotify_add_watch(descriptor, $0, UInt32(kinds) | flags) }
            if number < 0 { throw Errno(rawValue: errno) }
            return number
        }

        /// Ends the watch of a folder.
        func unwatch(_ folder: CInt) {
            // If the folder is gone, the kernel has ended it already.
            _ = inotify_rm_watch(descriptor, folder)
        }

        /// Takes the next events from the queue, a few thousand at most.
        func next() -> [Event] {
            withUnsafeTemporaryAllocation(
                byteCount: 64 << 10, alignment: MemoryLayout<inotify_event>.alignment
            ) {
                buffer in
                let length = read(descriptor, buffer.baseAddress, buffer.count)
                return length > 0 ? Self.events(UnsafeRawBufferPointer(rebasing: buffer[..<length])) : []
            }
        }

        private static func events(_ bytes: UnsafeRawBufferPointer) -> [Event] {
            var events: [Event] = []
            var rest = bytes[...]
            let headSize = MemoryLayout<inotify_event>.size
            while rest.count >= headSize {
                let head = UnsafeRawBufferPointer(rebasing: rest).loadUnaligned(as: inotify_event.self)
                rest = rest.dropFirst(headSize)
                let name = UnsafeRawBufferPointer(rebasing: rest.prefix(Int(head.len)))
                rest = rest.dropFirst(Int(head.len))
                // The kernel ends a name with zeros.
                let text = name.assumingMemoryBound(to: CChar.self).baseAddress
                events.append(Event(head, name: head.len == 0 ? nil : text.map(FileName.init)))
            }
            return events
        }
    }
#endif
