/// Finds the place at which something can be added to a page.
enum BodyEnd {
    private static let tag = Array("</body>".utf8)

    /// The position of the last `</body>`, or the end of a page that has none.
    static func position(in page: [UInt8]) -> Int {
        var start = page.count - tag.count
        while start >= 0 {
            if page[start] == tag[0], page[start..<start + tag.count].elementsEqual(tag) { return start }
            start -= 1
        }
        return page.count
    }
}
