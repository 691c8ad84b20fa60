import ArgumentParser
import Foundation
import SystemPackage

/// Makes sure that the output does not go where the log's own files are.
struct OutputPlace {
    let root: FilePath
    let output: FilePath

    func validate() throws {
        let root = absolute(self.root)
        let output = absolute(self.output)
        if root.starts(with: output) {
            throw ValidationError(
                "The output folder \(self.output) holds the log itself. Choose another with --output.")
        }
        for name in ["content", "templates", "law"] where output.starts(with: root.appending(name)) {
            throw ValidationError(
                "The output folder \(self.output) lies in \(name)/, which holds the log's files. Choose another with --output."
            )
        }
    }

    private func absolute(_ path: FilePath) -> FilePath {
        if path.isAbsolute { return path.lexicallyNormalized() }
        return FilePath(FileManager.default.currentDirectoryPath).appending(path.string).lexicallyNormalized()
    }
}
