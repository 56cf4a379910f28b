import Testing

@testable import SiteGenerator

/// Two editions, and what readers are told of them: `-` the words before, `+` the words after, `=` words that moved.
@Suite("Changes by sentence") struct SentenceChangeTests {
    private func changes(_ old: String, _ new: String) -> String {
        let (before, after) = (edition(old), edition(new))
        let alignment = EditionAlignment(before, after)
        let lineage = BlockLineage(alignment, before, after)
        return SentenceChange.all(before, after, alignment, lineage).map { change in
            if change.isMoved { return "= " + (change.new.map(after.string) ?? "") }
            return [change.old.map { "- " + before.string($0) }, change.new.map { "+ " + after.string($0) }]
                .compactMap { $0 }.joined(separator: "\n")
        }.joined(separator: "\n\n")
    }

    private func edition(_ text: String) -> EditionText {
        let site = SmallSite(SmallSite.files(article: text))
        guard let article = site.resolved.explainers.first?.article else { fatalError("no article") }
        return EditionText(article, file: Array(text.utf8))
    }

    @Test("the same text: nothing")
    func nothing() { #expect(changes("One. Two.\n\nThree.\n", "One. Two.\n\nThree.\n") == "") }

    @Test("a number, a word, in one sentence of many")
    func word() {
        #expect(
            changes(
                "It sailed at noon. The fare was 3 pounds. It sank.\n",
                "It sailed at noon. The fare was 30 pounds. It sank.\n")
                == "- The fare was 3 pounds.\n+ The fare was 30 pounds.")
        #expect(
            changes("期限は2025年9月である。撤退は続く。\n", "期限は2026年9月である。撤退は続く。\n")
                == "- 期限は2025年9月である。\n+ 期限は2026年9月である。")
    }

    @Test("a sentence that is new, one that is gone")
    func oneSided() {
        #expect(changes("It sailed.\n\nIt sank.\n", "It sailed. All were saved.\n\nIt sank.\n") == "+ All were saved.")
        #expect(changes("It sailed. All were saved.\n\nIt sank.\n", "It sailed.\n\nIt sank.\n") == "- All were saved.")
    }

    @Test("a paragraph that is cut in two behind what it quotes: nothing")
    func parted() {
        let text = "The report says that “there is a risk.” On page 88 it says more. The end is near.\n"
        #expect(changes(text, text.replacing("” On", with: "”\n\nOn")) == "")
    }

    @Test("a whole paragraph that is new, one that is gone, one that moved")
    func blocks() {
        let long = "This paragraph is long enough to be known again wherever in the article it comes to stand."
        #expect(changes("One.\n\nTwo.\n", "One.\n\nBetween. And more.\n\nTwo.\n") == "+ Between. And more.")
        #expect(changes("One.\n\nBetween. And more.\n\nTwo.\n", "One.\n\nTwo.\n") == "- Between. And more.")
        #expect(
            changes("One is here.\n\nTwo is here.\n\n\(long)\n", "\(long)\n\nOne is here.\n\nTwo is here.\n") == "= "
                + long)
    }

    @Test("a heading that moved with its paragraph has moved; one that only stands elsewhere is gone and new")
    func heading() {
        let first = "This paragraph is long enough to be known again wherever in the article it comes to stand."
        let second = "So is this one, which stays, and all of the text around it stays too, as everybody can see."
        #expect(
            changes(
                "Why\n\n\(first)\n\nHow\n\n\(second)\n\nThe end.\n", "How\n\n\(second)\n\nWhy\n\n\(first)\n\nThe end.\n"
            )
                == "= Why\n\n= \(first)")
        #expect(
            changes("Why\n\n\(first)\n\nHow\n\n\(second)\n", "\(first)\n\nWhy\n\nHow\n\n\(second)\n")
                == "- Why\n\n+ Why")
    }

    @Test("a paragraph that moved and changed: what is the same has moved, and what is not is shown beside what it was")
    func strayed() {
        #expect(
            changes(
                "First of all.\n\nThe gate was shut by the warden of the quay. He had gone home at noon by then.\n\n"
                    + "Nothing in this paragraph ever changed at all, and it is a long one.\n",
                "First of all.\n\nNothing in this paragraph ever changed at all, and it is a long one.\n\n"
                    + "The gate was shut by the warden of the quay. He had gone home at nine by then. No more.\n")
                    == """
                    = The gate was shut by the warden of the quay.

                    - He had gone home at noon by then.
                    + He had gone home at nine by then. No more.
                    """)
    }

    @Test("a damaged sentence and what was written for it stand beside each other, though they have nothing in common")
    func repaired() {
        #expect(
            changes(
                "基地は砂漠にある。这样的战斗的战斗。滑走路は長い。\n", "基地は砂漠にある。そこは要衝でもある。滑走路は長い。\n")
                == "- 这样的战斗的战斗。\n+ そこは要衝でもある。")
    }

    @Test("one sentence cut into two, two made one")
    func cut() {
        #expect(
            changes("He left and took the keys with him. End.\n", "He left. He took the keys with him. End.\n")
                == "- He left and took the keys with him.\n+ He left. He took the keys with him.")
        #expect(
            changes("He left. He took the keys with him. End.\n", "He left and took the keys with him. End.\n")
                == "- He left. He took the keys with him.\n+ He left and took the keys with him.")
    }
}

@Suite("Differences in whole words") struct WholeWordTests {
    private func shown(_ old: String, _ new: String) -> String {
        TextDifference(old, new).inWholeWords.map { segment in
            switch segment.kind {
            case .same: segment.text
            case .removed: "[-\(segment.text)-]"
            case .added: "{+\(segment.text)+}"
            }
        }.joined()
    }

    @Test(arguments: [
        ("on 17 May 2025, then", "on 17 May 2026, then", "on 17 May [-2025-]{+2026+}, then"),
        ("250平方キロ", "240平方キロ", "[-250-]{+240-}平方キロ".replacing("240-}", with: "240+}")),
        ("基地内の通信", "基地の通信", "基地[-内-]の通信"), ("we were never seen", "we were seen", "we were [-never -]seen"),
        ("they walk", "they walked", "they [-walk-]{+walked+}"),
        ("وصل الوزير", "وصل الوزيران", "وصل [-الوزير-]{+الوزيران+}"),
        ("the same", "the same", "the same"),
    ])
    func wholeWords(_ old: String, _ new: String, _ expected: String) { #expect(shown(old, new) == expected) }
}
