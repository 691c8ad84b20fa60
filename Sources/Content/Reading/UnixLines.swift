extension [UInt8] {
    /// The text with `\n` at the end of its lines, where it has `\r\n` or `\r`.
    package var withUnixLines: [UInt8] {
        guard hasByte(UInt8(ascii: "\r")) else { return self }
        var result: [UInt8] = []
        result.reserveCapacity(count)
        var previous: UInt8 = 0
        for byte in self {
            if byte == UInt8(ascii: "\r") {
                result.append(UInt8(ascii: "\n"))
            } else if byte != UInt8(ascii: "\n") || previous != UInt8(ascii: "\r") {
                result.append(byte)
            }
            previous = byte
        }
        return result
    }
}
