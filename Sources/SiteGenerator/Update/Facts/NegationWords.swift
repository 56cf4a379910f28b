/// Words and endings that turn a statement round.
struct NegationWords: Sendable {
    private let words: Set<String>
    private let isChinese: Bool

    init(_ language: LanguageTag) {
        words = Self.english.union(Self.arabic).union(Self.others[language.primary] ?? [])
        isChinese = language.primary == "zh"
    }

    func facts(in scalars: [Unicode.Scalar], _ found: [FactWord]) -> [Fact] {
        var facts: [Fact] = []
        func add(_ range: Range<Int>) {
            facts.append(
                Fact(
                    kind: .negation, value: "not", words: String(String.UnicodeScalarView(scalars[range])), range: range
                ))
        }
        for word in found where isNegation(word.text) && !Self.isNumero(word, scalars) { add(word.range) }
        var index = 0
        while index < scalars.count {
            if let exception = Self.exceptions.first(where: { scalars[index...].starts(with: $0) }) {
                index += exception.count
            } else if isChinese ? Self.chinese.contains(scalars[index]) : Self.han.contains(scalars[index]) {
                add(index..<index + 1)
                index += 1
            } else if !isChinese, let length = Self.ending(scalars, index) {
                add(index..<index + length)
                index += length
            } else {
                index += 1
            }
        }
        return facts.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// `No. 14`: a number follows the point.
    private static func isNumero(_ word: FactWord, _ scalars: [Unicode.Scalar]) -> Bool {
        guard word.text == "no", word.range.upperBound < scalars.count, scalars[word.range.upperBound] == "." else {
            return false
        }
        let next = scalars[(word.range.upperBound + 1)...].first { !$0.isWhiteSpace }
        return next.map { FactNumber.decimal($0) != nil } ?? false
    }

    private func isNegation(_ word: String) -> Bool {
        if words.contains(word) || word.hasSuffix("n't") { return true }
        // فلا, ولم: a conjunction is written together with the word after it.
        guard let first = word.unicodeScalars.first, first == "و" || first == "ف" else { return false }
        return Self.arabic.contains(String(String.UnicodeScalarView(word.unicodeScalars.dropFirst())))
    }

    /// The length of a Japanese ending of negation that stands here.
    private static func ending(_ scalars: [Unicode.Scalar], _ index: Int) -> Int? {
        for ending in endings where scalars[index...].starts(with: ending) { return ending.count }
        guard scalars[index] == "ず" || scalars[index] == "ぬ", index > 0 else { return nil }
        // After the stem of a verb: 行わず, 食べず, せず, 見ず, 知らぬ.
        let before = scalars[index - 1]
        return stems.contains(before) || before.isHan ? 1 : nil
    }

    private static let stems = Set("かがさざただなばまらわきぎしじちにびみりけげせてでねべめれえこいず".unicodeScalars)
    private static let endings = ["ません", "なかっ", "なけれ", "なき", "なく", "ない", "ざる", "まい"].map { Array($0.unicodeScalars) }

    /// Words that only look like negations.
    private static let exceptions = [
        "少ない", "少なく", "少なから", "危ない", "行ないま", "間もなく", "まもなく", "ほどなく", "なくな", "ないし", "必ず", "まず", "先ず", "はず",
        "いずれ", "わずか", "ずつ", "ずっと", "恥ず", "ずれ", "みずから", "ずらす", "うまい", "しまい", "甘い", "住まい", "振る舞い", "未来", "無線", "無人",
        "無料", "不動産", "非常", "不思議", "无人", "無人機", "无线", "非洲", "南非", "不过", "不過", "不仅", "不僅", "不断", "不斷", "不同", "未来",
    ].map { Array($0.unicodeScalars) }.sorted { $0.count > $1.count }

    private static let han = Set("未不非無否".unicodeScalars)
    private static let chinese = Set("不没沒未无無非别別勿否莫".unicodeScalars)

    private static let english: Set<String> = [
        "not", "no", "never", "none", "nor", "neither", "without", "cannot", "nobody", "nothing", "nowhere", "hardly",
        "barely", "scarcely", "non", "denied", "denies", "deny", "fail", "failed", "fails", "refuse", "refused",
        "refuses", "lack", "lacks", "lacked", "except", "unless",
    ]
    private static let arabic: Set<String> = [
        "لا", "لم", "لن", "ليس", "ليست", "ليسوا", "ما", "غير", "دون", "بدون", "عدم", "بلا", "نفى", "نفت", "رفض", "رفضت",
    ]
    private static let others: [String: Set<String>] = [
        "de": ["nicht", "kein", "keine", "keinen", "keiner", "keinem", "nie", "niemals", "ohne", "nichts", "niemand"],
        "fr": ["ne", "n", "pas", "jamais", "sans", "aucun", "aucune", "rien", "ni", "non", "personne"],
        "es": ["no", "nunca", "jamás", "sin", "ningún", "ninguna", "nada", "nadie", "ni"],
        "it": ["non", "mai", "senza", "nessun", "nessuno", "nulla", "né"],
        "pt": ["não", "nunca", "jamais", "sem", "nenhum", "nenhuma", "nada", "nem"],
        "ru": ["не", "нет", "никогда", "без", "ни", "никто", "ничего"],
        "ko": ["안", "못", "않다", "없다", "아니다", "않았다", "없었다", "않는다", "아니라"],
        "tr": ["değil", "yok", "hayır", "asla"],
        "fa": ["نه", "نیست", "بدون", "هیچ", "نمی"],
        "he": ["לא", "אין", "בלי", "אף"],
    ]
}

extension Unicode.Scalar {
    fileprivate var isHan: Bool {
        switch value {
        case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
        default: false
        }
    }
}
