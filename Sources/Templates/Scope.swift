/// What a place in a template can see: the things that sections have opened around it, the nearest first.
///
/// A thing hides things of the same shape further out, so each shape counts once, and a name always means the
/// nearest thing of its shape.
struct Scope: Hashable {
    /// One thing in scope.
    struct Frame: Hashable {
        let shape: Int
        let origin: Origin
    }

    /// Where a thing comes from, as seen from the template or block that is being compiled.
    enum Origin: Hashable {
        /// It was the nearest thing when the template was entered.
        case entry
        /// It lies inside that thing.
        case below
        /// It was in scope already, or lies inside something that was.
        case outer
    }

    /// What `.` means.
    enum Dot: Hashable {
        case thing
        case text(Path)
        case html(Path)
    }

    let frames: [Frame]
    let dot: Dot

    private init(frames: [Frame], dot: Dot) {
        self.frames = frames
        self.dot = dot
    }

    /// The scope of a page: its root alone.
    init(root: Int) {
        self.init(frames: [Frame(shape: root, origin: .entry)], dot: .thing)
    }

    /// The same scope as it is seen from inside a template that is included here.
    var entered: Scope {
        Scope(
            frames: frames.enumerated().map {
                Frame(shape: $1.shape, origin: $0 == 0 ? .entry : .outer)
            },
            dot: dot)
    }

    /// The scope inside a section over an object or a list of objects.
    func opening(_ shape: Int, at path: Path) -> Scope {
        let outer = frames.first { $0.shape == path.shape }
        let origin: Origin = outer.map { $0.origin == .outer ? .outer : .below } ?? .outer
        return Scope(
            frames: [Frame(shape: shape, origin: origin)] + frames.filter { $0.shape != shape }, dot: .thing)
    }

    /// The scope inside a section that opens nothing, but may give `.` a meaning.
    func with(_ dot: Dot) -> Scope {
        Scope(frames: frames, dot: dot)
    }
}
