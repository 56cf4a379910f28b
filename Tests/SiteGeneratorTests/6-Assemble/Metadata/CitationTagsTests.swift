import Foundation
import Testing

@testable import SiteGenerator

/// The tags in a page's head that Zotero, Google Scholar and makers of previews read.
struct CitationTagsTests {
    private static let origin = ["author: C. Writer", "url: https://paper.example/1", "rights: { status: own }"]
    private static let settings = ["deck: A morning.", "authors: [ A. Editor, B. Editor ]", "published: 2026-02-01"]

    @Test("a chapter is by the author of its text, edited by the annotators, in the explainer")
    func chapter() {
        let site = PublishedSite(
            EditionFiles.received(
                site: ["publisher: Harbour Office", "base_url: https://example.org/tides"], settings: Self.settings,
                origin: Self.origin + ["language: fr"]))
        let path = "harbour/gate.html"
        #expect(site.meta("citation_title", on: path) == ["The gate"])
        #expect(site.meta("citation_inbook_title", on: path) == ["The harbour"])
        #expect(site.meta("citation_author", on: path) == ["C. Writer"])
        #expect(site.meta("citation_editor", on: path) == ["A. Editor", "B. Editor"])
        #expect(site.meta("citation_publication_date", on: path) == ["2026/02/01"])
        #expect(site.meta("citation_publisher", on: path) == ["Harbour Office"])
        #expect(site.meta("citation_language", on: path) == ["fr"])
        #expect(site.meta("citation_public_url", on: path) == ["https://example.org/tides/harbour/gate.html"])
        #expect(site.meta("z:itemType", on: path) == [])
        #expect(site.meta("og:url", on: path) == ["https://example.org/tides/harbour/gate.html"])
        #expect(site.meta("og:title", on: path) == ["The gate"])
        #expect(site.meta("og:site_name", on: path) == ["Tides"])
        #expect(site.meta("og:type", on: path) == ["article"])
        #expect(site.meta("og:locale", on: path) == ["en_US"])
        #expect(site.meta("description", on: path) == ["The gate: A morning."])
        #expect(site.meta("og:description", on: path) == ["The gate: A morning."])
    }

    @Test("a cover tells its kind, so that it is not taken for a journal's article")
    func cover() {
        let received = PublishedSite(EditionFiles.received(settings: Self.settings, origin: Self.origin))
        #expect(received.meta("z:itemType", on: "harbour/index.html") == ["document"])
        #expect(received.meta("citation_author", on: "harbour/index.html") == ["C. Writer"])
        #expect(received.meta("citation_editor", on: "harbour/index.html").count == 2)
        #expect(received.meta("citation_inbook_title", on: "harbour/index.html") == [])
        #expect(received.meta("description", on: "harbour/index.html") == ["A morning."])
        let own = PublishedSite(EditionFiles.own(settings: ["authors: [ A. Writer ]"]))
        #expect(own.meta("z:itemType", on: "guide/index.html") == ["webpage"])
        #expect(own.meta("citation_author", on: "guide/index.html") == ["A. Writer"])
        #expect(own.meta("citation_editor", on: "guide/index.html") == [])
        #expect(own.meta("citation_inbook_title", on: "guide/moon.html") == ["Reading tides"])
    }

    @Test("each author of the article has a tag and a name of its own")
    func authors() throws {
        let site = PublishedSite(
            EditionFiles.received(
                origin: ["author: [ Ilse Vanderhoeven, Marek Dąbrowski ]", "rights: { status: own }"]))
        #expect(
            site.meta("citation_author", on: "harbour/water.html") == ["Ilse Vanderhoeven", "Marek Dąbrowski"])
        let work = try site.description("BackgroundNewsArticle", on: "harbour/index.html")
        let source = try #require(work["isBasedOn"] as? [String: Any])
        let authors = try #require(source["author"] as? [[String: String]])
        #expect(authors == [["name": "Ilse Vanderhoeven"], ["name": "Marek Dąbrowski"]])
        #expect(site.page("harbour/index.html").contains("<bdi>Ilse Vanderhoeven</bdi>, <bdi>Marek Dąbrowski</bdi>"))
    }

    @Test("an article in one piece is no part of itself")
    func onePiece() {
        var files = EditionFiles.received(origin: ["rights: { status: own }"])
        files["harbour/explainer.yaml"] = files["harbour/explainer.yaml"]?.components(separatedBy: "\nchapters:")[0]
        let site = PublishedSite(files)
        let page = "harbour/text.html"
        #expect(site.meta("citation_title", on: page) == ["The harbour"])
        #expect(site.meta("citation_inbook_title", on: page) == [])
        #expect(site.meta("z:itemType", on: page) == ["document"])
    }

    @Test("dates are as precise as they were given", arguments: [("2026", "2026"), ("2026-02", "2026/02")])
    func dates(given: String, told: String) {
        let site = PublishedSite(EditionFiles.own(settings: ["published: \(given)"]))
        #expect(site.meta("citation_publication_date", on: "guide/index.html") == [told])
    }

    /// Zotero takes the canonical address where a page gives none of its own.
    @Test("where the canonical address is the original's, the page still says its own")
    func canonicalElsewhere() {
        let unknown = EditionFiles.received(origin: ["url: https://paper.example/1"])
        let site = PublishedSite(unknown)
        #expect(site.page("harbour/gate.html").contains(#"<link rel="canonical" href="https://paper.example/1">"#))
        #expect(site.meta("citation_public_url", on: "harbour/gate.html") == ["gate.html"])
        let known = PublishedSite(EditionFiles.received(origin: Self.origin))
        #expect(known.meta("citation_public_url", on: "harbour/gate.html") == [])
        #expect(known.meta("og:url", on: "harbour/gate.html") == [])
    }

    @Test(
        "OpenGraph writes a language with a region",
        arguments: [
            ("ja", "ja_JP"), ("en-GB", "en_GB"), ("zh-Hant", "zh_TW"), ("zh-Hans-SG", "zh_SG"), ("zh", "zh_CN"),
            ("ar", "ar_EG"), ("tlh", "tlh"), ("sr-Latn-RS", "sr_RS"),
        ])
    func locale(tag: String, locale: String) throws {
        #expect(try #require(LanguageTag(tag)).openGraphLocale == locale)
    }
}
