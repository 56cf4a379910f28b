import CommonMark
import Testing

@testable import SiteGenerator

@Suite("Line ends of Markdown articles that mean nothing") struct JoinedLineTests {
    private let site = SmallSite([
        "article.md": """
        # 潮

        一
        二
        三
        **四**[^x]
        五*六
        七*[八
        九](https://example.org)
        A
        潮

        | 表 |
        |----|
        | 夜 |

        [^x]: 注
        だ。

        """,
        "explainer.yaml": "format: 1\ntitle: T\narticle: { file: article.md, rights: { status: own } }\n",
        "notes.md": "## {#n}\n> 五\n\nBody.\n\n## {#m}\n> 三四\n\nBody.\n",
    ])

    private func chapter() throws -> (text: ComposedText, article: Article) {
        #expect(site.messages == "")
        let explainer = try #require(site.resolved.explainers.first)
        var log = DiagnosticLog()
        let composed = Composer.compose(explainer, &log)
        return (try #require(composed.chapters.first), try #require(explainer.article))
    }

    @Test("they are in no kept chapter, which cmark-gfm reads as what is printed")
    func kept() throws {
        let (text, article) = try chapter()
        let read = try Document(parsing: text.markdown).leaves().map { UTF8Text.string($0.bytes) }
        let printed = article.blocks.indices.map { UTF8Text.string(article.printedText(of: $0)) }
        #expect(printed == ["潮", "一二三四五六七八九\nA\n潮", "表", "夜", "注だ。"])
        #expect(read.prefix(4) == printed.prefix(4) && read.contains("注だ。"))
    }

    @Test("notes and the author's footnotes are numbered in the order of their marks")
    func footnotes() throws {
        let (text, _) = try chapter()
        let document = try Document(parsing: text.markdown)
        #expect(text.footnotes == [.note(0), .author(1), .note(1)])
        #expect(document.footnoteOrder().count == 3)
        #expect(UTF8Text.string(text.markdown).contains("**四**[^m][^-1]五[^n]*六七*"))
    }
}
