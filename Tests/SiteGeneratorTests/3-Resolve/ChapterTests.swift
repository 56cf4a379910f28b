import Testing

@testable import SiteGenerator

@Suite("Chapters of a received article") struct ChapterTests {
    private let tide = """
        The Tide

        By N. N.

        The Rise

        It rose in the night.

        The Fall

        It fell in the morning.

        It rose again.
        """
    private let front = ["front:", "  - { role: byline, quote: By N. N. }", "  - { role: title, quote: The Tide }"]

    @Test("each begins a block; without a title of ours that block is its heading")
    func explicit() {
        checkChapters(
            of: tide, cut: front,
            settings: [
                "chapters:", "  - { slug: rise, quote: The Rise }", "  - { title: Fall, quote: \"It fell\" }",
                "headings: [ The Fall ]",
            ],
            gives: #"""
                title “The Tide”
                byline “By N. N.”
                rise “The Rise”
                  [The Rise]
                  It rose in the night.
                  [The Fall]
                fall “Fall” of ours
                  It fell in the morning.
                  It rose again.
                """#)
    }

    @Test("by default the headings begin them, and what stands before is the opening")
    func byHeadings() {
        checkChapters(
            of: tide, cut: front, settings: ["headings: [ The Fall ]"],
            gives: #"""
                title “The Tide”
                byline “By N. N.”
                opening “Opening lines” of ours
                  The Rise
                  It rose in the night.
                the-fall “The Fall”
                  [The Fall]
                  It fell in the morning.
                  It rose again.
                """#)
        checkChapters(
            of: tide, cut: front, settings: ["headings: [ The Rise, The Fall ]"],
            gives: #"""
                title “The Tide”
                byline “By N. N.”
                the-rise “The Rise”
                  [The Rise]
                  It rose in the night.
                the-fall “The Fall”
                  [The Fall]
                  It fell in the morning.
                  It rose again.
                """#)
    }

    @Test("without headings the article is one chapter")
    func whole() {
        checkChapters(
            of: "One.\n\nTwo.\n",
            gives: #"""
                text “Tides” of ours
                  One.
                  Two.
                """#)
    }

    @Test("of a Markdown article the highest headings begin chapters")
    func markdown() {
        checkChapters(
            of:
                "# The Tide\n\nIntro.\n\n## Rise\n\nOne.\n\n### Deep\n\nTwo.\n\n## Fall[^a]\n\n> ## Inner\n\n[^a]: Note.\n",
            file: "article.md", cut: ["front:", "  - { role: title, quote: The Tide }"],
            gives: #"""
                title “The Tide”
                opening “Opening lines” of ours
                  Intro.
                rise “Rise”
                  [Rise]
                  One.
                  [Deep]
                  Two.
                fall “Fall”
                  [Fall]
                  [Inner]
                """#)
        checkChapters(
            of: "# 潮\n\n一。\n\n# 潮\n\n二。\n", file: "article.md",
            gives: #"""
                c-iwf5c5 “潮”
                  [潮]
                  一。
                c-iwf5c5-2 “潮”
                  [潮]
                  二。
                """#)
    }

    @Test("front lines may stand between chapters' blocks")
    func frontInside() {
        checkChapters(
            of: tide, cut: ["front:", "  - { role: byline, quote: By N. N. }"],
            settings: ["chapters:", "  - { slug: all, quote: The Tide }"],
            gives: #"""
                byline “By N. N.”
                all “The Tide”
                  [The Tide]
                  The Rise
                  It rose in the night.
                  The Fall
                  It fell in the morning.
                  It rose again.
                """#)
    }

    @Test("a quote that no block begins with, that stands inside one, or that several begin with")
    func quotes() {
        checkChapters(
            of: tide, cut: ["front:", "  - { role: title, quote: The Tied }"],
            settings: [
                "headings: [ The Rize, in the night, Nothing of it ]", "chapters:", "  - { slug: a, quote: The }",
                "  - { slug: b, quote: It rose }",
            ],
            gives: #"""
                content/tides/explainer.yaml:7:29: error: no block of the article begins with these words: they differ at `e` (U+0065 LATIN SMALL LETTER E) [quote-not-found]
                  7 |     - { role: title, quote: The Tied }
                    |                             ^^^^^^^^
                  content/tides/article.txt:1:7: note: the nearest words: here the article has `d` (U+0064 LATIN SMALL LETTER D)
                  1 | The Tide
                    |       ^
                  help: write the words as the article has them: "The Tide"

                content/tides/explainer.yaml:8:13: error: no block of the article begins with these words: they differ at `z` (U+007A LATIN SMALL LETTER Z) [quote-not-found]
                  8 | headings: [ The Rize, in the night, Nothing of it ]
                    |             ^^^^^^^^
                  content/tides/article.txt:5:7: note: the nearest words: here the article has `s` (U+0073 LATIN SMALL LETTER S)
                  5 | The Rise
                    |       ^
                  help: write the words as the article has them: "The Rise"

                content/tides/explainer.yaml:8:23: error: no block of the article begins with these words; they stand inside one [quote-not-found]
                  8 | headings: [ The Rize, in the night, Nothing of it ]
                    |                       ^^^^^^^^^^^^
                  content/tides/article.txt:7:9: note: here
                  7 | It rose in the night.
                    |         ^^^^^^^^^^^^
                  help: copy the first words of a block from the article

                content/tides/explainer.yaml:8:37: error: no block of the article begins with these words [quote-not-found]
                  8 | headings: [ The Rize, in the night, Nothing of it ]
                    |                                     ^^^^^^^^^^^^^
                  help: copy the first words of a block from the article

                content/tides/explainer.yaml:10:23: error: 3 blocks begin with these words [quote-ambiguous]
                  10 |   - { slug: a, quote: The }
                     |                       ^^^
                  content/tides/article.txt:1:1: note: here
                  1 | The Tide
                    | ^^^^^^^^
                  content/tides/article.txt:5:1: note: here
                  5 | The Rise
                    | ^^^^^^^^
                  content/tides/article.txt:9:1: note: here
                  9 | The Fall
                    | ^^^^^^^^
                  help: quote more of the beginning of the one that is meant

                content/tides/explainer.yaml:11:23: error: 2 blocks begin with these words [quote-ambiguous]
                  11 |   - { slug: b, quote: It rose }
                     |                       ^^^^^^^
                  content/tides/article.txt:7:1: note: here
                  7 | It rose in the night.
                    | ^^^^^^^^^^^^^^^^^^^^^
                  content/tides/article.txt:13:1: note: here
                  13 | It rose again.
                     | ^^^^^^^^^^^^^^
                  help: quote more of the beginning of the one that is meant
                """#)
    }

    @Test("chapters stand in the order of the article, begin at no front line, and leave nothing out before the first")
    func order() {
        checkChapters(
            of: tide, cut: front,
            settings: [
                "chapters:", "  - { slug: fall, quote: The Fall }", "  - { slug: rise, quote: The Rise }",
                "  - { slug: again, quote: The Fall }", "  - { slug: by, quote: By N. }",
            ],
            gives: #"""
                title “The Tide”
                byline “By N. N.”
                fall “The Fall”
                  [The Fall]
                  It fell in the morning.
                  It rose again.
                content/tides/article.txt:5:1: error: this block stands before the first chapter, and is no front line [block-unclaimed]
                  5 | The Rise
                    | ^^^^^^^^
                  help: begin the first chapter with it, or name it under article.front

                content/tides/explainer.yaml:11:26: error: chapters stand in the order of the article, and this one does not [chapter-order]
                  11 |   - { slug: rise, quote: The Rise }
                     |                          ^^^^^^^^
                  content/tides/explainer.yaml:10:26: note: this chapter's words stand later
                  10 |   - { slug: fall, quote: The Fall }
                     |                          ^^^^^^^^
                  help: sort them

                content/tides/explainer.yaml:12:27: error: two chapters begin at this block [block-claimed-twice]
                  12 |   - { slug: again, quote: The Fall }
                     |                           ^^^^^^^^
                  content/tides/explainer.yaml:10:26: note: the other one
                  10 |   - { slug: fall, quote: The Fall }
                     |                          ^^^^^^^^
                  help: remove one of them, or begin it at another block

                content/tides/explainer.yaml:13:24: error: a chapter cannot begin at a front line [block-claimed-twice]
                  13 |   - { slug: by, quote: By N. }
                     |                        ^^^^^
                  help: begin it at the block after, or remove the front line
                """#)
    }

    @Test("a block is a front line once")
    func frontTwice() {
        checkChapters(
            of: tide, cut: ["front:", "  - { role: title, quote: The Tide }", "  - { role: deck, quote: The T }"],
            gives: #"""
                title “The Tide”
                text “Tides” of ours
                  By N. N.
                  The Rise
                  It rose in the night.
                  The Fall
                  It fell in the morning.
                  It rose again.
                content/tides/explainer.yaml:8:28: error: this block is a front line already [block-claimed-twice]
                  8 |     - { role: deck, quote: The T }
                    |                            ^^^^^
                  content/tides/explainer.yaml:7:29: note: here
                  7 |     - { role: title, quote: The Tide }
                    |                             ^^^^^^^^
                  help: remove one of the two lines
                """#)
    }

    @Test("a chapter cannot begin inside a list")
    func insideList() {
        checkChapters(
            of: "# Tide\n\n- one\n- two\n", file: "article.md",
            settings: ["chapters:", "  - { slug: a, quote: Tide }", "  - { slug: b, quote: two }"],
            gives: #"""
                a “Tide”
                  [Tide]
                  one
                  two
                content/tides/explainer.yaml:8:23: error: a chapter cannot begin inside a list, quotation or table [chapter-order]
                  8 |   - { slug: b, quote: two }
                    |                       ^^^
                  help: begin it at a block that stands by itself
                """#)
    }

    @Test("a Markdown article has its own headings")
    func headingsOfMarkdown() {
        checkChapters(
            of: "# Tide\n\nOne.\n", file: "article.md", settings: ["headings: [ One ]"],
            gives: #"""
                tide “Tide”
                  [Tide]
                  One.
                content/tides/explainer.yaml:6:13: error: a Markdown article has its own headings [bad-value]
                  6 | headings: [ One ]
                    |             ^^^
                  help: remove `headings`
                """#)
    }

    @Test("a slug is part of an address, unlike any other whatever its case, and no page of the site's own")
    func slugs() {
        checkChapters(
            of: tide, cut: front,
            settings: [
                "chapters:", "  - { slug: index, quote: The Rise }", "  - { slug: Fall, quote: The Fall }",
                "  - { slug: fall, title: Morning, quote: It fell }",
                "  - { slug: \"a b\", title: 朝, quote: It rose again }",
            ],
            gives: #"""
                title “The Tide”
                byline “By N. N.”
                index “The Rise”
                  [The Rise]
                  It rose in the night.
                Fall “The Fall”
                  [The Fall]
                fall “Morning” of ours
                  It fell in the morning.
                a b “朝” of ours
                  It rose again.
                content/tides/explainer.yaml:10:13: error: the address index.html is taken by a page that sitegen writes [address-taken]
                  10 |   - { slug: index, quote: The Rise }
                     |             ^^^^^
                  help: give the chapter “The Rise” another slug

                content/tides/explainer.yaml:12:13: error: the address fall.html is taken by the chapter “The Fall” [address-taken]
                  12 |   - { slug: fall, title: Morning, quote: It fell }
                     |             ^^^^
                  help: give the chapter “Morning” another slug

                content/tides/explainer.yaml:13:13: error: `a b` cannot be part of an address [bad-id]
                  13 |   - { slug: "a b", title: 朝, quote: It rose again }
                     |             ^^^^^
                  help: use ASCII letters, digits, `-` and `_`
                """#)
    }

    @Test("with joined lines a quote is compared as the text is printed")
    func joined() {
        checkChapters(
            of: "The\ntide\n\n潮が\n引く\n", cut: ["lines: join"],
            settings: ["chapters:", "  - { slug: a, quote: The tide }", "  - { slug: b, quote: 潮が引く }"],
            gives: #"""
                a “The tide”
                  [The⏎tide]
                b “潮が引く”
                  [潮が引く]
                """#)
    }
}
