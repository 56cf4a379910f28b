import Testing

@testable import SiteGenerator

@Suite("The whole report, pasted") struct PastedReportTests {
    private static let article = """
        The harbour

        19/01/2026

        The gate was shut on Friday, 17 January 2026, by the Kerry Sullivan Trust. It wasn\u{FFFD}t open.

        By September 2025 the Kerry-Sullivan Trust had to leave. In 1999 the Lantern Hall Fund, in 2001 the Lantern Hall Fund.
        """

    private static let report = SuggestionPrinter(SuggestedSite(article, language: "en").report).text

    /// The part of the report for one file, and with it all that stands after it up to the next headline.
    private static func part(_ file: String, of report: String = report) -> String {
        let start = report.range(of: "# tides/\(file)")?.lowerBound ?? report.endIndex
        let rest = report[start...]
        let next = rest.dropFirst()
        let end = (next.range(of: "# tides/") ?? next.range(of: "# To look into"))?.lowerBound ?? rest.endIndex
        return String(rest[..<end])
    }

    private static func built(_ files: [String: String]) -> MemorySite {
        var content = [
            "site.yaml": "title: Site\nlanguage: en\n",
            "tides/explainer.yaml":
                "format: 1\ntitle: Tides\narticle: { file: article.txt, rights: { status: own } }\n",
            "tides/article.txt": article,
        ]
        for (name, text) in files { content["tides/" + name] = text }
        return MemorySite(content)
    }

    @Test("each part in its file builds, publishes no evidence, and every placeholder is told")
    func parts() {
        let site = Self.built(
            ["notes.md", "timeline.md", "glossary.md"].reduce(into: [:]) {
                $0[$1] = Self.part($1)
            })
        #expect(!site.log.hasErrors, "\(site.diagnostics)")
        #expect(site.log.diagnostics.map(\.code).filter { $0 == .placeholder }.count == 2)
        #expect(site.resolved.explainers.first?.parsed.events.count == 4)
        for (path, bytes) in site.files {
            let page = UTF8Text.string(bytes)
            for evidence in ["line 5:", "line 7:", "To look into", "tides/glossary.md", "seems to be the article"] {
                #expect(!page.contains(evidence), "\(path) has “\(evidence)”")
            }
        }
    }

    @Test("all of it in one file is an error", arguments: ["notes.md", "timeline.md", "glossary.md"])
    func whole(_ file: String) { #expect(Self.built([file: Self.report]).log.hasErrors) }

    @Test("a spelling for a term that is there is a comment, and no text of the entry before it")
    func addedSpelling() {
        let glossary = "## Kerry Sullivan Trust\n\nA fund.\n"
        let report = SuggestedSite(Self.article, language: "en", files: ["glossary.md": glossary]).report
        let text = SuggestionPrinter(report).text
        #expect(text.contains("goes into the entry `Kerry Sullivan Trust`\n#     also: Kerry-Sullivan Trust\n"))
        let site = Self.built(["glossary.md": glossary + "\n" + Self.part("glossary.md", of: text)])
        #expect(!site.log.hasErrors, "\(site.diagnostics)")
        #expect(!site.text("tides/glossary.html").contains("also:"))
    }
}
