import Problems

/// Turns parsed templates into a program, looking up every name.
///
/// Partials and blocks become routines, one for each set of surroundings in which they are printed. Routines wait
/// in a queue rather than being compiled inside each other, so that neither recursive partials nor long chains
/// of them are a danger.
struct Compiler {
    /// More routines than any theme needs, to stop templates that multiply.
    private static let mostRoutines = 10_000
    /// More instructions and bytes than the routines of any theme have.
    private static let mostBytes = 50_000_000

    private let templates: TemplateIndex
    private let roots: [(name: String, schema: ShapeSchema)]
    private let shapes: ShapeTable
    private let constants: Constants
    private(set) var diagnostics: Diagnostics
    private var routines: [Routine] = []
    private var meanings: [Routine.Meaning: Int] = [:]
    private var numbers: [Routine.Key: Int] = [:]
    private var usedPaths: Set<Path> = []

    init(
        _ templates: [ParsedTemplate], roots: [String: ShapeSchema], constants: [String: Value],
        diagnostics: Diagnostics
    ) {
        self.templates = TemplateIndex(templates)
        self.roots =
            roots
            .sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
            .map { (name: $0.key, schema: $0.value) }
        self.diagnostics = diagnostics
        let shapes = ShapeTable(roots: self.roots.map(\.schema))
        self.shapes = shapes
        self.constants = Constants(
            constants, roots: self.roots.compactMap { shapes.number(named: $0.schema.name) }, shapes: shapes)
    }

    /// The program, or nil if the diagnostics then hold problems.
    mutating func compile() -> Program? {
        let pages = addPages()
        var compiler = RoutineCompiler(
            templates: templates, lookup: NameLookup(shapes: shapes), constants: constants,
            diagnostics: diagnostics)
        var starts: [Int] = []
        var calls: [RecursionCheck.Call] = []
        var sizes: [Int] = []
        var growth: [GrowthCheck.Call] = []
        while starts.count < routines.count, routines.count <= Self.mostRoutines,
            compiler.builder.size <= Self.mostBytes
        {
            let caller = starts.count
            starts.append(compiler.builder.position)
            let requests = compiler.compile(routines[caller].key)
            sizes.append(compiler.size)
            for request in requests {
                let callee = number(of: request.key, caller: caller)
                compiler.builder.call(routine: callee, at: request.position)
                calls.append(
                    RecursionCheck.Call(
                        caller: caller, callee: callee, origin: request.origin, template: request.template,
                        name: request.name))
                growth.append(
                    GrowthCheck.Call(
                        caller: caller, callee: callee, times: request.times, template: request.template,
                        name: request.name))
            }
        }
        diagnostics = compiler.diagnostics
        usedPaths = compiler.usedPaths
        report(calls, areAllCompiled: starts.count == routines.count)
        if diagnostics.problems.isEmpty { report(growth, sizes) }
        guard diagnostics.problems.isEmpty else { return nil }
        return compiler.builder.program(
            routines: starts, shapeCount: shapes.entries.count,
            pages: pages.mapValues { page in
                Program.Page(
                    start: starts[page.routine], shape: page.shape, shapeName: shapes.entries[page.shape].name
                )
            })
    }

    /// The names of the templates that some page is made with.
    var usedTemplates: Set<String> {
        Set(
            routines.compactMap { routine in
                guard case .template(let number) = routine.key.meaning.body else { return nil }
                return templates[number].name
            })
    }

    /// The fields that the templates in use name, by the names of their shapes.
    var usedFields: [String: Set<String>] {
        var used: [String: Set<String>] = [:]
        for path in usedPaths {
            var shape = path.shape
            for step in path.steps {
                guard case .field(let position) = step, let number = shape else { break }
                let entry = shapes.entries[number]
                used[entry.name, default: []].insert(entry.fields[position].name)
                switch entry.fields[position].kind {
                case .object(let inner), .list(let inner): shape = inner
                case .text, .html, .flag, .texts, .map: shape = nil
                }
            }
        }
        return used
    }

    private mutating func addPages() -> [String: (routine: Int, shape: Int)] {
        var pages: [String: (routine: Int, shape: Int)] = [:]
        for root in roots {
            guard let template = templates.number(of: root.name) else {
                diagnostics.report(.missingTemplate(root.name), inFile: root.name)
                continue
            }
            guard let shape = shapes.number(named: root.schema.name) else { continue }
            let meaning = Routine.Meaning(
                body: .template(template), scope: Scope(root: shape), overrides: [:])
            let key = Routine.Key(meaning: meaning, indentation: [], continuesLine: false)
            pages[root.name] = (number(of: key, caller: nil), shape)
        }
        return pages
    }

    /// The number of a routine, which is put in the queue when it is first asked for.
    ///
    /// Inside itself a template keeps the indentation that it has: one that grew with each round would need
    /// ever new routines.
    private mutating func number(of key: Routine.Key, caller: Int?) -> Int {
        if let number = numbers[key] { return number }
        let meaning = meanings[key.meaning] ?? meanings.count
        meanings[key.meaning] = meaning
        var ancestor = caller
        while let number = ancestor {
            let routine = routines[number]
            if routine.meaning == meaning, routine.key.continuesLine == key.continuesLine { return number }
            ancestor = routine.caller
        }
        numbers[key] = routines.count
        routines.append(Routine(key: key, meaning: meaning, caller: caller))
        return routines.count - 1
    }

    private mutating func report(_ growth: [GrowthCheck.Call], _ sizes: [Int]) {
        for call in GrowthCheck(growth, sizes: sizes).excessive {
            diagnostics.report(.tooLarge(call.name.text), in: call.template, at: call.name)
        }
        for (routine, size) in zip(routines, sizes) where size > GrowthCheck.most {
            let template =
                switch routine.key.meaning.body {
                case .template(let number): number
                case .block(let block): block.template
                }
            diagnostics.report(.tooManyTurns, in: template, at: 0, length: 1)
        }
    }

    private mutating func report(_ calls: [RecursionCheck.Call], areAllCompiled: Bool) {
        guard areAllCompiled else {
            guard let last = calls.last else { return }
            diagnostics.report(
                .tooManySurroundings(last.name.text, limit: Self.mostRoutines), in: last.template,
                at: last.name)
            return
        }
        for call in RecursionCheck(calls, routineCount: routines.count).endless {
            diagnostics.report(.endless(call.name.text), in: call.template, at: call.name)
        }
    }
}
