/// Takes explainers through all phases.
struct ExplainerWork<Prepared: Sendable, Kept: Sendable>: Sendable {
    private let includesDrafts: Bool
    private let keepsMarkdown: Bool
    private let remembers: Bool
    private let first: Set<String>
    private let observe: BuildObserver
    private let retain: @Sendable (ResolvedExplainer, ParsedSite) -> Kept?
    private let prepare: @Sendable (OutputFile) -> Prepared
    private let frame: SiteFrame
    /// Paths of files that are none of an explainer's.
    private let others: [String]
    /// How many threads work on one explainer.
    private let threads: Int
    private let isOnly: Bool
    /// A mistake leaves nothing to publish: the rest is only read, for what else there is to say.
    private let hasErrors = Locked(false)

    init(
        run: SiteRun<Prepared, Kept>, frame: SiteFrame, others: [String], threads: Int, isOnly: Bool
    ) {
        includesDrafts = run.includesDrafts
        keepsMarkdown = run.keepsMarkdown
        (remembers, first) = (run.remembers, run.first)
        (observe, retain, prepare) = (run.observe, run.retain, run.prepare)
        (self.frame, self.others, self.threads, self.isOnly) = (frame, others, threads, isOnly)
    }

    func make(_ index: Int) -> MadeExplainer<Prepared, Kept> {
        var made = MadeExplainer<Prepared, Kept>()
        defer { if made.log.hasErrors { hasErrors.withLock { $0 = true } } }
        let name = frame.names[index]
        let (explainer, isDecoded, repairs) = SiteParser.explainer(name, in: frame.parsed, threads: threads, &made.log)
        made.repairs = repairs
        guard let parsed = explainer, isDecoded else { return made }
        let site = repairs.isEmpty ? frame.parsed : frame.parsed.with(frame.parsed.tree.replacing(repairs))
        let resolver = ExplainerResolver(parsed, site, frame.strings, includesDrafts: includesDrafts)
        guard var resolved = resolver.resolve(&made.log) else { return made }
        // A passage that is not found takes its note's address with it, which is no second mistake.
        if !made.log.hasErrors { resolved.earlier = AddressCheck.earlier(resolved, &made.log) }
        made.counts = SiteCounts(resolved)
        made.was = resolved.manifest.was
        made.kept = retain(resolved, site)
        // What is remembered may be wanted when the mistakes elsewhere are mended.
        if made.log.hasErrors || frame.log.hasErrors || !remembers && hasErrors.withLock({ $0 }) { return made }
        var log = DiagnosticLog()
        // One explainer may be all of a site: then its chapters tell how far it is, each composed, rendered and made.
        var steps = 0
        func chapterDone() {
            steps += 1
            guard isOnly else { return }
            observe(BuildStep(.pages, done: steps / 3, total: resolved.chapters.count))
        }
        let composed = Composer.compose(resolved, threads: threads, &log, chapterDone: chapterDone)
        if keepsMarkdown { made.composed = composed }
        let rendered = Renderer.render(composed, site.settings, threads: threads, &log, chapterDone: chapterDone)
        let look = frame.look
        if look.log.hasErrors {
            hasErrors.withLock { $0 = true }
            return made
        }
        let (files, links) = look.assembler.files(
            of: rendered, threads: threads, others: others, first: first, prepare: prepare, chapterDone: chapterDone)
        made.pages = .init(
            files: files, links: links,
            entry: look.assembler.homeEntry(of: resolved),
            news: look.assembler.news(of: resolved), record: resolved.parsed.record?.entries ?? [], log: log)
        return made
    }
}
