import Testing

@testable import SiteGenerator

@Suite("Passages that stand there twice") struct AmbiguousPassageTests {
    private func check(
        _ passage: String, in article: String, cut: [String] = [], gives expected: String,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        checkNotes(
            "## {#a}\n> \(passage)\n\nBody.\n", in: article, cut: cut, gives: expected, sourceLocation: sourceLocation)
    }

    @Test("every place is shown, with the shortest longer passage that decides")
    func places() {
        check(
            "tide", in: "The tide rose and the tide fell.\n\nNo tide.\n",
            gives: #"""
                content/tides/notes.md:2:3: error: the article holds these words 3 times [passage-ambiguous]
                  2 | > tide
                    |   ^^^^
                  content/tides/article.txt:1:5: note: place 1: for this place write > ==tide== rose
                  1 | The tide rose and the tide fell.
                    |     ^^^^
                  content/tides/article.txt:1:23: note: place 2: for this place write > ==tide== fell
                  1 | The tide rose and the tide fell.
                    |                       ^^^^
                  content/tides/article.txt:3:4: note: place 3: for this place write > ==tide==.
                  3 | No tide.
                    |    ^^^^
                  help: write one of the longer passages, or `every: true` for a note that is cited wherever they stand
                """#)
        check(
            "撤退", in: "米軍の撤退は九月。全面撤退は十月。\n",
            gives: #"""
                content/tides/notes.md:2:3: error: the article holds these words 2 times [passage-ambiguous]
                  2 | > 撤退
                    |   ^^^^
                  content/tides/article.txt:1:4: note: place 1: for this place write > の==撤退==
                  1 | 米軍の撤退は九月。全面撤退は十月。
                    |       ^^^^
                  content/tides/article.txt:1:12: note: place 2: for this place write > 面==撤退==
                  1 | 米軍の撤退は九月。全面撤退は十月。
                    |                       ^^^^
                  help: write one of the longer passages, or `every: true` for a note that is cited wherever they stand
                """#)
    }

    @Test("words meant stay marked")
    func meant() {
        check(
            "the ==tide==", in: "When the tide rose and the tide fell.\n",
            gives: #"""
                content/tides/notes.md:2:3: error: the article holds these words 2 times [passage-ambiguous]
                  2 | > the ==tide==
                    |   ^^^^^^^^^^^^
                  content/tides/article.txt:1:6: note: place 1: for this place write > When the ==tide==
                  1 | When the tide rose and the tide fell.
                    |      ^^^^^^^^
                  content/tides/article.txt:1:24: note: place 2: for this place write > and the ==tide==
                  1 | When the tide rose and the tide fell.
                    |                        ^^^^^^^^
                  help: write one of the longer passages, or `every: true` for a note that is cited wherever they stand
                """#)
    }

    @Test("places that overlap")
    func overlapping() {
        check(
            "haha", in: "hahaha\n",
            gives: #"""
                content/tides/notes.md:2:3: error: the article holds these words 2 times [passage-ambiguous]
                  2 | > haha
                    |   ^^^^
                  content/tides/article.txt:1:1: note: place 1: for this place write > ==haha==ha
                  1 | hahaha
                    | ^^^^
                  content/tides/article.txt:1:3: note: place 2: for this place write > ha==haha==
                  1 | hahaha
                    |   ^^^^
                  help: write one of the longer passages, or `every: true` for a note that is cited wherever they stand
                """#)
    }

    @Test("blocks that are word for word alike")
    func alike() {
        check(
            "tide", in: "The tide.\n\nThe tide.\n\nThe tide!\n",
            gives: #"""
                content/tides/notes.md:2:3: error: the article holds these words 3 times [passage-ambiguous]
                  2 | > tide
                    |   ^^^^
                  content/tides/article.txt:1:5: note: place 1: no longer passage tells this place from another
                  1 | The tide.
                    |     ^^^^
                  content/tides/article.txt:3:5: note: place 2: no longer passage tells this place from another
                  3 | The tide.
                    |     ^^^^
                  content/tides/article.txt:5:5: note: place 3: for this place write > ==tide==!
                  5 | The tide!
                    |     ^^^^
                  help: write one of the longer passages, or `every: true` for a note that is cited wherever they stand; where blocks are word for word alike, only `every: true` can cite them
                """#)
    }

    @Test("signs that mark words are written as literals")
    func signs() {
        check(
            "a", in: "b == a == c == a == d\n",
            gives: #"""
                content/tides/notes.md:2:3: error: the article holds these words 2 times [passage-ambiguous]
                  2 | > a
                    |   ^
                  content/tides/article.txt:1:6: note: place 1: for this place write > b \== ==a==
                  1 | b == a == c == a == d
                    |      ^
                  content/tides/article.txt:1:16: note: place 2: for this place write > c \== ==a==
                  1 | b == a == c == a == d
                    |                ^
                  help: write one of the longer passages, or `every: true` for a note that is cited wherever they stand
                """#)
    }

    @Test("over a kept line end, and over a joined one")
    func lines() {
        check(
            "rose", in: "The tide\nrose, the moon\nrose.\n",
            gives: #"""
                content/tides/notes.md:2:3: error: the article holds these words 2 times [passage-ambiguous]
                  2 | > rose
                    |   ^^^^
                  content/tides/article.txt:2:1: note: place 1: for this place write > ==rose==,
                  2 | rose, the moon
                    | ^^^^
                  content/tides/article.txt:3:1: note: place 2: for this place write > ==rose==.
                  3 | rose.
                    | ^^^^
                  help: write one of the longer passages, or `every: true` for a note that is cited wherever they stand
                """#)
        check(
            "rose", in: "The tide\nrose, the moon\nrose.\n", cut: ["lines: join"],
            gives: #"""
                content/tides/notes.md:2:3: error: the article holds these words 2 times [passage-ambiguous]
                  2 | > rose
                    |   ^^^^
                  content/tides/article.txt:2:1: note: place 1: for this place write > ==rose==,
                  2 | rose, the moon
                    | ^^^^
                  content/tides/article.txt:3:1: note: place 2: for this place write > ==rose==.
                  3 | rose.
                    | ^^^^
                  help: write one of the longer passages, or `every: true` for a note that is cited wherever they stand
                """#)
    }

    @Test("of many places ten are shown")
    func many() {
        check(
            "a", in: String(repeating: "a b\n\n", count: 12),
            gives: #"""
                content/tides/notes.md:2:3: error: the article holds these words 12 times [passage-ambiguous]
                  2 | > a
                    |   ^
                  content/tides/article.txt:1:1: note: place 1: no longer passage tells this place from another
                  1 | a b
                    | ^
                  content/tides/article.txt:3:1: note: place 2: no longer passage tells this place from another
                  3 | a b
                    | ^
                  content/tides/article.txt:5:1: note: place 3: no longer passage tells this place from another
                  5 | a b
                    | ^
                  content/tides/article.txt:7:1: note: place 4: no longer passage tells this place from another
                  7 | a b
                    | ^
                  content/tides/article.txt:9:1: note: place 5: no longer passage tells this place from another
                  9 | a b
                    | ^
                  content/tides/article.txt:11:1: note: place 6: no longer passage tells this place from another
                  11 | a b
                     | ^
                  content/tides/article.txt:13:1: note: place 7: no longer passage tells this place from another
                  13 | a b
                     | ^
                  content/tides/article.txt:15:1: note: place 8: no longer passage tells this place from another
                  15 | a b
                     | ^
                  content/tides/article.txt:17:1: note: place 9: no longer passage tells this place from another
                  17 | a b
                     | ^
                  content/tides/article.txt:19:1: note: place 10: no longer passage tells this place from another
                  19 | a b
                     | ^
                  note: and 2 more
                  help: write one of the longer passages, or `every: true` for a note that is cited wherever they stand; where blocks are word for word alike, only `every: true` can cite them
                """#)
    }
}
