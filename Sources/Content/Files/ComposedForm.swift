import Foundation

extension StringProtocol {
    /// The text in Unicode's composed form (NFC), in which paths are written on the site.
    var composed: String {
        utf8.allSatisfy { $0 < 0x80 } ? String(self) : precomposedStringWithCanonicalMapping
    }
}
