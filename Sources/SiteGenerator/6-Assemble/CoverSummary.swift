/// What the cover tells at its top, so that one knows in ten seconds what one has before one: where to begin, how long it
/// is, what is doubtful; and at its end how to cite it.
struct CoverSummary {
    private let rendered: RenderedExplainer
    private let settings: SiteSettings
    private var explainer: ResolvedExplainer { rendered.resolved }
    private var strings: InterfaceStrings { explainer.strings }

    init(_ rendered: RenderedExplainer, _ settings: SiteSettings) {
        self.rendered = rendered
        self.settings = settings
    }

    var values: PageContext.Values {
        [
            "edition": edition, "start": start, "careful": careful, "citations": citations,
            "total": .object([
                "chapters": .text(strings.text(.chapterCount, count: explainer.chapters.count)),
                "length": .text(explainer.words(of: rendered.length)),
                "time": .text(optional: explainer.time(for: rendered.length)),
            ]),
            "sourceCount": explainer.apparatus.sources.isEmpty
                ? .null
                : .object([
                    "text": .text(strings.text(.sourceCount, count: explainer.apparatus.sources.count)),
                    "href": .text("sources.html"),
                ]),
        ]
    }

    /// Whether the explainer is one chapter under its own title.
    private var isInOnePiece: Bool {
        explainer.chapters.count == 1 && explainer.chapters[0].title == explainer.title
    }

    /// Who wrote what is not the article's, and when; null where it is not told.
    private var edition: TemplateValue {
        let authors = explainer.manifest.authors.joined(separator: strings[.listSeparator])
        if authors.isEmpty, explainer.manifest.published == nil { return .null }
        return .object([
            "authors": .text(optional: authors.isEmpty ? nil : authors),
            "authorNames": .html(
                optional: Isolated.html(explainer.manifest.authors, separator: strings[.listSeparator])),
            "published": PageContext.date(explainer.manifest.published, strings),
        ])
    }

    /// The first chapter.
    private var start: TemplateValue {
        guard let chapter = explainer.chapters.first else { return .null }
        let language = PlaceLinks(explainer: explainer).language(ofTitle: 0)
        return .object([
            "href": .text("\(chapter.slug).html"), "title": isInOnePiece ? .null : .text(chapter.title),
            "voice": .text(explainer.voice(ofChapter: 0)), "lang": .text(language.text),
            "dir": .text(language.direction),
        ])
    }

    /// What the notes found to be doubtful, and that the article's rights are not known; null where all is well.
    private var careful: TemplateValue {
        let names = NoteNames(explainer, settings)
        let choices = Set(NoteFilters(explainer, settings).filters.flatMap(\.choices).map(\.id))
        var counts: [PageContext.Values] = []
        func add(_ name: String, _ id: String, _ choice: String, _ matches: (Note) -> Bool) {
            let count = explainer.notes.count { $0.note.map(matches) ?? false }
            if count == 0 { return }
            // The script of the pages chooses the filter that a link leads to.
            counts.append([
                "name": .text(name), "id": .text(id), "count": .text(String(count)),
                "href": .text(choices.contains(choice) ? "notes.html#\(choice)" : "notes.html"),
            ])
        }
        for verdict in [Note.Verdict.contradicted, .partly, .unverifiable] {
            add(names.verdict(verdict), verdict.rawValue, NoteFilters.id(verdict)) { $0.verdict == verdict }
        }
        let damage = Note.Kind.builtIn(.corrupt)
        add(names.kind(damage), damage.id, NoteFilters.id(damage)) { $0.kind == damage }
        let areRightsUnknown = explainer.article?.settings.rights == .unknown
        if counts.isEmpty, !areRightsUnknown { return .null }
        return .object([
            "counts": counts.isEmpty ? .null : .object(["items": .list(counts)]),
            "rights": .text(optional: areRightsUnknown ? strings.name("rights", "unknown") : nil),
        ])
    }

    private var citations: TemplateValue {
        let line = CitationLine(explainer, settings)
        return .object([
            "work": .html(line.work),
            "chapter": isInOnePiece || explainer.chapters.isEmpty ? .null : .html(line.chapter(0)),
            "note": explainer.notes.isEmpty ? .null : .html(line.note(0)), "article": .html(optional: line.article),
        ])
    }
}

extension ResolvedExplainer {
    /// How much text there is, in the unit of its script.
    func words(of length: ReadingLength) -> String {
        length.isCountedInWords(textLanguage)
            ? strings.text(.words, count: length.words) : strings.text(.characters, count: length.characters)
    }

    /// How long one reads it; nil where there is nothing to read.
    func time(for length: ReadingLength) -> String? {
        let minutes = length.minutes(textLanguage)
        return minutes == 0 ? nil : strings.text(.readingTime, count: minutes)
    }

    private var textLanguage: LanguageTag { article?.settings.language ?? manifest.language }
}
