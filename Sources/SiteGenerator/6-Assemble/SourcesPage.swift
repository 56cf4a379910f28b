/// `sources.html`: the bibliography, each entry with what rests on it.
struct SourcesPage {
    private let explainer: ResolvedExplainer
    private let places: PlaceLinks

    init(_ explainer: ResolvedExplainer) {
        self.explainer = explainer
        places = PlaceLinks(explainer: explainer)
    }

    func values() -> PageContext.Values {
        ["entries": .list(explainer.apparatus.sources.map(entry))]
    }

    private func entry(_ resolved: ResolvedSource) -> PageContext.Values {
        let entry = resolved.entry
        let language = entry.titleLanguage(on: explainer.manifest.language)
        let uses = uses(resolved)
        return [
            "id": .text(entry.address), "authors": .text(optional: entry.authors),
            "authorNames": .html(optional: entry.authorList?.html(explainer.strings) ?? []),
            "title": .html(optional: entry.title?.html ?? []), "titleLang": .text(language.text),
            "titleDir": .text(language.direction), "container": .text(optional: entry.container?.plain),
            "publisher": .text(optional: entry.publisher), "date": .text(optional: entry.date?.text),
            "datetime": .text(optional: entry.date?.iso),
            "details": .text(optional: details(entry)),
            "detailParts": .html(optional: detailParts(entry)), "url": .text(optional: entry.url ?? entry.doi?.url),
            "archive": .text(optional: entry.archiveURL), "language": .text(optional: entry.languageName),
            "shownURL": .text(optional: (entry.url ?? entry.doi?.url).map(SpelledAddress.text)),
            "shownArchive": .text(optional: entry.archiveURL.map(SpelledAddress.text)),
            "uses": uses.isEmpty ? .null : .object(["items": .list(uses)]),
        ]
    }

    private func details(_ entry: BibliographyEntry) -> String? {
        let parts = entry.details + [entry.archive, entry.accessed, entry.note].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: explainer.strings[.listSeparator])
    }

    private func detailParts(_ entry: BibliographyEntry) -> [UInt8] {
        let strings = explainer.strings
        let rest =
            Array(entry.details.dropFirst(entry.contributors.count))
            + [entry.archive, entry.accessed, entry.note].compactMap { $0 }
        let parts = entry.contributors.map { $0.html(strings) } + rest.map { Isolated.html($0) }
        var separator: [UInt8] = []
        separator.appendEscapedHTML(strings[.listSeparator])
        return Array(parts.joined(separator: separator))
    }

    /// Where it is cited: the preface, chapters of own writing; and notes, events and terms that rest on it.
    private func uses(_ source: ResolvedSource) -> [PageContext.Values] {
        let apparatus = explainer.apparatus
        let preface = source.isInPreface ? [("index.html", explainer.strings[.preface])] : []
        let chapters = source.chapters.map { ("\(explainer.chapters[$0].slug).html", explainer.chapters[$0].title) }
        let notes = source.notes.map { index in
            let note = explainer.notes[index]
            let page = places.page(of: explainer.citations[note.citations[0]].part).page
            return ("\(page)#n-\(note.id)", explainer.strings.text(.note, ["number": String(note.number)]))
        }
        let events = source.events.map {
            ("timeline.html#e-\(apparatus.events[$0].id)", apparatus.events[$0].event.title)
        }
        let terms = source.terms.map {
            ("glossary.html#t-\(apparatus.terms[$0].id)", apparatus.terms[$0].term.name.value)
        }
        return (preface + chapters + notes + events + terms).map { ["href": .text($0.0), "text": .text($0.1)] }
    }
}
