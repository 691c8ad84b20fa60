/// What every page of a staging site says: to readers that it is a draft, to search engines that they are to forget it.
///
/// It is put into the finished page, so that no theme can leave it out.
struct StagingNotice: Sendable {
    /// The name of its style sheet, which stands for itself: the recommended policy lets no style into a page.
    static let styleSheet = Theme.Asset(
        name: "daylight-draft-notice.css",
        bytes: Array(
            """
            #daylight-draft-notice { display: block !important; visibility: visible !important; opacity: 1 !important;
              position: static !important; margin: 0; padding: 0.75rem 1rem; border-bottom: 4px solid #0b0c0c;
              background: #fd0 !important; color: #0b0c0c !important; font: 1rem/1.5 sans-serif; text-align: center; }
            #daylight-draft-notice p { margin: 0; max-width: none; color: inherit !important; }

            """.utf8))

    /// What search engines are told.
    static let robots = "noindex, nofollow, noarchive"

    private let head: [UInt8]
    private let body: [UInt8]

    init(addresses: Addresses) {
        head = Array(
            """
            <meta name="robots" content="\(Self.robots)">
            <link rel="stylesheet" href="\(addresses.link(Self.styleSheet.path))">

            """.utf8)
        body = Array(
            """
            <aside id="daylight-draft-notice" lang="en" aria-label="Draft"><p><strong>Draft for internal use.</strong> \
            This copy of the site also shows what is not to be published yet. Do not pass on its address.</p></aside>

            """.utf8)
    }

    /// Puts both into the page that begins at a position.
    func mark(_ page: inout [UInt8], from start: Int) {
        let places = PagePlaces(page[start...])
        page.insert(contentsOf: body, at: places.body)
        page.insert(contentsOf: head, at: places.head)
    }
}

/// Where the head and the body of a page begin, as a browser sees it.
///
/// Both tags may be left out, may have attributes, and may stand in a comment or a script, where they are none.
private struct PagePlaces {
    /// Where something can be added to the head.
    private(set) var head: Int
    /// Where something can be added to the body; not before `head`.
    private(set) var body: Int

    private let page: ArraySlice<UInt8>

    /// Elements whose content is text, or stands for itself.
    private static let closed: Set<String> = ["script", "style", "title", "noscript", "template"]
    /// Other elements that do not begin the body.
    private static let ofHead: Set<String> = ["html", "head", "base", "link", "meta"]

    init(_ page: ArraySlice<UInt8>) {
        self.page = page
        head = page.startIndex
        body = page.endIndex
        var hasHead = false
        var position = page.startIndex
        while let tag = page[position...].firstIndex(of: UInt8(ascii: "<")) {
            let next = tag + 1
            if page[next...].starts(with: "!--".utf8) {
                position = end(of: "-->", from: next + 1)
                continue
            }
            position = endOfTag(from: next)
            guard next < page.endIndex else { break }
            if page[next] == UInt8(ascii: "!") {
                if !hasHead { head = position }
                continue
            }
            guard let name = name(at: next) else { continue }
            if Self.closed.contains(name) {
                position = end(of: "</" + name, from: position)
            } else if name == "head" || name == "html" && !hasHead {
                hasHead = hasHead || name == "head"
                head = position
            } else if !Self.ofHead.contains(name) {
                body = name == "body" ? position : tag
                break
            }
        }
        body = max(body, head)
    }

    /// The name of an opening tag, in small letters.
    private func name(at start: Int) -> String? {
        let letters = page[start...].prefix {
            (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0)
        }
        return letters.isEmpty ? nil : String(decoding: letters.map { $0 | 0x20 }, as: UTF8.self)
    }

    /// The position after a tag, whose attributes may hold what looks like its end.
    private func endOfTag(from start: Int) -> Int {
        var quote: UInt8?
        for position in start..<page.endIndex {
            let byte = page[position]
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: ">") {
                return position + 1
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            }
        }
        return page.endIndex
    }

    /// The position after the next words, whatever their capitals; the end of the page where there are none.
    private func end(of words: String, from start: Int) -> Int {
        let words = Array(words.utf8)
        var position = min(start, page.endIndex)
        while let found = page[position...].firstIndex(where: { $0 | 0x20 == words[0] | 0x20 }) {
            let rest = page[found...].prefix(words.count)
            if rest.count < words.count { break }
            if zip(rest, words).allSatisfy({ $0 == $1 || (0x41...0x5A).contains($0) && $0 | 0x20 == $1 }) {
                return found + words.count
            }
            position = found + 1
        }
        return page.endIndex
    }
}
