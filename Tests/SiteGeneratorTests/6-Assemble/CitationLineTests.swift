import Testing

@testable import SiteGenerator

/// How the pages say they are to be cited, as text.
struct CitationLineTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let files: [String: String]
        var folder = "harbour"
        let work: String
        var chapter: String?
        var note: String?
        var article: String?
        var testDescription: String { name }
    }

    private static let origin = [
        "author: C. Writer", "publisher: The Paper", "url: https://paper.example/1", "published: 2026-01-19",
        "rights: { status: own }",
    ]
    private static let cases = [
        Case(
            name: "all is known, in English",
            files: EditionFiles.received(
                site: ["publisher: Harbour Office", "base_url: https://example.org/tides"],
                settings: ["authors: [ A. Editor, B. Editor ]", "published: 2026-02"], origin: origin),
            work: """
                “The harbour” (C. Writer, The Paper, 19 January 2026). Annotated by A. Editor, B. Editor. Tides. \
                Harbour Office. February 2026. https://example.org/tides/harbour/index.html
                """,
            chapter: """
                “Water”, chapter 1 of “The harbour” (C. Writer, The Paper, 19 January 2026). Annotated by A. Editor, \
                B. Editor. Tides. Harbour Office. February 2026. https://example.org/tides/harbour/water.html
                """,
            note: """
                Note 1 to “Water”, chapter 1 of “The harbour” (C. Writer, The Paper, 19 January 2026). Annotated by \
                A. Editor, B. Editor. Tides. Harbour Office. February 2026. \
                https://example.org/tides/harbour/water.html#n-tide
                """,
            article: "C. Writer. “The harbour”. The Paper. 19 January 2026. https://paper.example/1"),
        Case(
            name: "all is known, in Japanese",
            files: EditionFiles.received(
                site: ["publisher: 港の会", "base_url: https://example.org/tides"], language: "ja",
                settings: ["authors: [ 甲, 乙 ]", "published: 2026-02-01"], origin: origin),
            work: """
                「The harbour」（C. Writer、The Paper、2026年1月19日）、甲、乙注、Tides、港の会、2026年2月1日。 \
                https://example.org/tides/harbour/index.html
                """,
            chapter: """
                「Water」、「The harbour」（C. Writer、The Paper、2026年1月19日）第1章、甲、乙注、Tides、港の会、\
                2026年2月1日。 https://example.org/tides/harbour/water.html
                """,
            note: """
                注1、「Water」、「The harbour」（C. Writer、The Paper、2026年1月19日）第1章、甲、乙注、Tides、港の会、\
                2026年2月1日。 https://example.org/tides/harbour/water.html#n-tide
                """,
            article: "C. Writer、「The harbour」、The Paper、2026年1月19日。 https://paper.example/1"),
        Case(
            name: "nothing is known",
            files: EditionFiles.received(origin: ["rights: { status: own }"]),
            work: "“The harbour”. Annotated edition. Tides.",
            chapter: "“Water”, chapter 1 of “The harbour”. Annotated edition. Tides.",
            note: "Note 1 to “Water”, chapter 1 of “The harbour”. Annotated edition. Tides. water.html#n-tide"),
        Case(
            name: "the explainer has a title of its own, a note its own writer",
            files: EditionFiles.received(
                settings: ["title: Low water explained", "authors: [ A. Editor ]"],
                origin: ["author: C. Writer Jr.", "rights: { status: own }"],
                notes: "## Tide {#tide}\nby: D. Expert\n> ==Low water==\n\nSo.\n"),
            work: "“Low water explained” (“The harbour”, C. Writer Jr.). Annotated by A. Editor. Tides.",
            chapter: """
                “Water”, chapter 1 of “Low water explained” (“The harbour”, C. Writer Jr.). Annotated by A. Editor. Tides.
                """,
            note: """
                Note 1 to “Water”, chapter 1 of “Low water explained” (“The harbour”, C. Writer Jr.). Annotated by \
                D. Expert. Tides. water.html#n-tide
                """,
            // No second full stop after the first.
            article: "C. Writer Jr. “The harbour”."),
        Case(
            name: "only where it was published is known",
            files: EditionFiles.received(origin: ["url: https://paper.example/1", "rights: { status: own }"]),
            work: "“The harbour”. Annotated edition. Tides.",
            chapter: "“Water”, chapter 1 of “The harbour”. Annotated edition. Tides.",
            note: "Note 1 to “Water”, chapter 1 of “The harbour”. Annotated edition. Tides. water.html#n-tide",
            article: "“The harbour”. https://paper.example/1"),
        Case(
            name: "own writing",
            files: EditionFiles.own(
                site: ["base_url: https://example.org/tides"], settings: ["authors: [ A. Writer ]", "published: 2026"]),
            folder: "guide",
            work: "A. Writer. “Reading tides”. Tides. 2026. https://example.org/tides/guide/index.html",
            chapter: """
                A. Writer. “The moon”, chapter 1 of “Reading tides”. Tides. 2026. \
                https://example.org/tides/guide/moon.html
                """,
            note: """
                A. Writer. Note 1 to “The moon”, chapter 1 of “Reading tides”. Tides. 2026. \
                https://example.org/tides/guide/moon.html#n-1
                """),
    ]

    @Test("the cover says how to cite the whole, a chapter, a note and the article", arguments: cases)
    func cover(_ example: Case) {
        let site = PublishedSite(example.files)
        let lines = [example.work, example.chapter, example.note, example.article].compactMap { $0 }
        #expect(Self.lines(in: site.page("\(example.folder)/index.html"), after: "<dl class=\"citations\"") == lines)
    }

    @Test("a chapter says how to cite itself", arguments: cases)
    func chapter(_ example: Case) {
        let site = PublishedSite(example.files)
        let page = example.folder == "guide" ? "guide/moon.html" : "harbour/water.html"
        #expect(Self.lines(in: site.page(page), after: "<dl class=\"facts origin\"").last == example.chapter)
    }

    @Test(
        "a title that has quotation marks stands in those of the other kind",
        arguments: [
            ("en", "The “harbour”", "‘The “harbour”’"), ("en", "The \"harbour\"", "‘The \"harbour\"’"),
            ("en", "The ‘harbour’", "“The ‘harbour’”"), ("ja", "「港」の話", "『「港」の話』"), ("ja", "『港』の話", "「『港』の話」"),
            ("zh-Hans", "读《港》", "“读《港》”"), ("zh-Hant", "讀《港》", "「讀《港》」"), ("ar", "«المرفأ»", "“«المرفأ»”"),
        ])
    func marksInTitle(language: String, title: String, cited: String) {
        let site = PublishedSite(
            EditionFiles.received(
                language: language, settings: ["title: '\(title)'"], origin: ["rights: { status: own }"]))
        let line = Self.lines(in: site.page("harbour/index.html"), after: "<dl class=\"citations\"").first
        #expect(line?.hasPrefix(cited) == true, "\(line ?? "")")
    }

    @Test("a name that ends in a full stop does not run on into the name after it")
    func fullStop() {
        let site = PublishedSite(
            EditionFiles.received(settings: ["authors: [ R. A. ]"], origin: ["rights: { status: own }"]))
        let line = Self.lines(in: site.page("harbour/index.html"), after: "<dl class=\"citations\"").first
        #expect(line == "“The harbour”. Annotated by R. A.; Tides.")
    }

    @Test("titles and names are texts, and say their language")
    func markup() {
        let site = PublishedSite(
            EditionFiles.received(
                settings: ["authors: [ \"<A> & B\" ]"], origin: ["language: fr", "rights: { status: own }"]))
        let page = site.page("harbour/index.html")
        #expect(page.contains(#"“<cite class="quoted" lang="fr" dir="ltr">The harbour</cite>”"#))
        #expect(page.contains(#"“<cite class="quoted" lang="en" dir="ltr">Water</cite>”"#))
        #expect(page.contains("Annotated by <bdi>&lt;A&gt; &amp; B</bdi>"))
        #expect(page.contains(##"<a href="water.html#n-tide" dir="ltr">water.html#n-tide</a>"##))
    }

    @Test("quotation marks stand outside a title of another direction, which would turn them around")
    func quotationMarks() {
        let site = PublishedSite(
            EditionFiles.received(origin: ["language: ar", "rights: { status: own }"]).mapValues {
                $0.replacing("The harbour", with: "المرفأ")
            })
        #expect(site.page("harbour/index.html").contains(#"“<cite class="quoted" lang="ar" dir="rtl">المرفأ</cite>”"#))
    }

    @Test("each name is isolated, so that names of two scripts keep their parts and their order")
    func names() {
        let site = PublishedSite(
            EditionFiles.received(
                site: ["publisher: \"Al-Saqi (بيروت).\""], language: "ar",
                settings: ["authors: [ \"J. Smith Jr.\", ليلى ]"],
                origin: ["author: \"C. Writer Jr.\"", "rights: { status: own }"],
                notes: "## Tide {#tide}\nby: D. Expert (ed.)\n> ==Low water==\n\nSo.\n"))
        let page = site.page("harbour/index.html")
        let names = "<bdi>J. Smith Jr.</bdi>، <bdi>ليلى</bdi>"
        #expect(
            page.components(separatedBy: names).count == 4, "in the table, for the work and for a chapter"
        )
        #expect(page.contains("<dd><bdi>C. Writer Jr.</bdi></dd>"))
        #expect(site.page("index.html").contains("<span>\(names)</span>"))
        let chapter = site.page("harbour/water.html")
        #expect(chapter.contains("<bdi>C. Writer Jr.</bdi>\n"))
        #expect(chapter.contains(" <bdi>D. Expert (ed.)</bdi></p>"))
        #expect(chapter.contains("</span> <bdi>Al-Saqi (بيروت).</bdi></p>"))
    }

    /// The text of every `dd` after a place.
    private static func lines(in page: String, after mark: String) -> [String] {
        let parts = page.components(separatedBy: mark)
        guard parts.count == 2, let list = parts[1].components(separatedBy: "</dl>").first else { return [] }
        return list.components(separatedBy: "<dd").dropFirst().map { part in
            let html = part.components(separatedBy: "</dd>")[0].drop { $0 != ">" }.dropFirst()
            return string(PlainText.of(Array(html.utf8)))
        }
    }
}
