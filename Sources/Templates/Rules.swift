public import Problems

extension Rule {
    /// A tag, section or delimiter that cannot be read.
    public static let templateSyntax = Rule("template-syntax", .error, "A template cannot be read.")
    /// A name that the published schema does not have at this place.
    public static let unknownField = Rule(
        "unknown-field", .error, "A template asks for a field that there is not.")
    /// A value used as something that it is not, such as a list printed as text.
    public static let wrongKind = Rule(
        "wrong-kind", .error, "A template uses a field in a way that its kind does not allow.")
    /// A partial or parent for which there is no template.
    public static let unknownPartial = Rule(
        "unknown-partial", .error, "A template includes one that there is not.")
    /// Content for a block that the parent does not have.
    public static let unknownBlock = Rule(
        "unknown-block", .error, "A template fills a block that its layout does not have.")
    /// A template that would print itself without end.
    public static let templateRecursion = Rule(
        "template-recursion", .error, "A template includes itself without end.")
    /// Templates that would print more than a page can hold.
    public static let templateGrowth = Rule(
        "template-growth", .error, "Templates include each other so often that a page would be too large.")
    /// A template that the site needs and the theme does not have.
    public static let missingTemplate = Rule(
        "missing-template", .error, "A template that every site needs is missing.")

    /// The rules of templates, in order.
    public static let ofTemplates: [Rule] = [
        .templateSyntax, .unknownField, .wrongKind, .unknownPartial, .unknownBlock, .templateRecursion,
        .templateGrowth, .missingTemplate,
    ]
}
