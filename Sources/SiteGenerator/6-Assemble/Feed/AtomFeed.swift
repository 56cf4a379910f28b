/// `feed.xml`: Atom, RFC 4287.
enum AtomFeed {
    static let path = "feed.xml"

    static func bytes(_ entries: [FeedEntry], _ settings: SiteSettings, base: String) -> [UInt8] {
        var xml = XMLWriter()
        xml.open("feed", ["xmlns": "http://www.w3.org/2005/Atom", "xml:lang": settings.language.text])
        xml.element("id", (settings.firstURL ?? base) + "/\(path)")
        xml.element("title", settings.title)
        xml.element("updated", entries.map(\.timestamp).max() ?? "")
        xml.empty("link", ["rel": "self", "type": "application/atom+xml", "href": "\(base)/\(path)"])
        xml.empty("link", ["rel": "alternate", "type": "text/html", "href": "\(base)/index.html"])
        for entry in entries {
            xml.open("entry", ["xml:lang": entry.language.text])
            xml.element("id", entry.id)
            xml.element("title", entry.title)
            xml.element("published", entry.timestamp)
            xml.element("updated", entry.timestamp)
            xml.empty("link", ["rel": "alternate", "type": "text/html", "href": entry.link])
            for author in entry.authors {
                xml.open("author")
                xml.element("name", author)
                xml.close("author")
            }
            if !entry.text.isEmpty { xml.element("summary", entry.text) }
            xml.close("entry")
        }
        xml.close("feed")
        return xml.bytes
    }
}
