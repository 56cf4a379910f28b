import CommonMark
import Testing

@testable import SiteGenerator

@Suite struct MarkTests {
    private static let coverages = [
        Coverage(id: "a"), Coverage(id: "b", classes: ["doubt"]),
        Coverage(id: "c", classes: ["corrupt", "doubt"], language: "zh-Hans"),
        Coverage(id: "d", language: "ar", direction: "rtl"),
    ]

    private func render(_ markdown: String, _ ranges: [TextRange], id: String = "") throws -> String {
        let options = FragmentOptions(
            blocks: [BlockMark(id: id, source: id.isEmpty ? "" : "3-9", ranges: ranges)], coverages: Self.coverages)
        return string(FragmentRenderer.render(try Document(parsing: bytes(markdown)), options).html)
    }

    @Test(
        arguments: [
            ("abc", [TextRange(start: 1, end: 2, coverage: 0)], "<p>a<span class=\"m m-a\">b</span>c</p>\n"),
            ("abc", [TextRange(start: 0, end: 3, coverage: 1)], "<p><span class=\"m m-b doubt\">abc</span></p>\n"),
            (
                "abcd", [TextRange(start: 0, end: 3, coverage: 0), TextRange(start: 1, end: 4, coverage: 1)],
                "<p><span class=\"m m-a\">a</span><span class=\"m m-a m-b doubt x2\">bc</span>"
                    + "<span class=\"m m-b doubt\">d</span></p>\n"
            ),
            (
                "abc", [TextRange(start: 1, end: 2, coverage: 3), TextRange(start: 0, end: 3, coverage: 2)],
                "<p><span class=\"m m-c corrupt doubt\" lang=\"zh-Hans\">a</span>"
                    + "<span class=\"m m-c m-d corrupt doubt x2\" lang=\"ar\" dir=\"rtl\">b</span>"
                    + "<span class=\"m m-c corrupt doubt\" lang=\"zh-Hans\">c</span></p>\n"
            ),
            // One thing twice over the same words is one thing.
            (
                "abc", [TextRange(start: 0, end: 2, coverage: 0), TextRange(start: 0, end: 2, coverage: 0)],
                "<p><span class=\"m m-a\">ab</span>c</p>\n"
            ),
            (
                "a **b *c*** [d](u)", [TextRange(start: 0, end: 7, coverage: 0)],
                "<p><span class=\"m m-a\">a </span><strong><span class=\"m m-a\">b </span><em><span class=\"m m-a\">c</span></em>"
                    + "</strong><span class=\"m m-a\"> </span><a href=\"u\"><span class=\"m m-a\">d</span></a></p>\n"
            ),
            (
                "**a**b", [TextRange(start: 1, end: 2, coverage: 0)],
                "<p><strong>a</strong><span class=\"m m-a\">b</span></p>\n"
            ),
            (
                "a`<b>`", [TextRange(start: 2, end: 3, coverage: 0)],
                "<p>a<code>&lt;<span class=\"m m-a\">b</span>&gt;</code></p>\n"
            ),
            (
                "a![b](u)c", [TextRange(start: 0, end: 2, coverage: 0)],
                "<p><span class=\"m m-a\">a</span><img src=\"u\" alt=\"b\" /><span class=\"m m-a\">c</span></p>\n"
            ),
            (
                "a\\\nb\nc", [TextRange(start: 0, end: 4, coverage: 0)],
                "<p><span class=\"m m-a\">a<br />\nb\n</span>c</p>\n"
            ),
            ("a\\\nb", [TextRange(start: 1, end: 2, coverage: 0)], "<p>a<span class=\"m m-a\"><br />\n</span>b</p>\n"),
            (
                "    ab", [TextRange(start: 1, end: 2, coverage: 0)],
                "<pre><code>a<span class=\"m m-a\">b</span>\n</code></pre>\n"
            ),
            (
                "|ab|\n|-|", [TextRange(start: 1, end: 2, coverage: 0)],
                "<table>\n<thead>\n<tr>\n<th>a<span class=\"m m-a\">b</span></th>\n</tr>\n</thead>\n</table>\n"
            ),
            ("abc", [TextRange(start: 1, end: 1, coverage: 0)], "<p>abc</p>\n"),
        ] as [(String, [TextRange], String)])
    func segments(_ markdown: String, _ ranges: [TextRange], _ expected: String) throws {
        #expect(try render(markdown, ranges) == expected)
    }

    /// Places inside a linked stretch do not cut the link; notes and what stands between do.
    @Test(arguments: [
        (
            "abcde", [TextRange(start: 0, end: 4, coverage: 0), TextRange(start: 1, end: 2, coverage: 1)],
            "<p><a class=\"term\" id=\"x\" href=\"u\">a<span id=\"y\">b</span>cd</a>e</p>\n"
        ),
        (
            "abcd", [TextRange(start: 0, end: 4, coverage: 0), TextRange(start: 2, end: 3, coverage: 2)],
            "<p><a class=\"term\" id=\"x\" href=\"u\">ab</a><span class=\"m m-n\"><a class=\"term\" href=\"u\">c</a></span>"
                + "<a class=\"term\" href=\"u\">d</a></p>\n"
        ),
        (
            "ab*c*", [TextRange(start: 0, end: 3, coverage: 0), TextRange(start: 1, end: 2, coverage: 1)],
            "<p><a class=\"term\" id=\"x\" href=\"u\">a<span id=\"y\">b</span></a><em><a class=\"term\" href=\"u\">c</a></em></p>\n"
        ),
        (
            "abcd", [TextRange(start: 0, end: 2, coverage: 0), TextRange(start: 2, end: 4, coverage: 3)],
            "<p><a class=\"term\" id=\"x\" href=\"u\">ab</a><a class=\"date\" href=\"v\">cd</a></p>\n"
        ),
    ])
    func linksAreWhole(_ markdown: String, _ ranges: [TextRange], _ expected: String) throws {
        let coverages = [
            Coverage(link: Coverage.Link(address: "u", className: "term", rank: 0), anchor: "x"), Coverage(anchor: "y"),
            Coverage(id: "n"), Coverage(link: Coverage.Link(address: "v", className: "date", rank: 1)),
        ]
        let options = FragmentOptions(blocks: [BlockMark(id: "", source: "", ranges: ranges)], coverages: coverages)
        #expect(string(FragmentRenderer.render(try Document(parsing: bytes(markdown)), options).html) == expected)
    }

    @Test(arguments: [
        ("a", "<p id=\"b-1\" data-src=\"3-9\">a</p>\n"),
        ("# a", "<h1 id=\"b-1\" data-src=\"3-9\">a</h1>\n"),
        ("    a", "<pre id=\"b-1\" data-src=\"3-9\"><code>a\n</code></pre>\n"),
        ("- a\n- b", "<ul>\n<li><span id=\"b-1\" data-src=\"3-9\">a</span></li>\n<li>b</li>\n</ul>\n"),
        ("- a\n\n- b", "<ul>\n<li>\n<p id=\"b-1\" data-src=\"3-9\">a</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ul>\n"),
        ("> a", "<blockquote>\n<p id=\"b-1\" data-src=\"3-9\">a</p>\n</blockquote>\n"),
        (
            "|a|\n|:-|",
            "<table>\n<thead>\n<tr>\n<th align=\"left\" id=\"b-1\" data-src=\"3-9\">a</th>\n</tr>\n</thead>\n</table>\n"
        ),
    ])
    func leafBlocksBearTheirMarks(_ markdown: String, _ expected: String) throws {
        #expect(try render(markdown, [], id: "b-1") == expected)
    }

    @Test func eachLeafTakesItsOwnMark() throws {
        let markdown = "a\n\n- b\n  > c\n\n---\n\n```\nd\n```\n\ne[^x]\n\n[^x]: f\n"
        let document = try Document(parsing: bytes(markdown))
        let leaves = document.leaves()
        #expect(leaves.map { string($0.bytes) } == ["a", "b", "c", "d\n", "e", "f"])
        let blocks = leaves.indices.map {
            BlockMark(id: "b-\($0)", language: "ja", ranges: [TextRange(start: 0, end: 1, coverage: 0)])
        }
        let fragment = FragmentRenderer.render(document, FragmentOptions(blocks: blocks, coverages: Self.coverages))
        for (index, text) in ["a", "b", "c", "d", "e"].enumerated() {
            let start = index == 3 ? "<code>" : ""
            #expect(
                string(fragment.html).contains(
                    " id=\"b-\(index)\" lang=\"ja\">\(start)<span class=\"m m-a\">\(text)</span>"))
        }
        // Definitions have no marks.
        #expect(fragment.definitions == [bytes("<p>f</p>\n")])
    }

    /// Marks that stand so close that they would lie on one another step back. Those at one place need no word of it: style
    /// sheets see them.
    @Test(arguments: [
        ("a[^1][^2]", ["ref", "ref"]),
        ("a[^1].[^2] b", ["ref s1", "ref"]),
        ("a[^1].[^2][^3]", ["ref s2", "ref", "ref"]),
        ("a[^1][^2].[^3]", ["ref s2", "ref s1", "ref"]),
        ("a[^1].[^2].[^3].[^4].[^5]", ["ref s3", "ref s3", "ref s2", "ref s1", "ref"]),
        ("*a[^1].*[^2]", ["ref s1", "ref"]),
        ("あ[^1]。[^2]", ["ref s1", "ref"]),
        ("あ[^1]い。[^2]", ["ref", "ref"]),
        ("a[^1] word[^2]", ["ref", "ref"]),
        ("a[^1].\n\nb[^2]", ["ref", "ref"]),
    ])
    func closeMarksStepBack(_ markdown: String, _ expected: [String]) throws {
        let definitions = (1...5).map { "\n\n[^\($0)]: x" }.joined()
        let references = (1...5).map { NoteReference(number: "\($0)", note: "n-\($0)", marks: ["r-\($0)"], label: "") }
        let document = try Document(parsing: bytes(markdown + definitions))
        let html = string(FragmentRenderer.render(document, FragmentOptions(references: references)).html)
        #expect(html.matches(of: /span class="(ref[^"]*)"/).map { String($0.1) } == expected)
    }

    /// Those who do not see how damaged words look are told once, before the first of them.
    @Test func aNameStandsBeforeItsWords() throws {
        let damaged = Coverage(
            id: "1", name: .init(text: "[damaged]", language: "en", direction: "ltr"), classes: ["corrupt"])
        let options = FragmentOptions(
            blocks: [
                BlockMark(ranges: [
                    TextRange(start: 1, end: 5, coverage: 0), TextRange(start: 3, end: 4, coverage: 1),
                ])
            ],
            coverages: [damaged, Coverage(id: "2")])
        let html = string(FragmentRenderer.render(try Document(parsing: bytes("abc*de*f")), options).html)
        let name = "<span class=\"gap\" data-ours lang=\"en\" dir=\"ltr\">[damaged]</span>"
        #expect(
            html
                == "<p>a\(name)<span class=\"m m-1 corrupt\">bc</span><em><span class=\"m m-1 m-2 corrupt x2\">d</span>"
                + "<span class=\"m m-1 corrupt\">e</span></em>f</p>\n")
    }

    /// A term's link names what describes it.
    @Test func aTermIsDescribedByItsMeaning() throws {
        let link = Coverage.Link(
            address: "glossary.html#t-a", className: "term tip-1", role: "doc-glossref", description: "g-a", rank: 0)
        let options = FragmentOptions(
            blocks: [BlockMark(ranges: [TextRange(start: 0, end: 1, coverage: 0)])],
            coverages: [Coverage(link: link, anchor: "m-a-1")])
        #expect(
            string(FragmentRenderer.render(try Document(parsing: bytes("ab")), options).html)
                == "<p><a class=\"term tip-1\" role=\"doc-glossref\" id=\"m-a-1\" href=\"glossary.html#t-a\" "
                + "aria-describedby=\"g-a\">a</a>b</p>\n")
    }

    // MARK: Any ranges

    private static func ranges(over text: [UInt8], _ random: inout SeededGenerator) -> [TextRange] {
        let edges = text.indices.filter { text[$0] & 0xC0 != 0x80 } + [text.count]
        return (0..<Int.random(in: 0...6, using: &random)).map { _ in
            let one = random.pick(edges)
            let other = random.pick(edges)
            return TextRange(
                start: min(one, other), end: max(one, other), coverage: Int.random(in: 0..<4, using: &random))
        }
    }

    /// Text of any characters, cited and covered anywhere: written as Markdown, read, and rendered.
    @Test(arguments: 0..<20) func anyRangesCoverTheirWords(seed: Int) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<100 {
            let text = bytes(
                (0..<Int.random(in: 1...14, using: &random)).map { _ in random.pick(PlainTextTests.pieces) }.joined())
            let ranges = Self.ranges(over: text, &random)
            let isHeading = Bool.random(using: &random)
            let marks = ranges.map(\.end).sorted().enumerated().map { ReferenceMark(offset: $1, label: "n\($0)") }
            var writer = MarkdownWriter()
            if isHeading {
                writer.heading(level: 2, text, references: marks)
            } else {
                writer.paragraph(text, lineEnds: .kept, references: marks)
            }
            let context = "seed \(seed) \(string(text).debugDescription) \(ranges)"
            try check(writer, ["p", "h2"], [text], [ranges], [marks.map(\.offset)], isHeading, context)
        }
    }

    /// A document of any shape, cited and covered anywhere.
    @Test(arguments: 0..<20) func anyRangesCoverTheirWordsInAnyDocument(seed: Int) throws {
        var generator = RandomMarkdown(seed: seed)
        for round in 0..<80 {
            let source = round % 2 == 0 ? generator.inlines() : generator.blocks().joined(separator: "\n") + "\n"
            let document = try Document(parsing: bytes(source))
            let leaves = document.leaves()
            let ranges = leaves.map { Self.ranges(over: $0.bytes, &generator.random) }
            var references: [LeafReference] = []
            for (leaf, ranges) in zip(leaves, ranges) where document.nodes[leaf.node].kind != .codeBlock {
                for end in ranges.map(\.end).sorted() {
                    let mark = ReferenceMark(offset: end, label: "n\(references.count)")
                    references.append(LeafReference(leaf: leaf.node, mark: mark))
                }
            }
            var writer = MarkdownWriter()
            _ = writer.blocks(of: document, references: references)
            try check(
                writer, [], leaves.map(\.bytes), ranges, nil, false, "seed \(seed)\n\(source)\n\(ranges)")
        }
    }

    private func check(
        _ writer: MarkdownWriter, _ tags: [String], _ texts: [[UInt8]], _ ranges: [[TextRange]],
        _ offsets: [[Int]]?, _ breaksHeadingLines: Bool, _ context: String
    ) throws {
        var writer = writer
        for index in 0..<(ranges.joined().count) {
            writer.definition(label: "n\(index)") { $0.paragraph([0x78], lineEnds: .kept) }
        }
        let document = try Document(parsing: writer.finished)
        let options = FragmentOptions(
            blocks: ranges.enumerated().map { BlockMark(id: "b-\($0)", source: "0-1", ranges: $1) },
            coverages: Self.coverages,
            references: ranges.joined().enumerated().map { index, _ in
                NoteReference(number: "\(index)", note: "n-\(index)", marks: ["r-\(index)"], label: "")
            },
            breaksHeadingLines: breaksHeadingLines)
        let fragment = FragmentRenderer.render(document, options)
        let comment = Comment(rawValue: "\(context)\n\(string(writer.finished))\n\(string(fragment.html))")
        try #require(!string(fragment.html).contains("\"></span>"), comment)
        let blocks = Self.leafElements(string(fragment.html))
        try #require(blocks.count == texts.count, comment)
        for (index, block) in blocks.enumerated() {
            let reader = FragmentReader(bytes(block))
            try #require(reader.faults.isEmpty, comment)
            try #require(reader.text == texts[index], comment)
            if let offsets { try #require(reader.references == offsets[index], comment) }
            for (number, coverage) in Self.coverages.enumerated() {
                let covered = texts[index].indices.filter { offset in
                    ranges[index].contains { $0.coverage == number && $0.start <= offset && offset < $0.end }
                }
                try #require(reader.offsets(of: coverage.id ?? "") == covered, comment)
            }
            for classes in reader.classes {
                let ids = classes.filter { $0.hasPrefix("m-") }
                try #require(classes.contains("x2") == (ids.count > 1), comment)
            }
        }
    }

    /// The elements that bear the ids `b-0`, `b-1` and so on, in order.
    private static func leafElements(_ html: String) -> [String] {
        var elements: [String] = []
        var rest = html[...]
        while let mark = rest.firstRange(of: " id=\"b-\(elements.count)\"") {
            let start = rest[..<mark.lowerBound].lastIndex(of: "<") ?? rest.startIndex
            let name = rest[rest.index(after: start)..<mark.lowerBound].prefix { $0 != " " }
            // Spans nest; the others hold no element of their own name.
            var depth = 0
            var position = start
            repeat {
                let next = rest[rest.index(after: position)...].firstIndex(of: "<") ?? rest.endIndex
                if rest[position...].hasPrefix("<\(name)"), !rest[position...].hasPrefix("<\(name)r") { depth += 1 }
                if rest[position...].hasPrefix("</\(name)>") { depth -= 1 }
                if depth == 0 {
                    elements.append(String(rest[start..<position]) + "</\(name)>")
                }
                position = next
            } while depth > 0 && position < rest.endIndex
            rest = rest[position...]
        }
        return elements
    }
}
