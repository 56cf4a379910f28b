/// `sitemap.xml`, https://www.sitemaps.org/protocol.html: every page that search engines may list, with the date of the last
/// edition. When there are more than one file may hold, it lists the files that do.
enum Sitemap {
    static let path = "sitemap.xml"
    /// Most addresses that the protocol allows in one file.
    static let most = 50_000

    private static let namespace = "http://www.sitemaps.org/schemas/sitemap/0.9"

    struct Page: Sendable {
        let address: String
        let date: PartialDate?
    }

    static func pages(of explainer: ResolvedExplainer, base: String) -> [Page] {
        if explainer.article?.settings.rights == .unknown { return [] }
        let date = explainer.history?.steps.last?.edition.date ?? explainer.manifest.published
        return explainer.listedPages.map { Page(address: "\(base)/\(explainer.name)/\($0)", date: date) }
    }

    /// - Parameter pages: of the explainers; the home page comes first.
    static func files(_ pages: [Page], base: String, most: Int = most) -> [OutputFile] {
        let pages = [Page(address: "\(base)/index.html", date: nil)] + pages
        if pages.count <= most { return [OutputFile(path: path, bytes: urls(pages[...]))] }
        let parts = stride(from: 0, to: pages.count, by: most).enumerated().map { number, start in
            OutputFile(path: "sitemap-\(number + 1).xml", bytes: urls(pages[start..<min(start + most, pages.count)]))
        }
        var xml = XMLWriter()
        xml.open("sitemapindex", ["xmlns": namespace])
        for part in parts {
            xml.open("sitemap")
            xml.element("loc", "\(base)/\(part.path)")
            xml.close("sitemap")
        }
        xml.close("sitemapindex")
        return [OutputFile(path: path, bytes: xml.bytes)] + parts
    }

    private static func urls(_ pages: ArraySlice<Page>) -> [UInt8] {
        var xml = XMLWriter()
        xml.open("urlset", ["xmlns": namespace])
        for page in pages {
            xml.open("url")
            xml.element("loc", page.address)
            if let date = page.date { xml.element("lastmod", date.iso) }
            xml.close("url")
        }
        xml.close("urlset")
        return xml.bytes
    }
}

extension ResolvedExplainer {
    /// Pages that search engines may list: not the one for paper, which repeats the others, nor that of search.
    fileprivate var listedPages: [String] {
        var pages = ["index.html"] + chapters.map { "\($0.slug).html" }
        if article != nil { pages.append("notes.html") }
        if !apparatus.terms.isEmpty { pages.append("glossary.html") }
        if !apparatus.events.isEmpty { pages.append("timeline.html") }
        if !apparatus.sources.isEmpty { pages.append("sources.html") }
        if history?.steps.isEmpty == false { pages.append(ChangesPage.fileName) }
        return pages
    }
}
