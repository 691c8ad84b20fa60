import Foundation
import Testing

@Suite struct SpecTests {
    static let files = [
        "interpolation", "sections", "inverted", "comments", "delimiters", "partials", "inheritance",
    ]
    static let cases = files.flatMap(SpecCase.all)

    @Test(arguments: cases.filter { SpecDifference.of($0) == nil })
    func follows(_ specCase: SpecCase) {
        #expect(specCase.output == specCase.expected)
    }

    @Test(arguments: SpecDifference.all)
    func refusesWhereNamesAreChecked(_ difference: SpecDifference) throws {
        let specCase = try #require(Self.cases.first { SpecDifference.of($0) == difference })
        let lines = specCase.output.split(separator: "\n")
        #expect(lines.first == "templates/page.html:\(difference.problem)")
        #expect(lines.count { $0.contains(": error: ") } == 1)
    }

    @Test func hasAllCases() {
        #expect(Self.cases.count == 163)
    }
}

/// One case of the Mustache specification.
struct SpecCase: Sendable, CustomTestStringConvertible {
    private struct File: Decodable {
        let tests: [Content]
    }

    private struct Content: Decodable {
        let name: String
        let data: JSON
        let template: String
        let expected: String
        let partials: [String: String]?
    }

    private let content: Content
    /// The file and the name, as in `sections: Truthy`.
    let id: String

    var testDescription: String { id }
    var expected: String { content.expected }

    static func all(_ file: String) -> [SpecCase] {
        let url = URL(filePath: #filePath).deletingLastPathComponent().appending(
            path: "Fixtures/\(file).json")
        do {
            return try JSONDecoder().decode(File.self, from: Data(contentsOf: url)).tests
                .map { SpecCase(content: $0, id: "\(file): \($0.name)") }
        } catch {
            preconditionFailure("The fixture \(file).json cannot be read: \(error)")
        }
    }

    /// What the case prints.
    ///
    /// Texts are declared as HTML if the template prints them unescaped, since it may not do so otherwise.
    var output: String {
        let partials = content.partials ?? [:]
        let asHTML = ([content.template] + partials.values).contains {
            $0.contains("{{{") || $0.contains("{{&")
        }
        return render(content.template, partials: partials, content.data.shape(asHTML: asHTML), content.data)
    }
}
