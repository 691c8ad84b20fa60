import SystemPackage

/// What a path led to, with all that a response says of it before its bytes.
struct Resource {
    enum Content {
        case bytes([UInt8])
        case file(FilePath)
    }

    let content: Content
    /// In bytes.
    let size: Int
    let type: MediaType
    let tag: EntityTag
    /// Known of documents only: pages are made anew each time.
    let modified: HTTPDate?
    let security: Headers

    /// Something that Daylight made.
    init(_ bytes: [UInt8], type: MediaType) {
        content = .bytes(bytes)
        size = bytes.count
        self.type = type
        tag = EntityTag(bytes)
        modified = nil
        security = SecurityHeaders.page
    }

    /// A document, or nil where there is no ordinary file at the path; symbolic links are not followed.
    init?(document: FilePath, type: MediaType) {
        // A document that cannot be looked at is not there, for whoever asks for it.
        guard let status = try? document.stat(followTargetSymlink: false), let stamp = DocumentStamp(status)
        else {
            return nil
        }
        content = .file(document)
        size = stamp.size
        self.type = type
        tag = EntityTag(stamp)
        modified = HTTPDate(seconds: stamp.seconds)
        security = type.isActive ? SecurityHeaders.activeDocument : SecurityHeaders.page
    }

    /// Some of the bytes, as the body of a response.
    func body(_ range: Range<Int>) -> Response.Body {
        switch content {
        case .bytes(let bytes): .bytes(range.count == bytes.count ? bytes : Array(bytes[range]))
        case .file(let path): .file(path: path, range: range)
        }
    }
}
