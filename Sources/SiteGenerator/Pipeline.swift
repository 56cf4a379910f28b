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
        var log = DiagnosticLog()

        let sources = try Loader(siteFolder: siteFolder).load()
        let parsed = SiteParser.parse(sources, &log)
        let resolved = Resolver.resolve(parsed, &log)
        let assembler = Assembler(resolved, &log)
        func result(_ report: PublishReport?) -> Result {
            Result(
                sources: sources, log: log, report: report, explainers: resolved.explainers.count,
                chapters: resolved.explainers.reduce(0) { $0 + $1.chapters.count },
                notes: resolved.explainers.reduce(0) { $0 + $1.notes.count })
        }
        if log.hasErrors { return result(nil) }

        var publisher = try Publisher(folder)
        var links = LinkCheck(shownFolder: output)
        for file in assembler.siteFiles() {
            links.add(file, &log)
            try publisher.stage(file, &log)
        }
        for explainer in resolved.explainers {
            let composed = Composer.compose(explainer, &log)
            if let markdownFolder { try KeptMarkdown(markdownFolder).write(composed) }
            let rendered = Renderer.render(composed, parsed.settings, &log)
            for file in assembler.files(of: rendered) {
                links.add(file, &log)
                try publisher.stage(file, &log)
            }
        }
        links.check(&log)
        if log.hasErrors { return result(nil) }
        let report = try publisher.publish(&log)
        return result(report)
    }
}
