public import Problems

/// The map of a register as it stands in a file.
public struct RegisterMapFile: Sendable {
    /// What it says, as far as it could be read.
    public let map: RegisterMap
    /// What is wrong with it.
    public let problems: [Problem]

    private let text: FrontMatterText

    /// Reads the bytes of a file.
    ///
    /// - Parameter path: What the file is called in problems.
    public init(path: String, bytes: [UInt8]) {
        let file = TextFile(path: path, bytes: bytes)
        text = FrontMatterText(source: file.source, yamlStart: 0, linesBefore: 0)
        var map = RegisterMap()
        var reader = SchemaReader(source: file.source, linesBefore: 0)
        // A map that says nothing leaves everything to be guessed.
        if file.problems.isEmpty, let node = YAMLText.compose(file.source.bytes[...], &reader),
            !node.isEmptyValue
        {
            Schema<RegisterMap>.registerMap.read(node, into: &map, &reader)
        }
        self.map = map
        problems = file.problems + reader.problems
    }

    /// The place of a value, such as `["columns", "reference"]`.
    public func location(of keys: any FrontMatterKey...) -> Location {
        text.location(of: keys)
    }
}
