#if os(Linux)
    import Files
    import SystemPackage

    #if canImport(Musl)
        import Musl
    #else
        import Glibc
    #endif

    /// The folders that the kernel watches, kept in step with the disk by what it tells.
    ///
    /// What the kernel does not tell is looked at from time to time: where the log's root itself is, and what is
    /// behind symbolic links.
    struct InotifyTree {
        /// What an event means.
        enum Effect {
            case nothing
            /// Something changed; a file that is named is complete or gone.
            case change(Settling.File?)
            /// A program is writing to a file.
            case write(Settling.File)
            /// The kernel had to drop events, or the root is another folder now, so that this tree is of no more use.
            case lostSight
        }

        private struct Folder {
            /// Where it is; nil for the root.
            var place: Settling.File?
            var folders: [FileName: CInt] = [:]
            /// The symbolic links in it, with the stamps of what they lead to.
            var links: [FileName: FileStamp?] = [:]
        }

        /// A folder or link that was found in a folder.
        private struct Found {
            let place: Settling.File
            let path: DiskPath
            let isLink: Bool
        }

        private enum Entry {
            case new, known
        }

        private let path: DiskPath
        private let queue: InotifyQueue
        private var rootStamp: FileStamp?
        private var root: CInt?
        private var folders: [CInt: Folder] = [:]
        private var foldersWithLinks: Set<CInt> = []

        /// Prepares to watch a log's root folder, and watches nothing yet.
        init(root path: DiskPath) throws(Errno) {
            self.path = path
            queue = try InotifyQueue()
        }

        /// Watches all there is, once, and throws when the kernel will not watch that many folders.
        mutating func watchAll() throws(Errno) {
            rootStamp = FileStamp(of: path)
            do {
                let root = try queue.watch(path, followingLinks: true)
                self.root = root
                folders[root] = Folder()
                try list([(root, path)])
            } catch {
                // That there is no root is looked after by looking whether there is one, again and again.
                let isGone = error == .noSuchFileOrDirectory || error == .notDirectory
                if !isGone, error != .permissionDenied { throw error }
            }
        }

        /// Becomes readable when there are events.
        var descriptor: CInt { queue.descriptor }

        func nextEvents() -> [InotifyQueue.Event] { queue.next() }

        // MARK: What the kernel tells

        /// Follows an event, and says what it means for those who wait.
        mutating func follow(_ event: InotifyQueue.Event) throws(Errno) -> Effect {
            if event.isAny(of: IN_Q_OVERFLOW) { return .lostSight }
            guard folders[event.folder] != nil else { return .nothing }
            if event.isAny(of: IN_IGNORED) {
                remove(event.folder)
                return .change(nil)
            }
            guard let name = event.name else { return .change(nil) }
            let isFolder = event.isAny(of: IN_ISDIR)
            guard isWatched(name, isFolder: isFolder, in: event.folder) else { return .nothing }
            let file = Settling.File(folder: event.folder, name: name)
            if event.isAny(of: IN_MODIFY) { return .write(file) }
            if event.isAny(of: IN_MOVED_FROM, IN_DELETE) {
                removeName(file)
                return .change(file)
            }
            if event.isAny(of: IN_CLOSE_WRITE) { return .change(file) }
            if isFolder {
                try addFolder(file)
                return .change(nil)
            }
            guard !event.isAny(of: IN_ATTRIB), let path = path(of: event.folder)?.appending(name),
                let stamp = FileStamp(at: path)
            else { return .change(nil) }
            guard !stamp.isLink else {
                addLink(file, path)
                return .change(nil)
            }
            removeName(file)
            return event.isAny(of: IN_CREATE) && stamp.isPlainFile ? .write(file) : .change(nil)
        }

        // MARK: What the kernel does not tell

        /// Looks whether the root and what is behind the links are still the same.
        mutating func look() -> Effect {
            if FileStamp(of: path) != rootStamp { return .lostSight }
            var effect = Effect.nothing
            for folder in foldersWithLinks {
                guard let links = folders[folder]?.links, let folderPath = path(of: folder) else { continue }
                for (name, stamp) in links {
                    let path = folderPath.appending(name)
                    guard FileStamp(of: path) != stamp else { continue }
                    addLink(Settling.File(folder: folder, name: name), path)
                    effect = .change(nil)
                }
            }
            return effect
        }

        // MARK: The tree

        private func isWatched(_ name: FileName, isFolder: Bool, in folder: CInt) -> Bool {
            folder == root
                ? WatchedNames.isInRoot(name.string) : WatchedNames.isBelow(name.string, isFolder: isFolder)
        }

        private func path(of folder: CInt) -> DiskPath? {
            var names: [FileName] = []
            var next = folder
            while let place = folders[next]?.place {
                names.append(place.name)
                next = place.folder
            }
            guard next == root else { return nil }
            return path.appending(names.reversed())
        }

        /// Watches a folder that has appeared, and all in it.
        private mutating func addFolder(_ place: Settling.File) throws(Errno) {
            guard let path = path(of: place.folder)?.appending(place.name) else { return }
            let found = Found(place: place, path: path, isLink: false)
            guard let folder = try Self.watch(found, queue).get() else { return removeFolder(place) }
            if enter(folder, found) != nil { try list([(folder, path)]) }
        }

        /// Goes through watched folders, and level by level through all in them that were not watched.
        ///
        /// Each is watched before it is listed, so that whatever is not in the list will be told.
        private mutating func list(_ folders: [(folder: CInt, path: DiskPath)]) throws(Errno) {
            var level = folders
            while !level.isEmpty {
                var found: [Found] = []
                for entries in level.mapOnAllCores({ Self.foldersAndLinks(in: $0.folder, $0.path) }) {
                    for entry in try entries.get() {
                        let place = entry.place
                        guard isWatched(place.name, isFolder: !entry.isLink, in: place.folder) else {
                            continue
                        }
                        if entry.isLink {
                            note(place, FileStamp(of: entry.path))
                        } else {
                            found.append(entry)
                        }
                    }
                }
                let queue = queue
                let numbers = found.mapOnAllCores { Self.watch($0, queue) }
                level = []
                for (entry, number) in zip(found, numbers) {
                    guard let folder = try number.get() else {
                        removeFolder(entry.place)
                        continue
                    }
                    if enter(folder, entry) == .new { level.append((folder, entry.path)) }
                }
            }
        }

        private static func foldersAndLinks(in folder: CInt, _ path: DiskPath) -> Result<[Found], Errno> {
            Result { () throws(Errno) in
                var found: [Found] = []
                try path.forEachEntry { entry in
                    guard entry.kind == .folder || entry.kind == .link else { return }
                    let name = FileName(entry.name)
                    found.append(
                        Found(
                            place: Settling.File(folder: folder, name: name), path: path.appending(name),
                            isLink: entry.kind == .link))
                }
                return found
            }
        }

        /// Puts a watched folder in its place; nil if it stays where it was.
        private mutating func enter(_ folder: CInt, _ found: Found) -> Entry? {
            let place = found.place
            let known = folders[folder]
            if let known, known.place != place {
                // It moved since; no folder may come to be in itself.
                if isIn(place.folder, folder) { return nil }
                if let old = known.place { folders[old.folder]?.folders[old.name] = nil }
            }
            if let other = folders[place.folder]?.folders.updateValue(folder, forKey: place.name),
                other != folder
            {
                folders[other]?.place = nil
                remove(other)
            }
            folders[folder, default: Folder()].place = place
            return known == nil ? .new : .known
        }

        private func isIn(_ folder: CInt, _ other: CInt) -> Bool {
            var next: CInt? = folder
            while let current = next {
                if current == other { return true }
                next = folders[current]?.place?.folder
            }
            return false
        }

        /// Takes note of a symbolic link that has appeared or leads elsewhere; one to a folder is not followed.
        private mutating func addLink(_ place: Settling.File, _ path: DiskPath) {
            guard FileStamp(at: path)?.isLink == true else { return removeName(place) }
            removeFolder(place)
            note(place, FileStamp(of: path))
        }

        private mutating func note(_ place: Settling.File, _ target: FileStamp?) {
            folders[place.folder]?.links[place.name] = .some(target)
            foldersWithLinks.insert(place.folder)
        }

        private mutating func removeName(_ place: Settling.File) {
            removeFolder(place)
            folders[place.folder]?.links[place.name] = nil
            if folders[place.folder]?.links.isEmpty ?? true { foldersWithLinks.remove(place.folder) }
        }

        private mutating func removeFolder(_ place: Settling.File) {
            if let folder = folders[place.folder]?.folders[place.name] { remove(folder) }
        }

        /// Ends the watch of a folder and of all in it.
        private mutating func remove(_ folder: CInt) {
            if let place = folders[folder]?.place { folders[place.folder]?.folders[place.name] = nil }
            if folder == root {
                root = nil
                rootStamp = nil
            }
            var pending = [folder]
            while let next = pending.popLast() {
                guard let removed = folders.removeValue(forKey: next) else { continue }
                foldersWithLinks.remove(next)
                pending += removed.folders.values
                queue.unwatch(next)
            }
        }

        /// Watches a folder; nil if it is gone, or not for us to read.
        private static func watch(_ found: Found, _ queue: InotifyQueue) -> Result<CInt?, Errno> {
            do throws(Errno) {
                return .success(try queue.watch(found.path, followingLinks: false))
            } catch {
                switch error {
                case .noSuchFileOrDirectory, .notDirectory, .permissionDenied, .tooManySymbolicLinkLevels:
                    return .success(nil)
                default: return .failure(error)
                }
            }
        }
    }
#endif
