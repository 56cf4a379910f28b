/// Everything that can cover words of an explainer's text: its notes, then mentions of terms, then places of events.
struct CoverageTable {
    let coverages: [Coverage]
    private let noteCount: Int
    private let mentionCount: Int

    init(_ explainer: ResolvedExplainer) {
        let apparatus = explainer.apparatus
        noteCount = explainer.notes.count
        mentionCount = apparatus.mentions.count
        let notes = explainer.notes.map { note in
            let language = note.note?.language
            return Coverage(
                id: note.id, classes: Renderer.classes(of: note), language: language?.text,
                direction: language?.direction)
        }
        let mentions = apparatus.mentions.map { mention in
            let link = Coverage.Link(
                address: "glossary.html#t-\(apparatus.terms[mention.term].id)", className: "term", role: "doc-glossref",
                rank: 0)
            return Coverage(link: mention.isLinked ? link : nil, anchor: mention.anchor)
        }
        let events = apparatus.eventPlaces.map { place in
            let event = apparatus.events[place.event]
            return Coverage(
                link: Coverage.Link(address: "timeline.html#e-\(event.id)", className: "date", rank: 1),
                dateTime: Self.dateTime(event.event), anchor: place.anchor)
        }
        coverages = notes + mentions + events
    }

    /// What the article's own words say, where it is one date that HTML can write.
    private static func dateTime(_ event: Event) -> String? {
        let dateTimes: [String?] =
            switch event.articleDate {
            case .none: []
            case .same: event.date.datetimes
            case .date(let date): date.datetimes
            }
        return dateTimes.count == 1 ? dateTimes[0] : nil
    }

    func index(of thing: CoveredRange.Thing) -> Int {
        switch thing {
        case .note(let index): index
        case .mention(let index): noteCount + index
        case .event(let index): noteCount + mentionCount + index
        }
    }
}
