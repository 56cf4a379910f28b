/// Whether a text can be in a language, by its letters.
extension LanguageTag {
    /// The first of the languages in whose script some letter of the text is; if there is none, the script alone. A title in
    /// Latin letters among Arabic ones would else be read out as Arabic and set from the right.
    ///
    /// - Parameter languages: at least one.
    static func of(_ text: String, among languages: [LanguageTag]) -> LanguageTag {
        var found: [LetterScript] = []
        for script in text.unicodeScalars.lazy.compactMap(LetterScript.init) where !found.contains(script) {
            found.append(script)
        }
        let fitting =
            found.isEmpty ? languages.first : languages.first { tag in found.contains { tag.mayUse($0, of: found) } }
        return fitting ?? found.first?.tag ?? languages[0]
    }

    /// - Parameter all: that stand in the text: Han among kana is Japanese.
    private func mayUse(_ letters: LetterScript, of all: [LetterScript]) -> Bool {
        switch primary {
        case "zh": letters == .han && !all.contains(.kana)
        case "ja": letters == .han || letters == .kana
        case "ko": letters == .hangul || letters == .han
        case "he", "iw", "yi": letters == .hebrew
        case _ where direction == "rtl": letters == .arabic || letters == .other
        default: letters == .other || letters == .latin && !Self.withoutLatin.contains(primary)
        }
    }

    /// What names the script of a letter that this language is never written in, and is nil for its own; nil for a language
    /// of which that is not known, and for a tag that names a script.
    var foreignScript: (@Sendable (Unicode.Scalar) -> String?)? {
        guard script == nil, let own = Self.scripts[primary] else { return nil }
        return { letter in
            guard let script = LetterScript(letter), !own.contains(script) else { return nil }
            return script.rawValue
        }
    }

    /// Languages with one way of writing.
    private static let scripts: [String: Set<LetterScript>] = {
        var scripts: [String: Set<LetterScript>] = [
            "zh": [.han], "ja": [.han, .kana], "ko": [.hangul, .han], "he": [.hebrew], "iw": [.hebrew],
        ]
        for language in ["ar", "fa", "prs", "ps", "ur"] { scripts[language] = [.arabic] }
        for language in withoutLatin { scripts[language] = [.other] }
        for language in [
            "af", "ca", "cs", "cy", "da", "de", "en", "es", "et", "eu", "fi", "fr", "ga", "gl", "hr", "hu", "is", "it",
            "la", "lt", "lv", "nb", "nl", "nn", "no", "pl", "pt", "sk", "sl", "sv",
        ] {
            scripts[language] = [.latin]
        }
        return scripts
    }()

    /// Languages of the most readers whose script is Greek, Cyrillic, or one of India, Indochina, the Caucasus or Ethiopia.
    private static let withoutLatin: Set<String> = [
        "am", "be", "bg", "bn", "el", "gu", "hi", "hy", "ka", "km", "kn", "lo", "mk", "ml", "mr", "my", "ne", "or",
        "pa",
        "ru", "si", "ta", "te", "th", "ti", "uk",
    ]
}

/// Scripts by which pages set text in another way.
enum LetterScript: String {
    case latin = "Latin", arabic = "Arabic", hebrew = "Hebrew", han = "Han", kana, hangul = "Hangul"
    /// Any other: which language has it is not asked.
    case other = "of another script"

    /// Nil for what is no letter.
    init?(_ scalar: Unicode.Scalar) {
        guard scalar.properties.isAlphabetic else { return nil }
        switch scalar.value {
        case 0x41...0x24F, 0x1E00...0x1EFF, 0xFF21...0xFF5A: self = .latin
        case 0x590...0x5FF, 0xFB1D...0xFB4F: self = .hebrew
        case 0x600...0x6FF, 0x750...0x77F, 0x870...0x8FF, 0xFB50...0xFDFF, 0xFE70...0xFEFC: self = .arabic
        case 0x3041...0x30FF, 0x31F0...0x31FF, 0xFF66...0xFF9F: self = .kana
        default:
            switch scalar.wordClass {
            case .hangul: self = .hangul
            default: self = scalar.isUnspacedCJK ? .han : .other
            }
        }
    }

    var tag: LanguageTag? {
        switch self {
        case .latin: LanguageTag("und-Latn")
        case .arabic: LanguageTag("und-Arab")
        case .hebrew: LanguageTag("und-Hebr")
        case .han: LanguageTag("und-Hani")
        case .kana: LanguageTag("ja")
        case .hangul: LanguageTag("ko")
        case .other: nil
        }
    }
}
