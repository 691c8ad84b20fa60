import Markup

/// Runs a program over a value.
///
/// It neither fails nor recurses: what each name means was settled when the templates were compiled.
struct Renderer {
    /// A section over an object or list that has begun.
    private struct Level {
        let things: Things
        let shape: Int
        /// Where its content begins.
        let start: Int
        /// What was nearest before it, of the shape that it opens.
        let hidden: [Datum]
        let hiddenText: String
        var turn = 0
    }

    private enum Things {
        case object
        case values([Value])
        case texts([String])
    }

    private let program: Program
    /// The nearest thing of each shape.
    private var things: [[Datum]]
    private var currentText = ""
    private var levels: [Level] = []
    private var returns: [Int] = []

    init(_ program: Program, root: Value, shape: Int) {
        self.program = program
        things = Array(repeating: [], count: program.shapeCount)
        things[shape] = root.fields
    }

    /// Runs the instructions at a position up to their `finish`.
    mutating func run(from start: Int, into output: inout [UInt8]) {
        let program = program
        program.instructions.withUnsafeBufferPointer { instructions in
            program.literals.withUnsafeBufferPointer { literals in
                run(instructions, literals, from: start, into: &output)
            }
        }
    }

    private mutating func run(
        _ instructions: UnsafeBufferPointer<Program.Instruction>, _ literals: UnsafeBufferPointer<UInt8>,
        from start: Int, into output: inout [UInt8]
    ) {
        var position = start
        while true {
            switch instructions[position] {
            case .literal(let range):
                output.append(contentsOf: UnsafeBufferPointer(rebasing: literals[range]))
                position += 1
            case .text(let reference):
                read(reference) { if case .text(let text) = $0 { Escaping.appendHTML(text, to: &output) } }
                position += 1
            case .html(let reference):
                read(reference) { if case .html(let html) = $0 { output.append(contentsOf: html.bytes) } }
                position += 1
            case .skipIfEmpty(let reference, let end):
                position = read(reference, \.isEmpty) ? end : position + 1
            case .skipUnlessEmpty(let reference, let end):
                position = read(reference, \.isEmpty) ? position + 1 : end
            case .enter(let reference, let shape, let end):
                let isEntered = enter(read(reference) { $0 }, shape: shape, start: position + 1)
                position = isEntered ? position + 1 : end
            case .leave:
                position = nextTurn() ?? position + 1
            case .call(let start):
                returns.append(position + 1)
                position = start
            case .finish:
                guard let caller = returns.popLast() else { return }
                position = caller
            }
        }
    }

    /// Reads a value where it stands, since a copy would have to be counted.
    @inline(__always)
    private func read<Result>(_ reference: Program.Reference, _ body: (Datum) -> Result) -> Result {
        guard reference.shape >= 0 else { return body(.text(currentText)) }
        guard !reference.rest.isEmpty else { return body(things[reference.shape][reference.field]) }
        return body(member(reference))
    }

    /// The value of a dotted name.
    private func member(_ reference: Program.Reference) -> Datum {
        var fields = things[reference.shape]
        var field = reference.field
        for index in reference.rest {
            switch (fields[field], program.steps[index]) {
            case (.object(let value), .field(let position)): (fields, field) = (value.fields, position)
            case (.map(let map), .key(let key)): return map[key].map(Datum.text) ?? .absent
            default: return .absent
            }
        }
        return fields[field]
    }

    /// Begins a section unless it is empty.
    private mutating func enter(_ datum: Datum, shape: Int, start: Int) -> Bool {
        switch datum {
        case .object(let value):
            begin(.object, shape: shape, start: start)
            things[shape] = value.fields
        case .list(let values):
            guard let first = values.first else { return false }
            begin(.values(values), shape: shape, start: start)
            things[shape] = first.fields
        case .texts(let texts):
            guard let first = texts.first else { return false }
            begin(.texts(texts), shape: shape, start: start)
            currentText = first
        case .absent, .text, .html, .flag, .map:
            return false
        }
        return true
    }

    private mutating func begin(_ things: Things, shape: Int, start: Int) {
        levels.append(
            Level(
                things: things, shape: shape, start: start,
                hidden: shape < 0 ? [] : self.things[shape], hiddenText: currentText))
    }

    /// Begins the next turn of the innermost section and says where, or ends the section.
    private mutating func nextTurn() -> Int? {
        let last = levels.count - 1
        let turn = levels[last].turn + 1
        let shape = levels[last].shape
        switch levels[last].things {
        case .values(let values) where turn < values.count:
            things[shape] = values[turn].fields
        case .texts(let texts) where turn < texts.count:
            currentText = texts[turn]
        case .object, .values, .texts:
            let level = levels.removeLast()
            if shape >= 0 { things[shape] = level.hidden }
            currentText = level.hiddenText
            return nil
        }
        levels[last].turn = turn
        return levels[last].start
    }
}
