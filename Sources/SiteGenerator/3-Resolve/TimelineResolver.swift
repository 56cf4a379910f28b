/// Finds the words of events in the article, and sorts events by their dates.
enum TimelineResolver {
    static func resolve(
        _ events: [Event], in article: Article?, _ passages: PassageResolver?, plan: ChapterPlan?,
        _ log: inout DiagnosticLog
    ) -> (events: [ResolvedEvent], places: [EventPlace]) {
        let order = events.indices.sorted { left, right in
            if events[left].date.precedes(events[right].date) { return true }
            return !events[right].date.precedes(events[left].date) && left < right
        }
        let sorted = order.map { events[$0] }
        let ids = EntryIDs.assign(sorted.map { ($0.id, $0.title) }, &log)
        let wanted = sorted.flatMap { event in event.passages.map { (passage: $0, every: false) } }
        guard let passages, let plan, let article else {
            for event in sorted {
                guard let passage = event.passages.first else { continue }
                log.error(
                    .entryGrammar, at: passage.span,
                    "own writing has no received article, in which a passage could stand",
                    help: "remove the passage and `article_date`")
            }
            return (zip(ids, sorted).map { ResolvedEvent(id: $0, event: $1, places: []) }, [])
        }
        let found = passages.resolve(wanted, &log)
        var places: [EventPlace] = []
        var next = 0
        for (index, event) in sorted.enumerated() {
            for place in found[next..<next + event.passages.count].joined() {
                guard let part = plan.part(of: place.block) else { continue }
                places.append(
                    EventPlace(
                        event: index, part: part, place: place, anchor: "",
                        words: Array(article.printedText(of: place.block)[place.range])))
            }
            next += event.passages.count
        }
        places.sort {
            ($0.part, $0.place.block, $0.place.range.lowerBound, $0.event)
                < ($1.part, $1.place.block, $1.place.range.lowerBound, $1.event)
        }
        var counts: [Int: Int] = [:]
        places = places.map { place in
            counts[place.event, default: 0] += 1
            return EventPlace(
                event: place.event, part: place.part, place: place.place,
                anchor: "x-\(ids[place.event])-\(counts[place.event] ?? 1)", words: place.words)
        }
        let byEvent = Dictionary(grouping: places.indices) { places[$0].event }
        return (
            sorted.enumerated().map { ResolvedEvent(id: ids[$0], event: $1, places: byEvent[$0] ?? []) }, places
        )
    }
}
