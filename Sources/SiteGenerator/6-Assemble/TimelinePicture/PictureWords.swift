/// The words and numbers in a picture, in the language of the interface.
struct PictureWords: Sendable {
    let strings: InterfaceStrings
    let display: EDTFDisplay
    /// Whether they run the other way than the page, so that text which is tied to the start of a line is tied to its end.
    let isAgainstPage: Bool
    private let isPageLanguage: Bool

    init(_ strings: InterfaceStrings, _ display: EDTFDisplay, page: LanguageTag) {
        self.strings = strings
        self.display = display
        isPageLanguage = strings.language.primary == page.primary
        isAgainstPage = strings.language.direction != page.direction
    }

    /// A year at a tick: in the common count, whatever the site counts by, since a ruler of reigns would be none.
    func year(_ year: Int) -> String {
        year > 0 ? display.digits.text(year) : display.text(.bce, ["year": display.digits.text(1 - year)])
    }

    /// The day that an era begins with, as short as is exact.
    func start(_ number: Int) -> String {
        let date = DayNumber.date(number)
        let month = strings.dateString("month.short.\(date.month)")
        let year = year(date.year)
        if date.day > 1 {
            return display.text(.day, ["year": year, "month": month, "day": display.digits.text(date.day)])
        }
        return date.month > 1 ? display.text(.month, ["year": year, "month": month]) : year
    }

    /// A tick within an era: no more than what changes there.
    func tick(_ number: Int) -> String {
        let date = DayNumber.date(number)
        if date.day > 1 { return display.digits.text(date.day) }
        return date.month > 1 ? strings.dateString("month.short.\(date.month)") : year(date.year)
    }

    func duration(days: Int) -> String {
        switch Double(days) {
        case 730...: count(.years, Int((Double(days) / 365.2425).rounded()))
        case 45...: count(.months, Int((Double(days) / 30.436875).rounded()))
        default: count(.days, days)
        }
    }

    func name(of unit: TimeUnit) -> String {
        switch unit {
        case .day: count(.days, 1)
        case .month: count(.months, 1)
        case .years(let number): count(.years, number)
        }
    }

    private func count(_ key: StringKey, _ number: Int) -> String {
        strings.text(key, count: number, shown: display.digits.text(number))
    }
}

extension PictureWords {
    /// Attributes of an element that holds these words, where they are in another language than the page.
    var languageAttributes: String {
        isPageLanguage ? "" : " lang=\"\(strings.language.text)\" dir=\"\(strings.language.direction)\""
    }
}

extension ResolvedExplainer {
    /// Its events as a picture shows them, in the order of the timeline; nil for one that lies nowhere in time.
    func pictureEvents(_ words: PictureWords) -> [PictureEvent?] {
        apparatus.events.map { resolved in
            PictureEvent(
                resolved.event.date, words: words.display.text(resolved.event.date), title: resolved.event.title,
                anchor: "e-\(resolved.id)", isContext: article != nil && resolved.places.isEmpty)
        }
    }

    /// Which events each chapter tells of, by their indexes, each once.
    var eventsOfChapters: [Int: [Int]] {
        var chapters: [Int: [Int]] = [:]
        for (index, event) in apparatus.events.enumerated() {
            for place in event.places {
                guard case .chapter(let chapter) = apparatus.eventPlaces[place].part,
                    chapters[chapter]?.last != index
                else { continue }
                chapters[chapter, default: []].append(index)
            }
        }
        return chapters
    }
}
