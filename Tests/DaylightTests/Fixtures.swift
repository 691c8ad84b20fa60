import Foundation

/// The files that stand beside these tests.
enum Fixtures {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()

    /// The package's own folder.
    static let package = folder.deletingLastPathComponent().deletingLastPathComponent()

    static func archive(_ name: String) throws -> Archive {
        Archive(
            String(decoding: try Data(contentsOf: folder.appending(path: "Fixtures/\(name)")), as: UTF8.self))
    }

    /// The paths of all files below a folder of fixtures, in order.
    static func names(below name: String) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: folder.appending(path: "Fixtures/\(name)").path)
            .filter { $0.hasSuffix(".txt") }.sorted()
    }
}
