import Markup
package import Problems

/// The first character of a text that neither HTML nor XML can hold, written as it is or by its number, as in `&#7;`.
struct ForbiddenCharacter {
    /// Its bytes in the file.
    let range: Range<Int>

    private let character: Unicode.Scalar

    /// Looks through the whole text; only a text in which there is one is worth that.
    init?(in body: Body) {
        let text = String(decoding: body.bytes[body.start...], as: UTF8.self)
        var offset = body.start
        for scalar in text.unicodeScalars {
            let length = UTF8.width(scalar)
            if Characters.isForbidden(scalar), scalar.value != 0 {
                range = offset..<offset + length
                character = scalar
                return
            }
            if scalar == "&", let (number, end) = Self.reference(at: offset, in: body.bytes),
                Characters.isForbidden(number), number.value != 0
            {
                range = offset..<end
                character = number
                return
            }
            offset += length
        }
        return nil
    }

    /// The character that a numeric reference stands for, and where it ends.
    private static func reference(at start: Int, in bytes: [UInt8]) -> (Unicode.Scalar, Int)? {
        let text = bytes[start...].prefix(12)
        guard text.starts(with: "&#".utf8), let end = text.firstIndex(of: UInt8(ascii: ";")) else {
            return nil
        }
        let digits = String(decoding: text[(start + 2)..<end], as: UTF8.self)
        let number =
            digits.lowercased().hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        return number.flatMap(Unicode.Scalar.init).map { ($0, end + 1) }
    }

    /// What is said of it.
    func problem(at location: Location) -> Problem { .controlCharacter(character, at: location) }
}

extension Problem {
    /// Says that a text holds a character that no page can hold.
    package static func controlCharacter(_ character: Unicode.Scalar, at location: Location) -> Problem {
        Problem(
            .controlCharacter, at: location,
            "this text holds the character \(character.codePoint), which no page can hold",
            help:
                "delete it, or type the text again; it cannot be seen, and often comes along with text that is pasted"
        )
    }
}
