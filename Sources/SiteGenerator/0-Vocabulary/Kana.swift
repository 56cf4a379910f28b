/// The table of the fifty sounds, by code point.
enum Kana {
    /// The full-size hiragana of a kana without combining marks; nil for ー, iteration marks and all that is no kana.
    static func base(of value: UInt32) -> UInt32? {
        let hiragana: UInt32
        switch value {
        case 0x3041...0x3096: hiragana = value
        case 0x30A1...0x30F6: hiragana = value - 0x60
        case 0x31F0...0x31FF: return phoneticExtensions[Int(value - 0x31F0)]
        default: return nil
        }
        switch hiragana {
        case 0x3095: return 0x304B
        case 0x3096: return 0x3051
        default: return isSmall(hiragana) ? hiragana + 1 : hiragana
        }
    }

    /// ぁ ぃ ぅ ぇ ぉ っ ゃ ゅ ょ ゎ ゕ ゖ, the same in katakana, and the small katakana for Ainu.
    static func isSmall(_ value: UInt32) -> Bool {
        switch value {
        case 0x30A1...0x30F6: isSmall(value - 0x60)
        case 0x3041, 0x3043, 0x3045, 0x3047, 0x3049, 0x3063, 0x3083, 0x3085, 0x3087, 0x308E, 0x3095, 0x3096: true
        default: (0x31F0...0x31FF).contains(value)
        }
    }

    /// What ー after a kana stands for; given and returned as full-size hiragana. After ん it is another ん.
    static func vowel(of hiragana: UInt32) -> UInt32? { vowels[hiragana] }

    /// The first kana of its row in the table; ん stands with わ.
    static func row(_ hiragana: UInt32) -> Unicode.Scalar? { rows[hiragana] }

    /// Half-width katakana and punctuation, and full-width ASCII, as the usual ones; any other as it is.
    static func fullWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
        case 0xFF61...0xFF9F: halfWidth[Int(scalar.value - 0xFF61)]
        case 0x309B: "\u{3099}"
        case 0x309C: "\u{309A}"
        default: scalar
        }
    }

    private static let phoneticExtensions = "くしすとぬはひふへほむらりるれろ".unicodeScalars.map(\.value)

    /// U+FF61 to U+FF9F.
    private static let halfWidth = Array(
        "。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン\u{3099}\u{309A}"
            .unicodeScalars)

    private static let vowels = table([
        "あ": "あかさたなはまやらわ", "い": "いきしちにひみりゐ", "う": "うくすつぬふむゆる", "え": "えけせてねへめれゑ",
        "お": "おこそとのほもよろを", "ん": "ん",
    ]).mapValues(\.value)

    private static let rows = table([
        "あ": "あいうえお", "か": "かきくけこ", "さ": "さしすせそ", "た": "たちつてと", "な": "なにぬねの", "は": "はひふへほ",
        "ま": "まみむめも", "や": "やゆよ", "ら": "らりるれろ", "わ": "わゐゑをん",
    ])

    private static func table(_ rows: [Unicode.Scalar: String]) -> [UInt32: Unicode.Scalar] {
        var result: [UInt32: Unicode.Scalar] = [:]
        for (first, members) in rows {
            for member in members.unicodeScalars { result[member.value] = first }
        }
        return result
    }
}
