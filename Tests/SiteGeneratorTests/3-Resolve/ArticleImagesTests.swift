import Testing

@testable import SiteGenerator

@Suite("What of a Markdown article is not printed") struct ArticleImagesTests {
    private func site(_ article: String, _ files: [String: String] = [:], url: Bool = true) -> MemorySite {
        var content = [
            "site.yaml": "title: Site\nlanguage: en\n",
            "tides/explainer.yaml": "format: 1\ntitle: Tides\narticle:\n  file: article.md\n  rights: { status: own }\n"
                + (url ? "  url: https://example.org/a/b.html\n" : ""),
            "tides/article.md": article,
        ]
        content.merge(files) { $1 }
        return MemorySite(content)
    }

    private func codes(_ site: MemorySite) -> [String] {
        site.log.diagnostics.map { "\($0.code.rawValue) \($0.severity)" }
    }

    @Test(
        "an image that is here is shown, whatever its address",
        arguments: [
            "images/pier.png", "pier.png", "../2024/pier.png?w=9#x", "https://example.org/pier.png",
            "//example.org/pier.png",
        ])
    func shown(_ address: String) {
        let site = site("A pier.\n\n![the pier](\(address))\n", ["tides/images/pier.png": "x"])
        #expect(codes(site) == [], "\(site.diagnostics)")
        #expect(site.text("tides/text.html").contains("<img src=\"images/pier.png\" alt=\"the pier\" />"))
        #expect(site.verifyFindings().isEmpty)
    }

    @Test("signs in a file's name")
    func encoded() {
        let site = site("A pier.\n\n![the pier](a%20%231%25.png)\n", ["tides/images/a #1%.png": "x"])
        #expect(site.text("tides/text.html").contains("<img src=\"images/a%20%231%25.png\""), "\(site.diagnostics)")
    }

    @Test("an image that is not here is told, with where to save it")
    func missing() {
        let site = site("A ![pier](a/pier.png).\n\n![pier](a/pier.png)\n")
        #expect(codes(site) == ["not-printed warning"])
        #expect(site.diagnostics.contains("content/tides/article.md:1:11: warning: "))
        #expect(site.diagnostics.contains("save it as content/tides/images/pier.png"))
        #expect(site.text("tides/text.html").contains("href=\"https://example.org/a/a/pier.png\">[pier]</a>"))
        #expect(self.site("![pier](pier.png)\n", url: false).diagnostics.contains("its words stand in its place"))
    }

    @Test("two images of one name are not taken for each other")
    func sameName() {
        let site = site("![a](a/1.png) ![b](b/1.png)\n", ["tides/images/1.png": "x"])
        #expect(codes(site) == ["not-printed warning", "not-printed warning"])
        #expect(!site.text("tides/text.html").contains("<img"))
    }

    @Test("a passage of an image's words is told what it is")
    func words() {
        let site = site(
            "A pier.\n\n![the old *pier*](pier.png)\n",
            [
                "tides/images/pier.png": "x", "tides/notes.md": "##\n> the old pier\n\nN.\n",
            ])
        #expect(codes(site) == ["passage-not-found error"])
        #expect(site.diagnostics.contains("these words are those of an image"))
    }

    @Test("footnotes that no page would have")
    func footnotes() {
        let own = site("A[^1].\n\n[^1]: One.\n\n[^2]: See[^2].\n")
        #expect(codes(own) == ["footnote error"] && own.diagnostics.contains("content/tides/article.md:5:1: error: "))
        #expect(codes(site("A[^1].\n\n[^1]: One[^2].\n\n[^2]: See[^1].\n")) == [])
        #expect(codes(site("A[^1].\n\n[^1]: One.\n\n[^2]: Two.\n")) == ["not-printed warning"])
        #expect(codes(site("A.\n\n    [^2]: code\n")) == [])
    }

    @Test("neither an image nor a table's cell is a paragraph without a note")
    func coverage() {
        let table = "| a | b |\n|---|---|\n| c | d |\n"
        let site = site(
            "One.\n\n![p](p.png)\n\n\(table)\nTwo.\n\n\(table.replacing("c", with: "eel"))",
            ["tides/images/p.png": "x", "tides/notes.md": "##\n> eel\n\nN.\n"])
        let entry = CoverageFinder.coverage(of: site.resolved)[0].entries.first { $0.kind == .blocksWithoutNote }
        #expect(entry?.total == 4)
        #expect(entry?.open.map(\.words) == ["One.", "a | b | c | d", "Two."])
    }
}
