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
    /// Names that its folder had.
    var was: [Spanned<String>] = []

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
