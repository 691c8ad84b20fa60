/// What a path led to, with all that a response says of it before its bytes.
struct Resource {
    enum Content {
        case bytes([UInt8])
        case file(OpenDocument)
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

    /// A document.
    init(_ document: OpenDocument, type: MediaType) {
        let stamp = document.stamp
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
        case .file(let document): .file(document, range: range)
        }
    }
}
