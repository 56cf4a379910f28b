import Testing

@testable import SiteGenerator

/// Whose words a title is can be seen, and is told.
struct TitleVoiceTests {
    private static let article = "Of Ferries\n\nThe tide was low.\n\nNobody crossed.\n"
    private static let front = "  front:\n    - { role: title, quote: \"Of Ferries\" }\n"

    private func site(title: String, chapters: String = "") -> PublishedSite {
        PublishedSite([
            "site.yaml": "title: Site\nlanguage: en\n",
            "harbour/explainer.yaml":
                "format: 1\nlanguage: en\n\(title)article:\n  file: article.txt\n  language: en\n\(Self.front)\(chapters)",
            "harbour/article.txt": Self.article, "harbour/notes.md": "## Low {#low}\n> low\n\nA note.\n",
        ])
    }

    @Test("the article's own title is set in its type")
    func received() {
        let site = site(title: "")
        let cover = site.page("harbour/index.html")
        #expect(cover.contains(#"<h1 class="voice" lang="en" dir="ltr">Of Ferries</h1>"#))
        #expect(!cover.contains("by the editors"))
        #expect(site.page("index.html").contains(#"<h2 class="voice" lang="en""#))
    }

    @Test("a title that the editors gave is set in theirs, and the cover says so")
    func ours() {
        let site = site(title: "title: When nobody crossed\n")
        for page in ["harbour/index.html", "harbour/print.html"] {
            #expect(
                site.page(page).contains(#"<h1 class="ours" lang="en" dir="ltr">When nobody crossed</h1>"#), "\(page)")
            #expect(site.page(page).contains(">Title by the editors</p>"), "\(page)")
        }
        #expect(site.page("index.html").contains(#"<h2 class="ours" lang="en""#))
        #expect(site.page("harbour/notes.html").contains(#"<p class="kicker ours""#))
        // The only chapter has the explainer's title.
        #expect(site.page("harbour/text.html").contains(#"<h1 class="ours">When nobody crossed</h1>"#))
    }

    @Test("the title that the article has, written down again, stays the article's")
    func repeated() {
        let cover = site(title: "title: Of Ferries\n").page("harbour/index.html")
        #expect(cover.contains(#"<h1 class="voice""#))
        #expect(!cover.contains("by the editors"))
    }

    @Test("chapters in lists and beside each other keep their own voice")
    func chapters() {
        let site = site(
            title: "",
            chapters: "chapters:\n  - { slug: tide, title: Our words, quote: \"The tide\" }\n"
                + "  - { slug: crossing, title: More of ours, quote: \"Nobody\" }\n")
        #expect(site.diagnostics.contains("error") == false)
        #expect(site.page("harbour/index.html").contains(#"<p class="ours" lang="en" dir="ltr"><a href="tide.html">"#))
        #expect(site.page("harbour/tide.html").contains(#"<b class="ours" lang="en" dir="ltr">More of ours</b>"#))
    }
}
