/// Dates with the name of a month, in either order, and years after a word that announces them: 17 January 2026, Jan. 17,
/// September 2025, in 2003, the 1990s, 17 de enero de 2026, 17 يناير 2026.
struct MonthNameDates: Sendable {
    private let words: DateWords
    private let capitalised: Bool

    init(language: LanguageTag) {
        let own = DateWords.of(language)
        words = own.months.isEmpty ? DateWords.english : own
        // English words are dates in any text, but “may” is none.
        capitalised = ["en", "de"].contains(language.primary) || own.months.isEmpty
    }

    /// A match that begins at `start`, where a word or a number begins.
    func match(_ block: ScannedBlock, at start: Int) -> DateMatch? {
        if start > 0, isWord(block.scalars[start - 1]) { return nil }
        if let number = Numeral.read(block.scalars, at: start), number.form == .digits {
            return dayFirst(block, start, number) ?? decade(block, start, number) ?? year(block, start, number)
        }
        return monthFirst(block, start) ?? season(block, start)
    }

    // MARK: 17 January 2026

    private func dayFirst(_ block: ScannedBlock, _ start: Int, _ number: Numeral) -> DateMatch? {
        guard number.length <= 2, number.value > 0 else { return nil }
        var index = number.end
        if let suffix = block.first(of: ["st", "nd", "rd", "th", "er", "º", "."], at: index) { index += suffix.length }
        index = blanks(block, index)
        if let link = block.first(of: ["of ", "de "], at: index) { index += link.length }
        if index == number.end { return nil }
        guard let month = month(block, index) else { return nil }
        var match = DateMatch(
            range: start..<month.end, reading: DateReading(month: month.value, day: number.value))
        addYear(block, &match)
        return match
    }

    // MARK: January 17, 2026; January 2026

    private func monthFirst(_ block: ScannedBlock, _ start: Int) -> DateMatch? {
        guard let month = month(block, start) else { return nil }
        var match = DateMatch(range: start..<month.end, reading: DateReading(month: month.value))
        let next = blanks(block, month.end)
        if next > month.end, let number = Numeral.read(block.scalars, at: next), number.length <= 2,
            number.form == .digits, number.value > 0
        {
            var end = number.end
            if let suffix = block.first(of: ["st", "nd", "rd", "th"], at: end) { end += suffix.length }
            if end < block.scalars.count, isWord(block.scalars[end]) { return nil }
            // “March 3.5 million”, “May 10:30”.
            if end + 1 < block.scalars.count, ".:,%".unicodeScalars.contains(block.scalars[end]),
                Numeral.digit(block.scalars[end + 1]) != nil
            {
                return nil
            }
            match.reading.day = number.value
            match.range = start..<end
            addYear(block, &match)
            return match
        }
        addYear(block, &match)
        if match.reading.year != nil { return match }
        // The month alone needs a word before it that makes it one.
        let before = word(block, before: start)
        guard ["in", "since", "until", "by", "last", "early", "late", "mid", "during", "في", "en"].contains(before)
        else {
            return nil
        }
        match.reading.isLast = before == "last"
        return match
    }

    private func addYear(_ block: ScannedBlock, _ match: inout DateMatch) {
        var index = match.range.upperBound
        if block.has(",", at: index) || block.has("،", at: index) { index += 1 }
        index = blanks(block, index)
        if let link = block.first(of: ["of ", "de ", "del ", "من عام ", "عام "], at: index) { index += link.length }
        guard index > match.range.upperBound, let number = Numeral.read(block.scalars, at: index), number.length == 4,
            (1000...2999).contains(number.value), !continues(block, number.end)
        else { return }
        match.reading.year = number.value
        match.range = match.range.lowerBound..<number.end
    }

    // MARK: Years

    private func year(_ block: ScannedBlock, _ start: Int, _ number: Numeral) -> DateMatch? {
        guard number.length == 4, (1500...2099).contains(number.value), !continues(block, number.end) else {
            return nil
        }
        let before = word(block, before: start)
        guard words.beforeYears.contains(before) else { return nil }
        let rest = blanks(block, number.end)
        let next = word(block, at: rest)
        // “in 2000 houses” counts houses; “the 2003” alone is nothing.
        if rest > number.end, next.hasSuffix("s"),
            !["was", "is", "has", "as", "this", "its", "his", "us"].contains(next),
            next.first?.isLowercase == true
        {
            return nil
        }
        if ["the", "of", "to", "and", "about", "around"].contains(before) {
            guard number.value >= 1800 else { return nil }
            if before == "the" || before == "about" || before == "around", next.isEmpty, before == "the" { return nil }
        }
        if ["people", "men", "women", "million", "billion", "percent", "km", "kilometers", "dollars"].contains(next) {
            return nil
        }
        var reading = DateReading(year: number.value)
        reading.isApproximate = ["about", "around", "circa", "c."].contains(before)
        if before == "early" { reading.extent = .beginning }
        if before == "late" { reading.extent = .end }
        return DateMatch(range: start..<number.end, reading: reading)
    }

    private func decade(_ block: ScannedBlock, _ start: Int, _ number: Numeral) -> DateMatch? {
        guard number.length == 4, number.value % 10 == 0, (1500...2099).contains(number.value),
            let s = block.first(of: ["s", "'s", "’s"], at: number.end), !continues(block, number.end + s.length)
        else { return nil }
        var reading = DateReading(year: number.value)
        reading.extent = .decade
        return DateMatch(range: start..<number.end + s.length, reading: reading)
    }

    private func season(_ block: ScannedBlock, _ start: Int) -> DateMatch? {
        guard !words.seasons.isEmpty else { return nil }
        let name = word(block, at: start)
        guard let season = words.seasons[name.lowercased()] else { return nil }
        var index = blanks(block, start + name.unicodeScalars.count)
        if block.has("of ", at: index) { index += 3 }
        guard let number = Numeral.read(block.scalars, at: index), number.length == 4,
            (1500...2099).contains(number.value), !continues(block, number.end)
        else { return nil }
        var reading = DateReading(year: number.value)
        reading.extent = .season(season)
        return DateMatch(range: start..<number.end, reading: reading)
    }

    // MARK: Words

    private func month(_ block: ScannedBlock, _ start: Int) -> (value: Int, end: Int)? {
        let name = word(block, at: start)
        if name.isEmpty { return nil }
        if capitalised, block.scalars[start].properties.isLowercase { return nil }
        var end = start + name.unicodeScalars.count
        var found = words.months[Self.folded(name)]
        if block.scalars[start].value >= 0x600 {
            // And (و), so (ف), in (ب), for (ل) are written together with what follows.
            if found == nil, "وفبل".unicodeScalars.contains(block.scalars[start]) {
                found = words.months[Self.folded(String(name.dropFirst()))]
            }
            // Months of two words, and the other name after a stroke: يناير/كانون الثاني.
            let next = blanks(block, end)
            let second = word(block, at: next)
            if let two = words.months[Self.folded(name + " " + second)], next > end {
                found = two
                end = next + second.unicodeScalars.count
            }
            if found != nil, block.has("/", at: end), let other = month(block, end + 1) { end = other.end }
        }
        guard let value = found else { return nil }
        if block.has(".", at: end), name.unicodeScalars.count <= 4, end + 1 < block.scalars.count { end += 1 }
        return (value, end)
    }

    /// Lower-case, without accents; Arabic alif without hamza.
    static func folded(_ word: String) -> String {
        var text = String.UnicodeScalarView()
        for scalar in word.lowercased().decomposedScalars {
            switch scalar {
            case "أ", "إ", "آ", "ٱ": text.append("ا")
            default: text.append(scalar)
            }
        }
        return String(text)
    }

    private func isWord(_ scalar: Unicode.Scalar) -> Bool {
        LetterKind(scalar) == .other || Numeral.digit(scalar) != nil || scalar.isContinuation
    }

    /// Whether a number goes on: 2026-01, 2,500 and 1990er are no years.
    private func continues(_ block: ScannedBlock, _ end: Int) -> Bool {
        guard end < block.scalars.count else { return false }
        if isWord(block.scalars[end]) { return true }
        guard end + 1 < block.scalars.count, ".,:/-–%".unicodeScalars.contains(block.scalars[end]) else { return false }
        return Numeral.digit(block.scalars[end + 1]) != nil
    }

    private func blanks(_ block: ScannedBlock, _ start: Int) -> Int {
        var index = start
        while index < block.scalars.count, index - start < 3,
            block.scalars[index] == " " || block.scalars[index] == "\n" || block.scalars[index] == "\u{A0}"
        {
            index += 1
        }
        return index
    }

    /// The word that begins at `start`, at most 16 code points of it.
    private func word(_ block: ScannedBlock, at start: Int) -> String {
        var end = start
        while end < block.scalars.count, end - start < 16, LetterKind(block.scalars[end]) == .other { end += 1 }
        return block.string(start..<end)
    }

    /// The word before `start`, lower-case; empty where another sign than one blank or hyphen stands between.
    private func word(_ block: ScannedBlock, before start: Int) -> String {
        var end = start
        guard end > 0, " \n\u{A0}-".unicodeScalars.contains(block.scalars[end - 1]) else { return "" }
        end -= 1
        var first = end
        while first > 0, end - first < 16,
            LetterKind(block.scalars[first - 1]) == .other || block.scalars[first - 1] == "."
        {
            first -= 1
        }
        let word = Self.folded(block.string(first..<end))
        return word.first == "و" && !words.beforeYears.contains(word) ? String(word.dropFirst()) : word
    }
}
