import Testing

@testable import SiteGenerator

@Suite("The language of a text, by its letters") struct LanguageTagLettersTests {
    private static let cases: [(text: String, languages: [String], language: String)] = [
        ("Opening lines", ["en", "ar"], "en"), ("الأسطر الأولى", ["en", "ar"], "ar"),
        // One letter of its script is enough for a language.
        ("Who was ‘Urabi? عرابي", ["ar"], "ar"), ("iPhone革命", ["ja", "en"], "ja"), ("Вий — Viy", ["ru", "en"], "ru"),
        // No letter tells against a language.
        ("1882", ["ar", "en"], "ar"), ("", ["fa"], "fa"),
        ("Opening lines", ["fa", "he", "en"], "en"), ("開場", ["zh-Hant", "ja"], "zh-Hant"),
        ("春はあけぼの", ["zh", "ja"], "ja"),
        ("Opening lines", ["hi", "en"], "en"), ("शुरुआत", ["hi", "en"], "hi"), ("Bonjour", ["fr"], "fr"),
        // Where none fits, what is seen: the script, and so the direction.
        ("J’accuse", ["ar"], "und-Latn"), ("خط زمني", ["en", "ja"], "und-Arab"), ("שלום", ["ar"], "und-Hebr"),
        ("年表", ["en"], "und-Hani"), ("タイムライン", ["en"], "ja"), ("서울", ["ar"], "ko"), ("Вий", ["ar"], "ar"),
    ]

    @Test(arguments: cases.indices)
    func language(_ index: Int) {
        let (text, languages, language) = Self.cases[index]
        #expect(LanguageTag.of(text, among: languages.compactMap { LanguageTag($0) }).text == language, "\(text)")
    }

    @Test("a script alone has a direction")
    func direction() {
        #expect(["und-Latn", "und-Arab", "und-Hebr"].map { LanguageTag($0)?.direction } == ["ltr", "rtl", "rtl"])
    }

    @Test("pages say in which language a title is that is not in theirs")
    func pages() {
        // A title that `sitegen new` gave where it has no words in the explainer's language.
        let site = PublishedSite(
            EditionFiles.received(
                settings: ["language: fa", "title: The harbour of Basra"],
                origin: ["language: fa", "rights: { status: own }"],
                notes: "## {#tide}\nsources: a\n> ==Low water==\n\nSo.\n"
            ).merging([
                "harbour/sources.json": #"""
                [ { "id": "a", "type": "book", "title": "Smith, J. (ed.)", "author": [ { "literal": "J. Smith Jr." } ],
                    "editor": [ { "literal": "A. Jr." }, { "literal": "ليلى" } ], "volume": "2" } ]
                """#
            ]) { $1 })
        #expect(site.page("harbour/water.html").contains(#"<h1 class="ours" lang="en" dir="ltr">Water</h1>"#))
        #expect(site.page("harbour/index.html").contains(#"lang="und-Latn" dir="ltr">The harbour of Basra</h1>"#))
        let sources = site.page("harbour/sources.html")
        #expect(sources.contains(#"<cite lang="und-Latn" dir="ltr">Smith, J. (ed.)</cite>"#))
        #expect(sources.contains("<span class=\"authors\"><bdi>J. Smith Jr.</bdi></span>"))
        #expect(sources.contains("<span><bdi>A. Jr.</bdi>; <bdi>ليلى</bdi> (eds.), <bdi>vol. 2</bdi></span>"))
    }
}
