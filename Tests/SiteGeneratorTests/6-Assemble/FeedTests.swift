import Testing

@testable import SiteGenerator

/// Feeds and the list of pages, where the site's address is known.
struct FeedTests {
    private func site(_ settings: [String], editions: String? = nil) -> MemorySite {
        var files = EditionHistoryTests.files(editions == nil ? 1 : 3, list: editions)
        if editions == nil { files["editions.yaml"] = nil }
        var content = Dictionary(uniqueKeysWithValues: files.map { ("tides/" + $0.key, $0.value) })
        content["site.yaml"] = (["title: \"Tides & \\\"<more>\\\"\"", "language: en"] + settings).joined(
            separator: "\n")
        content["tides/explainer.yaml"] =
            (content["tides/explainer.yaml"] ?? "") + "published: 2026-01\ndeck: Of <tides>.\n"
        if editions == nil { content["tides/notes.md"] = nil }
        return MemorySite(content)
    }

    @Test("without an address of the site there are none")
    func none() {
        let site = site([])
        #expect(site.files.keys.allSatisfy { !$0.hasPrefix("feed") && !$0.hasPrefix("sitemap") })
        #expect(!site.files.isEmpty)
    }

    @Test("a new explainer, and editions with more than wording; the newest first")
    func atom() {
        let site = site(
            ["base_url: https://example.org/t/"],
            editions: EditionHistoryTests.list(3, "    wording: [\"matter of record\", \"The end of it\"]\n"))
        #expect(site.diagnostics == "")
        expectText(
            site.text("feed.xml"),
            """
            <?xml version="1.0" encoding="utf-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
            <id>https://example.org/t/feed.xml</id>
            <title>Tides &amp; &quot;&lt;more&gt;&quot;</title>
            <updated>2026-02-01T00:00:00Z</updated>
            <link rel="self" type="application/atom+xml" href="https://example.org/t/feed.xml"/>
            <link rel="alternate" type="text/html" href="https://example.org/t/index.html"/>
            <entry xml:lang="en">
            <id>https://example.org/t/tides/changes.html#edition-2</id>
            <title>Correction: Tides</title>
            <published>2026-02-01T00:00:00Z</published>
            <updated>2026-02-01T00:00:00Z</updated>
            <link rel="alternate" type="text/html" href="https://example.org/t/tides/changes.html#edition-2"/>
            <author>
            <name>Tides &amp; &quot;&lt;more&gt;&quot;</name>
            </author>
            <summary>Before
            Low water came at three.
            After
            Low water came at four.

            New
            He left.</summary>
            </entry>
            <entry xml:lang="en">
            <id>https://example.org/t/tides/index.html</id>
            <title>Tides</title>
            <published>2026-01-01T00:00:00Z</published>
            <updated>2026-01-01T00:00:00Z</updated>
            <link rel="alternate" type="text/html" href="https://example.org/t/tides/index.html"/>
            <author>
            <name>Tides &amp; &quot;&lt;more&gt;&quot;</name>
            </author>
            <summary>Of &lt;tides&gt;.</summary>
            </entry>
            </feed>

            """, sourceLocation: #_sourceLocation)
    }

    @Test("ids stay when the site moves")
    func moved() {
        let list = EditionHistoryTests.list()
        func ids(_ settings: [String]) -> [Substring] {
            site(settings, editions: list).text("feed.xml").matches(of: /<id>.*<\/id>/).map(\.output)
        }
        let before = ids(["base_url: https://old.example/t"])
        #expect(before.count == 4)
        #expect(ids(["base_url: https://new.example", "first_url: https://old.example/t"]) == before)
        #expect(ids(["base_url: https://new.example"]) != before)
    }

    @Test("the list has every page that search engines may list, and the date of the last edition")
    func sitemap() {
        let site = site(["base_url: https://example.org"], editions: EditionHistoryTests.list())
        let listed = site.text("sitemap.xml").matches(of: /<loc>https:\/\/example.org\/(.*)<\/loc>/).map {
            String($0.1)
        }
        let pages = site.files.keys.filter { path in
            path.hasSuffix(".html") && !path.hasSuffix("search.html") && !path.hasSuffix("print.html")
        }
        #expect(listed.sorted() == pages.sorted())
        #expect(site.text("sitemap.xml").components(separatedBy: "<lastmod>2026-03</lastmod>").count == listed.count)
    }

    @Test("more pages than a list may have are told in several")
    func parts() {
        let site = site(["base_url: https://example.org"])
        let files = Sitemap.files(
            site.resolved.explainers.flatMap { Sitemap.pages(of: $0, base: "https://example.org") },
            base: "https://example.org", most: 3)
        #expect(files.map(\.path) == ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"])
        #expect(string(files[0].bytes).contains("<loc>https://example.org/sitemap-2.xml</loc>"))
    }

    @Test("where the article's rights are not known, its pages are not listed")
    func unlisted() {
        var content = ["site.yaml": "title: T\nlanguage: en\nbase_url: https://example.org\n"]
        content["tides/explainer.yaml"] = "format: 1\ntitle: Tides\narticle:\n  file: article.txt\n"
        content["tides/article.txt"] = "Low water.\n"
        let site = MemorySite(content)
        #expect(site.text("sitemap.xml").contains("tides/") == false)
        #expect(site.text("sitemap.xml").contains("<loc>https://example.org/index.html</loc>"))
    }
}
