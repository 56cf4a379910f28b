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
    /// How many threads work at the same time; nil is one for each processor that the program may use.
    public let threads: Int?

    public init(
        siteFolder: String, output: String, markdownFolder: String? = nil, isStrict: Bool = false, threads: Int? = nil
    ) {
        self.siteFolder = siteFolder
        self.output = output
        self.markdownFolder = markdownFolder
        self.isStrict = isStrict
        self.threads = threads
    }

    /// Builds the site.
    ///
    /// - Parameter isStopped: whether the build shall end with the output as it was; it is asked again and again until files
    ///   are moved in.
    /// - Throws: `DiskError`, `BuildStopped`; mistakes in the content are in the result's log.
    public func build(
        observe: @escaping BuildObserver = { _ in }, isStopped: @escaping @Sendable () -> Bool = { false }
    ) throws -> Result {
        observe(BuildStep(.load))
        let folder = try OutputFolder(output, siteFolder: siteFolder)
        let sources = try Loader(siteFolder: siteFolder).load()
        var log = DiagnosticLog()
        let publisher = try Publisher(folder, isStopped: isStopped)
        var kept = try markdownFolder.map { try KeptMarkdown($0, siteFolder: siteFolder, pages: folder) }
        let (site, counts) = try Self.run(
            sources, shownFolder: output, &log, threads: threads, observe: observe, keepsSite: false,
            keep: kept == nil ? nil : { composed in kept?.add(composed) },
            prepare: publisher.preparation, emit: { file, log in try publisher.stage(file, &log) })
        // Publishing has its own warnings, so they are graded with the others before anything is moved.
        if !log.hasErrors {
            try publisher.findStale(&log)
            try kept?.stage(&log)
        }
        log.apply(site.parsed.settings.severities, isStrict: isStrict)
        let report = log.hasErrors ? nil : try publisher.publish(observe: observe)
        if report != nil { try kept?.publish() }
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
            sources, shownFolder: output, &log, threads: threads, observe: observe, keepsSite: true, keep: nil,
            prepare: { _ in () }, emit: { _, _ in })
        let isComplete = !log.hasErrors
        log.apply(site.parsed.settings.severities, isStrict: isStrict)
        return (site, Result(counts, site.parsed.tree, log, nil), isComplete)
    }

    /// Everything between reading and writing, in one go: see `SiteRun`.
    ///
    /// - Parameters:
    ///   - shownFolder: where messages say that pages are.
    ///   - includesDrafts: whether drafts are on the pages, marked as such.
    ///   - threads: how many work at the same time; nil is one for each processor.
    ///   - observe: is told of each step.
    ///   - keepsSite: whether the explainers of the resolved site are wanted.
    ///   - keep: is handed the composed Markdown of each explainer; nil for nobody.
    ///   - prepare: does with each finished file what can be done at any time and on any thread.
    ///   - emit: is handed what that gave, explainer by explainer.
    /// - Throws: what `keep` and `emit` throw.
    static func run<Prepared: Sendable>(
        _ sources: SourceTree, shownFolder: String, includesDrafts: Bool = false, _ log: inout DiagnosticLog,
        threads: Int? = nil, observe: @escaping BuildObserver = { _ in }, keepsSite: Bool,
        keep: ((ComposedExplainer) throws -> Void)?,
        prepare: @escaping @Sendable (OutputFile) -> Prepared,
        emit: (Prepared, inout DiagnosticLog) throws -> Void
    ) rethrows -> (site: ResolvedSite, counts: SiteCounts) {
        let run = SiteRun(
            shownFolder: shownFolder, includesDrafts: includesDrafts, threads: threads, observe: observe,
            retain: { explainer, _ in keepsSite ? explainer : nil }, keepsMarkdown: keep != nil, prepare: prepare)
        let result = try run.run(sources, &log, keep: { try keep?($0) }, emit: emit)
        let site = ResolvedSite(
            parsed: result.site.with(result.kept.map(\.parsed)), strings: result.strings, explainers: result.kept)
        return (site, result.counts)
    }
}
