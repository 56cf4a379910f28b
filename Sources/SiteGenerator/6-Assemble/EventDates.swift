/// How pages show when an event happened: what its sources give, and beside it what the article's own words say, so that
/// what was researched is never put into the author's mouth.
struct EventDates {
    let display: EDTFDisplay
    private let noDate: String
    private let ofSources: String
    private let ofEditors: String

    init(_ strings: InterfaceStrings, _ settings: SiteSettings) {
        display = EDTFDisplay(strings: strings, years: settings.years, digits: settings.digits)
        noDate = strings[.noDate]
        ofSources = strings[.sourceDate]
        ofEditors = strings[.editorsDate]
    }

    /// The date of the event in pieces that follow each other without a blank; those that are dates with what `datetime`
    /// can carry.
    ///
    /// - Parameter isBeside: whether the article's date is read just before it, whose year need not be said again.
    func pieces(of event: Event, isBeside: Bool = false) -> TemplateValue {
        var pieces = display.pieces(event.date)
        if isBeside, case .date(let date) = event.articleDate, date != event.date {
            pieces = display.pieces(event.date, beside: date)
        }
        return .list(
            pieces.map { ["datetime": .text(optional: $0.isDate ? $0.datetime : nil), "text": .text($0.text)] })
    }

    /// What the article's own words say, where they name another date than the event's, or none.
    func articleDate(of resolved: ResolvedEvent) -> TemplateValue {
        // Whose the other date is: nobody is called as a witness who is not named.
        let other = TemplateValue.text(resolved.event.sources.isEmpty ? ofEditors : ofSources)
        switch resolved.event.articleDate {
        case .date(let date) where date != resolved.event.date:
            let datetimes = date.datetimes
            return .object([
                "text": .text(display.text(date)),
                "datetime": .text(optional: datetimes.count == 1 ? datetimes[0] : nil), "other": other,
            ])
        case .none where !resolved.places.isEmpty:
            return .object(["text": .text(noDate), "datetime": .null, "other": other])
        case .none, .same, .date: return .null
        }
    }

    /// Under which heading of the timeline it stands: the year of the earliest possible day. What has no known beginning
    /// did not happen in the year of its end; it stands under what came until then. A year whose digits are not all known
    /// is its own heading.
    func heading(of date: EDTFDate) -> String {
        if case .single(let point) = date, point.unspecifiedYearDigits > 0 {
            return display.text(
                .single(
                    EDTFPoint(
                        years: point.years, unspecifiedYearDigits: point.unspecifiedYearDigits, part: .year,
                        qualifications: [[]])))
        }
        return switch (date.earliest, date.latest) {
        case (.day(let day), _): display.text(year: day.year)
        case (_, .day(let day)): display.text(untilYear: day.year)
        default: noDate
        }
    }
}
