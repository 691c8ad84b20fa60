#if os(Linux)
    import SystemPackage

    /// Sees changes by what the Linux kernel tells of them.
    struct InotifyWatch {
        private let root: DiskPath
        private var tree: InotifyTree
        private var settling = Settling()
        private var pace = Pace()
        private var hasLostSight = false

        /// Watches all there is, and throws when the kernel will not watch that many folders.
        init(root: DiskPath) throws(Errno) {
            self.root = root
            tree = try InotifyTree(root: root)
            try tree.watchAll()
        }

        /// Waits until something has changed and come to rest; nil once stopped.
        mutating func waitForChange(_ stop: StopSignal) throws(Errno) -> Change? {
            while true {
                let deadline = settling.deadline
                if let deadline, deadline <= .now { return try report() }
                switch stop.wait(for: tree.descriptor, until: min(deadline ?? pace.due, pace.due)) {
                case .stopped: return nil
                case .timeOut: break
                case .readable:
                    for event in tree.nextEvents() { note(hasLostSight ? .nothing : try tree.follow(event)) }
                }
                if pace.due <= .now, !hasLostSight {
                    let effect = look()
                    note(effect)
                }
            }
        }

        private mutating func look() -> InotifyTree.Effect {
            let start = ContinuousClock.now
            let effect = tree.look()
            pace.rest(after: start)
            return effect
        }

        private mutating func note(_ effect: InotifyTree.Effect) {
            switch effect {
            case .nothing: break
            case .change(let file): settling.change(file)
            case .write(let file): settling.write(file)
            case .lostSight:
                hasLostSight = true
                settling.change()
            }
        }

        private mutating func report() throws(Errno) -> Change {
            defer { hasLostSight = false }
            settling.restart()
            // The caller reads everything after this, so that what happened before need not be known.
            if hasLostSight {
                // The old tree goes before the new one is filled, or the kernel would count both.
                tree = try InotifyTree(root: root)
                try tree.watchAll()
            }
            return Change(isRescan: hasLostSight)
        }
    }
#endif
