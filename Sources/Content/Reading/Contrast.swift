import Foundation

/// How well text can be told from what is behind it.
enum Contrast {
    /// The contrast of white with a colour written as `#rrggbb`, from 1 to 21: WCAG 2.2, success criterion 1.4.3.
    static func withWhite(_ colour: String) -> Double? {
        guard colour.utf8.count == 7, let number = Int(colour.dropFirst(), radix: 16) else { return nil }
        let luminance =
            0.2126 * linear(number >> 16 & 255) + 0.7152 * linear(number >> 8 & 255) + 0.0722
            * linear(number & 255)
        return 1.05 / (luminance + 0.05)
    }

    /// The share of light that a channel of the sRGB colour space stands for.
    private static func linear(_ channel: Int) -> Double {
        let value = Double(channel) / 255
        return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
}
