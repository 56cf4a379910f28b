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
    }

    /// Folder that holds `content` and `templates`.
    public let siteFolder: String
    /// Folder that the site is written to.
    public let output: String
    /// Where the composed chapters are to be kept, if anywhere.
    public let markdownFolder: String?

    public init(siteFolder: String, output: String, markdownFolder: String? = nil) {
        self.siteFolder = siteFolder
        self.output = output
        self.markdownFolder = markdownFolder
    }

    /// Builds the site.
    ///
    /// - Throws: `DiskError`; mistakes in the content are in the result's log.
    public func build() throws -> Result {
        let folder = try OutputFolder(output, siteFolder: siteFolder)
        let sources = try Loader(siteFolder: siteFolder).load()
        var log = DiagnosticLog()
        let publisher = try Publisher(folder)
        var kept = try markdownFolder.map { try KeptMarkdown($0, siteFolder: siteFolder) }
        let site = try Self.run(
            sources, shownFolder: output, &log,
            keep: { composed in kept?.add(composed) },
            emit: { file, log in try publisher.stage(file, &log) })
        // Publishing has its own warnings, so it comes before the log is handed over.
        let report = log.hasErrors ? nil : try publisher.publish(&log)
        if report != nil { try kept?.write() }
        return Result(
            sources: sources, log: log, report: report,
            explainers: site.explainers.count, chapters: site.explainers.reduce(0) { $0 + $1.chapters.count },
            notes: site.explainers.reduce(0) { $0 + $1.notes.count })
    }

    /// Everything between reading and writing. Gives finished files out as they are made, and none where the content has
    /// mistakes; the caller must not publish them while the log holds errors.
    ///
    /// - Parameters:
    ///   - shownFolder: where messages say that pages are.
    ///   - includesDrafts: whether drafts are on the pages, marked as such.
    ///   - keep: is handed the composed Markdown of each explainer.
    ///   - emit: is handed each finished file.
    /// - Throws: what `keep` and `emit` throw.
    static func run(
        _ sources: SourceTree, shownFolder: String, includesDrafts: Bool = false, _ log: inout DiagnosticLog,
        keep: (ComposedExplainer) throws -> Void,
        emit: (OutputFile, inout DiagnosticLog) throws -> Void
    ) rethrows -> ResolvedSite {
        let parsed = SiteParser.parse(sources, &log)
        let resolved = Resolver.resolve(parsed, includesDrafts: includesDrafts, &log)
        let assembler = Assembler(resolved, &log)
        if log.hasErrors { return resolved }

        var links = LinkCheck(shownFolder: shownFolder)
        for file in assembler.siteFiles() {
            links.add(file, &log)
            try emit(file, &log)
        }
        for explainer in resolved.explainers {
            links.add(linksOf: explainer)
            let composed = Composer.compose(explainer, &log)
            try keep(composed)
            let rendered = Renderer.render(composed, parsed.settings, &log)
            for file in assembler.files(of: rendered) {
                links.add(file, &log)
                try emit(file, &log)
            }
        }
        links.check(&log)
        return resolved
    }
}
