import Foundation
import Testing

@testable import SiteGenerator

@Suite("Formats of messages") struct MessageFormatTests {
    /// A note with a mistake behind wide characters, and a warning.
    private let site = MemorySite([
        "site.yaml": "title: Tides\nlanguage: en\n",
        "tides/explainer.yaml": "format: 1\ntitle: Tides\narticle:\n  file: article.txt\n",
        "tides/article.txt": "潮が引く夜。\n",
        "tides/notes.md": "## 潮, 100%\n> 潮が弾く夜\n\nWhy.\n",
    ])

    @Test("JSON: an object for each, with places in code points")
    func json() throws {
        let text = RunJSON.text("here", site.sources, site.log, [])
        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        #expect(object["format"] as? Int == 1)
        #expect(object["columns"] as? String == "code points")
        #expect(object["errors"] as? Int == 1)
        #expect(object["warnings"] as? Int == 1)
        let diagnostics = try #require(object["diagnostics"] as? [[String: Any]])
        #expect(diagnostics.map { $0["code"] as? String } == ["rights-unknown", "passage-not-found"])
        let error = diagnostics[1]
        #expect(error["severity"] as? String == "error")
        #expect(error["path"] as? String == "content/tides/notes.md")
        let numbers = ["line", "column", "endLine", "endColumn"].map { error[$0] as? Int }
        #expect(numbers == [2, 5, 2, 6])
        #expect((error["help"] as? String)?.contains("> 潮が引く夜") == true)
        let notes = try #require(error["notes"] as? [[String: Any]])
        #expect(notes.first?["path"] as? String == "content/tides/article.txt")
        #expect(text.hasSuffix("}\n") && text.split(separator: "\n").count == 1)
    }

    @Test("GitHub: one line for each, escaped, with the path from the repository's root")
    func github() {
        let lines = MessageReport(site.log, site.sources).annotations(folder: "docs, new").split(separator: "\n")
        #expect(lines.count == 2)
        #expect(
            lines[1].hasPrefix(
                "::error file=docs%2C new/content/tides/notes.md,line=2,col=5,title=passage-not-found::"))
        #expect(lines[1].contains("%0Anote: content/tides/article.txt:1:1: "))
        #expect(lines[1].contains("%0Ahelp: write the words as the article has them:%0A> "))
        #expect(GitHubAnnotations.data("100%\r\n") == "100%25%0D%0A")
        #expect(GitHubAnnotations.property("a:b,c%") == "a%3Ab%2Cc%25")
    }

    @Test("colours are put around the text, and change nothing else")
    func colours() {
        let report = MessageReport(site.log, site.sources)
        let colored = report.text(.colored)
        #expect(colored.contains("\u{1B}[1;31merror:\u{1B}[0m"))
        #expect(colored.replacing(/\u{1B}\[[0-9;]*m/, with: "") == report.text(.plain))
        #expect(!report.text(.plain).contains("\u{1B}"))
    }

    @Test("where letters run from right to left, the words are said again, since carets would stand under others")
    func rightToLeft() {
        let site = MemorySite([
            "site.yaml": "title: مرسى\nlanguage: ar\n",
            "a/explainer.yaml":
                "format: 1\ntitle: مرسى\narticle:\n  file: article.txt\n  rights: { status: own, statement: x }\n",
            "a/article.txt": "قالت النقابة إنهم عائدون قبل نهايه العام.\n",
            "a/notes.md": "## أ\n> قبل نهاية العام\n\nلماذا.\n",
        ])
        let text = MessageReport(site.log, site.sources).text(.plain)
        #expect(
            text.contains("  2 | > قبل نهاية العام\n    | ^ `ة`: here the article has `ه` (U+0647 ARABIC LETTER HEH)\n")
        )
        #expect(text.contains("العام.\n    | ^ `قبل نهايه العام`\n"))
    }

    @Test("many messages of one code are counted, and all are shown where that is asked for")
    func limit() {
        var log = DiagnosticLog()
        for number in 0..<60 { log.warning(.termNotMentioned, at: .path("a\(number)"), "never") }
        log.error(.deadLink, at: .path("z"), "nowhere")
        let report = MessageReport(log, site.sources)
        let text = report.text(.plain)
        #expect(text.split(separator: "\n").count { $0.contains("never [") } == 50)
        #expect(text.hasSuffix("50 of 60 messages [term-not-mentioned] are shown; --verbose shows all\n\n"))
        #expect(report.annotations(folder: ".").contains("::notice::50 of 60 messages"))
        #expect(!MessageReport(log, site.sources, showsAll: true).text(.plain).contains("--verbose"))
        #expect(
            report.summary("public is as it was")
                == "1 error, 60 warnings; public is as it was\n"
                + "sitegen explain CODE tells more about a message: sitegen explain dead-link\n")
        let quiet = MessageReport(log, site.sources, onlyErrors: true)
        #expect(!quiet.text(.plain).contains("never") && quiet.text(.plain).contains("nowhere"))
    }

    @Test("a message that was found twice is told once")
    func twice() {
        var log = DiagnosticLog()
        for _ in 0..<2 { log.error(.deadLink, at: .path("z"), "nowhere") }
        #expect(MessageReport(log, site.sources).text(.plain) == "z: error: nowhere [dead-link]\n\n")
    }
}
