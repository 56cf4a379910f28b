import Testing

@testable import SiteGenerator

@Suite("Passages in their article") struct PassageTests {
    private let tide = """
        The Tide
        19/01/2026

        The tide rose in the night, and the tide fell.

        A = B == C. 「引く」と言う。
        The end.
        """
    private let front = ["front:", "  - { role: title, quote: The Tide }"]

    @Test("a passage that stands there once is found, in a title and a heading too")
    func found() {
        checkNotes(
            """
            ## {#words}
            > the tide ==fell==

            Body.
            ## {#title}
            > The Tide

            Body.
            ## {#date}
            > 19/01

            Body.
            ## {#lines}
            > 言う。
            > The end

            Body.
            ## {#signs}
            > A = B \\== ==C.==

            Body.
            """, in: tide, cut: front,
            gives: #"""
                1 r-title “The Tide” front, block 0
                2 r-date “19/01” front, block 0
                3 r-words “fell” text, block 1
                4 r-signs “C.” text, block 2
                5 r-lines “言う。⏎The end” text, block 2
                """#)
    }

    @Test("several passages of a note are one note, cited from each")
    func several() {
        checkNotes(
            """
            ## {#a}
            > the night

            > The end

            > The Tide

            > the ==night==

            Body.
            """, in: tide,
            gives: #"""
                1 r-a “The Tide” text, block 0
                1 r-a-2 “night” text, block 1
                1 r-a-3 “the night” text, block 1
                1 r-a-4 “The end” text, block 2
                """#)
    }

    @Test("`every: true` cites a note wherever its words stand")
    func every() {
        checkNotes(
            """
            ## {#a}
            every: true
            > ==tide==

            Body.
            ## {#b}
            every: true
            > ebb

            Body.
            """, in: tide,
            gives: #"""
                1 r-a “tide” text, block 1
                1 r-a-2 “tide” text, block 1
                content/tides/notes.md:8:3: error: the article does not hold these words, nor any like them [passage-not-found]
                  8 | > ebb
                    |   ^^^
                  help: copy the passage from article.txt
                """#)
    }

    @Test("numbers run by the end of the words, the shorter first; the front's come first")
    func numbers() {
        checkNotes(
            """
            ## {#whole}
            > The tide rose in the night

            Body.
            ## {#inner}
            > the night

            Body.
            ## {#same}
            > the night

            Body.
            ## {#last}
            > The end

            Body.
            ## {#first}
            > The Tide

            Body.
            ## {#early}
            > tide rose

            Body.
            ## {#twice}
            > The end.

            > The tide ==rose==

            Body.
            """, in: tide, cut: front,
            settings: [
                "chapters:", "  - { slug: one, title: One, quote: The tide }",
                "  - { slug: two, title: T, quote: A = B }",
            ],
            gives: #"""
                1 r-first “The Tide” front, block 0
                2 r-twice “rose” one, block 1
                3 r-early “tide rose” one, block 1
                4 r-inner “the night” one, block 1
                5 r-same “the night” one, block 1
                6 r-whole “The tide rose in the night” one, block 1
                7 r-last “The end” two, block 2
                2 r-twice-2 “The end.” two, block 2
                """#)
    }

    @Test("an id is derived from the words where there is none; ids are unique whatever their case")
    func ids() {
        checkNotes(
            """
            ##
            > the night

            Body.
            ## A title
            > in ==the night==

            Body.
            ## {#Deadline}
            > rose

            Body.
            ## {#deadline}
            > fell

            Body.
            """, in: tide,
            gives: #"""
                1 r-Deadline “rose” text, block 1
                2 r-v5cwea “the night” text, block 1
                3 r-v5cwea-2 “the night” text, block 1
                4 r-deadline “fell” text, block 1
                content/tides/notes.md:13:6: error: the id `deadline` is taken [duplicate-id]
                  13 | ## {#deadline}
                     |      ^^^^^^^^
                  content/tides/notes.md:9:6: note: by this note
                  9 | ## {#Deadline}
                    |      ^^^^^^^^
                  help: ids are unique in an explainer, whatever their case: choose another
                """#)
    }

    @Test("the second mark of one note never has the address of another note's mark")
    func markIDs() {
        checkNotes(
            """
            ## {#a}
            > the night

            > The end

            Body.
            ## {#a-2}
            > fell

            Body.
            """, in: tide,
            gives: #"""
                1 r-a “the night” text, block 1
                2 r-a-2 “fell” text, block 1
                1 r-a-3 “The end” text, block 2
                """#)
    }

    @Test("a passage lies in one block")
    func acrossBlocks() {
        checkNotes(
            """
            ## {#a}
            > tide fell.
            > A = B

            Body.
            ## {#b}
            > tide fell.
            >
            > A = B

            Body.
            ## {#c}
            > 19/01/2026 The tide

            Body.
            """, in: tide,
            gives: #"""
                content/tides/notes.md:2:3: error: the passage runs over the end of a block [passage-across-blocks]
                  2 | > tide fell.
                    |   ^^^^^^^^^^
                  content/tides/article.txt:4:37: note: it begins here
                  4 | The tide rose in the night, and the tide fell.
                    |                                     ^^^^^^^^^^
                  help: a passage lies in one paragraph or heading: write one passage for each, with a blank line between

                content/tides/notes.md:7:3: error: the passage runs over the end of a block [passage-across-blocks]
                  7 | > tide fell.
                    |   ^^^^^^^^^^
                  content/tides/article.txt:4:37: note: it begins here
                  4 | The tide rose in the night, and the tide fell.
                    |                                     ^^^^^^^^^^
                  help: a passage lies in one paragraph or heading: write one passage for each, with a blank line between

                content/tides/notes.md:13:3: error: the passage runs over the end of a block [passage-across-blocks]
                  13 | > 19/01/2026 The tide
                     |   ^^^^^^^^^^^^^^^^^^^
                  content/tides/article.txt:2:1: note: it begins here
                  2 | 19/01/2026
                    | ^^^^^^^^^^
                  help: a passage lies in one paragraph or heading: write one passage for each, with a blank line between
                """#)
    }

    @Test("with `lines: join` a line end is a space, or nothing between two Chinese or Japanese characters")
    func joined() {
        checkNotes(
            """
            ## {#latin}
            > The tide rose ==in the== night

            Body.
            ## {#lines}
            > tide
            > ==rose== in

            Body.
            ## {#japanese}
            > 潮が引く。夜

            Body.
            ## {#marked}
            > 潮が
            > ==引く==。

            Body.
            ## {#end}
            > ==夜に
            > ==なる。

            Body.
            ## {#mixed}
            > なる。
            > The ==end==

            Body.
            """, in: "The tide\nrose  \n  in the\nnight.\n\n潮が\n引く。\n夜に\nなる。\nThe end.\n", cut: ["lines: join"],
            gives: #"""
                1 r-lines “rose” text, block 0
                2 r-latin “in the” text, block 0
                3 r-marked “引く” text, block 1
                4 r-japanese “潮が引く。夜” text, block 1
                5 r-end “夜に” text, block 1
                6 r-mixed “end” text, block 1
                """#)
    }

    /// A Markdown article with notes.
    private func checkMarkdown(
        _ notes: String, in article: String, gives expected: String, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let settings = "format: 1\ntitle: T\narticle: { file: article.md, rights: { status: own } }\n"
        let site = SmallSite(["article.md": article, "explainer.yaml": settings, "notes.md": notes])
        expectText(citations(in: site) + site.messages, expected, sourceLocation: sourceLocation)
    }

    @Test("a passage runs over the markup of a Markdown article; in a code block it cannot carry a mark")
    func markdown() {
        checkMarkdown(
            "## {#a}\n> tide rose in the\n\nBody.\n## {#b}\n> the code\n\nBody.\n",
            in: "# Tide\n\nThe tide *rose* in `the night`.\n\n    the code\n",
            gives: #"""
                1 r-a “tide rose in the” tide, block 1
                content/tides/notes.md:6:3: error: the passage stands in a code block, which cannot carry a mark [passage-in-code]
                  6 | > the code
                    |   ^^^^^^^^
                  content/tides/article.md:5:5: note: here
                  5 |     the code
                    |     ^^^^^^^^
                  help: choose words of the paragraph before or after it
                """#)
    }

    @Test("a line end between Chinese or Japanese characters may stand in a passage of Markdown, and need not")
    func markdownLineEnds() {
        checkMarkdown(
            "## {#joined}\n> が引く\n\nBody.\n## {#parted}\n> ==夜\n> に==は\n> 潮\n\nBody.\n"
                + "## {#break}\n> 改\n> 行\n\nBody.\n## {#latin}\n> は潮\n> A\n\nBody.\n",
            in: "# Tide\n\n潮が\n引く。夜\nには潮\nA\n\n改\\\n行\n",
            gives: #"""
                1 r-joined “が引く” tide, block 1
                2 r-parted “夜に” tide, block 1
                3 r-latin “は潮⏎A” tide, block 1
                4 r-break “改⏎行” tide, block 2
                """#)
    }

    @Test("words of an author's footnote are cited where it is printed")
    func authorFootnotes() {
        checkMarkdown(
            "## {#a}\n> the moon\n\nBody.\n## {#b}\n> the sea\n\nBody.\n## {#c}\n> rose\n\nBody.\n",
            in: "# Tide\n\nThe tide[^x] rose.\n\n[^x]: Of the sea[^y].\n[^y]: And the moon.\n",
            gives: #"""
                1 r-c “rose” tide, block 1
                2 r-b “the sea” tide, block 2
                3 r-a “the moon” tide, block 3
                """#)
    }
}
