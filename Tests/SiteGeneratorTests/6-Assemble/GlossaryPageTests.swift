import Foundation
import Testing

@testable import SiteGenerator

/// `glossary.html` with the templates of the repository.
struct GlossaryPageTests {
    private static let templates = DiskTree.read(
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "templates"),
        below: "templates/")

    private static let arabic = [
        "site.yaml": "title: Rivers\nlanguage: en\n",
        "nile/article.txt": "النيل\n\nقال Edwin Harold Hurst إن النيل يفيض.\n",
        "nile/explainer.yaml": """
        format: 1
        language: en
        title: The Nile
        article: { file: article.txt, language: ar, rights: { status: own } }

        """,
        "nile/glossary.md": """
        ## Harold
        kind: person

        A name, as in [the river](term:nile).

        ## النيل {#nile}
        kind: place

        A river.

        """,
    ]

    private func site(_ content: [String: String]) -> MemorySite {
        var files = Self.templates
        for (path, text) in content { files["content/" + path] = Array(text.utf8) }
        return MemorySite(bytes: files)
    }

    @Test("a Latin name in an Arabic sentence is not torn from its neighbours by the cells of a table")
    func wordsAgainstTheLine() {
        let site = site(Self.arabic)
        let lines = site.text("nile/glossary.html").split(separator: "\n").filter { $0.contains("voice before") }
        #expect(
            lines.map { $0.contains("<li class=\"inline\" lang=\"ar\"") } == [true, false, false], "\(site.diagnostics)"
        )
    }

    @Test("a filter hides no entry that a link leads to")
    func filteredTarget() {
        let css = site(Self.arabic).text("nile/filters.css")
        #expect(
            css.contains(
                "body:has(#f-t-1:checked) :is(.filtered:not(.f-t-1,:target,:has(:target)),.group:not(:has(.f-t-1,:target)))"
            ),
            "\(css)")
    }
}
