/// Resolves an explainer's terms, events and sources.
struct ApparatusResolver {
    private let explainer: ParsedExplainer
    private let site: ParsedSite
    private let strings: InterfaceStrings
    private let library: SourceLibrary
    private let called: SourceLabels
    private let labels: CitationLabels

    init(_ explainer: ParsedExplainer, _ site: ParsedSite, _ strings: InterfaceStrings) {
        self.explainer = explainer
        self.site = site
        self.strings = strings
        library = SourceLibrary(
            own: explainer.sources, shared: site.sharedSources,
            isWhole: explainer.areSourcesWhole && site.areSharedSourcesWhole)
        let cited = site.sharedSources.isEmpty ? [] : Self.cited(explainer, site)
        called = SourceLabels(
            library.byOrder,
            isListed: library.byOrder.enumerated().map { index, source in
                index < explainer.sources.count || source.citationKeys.contains(where: cited.contains)
            }, language: explainer.manifest.language, strings)
        labels = CitationLabels(library, called, strings)
    }

    /// What anything of the explainer cites.
    private static func cited(_ explainer: ParsedExplainer, _ site: ParsedSite) -> Set<String> {
        var citations = explainer.preface?.citations ?? []
        switch explainer.text {
        case .received(_, let notes): citations += notes.flatMap { $0.sources + $0.body.citations }
        case .own(let chapters): citations += chapters.flatMap(\.text.citations)
        }
        citations += explainer.events.flatMap { $0.sources + $0.body.citations }
        citations += (explainer.terms + site.sharedTerms).flatMap { $0.sources + $0.body.citations }
        return Set(citations.map(\.id.value))
    }

    func received(
        _ article: Article, _ plan: ChapterPlan, _ passages: PassageResolver, _ numbering: NoteNumbering,
        _ log: inout DiagnosticLog
    ) -> ResolvedApparatus {
        let damage = numbering.citations.compactMap { citation in
            numbering.notes[citation.note].note?.kind == .builtIn(.corrupt) ? citation.place : nil
        }
        let texts = TextBlocks(article, front: plan.front, chapters: plan.chapters, headings: plan.headings)
        let timeline = TimelineResolver.resolve(explainer.events, in: article, passages, plan: plan, &log)
        return resolve(texts, article.settings.language, damage, timeline, numbering, article.settings.url, &log)
    }

    func own(_ chapters: [Chapter], _ numbering: NoteNumbering, _ log: inout DiagnosticLog) -> ResolvedApparatus {
        let timeline = TimelineResolver.resolve(explainer.events, in: nil, nil, plan: nil, &log)
        return resolve(
            TextBlocks(own: chapters, labels), explainer.manifest.language, [], timeline, numbering, nil, &log)
    }

    private func resolve(
        _ texts: TextBlocks, _ language: LanguageTag, _ damage: [TextPlace],
        _ timeline: (events: [ResolvedEvent], places: [EventPlace]), _ numbering: NoteNumbering,
        _ articleAddress: String?,
        _ log: inout DiagnosticLog
    ) -> ResolvedApparatus {
        let glossary = GlossaryResolver(
            own: explainer.terms, shared: site.sharedTerms, language: explainer.manifest.language, site.tree, &log
        )
        .resolve(texts, language: language, damage: damage, &log)
        var sources = SourceResolver(library, ownCount: explainer.sources.count)
        for (index, note) in numbering.notes.enumerated() {
            guard let note = note.note else { continue }
            sources.cite(note.sources + note.body.citations, by: .note(index), &log)
        }
        for (index, event) in timeline.events.enumerated() {
            sources.cite(event.event.sources + event.event.body.citations, by: .event(index), &log)
        }
        for (index, term) in glossary.terms.enumerated() {
            sources.cite(term.term.sources + term.term.body.citations, by: .term(index), &log)
        }
        if let preface = explainer.preface { sources.cite(preface.citations, by: .preface, &log) }
        if case .own(let chapters) = explainer.text {
            for (index, chapter) in chapters.enumerated() {
                sources.cite(chapter.text.citations, by: .chapter(index), &log)
            }
        }
        let bibliography = sources.resolve(
            articleAddress: articleAddress, called, language: explainer.manifest.language, strings, &log)
        return ResolvedApparatus(
            terms: glossary.terms, mentions: glossary.mentions, events: timeline.events, eventPlaces: timeline.places,
            sources: bibliography.sources, sourceIndexes: bibliography.indexes,
            labels: labels)
    }
}
