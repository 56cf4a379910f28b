import Testing

@testable import SiteGenerator

@Suite("Markdown of ours") struct MarkdownRulesTests {
    @Test("raw HTML is not taken; the empty comment beside emphasis is")
    func html() {
        checkWriting(
            """
            # The Moon

            A <b>bold</b> word, は<!---->**「強調」**<!---->です, a \\<b> and 1 < 2.

            <div>

            <!-- hidden -->
            """,
            gives: #"""
                content/tides/chapters/1-moon.md:3:3: error: raw HTML is not taken from content [raw-html]
                  3 | A <b>bold</b> word, は<!---->**「強調」**<!---->です, a \<b> and 1 < 2.
                    |   ^^^
                  help: write Markdown; for the sign `<` itself write `\<`

                content/tides/chapters/1-moon.md:3:10: error: raw HTML is not taken from content [raw-html]
                  3 | A <b>bold</b> word, は<!---->**「強調」**<!---->です, a \<b> and 1 < 2.
                    |          ^^^^
                  help: write Markdown; for the sign `<` itself write `\<`

                content/tides/chapters/1-moon.md:5:1: error: raw HTML is not taken from content [raw-html]
                  5 | <div>
                    | ^^^^^
                  help: write Markdown; for the sign `<` itself write `\<`

                content/tides/chapters/1-moon.md:7:1: error: raw HTML is not taken from content [raw-html]
                  7 | <!-- hidden -->
                    | ^^^^^^^^^^^^^^^
                  help: write Markdown; for the sign `<` itself write `\<`
                """#)
    }

    @Test("link schemes are few")
    func schemes() {
        checkWriting(
            """
            # The Moon

            [a](https://example.org) [b](mailto:a@example.org) [c](javascript:alert(1)) [d](data:text/html,x)
            [e](/root.html) [f](//example.org/x) [g](ftp://example.org) [h](httos://example.org) [i](file.pdf) [j](#k)
            [l](JavaScript:x) <https://example.org> [m](chapter:moon) [n](nte:a) [o](chapter:sun) [p]( )
            """,
            gives: #"""
                content/tides/chapters/1-moon.md:3:56: error: links with `javascript:` are not taken [link-scheme]
                  3 | …mple.org) [b](mailto:a@example.org) [c](javascript:alert(1)) [d](data:text/…
                    |                                          ^^^^^^^^^^^^^^^^^^^
                  help: known: http: https: mailto: tel: note: chapter: term: event: source:

                content/tides/chapters/1-moon.md:3:81: error: links with `data:` are not taken [link-scheme]
                  3 | …ample.org) [c](javascript:alert(1)) [d](data:text/html,x)
                    |                                          ^^^^^^^^^^^^^^^^
                  help: known: http: https: mailto: tel: note: chapter: term: event: source:

                content/tides/chapters/1-moon.md:4:5: error: a link from the site's root breaks when the site is moved or opened from a disk [link-scheme]
                  4 | [e](/root.html) [f](//example.org/x) [g](ftp://example.org) [h](httos://exam…
                    |     ^^^^^^^^^^
                  help: write a link relative to the explainer's folder, or https://…

                content/tides/chapters/1-moon.md:4:21: error: a link without its scheme breaks when the site is opened from a disk [link-scheme]
                  4 | [e](/root.html) [f](//example.org/x) [g](ftp://example.org) [h](httos://exam…
                    |                     ^^^^^^^^^^^^^^^
                  help: write https://example.org/x

                content/tides/chapters/1-moon.md:4:42: error: links with `ftp:` are not taken [link-scheme]
                  4 | …e](/root.html) [f](//example.org/x) [g](ftp://example.org) [h](httos://exam…
                    |                                          ^^^^^^^^^^^^^^^^^
                  help: known: http: https: mailto: tel: note: chapter: term: event: source:

                content/tides/chapters/1-moon.md:4:65: error: links with `httos:` are not taken [link-scheme]
                  4 | …ample.org/x) [g](ftp://example.org) [h](httos://example.org) [i](file.pdf) …
                    |                                          ^^^^^^^^^^^^^^^^^^^
                  help: did you mean `https:`? known: http: https: mailto: tel: note: chapter: term: event: source:

                content/tides/chapters/1-moon.md:5:1: error: a link leads nowhere [link-scheme]
                  5 | [l](JavaScript:x) <https://example.org> [m](chapter:moon) [n](nte:a) […
                    | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                  help: write its address: [words](https://…)

                content/tides/chapters/1-moon.md:5:5: error: links with `javascript:` are not taken [link-scheme]
                  5 | [l](JavaScript:x) <https://example.org> [m](chapter:moon) [n](nte:a) [o](cha…
                    |     ^^^^^^^^^^^^
                  help: known: http: https: mailto: tel: note: chapter: term: event: source:

                content/tides/chapters/1-moon.md:5:63: error: links with `nte:` are not taken [link-scheme]
                  5 | …ps://example.org> [m](chapter:moon) [n](nte:a) [o](chapter:sun) [p]( )
                    |                                          ^^^^^
                  help: did you mean `note:`? known: http: https: mailto: tel: note: chapter: term: event: source:

                content/tides/chapters/1-moon.md:5:74: error: there is no chapter `sun` [unknown-reference]
                  5 | …e.org> [m](chapter:moon) [n](nte:a) [o](chapter:sun) [p]( )
                    |                                          ^^^^^^^^^^^
                  help: known: moon
                """#)
    }

    @Test("an image has words, comes from the explainer's folder, and is there")
    func images() {
        checkWriting(
            """
            # The Moon

            ![the quay](images/quay.png) ![](images/quay.png) ![x](images/quai.png) ![y](https://example.org/z.png)
            ![ ](images/quay.png) ![z](../other/z.png) ![q](images/quay.png#a)
            """, others: ["images/quay.png": "x"],
            gives: #"""
                content/tides/chapters/1-moon.md:3:13: error: an image needs words for those who do not see it [missing-alt]
                  3 | ![the quay](images/quay.png) ![](images/quay.png) ![x](images/quai.png) ![y]…
                    |             ^^^^^^^^^^^^^^^
                  help: write ![what it shows](images/quay.png)

                content/tides/chapters/1-moon.md:3:56: error: content/tides/images/quai.png is not there [missing-file]
                  3 | …ges/quay.png) ![](images/quay.png) ![x](images/quai.png) ![y](https://examp…
                    |                                          ^^^^^^^^^^^^^^^
                  help: did you mean images/quay.png? save the image in content/tides/images/

                content/tides/chapters/1-moon.md:3:78: error: an image comes from the explainer's own folder, so that pages ask no third party [link-scheme]
                  3 | …es/quay.png) ![x](images/quai.png) ![y](https://example.org/z.png)
                    |                                          ^^^^^^^^^^^^^^^^^^^^^^^^^
                  help: save it in images/ and write images/NAME

                content/tides/chapters/1-moon.md:4:6: error: an image needs words for those who do not see it [missing-alt]
                  4 | ![ ](images/quay.png) ![z](../other/z.png) ![q](images/quay.png#a)
                    |      ^^^^^^^^^^^^^^^
                  help: write ![what it shows](images/quay.png)

                content/tides/chapters/1-moon.md:4:28: error: content/tides/../other/z.png is not there [missing-file]
                  4 | ![ ](images/quay.png) ![z](../other/z.png) ![q](images/quay.png#a)
                    |                            ^^^^^^^^^^^^^^
                  help: save the image in content/tides/images/
                """#)
    }

    @Test("a chapter begins with its title, and has no second")
    func headings() {
        checkWriting(
            """
            Text first.

            # The Moon

            ### Deep
            """,
            gives: #"""
                content/tides/chapters/1-moon.md:1:1: error: a chapter begins with its title, and this one does not [heading-level]
                  1 | Text first.
                    | ^
                  help: write `# Title` as the first line

                content/tides/chapters/1-moon.md:3:1: error: headings here start at level 2, and this is one of level 1 [heading-level]
                  3 | # The Moon
                    | ^^^^^^^^^^
                  help: begin the line with `## `
                """#)
        checkWriting(
            """
            # The Moon

            Part
            ----

            Part
            ====
            """,
            gives: #"""
                content/tides/chapters/1-moon.md:6:1: error: headings here start at level 2, and this is one of level 1 [heading-level]
                  6 | Part
                    | ^^^^
                  help: begin the line with `## `
                """#)
    }

    @Test("links by id lead to notes and chapters that are there")
    func references() {
        checkNotes(
            """
            ## One {#one}
            > rose

            See [two](note:two), [tow](note:tow), [it](chapter:text), [up](chapter:top).
            ## Two {#two}
            > fell

            See [the draft](note:draft), [the lost](note:lost).
            ## {#draft}
            status: draft
            > Night

            A draft.
            ## {#lost}
            > Morning

            Not there.
            """, in: "The tide rose and fell. Night came.\n",
            gives: #"""
                1 r-one “rose” text, block 0
                2 r-two “fell” text, block 0
                content/tides/notes.md:4:28: error: there is no note `tow` [unknown-reference]
                  4 | See [two](note:two), [tow](note:tow), [it](chapter:text), [up](chapter:top).
                    |                            ^^^^^^^^
                  help: did you mean `note:two`?

                content/tides/notes.md:4:64: error: there is no chapter `top` [unknown-reference]
                  4 | …ow](note:tow), [it](chapter:text), [up](chapter:top).
                    |                                          ^^^^^^^^^^^
                  help: known: text

                content/tides/notes.md:8:17: error: the note `draft` is a draft, and is not published [unknown-reference]
                  8 | See [the draft](note:draft), [the lost](note:lost).
                    |                 ^^^^^^^^^^
                  help: publish it, or remove the link

                content/tides/notes.md:9:1: warning: this note is a draft, and is not published [draft-skipped]
                  9 | ## {#draft}
                    | ^^^^^^^^^^^
                  help: remove `status: draft` when it is ready

                content/tides/notes.md:15:3: error: the article does not hold these words, nor any like them [passage-not-found]
                  15 | > Morning
                     |   ^^^^^^^
                  help: copy the passage from article.txt
                """#)
    }

    @Test("nesting has an end")
    func nesting() {
        checkWriting(
            "# The Moon\n\n\(String(repeating: "> ", count: 300))deep\n",
            gives: #"""
                content/tides/chapters/1-moon.md:3:1: error: lists or quotations are nested more than 100 deep [nesting-too-deep]
                  3 | > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > …
                    | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                  help: nest less
                """#)
    }

    @Test("a table has an end")
    func tables() {
        let row = String(repeating: "|a", count: 1200) + "|\n"
        checkWriting(
            "# The Moon\n\n\(row)\(row.replacing("a", with: "-"))",
            gives: #"""
                content/tides/chapters/1-moon.md:4:1: error: a table of more than 1000 columns or 200000 cells [table-too-large]
                  4 | |-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-…
                    | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                  help: cut it into smaller ones
                """#)
    }
}
