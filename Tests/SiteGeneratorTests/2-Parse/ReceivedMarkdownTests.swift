import CommonMark
import Testing

@testable import SiteGenerator

@Suite("Blocks of a Markdown article") struct ReceivedMarkdownTests {
    private func check(_ markdown: String, gives expected: String, sourceLocation: SourceLocation = #_sourceLocation) {
        checkArticle(markdown, path: "article.md", gives: expected, sourceLocation: sourceLocation)
    }

    @Test("headings, paragraphs, code, list items, quotations and table cells")
    func kinds() {
        check(
            """
            # The *Tide*

            It rose
            and [fell](https://example.org "title") &amp; rose.

            - one
            - two

              more

            > quoted

            | a | b |
            |---|---|
            | c |   |

            ```
            code
            ```

            Setext
            ------
            """,
            gives: #"""
                0 1:1 h1 “The Tide”
                1 3:1 “It rose⏎and fell & rose.”
                2 6:1 inside “one”
                3 7:1 inside “two”
                4 9:3 inside “more”
                5 11:1 inside “quoted”
                6 13:3 inside “a”
                7 13:7 inside “b”
                8 15:3 inside “c”
                9 15:1 inside “”
                10 17:1 code “code⏎”
                11 21:1 h2 “Setext”
                """#)
    }

    @Test("a line end between two Chinese or Japanese characters is nothing, where it makes no line break")
    func lineEnds() {
        checkArticle(
            """
            潮が
            引く。*夜
            に*
            [は](https://example.org)
            A
            潮
            한국
            어  
            改\\
            行 `符
            号`

            ```
            潮
            が
            ```
            """, path: "article.md",
            gives: #"""
                0 1:1 “潮が¦引く。夜¦に¦は⏎A⏎潮⏎한국⏎어⏎改⏎行 符 号”
                1 13:1 code “潮⏎が⏎”
                """#)
    }

    @Test("raw HTML is text")
    func html() {
        check(
            """
            A <b>bold</b> word, &lt;i&gt; and <!-- a comment -->.

            <div>
            A block
            </div>
            """,
            gives: #"""
                0 1:1 “A <b>bold</b> word, <i> and <!-- a comment -->.”
                1 3:1 “<div>⏎A block⏎</div>”
                """#)
    }

    @Test("the words of an image are not text of the article; without any it is told")
    func images() {
        check(
            """
            Before ![the quay](quay.png) after the quay.

            ![](empty.png)

            ![*a* `b`](c.png "d")
            """,
            gives: #"""
                0 1:1 “Before  after the quay.”
                1 5:1 “”
                2 5:1 “”
                article.md:3:1: warning: an image of the article has no words for those who do not see it [missing-alt]
                  3 | ![](empty.png)
                    | ^^^^^^^^^^^^^^
                  help: the article is printed as received; describe the image in a note
                """#)
    }

    @Test("the author's own footnotes come after all else")
    func footnotes() {
        check(
            """
            The tide[^b] rose[^a].

            [^a]: A note.
            [^b]: Another.

                With a second paragraph.

            Night fell.
            """,
            gives: #"""
                0 1:1 “The tide rose.”
                1 8:1 “Night fell.”
                2 4:1 footnote 1 inside “Another.”
                3 6:5 footnote 1 inside “With a second paragraph.”
                4 3:1 footnote 2 inside “A note.”
                """#)
    }

    @Test("emphasis that CommonMark does not see stays as it was received")
    func emphasis() {
        check(
            "は**「強調」**です\n",
            gives: #"""
                0 1:1 “は**「強調」**です”
                """#)
    }

    @Test("CR LF, a byte order mark")
    func marks() {
        check(
            "\u{FEFF}# One\r\n\r\nTwo\r\nlines\r\n",
            gives: #"""
                0 1:2 h1 “One”
                1 3:1 “Two⏎lines”
                """#)
    }

    @Test("whatever the Markdown, its blocks tile the text that it renders to")
    func tiled() throws {
        var numbers = SeededNumbers(11)
        let parts = [
            "# ", "## ", "- ", "1. ", "> ", "    ", "```\n", "| a | b |\n|---|---|\n| c | d |\n", "\n", "\n\n", "*",
            "**",
            "`", "[a](b)", "![c](d)", "![a]()", "[^1]", "[^1]: note\n", "[^2]", "\n[^2]: x\n\n    y\n", "<b>",
            "<!-- -->",
            "\n<div>\n", "&amp;", "&lt;", "a", "潮", " ", "  \n", "---\n", "\\", "a", "a\n", "x",
        ]
        for round in 0..<400 {
            var markdown = ""
            for _ in 0..<Int.random(in: 1...14, using: &numbers) {
                markdown += parts.randomElement(using: &numbers) ?? ""
            }
            let article = parsedArticle(markdown, path: "article.md")
            let document = try Document(parsing: Array(markdown.utf8), htmlAsText: true)
            let leaves = document.leaves(policy: TextPolicy(printsHTML: true)).map(\.bytes)
            #expect(
                article.blocks.indices.map { UTF8Text.string(article.printedText(of: $0)) }
                    == leaves.map { UTF8Text.string($0) }, "\(round): \(markdown.debugDescription)")
            var end = 0
            for range in article.blocks.map(\.range) + [article.text.count..<article.text.count] {
                #expect(range.lowerBound >= end, "\(round): \(markdown.debugDescription)")
                let between = end..<max(end, range.lowerBound)
                #expect(ArticleParser.isBlank(article.text, between), "\(round): \(markdown.debugDescription)")
                end = range.upperBound
            }
        }
    }
}
