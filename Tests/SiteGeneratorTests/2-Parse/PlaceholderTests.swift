import Testing

@testable import SiteGenerator

@Suite("Placeholders that are left") struct PlaceholderTests {
    private func codes(_ files: [String: String], _ article: String = "The tide came in.\n") -> [String] {
        SmallSite(SmallSite.files(article: article).merging(files) { $1 }).log.diagnostics.map {
            "\($0.code.rawValue) \($0.severity.rawValue)"
        }.filter { !$0.hasPrefix("term-not") }
    }

    @Test("every one of the preview's, in every language", arguments: EntryLanguage.allCases)
    func languages(_ language: EntryLanguage) {
        func text(_ placeholder: Placeholder) -> String { placeholder.text(in: language) }
        #expect(
            codes(["notes.md": "## \(text(.noteTitle))\n> The tide\n\nSo. \(text(.note))\n"])
                == ["placeholder warning", "placeholder warning"])
        #expect(codes(["glossary.md": "## tide\n\n\(text(.definition))\n"]) == ["placeholder warning"])
        #expect(codes(["timeline.md": "## \(text(.eventTitle))\ndate: 2001\n"]) == ["placeholder warning"])
    }

    @Test("the forms that new writes, with the signs of comments taken away")
    func forms() {
        for (name, text) in ExampleEntries.files(words: "The tide") {
            let form = text.split(separator: "\n").drop { !$0.hasPrefix("# ## ") }.prefix { !$0.isEmpty }
                .map { $0.dropFirst(2) + "\n" }.joined()
            #expect(codes([name: form]).contains("placeholder warning"), "\(name)")
        }
    }

    @Test("settings")
    func settings() {
        let lines = [
            "deck: \"(one sentence below the title)\"", "summary: [ \"(a key point)\", \"(another key point)\" ]",
            "authors: [ \"(who wrote the notes)\" ]",
        ]
        let site = SmallSite(
            SmallSite.files(
                article: "The tide came in.\n", cut: ["author: \"(who wrote the article)\""], settings: lines))
        #expect(site.log.diagnostics.filter { $0.code == .placeholder }.count == 5, "\(site.messages)")
    }

    @Test("not in drafts, not in the article's words, not in a sentence")
    func others() {
        #expect(
            codes(["notes.md": "##\nstatus: draft\n> The tide\n\n(Write the note here.)\n"]).allSatisfy {
                !$0.hasPrefix("placeholder")
            })
        #expect(
            codes(["notes.md": "##\n> (the term)\n\nIt is unclear (what happened) there.\n"], "In (the term) so.\n")
                == [])
    }

    @Test("a comment between entries, and what only looks like one")
    func comments() {
        let entries = { (text: String) in
            var log = DiagnosticLog()
            let file = SourceFile(path: "content/tides/timeline.md", bytes: Array(text.utf8))
            let entries = EntryParser.parse(FileID(index: 0), file, EventParser.fields, &log)
            return entries.map { UTF8Text.string(file.bytes[$0.body]) } + log.diagnostics.map(\.code.rawValue)
        }
        #expect(
            entries("## A\ndate: 1\n\n# one\n# two\n## B\ndate: 1\n\nText.\n\n# three\n\n") == ["", "Text.\n\n# three"])
        #expect(entries("## A\ndate: 1\n\n# one\n") == ["# one"])
        #expect(entries("## A\ndate: 1\n\nText.\n\n# one\n\nMore.\n") == ["Text.\n\n# one\n\nMore."])
        #expect(entries("## A\ndate: 1\n\nText.\n# one\n") == ["Text.\n# one"])
        #expect(entries("## A\ndate: 1\n\n# one\n\nMore.\n") == ["# one\n\nMore."])
        #expect(entries("## A\ndate: 1\n\n```\n\n# one\n\n```\n") == ["```\n\n# one\n\n```"])
        #expect(entries("## A\ndate: 1\n# one\n") == ["", "field-grammar"])
    }
}
