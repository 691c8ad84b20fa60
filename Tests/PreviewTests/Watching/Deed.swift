import Foundation
import Testing

/// Something that people and programs do to the files of a log.
struct Deed: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// What is there before the watch begins.
    var before: @Sendable (_ root: String) throws -> Void = { _ in }
    let act: @Sendable (_ root: String) throws -> Void
    /// What is done next, once the deed was seen.
    var next: @Sendable (_ root: String) throws -> Void = {
        try write($0 + "/content/requests/2021/foi-1/index.md", "next")
    }
}

extension Deed {
    private static let folder = "/content/requests/2021/foi-1"
    private static let record = folder + "/index.md"

    /// Deeds that are to be seen, and after which the watch goes on.
    static let seen = onFiles + onFolders + onTopFolders + onLinks

    private static let onFiles = [
        Deed(testDescription: "write a new file") { try write($0 + folder + "/new.pdf", "new") },
        Deed(testDescription: "save by emptying the file") { try write($0 + record, "new") },
        Deed(testDescription: "save with the same length") { try write($0 + record, "NEW") },
        Deed(testDescription: "save the configuration") { try write($0 + "/daylight.yml", "new") },
        Deed(testDescription: "save as sed -i does") {
            try write($0 + folder + "/sedAb12", "new")
            try move($0 + folder + "/sedAb12", to: $0 + record)
        },
        Deed(testDescription: "save by way of a hidden file") {
            try write($0 + folder + "/.index.md.tmp", "new")
            try move($0 + folder + "/.index.md.tmp", to: $0 + record)
        },
        Deed(testDescription: "save as vim does") {
            try write($0 + folder + "/4913", "")
            try remove($0 + folder + "/4913")
            try move($0 + record, to: $0 + record + "~")
            try write($0 + record, "new")
            try remove($0 + record + "~")
        },
        Deed(testDescription: "save the configuration as vim does") {
            try move($0 + "/daylight.yml", to: $0 + "/daylight.yml~")
            try write($0 + "/daylight.yml", "new")
            try remove($0 + "/daylight.yml~")
        },
        Deed(testDescription: "move a file in") { try move($0 + "/README.md", to: $0 + folder + "/a.md") },
        Deed(testDescription: "hide a file") { try move($0 + record, to: $0 + folder + "/.index.md") },
        Deed(testDescription: "delete a file") { try remove($0 + folder + "/letter.pdf") },
        Deed(testDescription: "touch") {
            guard utimes($0 + record, nil) == 0 else { throw CocoaError(.fileWriteUnknown) }
        },
        Deed(testDescription: "chmod") {
            guard chmod($0 + record, 0o444) == 0 else { throw CocoaError(.fileWriteUnknown) }
        },
        Deed(testDescription: "give a file a second name") {
            try FileManager.default.linkItem(atPath: $0 + "/README.md", toPath: $0 + folder + "/a.pdf")
        },
    ]

    private static let onFolders = [
        Deed(testDescription: "make a folder") {
            try makeFolder($0 + "/content/requests/2022")
        } next: {
            try write($0 + "/content/requests/2022/foi-2.md", "new")
        },
        Deed(testDescription: "make folders in folders with a file") {
            try makeFolder($0 + "/content/a/b/c")
            try write($0 + "/content/a/b/c/index.md", "new")
        } next: {
            try write($0 + "/content/a/b/c/index.md", "newer")
        },
        Deed(testDescription: "make a folder that is called as a vim file") {
            try makeFolder($0 + "/content/requests/4913")
        } next: {
            try write($0 + "/content/requests/4913/index.md", "new")
        },
        Deed(testDescription: "rename a folder") {
            try move($0 + "/content/requests/2021", to: $0 + "/content/requests/2020")
        } next: {
            try write($0 + "/content/requests/2020/foi-1/index.md", "new")
        },
        Deed(testDescription: "rename a folder and make another in its place") {
            try move($0 + folder, to: $0 + "/content/requests/2021/foi-2")
            try makeFolder($0 + folder)
        } next: {
            try write($0 + record, "new")
        },
        Deed(testDescription: "change two folders round") {
            try makeFolder($0 + "/content/requests/2020/foi-0")
            try move($0 + "/content/requests/2021", to: $0 + "/content/requests/x")
            try move($0 + "/content/requests/2020", to: $0 + "/content/requests/2021")
            try move($0 + "/content/requests/x", to: $0 + "/content/requests/2020")
        } next: {
            try write($0 + "/content/requests/2020/foi-1/index.md", "new")
        },
        Deed(testDescription: "turn a folder inside out") {
            try move($0 + folder, to: $0 + "/content/foi-1")
            try move($0 + "/content/requests", to: $0 + "/content/foi-1/requests")
        } next: {
            try write($0 + "/content/foi-1/requests/2021/new.md", "new")
        },
        Deed(testDescription: "move a folder in") {
            try makeFolder($0 + "/../elsewhere/foi-2")
            try write($0 + "/../elsewhere/foi-2/index.md", "new")
            try move($0 + "/../elsewhere", to: $0 + "/content/requests/2022")
        } next: {
            try write($0 + "/content/requests/2022/foi-2/index.md", "newer")
        },
        Deed(testDescription: "show a hidden folder") {
            try makeFolder($0 + "/content/.hidden")
            try move($0 + "/content/.hidden", to: $0 + "/content/shown")
        } next: {
            try write($0 + "/content/shown/index.md", "new")
        },
        Deed(testDescription: "move a folder out") {
            try move($0 + "/content/requests/2021", to: $0 + "/../elsewhere")
        } next: {
            try write($0 + "/content/requests/new.md", "new")
        },
        Deed(testDescription: "delete a tree") {
            try remove($0 + "/content/requests/2021")
        } next: {
            try makeFolder($0 + folder)
        },
        Deed(testDescription: "delete a tree and make it again") {
            try remove($0 + "/content/requests")
            try makeFolder($0 + folder)
        } next: {
            try write($0 + record, "new")
        },
    ]

    private static let onTopFolders = [
        Deed(testDescription: "make templates") {
            try makeFolder($0 + "/templates/assets")
        } next: {
            try write($0 + "/templates/assets/site.css", "new")
        },
        Deed(testDescription: "make law with a file") {
            try makeFolder($0 + "/law")
            try write($0 + "/law/foia.yml", "new")
        } next: {
            try write($0 + "/law/foia.yml", "newer")
        },
        Deed(testDescription: "move content away and back") {
            try move($0 + "/content", to: $0 + "/old")
            try write($0 + "/old/new.md", "new")
            try move($0 + "/old", to: $0 + "/content")
        },
        Deed(testDescription: "delete content") {
            try remove($0 + "/content")
        } next: {
            try makeFolder($0 + "/content/pages")
        },
        Deed(testDescription: "delete the configuration") { try remove($0 + "/daylight.yml") },
        Deed(testDescription: "replace the whole log") {
            try move($0, to: $0 + "-old")
            try makeFolder($0 + "/content")
        } next: {
            try write($0 + "/content/new.md", "new")
        },
    ]

    private static let onLinks = [
        Deed(testDescription: "replace a link to a file") {
            try link($0 + folder + "/a.pdf", to: "letter.pdf")
        } act: {
            try link($0 + folder + "/.a.pdf", to: "index.md")
            try move($0 + folder + "/.a.pdf", to: $0 + folder + "/a.pdf")
        },
        Deed(testDescription: "write to what a link leads to") {
            try link($0 + folder + "/a.md", to: $0 + "/README.md")
        } act: {
            try write($0 + "/README.md", "new")
        } next: {
            try remove($0 + "/README.md")
        },
        Deed(testDescription: "replace what a new link leads to") {
            try link($0 + folder + "/a.md", to: $0 + "/missing.md")
        } next: {
            try write($0 + "/missing.md", "new")
        },
        Deed(testDescription: "replace a link to a folder") {
            try move($0 + "/content/requests", to: $0 + "/../requests")
            try link($0 + "/content/requests", to: "../../requests")
        } act: {
            try remove($0 + "/content/requests")
            try makeFolder($0 + "/content/requests")
        } next: {
            try write($0 + "/content/requests/new.md", "new")
        },
        Deed(testDescription: "write in a log with a link to itself") {
            try remove($0 + "/content/pages")
            try link($0 + "/content/pages", to: ".")
            try link($0 + "/templates", to: "content")
        } act: {
            try write($0 + record, "new")
        } next: {
            try makeFolder($0 + "/content/new")
        },
    ]

    /// Deeds that are none of the preview's business.
    static let unseen = [
        Deed(testDescription: "nothing") { _ in },
        Deed(testDescription: "read") { _ = try String(contentsOfFile: $0 + record, encoding: .utf8) },
        Deed(testDescription: "build the site") {
            try write($0 + "/site/index.html", "new")
            try makeFolder($0 + "/site/requests")
        },
        Deed(testDescription: "make and remove the site") {
            try remove($0 + "/site")
            try makeFolder($0 + "/site")
        },
        Deed(testDescription: "commit") { try write($0 + "/.git/HEAD", "new") },
        Deed(testDescription: "write other files in the root") { try write($0 + "/README.md", "new") },
        Deed(testDescription: "write a swap file") { try write($0 + folder + "/.index.md.swp", "new") },
        Deed(testDescription: "write backups") {
            try write($0 + record + "~", "new")
            try write($0 + folder + "/#index.md#", "new")
            try write($0 + folder + "/~$letter.docx", "new")
            try write($0 + folder + "/Thumbs.db", "new")
        },
        Deed(testDescription: "test as vim whether one may write") {
            try write($0 + folder + "/4913", "")
            try remove($0 + folder + "/4913")
        },
        Deed(testDescription: "write in a linked folder, which is not followed") {
            try makeFolder($0 + "/../elsewhere")
            try link($0 + "/templates", to: $0 + "/../elsewhere")
            try link($0 + folder + "/link", to: $0 + "/../elsewhere")
            try link($0 + "/content/link", to: $0 + "/../elsewhere")
        } act: {
            try write($0 + "/../elsewhere/new.md", "new")
        },
        Deed(testDescription: "write in a hidden folder") {
            try makeFolder($0 + "/content/.obsidian")
            try write($0 + "/content/.obsidian/app.json", "new")
        },
    ]
}
