/// Makes the pages of one explainer.
struct ExplainerPages {
    private let context: PageContext
    private let rendered: RenderedExplainer
    private let explainer: ResolvedExplainer
    private let strings: InterfaceStrings
    private let library: TemplateLibrary
    private let places: PlaceLinks
    private let filters: NoteFilters
    private let glossary: GlossaryPage
    private let style: ExplainerStyle
    private let dates: ChapterDates
    private let pictureEvents: [PictureEvent?]
    private let earlier: EarlierLines
    private let strip: ChapterStrip?
    private let changes: ChangesPage?
    /// Events that each chapter tells of, by their indexes.
    private let eventsOfChapters: [Int: [Int]]

    init(_ rendered: RenderedExplainer, _ context: PageContext, _ library: TemplateLibrary) {
        self.context = context
        self.rendered = rendered
        explainer = rendered.resolved
        strings = rendered.resolved.strings
        self.library = library
        places = PlaceLinks(explainer: rendered.resolved)
        filters = NoteFilters(rendered.resolved, context.site.parsed.settings)
        glossary = GlossaryPage(rendered)
        style = ExplainerStyle(
            noteCount: rendered.chapters.map(\.marginCount).max() ?? 0,
            tipCount: rendered.chapters.map(\.tipCount).max() ?? 0)
        dates = ChapterDates(rendered.resolved, context.site.parsed.settings)
        earlier = EarlierLines(rendered.resolved, baseURL: context.site.parsed.settings.baseURL)
        let settings = context.site.parsed.settings
        let words = PictureWords(
            strings, EDTFDisplay(strings: strings, years: settings.years, digits: settings.digits),
            page: explainer.manifest.language)
        pictureEvents = explainer.pictureEvents(words)
        strip = ChapterStrip(pictureEvents, words, page: explainer.manifest.language)
        eventsOfChapters = explainer.eventsOfChapters
        changes = ChangesPage(explainer, settings)
    }

    /// What can be made by itself: a page, or files that belong together.
    enum Part {
        case index, notes, glossary, timeline, sources, changes, styles, print, earlier, search, copies
        case chapter(Int)

        /// Name of its page, where it is one that stands once in an explainer.
        var pageName: String? {
            switch self {
            case .index: "index"
            case .notes: "notes"
            case .glossary: "glossary"
            case .timeline: "timeline"
            case .sources: "sources"
            case .changes: "changes"
            case .print: "print"
            case .search: "search"
            case .styles, .earlier, .copies, .chapter: nil
            }
        }

        /// Roughly how long it takes, beside the others.
        var weight: Int {
            switch self {
            case .print: 3
            case .search, .timeline: 2
            case .glossary, .sources, .notes: 1
            default: 0
            }
        }
    }

    /// All parts. `print.html` repeats the others and comes after them, so that a wrong link is told where it is read.
    var parts: [Part] {
        let pages = settings.pages
        return [.index] + explainer.chapters.indices.map(Part.chapter) + (hasNotes ? [.notes] : [])
            + (explainer.apparatus.terms.isEmpty ? [] : [.glossary])
            + (explainer.apparatus.events.isEmpty ? [] : [.timeline])
            + (explainer.apparatus.sources.isEmpty ? [] : [.sources]) + (changes == nil ? [] : [.changes])
            + [.styles] + (pages.print ? [.print] : []) + [.earlier] + (pages.search ? [.search] : []) + [.copies]
    }

    /// Path of the page that a part is, if it is one.
    func path(of part: Part) -> String? {
        let name = if case .chapter(let index) = part { explainer.chapters[index].slug } else { part.pageName }
        return name.map { "\(explainer.name)/\($0).html" }
    }

    /// The files of a part, in no particular order.
    func files(of part: Part) -> [OutputFile] {
        func named(_ name: String, _ title: String, _ values: PageContext.Values, _ own: PageMetadata? = nil)
            -> OutputFile
        {
            page(name, kind: name, title, own ?? metadata.page(title), values)
        }
        switch part {
        case .index:
            return [page("index", kind: "explainer", explainer.title, metadata.cover(rendered.length), cover())]
        case .chapter(let index):
            let chapter = explainer.chapters[index]
            let own = metadata.chapter(index, rendered.chapters[index].length)
            return [page(chapter.slug, kind: "chapter", chapter.title, own, self.chapter(index))]
        case .notes: return [named("notes", strings[.notesTable], notesTable())]
        case .glossary:
            let values = glossary.values(withContexts: settings.pages.contexts)
            return [named("glossary", strings[.glossary], values, metadata.glossary(rendered.definitions))]
        case .timeline:
            let timeline = TimelinePage(rendered, settings, events: pictureEvents)
            return [named("timeline", strings[.timeline], timeline.values(withPicture: true))]
        case .sources: return [named("sources", strings[.bibliography], SourcesPage(explainer).values())]
        case .changes: return changes.map { [named("changes", strings[.changes], $0.values())] } ?? []
        case .styles: return styles
        case .print:
            let print = PrintPage(rendered, settings)
            let values = print.values(cover: cover(), texts: explainer.chapters.indices.map(chapterText))
            let title = strings[.printTitle]
            return [page("print", kind: "print", title, metadata.page(title), noindex: true, values), print.style]
        case .earlier:
            return explainer.earlier.gonePages.map { gone in
                page(
                    PublishedAddress.slug(ofPage: gone.page) ?? gone.page, kind: "moved", earlier.title(of: gone),
                    metadata.page(earlier.title(of: gone)), noindex: true, canonical: earlier.successor(of: gone),
                    earlier.values(of: gone))
            } + explainer.earlier.folders.flatMap(formerPages)
        case .search:
            return [
                named("search", strings[.search], SearchPage(explainer).values()),
                SearchFile.file(SearchIndex(rendered, settings), explainer),
            ]
        case .copies: return copies
        }
    }

    /// Pages below an earlier name of the explainer's folder, which lead on.
    private func formerPages(_ folder: String) -> [OutputFile] {
        earlier.formerPages.map { name in
            let title = strings[.pageMoved]
            return page(
                PublishedAddress.slug(ofPage: name) ?? name, in: folder, kind: "moved", title, metadata.page(title),
                noindex: true, canonical: earlier.successor(ofFormer: name), earlier.values(ofFormer: name))
        }
    }

    private var settings: SiteSettings { context.site.parsed.settings }

    private var metadata: ExplainerMetadata { ExplainerMetadata(explainer, settings) }

    /// Style sheets that are made for the explainer.
    private var styles: [OutputFile] {
        var files: [OutputFile] = []
        let filterRules = filters.rules + glossary.rules
        if !filterRules.isEmpty {
            files.append(
                OutputFile(
                    path: "\(explainer.name)/\(PageFilter.fileName)",
                    bytes: Array(filterRules.map { $0 + "\n" }.joined().utf8)))
        }
        if !style.isEmpty {
            files.append(OutputFile(path: "\(explainer.name)/\(ExplainerStyle.fileName)", bytes: style.css))
        }
        return files
    }

    /// Images, and the article as it was received where that may be given on.
    private var copies: [OutputFile] {
        let tree = context.site.parsed.tree
        var files = explainer.parsed.images.map { image in
            OutputFile(path: String(tree[image].path.dropFirst("content/".utf8.count)), bytes: tree[image].bytes)
        }
        if let article = explainer.article, article.settings.rights.allowsCopy {
            files.append(OutputFile(path: "\(explainer.name)/\(copyName(article))", bytes: tree[article.file].bytes))
        }
        return files
    }

    private func pageTitle(_ page: String) -> String {
        page == explainer.title ? page : strings.text(.pageTitle, ["page": page, "site": explainer.title])
    }

    /// What the explainer is about, and which page of it this is.
    private func description(of page: String) -> String? {
        guard let deck = explainer.manifest.deck, page != explainer.title else { return explainer.manifest.deck }
        return strings.text(.pageDescription, ["page": page, "deck": deck])
    }

    private var hasNotes: Bool { explainer.article != nil }

    private func copyName(_ article: Article) -> String { article.markdown == nil ? "article.txt" : "article.md" }

    /// - Parameter folder: an earlier name of the explainer's, where the page is below that.
    private func page(
        _ name: String, in folder: String? = nil, kind: String, _ title: String, _ metadata: PageMetadata,
        noindex: Bool = false, canonical: String? = nil, _ values: PageContext.Values
    ) -> OutputFile {
        let path = "\(folder ?? explainer.name)/\(name).html"
        let way = folder == nil ? "" : "../\(explainer.name)/"
        func href(_ page: String, if isThere: Bool) -> TemplateValue { isThere ? .text(way + page) : .null }
        let rightsUnknown = explainer.article?.settings.rights == .unknown
        var all = context.common(
            kind: kind, path: path, name: title, title: pageTitle(title), description: description(of: title),
            language: explainer.manifest.language, strings: strings,
            canonical: canonical ?? (rightsUnknown ? explainer.article?.settings.url : nil),
            noindex: noindex || rightsUnknown,
            style: style.isEmpty || !ExplainerStyle.pageKinds.contains(kind) ? nil : ExplainerStyle.fileName,
            metadata: metadata)
        all["explainer"] = .object([
            "title": .text(explainer.title), "lang": .text(explainer.titleLanguage.text),
            "dir": .text(explainer.titleLanguage.direction), "href": .text(way + "index.html"),
            "voice": .text(explainer.voice), "isTitleOurs": .flag(explainer.isTitleOurs),
            "notesHref": href("notes.html", if: hasNotes),
            "glossaryHref": href("glossary.html", if: !explainer.apparatus.terms.isEmpty),
            "timelineHref": href("timeline.html", if: !explainer.apparatus.events.isEmpty),
            "sourcesHref": href("sources.html", if: !explainer.apparatus.sources.isEmpty),
            "changesHref": href(ChangesPage.fileName, if: changes != nil),
            "printHref": href("print.html", if: settings.pages.print),
            // What search finds is linked as from a page of the folder of today.
            "searchHref": href("search.html", if: settings.pages.search && folder == nil),
            "noteCount": explainer.notes.isEmpty
                ? .null : .text(strings.text(.noteCount, count: explainer.notes.count)),
        ])
        all["earlier"] = folder == nil ? earlier.values(on: "\(name).html") : .null
        all.merge(values)
        return OutputFile(path: path, bytes: library.render(kind, all) ?? [])
    }

    // MARK: Index

    private func cover() -> PageContext.Values {
        let manifest = explainer.manifest
        var values = CoverSummary(rendered, context.site.parsed.settings).values
        values.merge([
            "deck": .text(optional: manifest.deck),
            "points": manifest.summary.isEmpty ? .null : .object(["items": .texts(manifest.summary)]),
            "chapters": .list(explainer.chapters.indices.map(chapterEntry)),
            "noteKinds": .list(filters.kinds.map(Self.tally)), "verdicts": .list(filters.verdicts.map(Self.tally)),
            "preface": .html(optional: rendered.preface), "changes": changes?.summary ?? .null,
            "received": explainer.article.map { .object(provenance($0)) } ?? .null,
            "endnotes": .html(optional: rendered.frontEndnotes),
        ])
        return values
    }

    private func chapterEntry(_ index: Int) -> PageContext.Values {
        var entry = link(to: index)
        let chapter = rendered.chapters[index]
        entry["isOurs"] = .flag(explainer.chapters[index].isTitleOurs)
        entry["isCutOurs"] = .flag(explainer.chapters[index].isCutOurs)
        entry["length"] = .text(explainer.words(of: chapter.length))
        entry["time"] = .text(optional: explainer.time(for: chapter.length))
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
            "voice": .text(explainer.voice(ofChapter: index)),
        ]
    }

    private func provenance(_ article: Article) -> PageContext.Values {
        let settings = article.settings
        return [
            "publisher": .text(optional: settings.publisher), "url": .text(optional: settings.url),
            "author": .text(optional: settings.authorText(strings)),
            "published": PageContext.date(settings.published, strings),
            "file": .text(settings.file.value), "sha256": .text(article.sha256),
            "rights": .text(strings.name("rights", settings.rights.rawValue) ?? settings.rights.rawValue),
            "isAttributed": .flag(
                !settings.authors.isEmpty || settings.publisher != nil || settings.published != nil
                    || settings.url != nil),
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
        var values = chapterText(index)
        values["total"] = .text(strings.text(.chapters, count: explainer.chapters.count))
        let shown = contents(around: index)
        values["contents"] = .list(
            zip(shown, [-1] + shown).map { other, before in
                var entry = link(to: other)
                entry["isCurrent"] = .flag(other == index)
                entry["isAfterGap"] = .flag(other > before + 1)
                return entry
            })
        values["previous"] = index > 0 ? .object(neighbour(index - 1)) : .null
        values["next"] = index + 1 < explainer.chapters.count ? .object(neighbour(index + 1)) : .null
        values["received"] = explainer.article.map { .object(source($0)) } ?? .null
        return values
    }

    /// The chapters that a chapter's page lists: all, or of very many those near it, the first and the last. Otherwise
    /// the pages together would grow with the square of their number.
    private func contents(around index: Int) -> [Int] {
        let all = explainer.chapters.indices
        guard all.count > Self.mostListed else { return Array(all) }
        let near = max(1, index - Self.near)..<min(all.count - 1, index + Self.near + 1)
        return [0] + near + [all.count - 1]
    }

    private static let mostListed = 24
    private static let near = 8

    /// A chapter without the ways to others.
    private func chapterText(_ index: Int) -> PageContext.Values {
        let chapter = explainer.chapters[index]
        let rendered = rendered.chapters[index]
        let language = explainer.article?.settings.language ?? explainer.manifest.language
        return [
            "number": .text(String(index + 1)), "label": .text(label(index)),
            "heading": .html(optional: rendered.heading),
            "title": rendered.heading.isEmpty ? .text(chapter.title) : .null, "titleTag": titleTag(index),
            "isOurs": .flag(chapter.isTitleOurs), "isCutOurs": .flag(chapter.isCutOurs),
            "hasOwnIndent": .flag(rendered.hasOwnIndent), "text": .html(rendered.text),
            "isReceived": .flag(explainer.article != nil),
            "lang": .text(language.text), "dir": .text(language.direction),
            "isPoem": .flag(explainer.article.map { $0.markdown == nil && $0.settings.lines == .keep } ?? false),
            "endnotes": .html(optional: rendered.endnotes), "tips": .html(optional: rendered.tips),
            "hasDamage": .flag(rendered.hasDamage), "isMarked": .flag(isMarked(rendered)),
            "dates": dates.values(ofChapter: index),
            "strip": .html(optional: strip?.html(eventsOfChapters[index] ?? []) ?? []),
            "noteSummary": rendered.noteCount == 0
                ? .null : .text(strings.text(.noteCount, count: rendered.noteCount)),
            "length": .text(explainer.words(of: rendered.length)),
            "time": .text(optional: explainer.time(for: rendered.length)),
            "citation": .html(CitationLine(explainer, context.site.parsed.settings).chapter(index)),
        ]
    }

    /// The language of a chapter's title where it is not the page's.
    private func titleTag(_ index: Int) -> TemplateValue {
        let language = places.language(ofTitle: index)
        if language == explainer.manifest.language { return .null }
        return .object(["lang": .text(language.text), "dir": .text(language.direction)])
    }

    /// Whether the received text carries marks of ours, which a reader may want to put away.
    private func isMarked(_ chapter: RenderedChapter) -> Bool {
        explainer.article != nil && (chapter.noteCount > 0 || chapter.tipCount > 0)
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
            "author": .text(optional: article.settings.authorText(strings)),
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
                "draft": note.note?.isDraft == true ? .text(strings[.draft]) : .null,
                "kind": .text(optional: note.note?.kind.map(names.kind)),
                "kindID": .text(optional: note.note?.kind?.id), "classes": .text(NoteFilters.classes(of: note.note)),
                "verdict": .text(optional: note.note?.verdict.map(names.verdict)),
                "verdictID": .text(optional: note.note?.verdict.map { $0 == .notApplicable ? "na" : $0.rawValue }),
                "confidence": .text(optional: note.note?.confidence.map(names.confidence)),
                "sources": .html(
                    optional: note.note.map { SourceLinks.html(Self.citations(of: $0), explainer) } ?? []),
                "place": .text(place.title), "placeHref": .text("\(place.page)#\(citation.markID)"),
                "placeLang": .text(place.language.text), "placeDir": .text(place.language.direction),
            ]
        }
        return [
            "rows": .list(rows), "filters": .list(filters.filters.map { $0.values(all: strings[.filterAll]) }),
            "filterStyle": .text(optional: filters.rules.isEmpty ? nil : PageFilter.fileName),
        ]
    }

    private static func tally(_ choice: PageFilter.Choice) -> PageContext.Values {
        ["name": .text(choice.label), "count": .text(String(choice.count))]
    }

    /// What a note rests on: the sources of its field, and those that only its text cites.
    private static func citations(of note: Note) -> [SourceCitation] {
        var seen = Set(note.sources.map(\.id.value))
        return note.sources + note.body.citations.filter { seen.insert($0.id.value).inserted }
    }
}
