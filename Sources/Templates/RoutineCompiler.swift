import Problems

/// Compiles the tree of one template or block in its surroundings.
struct RoutineCompiler {
    /// A call in the program that waits for the number of its routine.
    struct Request {
        let key: Routine.Key
        /// The instruction that calls.
        let position: Int
        let origin: Scope.Origin
        /// How often it is made each time the routine runs.
        let times: Int
        let template: Int
        let name: Name
    }

    /// What holds for a stretch of nodes.
    private struct Surroundings {
        let template: Int
        var scope: Scope
        let overrides: [String: Routine.BlockReference]
        /// The white space put before every line.
        let indentation: [UInt8]
        /// How much of a margin is taken off first.
        let outdent: Int
        /// How often the stretch is printed each time the routine runs, as `GrowthCheck` counts.
        var times = 1
    }

    private let templates: TemplateIndex
    private let lookup: NameLookup
    private(set) var diagnostics: Diagnostics
    var builder: ProgramBuilder
    /// What the last routine prints without those that it calls, as `GrowthCheck` counts.
    private(set) var size = 0
    private var requests: [Request] = []
    private var blockNames: [Int: [String]] = [:]
    /// What names have led to.
    private(set) var usedPaths: Set<Path> = []
    /// Whether the next margin follows something on the same line, and so gets no indentation.
    private var continuesLine = false

    init(templates: TemplateIndex, lookup: NameLookup, constants: Constants, diagnostics: Diagnostics) {
        builder = ProgramBuilder(constants: constants)
        self.templates = templates
        self.lookup = lookup
        self.diagnostics = diagnostics
    }

    /// Appends the instructions of a routine to the program, and returns the calls in them.
    mutating func compile(_ key: Routine.Key) -> [Request] {
        requests = []
        size = 0
        continuesLine = key.continuesLine
        let (template, nodes, outdent) =
            switch key.meaning.body {
            case .template(let number): (number, templates[number].nodes, 0)
            case .block(let block):
                (
                    block.template, self.block(block).nodes, self.block(block).indentation.count
                )
            }
        write(
            nodes,
            Surroundings(
                template: template, scope: key.meaning.scope, overrides: key.meaning.overrides,
                indentation: key.indentation, outdent: outdent))
        builder.finish()
        return requests
    }

    private func block(_ reference: Routine.BlockReference) -> ParsedTemplate.Block {
        templates[reference.template].blocks[reference.block]
    }

    private mutating func write(_ nodes: [ParsedTemplate.Node], _ here: Surroundings) {
        for node in nodes {
            count(1, here)
            let continuesLine = self.continuesLine
            self.continuesLine = false
            switch node {
            case .text(let range):
                builder.literal(templates[here.template].bytes[range])
                count(range.count, here)
            case .margin(let range):
                if !continuesLine { builder.literal(here.indentation) }
                builder.literal(margin(range, here))
            case .variable(let name, let isHTML):
                writeVariable(name, isHTML: isHTML, here)
            case .section(let name, let isInverted, let nodes):
                writeSection(name, isInverted: isInverted, nodes, here)
            case .include(let include):
                writeInclude(include, here)
            case .block(let number):
                writeBlock(Routine.BlockReference(template: here.template, block: number), here)
            }
        }
    }

    private mutating func count(_ printed: Int, _ here: Surroundings) {
        size = min(size + printed.times(here.times), .max / 4)
    }

    private func margin(_ range: Range<Int>, _ here: Surroundings) -> ArraySlice<UInt8> {
        templates[here.template].bytes[range].dropFirst(here.outdent)
    }

    // MARK: Names

    private mutating func writeVariable(_ name: Name, isHTML: Bool, _ here: Surroundings) {
        guard let target = target(of: name, here) else { return }
        switch target.kind {
        case .text where !isHTML: builder.text(target.path)
        case .html where isHTML: builder.html(target.path)
        case .text: report(.rawText(name.text), name, here)
        case .html: report(.escapedHTML(name.text), name, here)
        case .object(let shape), .list(let shape):
            let example = lookup.example(in: shape)
            report(.notPrintable(name.text, kind: target.kind, example: example), name, here)
        case .flag, .texts, .map:
            report(.notPrintable(name.text, kind: target.kind, example: nil), name, here)
        }
    }

    private mutating func writeSection(
        _ name: Name, isInverted: Bool, _ nodes: [ParsedTemplate.Node], _ here: Surroundings
    ) {
        if name.text == ".", here.scope.dot == .thing {
            if !isInverted { write(nodes, here) }
            return
        }
        guard let target = target(of: name, here) else {
            if isInverted { write(nodes, here) }
            return
        }
        var inside = here
        if isInverted {
            writeCondition(target.path, isInverted: true, nodes, here)
            return
        }
        switch target.kind {
        case .object(let shape), .list(let shape):
            inside.scope = here.scope.opening(shape, at: target.path)
            if case .list = target.kind, target.path.shape != here.scope.frames.first?.shape {
                inside.times = here.times.times(GrowthCheck.turns)
            }
            writeTurns(target.path, shape: shape, nodes, inside)
        case .texts:
            inside.scope = here.scope.with(.text(.currentText))
            inside.times = here.times.times(GrowthCheck.turns)
            writeTurns(target.path, shape: nil, nodes, inside)
        case .text, .html, .flag, .map:
            if target.kind == .text { inside.scope = here.scope.with(.text(target.path)) }
            if target.kind == .html { inside.scope = here.scope.with(.html(target.path)) }
            writeCondition(target.path, isInverted: false, nodes, inside)
        }
    }

    private mutating func writeTurns(
        _ path: Path, shape: Int?, _ nodes: [ParsedTemplate.Node], _ inside: Surroundings
    ) {
        let section = builder.beginSection()
        write(nodes, inside)
        builder.endTurns(section, path, shape: shape)
    }

    private mutating func writeCondition(
        _ path: Path, isInverted: Bool, _ nodes: [ParsedTemplate.Node], _ inside: Surroundings
    ) {
        guard !builder.isAlwaysPrinted(path, inverted: isInverted) else {
            write(nodes, inside)
            return
        }
        let section = builder.beginSection()
        write(nodes, inside)
        builder.endCondition(section, path, inverted: isInverted)
    }

    private mutating func target(of name: Name, _ here: Surroundings) -> NameLookup.Target? {
        guard name.text != "." else {
            switch here.scope.dot {
            case .text(let path): return NameLookup.Target(path: path, kind: .text)
            case .html(let path): return NameLookup.Target(path: path, kind: .html)
            case .thing:
                report(.nothingToPrint(shape: lookup.nearestShape(in: here.scope)), name, here)
                return nil
            }
        }
        do {
            let target = try lookup.target(of: name, in: here.scope)
            usedPaths.insert(target.path)
            return target
        } catch {
            report(error.fault, error.name, here)
            return nil
        }
    }

    private mutating func report(_ fault: Fault, _ name: Name, _ here: Surroundings) {
        guard !name.text.isEmpty else { return }
        diagnostics.report(fault, in: here.template, at: name)
    }

    // MARK: Partials, parents and blocks

    private mutating func writeInclude(_ include: ParsedTemplate.Include, _ here: Surroundings) {
        guard let number = templates.number(of: include.name.text) else {
            let known = templates.names
            let suggestion = NearestWord.to(include.name.text, among: known)
            report(
                .unknownPartial(include.name.text, suggestion: suggestion, known: known), include.name, here)
            return
        }
        var overrides = here.overrides
        for override in include.overrides {
            let reference = Routine.BlockReference(template: here.template, block: override)
            let name = block(reference).name
            checkBlock(name, of: number, here)
            if overrides[name.text] == nil { overrides[name.text] = reference }
        }
        request(
            .template(number), overrides: overrides,
            indentation: include.indentation.map { here.indentation + margin($0, here) } ?? [],
            continuesLine: false, name: include.name, here)
    }

    private mutating func checkBlock(_ name: Name, of template: Int, _ here: Surroundings) {
        let known = blockNames[template] ?? templates.blockNames(of: template)
        blockNames[template] = known
        guard !known.contains(name.text) else { return }
        let suggestion = NearestWord.to(name.text, among: known)
        report(
            .unknownBlock(name.text, parent: templates[template].name, suggestion: suggestion, known: known),
            name, here)
    }

    private mutating func writeBlock(_ site: Routine.BlockReference, _ here: Surroundings) {
        let place = block(site)
        let chosen = here.overrides[place.name.text] ?? site
        let content = block(chosen)
        let indentation = here.indentation + margin(place.indentation, here)
        if place.opensLine, !content.opensLine, !content.nodes.isEmpty { builder.literal(indentation) }
        request(
            .block(chosen), overrides: here.overrides, indentation: indentation,
            continuesLine: !place.opensLine && content.startsWithMargin, name: place.name, here)
    }

    private mutating func request(
        _ body: Routine.Body, overrides: [String: Routine.BlockReference], indentation: [UInt8],
        continuesLine: Bool, name: Name, _ here: Surroundings
    ) {
        let meaning = Routine.Meaning(body: body, scope: here.scope.entered, overrides: overrides)
        requests.append(
            Request(
                key: Routine.Key(meaning: meaning, indentation: indentation, continuesLine: continuesLine),
                position: builder.placeCall(), origin: here.scope.frames.first?.origin ?? .outer,
                times: here.times,
                template: here.template, name: name))
    }
}
