/// The program in one sentence: load, parse, resolve, compose, render, assemble, publish. Each phase is a function from
/// the type before it to the type after it; up to Resolve they see the whole site, after it one explainer at a time, so
/// that memory never holds the site's pages.
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

        init(_ site: ResolvedSite, _ sources: SourceTree, _ log: DiagnosticLog, _ report: PublishReport?) {
            self.sources = sources
            self.log = log
            self.report = report
            explainers = site.explainers.count
            chapters = site.explainers.reduce(0) { $0 + $1.chapters.count }
            notes = site.explainers.reduce(0) { $0 + $1.notes.count }
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
        let site = try Self.run(
            sources, shownFolder: output, &log, observe: observe,
            keepsMarkdown: kept != nil, keep: { composed in kept?.add(composed) },
            prepare: publisher.preparation, emit: { file, log in try publisher.stage(file, &log) })
        // Publishing has its own warnings, so they are graded with the others before anything is moved.
        if !log.hasErrors { try publisher.findStale(&log) }
        log.apply(site.parsed.settings.severities, isStrict: isStrict)
        let report = log.hasErrors ? nil : try publisher.publish(observe: observe)
        if report != nil { try kept?.write() }
        return Result(site, sources, log, report)
    }

    /// Everything that a build does and says, with nothing written and no output folder looked at.
    ///
    /// - Returns: also whether all phases ran, whatever the grades of warnings.
    /// - Throws: `DiskError` when content cannot be read.
    func check(observe: @escaping BuildObserver) throws -> (site: ResolvedSite, result: Result, isComplete: Bool) {
        observe(BuildStep(.load))
        let sources = try Loader(siteFolder: siteFolder).load()
        var log = DiagnosticLog()
        let site = Self.run(
            sources, shownFolder: output, &log, observe: observe, keepsMarkdown: false, keep: { _ in },
            prepare: { _ in () }, emit: { _, _ in })
        let isComplete = !log.hasErrors
        log.apply(site.parsed.settings.severities, isStrict: isStrict)
        return (site, Result(site, sources, log, nil), isComplete)
    }

    /// What the phases from Compose on make of one explainer.
    private struct MadeExplainer<Prepared: Sendable>: Sendable {
        let composed: ComposedExplainer?
        let links: ScannedLinks
        let files: [Prepared]
        let log: DiagnosticLog
    }

    /// Everything between reading and writing. Gives finished files out as they are made, and none where the content has
    /// mistakes; the caller must not publish them while the log holds errors, and grades the warnings.
    ///
    /// - Parameters:
    ///   - shownFolder: where messages say that pages are.
    ///   - includesDrafts: whether drafts are on the pages, marked as such.
    ///   - observe: is told of each step.
    ///   - keepsMarkdown: whether `keep` wants anything.
    ///   - keep: is handed the composed Markdown of each explainer.
    ///   - prepare: does with each finished file what can be done at any time and on any thread.
    ///   - emit: is handed what that gave, in the order of the files.
    /// - Throws: what `keep` and `emit` throw.
    static func run<Prepared: Sendable>(
        _ sources: SourceTree, shownFolder: String, includesDrafts: Bool = false, _ log: inout DiagnosticLog,
        observe: @escaping BuildObserver = { _ in }, keepsMarkdown: Bool = true,
        keep: (ComposedExplainer) throws -> Void,
        prepare: @escaping @Sendable (OutputFile) -> Prepared,
        emit: (Prepared, inout DiagnosticLog) throws -> Void
    ) rethrows -> ResolvedSite {
        observe(BuildStep(.parse))
        let parsed = SiteParser.parse(sources, &log)
        observe(BuildStep(.resolve))
        let resolved = Resolver.resolve(parsed, includesDrafts: includesDrafts, &log)
        let assembler = Assembler(resolved, &log)
        if log.hasErrors { return resolved }

        var links = LinkCheck(shownFolder: shownFolder)
        let siteFiles = assembler.siteFiles()
        links.add(ScannedLinks(siteFiles), &log)
        for file in siteFiles { try emit(prepare(file), &log) }
        let shared = siteFiles.map(\.path)
        let total = resolved.explainers.reduce(0) { $0 + $1.chapters.count }
        var done = 0
        observe(BuildStep(.pages, total: total))
        try OrderedWork.run(resolved.explainers.count) { index in
            let explainer = resolved.explainers[index]
            var log = DiagnosticLog()
            let composed = Composer.compose(explainer, &log)
            let rendered = Renderer.render(composed, parsed.settings, &log)
            let files = assembler.files(of: rendered)
            return MadeExplainer(
                composed: keepsMarkdown ? composed : nil, links: ScannedLinks(files, others: shared),
                files: files.map(prepare), log: log)
        } take: { index, made in
            log.merge(made.log)
            if let composed = made.composed { try keep(composed) }
            links.add(linksOf: resolved.explainers[index])
            links.add(recordOf: resolved.explainers[index])
            links.add(made.links, &log)
            for file in made.files { try emit(file, &log) }
            done += resolved.explainers[index].chapters.count
            observe(BuildStep(.pages, done: done, total: total))
        }
        links.check(&log)
        return resolved
    }
}
