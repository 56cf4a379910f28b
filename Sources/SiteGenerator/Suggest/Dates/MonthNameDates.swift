/// Dates with the name of a month, in either order, and years after a word that announces them: 17 January 2026, Jan. 17,
/// September 2025, in 2003, the 1990s, 17 de enero de 2026, 17 يناير 2026.
struct MonthNameDates: Sendable {
    private let words: DateWords
    private let decades: DecadeDates
    private let capitalised: Bool
    /// Whether the language's plurals end in s.
    private let hasPluralS: Bool

    init(language: LanguageTag) {
        let own = DateWords.of(language)
        words = own.months.isEmpty ? DateWords.english : own
        decades = DecadeDates(words)
        // English words are dates in any text, but “may” is none.
        capitalised = ["en", "de"].contains(language.primary) || own.months.isEmpty
        hasPluralS = ["en", "fr", "es", "pt"].contains(language.primary) || own.months.isEmpty
    }

    /// A match that begins at `start`, where a word or a number begins.
    func match(_ block: ScannedBlock, at start: Int) -> DateMatch? {
        guard begins(block, start) else { return nil }
        if let point = point(block, start) { return match(block, start, point) }
        if let number = Numeral.read(block.scalars, at: start), number.form == .digits {
            return decades.match(block, at: start) ?? beforeOurEra(block, start, number) ?? years(block, start)
                ?? year(block, start)
        }
        return season(block, start) ?? decades.match(block, at: start) ?? ofOurEra(block, start)
    }

    /// Whether a word or number begins at `start`; و14, *and 14*, is written together.
    private func begins(_ block: ScannedBlock, _ start: Int) -> Bool {
        guard start > 0, block.scalars[start - 1].isOfWord else { return true }
        return "وفبل".unicodeScalars.contains(block.scalars[start - 1]) && Numeral.digit(block.scalars[start]) != nil
            && (start == 1 || !block.scalars[start - 2].isOfWord)
    }

    // MARK: 17 January 2026; January 17, 2026; January 2026

    /// A month with what stands beside it.
    private struct Point {
        let month: Int
        var day: Int?
        /// Of 5–7 June.
        var lastDay: Int?
        var year: Int?
        var isOldStyle = false
        var end: Int
    }

    private func point(_ block: ScannedBlock, _ start: Int) -> Point? {
        guard let point = dayFirst(block, start) ?? monthFirst(block, start) else { return nil }
        guard let year = year(block, behind: point) else { return point }
        var full = point
        full.year = year.value > 2300 ? year.value - words.yearsAhead : year.value
        full.end = year.end
        full.isOldStyle = year.isDual
        return full
    }

    private func match(_ block: ScannedBlock, _ start: Int, _ point: Point) -> DateMatch? {
        var match = DateMatch(
            range: start..<point.end, reading: DateReading(year: point.year, month: point.month, day: point.day))
        match.reading.isOldStyle = point.isOldStyle
        if let last = point.lastDay { match.reading.extent = .until(.init(day: last)) }
        if point.year == nil, point.lastDay == nil, let last = end(block, of: point) {
            // 30 June to 2 July 1903: the year of the end is that of the start.
            match.reading.year = last.year.map { last.month < point.month ? $0 - 1 : $0 }
            match.reading.extent = .until(.init(year: last.year, month: last.month, day: last.day))
            match.range = start..<last.end
        }
        if match.reading.year != nil { return match }
        match.reading.isUnread =
            WrittenYear.follows(match.range.upperBound, in: block) || isBeforeSmallYear(block, match.range.upperBound)
        match.reading.pointer = pointer(block, match.range)
        if point.day != nil || match.reading.pointer != nil { return match }
        // The month alone needs a word before it that makes it one.
        let before = word(block, before: start)
        return ["in", "since", "until", "by", "early", "late", "mid", "during", "في", "en"].contains(before)
            ? match : nil
    }

    /// Last March, 15 juin prochain, مارس الماضي.
    private func pointer(_ block: ScannedBlock, _ range: Range<Int>) -> DateReading.Pointer? {
        if let pointer = words.pointersBefore[word(block, before: range.lowerBound)] { return pointer }
        let next = block.blanks(range.upperBound)
        return next > range.upperBound ? words.pointersBehind[MonthNames.folded(block.word(at: next))] : nil
    }

    /// 25 December 800, 15 March 44 B.C.: a number of fewer digits that is no day may be the year.
    private func isBeforeSmallYear(_ block: ScannedBlock, _ end: Int) -> Bool {
        let next = block.blanks(block.has(",", at: end) ? end + 1 : end)
        guard next > end, let number = Numeral.read(block.scalars, at: next), number.form == .digits else {
            return false
        }
        return number.length == 3 || Self.era(block, behind: number.end, Self.beforeOurEra) != nil
    }

    /// What a span from one day or month goes to: 30 June–2 July 1903, March to May 1902.
    private func end(_ block: ScannedBlock, of start: Point) -> Point? {
        guard let after = link(block, start.end), let end = point(block, after), end.lastDay == nil,
            (start.day == nil) == (end.day == nil), start.day != nil || end.year != nil
        else { return nil }
        return end.month == start.month && (end.day ?? 0) <= (start.day ?? 0) ? nil : end
    }

    /// Behind a dash or a word for *to*.
    private func link(_ block: ScannedBlock, _ start: Int) -> Int? {
        let index = block.blanks(start)
        guard index < block.scalars.count else { return nil }
        if "-–—".unicodeScalars.contains(block.scalars[index]) { return block.blanks(index + 1) }
        let word = block.word(at: index)
        guard index > start, words.spanLinks.contains(MonthNames.folded(word)) else { return nil }
        return block.blanks(index + word.unicodeScalars.count)
    }

    private func dayFirst(_ block: ScannedBlock, _ start: Int) -> Point? {
        var day: Int
        var index: Int
        var lastDay: Int?
        if let ordinal = ArabicOrdinals.read(block, at: start) {
            (day, index) = ordinal
            // الثاني alone is a part of the name of a month.
            guard block.word(at: block.blanks(index)) == "من" else { return nil }
        } else if let end = firstDay(block, start) {
            (day, index) = (1, end)
        } else {
            guard let number = self.day(block, start) else { return nil }
            (day, index) = number
            if let after = link(block, index), let last = self.day(block, after), last.value > day {
                lastDay = last.value
                index = last.end
            }
        }
        let end = index
        index = block.blanks(index)
        for link in ["of ", "de ", "من ", "شهر "] where block.has(link, at: index) {
            index += link.unicodeScalars.count
        }
        guard index > end || !block.scalars[end - 1].isOfWord, let month = month(block, index),
            // “Die erste Mai-Woche”
            !block.has("-", at: month.end) || block.scalars[start].properties.numericType != nil
        else { return nil }
        return Point(month: month.value, day: day, lastDay: lastDay, end: month.end)
    }

    /// Where *the first* ends, in words: ersten Mai, primero de mayo, the first of May.
    private func firstDay(_ block: ScannedBlock, _ start: Int) -> Int? {
        let word = block.word(at: start)
        guard !word.isEmpty, let link = words.firstDays[MonthNames.folded(word)] else { return nil }
        let end = start + word.unicodeScalars.count
        return link.isEmpty || block.word(at: block.blanks(end)) == link ? end : nil
    }

    /// A number of one or two digits, with what makes it an ordinal: 17, 17th, 17., 1er, 1.º.
    private func day(_ block: ScannedBlock, _ start: Int) -> (value: Int, end: Int)? {
        guard let number = Numeral.read(block.scalars, at: start), number.form == .digits, number.length <= 2,
            number.value > 0
        else { return nil }
        let suffix = block.first(of: Self.ordinalEndings, at: number.end)
        return (number.value, number.end + (suffix?.length ?? 0))
    }

    /// A longer one before those that it begins with.
    private static let ordinalEndings = [
        "st", "nd", "rd", "th", "ero", "er", "ro", "º", "°", "o", ".º", ".°", ".o", "-го", "-е", ".",
    ]

    private func monthFirst(_ block: ScannedBlock, _ start: Int) -> Point? {
        guard let month = month(block, start) else { return nil }
        var point = Point(month: month.value, end: month.end)
        let next = block.blanks(month.end)
        guard next > month.end, let number = Numeral.read(block.scalars, at: next), number.length <= 2,
            number.form == .digits, number.value > 0
        else { return point }
        var end = number.end
        if let suffix = block.first(of: ["st", "nd", "rd", "th"], at: end) { end += suffix.length }
        if end < block.scalars.count, block.scalars[end].isOfWord { return nil }
        // “March 3.5 million”, “May 10:30”.
        if end + 1 < block.scalars.count, ".:,%".unicodeScalars.contains(block.scalars[end]),
            Numeral.digit(block.scalars[end + 1]) != nil
        {
            return nil
        }
        point.day = number.value
        point.end = end
        if let after = link(block, end), let last = Numeral.read(block.scalars, at: after), last.length <= 2,
            last.form == .digits, last.value > number.value, !WrittenYear.continues(block, last.end),
            // “June 5 to 7 July”
            self.month(block, block.blanks(last.end)) == nil
        {
            point.lastDay = last.value
            point.end = last.end
        }
        return point
    }

    /// The year behind a day and month: of 2026, de 2026, سنة 2026, من عام 2026م.
    private func year(_ block: ScannedBlock, behind point: Point) -> WrittenYear? {
        let end = point.end
        var index = end
        if block.has(",", at: index) || block.has("،", at: index) { index += 1 }
        index = block.blanks(index)
        for link in ["of ", "de ", "del ", "من ", "พ.ศ. ", "ค.ศ. "] where block.has(link, at: index) {
            index += link.unicodeScalars.count
        }
        if let link = block.first(of: ["سنة ", "عام ", "لسنة ", "لعام ", "السنة ", "العام "], at: index) {
            index += link.length
        }
        guard index > end else { return nil }
        if let year = WrittenYear(block, at: index) { return year }
        // Thursday, 5 February 1640/1
        return point.month <= 3 && point.day != nil ? WrittenYear(dual: block, at: index) : nil
    }

    // MARK: Years

    /// Between 1914 and 1918; بين عامي 1914 و1918.
    private func years(_ block: ScannedBlock, _ start: Int) -> DateMatch? {
        guard let first = WrittenYear(block, at: start) else { return nil }
        let before = word(block, before: start)
        let index = block.blanks(first.end)
        let word = block.word(at: index)
        guard index > first.end,
            case let link = MonthNames.folded(word),
            let last = WrittenYear(block, at: block.blanks(index + word.unicodeScalars.count)),
            last.value > first.value,
            words.yearSpans.contains(where: { $0.before == before && $0.link == link })
                || words.bareYearLink == link && isBareSpan(block, start, first.value, last)
        else { return nil }
        var reading = DateReading(year: first.value)
        reading.extent = .until(.init(year: last.value))
        return DateMatch(range: start..<last.end, reading: reading)
    }

    /// 1921 bis 1923, which nothing announces: no round numbers, nor a count, in a language that writes nouns with a
    /// capital.
    private func isBareSpan(_ block: ScannedBlock, _ start: Int, _ first: Int, _ last: WrittenYear) -> Bool {
        let next = block.blanks(last.end)
        return first >= 1500 && last.value < 2100 && (first % 100 != 0 || last.value % 100 != 0)
            && !YearContext.isNumbered(block, before: start) && !YearContext.isCount(block, last.end)
            && !(next < block.scalars.count && block.scalars[next].properties.isUppercase)
    }

    private func year(_ block: ScannedBlock, _ start: Int) -> DateMatch? {
        let before = word(block, before: start)
        let isNamed = words.yearNouns.contains(before)
        guard let year = WrittenYear(block, at: start, leastDigits: isNamed ? 3 : 4), year.value < 2100 else {
            return nil
        }
        let isRough = words.beforeRoughYears.contains(before)
        if year.value < 1500 {
            guard words.beforeOldYears.contains(before), YearContext.ends(block, year.end, isRough: isRough) else {
                return nil
            }
        }
        // (1914م), هـ/1925م; but 1500م alone is a height.
        let isBracketed = start > 0 && "(（[/=".unicodeScalars.contains(block.scalars[start - 1])
        let rest = block.blanks(year.end)
        let next = block.word(at: rest)
        guard
            words.beforeYears.contains(before) || words.afterYears.contains(next.lowercased())
                || year.isMarked && isBracketed
        else { return nil }
        // “in 2000 houses” counts houses; “the 2003” alone is nothing.
        if hasPluralS, rest > year.end, next.hasSuffix("s"), !YearContext.goesOn(next), next.first?.isLowercase == true
        {
            return nil
        }
        if year.value < 1800 {
            if ["the", "of", "to", "and"].contains(before) { return nil }
            if ["about", "around"].contains(before) {
                let first = start - 1 - before.unicodeScalars.count
                guard YearContext.ends(block, year.end, isRough: true),
                    !Self.counting.contains(word(block, before: first))
                else { return nil }
            }
        }
        if before == "the", next.isEmpty || YearContext.isCount(block, year.end) { return nil }
        if YearContext.isCount(block, year.end) { return nil }
        var reading = DateReading(year: year.value)
        reading.isApproximate = isRough
        if before == "early" { reading.extent = .beginning }
        if before == "late" { reading.extent = .end }
        if before == "before", !isNegated(block, start) { reading.extent = .before }
        return DateMatch(range: start..<year.end, reading: reading)
    }

    /// Behind these, *about 1540* is how many.
    private static let counting: Set<String> = [
        "is", "are", "was", "were", "be", "been", "of", "for", "has", "have", "had", "with", "to", "than", "at", "only",
        "some", "numbered", "numbering", "gave", "gives", "sold", "killed", "lost", "cost", "costs", "printed", "held",
        "holds", "counted", "contains", "contained", "employed", "employs", "from", "total", "by",
    ]

    // MARK: Eras

    /// 44 B.C.: 1 B.C. is the year 0 of EDTF.
    private func beforeOurEra(_ block: ScannedBlock, _ start: Int, _ number: Numeral) -> DateMatch? {
        guard (1...9999).contains(number.value), number.length <= 4, !Self.isPart(block, start),
            let end = Self.era(block, behind: number.end, Self.beforeOurEra),
            // “In 2003 BC Hydro …” names a company.
            number.value < 1000 || YearContext.ends(block, end)
        else { return nil }
        return era(DateReading(year: 1 - number.value), block, start..<end)
    }

    /// A.D. 43
    private func ofOurEra(_ block: ScannedBlock, _ start: Int) -> DateMatch? {
        guard let era = block.first(of: ["A.D.", "AD"], at: start), !Self.isPart(block, start) else { return nil }
        let index = block.blanks(start + era.length)
        guard index > start + era.length || era.text == "A.D.", let number = Numeral.read(block.scalars, at: index),
            number.form == .digits, (1...2099).contains(number.value), !WrittenYear.continues(block, number.end)
        else { return nil }
        return self.era(DateReading(year: number.value), block, start..<number.end)
    }

    private func era(_ reading: DateReading, _ block: ScannedBlock, _ range: Range<Int>) -> DateMatch {
        var reading = reading
        let before = word(block, before: range.lowerBound)
        reading.isApproximate = words.beforeRoughYears.contains(before)
        if before == "before", !isNegated(block, range.lowerBound) { reading.extent = .before }
        return DateMatch(range: range, reading: reading)
    }

    /// Not before 1854.
    private func isNegated(_ block: ScannedBlock, _ start: Int) -> Bool {
        word(block, before: start - 1 - "before".utf8.count) == "not"
    }

    private static let beforeOurEra = ["B.C.E.", "B.C.", "BCE", "BC", "av. J.-C.", "v. Chr.", "a. C.", "ق.م"]

    /// Where what is written for an era ends, if it stands behind a number and no word goes on with it.
    private static func era(_ block: ScannedBlock, behind end: Int, _ eras: [String]) -> Int? {
        let index = block.blanks(end)
        guard let era = block.first(of: eras, at: index) else { return nil }
        let after = index + era.length
        return after < block.scalars.count && block.scalars[after].isOfWord ? nil : after
    }

    /// Whether a number or word began before `start`: 1,200 B.C., 100–44 B.C.
    private static func isPart(_ block: ScannedBlock, _ start: Int) -> Bool {
        start > 0 && "-–—,./’'".unicodeScalars.contains(block.scalars[start - 1])
    }

    private func season(_ block: ScannedBlock, _ start: Int) -> DateMatch? {
        guard !words.seasons.isEmpty else { return nil }
        let name = block.word(at: start)
        guard let season = words.seasons[MonthNames.folded(name)] else { return nil }
        // Il a été 1944 fois lu: no summer.
        if ["a", "ai", "as", "ont", "avait", "avaient", "avoir", "ayant", "pas"].contains(word(block, before: start)) {
            return nil
        }
        var index = block.blanks(start + name.unicodeScalars.count)
        if let link = block.first(of: ["of ", "de ", "del "], at: index) { index += link.length }
        if let match = yearsOfSeason(block, start, index, season) { return match }
        guard let year = WrittenYear(block, at: index), (1500...2099).contains(year.value) else { return nil }
        var reading = DateReading(year: year.value)
        reading.extent = .season(season)
        return DateMatch(range: start..<year.end, reading: reading)
    }

    /// The winter of 1752–53, on the southern half of the globe a summer: from December to February.
    private func yearsOfSeason(
        _ block: ScannedBlock, _ start: Int, _ index: Int, _ season: EDTFPoint.Season
    ) -> DateMatch? {
        guard season == .winter || season == .summer, let first = Numeral.read(block.scalars, at: index),
            first.form == .digits, first.length == 4, (1000...2099).contains(first.value),
            first.end < block.scalars.count,
            "-–—/".unicodeScalars.contains(block.scalars[first.end]),
            let last = Numeral.read(block.scalars, at: first.end + 1), last.form == .digits,
            let unit = [1: 10, 2: 100, 4: 10_000][last.length], (first.value + 1) % unit == last.value,
            !WrittenYear.continues(block, last.end)
        else { return nil }
        var reading = DateReading(year: first.value, month: 12)
        reading.extent = .until(.init(year: first.value + 1, month: 2))
        return DateMatch(range: start..<last.end, reading: reading)
    }

    // MARK: Words

    private func month(_ block: ScannedBlock, _ start: Int) -> (value: Int, end: Int)? {
        let name = block.word(at: start)
        if name.isEmpty { return nil }
        if capitalised, block.scalars[start].properties.isLowercase { return nil }
        var end = start + name.unicodeScalars.count
        var found = words.months[MonthNames.folded(name)]
        if block.scalars[start].value >= 0x600 {
            // And (و), so (ف), in (ب), for (ل) are written together with what follows.
            if found == nil, "وفبل".unicodeScalars.contains(block.scalars[start]) {
                found = words.months[MonthNames.folded(String(name.dropFirst()))]
            }
            // Months of two words, and the other name after a stroke: يناير/كانون الثاني.
            let next = block.blanks(end)
            let second = block.word(at: next)
            if let two = words.months[MonthNames.folded(name + " " + second)], next > end {
                found = two
                end = next + second.unicodeScalars.count
            }
            if found != nil, block.has("/", at: end), let other = month(block, end + 1) { end = other.end }
        }
        guard let value = found else { return nil }
        if block.has(".", at: end), name.unicodeScalars.count <= 4, end + 1 < block.scalars.count { end += 1 }
        return (value, end)
    }
    /// The word before `start`, lower-case and without *and* (و).
    private func word(_ block: ScannedBlock, before start: Int) -> String {
        let word = MonthNames.folded(block.word(before: start))
        return word.first == "و" && !words.beforeYears.contains(word) ? String(word.dropFirst()) : word
    }
}
