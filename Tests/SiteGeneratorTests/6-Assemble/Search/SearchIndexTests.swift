import CommonMark
import Testing

@testable import SiteGenerator

@Suite("The search index") struct SearchIndexTests {
    private static let settings = """
        format: 1
        title: 潮の話
        deck: 要旨の文。
        summary: [ "要点の一。" ]
        language: ja
        article:
          file: article.txt
          language: ar
          rights: { status: own }
          front:
            - { role: title, quote: "العنوان" }
        chapters:
          - { slug: one, title: 始め, quote: "البحر" }
          - { slug: two, quote: "الثاني" }

        """

    private static let content = [
        "site.yaml": "title: T\nlanguage: en\n", "a/explainer.yaml": settings,
        "a/article.txt": "العنوان\n\nالبحر & <b> كبير.\n\nالثاني\n\nالنهر.\n",
        "a/preface.md": "凡例の*文*。\n\n- 二つ目\n",
        "a/notes.md": """
        ## 海のこと {#sea}
        kind: correction
        verdict: contradicted
        sources: S1
        > البحر

        **海**である[@S1, p. 3]。

        """,
        "a/glossary.md": """
        ## النهر {#river}
        reading: アンナハル
        also: الأنهار
        en: river

        川の*こと*。

        """,
        "a/timeline.md": "## 満潮 {#flood}\ndate: 2026-01-17\nen: flood\n\n潮が`満ちた`。\n",
        "a/sources.yaml": """
        - id: S1
          type: book
          title: 海の<i>本</i>
          author: [ { family: 山, given: 海子 } ]
          issued: "2020"
          URL: https://example.org/a

        """,
    ]

    @Test("everything of an explainer, in its words, at its place")
    func everything() throws {
        let site = MemorySite(Self.content)
        try #require(!site.log.hasErrors, Comment(rawValue: site.diagnostics))
        let index = try SearchIndexFile(try #require(site.files["a/search-index.js"]))
        let explainer = site.resolved.explainers[0]
        typealias Entry = SearchIndexFile.Entry
        let blocks = explainer.blockIDs.flatMap { $0 }
        #expect(blocks.count == 4)
        #expect(
            index.entries == [
                Entry(
                    kind: 0, href: "index.html", label: "", language: "ja ltr", name: "", text: "潮の話", isOurs: true),
                Entry(
                    kind: 0, href: "index.html#\(blocks[0])", label: "題名", language: "ar rtl", name: "",
                    text: "العنوان",
                    isOurs: false),
                Entry(
                    kind: 0, href: "index.html", label: "リード", language: "ja ltr", name: "", text: "要旨の文。", isOurs: true
                ),
                Entry(
                    kind: 0, href: "index.html", label: "要点", language: "ja ltr", name: "", text: "要点の一。", isOurs: true
                ),
                Entry(
                    kind: 0, href: "index.html#preface", label: "凡例", language: "ja ltr", name: "",
                    text: "凡例の文。\n二つ目", isOurs: true),
                Entry(
                    kind: 0, href: "one.html", label: "第1章", language: "ja ltr", name: "", text: "始め", isOurs: true),
                Entry(
                    kind: 0, href: "one.html#\(blocks[1])", label: "第1章 始め", language: "ar rtl", name: "",
                    text: "البحر & <b> كبير.", isOurs: false),
                Entry(
                    kind: 0, href: "two.html#\(blocks[2])", label: "第2章", language: "ar rtl", name: "", text: "الثاني",
                    isOurs: false),
                Entry(
                    kind: 0, href: "two.html#\(blocks[3])", label: "第2章 الثاني", language: "ar rtl", name: "",
                    text: "النهر.", isOurs: false),
                Entry(
                    kind: 1, href: "one.html#n-sea", label: "注1 · 訂正 · 資料と相違", language: "ja ltr", name: "海のこと",
                    text: "البحر\n海である[山 2020、p. 3]。\n典拠 山 2020\n訂正 · 資料と相違", isOurs: false),
                Entry(
                    kind: 2, href: "glossary.html#t-river", label: "", language: "ja ltr", name: "النهر",
                    text: "アンナハル · river · الأنهار\n川のこと。", isOurs: false),
                Entry(
                    kind: 3, href: "timeline.html#e-flood", label: "2026年1月17日", language: "ja ltr", name: "満潮",
                    text: "flood\n潮が満ちた。", isOurs: false),
                Entry(
                    kind: 4, href: "sources.html#s-S1", label: "山海子", language: "ja ltr", name: "海の本",
                    text: "2020年\nhttps://example.org/a", isOurs: false),
            ])
        #expect(index.kinds == ["本文", "編集部の注", "用語集", "年表", "典拠一覧"])
    }

    @Test("own writing, its footnotes and its headings")
    func ownWriting() throws {
        let site = MemorySite([
            "site.yaml": "title: T\nlanguage: en\n", "g/explainer.yaml": "format: 1\ntitle: Guide\n",
            "g/chapters/1-start.md": "# Start\n\nThe tide[^a]\nrises.\n\n```\nx < y\n```\n\n[^a]: Twice *a* day.\n",
        ])
        try #require(!site.log.hasErrors, Comment(rawValue: site.diagnostics))
        let index = try SearchIndexFile(try #require(site.files["g/search-index.js"]))
        let blocks = site.resolved.explainers[0].blockIDs[0]
        #expect(index.texts(at: "start.html#\(blocks[0])") == ["Start"])
        #expect(index.texts(at: "start.html#\(blocks[1])") == ["The tide\nrises."])
        #expect(index.texts(at: "start.html#\(blocks[2])") == ["x < y\n"])
        #expect(index.entries.filter { $0.kind == 1 }.map(\.text) == ["Twice a day."])
        #expect(index.kinds[1] == "Notes")
    }

    @Test("footnotes of the article's author are its text, and are found in the list of them")
    func authorsNotes() throws {
        let site = MemorySite([
            "site.yaml": "title: T\nlanguage: en\n",
            "a/explainer.yaml":
                "format: 1\ntitle: A\narticle: { file: article.md, language: fr, rights: { status: own } }\n",
            "a/article.md": "# Mer\n\nLa mer[^x] monte.\n\n[^x]: Ou *presque*.\n\n    Deux fois.\n",
            "a/notes.md": "## {#m}\n> La mer\n\nOurs.\n",
        ])
        try #require(!site.log.hasErrors, Comment(rawValue: site.diagnostics))
        let index = try SearchIndexFile(try #require(site.files["a/search-index.js"]))
        let entry = try #require(index.entries.first { $0.href == "mer.html#a-1" })
        #expect(entry.kind == 0 && entry.language == "fr ltr" && !entry.isOurs && entry.label == "Chapter 1 Mer")
        #expect(entry.text == "Ou presque.\nDeux fois.")
        #expect(index.texts(at: "mer.html#n-m") == ["La mer\nOurs."])
        #expect(index.entries.contains { $0.text == "La mer monte." })
    }

    @Test("any Markdown article: every block's text, whole, at the block", arguments: 0..<8)
    func anyMarkdown(seed: Int) throws {
        var generator = RandomMarkdown(seed: seed)
        var built = 0
        for _ in 0..<15 {
            let article = generator.blocks().joined(separator: "\n") + "\n"
            let site = MemorySite([
                "site.yaml": "title: T\nlanguage: en\n",
                "a/explainer.yaml":
                    "format: 1\ntitle: A\narticle: { file: article.md, url: https://example.org/, rights: { status: own } }\n",
                "a/article.md": article,
            ])
            guard !site.log.hasErrors, let received = site.resolved.explainers[0].article else { continue }
            built += 1
            let explainer = site.resolved.explainers[0]
            let index = try SearchIndexFile(try #require(site.files["a/search-index.js"]))
            let all = index.entries.filter { $0.kind == 0 }
            for (block, part) in explainer.parts.enumerated() {
                let text = string(received.printedText(of: block))
                guard case .chapter(let number)? = part, text.utf8.contains(where: { $0 > 0x20 }) else { continue }
                // The blocks of a footnote of the author's are one entry.
                let page = "\(explainer.chapters[number].slug).html"
                let note = received.blocks[block].footnote
                let found = all.contains { entry in
                    note == nil
                        ? entry.href == "\(page)#\(explainer.blockIDs[0][block])"
                            && entry.text.trimmed.unicodeScalars.elementsEqual(text.trimmed.unicodeScalars)
                        : entry.href.hasPrefix("\(page)#a-") && entry.text.contains(text.trimmed)
                }
                try #require(found, "seed \(seed)\n\(article)\n---\n\(text)\n---\n\(all)")
            }
        }
        #expect(built > 0)
    }

    @Test("any plain text: every block's bytes, at the block", arguments: 0..<8)
    func anyText(seed: Int) throws {
        var random = SeededGenerator(seed: seed)
        // Foundation, which reads the index here, loses U+FEFF.
        let pieces = ArticleSurvivesTests.pieces.filter { $0 != "\u{FEFF}" } + ["\n", "\n\n"]
        for _ in 0..<15 {
            let article = "x" + (0..<40).map { _ in random.pick(pieces) }.joined() + "x"
            let site = MemorySite([
                "site.yaml": "title: T\nlanguage: en\n",
                "a/explainer.yaml":
                    "format: 1\ntitle: A\narticle: { file: article.txt, lines: keep, rights: { status: own } }\n",
                "a/article.txt": article,
            ])
            try #require(!site.log.hasErrors, Comment(rawValue: site.diagnostics))
            let explainer = site.resolved.explainers[0]
            let received = try #require(explainer.article)
            let index = try SearchIndexFile(try #require(site.files["a/search-index.js"]))
            let expected = received.blocks.indices.map { string(received.printedText(of: $0)) }
            let found = zip(explainer.blockIDs[0], explainer.parts).flatMap { id, part -> [String] in
                guard case .chapter(let number)? = part else { return [] }
                return index.texts(at: "\(explainer.chapters[number].slug).html#\(id)")
            }
            #expect(
                found.map { Array($0.unicodeScalars) } == expected.map { Array($0.unicodeScalars) },
                "seed \(seed)\n\(article.debugDescription)")
        }
    }

    @Test("a place that the templates do not print is a dead link")
    func deadPlace() {
        let site = MemorySite(
            Self.content, templates: ["explainer.mustache": "<!DOCTYPE html>{{#preface}}{{{.}}}{{/preface}}"])
        #expect(
            site.diagnostics.contains(
                "public/a/search-index.js:1:1: error: the link `index.html#preface` leads to no place on a/index.html"))
    }
}

extension String {
    fileprivate var trimmed: String {
        let scalars = unicodeScalars.drop { $0 == " " || $0 == "\n" }
        return String(String.UnicodeScalarView(scalars.reversed().drop { $0 == " " || $0 == "\n" }.reversed()))
    }
}
