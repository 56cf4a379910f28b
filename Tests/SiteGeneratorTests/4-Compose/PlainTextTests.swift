import CommonMark
import Testing

@testable import SiteGenerator

@Suite struct PlainTextTests {
    private func paragraph(_ text: String, _ lineEnds: LineEnds = .kept) -> String {
        var writer = MarkdownWriter()
        writer.paragraph(bytes(text), lineEnds: lineEnds)
        return string(writer.finished.dropLast())
    }

    @Test(arguments: [
        ("2026年1月17日、土曜日", "2026年1月17日、土曜日"),
        ("He said: \"No, (never) – 5 < 6 & 7\"", "He said: \"No, (never) – 5 < 6 & 7\""),
        ("snake_case _x_", "snake_case \\_x\\_"),
        ("a *b* `c` [d](e) ~~f~~ \\g", "a \\*b\\* \\`c\\` \\[d\\](e) \\~\\~f\\~\\~ \\\\g"),
        ("<b> <3 <!-- &amp; AT&T &#35; R & D", "\\<b> <3 \\<!-- \\&amp; AT\\&T \\&#35; R & D"),
        ("# a\n> b\n- c\n+ d\n1. e\n12) f", "\\# a\\\n\\> b\\\n\\- c\\\n\\+ d\\\n1\\. e\\\n12\\) f"),
        ("-5 度\n+81\n1.5\n#tag\n=x", "-5 度\\\n+81\\\n1.5\\\n\\#tag\\\n=x"),
        ("===\n---\n- - -\n***\n___", "\\===\\\n\\---\\\n\\- - -\\\n\\*\\*\\*\\\n\\_\\_\\_"),
        ("a | b\n--|--\n:-:\n|", "a | b\\\n\\--|--\\\n\\:-:\\\n|"),
        ("[^x]: y", "\\[^x\\]: y"),
        ("```\n~~~", "\\`\\`\\`\\\n\\~\\~\\~"),
        ("  a \n\tb\t", "&#32; a&#32;\\\n&#9;b&#9;"),
        ("\u{3000}字下げ\u{3000}", "\u{3000}字下げ\u{3000}"),
        ("a  b\tc", "a  b\tc"),
        ("\n\na\n\nb\n\n", "\\\n\\\na\\\n\\\nb\\\n&#10;"),
        ("\u{FEFF}a", "&#65279;a"),
    ])
    func paragraphs(_ text: String, _ markdown: String) throws {
        #expect(paragraph(text) == markdown)
        #expect(try leafTexts(markdown) == [text])
    }

    @Test(arguments: [
        ("a\nb", "a\nb"),
        ("a \n b", "a&#32;\n&#32;b"),
        ("a\n\nb\n", "a\n&#10;b&#10;"),
        ("a\n- b\n2) c", "a\n\\- b\n2\\) c"),
    ])
    func joinedLines(_ text: String, _ markdown: String) throws {
        #expect(paragraph(text, .joined) == markdown)
        #expect(try leafTexts(markdown) == [text])
    }

    @Test(arguments: [
        ("題", "## 題"),
        ("", "##"),
        ("# a #", "## # a \\#"),
        ("a##", "## a#\\#"),
        ("\\#", "## \\\\\\#"),
        (" a\n b ", "## &#32;a&#10;&#32;b&#32;"),
        ("1. a\n---", "## 1. a&#10;---"),
    ])
    func headings(_ text: String, _ markdown: String) throws {
        var writer = MarkdownWriter()
        writer.heading(level: 2, bytes(text))
        #expect(string(writer.finished.dropLast()) == markdown)
        #expect(try leafTexts(markdown) == [text])
    }

    @Test(arguments: [
        ("本文です", [2 * 3], "本文[^n0]です"),
        ("本文です", [12], "本文です[^n0]"),
        ("本文です", [0, 0, 6], "[^n0][^n1]本文[^n2]です"),
        ("a(b)", [1], "a[^n0]\\(b)"),
        ("a: b", [1], "a[^n0]\\: b"),
        ("a! b", [2], "a\\![^n0] b"),
        ("a\\!", [3], "a\\\\\\![^n0]"),
        ("a&amp;", [2], "a\\&[^n0]amp;"),
        ("1. x", [1], "1[^n0]. x"),
        ("a \nb", [2, 3], "a [^n0]\\\n[^n1]b"),
        ("# x", [0], "[^n0]# x"),
        ("a\n", [2], "a&#10;[^n0]"),
        // Inside a character: after it.
        ("本", [1], "本[^n0]"),
    ])
    func references(_ text: String, _ offsets: [Int], _ markdown: String) throws {
        var writer = MarkdownWriter()
        let marks = offsets.enumerated().map { ReferenceMark(offset: $1, label: "n\($0)") }
        writer.paragraph(bytes(text), lineEnds: .kept, references: marks)
        #expect(string(writer.finished.dropLast()) == markdown)
        for index in offsets.indices { writer.definition(label: "n\(index)") { $0.paragraph([0x78], lineEnds: .kept) } }
        let document = try Document(parsing: writer.finished)
        #expect(document.leaves()[0].bytes == bytes(text))
        #expect(
            document.nodes.filter { $0.kind == .footnoteReference }.map(\.ordinal) == offsets.indices.map { $0 + 1 })
    }

    private func leafTexts(_ markdown: String) throws -> [String] {
        try Document(parsing: bytes(markdown)).leaves().map { string($0.bytes) }
    }

    // MARK: Any text

    static let pieces: [String] =
        "\\ ` * _ { } [ ] ( ) # + - . ! < > & | ~ ^ : = ; / ? ' \" $ % @ , a b z A 0 1 9".split(separator: " ").map(
            String.init) + [
            " ", "  ", "    ", "\t", "\n", "\n\n", "は", "「", "」", "。", "、", "\u{3000}", "\u{A0}", "é", "e\u{301}", "א",
            "ع",
            "\u{200F}", "👩‍👧", "\u{FEFF}", "--", "---", "***", "```", "~~~", "==", "1.", "2)", "- ", "+ ", "* ", "> ",
            "# ",
            "&amp;", "&#10;", "<b>", "</p>", "<!--", "-->", "<!---->", "<?", "<http://a>", "http://a.b", "[^a]",
            "[^a]:",
            "[a]: b", "[a](b)", "![", "](", "|-|", "|---|---|", ":-:", "<a@b.c>", "\u{1}", "\u{7F}", "\u{2028}",
            "\u{0B}",
        ]

    /// Whatever characters a text holds, it is one block that says exactly this text, with its footnotes in place.
    @Test(arguments: 0..<40) func anyTextSurvives(seed: Int) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<250 {
            let count = Int.random(in: 1...12, using: &random)
            let text = bytes((0..<count).map { _ in random.pick(Self.pieces) }.joined())
            let offsets = (0..<Int.random(in: 0...3, using: &random)).map { _ in
                Int.random(in: 0...text.count, using: &random)
            }.sorted()
            let marks = offsets.enumerated().map { ReferenceMark(offset: $1, label: "n\($0)") }
            var writer = MarkdownWriter()
            let form = Int.random(in: 0..<3, using: &random)
            switch form {
            case 0: writer.paragraph(text, lineEnds: .kept, references: marks)
            case 1: writer.paragraph(text, lineEnds: .joined, references: marks)
            default: writer.heading(level: 3, text, references: marks)
            }
            for index in offsets.indices {
                writer.definition(label: "n\(index)") { $0.paragraph([0x78], lineEnds: .kept) }
            }
            let document = try Document(parsing: writer.finished)
            let context = Comment(
                rawValue:
                    "seed \(seed) form \(form) text \(string(text).debugDescription) \(offsets)\n\(string(writer.finished))"
            )
            let leaves = document.leaves(in: 1..<document.endOfText)
            try #require(leaves.count == 1, context)
            try #require(document.nodes[1].kind == (form == 2 ? .heading : .paragraph), context)
            try #require(leaves[0].bytes == text, context)
            try #require(referenceOffsets(document, leaf: 1) == offsets.map { boundary(text, $0) }, context)
        }
    }

    private func boundary(_ text: [UInt8], _ offset: Int) -> Int {
        var offset = offset
        while offset < text.count, text[offset] & 0xC0 == 0x80 { offset += 1 }
        return offset
    }
}

/// Offsets into a leaf's text at which footnote references stand, in order.
func referenceOffsets(_ document: Document, leaf: Int, policy: TextPolicy = TextPolicy()) -> [Int] {
    var offsets: [Int] = []
    var offset = 0
    var index = leaf + 1
    while index < document.nodes[leaf].end {
        let node = document.nodes[index]
        switch node.kind {
        case .footnoteReference: offsets.append(offset)
        case .text, .code: offset += node.literal.range.count
        case .softBreak: if !(policy.joinsWideLines && document.joinsLines(at: index)) { offset += 1 }
        case .lineBreak: offset += 1
        case .image:
            index = Int(node.end)
            continue
        default: break
        }
        index += 1
    }
    return offsets
}
