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
        /// Whether only the Julian calendar has that weekday, and nothing but the weekday says that the text counts by it.
        var isJulianAlone: Bool { written == julian && gregorian != nil && written != gregorian }
        var fits: Bool { (written == gregorian || written == julian) && !isJulianAlone }
    }

    /// Where the dates of an article have the weekdays of the Julian calendar, on two days at least, and none has that of
    /// the Gregorian one, the article counts by it.
    static func find(_ dates: [ArticleDate], in text: ScannedText) -> [Finding] {
        let found = all(dates, in: text)
        let days = Set(found.filter(\.isJulianAlone).compactMap { dates[$0.date].day })
        let isGregorian = found.contains { $0.written == $0.gregorian && $0.julian != nil && $0.written != $0.julian }
        guard days.count > 1, !isGregorian else { return found }
        return found.map { finding in
            guard finding.isJulianAlone else { return finding }
            return Finding(
                date: finding.date, range: finding.range, written: finding.written, gregorian: nil,
                julian: finding.julian)
        }
    }

    private static func all(_ dates: [ArticleDate], in text: ScannedText) -> [Finding] {
        let words = DateWords.of(text.language)
        var known: (number: Int, block: NormalizedBlock)?
        // Behind the last date and its weekday, in the block.
        var taken = 0
        return dates.indices.compactMap { index -> Finding? in
            let date = dates[index]
            guard let day = date.day, date.alternative == nil else { return nil }
            let normalized =
                known?.number == date.block ? known?.block ?? text.normalized(date.block) : text.normalized(date.block)
            if known?.number != date.block { taken = 0 }
            known = (date.block, normalized)
            let place = normalized.normalized(date.range)
            let own = before(normalized.block, place.lowerBound, words, text.language).flatMap {
                $0.edge < taken ? nil : $0
            }
            var found = after(normalized.block, place.upperBound, words, text.language) ?? own
            // Wednesday, 3 October 1990, Thursday, 4 October 1990
            if let behind = found, behind.edge > place.upperBound, dates.indices.contains(index + 1),
                dates[index + 1].block == date.block,
                case let next = normalized.normalized(dates[index + 1].range).lowerBound, next > behind.edge,
                let other = before(normalized.block, next, words, text.language),
                (place.upperBound..<behind.edge).contains(other.edge)
            {
                let isParted = normalized.block.scalars[behind.edge..<next].contains {
                    ",،，、.".unicodeScalars.contains($0)
                }
                found = own ?? (isParted ? behind : nil)
            }
            taken = place.upperBound
            guard let (weekday, edge) = found else { return nil }
            let range = min(place.lowerBound, edge)..<max(place.upperBound, edge)
            taken = range.upperBound
            return Finding(
                date: index, range: normalized.original(range), written: weekday,
                gregorian: JulianCalendar.isCertain(day) || date.isOldStyle ? nil : DayNumber.weekday(day),
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
        if let article = block.first(of: ["a ", "the ", "un ", "ein ", "einem "], at: index) {
            index += article.length
        }
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
        var place = word(block, before: start)
        if words.beforeDays.contains(place.folded) { place = word(block, before: place.start) }
        let (first, word) = place
        // And (و), so (ف), in (ب), for (ل) are written together with what follows: والاثنين, وبالاثنين.
        for length in 0...2 where length == 0 || word.unicodeScalars.prefix(length).allSatisfy(proclitics.contains) {
            if let weekday = words.weekdays[String(word.dropFirst(length))] { return (weekday, first) }
        }
        return nil
    }

    /// The word before `start` as the names of days are written, and where it begins.
    private static func word(_ block: ScannedBlock, before start: Int) -> (start: Int, folded: String) {
        var end = start
        while end > 0, start - end < 6, " ,،\u{A0}.\n".unicodeScalars.contains(block.scalars[end - 1]) { end -= 1 }
        guard end < start else { return (start, "") }
        var first = end
        while first > 0, end - first < 16,
            LetterKind(block.scalars[first - 1]) == .other || block.scalars[first - 1] == "-"
        {
            first -= 1
        }
        return (first, MonthNames.folded(block.string(first..<end)))
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
        while end < block.scalars.count, end - start < 16,
            LetterKind(block.scalars[end]) == .other || block.scalars[end] == "-"
        {
            end += 1
        }
        return weekdays[MonthNames.folded(block.string(start..<end))].map { ($0, end) }
    }
}
