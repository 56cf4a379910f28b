/// What the program needs to know about single code points.
extension Unicode.Scalar {
    /// Letters and punctuation that are set without spaces between words: Han, kana, Bopomofo, and their punctuation
    /// and full-width forms. Hangul is not among them: Korean puts spaces between words.
    var isUnspacedCJK: Bool {
        switch value {
        case 0x2E80...0x2FDF, 0x2FF0...0x303F, 0x3040...0x312F, 0x31A0...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
            0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF9F, 0xFFE0...0xFFE6, 0x1AFF0...0x1B16F, 0x1F200...0x1F2FF,
            0x20000...0x3FFFF:
            true
        default: false
        }
    }

    /// Columns on a terminal: 2 for East Asian wide and full-width forms and for emoji (Unicode Standard Annex 11,
    /// in ranges), 0 for combining marks and invisible ones, else 1.
    var displayWidth: Int {
        if value < 0x300 { return value < 0x20 ? 0 : 1 }
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: break
        }
        switch value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF,
            0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18CFF, 0x1AFF0...0x1B2FF, 0x1F300...0x1F64F,
            0x1F680...0x1F6FF, 0x1F900...0x1FAFF, 0x20000...0x3FFFD:
            return 2
        default: return 1
        }
    }

    /// Letters of Hebrew, Arabic, Syriac, Thaana, N'Ko and what stands beside them in Unicode.
    var isRightToLeft: Bool {
        switch value {
        case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFE, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
            properties.isAlphabetic
        default: false
        }
    }

    /// Unicode's White_Space property.
    var isWhiteSpace: Bool {
        switch value {
        case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
        default: false
        }
    }

    /// `U+2010 HYPHEN`, for messages.
    var codePointName: String {
        let hexadecimal = String(value, radix: 16, uppercase: true)
        let padded = String(repeating: "0", count: max(0, 4 - hexadecimal.count)) + hexadecimal
        if let name = properties.name ?? properties.nameAlias ?? Self.controlNames[value] {
            return "U+\(padded) \(name)"
        }
        return "U+\(padded)"
    }

    /// Controls that are met in texts: Unicode gives controls no names of their own.
    private static let controlNames: [UInt32: String] = [
        0x00: "NULL", 0x08: "BACKSPACE", 0x09: "CHARACTER TABULATION", 0x0A: "LINE FEED", 0x0B: "LINE TABULATION",
        0x0C: "FORM FEED", 0x0D: "CARRIAGE RETURN", 0x1A: "SUBSTITUTE", 0x1B: "ESCAPE", 0x7F: "DELETE",
        0x85: "NEXT LINE",
    ]

    /// Whether a reader can see it at all.
    var isVisible: Bool {
        switch value {
        case 0x21...0x7E, 0xA1...0xAC, 0xAE...0x2AF, 0x3001...0x303F, 0x3041...0x3096, 0x3099...0x30FF, 0x3400...0x4DBF,
            0x4E00...0x9FFF, 0xFF01...0xFF9F:
            return true
        default: if isWhiteSpace { return false }
        }
        switch properties.generalCategory {
        case .format, .control, .unassigned, .privateUse, .surrogate: return false
        default: return true
        }
    }
}
