/// What the explainer already has: notes, events and terms, by the places and dates that they speak about.
struct SuggestionCoverage {
    private let search: SearchText
    /// By block, the stretches of what it prints.
    private let notes: [Int: [Range<Int>]]
    private let events: [Int: [Range<Int>]]
    private let mentions: [Int: [Range<Int>]]
    private let eventDates: Set<String>
    private let exactEvents: [(id: String, first: EDTFDay, last: EDTFDay)]
    /// By a form as it is looked for, the name of its term.
    private var terms: [[UInt8]: String] = [:]

    init(_ explainer: ResolvedExplainer, _ site: ResolvedSite, _ search: SearchText) {
        self.search = search
        let apparatus = explainer.apparatus
        notes = Self.byBlock(explainer.citations.compactMap(\.place))
        events = Self.byBlock(apparatus.eventPlaces.map(\.place))
        mentions = Self.byBlock(apparatus.mentions.map(\.place))
        var dates: Set<String> = []
        var exact: [(id: String, first: EDTFDay, last: EDTFDay)] = []
        for event in apparatus.events {
            dates.insert(event.event.date.edtf)
            if case .date(let date) = event.event.articleDate { dates.insert(date.edtf) }
            if case .day(let first) = event.event.date.earliest, case .day(let last) = event.event.date.latest {
                exact.append((event.id, first, last))
            }
        }
        eventDates = dates
        exactEvents = exact
        for term in explainer.parsed.terms + site.parsed.sharedTerms {
            for form in term.forms {
                terms[Self.compared(form.value)] = terms[Self.compared(form.value)] ?? term.name.value
            }
        }
    }

    private static func byBlock(_ places: [TextPlace]) -> [Int: [Range<Int>]] {
        Dictionary(grouping: places, by: \.block).mapValues { places in
            places.map(\.range).sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
        }
    }

    /// A form without the signs that may be written or not.
    static func compared(_ form: String) -> [UInt8] { MentionText(Array(form.utf8)).bytes }

    func hasNote(at bytes: Range<Int>) -> Bool { overlaps(notes, bytes) }

    func hasMention(at bytes: Range<Int>) -> Bool { overlaps(mentions, bytes) }

    /// Whether an event speaks about these words, or has this date.
    func hasEvent(of date: EDTFDate, at bytes: Range<Int>) -> Bool {
        eventDates.contains(date.edtf) || overlaps(events, bytes)
    }

    /// An event of a shorter time that lies in this one.
    func eventWithin(_ date: EDTFDate) -> String? {
        guard case .day(let first) = date.earliest, case .day(let last) = date.latest else { return nil }
        return exactEvents.first { first <= $0.first && $0.last <= last }?.id
    }

    func term(of form: String) -> String? { terms[Self.compared(form)] }

    private func overlaps(_ stretches: [Int: [Range<Int>]], _ bytes: Range<Int>) -> Bool {
        if stretches.isEmpty { return false }
        let place = search.place(bytes)
        guard let ranges = stretches[place.block] else { return false }
        // Those that begin before its end, from the last one back as far as a long one may reach.
        var low = 0
        var high = ranges.count
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].lowerBound < place.range.upperBound { low = middle + 1 } else { high = middle }
        }
        return ranges[max(0, low - 64)..<low].contains { $0.overlaps(place.range) }
    }
}
