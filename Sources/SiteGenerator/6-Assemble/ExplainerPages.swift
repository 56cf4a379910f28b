/// Makes the pages of one explainer.
struct ExplainerPages {
    private let context: PageContext
    private let rendered: RenderedExplainer
    private let explainer: ResolvedExplainer
    private let strings: InterfaceStrings
    private let library: TemplateLibrary
    private let places: PlaceLinks

    init(_ rendered: RenderedExplainer, _ context: PageContext, _ library: TemplateLibrary) {
        self.context = context
        self.rendered = rendered
        explainer = rendered.resolved
        strings = rendered.resolved.strings
        self.library = library
        places = PlaceLinks(explainer: rendered.resolved)
    }

    /// Every file of the explainer, in no particular order.
    func files() -> [OutputFile] {
        var files = [page("index", kind: "explainer", title: explainer.title, cover())]
        for index in explainer.chapters.indices {
            let chapter = explainer.chapters[index]
            files.append(
                page(chapter.slug, kind: "chapter", title: pageTitle(chapter.title), self.chapter(index))
            )
        }
        if hasNotes {
            files.append(
                page("notes", kind: "notes", title: pageTitle(strings[.notesTable]), notesTable()))
        }
        let settings = context.site.parsed.settings
        if !explainer.apparatus.terms.isEmpty {
            files.append(
                page(
                    "glossary", kind: "glossary", title: pageTitle(strings[.glossary]), GlossaryPage(rendered).values())
            )
        }
        if !explainer.apparatus.events.isEmpty {
            files.append(
                page(
                    "timeline", kind: "timeline", title: pageTitle(strings[.timeline]),
                    TimelinePage(rendered, settings).values()))
        }
        if !explainer.apparatus.sources.isEmpty {
            files.append(
                page(
                    "sources", kind: "sources", title: pageTitle(strings[.bibliography]),
                    SourcesPage(explainer).values()))
        }
        files.append(
            page("search", kind: "search", title: pageTitle(strings[.search]), SearchPage(explainer).values()))
        files.append(SearchFile.file(SearchIndex(rendered, settings), explainer))
        let tree = context.site.parsed.tree
        for image in explainer.parsed.images {
            let path = tree[image].path.dropFirst("content/".utf8.count)
            files.append(OutputFile(path: String(path), bytes: tree[image].bytes))
        }
        if let article = explainer.article, article.settings.rights.allowsCopy {
            files.append(OutputFile(path: "\(explainer.name)/\(copyName(article))", bytes: tree[article.file].bytes))
        }
        return files
    }

    private func pageTitle(_ page: String) -> String {
        page == explainer.title ? page : strings.text(.pageTitle, ["page": page, "site": explainer.title])
    }

    private var hasNotes: Bool { explainer.article != nil }

    private func copyName(_ article: Article) -> String { article.markdown == nil ? "article.txt" : "article.md" }

    private func page(
        _ name: String, kind: String, title: String, _ values: PageContext.Values
    ) -> OutputFile {
        let path = "\(explainer.name)/\(name).html"
        let rightsUnknown = explainer.article?.settings.rights == .unknown
        var all = context.common(
            kind: kind, path: path, title: title, description: explainer.manifest.deck,
            language: explainer.manifest.language, strings: strings,
            canonical: rightsUnknown ? explainer.article?.settings.url : nil, noindex: rightsUnknown)
        all["explainer"] = .object([
            "title": .text(explainer.title), "lang": .text(explainer.titleLanguage.text),
            "dir": .text(explainer.titleLanguage.direction), "href": .text("index.html"),
            "notesHref": hasNotes ? .text("notes.html") : .null,
            "glossaryHref": explainer.apparatus.terms.isEmpty ? .null : .text("glossary.html"),
            "timelineHref": explainer.apparatus.events.isEmpty ? .null : .text("timeline.html"),
            "sourcesHref": explainer.apparatus.sources.isEmpty ? .null : .text("sources.html"),
            "noteCount": explainer.notes.isEmpty
                ? .null : .text(strings.text(.noteCount, count: explainer.notes.count)),
        ])
        all.merge(values) { _, own in own }
        return OutputFile(path: path, bytes: library.render(kind, all) ?? [])
    }

    // MARK: Index

    private func cover() -> PageContext.Values {
        let manifest = explainer.manifest
        let authors = manifest.authors.joined(separator: strings[.listSeparator])
        return [
            "deck": .text(optional: manifest.deck),
            "authors": .text(optional: authors.isEmpty ? nil : authors),
            "published": PageContext.date(manifest.published, strings),
            "points": manifest.summary.isEmpty ? .null : .object(["items": .texts(manifest.summary)]),
            "chapters": .list(explainer.chapters.indices.map(chapterEntry)),
            "noteKinds": .list(kindCounts()), "verdicts": .list(verdictCounts()),
            "preface": .html(optional: rendered.preface),
            "received": explainer.article.map { .object(provenance($0)) } ?? .null,
            "endnotes": .html(optional: rendered.frontEndnotes),
            "citation": .html(CitationLine(explainer, context.site.parsed.settings).html),
        ]
    }

    private func chapterEntry(_ index: Int) -> PageContext.Values {
        var entry = link(to: index)
        let chapter = rendered.chapters[index]
        entry["isOurs"] = .flag(explainer.chapters[index].isTitleOurs)
        entry["isCutOurs"] = .flag(explainer.chapters[index].isCutOurs)
        entry["length"] = .text(strings.text(.characters, count: chapter.characters))
        entry["notes"] = chapter.noteCount == 0 ? .null : .text(strings.text(.noteCount, count: chapter.noteCount))
        return entry
    }

    /// Number, title with its language, and address of a chapter.
    private func link(to index: Int) -> PageContext.Values {
        let chapter = explainer.chapters[index]
        let language = places.language(ofTitle: index)
        return [
            "number": .text(String(index + 1)), "title": .text(chapter.title), "lang": .text(language.text),
            "dir": .text(language.direction), "href": .text("\(chapter.slug).html"),
        ]
    }

    private func provenance(_ article: Article) -> PageContext.Values {
        let settings = article.settings
        return [
            "publisher": .text(optional: settings.publisher), "url": .text(optional: settings.url),
            "author": .text(optional: settings.author), "published": PageContext.date(settings.published, strings),
            "file": .text(settings.file.value), "sha256": .text(article.sha256),
            "rights": .text(strings.name("rights", settings.rights.rawValue) ?? settings.rights.rawValue),
            "statement": .text(optional: settings.rightsStatement),
            "copyHref": settings.rights.allowsCopy ? .text(copyName(article)) : .null,
            "lang": .text(settings.language.text), "dir": .text(settings.language.direction),
            "front": rendered.front.isEmpty
                ? .null
                : .object([
                    "items": .list(
                        rendered.front.map { line in
                            ["role": .text(strings.name("role", line.role) ?? line.role), "html": .html(line.html)]
                        })
                ]),
        ]
    }

    // MARK: Chapters

    private func chapter(_ index: Int) -> PageContext.Values {
        let chapter = explainer.chapters[index]
        let rendered = rendered.chapters[index]
        let language = explainer.article?.settings.language ?? explainer.manifest.language
        return [
            "number": .text(String(index + 1)), "label": .text(label(index)),
            "total": .text(strings.text(.chapters, count: explainer.chapters.count)),
            "heading": .html(optional: rendered.heading),
            "title": rendered.heading.isEmpty ? .text(chapter.title) : .null,
            "isOurs": .flag(chapter.isTitleOurs), "isCutOurs": .flag(chapter.isCutOurs),
            "hasOwnIndent": .flag(rendered.hasOwnIndent), "text": .html(rendered.text),
            "isReceived": .flag(explainer.article != nil),
            "lang": .text(language.text), "dir": .text(language.direction),
            "isPoem": .flag(explainer.article.map { $0.markdown == nil && $0.settings.lines == .keep } ?? false),
            "endnotes": .html(optional: rendered.endnotes),
            "noteSummary": rendered.noteCount == 0
                ? .null : .text(strings.text(.noteCount, count: rendered.noteCount)),
            "length": .text(strings.text(.characters, count: rendered.characters)),
            "contents": .list(
                explainer.chapters.indices.map { other in
                    var entry = link(to: other)
                    entry["isCurrent"] = .flag(other == index)
                    return entry
                }),
            "previous": index > 0 ? .object(neighbour(index - 1)) : .null,
            "next": index + 1 < explainer.chapters.count ? .object(neighbour(index + 1)) : .null,
            "received": explainer.article.map { .object(source($0)) } ?? .null,
        ]
    }

    private func label(_ index: Int) -> String { strings.text(.chapter, ["number": String(index + 1)]) }

    private func neighbour(_ index: Int) -> PageContext.Values {
        var values = link(to: index)
        values["number"] = nil
        values["label"] = .text(label(index))
        return values
    }

    private func source(_ article: Article) -> PageContext.Values {
        [
            "publisher": .text(optional: article.settings.publisher), "url": .text(optional: article.settings.url),
            "published": PageContext.date(article.settings.published, strings), "sha256": .text(article.sha256),
            "indexHref": .text("index.html"),
        ]
    }

    // MARK: Notes

    private func notesTable() -> PageContext.Values {
        let names = NoteNames(explainer, context.site.parsed.settings)
        let rows = explainer.notes.map { note -> PageContext.Values in
            let citation = explainer.citations[note.citations[0]]
            let words = note.note?.language ?? explainer.article?.settings.language ?? explainer.manifest.language
            let place = places.page(of: citation.part)
            return [
                "number": .text(String(note.number)), "href": .text("\(place.page)#n-\(note.id)"),
                "title": .text(optional: note.note.flatMap { $0.title.isEmpty ? nil : $0.title }),
                "words": .utf8(note.words), "wordsLang": .text(words.text), "wordsDir": .text(words.direction),
                "kind": .text(optional: note.note?.kind.map(names.kind)),
                "kindID": .text(optional: note.note?.kind?.id),
                "verdict": .text(optional: note.note?.verdict.map(names.verdict)),
                "verdictID": .text(optional: note.note?.verdict.map { $0 == .notApplicable ? "na" : $0.rawValue }),
                "confidence": .text(optional: note.note?.confidence.map(names.confidence)),
                "sources": .html(optional: note.note.map { SourceLinks.html($0.sources, explainer.apparatus) } ?? []),
                "place": .text(place.title), "placeHref": .text("\(place.page)#\(citation.markID)"),
                "placeLang": .text(place.language.text), "placeDir": .text(place.language.direction),
            ]
        }
        return ["rows": .list(rows), "noteKinds": .list(kindCounts()), "verdicts": .list(verdictCounts())]
    }

    private func kindCounts() -> [PageContext.Values] {
        let names = NoteNames(explainer, context.site.parsed.settings)
        let kinds =
            Note.BuiltInKind.allCases.map(Note.Kind.builtIn)
            + context.site.parsed.settings.kinds.map { Note.Kind.other($0.id) }
        return kinds.compactMap { kind in
            let count = explainer.notes.count { $0.note?.kind == kind }
            return count == 0 ? nil : ["name": .text(names.kind(kind)), "count": .text(String(count))]
        }
    }

    private func verdictCounts() -> [PageContext.Values] {
        let names = NoteNames(explainer, context.site.parsed.settings)
        return Note.Verdict.allCases.compactMap { verdict in
            let count = explainer.notes.count { $0.note?.verdict == verdict }
            return count == 0 ? nil : ["name": .text(names.verdict(verdict)), "count": .text(String(count))]
        }
    }
}
