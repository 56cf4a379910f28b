import Testing

@testable import SiteGenerator

@Suite("Bibliography entries") struct BibliographyEntryTests {
    /// Sources of the site's own first explainer.
    private static let real = #"""
        [
          {
            "id": "S05",
            "type": "article-newspaper",
            "title": "Iraq takes full control of air base after US withdrawal, defence ministry says",
            "author": [
              {
                "literal": "Reuters"
              }
            ],
            "container-title": "Khaleej Times",
            "issued": { "date-parts": [[2026, 1, 17]] },
            "URL": "https://www.khaleejtimes.com/world/mena/iraq-full-control-air-base-after-us-withdrawal",
            "language": "en"
          },
          {
            "id": "S06",
            "type": "article-newspaper",
            "title": "أميركا تنسحب من \"عين الأسد\" وتسلمها للجيش العراقي",
            "container-title": "Al Jazeera（アラビア語版）",
            "issued": { "date-parts": [[2026, 1, 17]] },
            "URL": "https://www.aljazeera.net/news/2026/1/17/%D8%A7%D9%84%D9%82%D9%88%D8%A7%D8%AA-%D8%A7%D9%84%D8%A3%D9%85%D9%8A%D8%B1%D9%83%D9%8A%D8%A9-%D8%AA%D9%86%D8%B3%D8%AD%D8%A8-%D9%85%D9%86-%D9%82%D8%A7%D8%B9%D8%AF%D8%A9-%D8%B9%D9%8A%D9%86",
            "language": "ar",
            "note": "イラク国防省の発表文を転載"
          },
          {
            "id": "S07",
            "type": "article-newspaper",
            "container-title": "Buratha News",
            "issued": { "date-parts": [[2026, 1, 17]] },
            "URL": "http://burathanews.com/arabic/news/470268",
            "language": "ar",
            "note": "イラク国防省の声明を掲載"
          },
          {
            "id": "S48",
            "type": "webpage",
            "title": "イラク：スーダーニー内閣の発足",
            "container-title": "中東かわら版",
            "publisher": "中東調査会",
            "number": "111",
            "issued": { "date-parts": [[2022, 11, 1]] },
            "URL": "https://www.meij.or.jp/kawara/2022_111.html",
            "language": "ja"
          },
          {
            "id": "S60",
            "type": "chapter",
            "title": "第2章 IS駆逐後のイラクの統治構造",
            "author": [
              {
                "family": "吉岡",
                "given": "明子"
              }
            ],
            "URL": "https://123dok.com/jp/docs/%E7%AC%AC2%E7%AB%A0IS%E9%A7%86%E9%80%90%E5%BE%8C%E3%81%AE%E3%82%A4%E3%83%A9%E3%82%AF%E3%81%AE%E7%B5%B1%E6%B2%BB%E6%A7%8B%E9%80%A0.10565726",
            "language": "ja",
            "note": "123dok に置かれた写し"
          }
        ]
        """#

    @Test("sources as articles cite them, in Japanese")
    func real() {
        checkEntries(
            ofSources: Self.real, language: "ja",
            gives: #"""
                #s-S05 (Reuters 2026)
                  authors: Reuters
                  title: Iraq takes full control of air base after US withdrawal, defence ministry says
                  title’s language: en ltr
                  container: Khaleej Times
                  date: 2026年1月17日 [2026-01-17]
                  link: https://www.khaleejtimes.com/world/mena/iraq-full-control-air-base-after-us-withdrawal
                  language: 英語
                #s-S06 (Al Jazeera（アラビア語版） 2026)
                  authors: Al Jazeera（アラビア語版）
                  title: أميركا تنسحب من &quot;عين الأسد&quot; وتسلمها للجيش العراقي
                  title’s language: ar rtl
                  date: 2026年1月17日 [2026-01-17]
                  link: https://www.aljazeera.net/news/2026/1/17/%D8%A7%D9%84%D9%82%D9%88%D8%A7%D8%AA-%D8%A7%D9%84%D8%A3%D9%85%D9%8A%D8%B1%D9%83%D9%8A%D8%A9-%D8%AA%D9%86%D8%B3%D8%AD%D8%A8-%D9%85%D9%86-%D9%82%D8%A7%D8%B9%D8%AF%D8%A9-%D8%B9%D9%8A%D9%86
                  language: アラビア語
                  note: イラク国防省の発表文を転載
                #s-S07 (Buratha News 2026)
                  authors: Buratha News
                  date: 2026年1月17日 [2026-01-17]
                  link: http://burathanews.com/arabic/news/470268
                  language: アラビア語
                  note: イラク国防省の声明を掲載
                #s-S48 (中東かわら版 2022)
                  authors: 中東かわら版
                  title: イラク：スーダーニー内閣の発足
                  title’s language: ja ltr
                  publisher: 中東調査会
                  date: 2022年11月1日 [2022-11-01]
                  details: 第111号
                  link: https://www.meij.or.jp/kawara/2022_111.html
                  language: 日本語
                #s-S60 (吉岡)
                  authors: 吉岡明子
                  title: 第2章 IS駆逐後のイラクの統治構造
                  title’s language: ja ltr
                  link: https://123dok.com/jp/docs/%E7%AC%AC2%E7%AB%A0IS%E9%A7%86%E9%80%90%E5%BE%8C%E3%81%AE%E3%82%A4%E3%83%A9%E3%82%AF%E3%81%AE%E7%B5%B1%E6%B2%BB%E6%A7%8B%E9%80%A0.10565726
                  language: 日本語
                  note: 123dok に置かれた写し
                """#)
    }

    @Test("a journal, a book with editors, a report, an archive")
    func kinds() {
        checkEntries(
            ofSources: #"""
                [{ "id": "a", "type": "article-journal", "title": "On <i>Homo</i> & <span class=\"nocase\">iPads</span>",
                   "author": [ { "family": "Berg", "given": "Jan", "non-dropping-particle": "van den" },
                               { "family": "Humboldt", "given": "Alexander", "dropping-particle": "von" } ],
                   "container-title": "Journal of Rivers", "volume": 24, "issue": "3-4", "page": "4-23", "DOI": "10.1000/a<b>",
                   "issued": { "date-parts": [[2020, 3]] }, "accessed": { "date-parts": [[2026, 2, 1]] }, "language": "en-GB" },
                 { "id": "b", "type": "book", "title": "Collected Works", "editor": [ { "family": "Ito", "given": "A." } ],
                   "publisher": "River Press", "publisher-place": "Berlin", "edition": 2, "issued": { "date-parts": [[1999]] } },
                 { "id": "c", "type": "report", "title": "Floods", "author": [ { "literal": "UNESCO" } ], "genre": "working paper",
                   "editor": [ { "family": "Ito", "given": "A." }, { "literal": "B" } ], "number": "77", "edition": "2nd ed.",
                   "page": "12", "publisher": "UNESCO", "archive": "Internet Archive",
                   "archive_location": "https://web.archive.org/web/2020/https://example.org/" },
                 { "id": "d", "type": "manuscript", "archive": "Staatsarchiv", "archive_location": "A 12, 3", "page": "fol. 3 r",
                   "custom": { "archive-url": "https://example.org/copy" }, "language": "gsw-CH" },
                 { "id": "e", "type": "webpage" }]
                """#,
            gives: #"""
                #s-a (van den Berg and Humboldt 2020)
                  authors: van den Berg, Jan; Humboldt, Alexander von
                  title: On <i>Homo</i> &amp; iPads
                  title’s language: en-GB ltr
                  container: Journal of Rivers
                  date: March 2020 [2020-03]
                  details: vol. 24 | no. 3–4 | pp. 4–23
                  doi: 10.1000/a<b> https://doi.org/10.1000/a%3Cb%3E
                  accessed: accessed 1 February 2026
                  language: English
                #s-b (Ito 1999)
                  authors: Ito, A. (ed.)
                  title: Collected Works
                  publisher: River Press, Berlin
                  date: 1999 [1999]
                  details: edition 2
                #s-c (UNESCO)
                  authors: UNESCO
                  title: Floods
                  publisher: UNESCO
                  details: A. Ito; B (eds.) | working paper | 2nd ed. | no. 77 | p. 12
                  archive: Internet Archive
                  archive’s link: https://web.archive.org/web/2020/https://example.org/
                #s-d (d)
                  authors: d
                  details: fol. 3 r
                  archive: Staatsarchiv, A 12, 3
                  archive’s link: https://example.org/copy
                  language: gsw-CH
                #s-e (e)
                  authors: e
                """#)
    }

    @Test("what else is told of a source: courts, series, translators, directors, who asked")
    func contributions() {
        checkEntries(
            ofSources: #"""
                [{ "id": "a", "type": "legal_case", "title": "Donoghue v Stevenson", "authority": "House of Lords",
                   "issued": { "date-parts": [[1932]] } },
                 { "id": "b", "type": "legislation", "title": "Reservoirs Act 1975", "section": "s. 11",
                   "issued": { "date-parts": [[1975]] } },
                 { "id": "c", "type": "book", "title": "Letters", "author": [ { "family": "Ito", "given": "A." } ],
                   "translator": [ { "family": "Berg", "given": "J." }, { "literal": "B" } ],
                   "editor": [ { "family": "Smith", "given": "C." } ],
                   "collection-title": "Classics", "collection-number": 7,
                   "issued": { "date-parts": [[1999]] }, "original-date": { "date-parts": [[1890]] } },
                 { "id": "d", "type": "motion_picture", "title": "Water", "director": [ { "family": "Mehta", "given": "D." } ],
                   "composer": [ { "family": "Rahman", "given": "A. R." } ], "medium": "DVD" },
                 { "id": "e", "type": "interview", "author": [ { "family": "Voss", "given": "A." } ],
                   "interviewer": [ { "family": "Lister", "given": "T." } ] }]
                """#,
            gives: #"""
                #s-a (Donoghue v Stevenson 1932)
                  title: Donoghue v Stevenson
                  publisher: House of Lords
                  date: 1932 [1932]
                #s-b (Reservoirs Act 1975)
                  title: Reservoirs Act 1975
                  date: 1975 [1975]
                  details: s. 11
                #s-c (Ito 1999)
                  authors: Ito, A.
                  title: Letters
                  date: 1999 [1999]
                  details: C. Smith (ed.) | translated by J. Berg; B | Classics, 7 | first published 1890
                #s-d (Water)
                  title: Water
                  details: directed by D. Mehta | composed by A. R. Rahman | DVD
                #s-e (Voss)
                  authors: Voss, A.
                  details: interviewed by T. Lister
                """#)
    }

    @Test(
        "names",
        arguments: [
            (#"{ "family": "Smith", "given": "Ann" }"#, "Smith, Ann"),
            (#"{ "family": "Smith" }"#, "Smith"),
            (#"{ "given": "Plato" }"#, "Plato"),
            (#"{ "family": "King", "given": "Martin Luther", "suffix": "Jr." }"#, "King, Martin Luther, Jr."),
            (#"{ "family": "Aquila", "given": "L.", "non-dropping-particle": "dell'" }"#, "dell'Aquila, L."),
            (#"{ "literal": "Associated Press" }"#, "Associated Press"),
            (#"{ "family": "吉岡", "given": "明子" }"#, "吉岡明子"),
            (#"{ "family": "さくら", "given": "ももこ" }"#, "さくらももこ"),
            (#"{ "family": "김", "given": "철수" }"#, "김철수"),
            (#"{ "family": "吉岡", "given": "Akiko" }"#, "吉岡, Akiko"),
            // A name from elsewhere in katakana: which part comes first cannot be seen, so the comma stays.
            (#"{ "family": "スミス", "given": "アン" }"#, "スミス, アン"),
        ])
    func names(json: String, expected: String) {
        let (sources, _) = parseSources(Array("[{ \"id\": \"a\", \"type\": \"book\", \"author\": [\(json)] }]".utf8))
        #expect(BibliographyEntry(sources[0], interfaceStrings("en")).authors == expected)
    }

    @Test(
        "the HTML of CSL, and what is none",
        arguments: [
            ("<i>a</i> <b>b</b>", "<i>a</i> <b>b</b>", "a b"),
            ("H<sub>2</sub>O<sup>+</sup>", "H<sub>2</sub>O<sup>+</sup>", "H2O+"),
            ("<span class=\"nocase\">iPad</span>", "iPad", "iPad"),
            ("<span style=\"font-variant: small-caps;\">a</span>", "<span class=\"small-caps\">a</span>", "a"),
            ("<sc>a</sc>", "<span class=\"small-caps\">a</span>", "a"),
            ("<i>a <b>b</b></i>", "<i>a <b>b</b></i>", "a b"),
            // Not closed, closed twice, crossed: text.
            ("<i>a", "&lt;i&gt;a", "<i>a"),
            ("a</i>", "a&lt;/i&gt;", "a</i>"),
            ("<i>a<b>b</i>c</b>", "<i>a&lt;b&gt;b</i>c&lt;/b&gt;", "a<b>bc</b>"),
            (
                "<span class=\"nocase\"><span class=\"x\">a</span>", "&lt;span class=&quot;x&quot;&gt;a",
                "<span class=\"x\">a"
            ),
            ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;", "<script>alert(1)</script>"),
            ("<i onclick=\"x\">a</i>", "&lt;i onclick=&quot;x&quot;&gt;a&lt;/i&gt;", "<i onclick=\"x\">a</i>"),
            ("a < b & c &amp; d", "a &lt; b &amp; c &amp;amp; d", "a < b & c &amp; d"),
        ])
    func html(text: String, html: String, plain: String) {
        let result = CSLText(text)
        #expect(string(result.html) == html)
        #expect(result.plain == plain)
    }
}
