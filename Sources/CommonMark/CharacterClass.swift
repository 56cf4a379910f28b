import CCmarkGFM

/// What the emphasis rule and the joining of lines ask about a character. All take a code point.
public enum CharacterClass {
    /// White space as the library's emphasis rule sees it; the ideographic space U+3000 is one.
    public static func isSpace(_ codePoint: UInt32) -> Bool {
        cmark_utf8proc_is_space(Int32(bitPattern: codePoint)) != 0
    }

    /// Punctuation as the library's emphasis rule sees it: ASCII punctuation and symbols, Unicode categories P*.
    public static func isPunctuation(_ codePoint: UInt32) -> Bool {
        cmark_utf8proc_is_punctuation(Int32(bitPattern: codePoint)) != 0
    }

    /// A character of Chinese, Japanese or Korean text, its punctuation and full-width forms included.
    public static func isCJK(_ codePoint: UInt32) -> Bool {
        isWide(codePoint) || isHangul(codePoint)
    }

    /// Between two of these a line end means nothing: Han, kana, bopomofo, CJK punctuation, full-width forms. Not
    /// Hangul, which puts spaces between words.
    public static func isWide(_ codePoint: UInt32) -> Bool {
        switch codePoint {
        case 0x2E80...0x2FFF, 0x3001...0x312F, 0x3190...0x31FF, 0x3220...0x325F, 0x3280...0x4DBF, 0x4E00...0x9FFF,
            0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF01...0xFF60, 0xFF61...0xFF9F, 0xFFE0...0xFFE6, 0x1AFF0...0x1B16F,
            0x1F200...0x1F2FF, 0x20000...0x3FFFF:
            true
        default: false
        }
    }

    static func isHangul(_ codePoint: UInt32) -> Bool {
        switch codePoint {
        case 0x1100...0x11FF, 0x3130...0x318F, 0x3200...0x321F, 0x3260...0x327F, 0xA960...0xA97F, 0xAC00...0xD7FF,
            0xFFA0...0xFFDC:
            true
        default: false
        }
    }

    /// U+FE00...FE0F and U+E0100...E01EF choose a form of the character before them and are not letters themselves.
    static func isVariationSelector(_ codePoint: UInt32) -> Bool {
        (0xFE00...0xFE0F).contains(codePoint) || (0xE0100...0xE01EF).contains(codePoint)
    }
}

/// Code points of valid UTF-8. Bytes that are not valid give U+FFFD.
public enum UTF8Reader {
    /// The code point that starts at `index`, and how many bytes it takes.
    public static func scalar(in bytes: [UInt8], at index: Int) -> (value: UInt32, length: Int) {
        let lead = bytes[index]
        if lead < 0x80 { return (UInt32(lead), 1) }
        let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1
        guard length > 1, index + length <= bytes.count else { return (0xFFFD, 1) }
        var value = UInt32(lead) & (0xFF >> UInt32(length + 1))
        for offset in 1..<length { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
        return (value, length)
    }

    /// The code point that ends just before `index`, and how many bytes it takes; nil at the start.
    public static func scalar(in bytes: [UInt8], before index: Int) -> (value: UInt32, length: Int)? {
        guard index > 0 else { return nil }
        var start = index - 1
        while start > 0, index - start < 4, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        let (value, length) = scalar(in: bytes, at: start)
        return length == index - start ? (value, length) : (0xFFFD, 1)
    }
}
