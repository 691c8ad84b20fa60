import Markup

/// Writes instructions one after the other, and fills in jumps once their ends are known.
struct ProgramBuilder {
    private let constants: Constants
    private var literals: [UInt8] = []
    private var instructions: [Program.Instruction] = []
    private var steps: [Path.Step] = []
    /// Whether a jump may lead to the next instruction, so that it cannot join the one before.
    private var isJumpTarget = true

    init(constants: Constants) {
        self.constants = constants
    }

    /// How much there is of it.
    var size: Int { literals.count + instructions.count }

    /// Where the next instruction will be.
    var position: Int { instructions.count }

    mutating func literal(_ bytes: some Collection<UInt8>) {
        guard !bytes.isEmpty else { return }
        let start = literals.count
        literals.append(contentsOf: bytes)
        if !isJumpTarget, case .literal(let previous)? = instructions.last {
            instructions[instructions.count - 1] = .literal(previous.lowerBound..<literals.count)
        } else {
            append(.literal(start..<literals.count))
        }
    }

    mutating func text(_ path: Path) {
        switch constants[path] {
        case nil: append(.text(reference(path)))
        case .text(let text): literal(HTML(text: text).bytes)
        default: break
        }
    }

    mutating func html(_ path: Path) {
        switch constants[path] {
        case nil: append(.html(reference(path)))
        case .html(let html): literal(html.bytes)
        default: break
        }
    }

    /// Whether a section that opens nothing is printed on every page.
    func isAlwaysPrinted(_ path: Path, inverted: Bool) -> Bool {
        constants[path].map { $0.isEmpty == inverted } ?? false
    }

    /// Leaves room for a call, and returns where it is.
    mutating func placeCall() -> Int {
        append(.finish)
        return position - 1
    }

    /// Fills in a call; the routine's number becomes its position when the program is finished.
    mutating func call(routine: Int, at position: Int) {
        instructions[position] = .call(routine)
    }

    mutating func finish() {
        append(.finish)
        isJumpTarget = true
    }

    /// Leaves room for the beginning of a section, and returns where it is.
    mutating func beginSection() -> Int {
        append(.finish)
        isJumpTarget = true
        return position - 1
    }

    /// Has what was written since the beginning of a section skipped if a value is empty or, where inverted, if
    /// it is not.
    mutating func endCondition(_ start: Int, _ path: Path, inverted: Bool) {
        let reference = reference(path)
        instructions[start] =
            inverted ? .skipUnlessEmpty(reference, to: position) : .skipIfEmpty(reference, to: position)
        isJumpTarget = true
    }

    /// Has what was written since the beginning of a section run for each thing of an object or a list, which
    /// have a shape, or for each text of a list.
    mutating func endTurns(_ start: Int, _ path: Path, shape: Int?) {
        append(.leave)
        instructions[start] = .enter(reference(path), shape: shape ?? -1, end: position)
        isJumpTarget = true
    }

    /// The program, once every routine has its position.
    func program(routines: [Int], shapeCount: Int, pages: [String: Program.Page]) -> Program {
        Program(
            literals: literals,
            instructions: instructions.map {
                if case .call(let routine) = $0 { .call(routines[routine]) } else { $0 }
            },
            steps: steps, shapeCount: shapeCount, pages: pages)
    }

    private mutating func append(_ instruction: Program.Instruction) {
        instructions.append(instruction)
        isJumpTarget = false
    }

    private mutating func reference(_ path: Path) -> Program.Reference {
        guard let shape = path.shape, case .field(let field)? = path.steps.first else {
            return Program.Reference(shape: -1, field: 0, rest: 0..<0)
        }
        let start = steps.count
        steps += path.steps.dropFirst()
        return Program.Reference(shape: shape, field: field, rest: start..<steps.count)
    }
}
