/// What can be wrong with a template, as data; `FaultWords` turns it into sentences.
enum Fault {
    case notUTF8
    case unclosedTag(closing: String)
    case namelessTag
    case malformedName(String)
    case badDelimiters
    case unclosedSection(Name, close: String)
    case mismatchedClose(String, open: String, line: Int)
    case strayClose(String)
    case nestedTooDeeply(limit: Int)
    case onlyBlocks(parent: String)
    case blockFilledTwice(String)

    case unknownField(String, scope: [String], suggestion: String?, known: [String])
    case unknownMember(String, owner: String, suggestion: String?, known: [String])
    case noMembers(String, owner: String, kind: ShapeTable.Kind)
    case notPrintable(String, kind: ShapeTable.Kind, example: String?)
    case rawText(String)
    case escapedHTML(String)
    case nothingToPrint(shape: String)

    case unknownPartial(String, suggestion: String?, known: [String])
    case unknownBlock(String, parent: String, suggestion: String?, known: [String])
    case endless(String)
    case tooManySurroundings(String, limit: Int)
    case tooLarge(String)
    case tooManyTurns
    case missingTemplate(String)
}
