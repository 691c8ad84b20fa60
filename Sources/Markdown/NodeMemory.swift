import CCmark

/// The memory of a syntax tree, handed out piece after piece and given back all at once.
///
/// A page takes libcmark some hundred small pieces. It does not say for which tree it asks for one, so while it
/// parses, its thread knows the memory to take them from. What it frees early is not used again: that is little,
/// since most of it lives as long as the tree.
struct NodeMemory: ~Copyable {
    private let pieces: UnsafeMutablePointer<Pieces>
    private let functions: UnsafeMutablePointer<cmark_mem>

    /// Sets aside what the tree of a common text with a number of bytes needs; other texts get more in time.
    init(textLength: Int) {
        pieces = .allocate(capacity: 1)
        pieces.initialize(to: Pieces(capacity: 4 * textLength + 16_384))
        functions = .allocate(capacity: 1)
        functions.initialize(
            to: cmark_mem(
                calloc: { Self.current.pointee.zeroed($0 * $1) },
                realloc: { Self.current.pointee.resized($0, to: $1) },
                free: { _ in }))
    }

    deinit {
        functions.deallocate()
        pieces.pointee.deallocate()
        pieces.deinitialize(count: 1)
        pieces.deallocate()
    }

    /// Calls libcmark with the functions by which it gets this memory.
    borrowing func use<Result>(_ body: (UnsafeMutablePointer<cmark_mem>) -> Result) -> Result {
        pthread_setspecific(Self.key, pieces)
        defer { pthread_setspecific(Self.key, nil) }
        return body(functions)
    }

    /// What is in use on this thread.
    private static var current: UnsafeMutablePointer<Pieces> {
        guard let pieces = pthread_getspecific(key) else {
            preconditionFailure("libcmark asks for memory only while it is called by `use`")
        }
        return pieces.assumingMemoryBound(to: Pieces.self)
    }

    /// Under which each thread keeps the memory in use.
    private static let key: pthread_key_t = {
        var key = pthread_key_t()
        guard pthread_key_create(&key, nil) == 0 else {
            preconditionFailure("a process may have more of these keys than anything here makes")
        }
        return key
    }()
}

/// Pieces of memory that lie in a row, each behind its size.
private struct Pieces {
    private var blocks: [UnsafeMutableRawPointer]
    private var next: UnsafeMutableRawPointer
    private var room: Int

    private static let alignment = MemoryLayout<Int>.alignment
    private static let header = MemoryLayout<Int>.size

    init(capacity: Int) {
        next = .allocate(byteCount: capacity, alignment: Self.alignment)
        room = capacity
        blocks = [next]
    }

    func deallocate() {
        for block in blocks { block.deallocate() }
    }

    mutating func zeroed(_ size: Int) -> UnsafeMutableRawPointer {
        let piece = make(size)
        memset(piece, 0, size)
        return piece
    }

    /// Gives a piece another size, in its place if it is the last.
    mutating func resized(_ piece: UnsafeMutableRawPointer?, to size: Int) -> UnsafeMutableRawPointer {
        guard let piece else { return make(size) }
        let old = (piece - Self.header).load(as: Int.self)
        if piece + old == next {
            next = piece - Self.header
            room += old + Self.header
        }
        let resized = make(size)
        if resized != piece { memcpy(resized, piece, min(old, size)) }
        return resized
    }

    private mutating func make(_ size: Int) -> UnsafeMutableRawPointer {
        let size = (size + Self.alignment - 1) & ~(Self.alignment - 1)
        if size + Self.header > room { addBlock(for: size + Self.header) }
        next.storeBytes(of: size, as: Int.self)
        let piece = next + Self.header
        next = piece + size
        room -= size + Self.header
        return piece
    }

    /// Goes on in another block; each is at least twice as large as the one before, so that they are few.
    private mutating func addBlock(for size: Int) {
        room = max(size, 65_536 << blocks.count)
        next = .allocate(byteCount: room, alignment: Self.alignment)
        blocks.append(next)
    }
}
