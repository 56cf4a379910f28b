/// What is told of a site to machines that come back: feeds, and the list of its pages. Only where `base_url` is known,
/// since all of it is read elsewhere.
enum SiteFeeds {
    static func files(_ site: ResolvedSite) -> [OutputFile] {
        let settings = site.parsed.settings
        guard let base = settings.baseURL else { return [] }
        let entries = FeedEntry.all(site)
        let sitemap = Sitemap.files(site, base: base)
        if entries.isEmpty { return sitemap }
        return sitemap + [
            OutputFile(path: AtomFeed.path, bytes: AtomFeed.bytes(entries, settings, base: base)),
            OutputFile(path: JSONFeed.path, bytes: JSONFeed.bytes(entries, settings, base: base)),
        ]
    }

    /// Whether there is a feed.
    static func exists(_ site: ResolvedSite) -> Bool {
        site.parsed.settings.baseURL != nil
            && site.explainers.contains { explainer in
                explainer.manifest.published != nil
                    || explainer.history?.steps.contains { step in
                        step.edition.date != nil && step.changes.contains { $0.severity != .wording }
                    } ?? false
            }
    }
}
