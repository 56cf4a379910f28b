/// `timeline.html`: events by year, each with its date, its words in the article, and what it rests on.
struct TimelinePage {
    private let explainer: ResolvedExplainer
    private let bodies: [[UInt8]]
    private let places: PlaceLinks
    private let dates: EventDates
    /// As its picture shows them.
    private let events: [PictureEvent?]

    /// - Parameter events: as a picture shows them, where one is wanted.
    init(_ rendered: RenderedExplainer, _ settings: SiteSettings, events: [PictureEvent?] = []) {
        self.events = events
        explainer = rendered.resolved
        bodies = rendered.eventBodies
        places = PlaceLinks(explainer: rendered.resolved)
        dates = EventDates(rendered.resolved.strings, settings)
    }

    func values(withPicture: Bool) -> PageContext.Values {
        var years: [(label: String, events: [PageContext.Values])] = []
        for (index, event) in explainer.apparatus.events.enumerated() {
            let label = dates.heading(of: event.event.date)
            if years.last?.label != label { years.append((label, [])) }
            years[years.count - 1].events.append(values(of: event, bodies[index]))
        }
        return [
            "picture": .html(optional: withPicture ? picture() : []),
            "years": .list(years.map { ["label": .text($0.label), "events": .list($0.events)] }),
        ]
    }

    private func picture() -> [UInt8] {
        let page = explainer.manifest.language
        let words = PictureWords(explainer.strings, dates.display, page: page)
        let published = explainer.article?.settings.published.flatMap { try? EDTFDate.parse($0.iso).get() }
        return TimelinePicture(
            events.compactMap(\.self), words, published: published,
            hasArticle: explainer.article != nil, page: page)?.html() ?? []
    }

    private func values(of resolved: ResolvedEvent, _ body: [UInt8]) -> PageContext.Values {
        let event = resolved.event
        return [
            "id": .text("e-\(resolved.id)"),
            "earlierIDs": .texts(
                explainer.earlier.ids[
                    PublishedAddress(CurrentAddresses.timeline, CurrentAddresses.id(resolved))] ?? []),
            "title": .text(event.title),
            // Own writing has no article that an event could be missing from.
            "isContext": .flag(resolved.places.isEmpty && explainer.article != nil),
            "dates": dates.pieces(of: event), "edtf": .text(event.date.edtf),
            "articleDate": dates.articleDate(of: resolved),
            "places": .list(resolved.places.map(place)), "translations": .list(event.translations.map(\.values)),
            "body": .html(optional: body),
            "sources": .html(optional: SourceLinks.html(event.sources, explainer)),
        ]
    }

    private func place(_ index: Int) -> PageContext.Values {
        let place = explainer.apparatus.eventPlaces[index]
        let page = places.page(of: place.part)
        return [
            "href": .text("\(page.page)#\(place.anchor)"), "words": .utf8(place.words),
            "lang": .text(places.textLanguage.text), "dir": .text(places.textLanguage.direction),
            "chapter": .text(page.title), "chapterLang": .text(page.language.text),
            "chapterDir": .text(page.language.direction),
        ]
    }
}
