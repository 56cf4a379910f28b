/// What a code point means to the question where a word ends.
enum WordClass: Sendable {
    /// A letter of a script whose words are parted by spaces (Latin, Greek, Cyrillic, and others), or a decimal digit.
    /// They are one class, because `Ту-95МС` and `F-35A` are each one word to their end.
    case alphabet
    /// Katakana of either width, with ー, small kana and iteration marks. ・ and ＝ part words and are not among them.
    case katakana
    case hangul
    /// A letter of the Arabic script.
    case arabic
    /// A sign that belongs to the character before it.
    case mark
    /// Everything that never ends a word by standing beside it: Han, hiragana, Thai, punctuation, spaces, symbols.
    case other
}

extension Unicode.Scalar {
    var wordClass: WordClass {
        switch value {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return .alphabet
        case 0...0x7F: return .other
        case 0x30A1...0x30FA, 0x30FC...0x30FF, 0x31F0...0x31FF, 0xFF66...0xFF9F, 0x1AFF0...0x1AFFF, 0x1B000,
            0x1B120...0x1B122, 0x1B155, 0x1B164...0x1B167:
            return .katakana
        // The sound marks that take a place of their own stand for the combining ones.
        case 0x309B, 0x309C: return .mark
        // Vowels and finals that are written apart from their syllable's first consonant.
        case 0x1160...0x11FF, 0xD7B0...0xD7FF: return .mark
        case 0x1100...0x115F, 0x3131...0x318E, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xFFA0...0xFFDC: return .hangul
        case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: return .alphabet
        // What Unicode's tables would say of the code points that are most of all texts, without looking there: letters of
        // Latin; punctuation; hiragana; Han.
        case 0x00C0...0x00D6, 0x00D8...0x00F6, 0x00F8...0x02AF: return .alphabet
        case 0x2010...0x2027, 0x3000...0x3020, 0x3041...0x3096, 0x30FB, 0x3400...0x4DBF, 0x4E00...0x9FFF,
            0xFF01...0xFF0F, 0xFF1A...0xFF20, 0xFF5B...0xFF65:
            return .other
        default: break
        }
        switch properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark: return .mark
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber:
            if isUnspacedCJK || isUnspacedSoutheastAsian { return .other }
            return isArabicLetter ? .arabic : .alphabet
        default: return .other
        }
    }

    /// Asked of letters and digits: whether it is a letter in one of the blocks of the Arabic script.
    private var isArabicLetter: Bool {
        switch value {
        case 0x0620...0x06FF, 0x0750...0x077F, 0x0870...0x08FF, 0xFB50...0xFDFF, 0xFE70...0xFEFE:
            properties.generalCategory != .decimalNumber
        default: false
        }
    }

    /// A letter, point or accent of the Hebrew script.
    var isHebrew: Bool {
        switch value {
        case 0x591...0x5BD, 0x5BF, 0x5C1, 0x5C2, 0x5C4, 0x5C5, 0x5C7...0x5F2, 0xFB1D...0xFB4F: true
        default: false
        }
    }

    /// Thai, Lao, Myanmar, Khmer, Tai Lue and Tai Tham, whose words are not parted by spaces.
    var isUnspacedSoutheastAsian: Bool {
        switch value {
        case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x1950...0x19DF, 0x1A20...0x1AAF, 0xA9E0...0xA9FF,
            0xAA60...0xAADF:
            true
        default: false
        }
    }

    /// Whether it joins the character before it into one that must not be cut: a mark, a joiner, a skin tone, a tag.
    var isContinuation: Bool {
        switch value {
        case 0...0x2FF: false
        case 0x200C, 0x200D, 0xFF9E, 0xFF9F, 0x1F3FB...0x1F3FF, 0xE0020...0xE007F: true
        default: wordClass == .mark
        }
    }
}
