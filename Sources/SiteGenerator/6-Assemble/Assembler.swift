/// Makes finished files of rendered texts. It knows the site, and no disk.
struct Assembler: Sendable {
    private var context: PageContext
    private let library: TemplateLibrary

    /// Compiles the templates; their mistakes are reported with their places.
    init(_ site: ResolvedSite, _ log: inout DiagnosticLog) {
        context = PageContext(site)
        let tree = site.parsed.tree
        library = TemplateLibrary(
            sources: site.parsed.templates.map { ($0.name, tree[$0.file].bytes) }, pages: PageShapes.all)
        let files = Dictionary(
            site.parsed.templates.map { ($0.name, $0.file) }, uniquingKeysWith: { first, _ in first })
        for problem in library.problems {
            let place: Diagnostic.Place =
                files[problem.template].map { .span(Span($0, problem.range)) }
                ?? .path("templates/\(problem.template).mustache")
            log.error(.template, at: place, problem.message, help: problem.help)
        }
    }

    /// The same for a site of which only explainers differ.
    func with(_ site: ResolvedSite) -> Assembler {
        var assembler = self
        assembler.context = context.with(site)
        return assembler
    }

    /// The site's assets.
    func assets() -> [OutputFile] {
        let site = context.site.parsed
        return zip(site.assets, Self.assetPaths(site)).map { file, path in
            let bytes = site.tree[file].bytes
            return OutputFile(path: path, bytes: path.hasSuffix(".css") ? CompactStyleSheet.bytes(of: bytes) : bytes)
        }
    }

    /// Paths of the site's assets in the output.
    static func assetPaths(_ site: ParsedSite) -> [String] {
        site.assets.map { String(site.tree[$0].path.dropFirst("templates/".utf8.count)) }
    }

    /// The home page, of the entries of all explainers, and what machines are told of the site.
    func siteFiles(_ entries: [PageContext.Values], _ news: [SiteNews]) -> [OutputFile] {
        let settings = context.site.parsed.settings
        return [HomePage.file(entries, hasFeed: SiteNews.hasFeed(news), context, library)]
            + SiteNews.files(news, settings)
    }

    /// What feeds and the list of pages are given of an explainer.
    func news(of explainer: ResolvedExplainer) -> SiteNews { SiteNews(explainer, context.site.parsed.settings) }

    /// What the home page is given of an explainer.
    func homeEntry(of explainer: ResolvedExplainer) -> PageContext.Values {
        HomePage.entry(explainer, context.site.strings)
    }

    /// Every file of an explainer, and what comes of it.
    ///
    /// - Parameters:
    ///   - threads: how many make them.
    ///   - others: paths of files that are known to be there besides.
    ///   - first: paths of pages that are made before the others.
    ///   - prepare: runs right after a file is made, on the same thread.
    ///   - chapterDone: is called when the page of a chapter is made.
    func files<Prepared: Sendable>(
        of explainer: RenderedExplainer, threads: Int, others: [String], first: Set<String> = [],
        prepare: @escaping @Sendable (OutputFile) -> Prepared, chapterDone: () -> Void
    ) -> (files: [Prepared], links: ScannedLinks) {
        let pages = ExplainerPages(explainer, context, library)
        let parts = pages.parts
        // Those that take longest come before the others, so that no thread has such a one left at the end.
        let weights = parts.map { pages.path(of: $0).map(first.contains) == true ? Int.max : $0.weight }
        let order = parts.indices.sorted { (weights[$0], $1) > (weights[$1], $0) }
        var files = [[Prepared]](repeating: [], count: parts.count)
        var links = LinkScan(others: others)
        OrderedWork.run(parts.count, threads: threads) { number in
            pages.files(of: parts[order[number]]).map { (file: $0, prepared: prepare($0)) }
        } take: { number, made in
            let index = order[number]
            for (file, _) in made { links.add(file, at: index) }
            files[index] = made.map(\.prepared)
            if case .chapter = parts[index] { chapterDone() }
        }
        return (files.flatMap { $0 }, links.finished.of(explainer.resolved))
    }
}
