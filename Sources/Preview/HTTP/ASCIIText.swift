extension StringProtocol {
    /// Whether two names of the protocol are the same, in which only ASCII letters have two cases.
    func isEqualIgnoringCase(to other: some StringProtocol) -> Bool {
        utf8.elementsEqual(other.utf8) { $0.lowercased == $1.lowercased }
    }

    /// Whether the text begins with a word of the protocol.
    func hasPrefixIgnoringCase(_ prefix: some StringProtocol) -> Bool {
        utf8.count >= prefix.utf8.count
            && zip(utf8, prefix.utf8).allSatisfy { $0.lowercased == $1.lowercased }
    }

    /// What follows a prefix, which is compared byte by byte, or nil where the text does not begin with it.
    func dropping(prefix: String) -> String? {
        utf8.starts(with: prefix.utf8) ? String(Substring(self).utf8.dropFirst(prefix.utf8.count)) : nil
    }

    /// The text without spaces and tabs at its ends.
    var trimmed: Substring {
        var bytes = Substring(self).utf8
        while let byte = bytes.first, byte.isBlank { bytes.removeFirst() }
        while let byte = bytes.last, byte.isBlank { bytes.removeLast() }
        return Substring(bytes)
    }

    /// The number that the text is, where it is nothing but digits; the greatest one where it is greater.
    var digits: Int? {
        guard !isEmpty else { return nil }
        var number = 0
        for byte in utf8 {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
            let (tens, isTooGreat) = number.multipliedReportingOverflow(by: 10)
            let (sum, isGreater) = tens.addingReportingOverflow(Int(byte - UInt8(ascii: "0")))
            number = isTooGreat || isGreater ? .max : sum
        }
        return number
    }
}

extension UInt8 {
    /// The small letter of an ASCII capital, and any other byte as it is.
    fileprivate var lowercased: UInt8 {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) ? self | 0x20 : self
    }

    fileprivate var isBlank: Bool {
        self == UInt8(ascii: " ") || self == UInt8(ascii: "\t")
    }
}
