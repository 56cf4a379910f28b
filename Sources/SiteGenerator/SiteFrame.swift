/// What all explainers of a site share, made once before them: settings, words of the interface, and its look.
struct SiteFrame: Sendable {
    /// The site without its explainers.
    let parsed: ParsedSite
    /// Names of the explainers' folders.
    let names: [String]
    private let parseLog: DiagnosticLog
    private let madeStrings: Ahead<SiteStrings>
    private let madeLook: Ahead<SiteLook>

    private struct SiteStrings: Sendable {
        let strings: InterfaceStrings
        let log: DiagnosticLog

        init(_ site: ParsedSite) {
            var log = DiagnosticLog()
            strings = Resolver.siteStrings(site, &log)
            self.log = log
        }
    }

    /// How a site looks: what explainers need once their texts are rendered.
    struct SiteLook: Sendable {
        let assembler: Assembler
        /// Style sheets, scripts and the like, finished.
        let assets: [OutputFile]
        /// What is wrong with templates.
        let log: DiagnosticLog

        init(_ site: ResolvedSite) {
            var log = DiagnosticLog()
            assembler = Assembler(site, &log)
            assets = assembler.assets()
            self.log = log
        }

        fileprivate init(_ other: SiteLook, _ site: ResolvedSite) {
            assembler = other.assembler.with(site)
            (assets, log) = (other.assets, other.log)
        }
    }

    /// - Parameter threads: how many may work at the same time.
    init(_ sources: SourceTree, threads: Int) {
        var log = DiagnosticLog()
        let (site, names) = SiteParser.frame(sources, &log)
        (parsed, self.names, parseLog) = (site, names, log)
        let strings = Ahead(isApart: threads > 1) { SiteStrings(site) }
        madeStrings = strings
        madeLook = Ahead(isApart: threads > 1) {
            SiteLook(ResolvedSite(parsed: site, strings: strings.value.strings, explainers: []))
        }
    }

    private init(_ other: SiteFrame, _ tree: SourceTree) {
        parsed = other.parsed.with(tree)
        (names, madeStrings, parseLog) = (other.names, other.madeStrings, other.parseLog)
        madeLook = Ahead(SiteLook(other.look, ResolvedSite(parsed: parsed, strings: other.strings, explainers: [])))
    }

    /// Words in the site's language. Waits for them.
    var strings: InterfaceStrings { madeStrings.value.strings }

    /// What is wrong with settings, words and shared terms. Waits for it.
    var log: DiagnosticLog {
        var log = parseLog
        log.merge(madeStrings.value.log)
        return log
    }

    /// Waits for it.
    var look: SiteLook { madeLook.value }

    /// The frame of a tree with the same paths, in which only explainers' files differ; nil where more does.
    func with(_ tree: SourceTree) -> SiteFrame? {
        let old = parsed.tree
        guard old.files.count == tree.files.count else { return nil }
        for (old, new) in zip(old.files, tree.files) {
            guard old.path == new.path else { return nil }
            if SiteParser.isShared(new.path), old.bytes != new.bytes { return nil }
        }
        return SiteFrame(self, tree)
    }
}
