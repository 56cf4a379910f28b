/// `timeline.html`: events by year, each with its date, its words in the article, and what it rests on.
struct TimelinePage {
    private let explainer: ResolvedExplainer
    private let bodies: [[UInt8]]
    private let places: PlaceLinks
    private let display: EDTFDisplay

    init(_ rendered: RenderedExplainer, _ settings: SiteSettings) {
        explainer = rendered.resolved
        bodies = rendered.eventBodies
        places = PlaceLinks(explainer: rendered.resolved)
        display = EDTFDisplay(strings: rendered.resolved.strings, years: settings.years, digits: settings.digits)
    }

    func values() -> PageContext.Values {
        var years: [(label: String, events: [PageContext.Values])] = []
        for (index, event) in explainer.apparatus.events.enumerated() {
            let label = yearLabel(event.event.date)
            if years.last?.label != label { years.append((label, [])) }
            years[years.count - 1].events.append(values(of: event, bodies[index]))
        }
        return [
            "picture": .html(optional: picture()),
            "years": .list(years.map { ["label": .text($0.label), "events": .list($0.events)] }),
        ]
    }

    private func picture() -> [UInt8] {
        let page = explainer.manifest.language
        let words = PictureWords(explainer.strings, display, page: page)
        let published = explainer.article?.settings.published.flatMap { try? EDTFDate.parse($0.iso).get() }
        return TimelinePicture(
            explainer.pictureEvents(words).compactMap(\.self), words, published: published,
            hasArticle: explainer.article != nil, page: page)?.html() ?? []
    }

    /// The year under which an event stands: that of its earliest possible day.
    private func yearLabel(_ date: EDTFDate) -> String {
        switch date.earliest {
        case .day(let day): display.text(year: day.year)
        default:
            switch date.latest {
            case .day(let day): display.text(year: day.year)
            default: explainer.strings[.noDate]
            }
        }
    }

    private func values(of resolved: ResolvedEvent, _ body: [UInt8]) -> PageContext.Values {
        let event = resolved.event
        return [
            "id": .text("e-\(resolved.id)"), "title": .text(event.title), "isContext": .flag(resolved.places.isEmpty),
            "dates": .list(dates(event.date)), "edtf": .text(event.date.edtf), "articleDate": articleDate(event),
            "places": .list(resolved.places.map(place)), "translations": .list(event.translations.map(\.values)),
            "body": .html(optional: body),
            "sources": .html(optional: SourceLinks.html(event.sources, explainer.apparatus)),
        ]
    }

    /// What is shown of a date: its parts in order, those that are dates with what `datetime` can carry.
    private func dates(_ date: EDTFDate) -> [PageContext.Values] {
        display.pieces(date).map {
            ["datetime": .text(optional: $0.isDate ? $0.datetime : nil), "text": .text($0.text)]
        }
    }

    /// What the article's own words give, where that is another date than the event's.
    private func articleDate(_ event: Event) -> TemplateValue {
        guard case .date(let date) = event.articleDate, date != event.date else { return .null }
        let datetimes = date.datetimes
        return .object([
            "text": .text(display.text(date)),
            "datetime": .text(optional: datetimes.count == 1 ? datetimes[0] : nil),
        ])
    }

    private func place(_ index: Int) -> PageContext.Values {
        let place = explainer.apparatus.eventPlaces[index]
        let page = places.page(of: place.part)
        return [
            "href": .text("\(page.page)#\(place.anchor)"), "words": .utf8(place.words),
            "lang": .text(places.textLanguage.text), "dir": .text(places.textLanguage.direction),
            "chapter": .text(page.title),
        ]
    }
}
