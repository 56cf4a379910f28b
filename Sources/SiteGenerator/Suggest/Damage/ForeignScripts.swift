/// Finds words in a script that texts of the article's language do not use: Hangul or Cyrillic in Japanese, Chinese
/// characters or Cyrillic in Arabic. Machine translation leaves them behind.
///
/// Latin and Greek letters are met in every language. So are foreign words in quotation marks, in brackets, or beside a
/// bracket that tells what they mean, or after a colon; and a whole paragraph in another script is a quotation. Languages in Latin,
/// Cyrillic or Greek letters name foreign words in their own script freely, and are not asked.
enum ForeignScripts {
    static func find(in block: ScannedBlock, _ number: Int, language: LanguageTag) -> [Damage] {
        guard let own = Script.own(of: language) else { return [] }
        let scripts = block.scalars.map { Script($0) }
        guard scripts.contains(where: { $0.map(own.contains) ?? false }) else { return [] }
        var found: [Damage] = []
        var index = 0
        while index < scripts.count {
            guard let script = scripts[index], !own.contains(script), !block.isEnclosed[index] else {
                index += 1
                continue
            }
            let start = index
            var end = index
            var letters = 0
            // Words of one script, and the blanks and marks between them.
            while index < scripts.count, !block.isEnclosed[index],
                scripts[index].map({ $0 == script }) ?? isBetween(block.scalars[index])
            {
                index += 1
                if scripts[index - 1] == script {
                    end = index
                    letters += 1
                }
            }
            // One letter alone may be a sign: (´д｀). A syllable of Hangul is none.
            guard letters >= 2 || script == .hangul, !isExplained(block, start..<end) else { continue }
            found.append(
                Damage(
                    block: number, range: start..<end, kinds: [.foreignLetters],
                    language: script == .eastAsian
                        ? ForeignLetters.language(of: block.scalars[start..<end]) : script.language))
        }
        return found
    }

    private static func isBetween(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar.isContinuation }

    private static func isExplained(_ block: ScannedBlock, _ range: Range<Int>) -> Bool {
        let after = block.scalars[range.upperBound...].first { !$0.isWhiteSpace }
        let before = block.scalars[..<range.lowerBound].last { !$0.isWhiteSpace }
        return after.map(opening.contains) ?? false || before.map(closing.contains) ?? false
    }

    private static let opening: Set<Unicode.Scalar> = ["(", "[", "（", "［", "〔", "〈"]
    /// What a colon introduces is meant.
    private static let closing: Set<Unicode.Scalar> = [")", "]", "）", "］", "〕", "〉", ":", "："]

    /// Scripts by their blocks; those that are met everywhere have none.
    private enum Script {
        case eastAsian, hangul, cyrillic, armenian, hebrew, arabic, indic, thai, georgian, ethiopic

        init?(_ scalar: Unicode.Scalar) {
            switch scalar.value {
            case 0..<0x400: return nil
            case 0x400...0x52F: self = .cyrillic
            case 0x531...0x587: self = .armenian
            case 0x5D0...0x5F2: self = .hebrew
            case 0x620...0x64A, 0x66E...0x6D3, 0x6FA...0x6FF, 0x750...0x77F: self = .arabic
            case 0x900...0xDFF: self = .indic
            case 0xE01...0xEDF: self = .thai
            case 0x10A0...0x10FF: self = .georgian
            case 0x1200...0x137F: self = .ethiopic
            default:
                switch LetterKind(scalar) {
                case .kana, .han: self = .eastAsian
                case .hangul: self = .hangul
                case .other, .none: return nil
                }
            }
        }

        /// The scripts that a language is written in; nil for languages that are not asked.
        static func own(of language: LanguageTag) -> Set<Script>? {
            switch language.primary {
            case "ja", "zh", "yue": [.eastAsian]
            // Korean has Chinese characters and, for Japanese words, kana: `ForeignLetters` knows those.
            case "ko": [.hangul, .eastAsian]
            case "ar", "arz", "fa", "prs", "ps", "ur", "ckb": [.arabic]
            case "he": [.hebrew]
            case "th", "lo": [.thai]
            case "hi", "mr", "ne", "bn", "ta", "te", "kn", "ml", "gu", "pa": [.indic]
            default: nil
            }
        }

        /// Of scripts that are one language's.
        var language: LanguageTag? {
            switch self {
            case .hangul: LanguageTag("ko")
            case .armenian: LanguageTag("hy")
            case .hebrew: LanguageTag("he")
            case .georgian: LanguageTag("ka")
            case .eastAsian, .cyrillic, .arabic, .indic, .thai, .ethiopic: nil
            }
        }
    }
}
