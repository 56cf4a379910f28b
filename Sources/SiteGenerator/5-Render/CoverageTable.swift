/// What covers the words of one text, gathered as its ranges are met: only what the text needs, so that the work of all
/// chapters together grows with their ranges.
struct CoverageTable {
    private(set) var coverages: [Coverage] = []
    /// Terms that the text links to the glossary, in order: the first is `tip-1` on its page.
    private(set) var linkedTerms: [Int] = []

    private let explainer: ResolvedExplainer
    /// By note: its place among the notes of the page, from 1.
    private let keys: [Int: Int]
    /// By note: its index in `coverages`.
    private var notes: [Int: Int] = [:]

    init(_ explainer: ResolvedExplainer, keys: [Int: Int]) {
        self.explainer = explainer
        self.keys = keys
    }

    mutating func index(of thing: CoveredRange.Thing) -> Int {
        switch thing {
        case .note(let note):
            if let index = notes[note] { return index }
            notes[note] = coverages.count
            coverages.append(coverage(ofNote: note))
        case .mention(let mention): coverages.append(coverage(ofMention: mention))
        case .event(let place): coverages.append(coverage(ofEvent: place))
        }
        return coverages.count - 1
    }

    private func coverage(ofNote index: Int) -> Coverage {
        let note = explainer.notes[index]
        let language = note.note?.language
        var coverage = Coverage(
            id: keys[index].map(String.init) ?? note.id, classes: Renderer.classes(of: note), language: language?.text,
            direction: language?.direction)
        if note.note?.kind == .builtIn(.corrupt) {
            let strings = explainer.strings
            let isSame = strings.language.primary == explainer.article?.settings.language.primary
            coverage.name = .init(
                text: strings[.damaged], language: isSame ? nil : strings.language.text,
                direction: isSame ? nil : strings.language.direction)
        }
        return coverage
    }

    private mutating func coverage(ofMention index: Int) -> Coverage {
        let mention = explainer.apparatus.mentions[index]
        guard mention.isLinked else { return Coverage(anchor: mention.anchor) }
        linkedTerms.append(mention.term)
        let link = Coverage.Link(
            address: "glossary.html#t-\(explainer.apparatus.terms[mention.term].id)",
            className: "term tip-\(linkedTerms.count)", role: "doc-glossref",
            description: TermTips.id(of: explainer.apparatus.terms[mention.term]), rank: 0)
        return Coverage(link: link, anchor: mention.anchor)
    }

    private func coverage(ofEvent index: Int) -> Coverage {
        let place = explainer.apparatus.eventPlaces[index]
        let event = explainer.apparatus.events[place.event]
        return Coverage(
            link: Coverage.Link(address: "timeline.html#e-\(event.id)", className: "date", rank: 1),
            dateTime: Self.dateTime(event.event), anchor: place.anchor)
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
}
