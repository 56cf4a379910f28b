/// What an explainer gives to machines that come back to a site: to its feeds, and to the list of its pages. Both are only
/// there where `base_url` is known, since they are read elsewhere.
struct SiteNews: Sendable {
    let entries: [FeedEntry]
    let pages: [Sitemap.Page]

    init(_ explainer: ResolvedExplainer, _ settings: SiteSettings) {
        guard let base = settings.baseURL else {
            (entries, pages) = ([], [])
            return
        }
        entries = FeedEntry.all(explainer, settings, base: base)
        pages = Sitemap.pages(of: explainer, base: base)
    }

    static func hasFeed(_ news: [SiteNews]) -> Bool { news.contains { !$0.entries.isEmpty } }

    /// - Parameter news: of all explainers.
    static func files(_ news: [SiteNews], _ settings: SiteSettings) -> [OutputFile] {
        guard let base = settings.baseURL else { return [] }
        let sitemap = Sitemap.files(news.flatMap(\.pages), base: base)
        let entries = FeedEntry.newest(news.flatMap(\.entries))
        if entries.isEmpty { return sitemap }
        return sitemap + [
            OutputFile(path: AtomFeed.path, bytes: AtomFeed.bytes(entries, settings, base: base)),
            OutputFile(path: JSONFeed.path, bytes: JSONFeed.bytes(entries, settings, base: base)),
        ]
    }
}
