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
        var position = start
        while true {
            switch program.instructions[position] {
            case .literal(let range):
                program.literals.withUnsafeBufferPointer {
                    output.append(contentsOf: UnsafeBufferPointer(rebasing: $0[range]))
                }
                position += 1
            case .text(let reference):
                if case .text(let text) = datum(reference) { Escaping.appendHTML(text, to: &output) }
                position += 1
            case .html(let reference):
                if case .html(let html) = datum(reference) { output.append(contentsOf: html.bytes) }
                position += 1
            case .skipIfEmpty(let reference, let end):
                position = datum(reference).isEmpty ? end : position + 1
            case .skipUnlessEmpty(let reference, let end):
                position = datum(reference).isEmpty ? position + 1 : end
            case .enter(let reference, let shape, let end):
                position = enter(datum(reference), shape: shape, start: position + 1) ? position + 1 : end
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

    private func datum(_ reference: Program.Reference) -> Datum {
        guard reference.shape >= 0 else { return .text(currentText) }
        var datum = things[reference.shape][reference.field]
        guard !reference.rest.isEmpty else { return datum }
        for step in program.steps[reference.rest] {
            switch (datum, step) {
            case (.object(let value), .field(let position)): datum = value.fields[position]
            case (.map(let map), .key(let key)): datum = map[key].map(Datum.text) ?? .absent
            default: return .absent
            }
        }
        return datum
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
        levels[last].turn += 1
        let level = levels[last]
        switch level.things {
        case .values(let values) where level.turn < values.count:
            things[level.shape] = values[level.turn].fields
            return level.start
        case .texts(let texts) where level.turn < texts.count:
            currentText = texts[level.turn]
            return level.start
        case .object, .values, .texts:
            if level.shape >= 0 { things[level.shape] = level.hidden }
            currentText = level.hiddenText
            levels.removeLast()
            return nil
        }
    }
}
