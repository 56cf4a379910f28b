/// What all explainers of a site share, made once before them: settings, words of the interface, and its look.
struct SiteFrame: Sendable {
    /// The site without its explainers.
    let parsed: ParsedSite
    /// Names of the explainers' folders.
    let names: [String]
    /// Words in the site's language.
    let strings: InterfaceStrings
    /// What is wrong with settings, words and shared terms.
    let log: DiagnosticLog
    private let madeLook: Ahead<SiteLook>

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
        (parsed, names) = SiteParser.frame(sources, &log)
        strings = Resolver.siteStrings(parsed, &log)
        self.log = log
        let site = ResolvedSite(parsed: parsed, strings: strings, explainers: [])
        madeLook = Ahead(isApart: threads > 1) { SiteLook(site) }
    }

    private init(_ other: SiteFrame, _ tree: SourceTree) {
        parsed = other.parsed.with(tree)
        (names, strings, log) = (other.names, other.strings, other.log)
        madeLook = Ahead(SiteLook(other.look, ResolvedSite(parsed: parsed, strings: strings, explainers: [])))
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
