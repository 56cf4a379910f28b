/// What becomes of one explainer. It depends on the explainer's own files and on what all explainers share, and on no
/// other explainer.
struct MadeExplainer<Prepared: Sendable, Kept: Sendable>: Sendable {
    /// What the caller wants of the resolved explainer.
    var kept: Kept?
    var composed: ComposedExplainer?
    var pages: Pages?
    /// What stands in its files in the place of what is not UTF-8.
    var repairs: [FileID: [UInt8]] = [:]
    /// What is wrong with its content.
    var log = DiagnosticLog()
    var counts = SiteCounts()

    /// What is kept of its pages.
    struct Pages: Sendable {
        let files: [Prepared]
        let links: ScannedLinks
        let entry: PageContext.Values
        let news: SiteNews
        let record: [AddressRecord.Entry]
        /// What was found while they were made.
        let log: DiagnosticLog
    }
}

/// What a build remembers for the next one of the same site, in the same process: whatever an edit did not touch is
/// not made anew. Its pages are those of a build without memory.
struct SiteMemory<Prepared: Sendable, Kept: Sendable>: Sendable {
    let frame: SiteFrame
    /// By explainer.
    let explainers: [MadeExplainer<Prepared, Kept>]

    /// What is as it was in a later tree, whose frame was made from the one here; nil for an explainer with a file that
    /// differs.
    func unchanged(in later: SiteFrame) -> [MadeExplainer<Prepared, Kept>?] {
        let (old, new) = (frame.parsed.tree, later.parsed.tree)
        let changed = Set(
            old.files.indices.filter { old.files[$0].bytes != new.files[$0].bytes }
                .compactMap { SiteParser.explainer(of: new.files[$0].path) })
        if changed.isEmpty { return explainers }
        return zip(frame.names, explainers).map { changed.contains($0) ? nil : $1 }
    }
}

/// How much of what a site has.
struct SiteCounts: Sendable {
    private(set) var explainers = 0
    private(set) var chapters = 0
    private(set) var notes = 0

    init() {}

    init(_ explainer: ResolvedExplainer) {
        explainers = 1
        chapters = explainer.chapters.count
        notes = explainer.notes.count
    }

    mutating func add(_ other: SiteCounts) {
        explainers += other.explainers
        chapters += other.chapters
        notes += other.notes
    }
}
