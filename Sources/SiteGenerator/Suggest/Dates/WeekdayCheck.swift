/// Compares the weekday that stands beside a date with the calendar, of old dates with both calendars.
enum WeekdayCheck {
    struct Finding: Sendable {
        /// Index among the dates.
        let date: Int
        /// Date and weekday, in code points of the block.
        let range: Range<Int>
        /// What the text says, and what the calendars say that the date may be one of; Monday is 0.
        let written: Int
        let gregorian: Int?
        let julian: Int?
        var fits: Bool { written == gregorian || written == julian }
    }

    static func find(_ dates: [ArticleDate], in text: ScannedText) -> [Finding] {
        let words = DateWords.of(text.language)
        var known: (number: Int, block: NormalizedBlock)?
        return dates.indices.compactMap { index -> Finding? in
            let date = dates[index]
            guard let day = date.day, date.alternative == nil else { return nil }
            let normalized =
                known?.number == date.block ? known?.block ?? text.normalized(date.block) : text.normalized(date.block)
            known = (date.block, normalized)
            let place = normalized.normalized(date.range)
            let found =
                after(normalized.block, place.upperBound, words, text.language)
                ?? before(normalized.block, place.lowerBound, words, text.language)
            guard let (weekday, edge) = found else { return nil }
            let range = min(place.lowerBound, edge)..<max(place.upperBound, edge)
            return Finding(
                date: index, range: normalized.original(range), written: weekday,
                gregorian: JulianCalendar.isCertain(day) ? nil : DayNumber.weekday(day),
                julian: JulianCalendar.isPossible(day) ? JulianCalendar.weekday(day) : nil)
        }
    }

    /// 2026年1月17日（土）, 1月17日、土曜日, 1月17日星期六, 17 January 2026 (Saturday), 17 January 2026, a Saturday.
    private static func after(
        _ block: ScannedBlock, _ end: Int, _ words: DateWords, _ language: LanguageTag
    ) -> (weekday: Int, edge: Int)? {
        var index = end
        var isBracketed = false
        while index < block.scalars.count, index - end < 3 {
            let scalar = block.scalars[index]
            if "(（［[".unicodeScalars.contains(scalar) { isBracketed = true }
            guard isBracketed || ",、，の ".unicodeScalars.contains(scalar) else { break }
            guard "(（［[,、，の ".unicodeScalars.contains(scalar) else { break }
            index += 1
        }
        if let article = block.first(of: ["a ", "the "], at: index) { index += article.length }
        switch language.primary {
        case "zh", "yue":
            guard let prefix = block.first(of: ["星期", "礼拜", "禮拜", "周", "週"], at: index) else { return nil }
            return name(block, index + prefix.length, words.weekdays)
        case "ja", "ko":
            guard let (weekday, after) = name(block, index, words.weekdays) else { return nil }
            // 土 alone is a weekday only in brackets.
            if let rest = block.first(of: ["曜日", "요일"], at: after) { return (weekday, after + rest.length) }
            if block.has("曜", at: after) {
                // 金曜会 is no Friday.
                let next = after + 1
                let isWhole = next == block.scalars.count || LetterKind(block.scalars[next]) != .han
                return isWhole ? (weekday, next) : nil
            }
            let closes = after < block.scalars.count && ")）]］・".unicodeScalars.contains(block.scalars[after])
            return isBracketed && closes ? (weekday, after) : nil
        default: return name(block, index, words.weekdays)
        }
    }

    /// Saturday, 17 January 2026; يوم السبت 17 يناير.
    private static func before(
        _ block: ScannedBlock, _ start: Int, _ words: DateWords, _ language: LanguageTag
    ) -> (weekday: Int, edge: Int)? {
        if ["zh", "yue"].contains(language.primary) { return beforeChinese(block, start, words) }
        var end = start
        while end > 0, start - end < 6, " ,،\u{A0}.".unicodeScalars.contains(block.scalars[end - 1]) { end -= 1 }
        if block.has("the", before: end) { end -= 4 }
        guard end < start, end > 0 else { return nil }
        var first = end
        while first > 0, end - first < 16, LetterKind(block.scalars[first - 1]) == .other { first -= 1 }
        let word = MonthNames.folded(block.string(first..<end))
        // And (و), so (ف), in (ب), for (ل) are written together with what follows: والاثنين, وبالاثنين.
        for length in 0...2 where length == 0 || word.unicodeScalars.prefix(length).allSatisfy(proclitics.contains) {
            if let weekday = words.weekdays[String(word.dropFirst(length))] { return (weekday, first) }
        }
        return nil
    }

    private static let proclitics = Set("وفبل".unicodeScalars)

    /// 星期六（1月17日）, 周六，1月17日.
    private static func beforeChinese(
        _ block: ScannedBlock, _ start: Int, _ words: DateWords
    ) -> (weekday: Int, edge: Int)? {
        var end = start
        while end > 0, start - end < 2, "（(，, ".unicodeScalars.contains(block.scalars[end - 1]) { end -= 1 }
        guard end > 1, let weekday = words.weekdays[String(block.scalars[end - 1])] else { return nil }
        for prefix in ["星期", "礼拜", "禮拜", "周", "週"] {
            let first = end - 1 - prefix.unicodeScalars.count
            guard first >= 0, block.string(first..<end - 1) == prefix else { continue }
            // 上周六 is counted from the article's date, and 三周六天 is a length.
            let before = first > 0 ? block.scalars[first - 1] : " "
            return LetterKind(before) == .han || Numeral.digit(before) != nil ? nil : (weekday, first)
        }
        return nil
    }

    private static func name(
        _ block: ScannedBlock, _ start: Int, _ weekdays: [String: Int]
    ) -> (weekday: Int, edge: Int)? {
        guard start < block.scalars.count else { return nil }
        if LetterKind(block.scalars[start]).isEastAsian {
            let sign = String(block.scalars[start])
            return weekdays[sign].map { ($0, start + 1) }
        }
        var end = start
        while end < block.scalars.count, end - start < 16, LetterKind(block.scalars[end]) == .other { end += 1 }
        return weekdays[MonthNames.folded(block.string(start..<end))].map { ($0, end) }
    }
}
