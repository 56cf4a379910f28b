import Testing

@testable import SiteGenerator

@Suite("What a new edition does to an explainer") struct ComparedSiteTests {
    private static let old = """
        The harbour

        19/01/2026

        Low water came early in the spring. Nobody was there to see it but the warden of the quay.

        The gate

        It was shut in the evening by a man of the harbour office. The keys were never found again.
        """
    private static let cut = [
        "front:", "  - { role: title, quote: \"The harbour\" }", "  - { role: dateline, quote: \"19/01/2026\" }",
    ]
    private static let chapters = [
        "chapters:", "  - { slug: water, title: Water, quote: \"Low water\" }",
        "  - { slug: gate, quote: \"The gate\" }",
    ]

    private func compared(_ new: String, notes: String = "", files: [String: String] = [:]) -> ComparedSite {
        ComparedSite(
            old: Self.old, new: new, notes: notes, cut: Self.cut, settings: Self.chapters, files: files)
    }

    private func verdicts(_ site: ComparedSite) -> [String] {
        (site.report?.updates ?? []).map { update in
            ([update.anchor.id, update.verdict.rawValue] + [update.reason?.rawValue].compactMap { $0 }).joined(
                separator: " ")
        }
    }

    @Test("the same text")
    func same() {
        let site = compared(Self.old, notes: "## Keys {#keys}\n> The keys\n\nLost.\n")
        #expect(
            verdicts(site) == [
                "front:title same", "front:dateline same", "chapter:water same", "chapter:gate same", "note:keys same",
            ])
        #expect(site.messages.contains("nothing to decide; same 5, moved 0"))
        #expect(site.report?.isDecided == true)
    }

    @Test("line ends of another system change nothing")
    func carriageReturns() {
        let site = compared(Self.old.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n"))
        #expect(verdicts(site).allSatisfy { $0.hasSuffix(" same") })
    }

    @Test("a front line that changed, a chapter's first words, and a heading below which all is new")
    func blocks() {
        let new = Self.old.replacing("19/01/2026", with: "20/01/2026").replacing(
            "Low water came", with: "High water came"
        )
        .replacing("It was shut", with: "It was open")
        let site = compared(new)
        #expect(
            verdicts(site) == [
                "front:title same", "front:dateline changed words", "chapter:water changed words", "chapter:gate moved",
            ])
        let updates = site.report?.updates ?? []
        #expect(updates[1].facts.map(UpdateWords.fact) == ["number: 19 → 20"])
        #expect(updates[1].proposals.map(\.passage) == ["20/01/2026"])
        #expect(updates[2].proposals.map(\.passage) == ["High water"])
    }

    @Test("a title in other letters, and a quote whose block lost its indent: as much as there was is proposed")
    func spelling() {
        let old = "THE RIVER UNDER MARROW STREET\n\n　　2023年10月28日夜里，柳溪县的永安桥着了火。火从桥的南端烧起。\n"
        let new = "The river under Marrow Street\n\n２０２３年１０月２８日夜里，柳溪县的永安桥着了火。火从桥的南端烧起。\n"
        let site = ComparedSite(
            old: old, new: new, notes: "", cut: ["front:", "  - { role: title, quote: \"THE RIVER UNDER\" }"],
            settings: [
                "chapters:", "  - { slug: night, title: Night, quote: \"　　2023年10月28日夜里，柳溪县的永安桥着了火\" }",
            ])
        #expect(verdicts(site) == ["front:title changed words", "chapter:night changed spelling"])
        #expect(
            site.report?.updates.flatMap(\.proposals).map(\.passage) == [
                "The river under", "２０２３年１０月２８日夜里，柳溪县的永安桥着了火",
            ])
    }

    @Test("a sentence that only stands elsewhere is neither gone nor new")
    func movedSentence() {
        let last = " The keys were never found again."
        let site = compared(
            Self.old.replacing(last, with: "").replacing("the quay.", with: "the quay." + last))
        #expect(site.messages.contains("0 sentences of the kept text changed or gone, 0 sentences of the new one"))
    }

    @Test("a text of a word processor, and one in UTF-16, are refused in the words of `sitegen new`")
    func received() {
        #expect(compared("{\\rtf1\\ansi A text.}").messages.contains("this is a document in RTF, and an article is"))
        #expect(compared("A\u{0} \u{0}t\u{0}e\u{0}x\u{0}t\u{0}").messages.contains("iconv -f UTF-16LE -t UTF-8"))
    }

    @Test(
        "a new edition is not older than the one that is published",
        arguments: [
            ("2026-01-18", false), ("2026-01-19", true), ("2026-01", true), ("2025", false), ("2026-03-01", true),
        ])
    func dates(_ date: String, _ isTaken: Bool) throws {
        let details = try EditionDetails(date: date, severity: "correction")
        let mistake = details.dateMistake(after: [], published: PartialDate("2026-01-19"))
        #expect((mistake == nil) == isTaken)
    }

    @Test("two blocks that begin alike")
    func alike() {
        let site = compared(Self.old + "\n\nThe gate of the other harbour was open.")
        #expect(verdicts(site).last == "chapter:gate ambiguous")
        let proposals = site.report?.updates.last?.proposals.map(\.passage) ?? []
        #expect(proposals == [nil, "The gate of"])
    }

    @Test("an event, a draft, a second passage, and words that are cited wherever they stand")
    func kinds() {
        let notes = """
            ## Keys {#keys}
            > The keys

            > Nobody was ==there==

            Lost.

            ## Harbour {#harbour}
            every: true
            > harbour

            A word.

            ## Later {#later}
            status: draft
            > the evening

            Later.
            """
        let timeline = "## Low water {#low}\ndate: 2026-03\narticle_date: none\n> early in the spring\n"
        let new = Self.old.replacing("Low water came early in the spring", with: "Low water came late in the spring")
        let site = compared(new, notes: notes, files: ["timeline.md": timeline])
        #expect(
            verdicts(site).suffix(5) == [
                "note:keys moved", "note:keys:2 changed before", "note:harbour moved", "note:later moved",
                "event:low changed words",
            ])
        let more = compared(new + " The harbour froze.", notes: notes)
        #expect(verdicts(more).contains("note:harbour changed count"))
        #expect(more.messages.contains("or stands elsewhere too; it stood 2 times, and stands 3 times\n"))
        #expect(more.messages.contains("  stands here now (line 9):\n    The harbour froze.\n"))
    }

    @Test("a longer string in which a term is no mention")
    func context() {
        let glossary = "## harbour {#h}\nnot: harbour office\n\nA place.\n"
        #expect(verdicts(compared("X\n\n" + Self.old, files: ["glossary.md": glossary])).last == "not:h moved")
        let gone = compared(Self.old.replacing("harbour office", with: "port office"), files: ["glossary.md": glossary])
        #expect(verdicts(gone).last == "not:h orphaned")
    }

    @Test("a text that no page can print is refused with its place")
    func unfit() {
        #expect(compared("A\u{0}B").messages.contains("unfit"))
    }

    @Test("the whole report, marks below wide letters")
    func report() {
        let old = "第一段落には変更がない。\n\n支援は2025年9月に、東部の基地で行われる。\n\n最後の段落にも変更はまったくない。\n"
        let new = old.replacing("2025年9月", with: "2026年10月").replacing("行われる", with: "行われない")
        let site = ComparedSite(
            old: old, new: new, language: "ja", notes: "## 期限 {#d}\n> 2025年9月に\n\n注。\n\n## 場所 {#p}\n> 東部の基地\n\n注。\n")
        let report = site.messages.split(separator: "\n", omittingEmptySubsequences: false).filter {
            !$0.contains("SHA-256")
        }
        expectText(
            report.joined(separator: "\n"),
            """
            tides: content/tides/article.txt as it is kept, and new.txt
              1 sentence of the kept text changed or gone, 1 sentence of the new one changed or new

            changed note:d “期限” (content/tides/notes.md:2)
              the words changed
              number: 2025 → 2026
              number: 9 → 10
              negation: ない is new
              words: “2025年9月に”
              was (line 3):
                支援は2025年9月に、東部の基地で行われる。
                         ~  ~                        ~~
              now (line 3):
                支援は2026年10月に、東部の基地で行われない。
                         ^  ^^                        ^^^^
              to write (line 3):
                > 2026年10月に

            changed note:p “場所” (content/tides/notes.md:7)
              the words stand, and something else in their sentence changed
              number: 2025 → 2026
              number: 9 → 10
              negation: ない is new
              words: “東部の基地”
              was (line 3):
                支援は2025年9月に、東部の基地で行われる。
                         ~  ~                        ~~
              now (line 3):
                支援は2026年10月に、東部の基地で行われない。
                         ^  ^^                        ^^^^
              to write (line 3): nothing, if it is still right

            2 to decide; same 0, moved 0, changed 2, ambiguous 0, orphaned 0

            """, sourceLocation: #_sourceLocation)
    }

    @Test("where one side lacks what the other has, both show the same stretch")
    func oneSided() {
        let start = String(repeating: "and on it went ", count: 12)
        let lines = DifferenceLines(TextDifference(start + "until they slept.", start + "until they all slept."))
        #expect(lines.lines(isNew: false) == ["…d on it went until they slept."])
        #expect(
            lines.lines(isNew: true) == [
                "…d on it went until they all slept.", "                         ^^^^",
            ])
    }

    @Test("letters that run from right to left are marked in the line")
    func rightToLeft() {
        let lines = DifferenceLines(TextDifference("وافق ١٧ عضوا", "وافق ١٨ عضوا"))
        #expect(lines.lines(isNew: false) == ["وافق ١[-٧-] عضوا"])
        #expect(lines.lines(isNew: true) == ["وافق ١{+٨+} عضوا"])
    }
}
