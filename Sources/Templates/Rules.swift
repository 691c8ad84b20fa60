public import Problems

extension Rule {
    /// A tag, section or delimiter that cannot be read.
    public static let templateSyntax = Rule("template-syntax", .error)
    /// A name that the published schema does not have at this place.
    public static let unknownField = Rule("unknown-field", .error)
    /// A value used as something that it is not, such as a list printed as text.
    public static let wrongKind = Rule("wrong-kind", .error)
    /// A partial or parent for which there is no template.
    public static let unknownPartial = Rule("unknown-partial", .error)
    /// Content for a block that the parent does not have.
    public static let unknownBlock = Rule("unknown-block", .error)
    /// A template that would print itself without end.
    public static let templateRecursion = Rule("template-recursion", .error)
    /// A template that the site needs and the theme does not have.
    public static let missingTemplate = Rule("missing-template", .error)
}
