/// What spellings of one name have in common.
enum NameKey {
    /// Kana without ー, ッ, small forms and what parts words, in full width; ヴァ and バ are one, so are a vowel sign and the
    /// vowel written out. The Arabic article, a part of its own (アイン・アル・アサド), is left out.
    static func katakana(_ parts: [String]) -> String {
        let kept = parts.count > 1 ? parts.filter { !articles.contains($0) } : parts
        var key: [Unicode.Scalar] = []
        for part in kept.isEmpty ? parts : kept {
            var scalars = part.unicodeScalars.map(Kana.fullWidth)[...]
            while let scalar = scalars.popFirst() {
                if scalar.value == 0x30F4 {
                    // ヴァ ヴィ ヴ ヴェ ヴォ.
                    let vowels: [Unicode.Scalar: Unicode.Scalar] = ["ァ": "ば", "ィ": "び", "ェ": "べ", "ォ": "ぼ"]
                    if let next = scalars.first, let letter = vowels[next] {
                        key.append(letter)
                        scalars.removeFirst()
                    } else {
                        key.append("ぶ")
                    }
                    continue
                }
                if scalar.value == 0x30C3 || scalar.value == 0x30FC { continue }
                guard let base = Kana.base(of: scalar.value), let hiragana = Unicode.Scalar(base) else {
                    // Half-width kana have their marks in a place of their own.
                    if let last = key.last, let voiced = voiced[scalar]?[last] { key[key.count - 1] = voiced }
                    continue
                }
                if let last = key.last, lengthens(last, hiragana) { continue }
                key.append(hiragana)
            }
        }
        return String(String.UnicodeScalarView(key))
    }

    private static let articles: Set<String> = ["アル", "エル", "ｱﾙ"]

    /// Whether a vowel only draws out the one before it: バグダアド, メイル.
    private static func lengthens(_ last: Unicode.Scalar, _ vowel: Unicode.Scalar) -> Bool {
        let plain: Unicode.Scalar = voiceless[last] ?? last
        guard let sound = Kana.vowel(of: plain.value), "あいうえお".unicodeScalars.contains(vowel) else { return false }
        return sound == vowel.value || sound == 0x3048 && vowel == "い"
    }

    /// `Kana.vowel` knows kana without their marks.
    private static let voiceless: [Unicode.Scalar: Unicode.Scalar] = {
        let pairs = zip(
            "がぎぐげござじずぜぞだぢづでどばびぶべぼぱぴぷぺぽ".unicodeScalars,
            "かきくけこさしすせそたちつてとはひふへほはひふへほ".unicodeScalars)
        return Dictionary(uniqueKeysWithValues: Array(pairs))
    }()

    /// By the mark, what it makes of a kana.
    private static let voiced: [Unicode.Scalar: [Unicode.Scalar: Unicode.Scalar]] = {
        var result: [Unicode.Scalar: [Unicode.Scalar: Unicode.Scalar]] = [:]
        for (kana, plain) in voiceless {
            result["ぱぴぷぺぽ".unicodeScalars.contains(kana) ? "\u{309A}" : "\u{3099}", default: [:]][plain] = kana
        }
        return result
    }()

    /// Letters of a cased script without case, accents, hyphens, blanks and apostrophes. An article before a
    /// name (al-Asad, Ain al Asad) is left out.
    ///
    /// - Parameter keepsAccents: whether accents tell words apart, as the tones of Vietnamese do: Trắng, Trang.
    static func cased(_ spelling: String, keepsAccents: Bool = false) -> String {
        var key = String.UnicodeScalarView()
        let words = spelling.split(separator: " ")
        for (index, word) in words.enumerated() {
            let isArticle = ["al", "el"].contains(index > 0 ? String(word) : word.lowercased())
            if isArticle, index + 1 < words.count { continue }
            var rest = word[...]
            for article in ["al-", "el-", "Al-", "El-", "AL-", "EL-"] where rest.hasPrefix(article) {
                rest = rest.dropFirst(3)
                break
            }
            let letters = String(rest).lowercased()
            for scalar in keepsAccents ? Array(letters.composed.unicodeScalars) : letters.decomposedScalars
            where LetterKind(scalar) != .none && (keepsAccents || !scalar.isContinuation)
                || Numeral.digit(scalar) != nil
            {
                key.append(scalar)
            }
        }
        return String(key)
    }

    /// Arabic letters with alif, ya and ta marbuta in one form each, without vowel signs and tatweel.
    static func arabic(_ word: some Sequence<Unicode.Scalar>) -> String {
        var key = String.UnicodeScalarView()
        for scalar in word {
            switch scalar.value {
            case 0x0640, 0x064B...0x065F, 0x0670: continue
            case 0x0622, 0x0623, 0x0625, 0x0671: key.append("ا")
            case 0x0649, 0x06CC: key.append("ي")
            case 0x0629: key.append("ه")
            case 0x06A9: key.append("ك")
            default: key.append(scalar)
            }
        }
        return String(key)
    }
}
