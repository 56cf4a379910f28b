/// Finds every date in an article, and works out what is counted from another one.
struct DateScanner {
    private(set) var dates: [ArticleDate] = []
    private(set) var unresolved: [UnresolvedDate] = []
    /// The article's own date: what the settings say, else what stands alone in a line at its beginning or end.
    private(set) var published: PartialDate?
    /// The block that gives it.
    private(set) var dateline: ArticleDate?
    /// Short blocks at the beginning that hold little but a date of another calendar.
    private(set) var otherDatelines: Set<Int> = []

    private let text: ScannedText
    /// What is looked through; matches are ranges of these.
    private let blocks: [NormalizedBlock]
    private let isJapanese: Bool
    private let numeric: NumericDates
    private let names: MonthNameDates
    private let english: MonthNameDates?
    private let relative: RelativeDates

    init(_ text: ScannedText, published: PartialDate?) {
        self.text = text
        self.published = published
        let language = text.language
        isJapanese = language.primary == "ja"
        names = MonthNameDates(language: language)
        english = language.primary == "en" ? nil : LanguageTag("en").map(MonthNameDates.init)
        relative = RelativeDates(language: language)
        numeric = NumericDates(language: language)
        blocks = text.blocks.indices.map(text.normalized)
        let matches = blocks.map { self.matches(in: $0.block) }
        findDateline(matches)
        findOtherDatelines(matches)
        for block in matches.indices { resolve(matches[block], in: block) }
    }

    // MARK: Finding

    private func matches(in block: ScannedBlock) -> [DateMatch] {
        var matches: [DateMatch] = []
        var index = 0
        while index < block.scalars.count {
            if let match = match(block, index) {
                matches.append(relating(match, in: block))
                index = matches[matches.count - 1].range.upperBound
            } else {
                index += 1
            }
        }
        return matches
    }

    private func match(_ block: ScannedBlock, _ index: Int) -> DateMatch? {
        let scalar = block.scalars[index]
        if scalar.isWhiteSpace { return nil }
        return EastAsianDates.match(block, at: index, isJapanese: isJapanese)
            ?? numeric.match(block, at: index) ?? names.match(block, at: index)
            ?? english?.match(block, at: index) ?? relative.match(block, at: index)
    }

    /// A month or day without a year, with what says of which year it is: 5 March *last year*, *지난* 3월 5일.
    private func relating(_ match: DateMatch, in block: ScannedBlock) -> DateMatch {
        guard match.reading.month != nil, match.reading.year == nil, match.reading.offset == nil else { return match }
        var match = match
        if match.reading.pointer == nil {
            let start =
                block.scalars[..<match.range.lowerBound].last == " "
                ? match.range.lowerBound - 1 : match.range.lowerBound
            match.reading.pointer =
                DateWords.of(text.language).pointersBefore.first { word, _ in
                    LetterKind(word.unicodeScalars.first ?? " ").isEastAsian && block.has(word, before: start)
                }?.value
        }
        var index = block.blanks(match.range.upperBound)
        guard index > match.range.upperBound else { return match }
        if let link = block.first(of: ["of ", "de ", "del ", "من ", "des "], at: index) { index += link.length }
        guard index < block.scalars.count, let year = relative.match(block, at: index), year.reading.month == nil,
            year.reading.offset?.unit == .year, year.reading.offset?.origin == .article
        else { return match }
        match.reading.offset = year.reading.offset
        match.reading.pointer = nil
        match.reading.isUnread = false
        match.range = match.range.lowerBound..<year.range.upperBound
        return match
    }

    /// A short block that holds little but one full date, among the first eight or the last two.
    private mutating func findDateline(_ matches: [[DateMatch]]) {
        let candidates = Array(matches.indices.prefix(8)) + Array(matches.indices.suffix(2))
        for block in candidates {
            guard matches[block].count == 1, let match = matches[block].first, match.reading.day != nil,
                !match.reading.isSpan,
                match.reading.year != nil, !match.reading.isYearShort,
                case .success(let date) = Self.date(match.reading, match.reading.year ?? 0)
            else { continue }
            let scalars = blocks[block].block.scalars
            // The same day in another calendar may stand there too: ١٧ رمضان ١٣٤٣ هـ (11 أبريل 1925م).
            let others = OtherCalendarDate.ranges(in: blocks[block].block).filter { !$0.overlaps(match.range) }
            let rest = scalars.indices.count { index in
                LetterKind(scalars[index]) != .none && !match.range.contains(index)
                    && !others.contains { $0.contains(index) }
            }
            let length = others.reduce(match.range.count) { $0 + $1.count }
            // A sentence is no dateline, however short.
            // With a weekday or a word for *published*, a place may stand there too.
            let isNamed =
                Self.namesDateline(blocks[block].block.string(scalars.indices), text.language)
                || match.range.upperBound == scalars.count
                    && Self.isPlace(blocks[block].block.string(0..<match.range.lowerBound))
            guard rest <= (isNamed ? 32 : 12), scalars.count - length <= (isNamed ? 48 : 24),
                match.range.upperBound == scalars.count
                    || (scalars.last.map { !"。.!?！？".unicodeScalars.contains($0) } ?? false)
            else { continue }
            let alternative = match.alternative.flatMap { reading in
                (try? Self.date(reading, reading.year ?? 0).get())
            }
            dateline = ArticleDate(
                block: block, range: blocks[block].original(match.range), date: date,
                day: Self.day(match.reading, match.reading.year), basis: .written, alternative: alternative)
            if published == nil, alternative == nil { published = PartialDate(date.edtf) }
            return
        }
    }

    private mutating func findOtherDatelines(_ matches: [[DateMatch]]) {
        for block in text.blocks.indices.prefix(8) where matches[block].isEmpty && block != dateline?.block {
            let scalars = blocks[block].block.scalars
            guard scalars.count <= 64, let date = OtherCalendarDate.ranges(in: blocks[block].block).first,
                let last = scalars.last, !"。.!?！？؟".unicodeScalars.contains(last)
            else { continue }
            let rest = scalars.indices.count { !date.contains($0) && LetterKind(scalars[$0]) != .none }
            if rest <= 12 { otherDatelines.insert(block) }
        }
    }

    private static func namesDateline(_ line: String, _ language: LanguageTag) -> Bool {
        let words = Set(MonthNames.folded(line).split { !$0.isLetter }.map(String.init))
        let weekdays = DateWords.of(language).weekdays.keys.filter { $0.count > 2 }
        return !words.isDisjoint(with: weekdays) || !words.isDisjoint(with: published)
            || ["公開", "更新", "配信", "掲載", "曜日", "星期", "发布", "發布"].contains { line.contains($0) }
    }

    /// Whether what stands before a date is the name of a place, as far as its form tells, with a comma: Clermont-Ferrand,;
    /// Frankfurt am Main, den; ירושלים,.
    private static func isPlace(_ text: String) -> Bool {
        guard let comma = text.lastIndex(where: { ",،、，".contains($0) }) else { return false }
        let articles = text[text.index(after: comma)...].split(separator: " ")
        let words = text[..<comma].split { $0 == " " || $0 == "-" || $0 == "‑" }
        guard articles.count <= 1, articles.allSatisfy({ $0.count <= 3 }), (1...5).contains(words.count) else {
            return false
        }
        return words.enumerated().allSatisfy { number, word in
            guard let letter = word.unicodeScalars.first(where: { $0.properties.isAlphabetic }),
                word.allSatisfy({ $0.isLetter || "'’.".contains($0) })
            else { return false }
            // Small words within a name: Rio de Janeiro.
            return !letter.properties.isCased || letter.properties.isUppercase || number > 0 && word.count <= 3
        }
    }

    private static let published: Set<String> = [
        "published", "updated", "posted", "publie", "veroffentlicht", "publicado", "نشر", "نشرت", "تحديث", "يوم",
        "الموافق",
    ]

    // MARK: Working out

    /// The last date of a block that others may be counted from.
    private struct Previous {
        let year: Int
        let day: EDTFDay?
        let words: String
        /// Whether it is a year and no more.
        let isYear: Bool
        /// Its sentence, in code points of the block.
        let sentence: Range<Int>?
    }

    private mutating func resolve(_ matches: [DateMatch], in block: Int) {
        let normalized = blocks[block]
        var previous: Previous?
        // Behind a year that was not read, what has no year of its own may belong to that one.
        var isLost = false
        for match in matches {
            if match.reading.isUnread {
                isLost = true
                continue
            }
            if match.reading.year != nil, !match.reading.isYearShort, match.reading.offset == nil {
                isLost = false
            } else if isLost, match.reading.offset?.origin != .article, match.reading.pointer == nil {
                continue
            }
            let words = normalized.block.string(match.range)
            let range = normalized.original(match.range)
            let sentence = normalized.block.sentence(at: match.range.lowerBound)
            guard let (year, reading, basis) = completed(match.reading, previous) else {
                unresolved.append(UnresolvedDate(block: block, range: range, reason: .noOrigin))
                continue
            }
            // “… since 1998. It will be shown from 15 June.”: of the year that was named, or of the article's own.
            if let other = previous, case .countedFromPrevious = basis, reading.offset == nil, reading.month != nil,
                other.isYear, other.sentence != sentence, published?.year != year
            {
                guard let own = published?.year else {
                    unresolved.append(UnresolvedDate(block: block, range: range, reason: .noOrigin))
                    continue
                }
                if let date = try? Self.date(reading, own).get(), let alternative = try? Self.date(reading, year).get()
                {
                    dates.append(
                        ArticleDate(
                            block: block, range: range, date: date, day: nil, basis: .countedFromArticle,
                            alternative: alternative))
                }
                continue
            }
            let isYear = reading.month == nil
            switch Self.date(reading, year) {
            case .success(let date):
                let day = Self.day(reading, year)
                let alternative = match.alternative.flatMap { try? Self.date($0, $0.year ?? year).get() }
                dates.append(
                    ArticleDate(
                        block: block, range: range, date: date, day: day, basis: basis, alternative: alternative,
                        isOldStyle: reading.isOldStyle))
                // What was counted from the date before it is the one that the next is counted from: 翌年…、同年9月.
                let isNext = match.reading.offset?.origin == .previous
                if basis == .written || isNext || previous == nil {
                    previous = Previous(year: year, day: day, words: words, isYear: isYear, sentence: sentence)
                }
            case .failure(let impossible):
                // 29 February 1700 was a day, though no date of EDTF, which knows the Gregorian calendar alone.
                if let day = Self.day(reading, year), JulianCalendar.isLeapDay(day) {
                    previous = Previous(year: year, day: nil, words: words, isYear: false, sentence: sentence)
                    if !JulianCalendar.isCertain(day) {
                        unresolved.append(UnresolvedDate(block: block, range: range, reason: .julianLeapDay))
                    }
                    continue
                }
                unresolved.append(
                    UnresolvedDate(block: block, range: range, reason: .impossible(lastDay: impossible.lastDay)))
            }
        }
    }

    /// A reading with its year, and how that is known; nil where nothing tells it.
    private func completed(
        _ reading: DateReading, _ previous: Previous?
    ) -> (year: Int, reading: DateReading, basis: ArticleDate.Basis)? {
        if let offset = reading.offset { return counted(reading, offset, previous) }
        if let year = reading.year {
            guard reading.isYearShort else { return (year, reading, .written) }
            guard let published else { return nil }
            let century = published.year / 100 * 100
            let full = century + year > published.year + 10 ? century - 100 + year : century + year
            return (full, reading, .countedFromArticle)
        }
        if let pointer = reading.pointer, let month = reading.month {
            guard let published, let own = published.month else { return nil }
            return (
                published.year + Self.years(from: (own, published.day), to: (month, reading.day), pointer), reading,
                .countedFromArticle
            )
        }
        if let previous { return (previous.year, reading, .countedFromPrevious(words: previous.words)) }
        guard let published else { return nil }
        return (published.year, reading, .countedFromArticle)
    }

    /// How many years it is from the year of one month, or day, to that of another on the side that a word points to. The day
    /// itself is on both sides, the month itself on none.
    private static func years(
        from own: (month: Int, day: Int?), to other: (month: Int, day: Int?), _ pointer: DateReading.Pointer
    ) -> Int {
        let isSame = own.month == other.month
        let difference = isSame ? (other.day ?? own.day ?? 0) - (own.day ?? other.day ?? 0) : other.month - own.month
        let isInSameYear = isSame && difference == 0 && other.day != nil
        switch pointer {
        case .current: return 0
        case .last: return difference < 0 || isInSameYear ? 0 : -1
        case .coming: return difference > 0 || isInSameYear ? 0 : 1
        }
    }

    private func counted(
        _ reading: DateReading, _ offset: DateReading.Offset, _ previous: Previous?
    ) -> (year: Int, reading: DateReading, basis: ArticleDate.Basis)? {
        let origin: (year: Int, month: Int?, day: EDTFDay?)
        let basis: ArticleDate.Basis
        switch offset.origin {
        case .article:
            guard let published else { return nil }
            let day = published.month.flatMap { month in published.day.map { EDTFDay(published.year, month, $0) } }
            origin = (published.year, published.month, day)
            basis = .countedFromArticle
        case .previous:
            guard let previous else { return nil }
            origin = (previous.year, nil, previous.day)
            basis = .countedFromPrevious(words: previous.words)
        }
        var reading = reading
        switch offset.unit {
        case .century: return (((origin.year - 1) / 100 + offset.count) * 100 + (reading.year ?? 0), reading, basis)
        case .year: return (origin.year + offset.count, reading, basis)
        case .month:
            guard let month = origin.month else { return nil }
            let months = origin.year * 12 + month - 1 + offset.count
            reading.month = months % 12 + 1
            return (months / 12, reading, basis)
        case .week:
            guard let day = origin.day else { return nil }
            // The interval is made of the week's Monday.
            let monday = DayNumber.of(day) - DayNumber.weekday(day) + offset.count * 7
            let counted = DayNumber.date(monday + (offset.weekday ?? 0))
            reading.month = counted.month
            reading.day = counted.day
            return (counted.year, reading, basis)
        case .day:
            guard let day = origin.day else { return nil }
            let counted = DayNumber.date(DayNumber.of(day) + offset.count)
            reading.month = counted.month
            reading.day = counted.day
            return (counted.year, reading, basis)
        }
    }

    // MARK: As EDTF

    private struct Impossible: Error {
        let lastDay: Int?
    }

    private static func day(_ reading: DateReading, _ year: Int?) -> EDTFDay? {
        guard let year, let month = reading.month, let day = reading.day, !reading.isWeek, !reading.isSpan else {
            return nil
        }
        return EDTFDay(year, month, day)
    }

    private static func date(_ reading: DateReading, _ year: Int) -> Result<EDTFDate, Impossible> {
        guard (-9999...9999).contains(year) else { return .failure(Impossible(lastDay: nil)) }
        if let month = reading.month {
            guard (1...12).contains(month) else { return .failure(Impossible(lastDay: nil)) }
            let last = PartialDate.days(inMonth: month, of: year)
            if let day = reading.day, !(1...last).contains(day) { return .failure(Impossible(lastDay: last)) }
            if case .until(let end) = reading.extent, let day = end.day, (1...12).contains(end.month ?? month) {
                let last = PartialDate.days(inMonth: end.month ?? month, of: endYear(end, reading, year))
                if !(1...last).contains(day) { return .failure(Impossible(lastDay: last)) }
            }
        }
        guard case .success(let date) = EDTFDate.parse(edtf(reading, year)) else {
            return .failure(Impossible(lastDay: nil))
        }
        return .success(date)
    }

    private static func edtf(_ reading: DateReading, _ year: Int) -> String {
        let y = (year < 0 ? "-" : "") + padded(abs(year), 4)
        let mark = reading.isApproximate ? "~" : ""
        guard let month = reading.month else {
            switch reading.extent {
            case .decade: return y.dropLast() + "X"
            case .century: return y.dropLast(2) + "XX"
            case .before: return "../\(y)"
            case .half(let half): return half == 1 ? "\(y)-01/\(y)-06" : "\(y)-07/\(y)-12"
            case .fiscalYear: return "\(y)-04/\(padded(year + 1, 4))-03"
            case .season(let season): return "\(y)-\(season.rawValue)"
            case .beginning: return "\(y)-01~"
            case .end: return "\(y)-12~"
            case .until(let end): return "\(y)\(mark)/\(padded(end.year ?? year, 4))"
            case .exact, .tenDays: return y + mark
            }
        }
        let m = "\(y)-\(padded(month, 2))"
        if case .tenDays(let part) = reading.extent {
            let last = PartialDate.days(inMonth: month, of: year)
            let (start, end) = [(1, 10), (11, 20), (21, last)][part - 1]
            return "\(m)-\(padded(start, 2))/\(m)-\(padded(end, 2))"
        }
        if case .until(let end) = reading.extent {
            let start = m + (reading.day.map { "-" + padded($0, 2) } ?? "")
            let last = "\(padded(endYear(end, reading, year), 4))-\(padded(end.month ?? month, 2))"
            return "\(start)/\(last)" + (end.day.map { "-" + padded($0, 2) } ?? "")
        }
        guard let day = reading.day else { return m + mark }
        if reading.isWeek {
            let sunday = DayNumber.date(DayNumber.of(EDTFDay(year, month, day)) + 6)
            return
                "\(m)-\(padded(day, 2))/\(padded(sunday.year, 4))-\(padded(sunday.month, 2))-\(padded(sunday.day, 2))"
        }
        return "\(m)-\(padded(day, 2))" + mark
    }

    private static func endYear(_ end: DateReading.End, _ reading: DateReading, _ year: Int) -> Int {
        if let own = end.year { return own }
        guard let month = reading.month, let last = end.month else { return year }
        return last < month ? year + 1 : year
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}
