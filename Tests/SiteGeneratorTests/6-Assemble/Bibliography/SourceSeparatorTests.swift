import Testing

@testable import SiteGenerator

@Suite("What stands between citations, before a page, and before a place is of the interface's language")
struct SourceSeparatorTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let language: String
        let field: String
        let text: String
        let publisher: String
        var testDescription: String { language }
    }

    private static let cases = [
        Case(language: "en", field: "Tarrazi, 2; Reuters", text: "[Tarrazi, 2; Reuters]", publisher: "Press, Beirut"),
        Case(language: "ar", field: "Tarrazi، 2؛ Reuters", text: "[Tarrazi، 2؛ Reuters]", publisher: "Press، Beirut"),
        Case(language: "zh-Hans", field: "Tarrazi，2；Reuters", text: "[Tarrazi，2；Reuters]", publisher: "Press，Beirut"),
        Case(language: "zh-Hant", field: "Tarrazi，2；Reuters", text: "[Tarrazi，2；Reuters]", publisher: "Press，Beirut"),
        Case(language: "ja", field: "Tarrazi、2；Reuters", text: "[Tarrazi、2；Reuters]", publisher: "Press、Beirut"),
    ]

    @Test("within a name stands the comma of its own script")
    func names() {
        func text(_ family: String, _ given: String) -> String {
            let (sources, _) = parseSources(
                bytes(#"[{ "id": "a", "author": [ { "family": "\#(family)", "given": "\#(given)" } ] }]"#))
            return BibliographyNames.text(sources[0].authors[0])
        }
        #expect(text("دي طرازي", "فيليب") == "دي طرازي، فيليب")
        #expect(text("Ayalon", "Ami") == "Ayalon, Ami")
        #expect(text("吉岡", "明子") == "吉岡明子")
    }

    @Test(arguments: cases)
    func separators(_ example: Case) {
        let site = PublishedSite(
            EditionFiles.received(
                language: example.language, origin: ["rights: { status: own }"],
                notes: "## {#tide}\nsources: a, 2; b\n> ==Low water==\n\nSo [@a, 2; @b].\n"
            ).merging([
                "harbour/sources.json": #"""
                [ { "id": "a", "type": "book", "author": [ { "literal": "Tarrazi" } ], "publisher": "Press",
                    "publisher-place": "Beirut" },
                  { "id": "b", "type": "book", "author": [ { "literal": "Reuters" } ] } ]
                """#
            ]) { $1 })
        let chapter = string(PlainText.of(Array(site.page("harbour/water.html").utf8)))
        #expect(chapter.contains(example.text) && chapter.contains(" " + example.field), "\(site.diagnostics)")
        #expect(site.page("harbour/sources.html").contains(">\(example.publisher)</span>"))
    }
}
