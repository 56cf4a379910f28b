/// `feed.json`: JSON Feed 1.1, https://www.jsonfeed.org/version/1.1/.
enum JSONFeed {
    static let path = "feed.json"

    static func bytes(_ entries: [FeedEntry], _ settings: SiteSettings, base: String) -> [UInt8] {
        JSONValue.object([
            "version": .string("https://jsonfeed.org/version/1.1"), "title": .string(settings.title),
            "home_page_url": .string("\(base)/index.html"), "feed_url": .string("\(base)/\(path)"),
            "language": .string(settings.language.text),
            "items": .list(
                entries.map { entry in
                    .object([
                        "id": .string(entry.id), "url": .string(entry.link), "title": .string(entry.title),
                        "content_text": .string(entry.text.isEmpty ? entry.title : entry.text),
                        "date_published": .string(entry.timestamp), "language": .string(entry.language.text),
                        "authors": .list(entry.authors.map { .object(["name": .string($0)]) }),
                    ])
                }),
        ]).bytes + [UInt8(ascii: "\n")]
    }
}
