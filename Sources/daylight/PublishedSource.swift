import ArgumentParser
import Content
import Files
import Foundation
import Problems
import Publication
import Site
import SystemPackage
import Verification

/// Where the site that was published last can be found: a folder, or its list of files.
struct PublishedSource {
    /// What the command line says; nil for the site that was built last, if there is one.
    let place: String?
    /// Where the site is built.
    let output: FilePath

    /// The site, and what is wrong with its list of files; nil where none was built yet.
    func read() throws(VerificationError) -> (site: FormerSite, problems: [Problem])? {
        if let place {
            let (manifest, problems) = try ManifestFile.read(fileOrSite: FilePath(place))
            return (site(manifest, in: FilePath(place)), problems)
        }
        do {
            let (manifest, problems) = try ManifestFile.read(inSite: output)
            return (site(manifest, in: output), problems)
        } catch .noManifest {
            return nil
        }
    }

    /// The same; where it cannot be read that is told, and the command ends.
    func read(
        reportingTo console: Console
    ) throws -> (site: FormerSite, problems: [Problem])? {
        do {
            return try read()
        } catch {
            console.complain("error: \(error.message)\n  help: \(error.help)")
            throw ExitCode(error.isMissingTool ? .missingTool : .inputOutput)
        }
    }

    private func site(_ manifest: SiteManifest, in folder: FilePath?) -> FormerSite {
        FormerSite(
            manifest: manifest,
            reference: { url in
                guard let folder else { return nil }
                return Self.reference(in: folder.appending(url).appending("index.json"))
            },
            digest: Self.digest)
    }

    /// The reference in the data of a case; what cannot be read tells nothing, and other signs have to do.
    private static func reference(in path: FilePath) -> String? {
        struct CaseData: Decodable {
            let reference: String
        }
        guard let data = try? Data(contentsOf: URL(filePath: path.string)) else { return nil }
        return try? JSONDecoder().decode(CaseData.self, from: data).reference
    }

    /// The digest of a document, which the plan has found before.
    ///
    /// It is read and not mapped into memory, where a document that somebody shortens meanwhile would end the program.
    private static func digest(_ path: FilePath) -> String? {
        // One that cannot be read by now is for the build to tell.
        try? Descriptor.openFile(path).digest()
    }
}

extension CheckedSite {
    /// Adds what the site that was published last has and this one would not, and what is wrong with its list.
    mutating func compare(with former: (site: FormerSite, problems: [Problem])?) {
        guard let former else { return }
        compare(with: former.site, problems: former.problems)
    }
}
