/// The templates by name and number, and the blocks that each has for others to replace.
struct TemplateIndex {
    private let templates: [ParsedTemplate]
    private let numbers: [String: Int]

    init(_ templates: [ParsedTemplate]) {
        self.templates = templates
        var numbers: [String: Int] = [:]
        for (number, template) in templates.enumerated() { numbers[template.name] = number }
        self.numbers = numbers
    }

    func number(of name: String) -> Int? { numbers[name] }

    subscript(number: Int) -> ParsedTemplate { templates[number] }

    var names: [String] { templates.map(\.name) }

    /// The names of all blocks that printing a template may come to, its own first, each once.
    func blockNames(of template: Int) -> [String] {
        var names: [String] = []
        var seenNames: Set<String> = []
        var pending = [template]
        var seen: Set<Int> = [template]
        while let next = pending.popLast() {
            for block in templates[next].blocks where seenNames.insert(block.name.text).inserted {
                names.append(block.name.text)
            }
            for include in templates[next].includes {
                if let number = numbers[include.text], seen.insert(number).inserted { pending.append(number) }
            }
        }
        return names
    }
}
