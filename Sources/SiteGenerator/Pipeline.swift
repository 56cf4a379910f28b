import Synchronization

/// The program in one sentence: load, parse, resolve, compose, render, assemble, publish. Each phase is a function from
/// the type before it to the type after it. What explainers share is parsed first; then they go through the phases one
/// by one, so that memory never holds the site.
public struct Pipeline {
    /// What a run found and did.
    public struct Result {
        public let sources: SourceTree
        public let log: DiagnosticLog
        /// Nil where errors kept the output folder as it was.
        public let report: PublishReport?
        public let explainers: Int
        public let chapters: Int
        public let notes: Int

        init(_ counts: SiteCounts, _ sources: SourceTree, _ log: DiagnosticLog, _ report: PublishReport?) {
            self.sources = sources
            self.log = log
            self.report = report
            explainers = counts.explainers
            chapters = counts.chapters
            notes = counts.notes
        }
    }

    /// Folder that holds `content` and `templates`.
    public let siteFolder: String
    /// Folder that the site is written to.
    public let output: String
    /// Where the composed chapters are to be kept, if anywhere.
    public let markdownFolder: String?
    /// Whether warnings count as errors.
    public let isStrict: Bool

    public init(siteFolder: String, output: String, markdownFolder: String? = nil, isStrict: Bool = false) {
        self.siteFolder = siteFolder
        self.output = output
        self.markdownFolder = markdownFolder
        self.isStrict = isStrict
    }

    /// Builds the site.
    ///
    /// - Throws: `DiskError`; mistakes in the content are in the result's log.
    public func build(observe: @escaping BuildObserver = { _ in }) throws -> Result {
        observe(BuildStep(.load))
        let folder = try OutputFolder(output, siteFolder: siteFolder)
        let sources = try Loader(siteFolder: siteFolder).load()
        var log = DiagnosticLog()
        let publisher = try Publisher(folder)
        var kept = try markdownFolder.map { try KeptMarkdown($0, siteFolder: siteFolder) }
        let (site, counts) = try Self.run(
            sources, shownFolder: output, &log, observe: observe, keepsSite: false,
            keep: kept == nil ? nil : { composed in kept?.add(composed) },
            prepare: publisher.preparation, emit: { file, log in try publisher.stage(file, &log) })
        // Publishing has its own warnings, so they are graded with the others before anything is moved.
        if !log.hasErrors { try publisher.findStale(&log) }
        log.apply(site.parsed.settings.severities, isStrict: isStrict)
        let report = log.hasErrors ? nil : try publisher.publish(observe: observe)
        if report != nil { try kept?.write() }
        return Result(counts, site.parsed.tree, log, report)
    }

    /// Everything that a build does and says, with nothing written and no output folder looked at.
    ///
    /// - Returns: also whether all phases ran, whatever the grades of warnings.
    /// - Throws: `DiskError` when content cannot be read.
    func check(observe: @escaping BuildObserver) throws -> (site: ResolvedSite, result: Result, isComplete: Bool) {
        observe(BuildStep(.load))
        let sources = try Loader(siteFolder: siteFolder).load()
        var log = DiagnosticLog()
        let (site, counts) = Self.run(
            sources, shownFolder: output, &log, observe: observe, keepsSite: true, keep: nil,
            prepare: { _ in () }, emit: { _, _ in })
        let isComplete = !log.hasErrors
        log.apply(site.parsed.settings.severities, isStrict: isStrict)
        return (site, Result(counts, site.parsed.tree, log, nil), isComplete)
    }

    /// What becomes of one explainer.
    private struct Made<Prepared: Sendable>: Sendable {
        /// Its parts, as far as its mistakes let them be made.
        var parsed: ParsedExplainer?
        var resolved: ResolvedExplainer?
        var composed: ComposedExplainer?
        var pages: Pages?
        /// What is wrong with its content.
        var log = DiagnosticLog()
        var counts = SiteCounts()

        /// What is kept of its pages.
        struct Pages: Sendable {
            let files: [Prepared]
            let links: ScannedLinks
            let entry: PageContext.Values
            let news: SiteNews
            let record: [AddressRecord.Entry]
            /// What was found while they were made.
            let log: DiagnosticLog
        }
    }

    /// Everything between reading and writing. Each explainer goes through all phases by itself, several at a time, and is
    /// then forgotten, so that memory holds a few of them. Finished files are given out as they are made; the caller must
    /// not publish them while the log holds errors, and grades the warnings.
    ///
    /// - Parameters:
    ///   - shownFolder: where messages say that pages are.
    ///   - includesDrafts: whether drafts are on the pages, marked as such.
    ///   - observe: is told of each step.
    ///   - keepsSite: whether the explainers of the resolved site are wanted.
    ///   - keep: is handed the composed Markdown of each explainer; nil for nobody.
    ///   - prepare: does with each finished file what can be done at any time and on any thread.
    ///   - emit: is handed what that gave, explainer by explainer.
    /// - Throws: what `keep` and `emit` throw.
    static func run<Prepared: Sendable>(
        _ sources: SourceTree, shownFolder: String, includesDrafts: Bool = false, _ log: inout DiagnosticLog,
        observe: @escaping BuildObserver = { _ in }, keepsSite: Bool,
        keep: ((ComposedExplainer) throws -> Void)?,
        prepare: @escaping @Sendable (OutputFile) -> Prepared,
        emit: (Prepared, inout DiagnosticLog) throws -> Void
    ) rethrows -> (site: ResolvedSite, counts: SiteCounts) {
        observe(BuildStep(.parse))
        let (frame, names) = SiteParser.frame(sources, &log)
        let strings = Resolver.siteStrings(frame, &log)
        let assembler = Assembler(ResolvedSite(parsed: frame, strings: strings, explainers: []), &log)
        // A mistake leaves nothing to publish: the rest is only read, for what else there is to say.
        let hasErrors = Mutex(log.hasErrors)
        let assets = assembler.assets()
        let shared = assets.map(\.path) + [HomePage.path]
        let keepsMarkdown = keep != nil

        var counts = SiteCounts()
        var parsed: [ParsedExplainer] = []
        var resolved: [ResolvedExplainer] = []
        var entries: [PageContext.Values] = []
        var news: [SiteNews] = []
        var taken = TakenNames()
        var links = LinkCheck(shownFolder: shownFolder)
        // What is said about pages, where there are any.
        var pagesLog = DiagnosticLog()
        links.add(ScannedLinks(assets), &pagesLog)
        for file in assets { try emit(prepare(file), &pagesLog) }
        observe(BuildStep(.pages, total: names.count))
        try OrderedWork.run(names.count) { index in
            var made = Made<Prepared>()
            defer { if made.log.hasErrors { hasErrors.withLock { $0 = true } } }
            guard let parsed = ExplainerParser.parse(names[index], frame.tree, frame.settings, &made.log) else {
                return made
            }
            let resolver = ExplainerResolver(parsed, frame, strings, includesDrafts: includesDrafts)
            guard var resolved = resolver.resolve(&made.log) else { return made }
            // A passage that is not found takes its note's address with it, which is no second mistake.
            if !made.log.hasErrors { resolved.earlier = AddressCheck.earlier(resolved, &made.log) }
            made.counts = SiteCounts(resolved)
            if keepsSite { (made.parsed, made.resolved) = (parsed, resolved) }
            if made.log.hasErrors || hasErrors.withLock({ $0 }) { return made }
            var log = DiagnosticLog()
            // One explainer may be all of a site: then its chapters tell how far it is, each composed, rendered and made.
            var steps = 0
            func chapterDone() {
                steps += 1
                guard names.count == 1 else { return }
                observe(BuildStep(.pages, done: steps / 3, total: resolved.chapters.count))
            }
            let composed = Composer.compose(resolved, &log, chapterDone: chapterDone)
            if keepsMarkdown { made.composed = composed }
            let rendered = Renderer.render(composed, frame.settings, &log, chapterDone: chapterDone)
            let files = assembler.files(of: rendered, chapterDone: chapterDone)
            made.pages = .init(
                files: files.map(prepare), links: ScannedLinks(files, of: resolved, others: shared),
                entry: assembler.homeEntry(of: resolved),
                news: assembler.news(of: resolved), record: resolved.parsed.record?.entries ?? [], log: log)
            return made
        } take: { index, made in
            log.merge(made.log)
            if made.counts.explainers > 0 { taken.add(names[index], &log) }
            counts.add(made.counts)
            if let explainer = made.parsed { parsed.append(explainer) }
            if let explainer = made.resolved { resolved.append(explainer) }
            if let pages = made.pages {
                pagesLog.merge(pages.log)
                if let composed = made.composed { try keep?(composed) }
                links.add(pages.links, &pagesLog)
                links.add(recordOf: names[index], pages.record)
                entries.append(pages.entry)
                news.append(pages.news)
                for file in pages.files { try emit(file, &pagesLog) }
            }
            if names.count > 1 { observe(BuildStep(.pages, done: index + 1, total: names.count)) }
        }
        let site = ResolvedSite(parsed: frame.with(parsed), strings: strings, explainers: resolved)
        if log.hasErrors { return (site, counts) }
        let siteFiles = assembler.siteFiles(entries, news)
        links.add(ScannedLinks(siteFiles), &pagesLog)
        for file in siteFiles { try emit(prepare(file), &pagesLog) }
        links.check(&pagesLog)
        log.merge(pagesLog)
        return (site, counts)
    }
}

/// How much of what a site has.
struct SiteCounts: Sendable {
    private(set) var explainers = 0
    private(set) var chapters = 0
    private(set) var notes = 0

    init() {}

    init(_ explainer: ResolvedExplainer) {
        explainers = 1
        chapters = explainer.chapters.count
        notes = explainer.notes.count
    }

    mutating func add(_ other: SiteCounts) {
        explainers += other.explainers
        chapters += other.chapters
        notes += other.notes
    }
}
