/// Looks for events whose passage says another date than their `article_date` does: a slip of the pen, or the editor's
/// research in the author's mouth.
///
/// It speaks only where the passage holds one date and all of it, day, month and year, written in a way that can be read in
/// one way alone, and where nothing beside that date may be counted from it (the day after 5 June 1976).
struct QuotedDateCheck {
    private let article: Article
    private let search: SearchText
    private let events: [ResolvedEvent]
    private let places: [EventPlace]

    init(_ article: Article, _ search: SearchText, _ apparatus: ResolvedApparatus) {
        self.article = article
        self.search = search
        events = apparatus.events
        places = apparatus.eventPlaces
    }

    func check(_ log: inout DiagnosticLog) {
        for event in events {
            guard let written = event.event.dateOfArticle, Self.isComparable(written), let quoted = quoted(event),
                !quoted.date.agrees(with: written), !isOldStyle(quoted.day, written), !isCountedFrom(quoted)
            else { continue }
            let isSame = if case .same = event.event.articleDate { true } else { false }
            log.warning(
                .articleDate, at: event.event.passages[0].span,
                "the passage says \(quoted.date.edtf), and `article_date"
                    + (isSame ? ": same` says \(written.edtf)" : "` \(written.edtf)"),
                notes: [.init("the date stands here", at: search.span(quoted.range))],
                help: "write `article_date: \(quoted.date.edtf)`, or mend `date` if that is the slip")
        }
    }

    /// A year, with or without month and day: of intervals, seasons and what is not specified, a date may be a part.
    private static func isComparable(_ date: EDTFDate) -> Bool {
        guard case .single(let point) = date, point.unspecifiedYearDigits == 0 else { return false }
        return switch point.part {
        case .year, .month, .day: true
        case .season, .someMonth, .someDay: false
        }
    }

    // MARK: The date of the words

    private struct QuotedDate {
        let date: EDTFDate
        let day: EDTFDay
        /// In bytes of the search text.
        let range: Range<Int>
        /// The words meant beside it.
        let rest: [[Unicode.Scalar]]
    }

    /// How much of a block is read on each side of the words, in bytes: a date that they cut goes on there.
    private static let reach = 32

    /// The one date of an event's words.
    private func quoted(_ event: ResolvedEvent) -> QuotedDate? {
        var only: QuotedDate?
        for index in event.places {
            let words = search.bytes(of: places[index].place)
            guard search.bytes[words].contains(where: { (0x30...0x39).contains($0) || $0 > 0x7F }) else { continue }
            let block = search.range(of: places[index].place.block)
            var start = max(block.lowerBound, words.lowerBound - Self.reach)
            var end = min(block.upperBound, words.upperBound + Self.reach)
            while start > block.lowerBound, search.bytes[start] & 0xC0 == 0x80 { start -= 1 }
            while end < block.upperBound, search.bytes[end] & 0xC0 == 0x80 { end += 1 }
            let text = ScannedText(article, search, block: places[index].place.block, start..<end)
            let scanner = DateScanner(text, published: nil)
            let scanned = text.blocks[0]
            let dates = scanner.dates.filter { scanned.bytes($0.range).overlaps(words) }
            if scanner.unresolved.contains(where: { scanned.bytes($0.range).overlaps(words) }) { return nil }
            guard let date = dates.first else { continue }
            let range = scanned.bytes(date.range)
            guard dates.count == 1, only == nil, words.lowerBound <= range.lowerBound,
                range.upperBound <= words.upperBound, date.basis == .written, date.alternative == nil,
                let day = date.day, case .single(let point) = date.date, case .day = point.part
            else { return nil }
            let before = words.lowerBound..<range.lowerBound
            let after = range.upperBound..<words.upperBound
            only = QuotedDate(
                date: date.date, day: day, range: range,
                rest: [before, after].map { UTF8Text.scalars(in: search.bytes, $0).map(\.scalar) })
        }
        return only
    }

    // MARK: What speaks against a contradiction

    /// By how many days the Julian calendar was behind the Gregorian one.
    private static let julianDelay = 10...13

    /// Whether the words give a day by the Julian calendar, and the event the same day by the Gregorian one. Where a year
    /// began in March, the days before have the number of the last one: 24 February 1750 for 1751.
    private func isOldStyle(_ day: EDTFDay, _ written: EDTFDate) -> Bool {
        guard JulianCalendar.isPossible(day), case .single(let point) = written,
            case .day(let month, let dayOfMonth) = point.part
        else { return false }
        let other = EDTFDay(point.years.lowerBound, month, dayOfMonth)
        let delay = DayNumber.of(other) - DayNumber.of(day)
        let isYearLate = day.month <= 3 && (365...366).contains { delay == $0 || Self.julianDelay.contains(delay - $0) }
        return Self.julianDelay.contains(delay) || isYearLate
    }

    /// Whether the words beside a date may count from it.
    private func isCountedFrom(_ quoted: QuotedDate) -> Bool {
        let language = article.settings.language
        let dates = FactDateWords(language)
        return quoted.rest.contains { scalars in
            let words = FactWord.words(in: scalars)
            return !NumberFacts.facts(in: scalars).isEmpty || !dates.facts(in: scalars, words).isEmpty
                || RelationWords.stand(in: scalars, words, language)
        }
    }
}

/// Words with which another day is counted from a date: the day after it, until it.
private enum RelationWords {
    /// Letters that may stand beside a date where the words of the language are not known.
    private static let fewLetters = 12

    static func stand(in scalars: [Unicode.Scalar], _ words: [FactWord], _ language: LanguageTag) -> Bool {
        if let signs = signs[language.primary] { return scalars.contains(where: signs.contains) }
        if let known = self.words[language.primary] { return words.contains { known.contains($0.text) } }
        return scalars.count { $0.properties.isAlphabetic } > fewLetters
    }

    private static let words: [String: Set<String>] = [
        "en": [
            "day", "days", "night", "nights", "eve", "morrow", "week", "weeks", "month", "months", "year", "years",
            "anniversary", "after", "before", "following", "preceding", "previous", "next", "later", "earlier", "since",
            "until", "till", "from", "to", "between", "by", "through",
        ],
        "de": [
            "tag", "tage", "tagen", "tags", "nacht", "vorabend", "woche", "wochen", "monat", "monate", "monaten",
            "jahr",
            "jahre", "jahren", "jahrestag", "nach", "vor", "seit", "bis", "von", "vom", "zwischen", "später", "danach",
            "zuvor",
        ],
        "fr": [
            "jour", "jours", "nuit", "veille", "lendemain", "semaine", "semaines", "mois", "an", "ans", "année",
            "années",
            "anniversaire", "après", "avant", "depuis", "jusqu", "jusqu'au", "du", "au", "entre", "dès", "suivant",
            "précédent",
        ],
        "es": [
            "día", "días", "noche", "víspera", "semana", "semanas", "mes", "meses", "año", "años", "aniversario",
            "después", "antes", "desde", "hasta", "entre", "al", "siguiente", "anterior",
        ],
    ]

    /// Of scripts that set no spaces.
    private static let signs: [String: Set<Unicode.Scalar>] = [
        "ja": Set("日週月年夜翌前後次以降来間目".unicodeScalars),
        "zh": Set("日天周週月年夜翌前后後次以起至到间間第".unicodeScalars),
    ]
}
