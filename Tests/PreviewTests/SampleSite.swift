import SystemPackage

@testable import Preview

/// A small site in memory.
enum SampleSite {
    static let home = "<h1>Log</h1>"
    static let notFound = "<h1>Nothing here</h1>"

    /// A site of pages, and of documents where a test has some.
    static func site(
        basePath: String = "/", documents: [String: FilePath] = [:], places: [String: DocumentPlace] = [:]
    ) -> ServedSite {
        let pages = [
            "index.html": home,
            "requests/index.html": "<h1>Requests</h1>",
            "requests/2021/foi-506/index.html": "<h1>FOI 506</h1>",
            "feed.xml": "<feed/>",
            "data/requests.csv": "a,b",
            "ceisiadau/\u{F4}l ffoi/index.html": "<h1>Ôl</h1>",
            "100%.txt": "100%",
        ]
        return ServedSite(
            basePath: basePath,
            file: { path in
                if let place = places[path] { return .onDisk(place) }
                if let document = documents[path] {
                    return DocumentPlace(file: document, in: document.removingLastComponent()).map(
                        ServedFile.onDisk)
                }
                // Only the composed form is planned; a dictionary would find the other one too.
                guard let page = pages.first(where: { $0.key.utf8.elementsEqual(path.utf8) }) else {
                    return nil
                }
                return .made { Array(page.value.utf8) }
            },
            notFoundPage: { Array(notFound.utf8) },
            previewFile: { $0 == "preview.js" ? Array("start()".utf8) : nil })
    }
}

extension RequestHandler {
    /// Answers a request to this machine.
    func get(
        _ target: String, method: String = "GET", headers: Headers = [:],
        from site: ServedSite = SampleSite.site()
    ) -> Response {
        var all: Headers = ["Host": "localhost:8000"]
        all.append(headers)
        return response(to: Request(method, target, headers: all), from: site)
    }
}

extension Response {
    /// The body as text; of a file on disk, where it is.
    var text: String {
        switch body {
        case .empty: ""
        case .bytes(let bytes): String(decoding: bytes, as: UTF8.self)
        case .file(let document, let range):
            // What cannot be read is seen by the text that is not there.
            (try? document.read(at: range.lowerBound, count: range.count)).map {
                String(decoding: $0, as: UTF8.self)
            } ?? "unreadable"
        case .liveChannel: "live"
        }
    }
}
