/// How wide text is when it is set, in ems. The reader's font is not known, so the widths are those of the widest
/// common ones (Latin, Greek, Cyrillic and Arabic: DejaVu Sans; Han, kana and Hangul: a full em), with a little more
/// because some screens round the width of every letter.
enum TextWidths {
    static func width(_ text: some StringProtocol, size: Double, bold: Bool = false) -> Double {
        var sum = 0.0
        for scalar in text.unicodeScalars { sum += width(scalar, bold: bold) }
        return sum * size
    }

    /// With the room that text takes when a reader spaces letters by 0.12 em and words by 0.16 em (WCAG 2.2, 1.4.12).
    static func spacedWidth(_ text: some StringProtocol, size: Double) -> Double {
        var spacing = 0.0
        for scalar in text.unicodeScalars { spacing += scalar == " " ? 0.28 : 0.12 }
        return width(text, size: size) + spacing * size
    }

    static func width(_ scalar: Unicode.Scalar, bold: Bool = false) -> Double {
        weighted(regular(scalar), bold: bold)
    }

    /// The width in bold letters of what has a width in regular ones.
    static func weighted(_ width: Double, bold: Bool) -> Double {
        bold && width < 1 ? min(1.1, width * 1.13) : width
    }

    private static func regular(_ scalar: Unicode.Scalar) -> Double {
        let value = scalar.value
        if value < 0x80 { return ascii[Int(value)] }
        // Kana without its marks, and Han: the same as below, of what is most of Chinese and Japanese.
        if (0x30A1...0x30FA).contains(value) || (0x3041...0x3096).contains(value) || (0x4E00...0x9FFF).contains(value) {
            return 1
        }
        if scalar.isContinuation { return scalar.properties.generalCategory == .spacingMark ? 0.5 : 0 }
        switch value {
        case 0x2018, 0x2019: return 0.6
        case 0x2010...0x2027: return 1
        case 0x0370...0x03FF: return value >= 0x3B1 ? 0.68 : 0.8
        case 0x0400...0x042F: return wideCapitals.contains(scalar) ? 1.1 : 0.8
        case 0x0430...0x04FF: return wideLetters.contains(scalar) ? 0.95 : 0.7
        case 0x0590...0x05FF: return 0.7
        case 0x0600...0x08FF, 0xFB50...0xFDFF, 0xFE70...0xFEFE: return wideArabic.contains(scalar) ? 1 : 0.72
        case 0x0900...0x0DFF: return 0.95
        case 0x0E00...0x0EFF: return 0.75
        case 0xFF61...0xFF9F: return 0.6
        case 0x1F000...0x1FAFF: return 1.4
        case 0x80...0x24F: return scalar.properties.isUppercase ? 0.8 : 0.66
        default: return scalar.properties.generalCategory == .format ? 0 : 1
        }
    }

    private static let wideCapitals: Set<Unicode.Scalar> = ["Ж", "Ф", "Ш", "Щ", "Ю", "Ы"]
    private static let wideLetters: Set<Unicode.Scalar> = ["ж", "ф", "ш", "щ", "ю", "ы"]
    private static let wideArabic: Set<Unicode.Scalar> = ["س", "ش", "ص", "ض", "ط", "ظ"]

    private static let ascii: [Double] = {
        var widths = [Double](repeating: 0.66, count: 128)
        let classes: [(Double, String)] = [
            (0.36, " ijlI|'.,:;/-f"), (0.42, "!()[]tr\"`"), (0.6, "cskvxyz"), (0.73, "ABCKRVX"), (0.82, "DGHNOQU&"),
            (0.9, "wM+=<>~#"), (1.03, "mW@%"),
        ]
        for (width, characters) in classes {
            for byte in characters.utf8 { widths[Int(byte)] = width }
        }
        return widths
    }()
}
