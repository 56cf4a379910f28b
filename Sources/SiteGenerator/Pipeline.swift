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
            keep: { composed in kept?.add(composed) },
            emit: { file, log in try publisher.stage(file, &log) })
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
            sources, shownFolder: output, &log, observe: observe, keep: { _ in }, emit: { _, _ in })
        let isComplete = !log.hasErrors
        log.apply(site.parsed.settings.severities, isStrict: isStrict)
        return (site, Result(site, sources, log, nil), isComplete)
    }

    /// Everything between reading and writing. Gives finished files out as they are made, and none where the content has
    /// mistakes; the caller must not publish them while the log holds errors, and grades the warnings.
    ///
    /// - Parameters:
    ///   - shownFolder: where messages say that pages are.
    ///   - includesDrafts: whether drafts are on the pages, marked as such.
    ///   - observe: is told of each step.
    ///   - keep: is handed the composed Markdown of each explainer.
    ///   - emit: is handed each finished file.
    /// - Throws: what `keep` and `emit` throw.
    static func run(
        _ sources: SourceTree, shownFolder: String, includesDrafts: Bool = false, _ log: inout DiagnosticLog,
        observe: @escaping BuildObserver = { _ in },
        keep: (ComposedExplainer) throws -> Void,
        emit: (OutputFile, inout DiagnosticLog) throws -> Void
    ) rethrows -> ResolvedSite {
        observe(BuildStep(.parse))
        let parsed = SiteParser.parse(sources, &log)
        observe(BuildStep(.resolve))
        let resolved = Resolver.resolve(parsed, includesDrafts: includesDrafts, &log)
        let assembler = Assembler(resolved, &log)
        if log.hasErrors { return resolved }

        var links = LinkCheck(shownFolder: shownFolder)
        for file in assembler.siteFiles() {
            links.add(file, &log)
            try emit(file, &log)
        }
        let total = resolved.explainers.reduce(0) { $0 + $1.chapters.count }
        var done = 0
        for explainer in resolved.explainers {
            func step(_ phase: BuildStep.Phase) -> (Int) -> Void {
                { chapters in observe(BuildStep(phase, done: done + chapters, total: total)) }
            }
            links.add(linksOf: explainer)
            links.add(recordOf: explainer)
            let composed = Composer.compose(explainer, &log, chapterDone: step(.compose))
            try keep(composed)
            let rendered = Renderer.render(composed, parsed.settings, &log, chapterDone: step(.render))
            let files = assembler.files(of: rendered, chapterDone: step(.assemble))
            done += explainer.chapters.count
            for file in files {
                links.add(file, &log)
                try emit(file, &log)
            }
        }
        links.check(&log)
        return resolved
    }
}
