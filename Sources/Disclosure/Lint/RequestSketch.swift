/// A few numbers that stand for the words of a request: two requests that say nearly the same share most of them.
///
/// They are the smallest hashes of all runs of four words. Equal runs have equal hashes, so that the share of equal ones
/// among the smallest tells the share of equal runs among all.
public struct RequestSketch: Sendable, Hashable {
    /// The smallest hashes, in order.
    public let hashes: [UInt32]

    /// How many numbers a sketch has.
    public static let size = 16
    private static let run = 4
    /// Shorter requests are alike by chance.
    private static let fewestWords = 24

    /// The sketch of some passages; nil where they have too few words.
    init?(_ bytes: [UInt8], in passages: [Range<Int>]) {
        var smallest: [UInt32] = []
        smallest.reserveCapacity(Self.size + 1)
        var words: (UInt32, UInt32, UInt32, UInt32) = (0, 0, 0, 0)
        var count = 0
        for passage in passages {
            bytes.withUnsafeBufferPointer { buffer in
                var hash: UInt32 = 0
                for offset in passage.lowerBound...passage.upperBound {
                    let byte = offset < passage.upperBound ? buffer[offset] : UInt8(ascii: " ")
                    if byte.isAlphanumeric || byte >= 0x80 {
                        hash = (hash << 5 | hash >> 27) ^ UInt32(byte.lowered)
                    } else if hash != 0 {
                        words = (words.1, words.2, words.3, hash)
                        hash = 0
                        count += 1
                        if count >= Self.run { Self.add(Self.mixed(words), to: &smallest) }
                    }
                }
            }
        }
        guard count >= Self.fewestWords, smallest.count == Self.size else { return nil }
        hashes = smallest
    }

    private static func mixed(_ words: (UInt32, UInt32, UInt32, UInt32)) -> UInt32 {
        var hash = joined(joined(joined(words.0, words.1), words.2), words.3)
        hash = (hash ^ (hash >> 16)) &* 0xC2B2_AE35
        return hash ^ (hash >> 15)
    }

    private static func joined(_ hash: UInt32, _ word: UInt32) -> UInt32 {
        (hash &* 0x85EB_CA6B) ^ (hash >> 13) ^ word
    }

    private static func add(_ hash: UInt32, to smallest: inout [UInt32]) {
        if smallest.count == size, let last = smallest.last, hash >= last { return }
        let place = smallest.firstIndex { $0 >= hash } ?? smallest.count
        if place < smallest.count, smallest[place] == hash { return }
        smallest.insert(hash, at: place)
        if smallest.count > size { smallest.removeLast() }
    }
}
