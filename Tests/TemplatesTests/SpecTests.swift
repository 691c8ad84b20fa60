import Foundation
import Testing

/// One case of the Mustache specification.
struct SpecCase: Decodable, Sendable, CustomTestStringConvertible {
    let name: String
    let data: JSON
    let template: String
    let expected: String
    let partials: [String: String]?

    var testDescription: String { name }

    static func all(_ file: String) -> [SpecCase] {
        struct File: Decodable { let tests: [SpecCase] }
        let url = URL(filePath: #filePath).deletingLastPathComponent().appending(
            path: "Fixtures/\(file).json")
        do {
            return try JSONDecoder().decode(File.self, from: Data(contentsOf: url)).tests
        } catch {
            preconditionFailure("The fixture \(file).json cannot be read: \(error)")
        }
    }

    /// What the case prints. Texts are declared as HTML if the template prints them unescaped, as it must be
    /// here.
    var output: String {
        let sources = [template] + (partials ?? [:]).values
        let asHTML = sources.contains { $0.contains("{{{") || $0.contains("{{&") }
        return render(template, partials ?? [:], data.shape(asHTML: asHTML), data)
    }
}

@Suite struct SpecTests {
    static let files = [
        "interpolation", "sections", "inverted", "comments", "delimiters", "partials", "inheritance",
    ]

    @Test(arguments: files.flatMap(SpecCase.all))
    func follows(_ specCase: SpecCase) {
        #expect(specCase.output == specCase.expected)
    }
}
