import Disclosure
import Markup

/// The references in a cell.
struct ReferenceCell {
    /// The first, and the others that the same row answers.
    let references: [String]

    /// Tells several references apart where all of them have the form of the first; otherwise the cell is one reference.
    init(_ text: String) {
        let line = CellText.line(text)
        guard text.utf8.contains(where: { "\n;,&+ ".utf8.contains($0) }) else {
            references = line.isEmpty ? [] : [line]
            return
        }
        var spread = text
        for separator in [" / ", " and ", " & ", " + ", ",", ";"] {
            spread = spread.replacing(separator, with: "\n")
        }
        let parts = spread.split(separator: "\n").map { CellText.line(String($0)) }.filter { !$0.isEmpty }
        let shapes = Set(parts.map(Self.shape))
        if parts.count > 1, shapes.count == 1, shapes.first?.contains(UInt8(ascii: "0")) == true {
            var seen = Set<String>()
            references = parts.filter { seen.insert(Reference.normalised($0)).inserted }
        } else {
            references = line.isEmpty ? [] : [line]
        }
    }

    /// A reference with a nought for each number.
    private static func shape(_ reference: String) -> [UInt8] {
        var shape: [UInt8] = []
        for byte in Reference.normalised(reference).utf8 {
            if byte &- UInt8(ascii: "0") >= 10 {
                shape.append(byte)
            } else if shape.last != UInt8(ascii: "0") {
                shape.append(UInt8(ascii: "0"))
            }
        }
        return shape
    }
}
