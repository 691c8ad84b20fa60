/// Text for a terminal or the log of a CI service, which nothing that is put into it can steer.
///
/// What the program itself says stands as it is, with its line breaks. What is interpolated, be it a name, a path or a
/// reason, is made printable.
public struct PrintedText: Sendable, ExpressibleByStringInterpolation {
    /// What is printed.
    public let text: String

    /// Takes what the program itself says.
    public init(stringLiteral text: String) {
        self.text = text
    }

    /// Takes what the program itself says, with what was put into it.
    public init(stringInterpolation: Interpolation) {
        text = stringInterpolation.text
    }

    /// Puts texts one behind the other.
    public static func + (left: PrintedText, right: PrintedText) -> PrintedText {
        PrintedText(stringLiteral: left.text + right.text)
    }

    /// What a text is put together from.
    public struct Interpolation: StringInterpolationProtocol {
        fileprivate var text = ""

        /// Begins with nothing.
        public init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity)
        }

        /// Adds what the program itself says.
        public mutating func appendLiteral(_ literal: String) { text += literal }

        /// Adds a value, made printable.
        public mutating func appendInterpolation(_ value: some CustomStringConvertible) {
            text += value.description.printable
        }
    }
}

extension String {
    /// The text without what could steer a terminal, forge a line or be a command to a CI service; each such character
    /// is replaced by one that shows that it was there, so that columns stay.
    public var printable: String {
        guard
            utf8.contains(where: {
                !(0x20..<0x7F).contains($0) || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "#")
            })
        else { return self }
        var text = self
        if unicodeScalars.contains(where: \.isSteering) {
            var view = String.UnicodeScalarView()
            for scalar in unicodeScalars { view.append(scalar.isSteering ? "\u{FFFD}" : scalar) }
            text = String(view)
        }
        return text.withoutCommands
    }

    /// JSON without what could steer a terminal; there it can only stand in strings, which may escape it.
    var withEscapedControls: String {
        guard utf8.contains(where: { $0 >= 0x7F }), unicodeScalars.contains(where: \.isSteeringButWhiteSpace)
        else {
            return self
        }
        var view = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            guard scalar.isSteeringButWhiteSpace else {
                view.append(scalar)
                continue
            }
            let digits = String(scalar.value, radix: 16)
            view.append(
                contentsOf: ("\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits)
                    .unicodeScalars)
        }
        return String(view)
    }

    /// GitHub takes a line for a command that begins with two colons, after any spaces, or that has `##[` anywhere.
    private var withoutCommands: String {
        let text = utf8.contains(UInt8(ascii: "#")) ? replacing("##[", with: "\u{FFFD}#[") : self
        let start = text.utf8.firstIndex { $0 != UInt8(ascii: " ") } ?? text.utf8.endIndex
        guard text.utf8[start...].starts(with: "::".utf8) else { return text }
        return text[..<start] + "\u{FFFD}" + text[start...].dropFirst()
    }
}

extension Unicode.Scalar {
    /// Control characters, what ends a line, and the marks that reorder text on screen.
    fileprivate var isSteering: Bool {
        switch value {
        case 0..<0x20, 0x7F..<0xA0, 0x61C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x206F: true
        default: false
        }
    }

    fileprivate var isSteeringButWhiteSpace: Bool { value >= 0x7F && isSteering }
}
