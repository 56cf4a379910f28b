import Foundation
import Testing

@testable import SiteGenerator

@Suite("check") struct SiteCheckTests {
    private static let settings = """
        format: 1
        title: 潮
        article:
          file: article.txt
          language: ja
          published: 2026-01-19
          rights: { status: own }
          front: [ { role: title, quote: "潮の話" } ]
        headings: [ "夜" ]

        """

    private static let files = [
        "content/site.yaml": "title: Tides\nlanguage: en\n",
        "content/tides/explainer.yaml": settings,
        "content/tides/article.txt": """
        潮の話

        2026年1月17日、潮が引いた。港の人はそれを見ていた。ＡＢＣと言った人もいて、その後は誰も何も言わなかったと伝えられている。

        夜

        2025年9月に橋が架かり、翌年に落ちた。

        月が出た。

        """,
        "content/tides/notes.md": """
        ## 引き潮 {#ebb}
        verdict: unverifiable
        confidence: low
        > 潮が引いた

        誰も測っていない。

        ## {#moon}
        verdict: consistent
        sources: log
        > 月が出た

        満月だった。

        ## {#draft}
        status: draft
        > 橋が架かり

        まだ。

        """,
        "content/tides/glossary.md": "## 月\n\n天体。\n\n## 太陽\n\n天体。\n",
        "content/tides/timeline.md": """
        ## 引き潮
        date: 2026-01-17
        article_date: same
        > 潮が引いた

        ## 満ち潮
        date: 2026-01-18

        """,
        "content/tides/sources.yaml": "- { id: log, type: book, title: Log }\n",
    ]

    private func check(_ changes: [String: String] = [:]) throws -> (SiteCheck.Result, TemporaryFolder) {
        let folder = try TemporaryFolder()
        for (path, bytes) in MemorySite.templates { try folder.write(UTF8Text.string(bytes), to: path) }
        for (path, text) in Self.files.merging(changes, uniquingKeysWith: { $1 }) { try folder.write(text, to: path) }
        let result = try SiteCheck(siteFolder: folder.path, output: folder.path + "/public").run()
        return (result, folder)
    }

    @Test("the table tells what is open, and where")
    func table() throws {
        let (result, _) = try check()
        expectText(
            result.table(.plain, showsAll: false),
            """
            tides
              paragraphs without a note    1 of 3
                  content/tides/article.txt:7  2025年9月に橋が架かり、翌年に落ちた。
              notes without a source       1 of 2
                  content/tides/notes.md:1  引き潮
              notes without a verdict      0 of 2
              notes that are unverifiable  1 of 2
                  content/tides/notes.md:1  引き潮
              notes of low confidence      1 of 2
                  content/tides/notes.md:1  引き潮
              drafts                       1 of 3
                  content/tides/notes.md:15  橋が架かり
              events not in the article    1 of 2
                  content/tides/timeline.md:6  満ち潮
              dates that no event covers   2 of 3
                  content/tides/article.txt:7  2025年9月 (2025-09)
                  content/tides/article.txt:7  翌年 (2026)
              terms never mentioned        1 of 2
                  content/tides/glossary.md:5  太陽

            """, sourceLocation: #_sourceLocation)
    }

    @Test("dates of a language that are not read are not passed over in silence")
    func unreadDates() throws {
        let manifest =
            "format: 1\ntitle: Tides\narticle:\n  file: article.txt\n  language: tr\n  rights: { status: own }\n"
        let (result, _) = try check([
            "content/tides/explainer.yaml": manifest, "content/tides/article.txt": "3 Ekim 1990'da geldi.\n",
            "content/tides/notes.md": "", "content/tides/timeline.md": "", "content/tides/glossary.md": "",
        ])
        #expect(
            result.table(.plain, showsAll: false).contains(
                "  dates that no event covers   0 of 0\n      dates in `tr` are read where they are digits alone "
                    + "(1990-10-03, 3.10.1990); look for all others yourself\n"))
        #expect(result.json(siteFolder: ".").contains("\"remark\":\"dates in `tr`"))
    }

    @Test("only the first places are shown, unless all are asked for")
    func places() throws {
        let notes = (1...5).map { "## {#n\($0)}\n> 月が出た\n\n満月。\n" }.joined(separator: "\n")
        let (result, _) = try check(["content/tides/notes.md": notes])
        let table = result.table(.plain, showsAll: false)
        #expect(table.contains("notes without a source       5 of 5\n      content/tides/notes.md:1   月が出た\n"))
        #expect(table.contains("      content/tides/notes.md:11  月が出た\n      and 2 more\n"))
        #expect(result.table(.plain, showsAll: true).contains("content/tides/notes.md:21  月が出た\n"))
    }

    @Test("words are cut to the columns that they take, at a whole letter")
    func widths() {
        #expect(TerminalText.cut("潮が引いた", to: 10) == "潮が引いた")
        #expect(TerminalText.cut("潮が引いた", to: 9) == "潮が引い…")
        #expect(TerminalText.cut("潮が引いた", to: 8) == "潮が引…")
        #expect(TerminalText.width("潮がＡa\u{301}") == 7)
        #expect(TerminalText.padded("潮", to: 4) + "|" == "潮  |")
        #expect(TerminalText.cut("a\n\u{1B}b", to: 9) == "a  b")
    }

    @Test("JSON holds every place")
    func json() throws {
        let (result, _) = try check()
        let text = result.json(siteFolder: ".")
        let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        let explainers = try #require(object["coverage"] as? [[String: Any]])
        let kinds = try #require(explainers.first?["kinds"] as? [[String: Any]])
        #expect(explainers.first?["explainer"] as? String == "tides")
        #expect(kinds.compactMap { $0["kind"] as? String } == CoverageKind.allCases.map(\.rawValue))
        #expect(kinds.compactMap { $0["open"] as? Int } == [1, 1, 0, 1, 1, 1, 1, 2, 1])
        #expect(kinds.compactMap { $0["total"] as? Int } == [3, 2, 2, 2, 2, 3, 2, 3, 2])
        let place = try #require((kinds[7]["places"] as? [[String: Any]])?.last)
        #expect(place["line"] as? Int == 7)
        #expect(place["column"] as? Int == 15)
        #expect(place["words"] as? String == "翌年 (2026)")
        #expect((object["diagnostics"] as? [Any])?.count == 2)
    }

    @Test("a link that leads nowhere is found, and no folder is made")
    func links() throws {
        let (result, folder) = try check([
            "content/tides/notes.md": "## {#moon}\nsources: log\n> 月が出た\n\nSee [more](nowhere.html).\n"
        ])
        #expect(result.build.log.diagnostics.map(\.code).contains(.deadLink))
        #expect(!result.isComplete && result.table(.plain, showsAll: false) == "")
        #expect(try folder.files().keys.allSatisfy { $0.hasPrefix("content/") || $0.hasPrefix("templates/") })
    }

    @Test("mentions are listed with their context")
    func mentions() throws {
        let (result, _) = try check()
        #expect(result.mentions.hasPrefix("tides: 3 mentions of 2 terms\n"))
        #expect(result.mentions.contains("    [月]が出た。  "))
    }

    @Test("own writing has no paragraphs, notes or dates to cover")
    func ownWriting() throws {
        let folder = try TemporaryFolder()
        for (path, bytes) in MemorySite.templates { try folder.write(UTF8Text.string(bytes), to: path) }
        for (path, bytes) in ExampleSite(base: .own, files: []).contents {
            try folder.write(UTF8Text.string(bytes), to: path)
        }
        let result = try SiteCheck(siteFolder: folder.path, output: folder.path + "/public").run()
        #expect(result.table(.plain, showsAll: false) == "")
    }
}
