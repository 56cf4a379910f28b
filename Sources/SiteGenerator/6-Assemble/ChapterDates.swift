/// The dates of a chapter, under its text: every place of an event in the order of the text, with what the article says
/// and what we say. The text itself stays as it is.
struct ChapterDates {
    private let explainer: ResolvedExplainer
    private let places: PlaceLinks
    private let dates: EventDates
    /// In order of the text.
    private let byPart: [Part: [EventPlace]]

    init(_ explainer: ResolvedExplainer, _ settings: SiteSettings) {
        self.explainer = explainer
        places = PlaceLinks(explainer: explainer)
        dates = EventDates(explainer.strings, settings)
        byPart = Dictionary(grouping: explainer.apparatus.eventPlaces, by: \.part)
    }

    /// Nothing where no event stands in the chapter.
    func values(ofChapter index: Int) -> TemplateValue {
        let items = (byPart[.chapter(index)] ?? []).map(values)
        return items.isEmpty ? .null : .object(["items": .list(items)])
    }

    private func values(of place: EventPlace) -> PageContext.Values {
        let resolved = explainer.apparatus.events[place.event]
        return [
            "href": .text("#\(place.anchor)"), "words": .utf8(place.words), "lang": .text(places.textLanguage.text),
            "dir": .text(places.textLanguage.direction), "title": .text(resolved.event.title),
            "eventHref": .text("timeline.html#e-\(resolved.id)"), "edtf": .text(resolved.event.date.edtf),
            "dates": dates.pieces(of: resolved.event, isBeside: true), "articleDate": dates.articleDate(of: resolved),
        ]
    }
}
