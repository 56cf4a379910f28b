import CommonMark
import Foundation
import Testing

@testable import SiteGenerator

@Suite struct TreeReferenceTests {
    private static let ours = TextPolicy(joinsWideLines: true)

    private func write(
        _ markdown: String, _ offsets: [Int], options: MarkdownTreeOptions = MarkdownTreeOptions(), leaf: Int = 0
    ) throws -> String {
        let document = try Document(parsing: bytes(markdown), repairingEmphasis: true)
        var writer = MarkdownWriter()
        let references = offsets.enumerated().map {
            LeafReference(
                leaf: document.leaves(policy: options.policy)[leaf].node,
                mark: ReferenceMark(offset: $1, label: "n\($0)"))
        }
        let unplaced = writer.blocks(of: document, options: options, references: references)
        #expect(unplaced.isEmpty)
        return string(writer.finished.dropLast())
    }

    @Test(arguments: [
        ("**重要**です", [6], "**重要**[^n0]です"),
        ("a **b** c", [1, 2, 3, 4], "a[^n0] [^n1]**b**[^n2] [^n3]c"),
        ("a **b *c*** d", [5], "a **b *c***[^n0] d"),
        ("[link](u) x", [0, 2, 4, 5], "[^n0][link](u)[^n1][^n2] [^n3]x"),
        ("*[link](u)* x", [2], "*[link](u)*[^n0] x"),
        ("*[link](u) y* x", [2], "*[link](u)[^n0] y* x"),
        ("`code`x", [0, 2, 4], "[^n0]`code`[^n1][^n2]x"),
        ("a![alt](u)b", [1, 2], "a[^n0]![alt](u)b[^n1]"),
        ("a\nb", [1, 2], "a[^n0]\n[^n1]b"),
        ("a\\\nb", [1, 2], "a[^n0]\\\n[^n1]b"),
        ("**a**(b)", [1], "**a**[^n0]\\(b)"),
        ("a![b](u)", [1], "a[^n0]![b](u)"),
        ("a\\![b](u)", [2], "a\\![^n0][b](u)"),
        ("# h *i*", [3], "# h *i*[^n0]"),
        ("<http://a.b>c", [3], "<http://a.b>[^n0]c"),
        ("は**「重要」**です", [3, 15], "は[^n0]**「重要」**[^n1]です"),
    ])
    func positions(_ markdown: String, _ offsets: [Int], _ expected: String) throws {
        #expect(try write(markdown, offsets) == expected)
    }

    @Test(arguments: [("a <!----> \nb", "a&#32;\nb"), ("a | b\n|<!---->---|---|", "a | b\n\\|---|---|")])
    func whatStandsBesideACommentThatIsLeftOutIsText(_ markdown: String, _ expected: String) throws {
        #expect(try write(markdown, []) == expected)
    }

    @Test(arguments: [
        ("は**「重要」**です", "は<!---->**「重要」**<!---->です"),
        ("**重要。**続き", "**重要。**<!---->続き"),
        ("*『書名』*を", "*『書名』*<!---->を"),
        ("これは**重要**です", "これは**重要**です"),
        ("**「全体」**", "**「全体」**"),
        ("（**「中」**）", "（**「中」**）"),
        ("**太字。** 続き", "**太字。** 続き"),
        ("は**[リンク](u)**です", "は<!---->**[リンク](u)**<!---->です"),
        ("価格は**＄5**です", "価格は<!---->**＄5**です"),
        ("*c *b***", "*c *b**\\*"),
        // `**` before n might have closed and did not: the library then closes only one of `**` in one run.
        ("*c**n** *b***", "*c**n** *b*<!---->*\\*"),
    ])
    func commentsStandOnlyWhereEmphasisNeedsThem(_ markdown: String, _ expected: String) throws {
        #expect(try write(markdown, []) == expected)
        let html = try oracle(bytes(expected))
        #expect(html.contains("<strong>") || html.contains("<em>"))
    }

    /// Three deep before punctuation, the emphasis of the wave is what Markdown cannot say: then nothing but a comment
    /// stands between the emphasis before it and the wave.
    @Test func emphasisBeforeSuchThatCannotBeSaidStays() throws {
        let markdown = "**a **b**<!---->*b* 。**a*<!---->*🌊b2 d*c**<n2--->**d**"
        let document = try Document(parsing: bytes(markdown))
        let options = MarkdownTreeOptions(policy: TextPolicy(printsHTML: true))
        let written = string(TreeWritingTests.write(document, options))
        #expect(written.hasPrefix("\\*_a **b**_b_ 。*_a_<!---->🌊b2 dc*_"), "\(written)")
        let again = try Document(parsing: bytes(written))
        #expect(again.leaves(policy: TextPolicy()).map { string($0.bytes) } == ["*a bb 。a🌊b2 dc<n2--->d"])
    }

    @Test func linesBetweenWideCharactersJoin() throws {
        let options = MarkdownTreeOptions(policy: Self.ours)
        #expect(try write("日本語、\n**続く**\n英語 A\nB\n한국\n한국", [], options: options) == "日本語、**続く**英語 A\nB\n한국\n한국")
        // The text, and so the offsets into it, is what remains.
        #expect(try write("日本\n語", [6, 9], options: options) == "日本[^n0]語[^n1]")
    }

    /// CommonMark has no links in links, but addresses in them. What cannot be written as one is words of the link around it.
    @Test(arguments: [
        ("[a <jo@e.org> b](c)", "[a jo@e.org b](c)"),
        ("[a <https://e.org/?a=1&b=2> b](c)", "[a https://e.org/?a=1\\&b=2 b](c)"),
        ("[a <https:/e\\ud> *b*](c)", "[a https:/e\\\\ud *b*](c)"),
        ("[a <https://e.org> b](c)", "[a <https://e.org> b](c)"),
        ("<jo@e.org>", "[jo@e.org](mailto:jo@e.org)"),
    ])
    func addressesInLinksUndoNone(_ markdown: String, _ expected: String) throws {
        let written = try write(markdown, [])
        #expect(written == expected)
        #expect(
            try Document(parsing: bytes(written)).leaves(policy: TextPolicy()).map { string($0.bytes) }
                == Document(parsing: bytes(markdown)).leaves(policy: TextPolicy()).map { string($0.bytes) })
    }

    @Test(arguments: [
        ("``a`b``", "``a`b``"), ("` `` `", "` `` `"), ("```a`b``c```", "```a`b``c```"),
        ("`a \(String(repeating: "`", count: 81)) b`", "`a \(String(repeating: "`", count: 81)) b`"),
    ])
    func codeStandsInAFenceThatItHasNot(_ markdown: String, _ expected: String) throws {
        #expect(try write(markdown, []) == expected)
    }

    @Test func linksAndLabelsAreTheCallers() throws {
        let options = MarkdownTreeOptions(
            label: { "x\($0)" },
            destination: { url, isImage in (isImage ? bytes("images/") : bytes("#")) + url })
        let document = try Document(parsing: bytes("[a](note:b)![c](d)<ee:f>[^z]\n\n[^z]: [g](h)"))
        #expect(
            string(TreeWritingTests.write(document, options))
                == "[a](#note:b)![c](images/d)[ee:f](#ee:f)[^x1]\n\n[^x1]: [g](#h)\n")
    }

    @Test func codeBlocksTakeNoReferences() throws {
        let document = try Document(parsing: bytes("a\n\n```\nb\n```\n\nc"))
        let leaves = document.leaves()
        let references = leaves.map { LeafReference(leaf: $0.node, mark: ReferenceMark(offset: 0, label: "n")) }
        var writer = MarkdownWriter()
        let unplaced = writer.blocks(of: document, references: references)
        #expect(unplaced == [references[1]])
        #expect(string(writer.finished) == "[^n]a\n\n```\nb\n```\n\n[^n]c\n")
    }

    @Test func aRangeOfBlocksIsWrittenAlone() throws {
        let document = try Document(parsing: bytes("# a\n\nb\n\n- c\n- d\n\n# e\n"))
        var writer = MarkdownWriter()
        let first = Int(document.nodes[1].end)
        let last = Int(document.nodes[Int(document.nodes[first].end)].end)
        let elsewhere = LeafReference(leaf: last, mark: ReferenceMark(offset: 0, label: "n"))
        #expect(writer.blocks(of: document, in: first..<last, references: [elsewhere]) == [elsewhere])
        #expect(string(writer.finished) == "b\n\n- c\n- d\n")
    }

    @Test func definitionsHoldAnyBlocks() throws {
        let body = try Document(parsing: bytes("- a\n\n  b\n\n> c\n\n| d |\n|---|\n\n```\ne\n\nf\n```\n"))
        var writer = MarkdownWriter()
        writer.paragraph(bytes("x"), lineEnds: .kept, references: [ReferenceMark(offset: 1, label: "n-1")])
        writer.definition(label: "n-1") { _ = $0.blocks(of: body) }
        #expect(
            string(writer.finished) == """
                x[^n-1]

                [^n-1]: - a

                      b

                    > c

                    | d |
                    | --- |

                    ```
                    e

                    f
                    ```

                """)
    }

    @Test func deepTreesAreWritten() throws {
        let document = try Document(parsing: bytes(String(repeating: "> ", count: 2_000) + "x"))
        #expect(TreeWritingTests.write(document) == bytes(String(repeating: "> ", count: 2_000) + "x\n"))
        let emphasis = try Document(
            parsing: bytes(String(repeating: "*a **b ", count: 2_000) + String(repeating: "b** a*", count: 2_000)))
        #expect(try Document(parsing: TreeWritingTests.write(emphasis)) == emphasis)
    }

    // MARK: Any document

    @Test(arguments: 0..<20) func anyReferencesStandAtTheirOffsets(seed: Int) throws {
        var generator = RandomMarkdown(seed: seed)
        for round in 0..<100 {
            let source =
                round % 2 == 0 ? generator.inlines() : "x\n\n" + generator.blocks().joined(separator: "\n") + "\n"
            let document = try Document(parsing: bytes(source))
            let leaves = document.leaves()
            var references: [LeafReference] = []
            var expected: [[Int]] = []
            for leaf in leaves {
                let offsets = (0..<Int.random(in: 0...2, using: &generator.random)).map { _ in
                    Int.random(in: 0...leaf.bytes.count, using: &generator.random)
                }.sorted()
                for offset in offsets {
                    let mark = ReferenceMark(offset: offset, label: "n\(references.count)")
                    references.append(LeafReference(leaf: leaf.node, mark: mark))
                }
                expected.append(
                    document.nodes[leaf.node].kind == .codeBlock
                        ? [] : offsets.map { place($0, in: leaf, document) }.sorted())
            }
            var writer = MarkdownWriter()
            let unplaced = writer.blocks(of: document, references: references)
            for index in references.indices {
                writer.definition(label: "n\(index)") { $0.paragraph([0x78], lineEnds: .kept) }
            }
            let written = try Document(parsing: writer.finished)
            let context = Comment(rawValue: "seed \(seed)\n\(source)\n-----\n\(string(writer.finished))")
            let text = written.leaves(in: 1..<written.endOfText)
            try #require(text.map(\.bytes) == leaves.map(\.bytes), context)
            try #require(text.map { referenceOffsets(written, leaf: $0.node) } == expected, context)
            try #require(unplaced.allSatisfy { document.nodes[$0.leaf].kind == .codeBlock }, context)
            try #require(
                withoutFootnotes(try oracle(writer.finished)) == withoutFootnotes(try oracle(bytes(source))), context)
        }
    }

    /// Where a reference due at `offset` stands: after the link, code span or character that it falls into.
    private func place(_ offset: Int, in leaf: LeafText, _ document: Document) -> Int {
        var result = offset
        while result < leaf.bytes.count, leaf.bytes[result] & 0xC0 == 0x80 { result += 1 }
        var start = 0
        var index = leaf.node + 1
        while index < document.nodes[leaf.node].end {
            let node = document.nodes[index]
            var length = 0
            var next = index + 1
            switch node.kind {
            case .text: length = node.literal.range.count
            case .softBreak, .lineBreak: length = 1
            case .code, .link:
                let range = node.kind == .link ? index + 1..<Int(node.end) : index..<index + 1
                for inner in range {
                    switch document.nodes[inner].kind {
                    case .text, .code: length += document.nodes[inner].literal.range.count
                    case .softBreak, .lineBreak: length += 1
                    default: break
                    }
                }
                if start < offset, offset < start + length { return start + length }
                next = Int(node.end)
            case .image: next = Int(node.end)
            default: break
            }
            start += length
            index = next
        }
        return result
    }

    private func withoutFootnotes(_ html: String) -> String {
        var rest = html[...]
        if let section = rest.range(of: "<section class=\"footnotes\"") { rest = rest[..<section.lowerBound] }
        var result = ""
        while let start = rest.range(of: "<sup class=\"footnote-ref\">") {
            result += rest[..<start.lowerBound]
            rest = rest[start.upperBound...]
            if let end = rest.range(of: "</sup>") { rest = rest[end.upperBound...] }
        }
        return normalized(result + rest)
    }
}
