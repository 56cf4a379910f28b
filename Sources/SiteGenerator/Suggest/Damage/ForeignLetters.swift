/// Finds sentences, and pieces of sentences, in another language's letters than the article's.
///
/// - Japanese and Korean: two or more characters that only mainland China writes, in a sentence without kana or Hangul,
///   else in the piece of it that has none; and sentences of Han alone with two function words of Chinese.
/// - Chinese: a sentence with five or more kana; one of four or more characters of the other orthography and none of the
///   article's own.
/// - Any other language: a run of East Asian letters that is grown into a word, or of eight or more.
enum ForeignLetters {
    static func find(in block: ScannedBlock, _ number: Int, language: LanguageTag) -> [Damage] {
        switch language.primary {
        case "ja": block.sentences.flatMap { chinese(block, number, $0, native: .kana) }
        case "ko": block.sentences.flatMap { chinese(block, number, $0, native: .hangul) }
        case "zh", "yue": block.sentences.compactMap { inChinese(block, number, $0, language) }
        default: eastAsianRuns(block, number)
        }
    }

    // MARK: Chinese in Japanese and Korean

    private static func chinese(
        _ block: ScannedBlock, _ number: Int, _ sentence: Range<Int>, native: LetterKind
    ) -> [Damage] {
        var han = 0
        var natives = 0
        var signs = 0
        for index in sentence where !block.isEnclosed[index] {
            let kind = LetterKind(block.scalars[index])
            if kind == .han { han += 1 }
            if kind == native { natives += 1 }
            if kind == .han, HanTables.simplified.contains(block.scalars[index]) { signs += 1 }
        }
        if natives == 0 {
            if signs >= 2 { return [damage(block, number, sentence, language: "zh-Hans")] }
            guard han >= 8, let markers = markers(block, sentence), markers >= 2 else { return [] }
            return [Damage(block: number, range: sentence, kinds: [.foreignLetters], language: LanguageTag("zh"))]
        }
        if signs < 2 { return [] }
        return pieces(block, sentence).compactMap { piece in
            let signs = piece.filter { HanTables.simplified.contains(block.scalars[$0]) && !block.isEnclosed[$0] }
            guard signs.count >= 2, let first = signs.first, let last = signs.last else { return nil }
            // From the comma before the first sign to the comma after the last.
            let start = block.scalars[piece.lowerBound..<first].lastIndex(where: isComma).map { $0 + 1 }
            let end = block.scalars[last..<piece.upperBound].firstIndex(where: isComma)
            return damage(
                block, number, (start ?? piece.lowerBound)..<(end ?? piece.upperBound), language: "zh-Hans")
        }
    }

    private static func damage(
        _ block: ScannedBlock, _ number: Int, _ range: Range<Int>, language: String
    ) -> Damage {
        var characters: [Unicode.Scalar] = []
        for index in range {
            let scalar = block.scalars[index]
            if HanTables.simplified.contains(scalar), !characters.contains(scalar) { characters.append(scalar) }
        }
        return Damage(
            block: number, range: range, kinds: [.foreignHan], characters: characters,
            language: LanguageTag(language))
    }

    /// Stretches of a sentence of Han and commas alone.
    private static func pieces(_ block: ScannedBlock, _ sentence: Range<Int>) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        var start: Int?
        for index in sentence.lowerBound...sentence.upperBound {
            let isInside =
                index < sentence.upperBound
                && (LetterKind(block.scalars[index]) == .han || isComma(block.scalars[index]))
            if isInside {
                start = start ?? index
            } else if let first = start {
                var range = first..<index
                while let last = range.last, isComma(block.scalars[last]) { range = range.lowerBound..<last }
                while let first = range.first, isComma(block.scalars[first]) { range = first + 1..<range.upperBound }
                if !range.isEmpty { pieces.append(range) }
                start = nil
            }
        }
        return pieces
    }

    private static func isComma(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "," || scalar == "，" || scalar == "、"
    }

    /// How many different function words of Chinese stand there; nil within quotation marks.
    private static func markers(_ block: ScannedBlock, _ sentence: Range<Int>) -> Int? {
        var found: Set<String> = []
        for index in sentence {
            if block.isEnclosed[index] { return nil }
            if let marker = block.first(of: functionWords, at: index) { found.insert(marker.text) }
        }
        return found.count
    }

    /// Of characters that Japanese has too, in combinations that it does not use.
    private static let functionWords = [
        "但是", "不是", "就是", "也是", "還是", "這樣", "這個", "這是", "那個", "那樣", "什麼", "沒有", "没有", "我們", "他們",
        "因為", "可以", "已經", "的話", "的是", "是的", "不會", "了一",
    ]

    // MARK: In Chinese

    private static func inChinese(
        _ block: ScannedBlock, _ number: Int, _ sentence: Range<Int>, _ language: LanguageTag
    ) -> Damage? {
        var kana = 0
        var simplified: [Unicode.Scalar] = []
        var traditional: [Unicode.Scalar] = []
        for index in sentence where !block.isEnclosed[index] {
            let scalar = block.scalars[index]
            switch LetterKind(scalar) {
            case .kana: kana += 1
            case .han:
                if HanTables.simplified.contains(scalar) { simplified.append(scalar) }
                if HanTables.traditional.contains(scalar) { traditional.append(scalar) }
            default: break
            }
        }
        if kana >= 5 {
            return Damage(block: number, range: sentence, kinds: [.foreignLetters], language: LanguageTag("ja"))
        }
        guard let isTraditional = writesTraditional(language) else { return nil }
        let (own, other) = isTraditional ? (traditional, simplified) : (simplified, traditional)
        guard own.isEmpty, other.count >= 4 else { return nil }
        var damage = Damage(block: number, range: sentence, kinds: [.foreignHan])
        damage.language = LanguageTag(isTraditional ? "zh-Hans" : "zh-Hant")
        for scalar in other where !damage.characters.contains(scalar) { damage.characters.append(scalar) }
        return damage
    }

    /// Nil where the tag does not tell the orthography.
    private static func writesTraditional(_ language: LanguageTag) -> Bool? {
        for subtag in language.text.lowercased().split(separator: "-").dropFirst() {
            switch subtag {
            case "hant", "tw", "hk", "mo": return true
            case "hans", "cn", "sg": return false
            default: continue
            }
        }
        return nil
    }

    // MARK: East Asian letters elsewhere

    private static func eastAsianRuns(_ block: ScannedBlock, _ number: Int) -> [Damage] {
        var found: [Damage] = []
        var index = 0
        while index < block.scalars.count {
            guard LetterKind(block.scalars[index]).isEastAsian, !block.isEnclosed[index] else {
                index += 1
                continue
            }
            let start = index
            var end = index
            while index < block.scalars.count, !block.isEnclosed[index],
                LetterKind(block.scalars[index]).isEastAsian || isUnspacedPunctuation(block.scalars[index])
            {
                index += 1
                if LetterKind(block.scalars[index - 1]).isEastAsian { end = index }
            }
            let letters = (start..<end).count { LetterKind(block.scalars[$0]).isEastAsian }
            let isGrownIn =
                start > 0 && LetterKind(block.scalars[start - 1]) == .other
                || end < block.scalars.count && LetterKind(block.scalars[end]) == .other
            if isGrownIn || letters >= 8 && !isExplained(block, start..<end) {
                found.append(
                    Damage(
                        block: number, range: start..<end, kinds: [.foreignLetters],
                        language: language(of: block.scalars[start..<end])))
            }
        }
        return found
    }

    private static func isUnspacedPunctuation(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isUnspacedCJK || scalar == "," || scalar == "·"
    }

    /// Whether a bracket stands beside it, which tells what it means.
    private static func isExplained(_ block: ScannedBlock, _ range: Range<Int>) -> Bool {
        let after = block.scalars[range.upperBound...].first { !$0.isWhiteSpace }
        let before = block.scalars[..<range.lowerBound].last { !$0.isWhiteSpace }
        return after == "(" || after == "[" || before == ")" || before == "]"
    }

    /// What East Asian letters tell of their language.
    static func language(of letters: ArraySlice<Unicode.Scalar>) -> LanguageTag? {
        if letters.contains(where: { LetterKind($0) == .kana }) { return LanguageTag("ja") }
        if letters.contains(where: { LetterKind($0) == .hangul }) { return LanguageTag("ko") }
        if letters.contains(where: { HanTables.simplified.contains($0) }) { return LanguageTag("zh-Hans") }
        return letters.count > 3 ? LanguageTag("zh") : nil
    }
}
