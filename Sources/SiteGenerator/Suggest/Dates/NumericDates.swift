/// Dates of digits alone: 2026-01-17, 2026/1/17, 19/01/2026, 17.01.2026, and 1980–1987.
enum NumericDates {
    static func match(_ block: ScannedBlock, at start: Int) -> DateMatch? {
        let scalars = block.scalars
        guard let first = Numeral.read(scalars, at: start), first.form == .digits, first.length <= 4 else { return nil }
        // 发布时间：2018-06-09; but 10:2026 is none.
        let isLabelled =
            start > 1 && ":：".unicodeScalars.contains(scalars[start - 1]) && Numeral.digit(scalars[start - 2]) == nil
        if start > 0, isJoined(scalars[start - 1]), !isLabelled, !isAbout(block, start) { return nil }
        guard first.end < scalars.count else { return nil }
        let sign = scalars[first.end]
        if first.length == 4, "–—".unicodeScalars.contains(sign) { return years(block, start, first) }
        guard "-/.．／".unicodeScalars.contains(sign), let second = Numeral.read(scalars, at: first.end + 1),
            second.form == .digits, second.length <= 2
        else { return nil }
        let hasThird = second.end < scalars.count && scalars[second.end] == sign
        let third = hasThird ? Numeral.read(scalars, at: second.end + 1) : nil
        if let third, third.form == .digits {
            return full(block, start, first, second, third, sign)
        }
        // 2026-01 alone; 2026/1 and 2026.1 may be anything.
        guard sign == "-", first.length == 4, second.length == 2, (1000...2999).contains(first.value),
            (1...12).contains(second.value), isFree(block, second.end)
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

    private static func years(_ block: ScannedBlock, _ start: Int, _ first: Numeral) -> DateMatch? {
        guard let last = Numeral.read(block.scalars, at: first.end + 1), last.length == 4 || last.length == 2,
            last.form == .digits, (1500...2099).contains(first.value)
        else { return nil }
        // 1983–85
        let year = last.length == 2 ? first.value / 100 * 100 + last.value : last.value
        let mark = WrittenYear(block, at: last.end - last.length)
        let end = mark?.end ?? last.end
        guard (1500...2099).contains(year), year > first.value, mark?.isMarked == true || isFree(block, last.end),
            !block.has("年", at: last.end), !pages.contains(block.word(before: start).lowercased())
        else { return nil }
        var reading = DateReading(year: first.value)
        reading.extent = .until(.init(year: year))
        reading.isApproximate = isAbout(block, start)
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

    private static let pages: Set<String> = ["p.", "pp.", "pages", "s.", "no.", "nos."]

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
