import Problems

/// The one place where faults become sentences.
extension Fault {
    /// The fault as a problem at a place.
    func problem(at location: Location) -> Problem {
        let (message, help) = words
        return Problem(rule, at: location, message, help: help)
    }

    private var rule: Rule {
        switch self {
        case .notUTF8, .unclosedTag, .namelessTag, .malformedName, .badDelimiters, .unclosedSection,
            .mismatchedClose, .strayClose, .nestedTooDeeply, .onlyBlocks, .blockFilledTwice:
            .templateSyntax
        case .unknownField, .unknownMember: .unknownField
        case .noMembers, .notPrintable, .rawText, .escapedHTML, .nothingToPrint: .wrongKind
        case .unknownPartial: .unknownPartial
        case .unknownBlock: .unknownBlock
        case .endless, .tooManySurroundings: .templateRecursion
        case .tooLarge, .tooManyTurns: .templateGrowth
        case .missingTemplate: .missingTemplate
        }
    }

    private var words: (message: String, help: String?) {
        switch self {
        case .notUTF8:
            ("this template is not UTF-8 text, so browsers could not read what it prints", "save it as UTF-8")
        case .unclosedTag(let closing):
            ("this tag is never closed", "write '\(closing)' at its end")
        case .namelessTag:
            ("this tag names nothing", "write the name of a field after the delimiter, or take the tag out")
        case .malformedName(let name):
            (
                "'\(name)' cannot be a name, because names hold no spaces and no empty parts",
                "write one name, with single dots between its parts"
            )
        case .badDelimiters:
            (
                "these are not two delimiters of at most \(TagScanner.longestDelimiter) bytes without '='",
                "write the new pair with a space between, as in {{=<% %>=}}"
            )
        case .unclosedSection(let name, let close):
            ("'\(name.text)' is opened here and never closed", "write '\(close)' where it ends")
        case .mismatchedClose(let name, let open, let line):
            (
                "this closes '\(name)', but what is open here is '\(open)' from line \(line)",
                "write {{/\(open)}} first, or open '\(name)' before"
            )
        case .strayClose(let name):
            ("this closes '\(name)', but nothing is open here", "open it before, or take this tag out")
        case .nestedTooDeeply(let limit):
            ("tags are nested more than \(limit) deep here", "move the inner ones to a partial")
        case .onlyBlocks(let parent):
            (
                "only blocks count between {{<\(parent)}} and {{/\(parent)}}, so this would never be printed",
                "move it into a block, as in {{$name}}…{{/name}}"
            )
        case .blockFilledTwice(let name):
            ("the block '\(name)' is filled twice here", "keep one of the two")
        case .unknownField(let name, let scope, let suggestion, let known):
            (
                "there is no field '\(name)' here (in scope: \(scope.joined(separator: ", ")))",
                Self.help(suggestion, known, "the names here are")
            )
        case .unknownMember(let name, let owner, let suggestion, let known):
            ("there is no field '\(name)' in '\(owner)'", Self.help(suggestion, known, "its names are"))
        case .noMembers(let name, let owner, let kind):
            (
                "'\(owner)' is \(kind.words), so it has no field '\(name)'",
                kind.mendOfMember(name, owner: owner)
            )
        case .notPrintable(let name, let kind, let example):
            ("'\(name)' is \(kind.words), which cannot be printed", kind.mend(name, example))
        case .rawText(let name):
            ("'\(name)' is text, and text is always escaped", "write {{\(name)}}")
        case .escapedHTML(let name):
            ("'\(name)' is HTML, and escaping it would print its tags as text", "write {{{\(name)}}}")
        case .nothingToPrint(let shape):
            (
                "'.' is '\(shape)' here, which cannot be printed",
                "write the name of one of its fields; '.' is for sections over texts"
            )
        case .unknownPartial(let name, let suggestion, let known):
            ("there is no template '\(name)'", Self.help(suggestion, known, "the templates are"))
        case .unknownBlock(let name, let parent, let suggestion, let known):
            (
                "the template '\(parent)' has no block '\(name)', so this would never be printed",
                known.isEmpty
                    ? "write {{$\(name)}}{{/\(name)}} in '\(parent)' where it belongs"
                    : Self.help(suggestion, known, "its blocks are")
            )
        case .endless(let name):
            (
                "'\(name)' includes itself without going deeper into the data, so it would never end",
                "include it inside a section over a list or object of the thing that it prints"
            )
        case .tooManySurroundings(let name, let limit):
            (
                "with '\(name)' the templates include each other in more than \(limit) different surroundings",
                "include fewer partials in each other"
            )
        case .tooLarge(let name):
            (
                "the templates include each other so often that, with '\(name)' here, a page would be too large to print",
                "include each partial once, and what has to stand in several places from one of them"
            )
        case .tooManyTurns:
            (
                "this template prints more than a page can hold",
                "inside a list, open only the lists of the thing that it is about"
            )
        case .missingTemplate(let name):
            ("the theme has no template '\(name)', and the site needs it", "add the file to 'templates'")
        }
    }

    private static func help(_ suggestion: String?, _ known: [String], _ intro: String) -> String? {
        if let suggestion { return "did you mean '\(suggestion)'?" }
        guard !known.isEmpty else { return "there are no names to choose from here" }
        let shown = 20
        let rest = known.count > shown ? " and \(known.count - shown) more" : ""
        return "\(intro) \(known.prefix(shown).joined(separator: ", "))\(rest)"
    }
}

extension ShapeTable.Kind {
    /// What a theme author would call it, with its article.
    fileprivate var words: String {
        switch self {
        case .text: "text"
        case .html: "HTML"
        case .flag: "a yes or no"
        case .texts: "a list of texts"
        case .map: "a set of named texts"
        case .object: "an object"
        case .list: "a list"
        }
    }

    fileprivate func mendOfMember(_ name: String, owner: String) -> String {
        switch self {
        case .list: "open the list with {{#\(owner)}} and write {{\(name)}} inside"
        case .html: "write {{{\(owner)}}}"
        case .text: "write {{\(owner)}}"
        case .flag, .texts, .map, .object: mend(owner, nil)
        }
    }

    fileprivate func mend(_ name: String, _ example: String?) -> String {
        switch self {
        case .flag: "write {{#\(name)}}…{{/\(name)}} around what it decides"
        case .texts: "write {{#\(name)}}{{.}}{{/\(name)}}"
        case .map: "write {{\(name).key}} with the key that you want"
        case .object: example.map { "write one of its fields, as in {{\(name).\($0)}}" } ?? "take it out"
        case .list: "write {{#\(name)}}{{\(example ?? "…")}}{{/\(name)}}"
        case .text, .html: "write {{\(name)}}"
        }
    }
}
