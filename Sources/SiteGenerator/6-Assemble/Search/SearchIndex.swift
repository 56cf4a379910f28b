/// Everything of an explainer that search can find: the blocks of its text, notes, terms, events and sources, with their
/// texts as the pages print them.
struct SearchIndex {
    private(set) var entries: [SearchEntry] = []

    private let rendered: RenderedExplainer
    private let explainer: ResolvedExplainer
    private let names: NoteNames
    private let display: EDTFDisplay
    private let places: PlaceLinks
    /// The bodies of notes with what they rest on, by the part that has them and their id.
    private var noteBodies: [Part: [String: [UInt8]]] = [:]

    init(_ rendered: RenderedExplainer, _ settings: SiteSettings) {
        self.rendered = rendered
        explainer = rendered.resolved
        names = NoteNames(explainer, settings)
        display = EDTFDisplay(strings: explainer.strings, years: settings.years, digits: settings.digits)
        places = PlaceLinks(explainer: explainer)
        addCover()
        for index in explainer.chapters.indices { addChapter(index) }
        addNotes()
        for (index, term) in explainer.apparatus.terms.enumerated() { add(term, rendered.definitions[index]) }
        for (index, event) in explainer.apparatus.events.enumerated() { add(event, rendered.eventBodies[index]) }
        for source in explainer.apparatus.sources { add(source) }
    }

    private var ours: LanguageTag { explainer.manifest.language }
    private var strings: InterfaceStrings { explainer.strings }

    // MARK: Text

    private mutating func addCover() {
        let cover = "index.html"
        let front = rendered.front.flatMap { line in PrintedText(line.html).passages.map { (line.role, $0) } }
        if !front.contains(where: { $1.text.elementsEqual(explainer.title.utf8) }) {
            addOurs(Array(explainer.title.utf8), at: cover, "", explainer.titleLanguage)
        }
        for (role, passage) in front { add(passage, on: cover, strings.name("role", role) ?? role) }
        if let deck = explainer.manifest.deck {
            addOurs(Array(deck.utf8), at: cover, strings.name("role", "deck") ?? "", ours)
        }
        for point in explainer.manifest.summary { addOurs(Array(point.utf8), at: cover, strings[.keyPoints], ours) }
        let preface = PrintedText(rendered.preface).text
        if !preface.isEmpty { addOurs(preface, at: "\(cover)#preface", strings[.preface], ours) }
        addAuthorsNotes(of: .front, rendered.frontEndnotes, on: cover, "")
    }

    private mutating func addOurs(_ text: [UInt8], at href: String, _ label: String, _ language: LanguageTag) {
        entries.append(
            SearchEntry(kind: .text, href: href, label: label, language: language, text: text, isOurs: true))
    }

    private mutating func addChapter(_ index: Int) {
        let chapter = explainer.chapters[index]
        let part = rendered.chapters[index]
        let page = "\(chapter.slug).html"
        let number = strings.text(.chapter, ["number": String(index + 1)])
        let label = "\(number) \(chapter.title)"
        if part.heading.isEmpty {
            addOurs(Array(chapter.title.utf8), at: page, number, places.language(ofTitle: index))
        }
        // A heading shows its own words; the chapter's number says the rest.
        for passage in PrintedText(part.heading).passages { add(passage, on: page, number) }
        for passage in PrintedText(part.text).passages { add(passage, on: page, label) }
        addAuthorsNotes(of: .chapter(index), part.endnotes, on: page, label)
    }

    private mutating func add(_ passage: PrintedText.Passage, on page: String, _ label: String) {
        entries.append(
            SearchEntry(
                kind: .text, href: passage.anchor.map { "\(page)#\($0)" } ?? page, label: label,
                language: places.textLanguage, text: passage.text))
    }

    /// Footnotes of the received article are its text. The bodies of the editors' notes beside them are kept.
    private mutating func addAuthorsNotes(of part: Part, _ endnotes: [UInt8], on page: String, _ label: String) {
        var bodies: [String: [UInt8]] = [:]
        for passage in PrintedText(endnotes).passages {
            guard let anchor = passage.anchor else { continue }
            if anchor.hasPrefix("a-") { add(passage, on: page, label) } else { bodies[anchor] = passage.text }
        }
        noteBodies[part] = bodies
    }

    // MARK: Notes

    private mutating func addNotes() {
        for note in explainer.notes {
            let part = explainer.citations[note.citations[0]].part
            let id = "n-\(note.id)"
            let body = noteBodies[part]?[id] ?? []
            let written = note.note
            let verdict = written?.verdict.flatMap { $0 == .notApplicable ? nil : names.verdict($0) }
            let sort = Self.joined([written?.kind.map(names.kind), verdict], " · ")
            let number = strings.text(.note, ["number": String(note.number)])
            entries.append(
                SearchEntry(
                    kind: .note, href: "\(places.page(of: part).page)#\(id)",
                    label: Self.joined([number, sort], " · "), language: ours,
                    name: Array((written?.title ?? "").utf8),
                    text: Self.lines([note.words, body, Array(sort.utf8)])))
        }
    }

    // MARK: Apparatus

    private mutating func add(_ resolved: ResolvedTerm, _ definition: [UInt8]) {
        let term = resolved.term
        let lines =
            [term.reading] + term.translations.map(\.text) + term.also.map(\.value)
            + [term.kind.map { strings.name("termKind", $0) ?? $0 }]
        entries.append(
            SearchEntry(
                kind: .term, href: "glossary.html#t-\(resolved.id)", language: ours, name: Array(term.name.value.utf8),
                text: Self.lines(
                    [Array(Self.joined(lines, " · ").utf8), PrintedText(definition).text, sources(term.sources)])))
    }

    private mutating func add(_ resolved: ResolvedEvent, _ body: [UInt8]) {
        let event = resolved.event
        var date = display.text(event.date)
        if case .date(let other) = event.articleDate, other != event.date {
            date += " · \(strings[.articleDate]) \(display.text(other))"
        }
        let words = resolved.places.map { explainer.apparatus.eventPlaces[$0].words }
        entries.append(
            SearchEntry(
                kind: .event, href: "timeline.html#e-\(resolved.id)", label: date, language: ours,
                name: Array(event.title.utf8),
                text: Self.lines(
                    words + event.translations.map { Array($0.text.utf8) }
                        + [PrintedText(body).text, sources(event.sources)])))
    }

    private mutating func add(_ source: ResolvedSource) {
        let entry = source.entry
        let imprint =
            [entry.container?.plain, entry.publisher, entry.date?.text] + entry.details
            + [entry.archive, entry.note, entry.languageName]
        entries.append(
            SearchEntry(
                kind: .source, href: "sources.html#\(entry.address)", label: entry.authors ?? "",
                language: entry.titleLanguage(on: ours), name: Array((entry.title?.plain ?? entry.short).utf8),
                text: Self.lines(
                    [Self.joined(imprint, " · "), entry.url ?? entry.doi?.url ?? "", entry.archiveURL ?? ""]
                        .map { Array($0.utf8) })))
    }

    /// The labels of a `sources:` field as the pages print them.
    private func sources(_ citations: [SourceCitation]) -> [UInt8] {
        let links = PrintedText(SourceLinks.html(citations, explainer)).text
        return links.isEmpty ? [] : Array("\(strings[.sources]) ".utf8) + links
    }

    private static func joined(_ parts: [String?], _ separator: String) -> String {
        parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: separator)
    }

    private static func lines(_ lines: [[UInt8]]) -> [UInt8] {
        Array(lines.filter { !$0.isEmpty }.joined(separator: [0x0A]))
    }
}
