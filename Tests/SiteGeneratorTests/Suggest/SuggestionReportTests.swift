import Foundation
import Testing

@testable import SiteGenerator

@Suite("What sitegen suggest prints") struct SuggestionReportTests {
    @Test("the whole of it")
    func text() {
        let article = """
            The harbour

            19/01/2026

            The gate was shut on Friday, 17 January 2026, by the Kerry Sullivan Trust. It wasn\u{FFFD}t open.

            By September 2025 the Kerry-Sullivan Trust had to leave.
            """
        let site = SuggestedSite(article, language: "en")
        expectText(
            SuggestionPrinter(site.report).text,
            """
            # tides/explainer.yaml: the article's own date

            # line 3: “19/01/2026” stands in a line of its own and seems to be the article's own date; this goes under `article:`
              published: 2026-01-19

            # tides/notes.md: 1 passage looks damaged, 1 weekday against the calendar

            # line 5: U+FFFD, the sign for bytes that could not be read
            ## Damaged text
            kind: corrupt
            > wasn\u{FFFD}t

            The text seems to have been damaged before it was received. What could not be read was replaced by U+FFFD.

            # line 5: 2026-01-17 is a Saturday, the text says Friday
            ## Date and weekday
            kind: contradiction
            verdict: contradicted
            > Friday, 17 January 2026

            By the calendar 2026-01-17 is a Saturday, not a Friday as the text has it.

            # tides/timeline.md: 2 dates

            # line 5: “17 January 2026” is 2026-01-17
            ## The gate was shut on Friday, 17 January 2026…
            date: 2026-01-17
            article_date: 2026-01-17
            > 17 January 2026

            # line 7: “September 2025” is 2025-09
            ## By September 2025 the Kerry-Sullivan Trust had…
            date: 2025-09
            article_date: 2025-09
            > September 2025

            # tides/glossary.md: 1 name in several spellings

            # line 5: one name in 2 spellings: “Kerry Sullivan Trust” 1, “Kerry-Sullivan Trust” 1
            ## Kerry Sullivan Trust
            also: Kerry-Sullivan Trust

            (Write the definition here.)

            # To look into: 1 question

            # line 7: “September 2025 the Kerry-Sullivan” is a deadline that had passed on the article's own date, 2026-01-19: was it met, moved, or is one of the dates wrong?

            """, sourceLocation: #_sourceLocation)
    }

    @Test("where a language's dates are not read, it is said")
    func unread() {
        let site = SuggestedSite("3 Ekim 1990'da geldi, 1911 yılında gitti.", language: "tr")
        #expect(
            SuggestionPrinter(site.report).text
                == "# tides: nothing to propose\n\n# Note: dates in `tr` are read where they are digits alone "
                + "(1990-10-03, 3.10.1990); look for all others yourself\n")
    }

    @Test("nothing to propose")
    func nothing() {
        let site = SuggestedSite("The tide came in.\n", language: "en")
        #expect(SuggestionPrinter(site.report).text == "# tides: nothing to propose\n\n")
    }

    @Test("JSON")
    func json() {
        let site = SuggestedSite("The tide came in 2003.\n", language: "en", published: "2026-01-19")
        let expected = ##"""
            {"explainer":"tides","article":"article.txt","suggestions":[{"kind":"date","file":"timeline.md","line":1,
            "words":"2003","date":"2003","evidence":"“2003” is 2003","paste":"## The tide came in 2003\u000Adate: 2003\u000A
            article_date: 2003\u000A\u003E 2003\u000A"}],"confirmed":[],"covered":{},"unlisted":{},"remarks":[]}
            """##
        let oneLine = expected.split(separator: "\n").joined() + "\n"
        #expect(SuggestionJSON.text(site.report).utf8.elementsEqual(oneLine.utf8))
    }

    @Test("a folder that is not there, own writing, an article that cannot be read")
    func outcomes() {
        let site = SuggestedSite(
            "Text.\n", language: "en",
            files: [
                "content/guide/explainer.yaml": "format: 1\ntitle: G\n",
                "content/guide/chapters/a.md": "# A\n\nText.\n",
                "content/broken/explainer.yaml": "format: 1\narticle: { file: none.txt }\n",
            ])
        func outcome(_ name: String) -> SuggestionListing.Outcome {
            var log = DiagnosticLog()
            return SuggestionListing.outcome(name, site.site.tree, &log)
        }
        guard case .unknown(let nearest, let names) = outcome("tdies") else {
            Issue.record("tdies was found")
            return
        }
        #expect(nearest == "tides" && names == ["broken", "guide", "tides"])
        guard case .noArticle = outcome("guide"), case .unreadable = outcome("broken"), case .found = outcome("tides")
        else {
            Issue.record("an outcome is another one")
            return
        }
    }

    // MARK: The site's own article

    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "content/ain-al-asad")

    private static let hasArticle = FileManager.default.fileExists(atPath: folder.appending(path: "article.txt").path)

    private static func read(_ name: String) throws -> String {
        try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }

    @Test("the sample article, of which nothing is known but its language", .enabled(if: hasArticle))
    func bare() throws {
        let site = SuggestedSite(try Self.read("article.txt"), language: "ja")
        #expect(site.all(.damage).map(\.line) == [17, 25, 35, 37, 39, 41, 49])
        #expect(site.all(.damage).allSatisfy { $0.paste?.contains("\nlang: zh-Hans\n") ?? false })
        #expect(
            site.families == [
                "アイン・アサド | アイン・アサード | アイン・アル・アサド", "バグダッド | バグダード",
                "スダニ | ムハンマド・シヤー・スダーニ",
            ])
        #expect(
            site.all(.spelling).map(\.evidence) == [
                "one name in 3 spellings: “アイン・アサド” 9, “アイン・アサード” 6, “アイン・アル・アサド” 6",
                "one name in 2 spellings: “バグダッド” 5, “バグダード” 1",
                "one name in 2 spellings: “スダニ” 3, “スダーニ” in “ムハンマド・シヤー・スダーニ” 1",
            ])
        #expect(site.report.confirmed.map(\.evidence) == ["2026-01-17 is a Saturday, as the text has it"])
        #expect(site.all(.weekday).isEmpty)
        #expect(
            site.all(.deadline).map { "\($0.line) \($0.date ?? "")" } == ["13 2025-09", "15 2025-09", "53 2025-09"])
        #expect(site.all(.published).map(\.paste) == ["  published: 2026-01-19"])
        #expect(
            site.all(.date).map { $0.date ?? "" } == [
                "2026-01-17", "2024", "2025-09", "2025-10", "2026-01", "2003", "2020-01", "2014", "2025-07",
            ])
    }

    @Test("the sample explainer has nearly all of it already", .enabled(if: hasArticle))
    func whole() throws {
        var files: [String: String] = [:]
        for name in ["notes.md", "timeline.md", "glossary.md"] { files[name] = try Self.read(name) }
        files["sources.json"] = try Self.read("sources.json")
        let site = SuggestedSite(
            try Self.read("article.txt"), language: "ja", published: "2026-01-19", files: files)
        #expect(site.report.covered[.damage] == 7)
        #expect(site.report.covered[.date] == 13)
        #expect(site.report.covered[.spelling] == 3)
        #expect(site.report.covered[.deadline] == 1)
        #expect(site.all(.damage).isEmpty && site.families.isEmpty)
        #expect(site.all(.date).map(\.date) == ["2026-01"])
        #expect(site.all(.deadline).map(\.line) == [13, 15])
    }
}
