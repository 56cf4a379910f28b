/// Everything between reading and writing. Each explainer goes through all phases by itself, several at a time, and is
/// then forgotten unless a memory is wanted, so that a build holds a few of them. Finished files are given out as they
/// are made; the caller must not publish them while the log holds errors, and grades the warnings.
struct SiteRun<Prepared: Sendable, Kept: Sendable> {
    struct Result {
        /// The site without its explainers. Its files are as the phases read them.
        let site: ParsedSite
        /// Words in the site's language.
        let strings: InterfaceStrings
        let counts: SiteCounts
        /// What was kept of each explainer that could be resolved.
        let kept: [Kept]
        /// Nil unless it was wanted.
        let memory: SiteMemory<Prepared, Kept>?
    }

    /// Where messages say that pages are.
    let shownFolder: String
    /// Whether drafts are on the pages, marked as such.
    var includesDrafts = false
    /// How many threads work at the same time; nil is one for each processor.
    var threads: Int?
    /// Is told of each step.
    var observe: BuildObserver = { _ in }
    /// Takes what the caller wants of a resolved explainer; nil for nothing.
    let retain: @Sendable (ResolvedExplainer, ParsedSite) -> Kept?
    /// Whether the composed Markdown of each explainer is wanted.
    var keepsMarkdown = false
    /// Whether the next build of the site is to be spared what has not changed.
    var remembers = false
    /// Paths of pages that are made before the others of their explainer.
    var first: Set<String> = []
    /// Does with each finished file what can be done at any time and on any thread.
    let prepare: @Sendable (OutputFile) -> Prepared

    /// - Parameters:
    ///   - earlier: of the last build of the site, with the same settings of the run.
    ///   - keep: is handed the composed Markdown of each explainer.
    ///   - emit: is handed what `prepare` gave, explainer by explainer.
    /// - Throws: what `keep` and `emit` throw.
    func run(
        _ sources: SourceTree, after earlier: SiteMemory<Prepared, Kept>? = nil, _ log: inout DiagnosticLog,
        keep: (ComposedExplainer) throws -> Void, emit: (Prepared, inout DiagnosticLog) throws -> Void
    ) rethrows -> Result {
        observe(BuildStep(.parse))
        let threads = threads ?? OrderedWork.processors
        let known = earlier?.frame.with(sources)
        let frame = known ?? SiteFrame(sources, threads: threads)
        let assets = Ahead(isApart: threads > 1) { [prepare] in frame.look.assets.map(prepare) }
        let unchanged = known.flatMap { earlier?.unchanged(in: $0) } ?? frame.names.map { _ in nil }
        let due = unchanged.indices.filter { unchanged[$0] == nil }
        let names = frame.names
        let work = ExplainerWork(
            run: self, frame: frame, others: Assembler.assetPaths(frame.parsed) + [HomePage.path],
            // Threads that have no explainer of their own make the pages of another.
            threads: max(1, threads / max(1, due.count)), isOnly: names.count == 1)

        var counts = SiteCounts()
        var kept: [Kept] = []
        var repairs: [FileID: [UInt8]] = [:]
        var all: [MadeExplainer<Prepared, Kept>] = []
        var entries: [PageContext.Values] = []
        var news: [SiteNews] = []
        var taken = TakenNames()
        var former: [(name: String, was: [Spanned<String>])] = []
        var links = LinkCheck(shownFolder: shownFolder)
        // What is said about pages, where there are any.
        var pagesLog = DiagnosticLog()
        observe(BuildStep(.pages, total: names.count))

        var isLookTaken = false
        /// Before the first explainer is taken, and not before the first is begun.
        func takeLook() throws {
            if isLookTaken { return }
            isLookTaken = true
            log.merge(frame.log)
            log.merge(frame.look.log)
            links.add(ScannedLinks(frame.look.assets), &pagesLog)
            for file in assets.value { try emit(file, &pagesLog) }
        }
        func take(_ index: Int, _ made: MadeExplainer<Prepared, Kept>) throws {
            try takeLook()
            log.merge(made.log)
            if made.counts.explainers > 0 { taken.add(names[index], &log) }
            if !made.was.isEmpty { former.append((names[index], made.was)) }
            counts.add(made.counts)
            if let value = made.kept { kept.append(value) }
            repairs.merge(made.repairs) { $1 }
            if let pages = made.pages {
                pagesLog.merge(pages.log)
                if let composed = made.composed { try keep(composed) }
                links.add(pages.links, &pagesLog)
                links.add(recordOf: names[index], pages.record)
                entries.append(pages.entry)
                news.append(pages.news)
                for file in pages.files { try emit(file, &pagesLog) }
            }
            if remembers { all.append(made) }
            if names.count > 1 { observe(BuildStep(.pages, done: index + 1, total: names.count)) }
        }
        var next = 0
        /// Those before an index, which nothing has changed.
        func takeUnchanged(before end: Int) throws {
            while next < end {
                if let made = unchanged[next] { try take(next, made) }
                next += 1
            }
        }
        try OrderedWork.run(due.count, threads: threads) {
            work.make(due[$0])
        } take: { number, made in
            try takeUnchanged(before: due[number])
            try take(due[number], made)
            next = due[number] + 1
        }
        try takeUnchanged(before: names.count)
        try takeLook()
        for (name, was) in former { taken.add(former: was, of: name, &log) }
        if !log.hasErrors {
            let siteFiles = frame.look.assembler.siteFiles(entries, news)
            links.add(ScannedLinks(siteFiles), &pagesLog)
            for file in siteFiles { try emit(prepare(file), &pagesLog) }
            links.check(&pagesLog)
            log.merge(pagesLog)
        }
        return Result(
            site: repairs.isEmpty ? frame.parsed : frame.parsed.with(frame.parsed.tree.replacing(repairs)),
            strings: frame.strings, counts: counts, kept: kept,
            memory: remembers ? SiteMemory(frame: frame, explainers: all) : nil)
    }
}
