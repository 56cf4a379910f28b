import Foundation
import Testing

@testable import SiteGenerator

/// What JSON-LD on the pages says, in the vocabulary of schema.org.
struct StructuredDataTests {
    private static let full = PublishedSite(
        EditionFiles.received(
            site: [
                "publisher: Harbour Office", "base_url: https://example.org/tides", "licence: https://example.org/l",
            ],
            settings: ["deck: A morning without ships.", "authors: [ A. Editor, B. Editor ]", "published: 2026-02"],
            origin: [
                "language: fr", "author: C. Writer", "publisher: The Paper", "url: https://paper.example/1",
                "published: 2026-01-19", "rights: { status: own }",
            ]
        ).merging([
            "harbour/glossary.md":
                "## Low water\nalso: ebb\nfr: basse mer\n\nWhen *less* & less `</script>` is there.\n\n- so\n"
        ]) { $1 })

    @Test("the cover is an article of background that rests on the received one")
    func cover() throws {
        let path = "harbour/index.html"
        let work = try Self.full.description("BackgroundNewsArticle", on: path)
        #expect(work["headline"] as? String == "The harbour")
        #expect(work["url"] as? String == "https://example.org/tides/harbour/index.html")
        #expect(work["@id"] as? String == "https://example.org/tides/harbour/index.html")
        #expect(work["description"] as? String == "A morning without ships.")
        #expect(work["inLanguage"] as? String == "en")
        #expect((work["author"] as? [[String: String]]) == [["name": "A. Editor"], ["name": "B. Editor"]])
        #expect((work["publisher"] as? [String: String]) == ["name": "Harbour Office"])
        #expect(work["datePublished"] as? String == "2026-02")
        #expect(work["license"] as? String == "https://example.org/l")
        #expect(work["timeRequired"] as? String == "PT1M")
        let source = try #require(work["isBasedOn"] as? [String: Any])
        #expect(
            NSDictionary(dictionary: source) == [
                "@type": "CreativeWork", "name": "The harbour", "url": "https://paper.example/1",
                "author": ["name": "C. Writer"], "publisher": ["name": "The Paper"], "datePublished": "2026-01-19",
                "inLanguage": "fr",
            ])
        let parts = try #require(work["hasPart"] as? [[String: Any]])
        #expect(parts.map { $0["name"] as? String } == ["Water", "The gate"])
        #expect(parts.map { $0["position"] as? Int } == [1, 2])
        #expect(parts[1]["url"] as? String == "https://example.org/tides/harbour/gate.html")
    }

    @Test("a chapter is part of it, in the language of the text, by the text's author")
    func chapter() throws {
        let chapter = try Self.full.description("Chapter", on: "harbour/gate.html")
        #expect(chapter["name"] as? String == "The gate")
        #expect(chapter["position"] as? Int == 2)
        #expect(chapter["inLanguage"] as? String == "fr")
        #expect((chapter["author"] as? [String: String]) == ["name": "C. Writer"])
        #expect(chapter["isBasedOn"] as? String == "https://paper.example/1")
        let whole = try #require(chapter["isPartOf"] as? [String: Any])
        #expect(whole["@type"] as? String == "BackgroundNewsArticle")
        #expect(whole["@id"] as? String == "https://example.org/tides/harbour/index.html")
        #expect((whole["author"] as? [[String: String]])?.count == 2)
    }

    @Test("the trail leads from the home page to each page, whose own step has no address")
    func trail() throws {
        func steps(_ path: String) throws -> [String] {
            let list = try Self.full.description("BreadcrumbList", on: path)["itemListElement"] as? [[String: Any]]
            return (list ?? []).map { "\($0["position"] ?? "") \($0["name"] ?? "") \($0["item"] ?? "-")" }
        }
        let home = "1 Tides https://example.org/tides/index.html"
        let cover = "2 The harbour https://example.org/tides/harbour/index.html"
        #expect(try steps("harbour/index.html") == [home, "2 The harbour -"])
        #expect(try steps("harbour/gate.html") == [home, cover, "3 The gate -"])
        #expect(try steps("harbour/glossary.html") == [home, cover, "3 Glossary -"])
        #expect(try steps("harbour/notes.html") == [home, cover, "3 All notes -"])
    }

    @Test("the glossary is a set of terms with plain definitions")
    func glossary() throws {
        let set = try Self.full.description("DefinedTermSet", on: "harbour/glossary.html")
        #expect(set["name"] as? String == "Glossary")
        let terms = try #require(set["hasDefinedTerm"] as? [[String: Any]])
        #expect(terms.count == 1)
        #expect(terms[0]["@type"] as? String == "DefinedTerm")
        #expect(terms[0]["name"] as? String == "Low water")
        #expect(terms[0]["description"] as? String == "When less & less </script> is there. so")
        #expect(terms[0]["alternateName"] as? [String] == ["ebb", "basse mer"])
        #expect(
            (terms[0]["url"] as? String)?.hasPrefix("https://example.org/tides/harbour/glossary.html#t-") == true)
        #expect(terms[0]["inLanguage"] as? String == "en")
    }

    @Test("the home page names the site")
    func home() throws {
        let site = try Self.full.description("WebSite", on: "index.html")
        #expect(site["name"] as? String == "Tides")
        #expect(site["url"] as? String == "https://example.org/tides/index.html")
        #expect(Self.full.meta("og:type", on: "index.html") == ["website"])
    }

    @Test("what the editor did not write is not told")
    func bare() throws {
        let site = PublishedSite(EditionFiles.received(origin: ["rights: { status: own }"]))
        let work = try site.description("BackgroundNewsArticle", on: "harbour/index.html")
        #expect(
            work.keys.sorted() == [
                "@id", "@type", "hasPart", "headline", "inLanguage", "isBasedOn", "timeRequired", "url",
            ])
        #expect(work["url"] as? String == "index.html")
        #expect((work["isBasedOn"] as? [String: String])?.keys.sorted() == ["@type", "inLanguage", "name"])
        let chapter = try site.description("Chapter", on: "harbour/water.html")
        #expect(
            chapter.keys.sorted() == ["@type", "inLanguage", "isPartOf", "name", "position", "timeRequired", "url"])
        #expect(site.meta("description", on: "harbour/water.html") == [])
    }

    @Test(
        "the licence of our words is told of the whole where the article's rights allow it",
        arguments: [("own", true), ("public-domain", true), ("licensed", false), ("unknown", false)])
    func licence(rights: String, isTold: Bool) throws {
        let site = PublishedSite(
            EditionFiles.received(site: ["licence: https://example.org/l"], origin: ["rights: { status: \(rights) }"]))
        let work = try site.description("BackgroundNewsArticle", on: "harbour/index.html")
        #expect((work["license"] != nil) == isTold)
        let named = PublishedSite(
            EditionFiles.received(site: ["licence: CC BY 4.0"], origin: ["rights: { status: own }"]))
        #expect(try named.description("BackgroundNewsArticle", on: "harbour/index.html")["license"] == nil)
    }

    @Test("own writing is an article by its authors, that rests on none")
    func ownWriting() throws {
        let site = PublishedSite(EditionFiles.own(settings: ["authors: [ A. Writer ]", "published: 2026"]))
        let work = try site.description("Article", on: "guide/index.html")
        #expect((work["author"] as? [String: String]) == ["name": "A. Writer"])
        #expect(work["datePublished"] as? String == "2026")
        #expect(work["isBasedOn"] == nil)
        let chapter = try site.description("Chapter", on: "guide/sun.html")
        #expect((chapter["author"] as? [String: String]) == ["name": "A. Writer"])
    }

    @Test("hostile titles stay texts")
    func hostile() throws {
        let title = "</script><script>alert(\\\"1\\\")</script> & <!--"
        let site = PublishedSite(EditionFiles.own(settings: ["deck: \"\(title)\"", "authors: [ \"\(title)\" ]"]))
        #expect(site.diagnostics == "")
        let read = "</script><script>alert(\"1\")</script> & <!--"
        for path in ["guide/index.html", "guide/moon.html"] {
            #expect(try site.descriptions(on: path).count == 2)
            #expect(!site.page(path).contains("<script>"))
        }
        #expect(try site.description("Article", on: "guide/index.html")["description"] as? String == read)
        #expect(site.meta("citation_author", on: "guide/index.html") == [read])
    }
}
