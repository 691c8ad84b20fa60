/// Takes requests out of the bytes of a connection.
///
/// The reader of FlyingFox 0.27.1 needs time that grows with the square of a head's size (2 s for 50 kB, 24 s for
/// 200 kB), so that any web page could hold up the preview with long requests to localhost. This one reads each
/// byte once, and gives up early.
struct RequestReader {
    enum Outcome {
        /// More bytes are needed.
        case incomplete
        /// A request, and how many bytes of a body follow it; nil where nobody can say.
        case request(Request, bodySize: Int?)
        /// What came is not a request, and nobody knows where the next one begins.
        case failure(Response.Status)
    }

    private static let largestHead = 48 << 10

    private var bytes: [UInt8] = []
    private var scanned = 0

    /// Takes in what was read.
    mutating func append(_ more: some Sequence<UInt8>) {
        bytes += more
    }

    /// Drops bytes that were taken in already, up to a number of them, and returns how many there were.
    mutating func skip(_ count: Int) -> Int {
        let skipped = min(count, bytes.count)
        bytes.removeFirst(skipped)
        return skipped
    }

    /// Whether nothing has come of the next request.
    var isEmpty: Bool { bytes.isEmpty }

    /// What came after the last request.
    var rest: [UInt8] { bytes }

    /// Takes the next request, if it is there.
    mutating func next() -> Outcome {
        if scanned == 0 { dropEmptyLines() }
        guard let end = endOfHead() else {
            guard bytes.count > Self.largestHead else { return .incomplete }
            return .failure(bytes.contains(UInt8(ascii: "\n")) ? .headersTooLarge : .targetTooLong)
        }
        let outcome = Self.read(bytes[..<end])
        bytes.removeFirst(end)
        scanned = 0
        return outcome
    }

    /// Some clients end a body with a line more than they should.
    private mutating func dropEmptyLines() {
        let start = bytes.firstIndex { $0 != UInt8(ascii: "\r") && $0 != UInt8(ascii: "\n") }
        bytes.removeFirst(start ?? bytes.count)
    }

    /// Where the empty line ends that ends the head.
    private mutating func endOfHead() -> Int? {
        while scanned < bytes.count {
            scanned += 1
            guard bytes[scanned - 1] == UInt8(ascii: "\n") else { continue }
            let line = bytes[..<(scanned - 1)].suffix(2)
            if line.last == UInt8(ascii: "\n") || line.elementsEqual("\n\r".utf8) { return scanned }
        }
        return nil
    }

    private static func read(_ head: ArraySlice<UInt8>) -> Outcome {
        let lines = head.split(separator: UInt8(ascii: "\n")).map { line in
            line.last == UInt8(ascii: "\r") ? line.dropLast() : line
        }
        guard let first = lines.first, let (method, target, version) = readRequestLine(first) else {
            return .failure(.badRequest)
        }
        var headers = Headers()
        for line in lines.dropFirst() where !line.isEmpty {
            guard let field = readField(line) else { return .failure(.badRequest) }
            let isHost = field.name.isEqualIgnoringCase(to: "Host")
            // Two of them could mean one host to the check and another to somebody else.
            guard !isHost || headers["Host"] == nil else { return .failure(.badRequest) }
            headers.append(field.name, field.value)
        }
        let request = Request(method, target, version: version, headers: headers)
        if headers["Transfer-Encoding"] != nil { return .request(request, bodySize: nil) }
        guard let size = headers["Content-Length"] else { return .request(request, bodySize: 0) }
        guard let size = size.digits else { return .failure(.badRequest) }
        return .request(request, bodySize: size)
    }

    private static func readRequestLine(_ line: ArraySlice<UInt8>) -> (String, String, String)? {
        let words = line.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
        guard words.count == 3, isToken(words[0]), !words[1].isEmpty,
            let target = String(validating: words[1], as: UTF8.self),
            words[2].elementsEqual("HTTP/1.1".utf8) || words[2].elementsEqual("HTTP/1.0".utf8)
        else { return nil }
        return (String(decoding: words[0], as: UTF8.self), target, String(decoding: words[2], as: UTF8.self))
    }

    private static func readField(_ line: ArraySlice<UInt8>) -> Headers.Field? {
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")), isToken(line[..<colon]) else { return nil }
        let value = line[(colon + 1)...]
        guard value.allSatisfy({ $0 >= 0x20 && $0 != 0x7F || $0 == UInt8(ascii: "\t") }) else { return nil }
        return Headers.Field(
            name: String(decoding: line[..<colon], as: UTF8.self),
            value: String(String(decoding: value, as: UTF8.self).trimmed))
    }

    /// Whether bytes are a name, in which neither white space nor separators may stand.
    private static func isToken(_ bytes: ArraySlice<UInt8>) -> Bool {
        !bytes.isEmpty
            && bytes.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"):
                    true
                default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
                }
            }
    }
}
