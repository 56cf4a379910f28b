/// What all explainers of a site share, made once before them: settings, words of the interface, compiled templates.
struct SiteFrame: Sendable {
    /// The site without its explainers.
    let parsed: ParsedSite
    /// Names of the explainers' folders.
    let names: [String]
    /// Words in the site's language.
    let strings: InterfaceStrings
    let assembler: Assembler
    /// Style sheets, scripts and the like, finished.
    let assets: [OutputFile]
    /// What is wrong with the shared files.
    let log: DiagnosticLog

    init(_ sources: SourceTree) {
        var log = DiagnosticLog()
        (parsed, names) = SiteParser.frame(sources, &log)
        strings = Resolver.siteStrings(parsed, &log)
        assembler = Assembler(ResolvedSite(parsed: parsed, strings: strings, explainers: []), &log)
        assets = assembler.assets()
        self.log = log
    }

    private init(_ other: SiteFrame, _ tree: SourceTree) {
        parsed = other.parsed.with(tree)
        (names, strings, assets, log) = (other.names, other.strings, other.assets, other.log)
        assembler = other.assembler.with(ResolvedSite(parsed: parsed, strings: strings, explainers: []))
    }

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
