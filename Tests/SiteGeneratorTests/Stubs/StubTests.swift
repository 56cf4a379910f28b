import Testing

@testable import SiteGenerator

/// Entries for a selection, given as a page gives it.
struct StubTests {
    private struct Edited {
        let files: [String: String]
        let site: SmallSite
        let stubs: ArticleStubs
        let article: Article

        init(
            _ text: String, language: String = "en", ours: String = "en", cut: [String] = [],
            file: String = "article.txt",
            files: [String: String] = [:]
        ) throws {
            let lines =
                ["format: 1", "title: Tides", "language: \(ours)", "article:", "  file: \(file)"]
                + ["  language: \(language)", "  published: 2026-01-19", "  rights: { status: own }"]
                + cut.map { "  " + $0 }
            self.files = [file: text, "explainer.yaml": lines.map { $0 + "\n" }.joined()].merging(files) { $1 }
            site = SmallSite(self.files)
            let explainer = try #require(site.resolved.explainers.first)
            article = try #require(explainer.article)
            stubs = ArticleStubs(article, explainer, site.parsed)
        }

        /// Selects words of one block's printed text, the first or a later time that they stand there.
        func select(_ words: String, in block: Int = 0, nth: Int = 1) throws -> StubAnswer {
            let printed = article.printedText(of: block)
            var found = 0
            let offset = try #require(
                printed.indices.first { offset in
                    guard printed[offset...].starts(with: words.utf8) else { return false }
                    found += 1
                    return found == nth
                }, "\(words)")
            return stubs.stubs(
                for: StubSelection(
                    start: .init(source: source(block), offset: offset),
                    end: .init(source: source(block), offset: offset + words.utf8.count)))
        }

        func source(_ block: Int) -> [UInt8] {
            Array(article.blocks[block].pieces.map { "\($0.lowerBound)-\($0.upperBound)" }.joined(separator: " ").utf8)
        }

        func found(_ words: String, in block: Int = 0, nth: Int = 1) throws -> Stubs {
            guard case .stubs(let stubs) = try select(words, in: block, nth: nth) else {
                Issue.record("\(words): \(try select(words, in: block, nth: nth))")
                return Stubs(note: "", term: "", event: "", remarks: [])
            }
            return stubs
        }

        func passage(_ words: String, in block: Int = 0, nth: Int = 1) throws -> String {
            try found(words, in: block, nth: nth).note.split(separator: "\n").filter { $0.hasPrefix("> ") }
                .joined(separator: "\n")
        }

        /// The site with the entries pasted, and the editor's words put in place of those in brackets.
        func pasted(_ stubs: Stubs) -> SmallSite {
            func edited(_ text: String) -> String {
                var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
                for index in lines.indices {
                    let line = lines[index]
                    if line.hasPrefix("## (") || line.hasPrefix("## （") { lines[index] = "## Ours" }
                    if line.hasPrefix("(") || line.hasPrefix("（") { lines[index] = "Ours." }
                    if line == "date: YYYY-MM-DD" { lines[index] = "date: 2026-01-01" }
                }
                return lines.joined(separator: "\n")
            }
            return SmallSite(
                files.merging([
                    "notes.md": edited(stubs.note), "glossary.md": edited(stubs.term),
                    "timeline.md": edited(stubs.event),
                ]) { $1 })
        }

        /// Pasted entries build, and the note and the event speak about just these bytes of the article.
        func expectPasted(_ words: String, in block: Int = 0, nth: Int = 1, isName: Bool = true) throws {
            let stubs = try found(words, in: block, nth: nth)
            let site = pasted(stubs)
            #expect(!site.log.hasErrors, "\(site.messages)")
            let explainer = try #require(site.resolved.explainers.first)
            let places = explainer.citations.compactMap(\.place) + explainer.apparatus.eventPlaces.map(\.place)
            #expect(places.count == 2)
            for place in places {
                #expect(place.block == block)
                #expect(string(article.printedText(of: block)[place.range]) == words)
            }
            #expect(
                explainer.apparatus.mentions.contains { $0.place.block == block } == isName, "the term is mentioned")
        }
    }

    @Test func wordsThatStandOnceAreThePassage() throws {
        let edited = try Edited("The ferry left at noon.\n\nThe other ferry did not.\n")
        #expect(
            try edited.found("left at noon").note == """
                ## (Heading, may be left out)
                kind: context
                > left at noon

                (Write the note here.)

                """)
        #expect(try edited.found("left at noon").term == "## left at noon\n\n(Write the definition here.)\n")
        #expect(
            try edited.found("left at noon").event == """
                ## (Write what happened here)
                date: YYYY-MM-DD
                article_date: none
                > left at noon

                """)
        try edited.expectPasted("left at noon")
    }

    @Test func wordsThatStandTwiceAreMarkedInTheShortestPassageThatDecides() throws {
        let edited = try Edited("The ferry left. The ferry sank.\n\nA ferry.\n")
        #expect(try edited.passage("ferry", nth: 1) == "> ==ferry== left")
        #expect(try edited.passage("ferry", nth: 2) == "> ==ferry== sank")
        #expect(try edited.passage("ferry", in: 1) == "> ==ferry==.")
        for nth in 1...2 { try edited.expectPasted("ferry", nth: nth) }
    }

    @Test func blanksAtTheEdgesAreLeftOut() throws {
        let edited = try Edited("The ferry　left.\n")
        #expect(try edited.passage(" ferry　") == "> ferry")
        #expect(try edited.select(" ") == .refused("only blanks are selected: select words of the article"))
    }

    @Test func japanese() throws {
        let edited = try Edited("灯台は2026年1月17日に閉じた。灯台守は去った。\n", language: "ja", ours: "ja")
        #expect(try edited.passage("灯台", nth: 1) == "> ==灯台==は")
        #expect(try edited.found("灯台守").note == "## （見出し。なくてもよい）\nkind: context\n> 灯台守\n\n（注をここに書く。）\n")
        let event = try edited.found("2026年1月17日").event
        #expect(event.contains("\ndate: 2026-01-17\narticle_date: 2026-01-17\n> 2026年1月17日\n"))
        for words in ["灯台守", "2026年1月17日", "灯台"] { try edited.expectPasted(words) }
    }

    @Test func arabic() throws {
        let edited = try Edited("كانت البئر في القرية.\n\nثم جفت البئر سنة 1931.\n", language: "ar")
        #expect(try edited.passage("القرية") == "> القرية")
        #expect(try edited.passage("البئر", in: 1).contains("==البئر=="))
        try edited.expectPasted("البئر", in: 1)
        #expect(try edited.found("سنة 1931", in: 1).event.contains("date: 1931\n"))
    }

    @Test func verseKeepsItsLines() throws {
        let edited = try Edited("The lamp is out,\n    the stair is steep;\nthe lamp is out.\n", cut: ["lines: keep"])
        #expect(try edited.passage("out,\n    the stair") == "> out,\n>     the stair")
        // No name goes over the end of a verse.
        try edited.expectPasted("out,\n    the stair", isName: false)
        try edited.expectPasted("lamp is out", nth: 2)
    }

    @Test func joinedProseHasTheLinesOfItsFile() throws {
        let edited = try Edited(
            "The ferry left \n  at noon, and the ferry\nsank at noon.\n", cut: ["lines: join"])
        #expect(try edited.passage("left \n  at") == "> left\n> at")
        #expect(try edited.passage("ferry\nsank") == "> ferry\n> sank")
        // A passage that needs more context crosses a line end of the article.
        #expect(try edited.passage("ferry", nth: 2) == "> ==ferry==\n> sank")
        #expect(try edited.passage("at noon", nth: 1) == "> ==at noon==,")
        try edited.expectPasted("ferry", nth: 2)
        // Half of a line end is selected: its blanks are not.
        #expect(try edited.passage("left \n ") == "> left")
    }

    @Test func joinedJapaneseHasNoBlankAtItsLineEnds() throws {
        let edited = try Edited("灯台は一月に\n閉じた。灯台守は\n去った。\n", language: "ja", cut: ["lines: join"])
        #expect(try edited.passage("一月に閉じた") == "> 一月に\n> 閉じた")
        try edited.expectPasted("一月に閉じた")
    }

    @Test func markdown() throws {
        let edited = try Edited(
            "# The *ferry*\n\nIt **left** at noon &amp; sank.\n\n    code here\n", file: "article.md")
        #expect(try edited.passage("left at noon & sank", in: 1) == "> left at noon & sank")
        try edited.expectPasted("left at noon & sank", in: 1)
        #expect(try edited.select("code", in: 2) == .refused("a block of code cannot carry a mark"))
    }

    @Test func equalsSignsAndBackslashesAreRead() throws {
        let edited = try Edited("If a == b, then \\== and c.\n")
        try edited.expectPasted("a == b")
        #expect(try edited.passage("a == b") == "> a \\== b")
    }

    @Test func whatCannotBeToldApartIsSaid() throws {
        let edited = try Edited("The same.\n\nThe same.\n")
        guard case .refused(let reason) = try edited.select("same") else {
            Issue.record("an answer")
            return
        }
        #expect(reason.contains("several places"))
    }

    @Test func selectionsThatNoPageCanMakeAreRefused() throws {
        let edited = try Edited("Zwölf Fähren.\n\nDreizehn.\n")
        func answer(_ from: String, _ start: Int, _ to: String, _ end: Int) -> StubAnswer {
            edited.stubs.stubs(
                for: StubSelection(
                    start: .init(source: Array(from.utf8), offset: start),
                    end: .init(source: Array(to.utf8), offset: end)))
        }
        let first = string(edited.source(0))
        let second = string(edited.source(1))
        guard case .refused(let across) = answer(first, 0, second, 3) else {
            Issue.record("across two blocks")
            return
        }
        #expect(across.contains("one paragraph or heading"))
        for (from, start, end) in [
            (first, 3, 5), (first, 0, 3), (first, -1, 5), (first, 5, 5), (first, 6, 2), (first, 0, 1000), ("", 0, 1),
            ("x", 0, 1), ("0-3", 0, 1), ("1-2-3", 0, 1), ("99999999999999999999-3", 0, 1), ("0-15 16-20", 0, 2),
        ] {
            guard case .refused = answer(from, start, from, end) else {
                Issue.record("\(from) \(start) \(end)")
                continue
            }
        }
    }

    @Test func remarksTellWhatAnEditorShouldKnow() throws {
        let edited = try Edited(
            "The ferry sank last Friday, on 03/04/2026 or 5 May 2026.\n",
            files: ["glossary.md": "## Ferry\nalso: ferry\n\nA boat.\n"])
        #expect(try edited.found("ferry").remarks == ["the glossary has this already, as “Ferry”"])
        let ambiguous = try edited.found("03/04/2026")
        #expect(ambiguous.event.contains("date: YYYY-MM-DD\narticle_date: none\n"))
        #expect(ambiguous.remarks.count == 1)
        #expect(
            try edited.found("03/04/2026 or 5 May 2026").remarks == [
                "the words give 2 dates: the event's is left to you"
            ])
        #expect(try edited.found("5 May 2026").event.contains("date: 2026-05-05\n"))
    }

    @Test func ownWritingHasNone() throws {
        let site = SmallSite(["explainer.yaml": "format: 1\ntitle: Tides\n", "chapters/one.md": "# One\n\nText.\n"])
        let answer = PreviewSite(site.tree).stubs(
            for: StubSelection(start: .init(source: [], offset: 0), end: .init(source: [], offset: 1)),
            on: bytes("tides/one.html"))
        guard case .refused = answer else {
            Issue.record("an answer")
            return
        }
    }
}
