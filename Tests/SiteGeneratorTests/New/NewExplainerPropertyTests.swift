import Testing

@testable import SiteGenerator

@Suite("sitegen new, any text") struct NewExplainerPropertyTests {
    /// Lines of every kind that the rules look for, and characters that YAML, Markdown and HTML have a use for.
    private static let pieces = [
        "Chapter 1", "Chapter 10", "CHAPTER I", "第一章　総則", "第二条　この条例は、時計について定める。", "1. One", "２．二つ目", "IV", "I.",
        "A title", "A: said he.", "B: \"no\"", "記者：何時ですか。", "By Anna Reed", "2026年3月4日", "4 March 1908", "19/01/2026",
        "「はい」", "　字下げした行である。", "\tcode", "    indented code", "# Heading", "## Heading", "- item", "> quoted", "* * *",
        "| a | b |", "|---|---|", "[^1]", "```", "<b>raw</b>", "&amp; &#35;", "{ a: b }",
        "\"quoted\" # not a comment",
        "a \\ b", "key: value", "ساعة الميناء", "迟到的钟", "\u{FEFF}mark", "a\u{2028}b", "a\u{0C}b", "e\u{301}",
        "\u{200B}", "==x==",
        "The council asked that the clock be left as it was, for our trains have always been punctual", "x", " ", "...",
        "時計は毎日正午、港の砲台の号砲に合わせられた。砲台が廃止されると、駅長は電信で時刻を受け取るようになった。",
    ]

    private static func text(_ numbers: inout SeededNumbers) -> String {
        let ends = ["\n", "\n\n", "\n \n", "\r\n", "\n\n\n"]
        // Texts that repeat few pieces have blocks that cannot be told apart.
        let known = (0..<Int.random(in: 1...12, using: &numbers)).map { _ in pieces.randomElement(using: &numbers) ?? ""
        }
        let end = ends.randomElement(using: &numbers) ?? ""
        var text = numbers.chance(8) ? "\u{FEFF}" : ""
        for _ in 0..<Int.random(in: 1...25, using: &numbers) {
            text += known.randomElement(using: &numbers) ?? ""
            if numbers.chance(4) { text += " " + (pieces.randomElement(using: &numbers) ?? "") }
            text += numbers.chance(3) ? ends.randomElement(using: &numbers) ?? "" : end
        }
        // Defined once, and cited from the text if at all.
        return text + "\n\n[^1]: A note of the author's.\n"
    }

    @Test("whatever the text, what is made of it builds without an error and is proved", arguments: [false, true])
    func builds(isMarkdown: Bool) throws {
        let origin = try #require(NewExplainer.Origin(url: nil, publisher: nil, published: nil, rights: "own"))
        let explainer = NewExplainer(siteFolder: "", name: "text", title: nil, language: nil, origin: origin)
        let name = isMarkdown ? "article.md" : "article.txt"
        var made = 0
        var withChapters = 0
        for seed in 0..<120 {
            var numbers = SeededNumbers(seed * 2 + (isMarkdown ? 1 : 0))
            let bytes = Array(Self.text(&numbers).utf8)
            if ReceivedFile(bytes, shownFile: "x", name: name).log.hasErrors { continue }
            made += 1
            let language = LanguageGuess.language(of: bytes) ?? Guess(LanguageTag("en").unsafelyUnwrapped, "")
            let draft = ExplainerDraft(
                SourceFile(path: name, bytes: bytes), named: "text", language: language, title: nil, opening: "Opening")
            if !draft.chapters.isEmpty { withChapters += 1 }
            var content = ["site.yaml": Array("title: Site\nlanguage: en\n".utf8)]
            for file in explainer.files(draft, bytes, shownFile: "x") { content["text/" + file.path] = file.bytes }
            let site = MemorySite(content)
            #expect(!site.log.hasErrors, "seed \(seed): \(site.diagnostics)")
            #expect(site.verifyFindings() == [], "seed \(seed)")
        }
        #expect(made > 100 && withChapters > 5, "\(made), \(withChapters)")
    }
}
