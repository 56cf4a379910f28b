import CommonMark
import Testing

@testable import SiteGenerator

@Suite struct FragmentTests {
    /// Everything that the library links, so that only our own refusal of schemes is left out.
    private static let options = FragmentOptions(
        schemes: ["http", "https", "mailto", "tel", "made-up+scheme", "x"])

    /// The library's HTML without what is not ours to match: raw-HTML comments, and its markup of footnotes.
    private func expected(_ markdown: [UInt8]) throws -> (html: String, definitions: [String]) {
        var html = try oracle(markdown)
            .replacing(/\ ?<a href="#fnref-[^>]*>↩(<sup class="footnote-ref">\d+<\/sup>)?<\/a>/, with: "")
            .replacing(/<sup class="footnote-ref"><a [^>]*>(\d+)<\/a><\/sup>/) { "<sup>\($0.1)</sup>" }
        guard let section = html.firstRange(of: "<section class=\"footnotes\" data-footnotes>\n<ol>\n") else {
            return (html, [])
        }
        let notes = html[section.upperBound...]
        let definitions = notes.split(separator: /<li id="fn-[^>]*">\n/).map { note in
            String(note[..<(note.ranges(of: "</li>\n").last?.lowerBound ?? note.endIndex)])
        }
        html.removeSubrange(section.lowerBound...)
        return (html, definitions)
    }

    private func check(_ markdown: [UInt8], _ context: String) throws {
        let fragment = FragmentRenderer.render(try Document(parsing: markdown), Self.options)
        // The library writes a link inside a link.
        if fragment.findings.contains(where: { $0.kind == .referenceInLink }) { return }
        let (html, definitions) = try expected(markdown)
        let comment = Comment(rawValue: context)
        if html.contains("<!--") || definitions.contains(where: { $0.contains("<!--") }) {
            try #require(normalized(string(fragment.html)) == normalized(html), comment)
        } else {
            try #require(string(fragment.html) == html, comment)
        }
        try #require(fragment.definitions.map { normalized(string($0)) } == definitions.map(normalized), comment)
    }

    @Test(arguments: try CaseFile.read("commonmark"))
    func everyCaseRendersAsTheLibraryDoes(_ example: MarkdownCase) throws {
        try check(example.markdown, string(example.markdown))
    }

    @Test func thereAreCasesForEveryKindOfNode() throws {
        let cases = try CaseFile.read("commonmark")
        #expect(cases.count >= 200)
        let kinds = try cases.map { Set(try Document(parsing: $0.markdown).nodes.map(\.kind)) }
        #expect(kinds.reduce([]) { $0.union($1) } == Set(Node.Kind.allCases))
    }

    @Test(arguments: 0..<12) func anyDocumentRendersAsTheLibraryDoes(seed: Int) throws {
        var generator = RandomMarkdown(seed: seed)
        for round in 0..<120 {
            let source: [UInt8] =
                switch round % 3 {
                case 0: generator.soup()
                case 1: bytes(generator.blocks().joined(separator: "\n") + "\n")
                default: bytes(generator.inlines() + "\n")
                }
            try check(source, "seed \(seed)\n\(string(source))")
        }
    }

    @Test func addressesAreEncodedAsTheLibraryDoes() throws {
        let special = (UInt8(0x21)...0xFF).filter { !"<>\\[]\n".utf8.contains($0) }.map { byte in
            byte < 0x80 ? "\\" + string([byte]) : String(Unicode.Scalar(byte))
        }
        for character in special + ["%20", "&amp;", "&#10;", "日"] {
            try check(bytes("[a](<x\(character)y>)"), character)
        }
    }

    @Test("in Chinese and Japanese, emphasised Latin words are told apart: a dot at each letter would be no emphasis")
    func latinEmphasis() throws {
        let options = FragmentOptions(marksLatinEmphasis: true)
        #expect(try render("*Gaia*", options) == "<p><em class=\"la\">Gaia</em></p>\n")
        #expect(try render("*Gaia `x` 1.*", options) == "<p><em class=\"la\">Gaia <code>x</code> 1.</em></p>\n")
        #expect(try render("*大地Gaia*と*서울*", options) == "<p><em>大地Gaia</em>と<em>서울</em></p>\n")
        #expect(try render("*Gaia，*", options) == "<p><em class=\"la\">Gaia，</em></p>\n")
        #expect(try render("*Gaia*") == "<p><em>Gaia</em></p>\n")
    }

    private func render(_ markdown: String, _ options: FragmentOptions = FragmentOptions()) throws -> String {
        string(FragmentRenderer.render(try Document(parsing: bytes(markdown), repairingEmphasis: true), options).html)
    }

    // MARK: What is our own

    @Test func ourProseJoinsWideLines() throws {
        let options = FragmentOptions(policy: TextPolicy(joinsWideLines: true))
        #expect(try render("日本\n**語**\nabc\ndef![あ\nい](u)", options).contains("日本<strong>語</strong>\nabc\ndef<img"))
        #expect(try render("日本\n語", FragmentOptions()) == "<p>日本\n語</p>\n")
    }

    @Test func emptyCommentsAreDroppedAndOtherHTMLIsReported() throws {
        let document = try Document(parsing: bytes("a<!---->b\n\n<!---->\n\nc <b>d</b>\n\n<div>\n"))
        let fragment = FragmentRenderer.render(document)
        #expect(string(fragment.html) == "<p>ab</p>\n<p>c d</p>\n")
        #expect(
            fragment.findings == [
                RenderFinding(kind: .rawHTML, line: 5, text: bytes("<b>")),
                RenderFinding(kind: .rawHTML, line: 5, text: bytes("</b>")),
                RenderFinding(kind: .rawHTML, line: 7, text: bytes("<div>")),
            ])
    }

    @Test func aReceivedArticlesHTMLIsPrinted() throws {
        let document = try Document(parsing: bytes("a<!---->b <i>c</i>\n\n<div>\nd\n"))
        let fragment = FragmentRenderer.render(document, FragmentOptions(policy: TextPolicy(printsHTML: true)))
        #expect(string(fragment.html) == "<p>ab &lt;i&gt;c&lt;/i&gt;</p>\n<p>&lt;div&gt;\nd</p>\n")
        #expect(fragment.findings.isEmpty)
    }

    @Test(arguments: [
        ("[a](javascript:b)", true), ("[a](JavaScript:b)", true), ("[a](data:text/html,x)", true),
        ("[a](java&#10;script:b)", true), ("[a](<&#32;javascript:b>)", true), ("[a](file:///etc)", true),
        ("[a](x:y)", true), ("[a](//host/x)", false), ("[a](b:c/d)", true), ("[a](./b:c)", false),
        ("[a](日:b)", false), ("[a](HTTPS://b)", false), ("[a](mailto:b@c)", false), ("[a](#b:c)", false),
        ("[a](?b:c)", false),
    ])
    func schemesAreAllowedByList(_ markdown: String, _ isRefused: Bool) throws {
        let fragment = FragmentRenderer.render(try Document(parsing: bytes(markdown)))
        #expect(fragment.findings.map(\.kind) == (isRefused ? [.scheme] : []))
        #expect(string(fragment.html).contains("<a ") != isRefused)
        #expect(string(fragment.html).contains("a"))
    }

    @Test func imagesTakeTheCallersAddress() throws {
        let options = FragmentOptions(image: { bytes("images/") + $0 })
        #expect(
            try render("![a](b c.png)![a](<b c.png>)", options).contains("<img src=\"images/b%20c.png\" alt=\"a\" />"))
        #expect(try render("![a](javascript:b)") == "<p><img src=\"\" alt=\"a\" /></p>\n")
    }

    @Test func tablesCanBeReachedByKeys() throws {
        #expect(
            try render("|a|b|\n|:-|-|", FragmentOptions(tables: .reachable))
                == "<table tabindex=\"0\">\n<thead>\n<tr>\n<th class=\"left\">a</th>\n<th>b</th>\n</tr>\n</thead>\n</table>\n"
        )
    }

    @Test func headingLinesCanBreak() throws {
        #expect(try render("# a&#10;b", FragmentOptions(breaksHeadingLines: true)) == "<h1>a<br />\nb</h1>\n")
        #expect(try render("a&#10;b", FragmentOptions(breaksHeadingLines: true)) == "<p>a\nb</p>\n")
    }

    @Test func deepTreesAreRendered() throws {
        #expect(try render(String(repeating: ">", count: 100_000) + "x").count > 2_000_000)
    }

    // MARK: Citations

    private static let notes = [
        NoteReference(number: "9", note: "n-deadline", marks: ["r-deadline", "r-deadline-2"], label: "注9", key: "1"),
        NoteReference(number: "10", note: "n-b", marks: ["r-b"], label: "注\"10\""),
    ]

    @Test func citationsTakeTheirMarksInOrder() throws {
        let markdown = "a[^x] word[^y]\n\nc[^x] more[^x]\n\n[^x]: X.\n\n[^y]: Y[^y].\n\n    Z.\n"
        let options = FragmentOptions(references: Self.notes)
        let fragment = FragmentRenderer.render(try Document(parsing: bytes(markdown)), options)
        func mark(_ id: String, _ note: String, _ number: String, _ label: String) -> String {
            let isFirst = id == note.replacing("n-", with: "r-", maxReplacements: 1)
            return
                "<span class=\"ref\(number == "9" ? " m-1" : "")\(isFirst ? "" : " again")\" id=\"\(id)\" data-ours><a role=\"doc-noteref\" href=\"#\(note)\" aria-label=\"\(label)\">"
                + "\(number)</a><button type=\"button\" popovertarget=\"\(note)\" aria-label=\"\(label)\">\(number)"
                + "</button></span>"
        }
        let nine = { mark($0, "n-deadline", "9", "注9") }
        let ten = { mark($0, "n-b", "10", "注&quot;10&quot;") }
        #expect(
            string(fragment.html) == "<p>a\(nine("r-deadline")) word\(ten("r-b"))</p>\n<p>c\(nine("r-deadline-2")) more"
                + "\(nine("r-deadline-3"))</p>\n")
        #expect(fragment.definitions.map(string) == ["<p>X.</p>\n", "<p>Y\(ten("r-b-2")).</p>\n<p>Z.</p>\n"])
    }

    @Test func aCitationInALinkStandsAfterIt() throws {
        let fragment = FragmentRenderer.render(try Document(parsing: bytes("[a[^x]b](u)c\n\n[^x]: X.\n")))
        #expect(string(fragment.html) == "<p><a href=\"u\">ab</a><sup>1</sup>c</p>\n")
        #expect(fragment.findings.map(\.kind) == [.referenceInLink])
    }

    @Test func firstMarksHavePlaces() throws {
        let fragment = FragmentRenderer.render(
            try Document(parsing: bytes("# H[^y]\n\nab[^x]c[^y][^x]\n\n[^x]: X[^z].\n\n[^y]: Y.\n\n[^z]: Z.\n")),
            FragmentOptions(references: Self.notes))
        #expect(
            fragment.marks == [
                FootnotePlace(ordinal: 1, leaf: 0, offset: 1), FootnotePlace(ordinal: 2, leaf: 1, offset: 2),
            ])
    }

    @Test func paragraphsAndHeadingsHaveLinksToThemselves() throws {
        let blocks = ["b-1", "b-2", "b-3", ""].map { BlockMark(id: $0) }
        let options = FragmentOptions(blocks: blocks, permalink: { "P\"\($0)" })
        let html = try render("# H\n\n- tight\n\n> a\n\nb\n", options)
        #expect(
            html == """
                <h1 id="b-1"><a class="pl" data-ours href="#b-1" aria-label="P&quot;1">¶</a>H</h1>
                <ul>
                <li><span id="b-2">tight</span></li>
                </ul>
                <blockquote>
                <p id="b-3"><a class="pl" data-ours href="#b-3" aria-label="P&quot;2">¶</a>a</p>
                </blockquote>
                <p>b</p>

                """)
    }

    @Test func endnotes() {
        let note = EndnotesWriter.Entry(
            id: "n-deadline", number: "9", classes: ["correction"], kind: "訂正", verdict: "矛盾", title: "過ぎた<期限>",
            words: bytes("2025年9月"), language: LanguageTag("ja"), body: bytes("<p>本文。</p>\n"),
            label: "注9", closeLabel: "注9を閉じて本文へ戻る",
            backs: [("#r-deadline", "注9の本文の位置へ戻る"), ("#r-deadline-2", "注9の2")], key: "3", shownLines: 2)
        #expect(
            string(EndnotesWriter.write([note], heading: "編集部の注", id: "notes-h", isInMargin: true)) == """
                <section class="notes margin" role="doc-endnotes" aria-labelledby="notes-h" data-ours>
                <h2 id="notes-h">編集部の注</h2>
                <ol>
                <li class="note correction m-3 cut l2" id="n-deadline" popover>
                <button class="close" type="button" popovertarget="n-deadline" popovertargetaction="hide" autofocus \
                aria-label="注9を閉じて本文へ戻る">×</button>
                <div class="card">
                <p class="about"><a class="no" href="#n-deadline" aria-label="注9">9</a> <b class="kind">訂正</b> <span class="verdict">矛盾</span> \
                <b class="title">過ぎた&lt;期限&gt;</b> <q class="lemma" lang="ja" dir="ltr">2025年9月</q></p>
                <div class="body">
                <p>本文。</p>
                </div>
                <p class="backs"><a class="back" role="doc-backlink" href="#r-deadline" \
                aria-label="注9の本文の位置へ戻る">↩</a> <a class="back" role="doc-backlink" href="#r-deadline-2" \
                aria-label="注9の2">↩</a></p>
                </div>
                </li>
                </ol>
                </section>

                """)
        #expect(EndnotesWriter.write([], heading: "x", id: "y").isEmpty)
    }
}
