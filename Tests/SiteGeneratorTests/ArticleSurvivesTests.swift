import CommonMark
import Testing

@testable import SiteGenerator

/// The first promise: whatever an article holds, it is printed as received, and every note stands at exactly its words.
struct ArticleSurvivesTests {
    /// Pieces that articles are made of: scripts, spaces, invisible characters, and the syntax of Markdown, HTML, YAML
    /// and our own formats.
    static let pieces = [
        "a", "the word", "日本語の文。", "「引用」", "ー", "　", "中文，标点", "العربية", "שלום", "한국어 단어", "é", "e\u{301}",
        "が", "か\u{3099}", "👩‍👩‍👧‍👦", "🇯🇵", "\u{200F}", "\u{200B}", "\u{FEFF}", "\u{AD}", "\u{A0}", "\u{2028}", "ﾊﾟ", "①", "神",
        "\u{FA19}",
        "*", "**", "_", "__", "`", "``", "~~", "[", "]", "(", ")", "![", "](", "[^1]", "[^n]: ", "<b>", "</p>", "<!-- ",
        "-->",
        "&amp;", "&#60;", "&", "\\", "\\*", "#", "# ", "## ", "- ", "+ ", "* ", "1. ", "1) ", "> ", ">", "|", "| - |",
        "---", "===",
        "~~~", "```", "    ", "\t", "  ", " ", "\"", "'", "{{x}}", "{{{x}}}", ": ", " #", "==", "http://e.com/a_b",
        "<http://e.com>",
        " href=\"#n-n0\"", " id=\"r-n1\"", " popover", "<button>", "</button>", "<h2>",
        "data-src=\"0-1\"", "\u{FF1C}script\u{FF1E}", "\u{FFFD}", "\u{10FFFD}",
    ]

    private func block(_ random: inout SeededGenerator, lines: Int) -> String {
        (0..<lines).map { _ in
            let text = (0..<Int.random(in: 1...8, using: &random)).map { _ in random.pick(Self.pieces) }.joined()
            return text.unicodeScalars.allSatisfy(\.isWhiteSpace) ? text + "x" : text
        }.joined(separator: "\n")
    }

    @Test("any article, any notes", arguments: 0..<24)
    func anyArticle(seed: Int) throws {
        var random = SeededGenerator(seed: seed)
        var built = 0
        for _ in 0..<12 {
            let isJoined = Bool.random(using: &random)
            let blocks = (0..<Int.random(in: 1...5, using: &random)).map { _ in
                block(&random, lines: Int.random(in: 1...3, using: &random))
            }
            // At the very beginning U+FEFF is no text but a byte order mark.
            let article =
                blocks.map { $0.hasPrefix("\u{FEFF}") ? "x" + $0 : $0 }.joined(
                    separator: random.pick(["\n\n", "\n\n\n", "\n \n"])) + random.pick(["", "\n"])
            var notes = ""
            var chosen: [[UInt8]] = []
            for number in 0..<Int.random(in: 0...5, using: &random) {
                let line = Array(
                    random.pick(article.components(separatedBy: "\n").filter { !$0.isEmpty }).unicodeScalars)
                let start = Int.random(in: 0..<line.count, using: &random)
                let end = Int.random(in: start..<line.count, using: &random) + 1
                var view = String.UnicodeScalarView()
                view.append(contentsOf: line[start..<end])
                let words = String(view)
                // Passages are raw text but for `==`; blank ones are refused, and asking twice for the same is no test.
                if words.contains("==") || words.unicodeScalars.allSatisfy(\.isWhiteSpace) { continue }
                // A blank at the edge of joined lines may stand for a whole line end.
                if isJoined, let last = words.unicodeScalars.last, let first = words.unicodeScalars.first,
                    first.isWhiteSpace || last.isWhiteSpace
                {
                    continue
                }
                if chosen.contains(bytes(words)) || occurrences(of: bytes(words), in: bytes(article)) != 1 { continue }
                chosen.append(bytes(words))
                notes += "## {#n\(number)}\n> \(words)\n\nText.\n\n"
            }
            let site = MemorySite([
                "site.yaml": "title: T\nlanguage: en\n",
                "a/explainer.yaml": """
                format: 1
                title: A
                article:
                  file: article.txt
                  lines: \(isJoined ? "join" : "keep")
                  rights: { status: own }

                """, "a/article.txt": article, "a/notes.md": notes,
            ])
            let comment = Comment(rawValue: "seed \(seed)\n\(article.debugDescription)\n\(notes)\n\(site.diagnostics)")
            // Joining lines can make words equal that were not; that is said, and nothing is built.
            if isJoined, site.log.hasErrors { continue }
            try #require(!site.log.hasErrors, comment)
            built += 1
            try #require(site.verifyFindings() == [], comment)
            let resolved = try #require(site.resolved.explainers.first)
            try #require(Set(resolved.notes.map(\.words)) == Set(chosen), comment)
            try checkMarkdown(site, resolved, comment)
            try checkMarks(site, resolved, comment)
        }
        #expect(built > 0)
    }

    /// cmark-gfm reads the kept chapters as the article's blocks.
    private func checkMarkdown(_ site: MemorySite, _ explainer: ResolvedExplainer, _ comment: Comment) throws {
        let article = try #require(explainer.article)
        for chapter in explainer.chapters {
            let markdown = try #require(site.markdown["a/\(chapter.slug).md"])
            let rendered = RenderedMarkdownText(try renderHTML(markdown: markdown))
            let expected: [UInt8] = chapter.blocks.reduce(into: []) { $0 += article.printedText(of: $1) + [0x0A] }
            try #require(
                Array(rendered.bytes[..<(rendered.footnoteStart ?? rendered.bytes.count)]) == expected, comment)
        }
    }

    /// The spans of each note on its page hold exactly its words.
    private func checkMarks(_ site: MemorySite, _ explainer: ResolvedExplainer, _ comment: Comment) throws {
        for note in explainer.notes {
            var words: [UInt8] = []
            for chapter in explainer.chapters {
                let page = string(site.files["a/\(chapter.slug).html"] ?? [])
                guard let key = key(of: note, on: page) else { continue }
                let body = page.components(separatedBy: "<article")[1].components(separatedBy: "</article>")[0]
                let reader = FragmentReader(bytes("<article" + body + "</article>"))
                try #require(reader.faults.isEmpty, comment)
                words += reader.offsets(of: key).map { reader.text[$0] }
            }
            try #require(words == note.words, comment)
        }
    }

    /// What a note's words, marks and entry have in common on a page: of `<li class="note m-3" id="n-ID"` the 3.
    private func key(of note: ResolvedNote, on page: String) -> String? {
        let start = page.components(separatedBy: " id=\"n-\(note.id)\" popover>")
        guard start.count == 2, let tag = start[0].components(separatedBy: "<li class=\"").last else { return nil }
        return tag.split { $0 == " " || $0 == "\"" }.first { $0.hasPrefix("m-") }.map { String($0.dropFirst(2)) }
    }
}
