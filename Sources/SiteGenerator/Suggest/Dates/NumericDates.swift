/// Dates of digits alone: 2026-01-17, 2026/1/17, 19/01/2026, 17.01.2026, 2026. 1. 17., and 1980–1987.
struct NumericDates: Sendable {
    /// Behind these, digits are a year.
    private let announcing: Set<String>
    private let language: LanguageTag

    init(language: LanguageTag) {
        self.language = language
        announcing = [DateWords.of(language), .english].reduce(into: []) { words, of in
            words.formUnion(of.beforeYears)
            words.formUnion(of.yearSpans.map(\.before))
        }
    }

    func match(_ block: ScannedBlock, at start: Int) -> DateMatch? {
        let scalars = block.scalars
        guard let first = Numeral.read(scalars, at: start), first.form == .digits, first.length <= 4 else { return nil }
        // 发布时间：2018-06-09; but 10:2026 is none.
        let isLabelled =
            start > 1 && ":：".unicodeScalars.contains(scalars[start - 1]) && Numeral.digit(scalars[start - 2]) == nil
        if start > 0, Self.isJoined(scalars[start - 1]), !isLabelled, !Self.isAbout(block, start) { return nil }
        guard first.end < scalars.count else { return nil }
        let sign = scalars[first.end]
        if first.length == 4, "–—".unicodeScalars.contains(sign) { return years(block, start, first) }
        if let match = spaced(block, start, first) ?? Self.spacedDayFirst(block, start, first)
            ?? hyphenated(block, start, first)
        {
            return match
        }
        guard "-/.．／".unicodeScalars.contains(sign), let second = Numeral.read(scalars, at: first.end + 1),
            second.form == .digits, second.length <= 2
        else { return nil }
        let hasThird = second.end < scalars.count && scalars[second.end] == sign
        let third = hasThird ? Numeral.read(scalars, at: second.end + 1) : nil
        if let third, third.form == .digits {
            return Self.full(block, start, first, second, third, sign)
        }
        // 2026-01 alone; 2026/1 and 2026.1 may be anything.
        guard sign == "-", first.length == 4, second.length == 2, (1000...2999).contains(first.value),
            (1...12).contains(second.value), Self.isFree(block, second.end)
        else { return nil }
        return DateMatch(range: start..<second.end, reading: DateReading(year: first.value, month: second.value))
    }

    private static func full(
        _ block: ScannedBlock, _ start: Int, _ first: Numeral, _ second: Numeral, _ third: Numeral,
        _ sign: Unicode.Scalar
    ) -> DateMatch? {
        guard isFree(block, third.end) else { return nil }
        let range = start..<third.end
        if first.length == 4, third.length <= 2 {
            guard (1000...2999).contains(first.value), (1...12).contains(second.value), (1...31).contains(third.value)
            else { return nil }
            return DateMatch(
                range: range, reading: DateReading(year: first.value, month: second.value, day: third.value))
        }
        guard first.length <= 2, third.length == 4, (1000...2999).contains(third.value) else { return nil }
        let dayFirst = DateReading(year: third.value, month: second.value, day: first.value)
        let monthFirst = DateReading(year: third.value, month: first.value, day: second.value)
        let isDayFirst = (1...12).contains(second.value) && (1...31).contains(first.value)
        let isMonthFirst = (1...12).contains(first.value) && (1...31).contains(second.value)
        if isDayFirst, isMonthFirst, first.value != second.value, sign != ".", sign != "．" {
            return DateMatch(range: range, reading: dayFirst, alternative: monthFirst)
        }
        if isDayFirst { return DateMatch(range: range, reading: dayFirst) }
        return isMonthFirst ? DateMatch(range: range, reading: monthFirst) : nil
    }

    /// 2025. 3. 15., as Korean and Hungarian write it; the last full stop belongs to the day.
    private func spaced(_ block: ScannedBlock, _ start: Int, _ first: Numeral) -> DateMatch? {
        guard ["ko", "hu"].contains(language.primary), first.length == 4, (1000...2999).contains(first.value),
            block.has(". ", at: first.end), let month = Numeral.read(block.scalars, at: first.end + 2),
            month.form == .digits, (1...12).contains(month.value), block.has(". ", at: month.end),
            let day = Numeral.read(block.scalars, at: month.end + 2), day.form == .digits, (1...31).contains(day.value),
            block.has(".", at: day.end), !WrittenYear.continues(block, day.end)
        else { return nil }
        return DateMatch(
            range: start..<day.end + 1,
            reading: DateReading(year: first.value, month: month.value, day: day.value))
    }

    /// 2. 4. 1988, with a blank behind the day or the month.
    private static func spacedDayFirst(_ block: ScannedBlock, _ start: Int, _ first: Numeral) -> DateMatch? {
        func behindStop(_ end: Int) -> Int? {
            guard block.has(".", at: end) else { return nil }
            return end + 1 < block.scalars.count && block.scalars[end + 1].isWhiteSpace ? end + 2 : end + 1
        }
        guard first.length <= 2, (1...31).contains(first.value), let second = behindStop(first.end),
            let month = Numeral.read(block.scalars, at: second), month.form == .digits, (1...12).contains(month.value),
            month.length <= 2, let third = behindStop(month.end), second + third > first.end + month.end + 2,
            let year = Numeral.read(block.scalars, at: third), year.form == .digits, year.length == 4,
            (1000...2999).contains(year.value), isFree(block, year.end)
        else { return nil }
        return DateMatch(
            range: start..<year.end, reading: DateReading(year: year.value, month: month.value, day: first.value))
    }

    // MARK: Spans of years

    /// 1714-1727; and where a word announces years or brackets hold them, 1643-44 and 1871-4. A hyphen stands in telephone
    /// numbers, pages and quantities too, and 2003-04 may be a month: that is a question.
    private func hyphenated(_ block: ScannedBlock, _ start: Int, _ first: Numeral) -> DateMatch? {
        guard first.length == 4, (1000...2099).contains(first.value), block.has("-", at: first.end),
            let last = Numeral.read(block.scalars, at: first.end + 1), last.form == .digits,
            let unit = [1: 10, 2: 100, 4: 10_000][last.length], Self.isFree(block, last.end),
            !block.has("-", at: last.end), !block.has("年", at: last.end), !block.has("년", at: last.end),
            !YearContext.isNumbered(block, before: start), !YearContext.isCount(block, last.end)
        else { return nil }
        let year = first.value / unit * unit + last.value
        guard year > first.value, year < 2100, year - first.value <= Self.longestSpan else { return nil }
        let isBracketed = start > 0 && "(（".unicodeScalars.contains(block.scalars[start - 1])
        let before = MonthNames.folded(block.word(before: start))
        let isAnnounced = announcing.contains(before) || isBracketed
        if last.length < 4 || first.value < 1500 {
            let isWeak =
                ["and", "to", "about", "around"].contains(before)
                || first.value < 1500 && ["the", "of"].contains(before)
            guard isAnnounced, !isWeak else { return nil }
        }
        let mayBeMonth = last.length == 2 && last.value <= 12
        // “Room 1990-1995”, “it weighs 1500-1600”: behind a word that announces nothing, it may be anything.
        guard isAnnounced || !block.isBehindWord(start),
            mayBeMonth || isBracketed || language.primary != "en" && isAnnounced || YearContext.ends(block, last.end)
        else { return nil }
        var reading = DateReading(year: first.value)
        reading.extent = .until(.init(year: year))
        reading.isApproximate = Self.isAbout(block, start)
        let range = start..<last.end
        guard mayBeMonth else { return DateMatch(range: range, reading: reading) }
        return DateMatch(
            range: range, reading: DateReading(year: first.value, month: last.value), alternative: reading)
    }

    /// In years: more is a quantity or a mistake, more likely than a time.
    private static let longestSpan = 500

    private func years(_ block: ScannedBlock, _ start: Int, _ first: Numeral) -> DateMatch? {
        guard let last = Numeral.read(block.scalars, at: first.end + 1), last.length == 4 || last.length == 2,
            last.form == .digits, (1500...2099).contains(first.value)
        else { return nil }
        // 1983–85
        let year = last.length == 2 ? first.value / 100 * 100 + last.value : last.value
        let mark = WrittenYear(block, at: last.end - last.length)
        let end = mark?.end ?? last.end
        guard (1500...2099).contains(year), year > first.value, mark?.isMarked == true || Self.isFree(block, last.end),
            !block.has("年", at: last.end), !YearContext.references.contains(block.word(before: start).lowercased())
        else { return nil }
        var reading = DateReading(year: first.value)
        reading.extent = .until(.init(year: year))
        reading.isApproximate = Self.isAbout(block, start)
        return DateMatch(range: start..<end, reading: reading)
    }

    /// Whether a word for *about* stands before `start`: c. 1690, c.1690.
    private static func isAbout(_ block: ScannedBlock, _ start: Int) -> Bool {
        let index = start > 0 && block.scalars[start - 1].isWhiteSpace ? start - 1 : start
        for word in ["circa", "ca.", "ca", "c.", "about", "around", "نحو", "حوالي"] where block.has(word, before: index)
        {
            if index == start, !word.hasSuffix(".") { continue }
            let first = index - word.unicodeScalars.count
            return first == 0 || LetterKind(block.scalars[first - 1]) == .none
        }
        return false
    }

    private static func isJoined(_ scalar: Unicode.Scalar) -> Bool {
        Numeral.digit(scalar) != nil || LetterKind(scalar) == .other || "-–—/.．／:：#_".unicodeScalars.contains(scalar)
    }

    /// Whether nothing follows that makes it a part of a longer number: a version, an address, a telephone number.
    private static func isFree(_ block: ScannedBlock, _ end: Int) -> Bool {
        guard end < block.scalars.count else { return true }
        let next = block.scalars[end]
        // A time of day, as ISO 8601 writes it.
        if next == "T" { return true }
        if LetterKind(next) == .other || Numeral.digit(next) != nil { return false }
        guard "-/.．／:".unicodeScalars.contains(next), end + 1 < block.scalars.count else { return true }
        return Numeral.digit(block.scalars[end + 1]) == nil && LetterKind(block.scalars[end + 1]) != .other
    }
}
