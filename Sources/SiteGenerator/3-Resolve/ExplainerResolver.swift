import CommonMark

/// Resolves one explainer: chapters and front lines, passages, numbers, addresses.
struct ExplainerResolver {
    private let explainer: ParsedExplainer
    private let site: ParsedSite
    private let siteStrings: InterfaceStrings
    private let includesDrafts: Bool

    init(_ explainer: ParsedExplainer, _ site: ParsedSite, _ siteStrings: InterfaceStrings, includesDrafts: Bool) {
        self.explainer = explainer
        self.site = site
        self.siteStrings = siteStrings
        self.includesDrafts = includesDrafts
    }

    func resolve(_ log: inout DiagnosticLog) -> ResolvedExplainer? {
        let resolved: ResolvedExplainer
        switch explainer.text {
        case .received(let article, let notes):
            resolved = received(article, notes, &log)
            if let update = explainer.update {
                OpenPassages(resolved, article, update).report(explainer.name, &log)
            }
        case .own(let chapters):
            resolved = own(chapters, &log)
            explainer.update?.report(explainer.name, &log)
        }
        LinkResolver(
            resolved, site.tree, areSourcesWhole: explainer.areSourcesWhole && site.areSharedSourcesWhole,
            includesDrafts: includesDrafts
        ).check(&log)
        return resolved
    }

    private func strings(_ log: inout DiagnosticLog) -> InterfaceStrings {
        let language = explainer.manifest.language
        if let strings = site.strings.best(for: language) { return strings }
        // That of the whole site is reported once.
        if language.text == site.settings.language.text { return siteStrings }
        log.warning(
            .interfaceLanguage, at: .path(site.tree[explainer.manifest.file].path),
            "there are no interface words in \(language.text); the pages speak \(siteStrings.language.text) around the text",
            help: "copy the English ones with `sitegen templates strings/en.yaml`, and translate them as "
                + "\(InterfaceStrings.folder)\(language.primary).yaml")
        return siteStrings
    }

    private var imagePaths: Set<String> {
        Set(explainer.images.map { String(site.tree[$0].path.dropFirst(explainer.folder.utf8.count)) })
    }

    // MARK: A received article

    private func received(_ article: Article, _ notes: [Note], _ log: inout DiagnosticLog) -> ResolvedExplainer {
        let passages = PassageResolver(article)
        let strings = strings(&log)
        let plan = ChapterPlan.make(article, explainer.manifest, passages.search, opening: strings[.opening], &log)
        checkRights(article.settings, &log)
        ArticleImages(article, paths: imagePaths).report(article, explainer.folder, &log)
        let title = title(article, plan, &log)
        let published = published(notes, &log)
        let places = passages.resolve(
            published.flatMap { note in note.passages.map { ($0, every: note.isEvery) } }, &log)
        reportSwallowed(published, passages.search, &log)
        let ids = NoteIDs.assign(published, &log)
        let numbering = NoteNumbering(published, ids: ids, places: places, article: article, plan: plan)
        let history = EditionHistoryResolver.resolve(
            explainer.editions, article, Array(zip(ids, published)).map { (id: $0, note: $1) }, site.tree, &log)
        BylineCheck.check(explainer.editions, article, plan.front, &log)
        let addresses = addresses(numbering.notes, ids: ids, plan.chapters, &log)
        let apparatus = ApparatusResolver(explainer, site, strings).received(article, plan, passages, numbering, &log)
        QuotedDateCheck(article, passages.search, apparatus).check(&log)
        return ResolvedExplainer(
            parsed: explainer, title: title.text, titleLanguage: title.language, strings: strings, front: plan.front,
            chapters: plan.chapters, notes: numbering.notes, citations: numbering.citations,
            blockIDs: [history.blockIDs], history: history,
            addresses: addresses, headings: plan.headings, parts: plan.parts, imagePaths: imagePaths,
            apparatus: apparatus)
    }

    /// A note that begins with three signs is in the text of the one above it, and nothing else tells: its passage is a
    /// quotation there, of words of the article.
    private func reportSwallowed(_ notes: [Note], _ search: SearchText, _ log: inout DiagnosticLog) {
        for quote in notes.flatMap(\.quotesBelowHeadings)
        where UTF8Text.firstOffset(of: quote.words, in: search.bytes, 0..<search.bytes.count) != nil {
            EntryParser.reportHeading(quote.heading, quote.title, &log)
        }
    }

    private func published(_ notes: [Note], _ log: inout DiagnosticLog) -> [Note] {
        if includesDrafts { return notes }
        return notes.filter { note in
            if note.isDraft {
                log.warning(
                    .draftSkipped, at: note.span, "this note is a draft, and is not published",
                    help: "remove `status: draft` when it is ready")
            }
            return !note.isDraft
        }
    }

    private func checkRights(_ settings: ArticleSettings, _ log: inout DiagnosticLog) {
        guard settings.rights == .unknown, !settings.areRightsMistaken else { return }
        let address = settings.url == nil ? "" : ", with a canonical link to the original"
        log.warning(
            .rightsUnknown, at: Span(explainer.manifest.file, settings.rightsSpan.range),
            "it is not known whether the article may be printed: pages ask search engines to pass them over"
                + "\(address), and the file itself is not copied",
            help: "find out, and write `rights: { status: own | licensed | public-domain, statement: \"…\" }`")
    }

    private func title(
        _ article: Article, _ plan: ChapterPlan, _ log: inout DiagnosticLog
    ) -> (text: String, language: LanguageTag) {
        let articleTitle = plan.articleTitle
        if let title = explainer.manifest.title, title != articleTitle {
            return (title, LanguageTag.of(title, among: [explainer.manifest.language, article.settings.language]))
        }
        if let title = articleTitle { return (title, article.settings.language) }
        // A block that is named, and not found, is reported as such.
        if !article.settings.front.contains(where: { $0.role.value == "title" }) {
            log.error(
                .missingKey, at: .path(site.tree[explainer.manifest.file].path), "the explainer has no title",
                help: "write `title: …`, or under article.front name the block that is the article's title:\n"
                    + "- { role: title, quote: \"…\" }")
        }
        return (explainer.name, explainer.manifest.language)
    }

    static func oneLine(_ text: [UInt8]) -> String {
        UTF8Text.string(LineJoining.joined(text))
    }

    // MARK: Own writing

    private func own(_ chapters: [OwnChapter], _ log: inout DiagnosticLog) -> ResolvedExplainer {
        let manifest = explainer.manifest
        let strings = strings(&log)
        if manifest.title == nil {
            log.error(
                .missingKey, at: .path(site.tree[manifest.file].path), "the explainer has no title",
                help: "write `title: …`")
        }
        let resolved = chapters.map {
            Chapter(slug: $0.slug, place: .span(Span($0.file, 0..<0)), title: $0.title, isTitleOurs: false, own: $0)
        }
        let numbering = NoteNumbering(own: chapters)
        var ids = BlockIDs()
        let blockIDs = chapters.map { chapter in
            let document = chapter.text.document
            return document.leaves(in: 0..<document.endOfText, policy: TextPolicy(joinsWideLines: true)).map {
                ids.id(for: $0.bytes)
            }
        }
        return ResolvedExplainer(
            parsed: explainer, title: manifest.title ?? explainer.name,
            titleLanguage: LanguageTag.of(manifest.title ?? explainer.name, among: [manifest.language]),
            strings: strings, front: [], chapters: resolved, notes: numbering.notes,
            citations: numbering.citations, blockIDs: blockIDs, history: nil,
            addresses: addresses(numbering.notes, ids: [], resolved, &log), headings: [], parts: [],
            imagePaths: imagePaths,
            apparatus: ApparatusResolver(explainer, site, strings).own(resolved, numbering, &log))
    }

    private func addresses(
        _ notes: [ResolvedNote], ids: [String], _ chapters: [Chapter], _ log: inout DiagnosticLog
    ) -> Addresses {
        var seen: [String: String] = [:]
        for page in Self.reservedPages { seen[page] = "a page that sitegen writes" }
        for chapter in chapters {
            if let other = seen[chapter.slug.lowercased()] {
                log.error(
                    .addressTaken, at: chapter.place, "the address \(chapter.slug).html is taken by \(other)",
                    help: "give the chapter “\(chapter.title)” another slug")
            }
            seen[chapter.slug.lowercased()] = "the chapter “\(chapter.title)”"
        }
        var numbers = Dictionary(notes.map { ($0.id, $0.number - 1) }, uniquingKeysWith: { first, _ in first })
        // A note whose passage was not found has been reported; a link to it is no second mistake.
        for id in ids where numbers[id] == nil { numbers[id] = 0 }
        return Addresses(
            notes: numbers,
            chapters: Dictionary(
                chapters.enumerated().map { ($1.slug, $0) }, uniquingKeysWith: { first, _ in first }))
    }

    /// Pages of an explainer that are no chapters, now or in a later version.
    static let reservedPages = [
        "article", "changes", "glossary", "images", "index", "notes", "print", "search", "sources", "timeline",
    ]
}
