/// Addresses that a public page must not link to: they run code, hold a page of their own, or name a file
/// on the reader's machine.
enum UnsafeURL {
    /// The scheme that makes an address unsafe, in small letters, or nil if it is safe.
    ///
    /// These are the schemes that libcmark leaves out in its safe mode. Images may be given as data.
    static func scheme(of url: UnsafeBufferPointer<UInt8>) -> String? {
        for scheme in ["javascript", "vbscript", "file"] where begins(url, with: scheme + ":") {
            return scheme
        }
        guard begins(url, with: "data:") else { return nil }
        let isImage = ["png", "gif", "jpeg", "webp"].contains { begins(url, with: "data:image/" + $0) }
        return isImage ? nil : "data"
    }

    /// The scheme that makes an address unsafe, in small letters, or nil if it is safe.
    static func scheme(of url: String) -> String? {
        var url = url
        return url.withUTF8(scheme)
    }

    private static func begins(_ url: UnsafeBufferPointer<UInt8>, with prefix: String) -> Bool {
        guard url.count >= prefix.utf8.count else { return false }
        return zip(url, prefix.utf8).allSatisfy { byte, expected in
            byte == expected
                || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) && byte | 0x20 == expected
        }
    }
}
