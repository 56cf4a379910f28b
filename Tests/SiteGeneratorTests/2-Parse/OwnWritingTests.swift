import Testing

@testable import SiteGenerator

/// What cmark-gfm does in silence with footnotes is an error here.
@Suite("Footnotes of own writing") struct OwnWritingTests {
    @Test("footnotes are numbered by their first citation")
    func order() {
        checkWriting(
            """
            # The Moon

            It pulls[^b] the sea[^a], and pulls[^b].

            [^a]: A.
            [^b]: B[^c].
            [^c]: C.
            [^名]: D.

            Text[^名].
            """,
            gives: #"""
                1 r-b
                1 r-b-2
                2 r-a
                3 r-l45nxa
                4 r-c
                """#)
    }

    @Test("a heading behind a sign that cannot be seen is reported")
    func unseenSign() {
        func messages(_ text: String) -> [String] {
            var log = DiagnosticLog()
            let bytes = Array("# The Moon\n\n\(text)\n".utf8)
            _ = MarkdownReader.read(
                Span(FileID(index: 0), 0..<bytes.count), of: bytes, as: .chapter, &log)
            return log.diagnostics.map(\.message)
        }
        #expect(
            messages("It pulls.\n\n\u{200F}## The sea\n\nMore.") == [
                "U+200F RIGHT-TO-LEFT MARK, which cannot be seen, stands before the first sign of this line, "
                    + "which is no heading so"
            ])
        #expect(messages("\u{200F}#sea and `\u{200F}## code`") == [])
    }

    @Test("one that is cited and not defined")
    func undefined() {
        checkWriting(
            """
            # The Moon

            Fine[^a], wrong[^zz], wrong too[^yy] and `[^code]` and \\[^escaped].

            [^a]: A[^xx].

            - [^ww]
            """,
            gives: #"""
                1 r-a
                content/tides/chapters/1-moon.md:3:16: error: this is printed as it stands: no footnote has this label [footnote]
                  3 | Fine[^a], wrong[^zz], wrong too[^yy] and `[^code]` and \[^escaped].
                    |                ^^^^^
                  help: define it: `[^label]: text` on a line of its own, with a label without blanks; for the signs themselves write `\[^`

                content/tides/chapters/1-moon.md:3:32: error: this is printed as it stands: no footnote has this label [footnote]
                  3 | Fine[^a], wrong[^zz], wrong too[^yy] and `[^code]` and \[^escaped].
                    |                                ^^^^^
                  help: define it: `[^label]: text` on a line of its own, with a label without blanks; for the signs themselves write `\[^`

                content/tides/chapters/1-moon.md:5:8: error: this is printed as it stands: no footnote has this label [footnote]
                  5 | [^a]: A[^xx].
                    |        ^^^^^
                  help: define it: `[^label]: text` on a line of its own, with a label without blanks; for the signs themselves write `\[^`

                content/tides/chapters/1-moon.md:7:3: error: this is printed as it stands: no footnote has this label [footnote]
                  7 | - [^ww]
                    |   ^^^^^
                  help: define it: `[^label]: text` on a line of its own, with a label without blanks; for the signs themselves write `\[^`
                """#)
    }

    @Test("one that nothing cites")
    func unused() {
        checkWriting(
            """
            # The Moon

            Text.

            [^a]: A.

            ```
            [^b]: code
            ```
            """,
            gives: #"""
                content/tides/chapters/1-moon.md:5:1: error: nothing cites the footnote `a`, so it would not be printed [footnote]
                  5 | [^a]: A.
                    | ^^^^
                  help: write [^a] where it belongs, or remove it
                """#)
    }

    @Test("one that is defined twice, whatever the case")
    func duplicate() {
        checkWriting(
            """
            # The Moon

            Text[^a].

            [^a]: A.
            [^A]: B.
            """,
            gives: #"""
                1 r-a
                content/tides/chapters/1-moon.md:6:1: error: the footnote `A` is defined twice; only the first counts [footnote]
                  6 | [^A]: B.
                    | ^^^^
                  content/tides/chapters/1-moon.md:5:1: note: the first one
                  5 | [^a]: A.
                    | ^^^^
                  help: give one of them another label
                """#)
    }

    @Test("one that is empty")
    func empty() {
        checkWriting(
            """
            # The Moon

            Text[^a].

            [^a]:

            More.
            """,
            gives: #"""
                1 r-a
                content/tides/chapters/1-moon.md:5:1: error: the footnote `a` is empty [footnote]
                  5 | [^a]:
                    | ^^^^
                  help: write its text after the colon
                """#)
    }

    @Test("one that only a footnote cites which is not printed, or an image")
    func dead() {
        checkWriting(
            """
            # The Moon

            Text.

            [^a]: A[^b].
            [^b]: B.
            """,
            gives: #"""
                content/tides/chapters/1-moon.md:5:1: error: nothing cites the footnote `a`, so it would not be printed [footnote]
                  5 | [^a]: A[^b].
                    | ^^^^
                  help: write [^a] where it belongs, or remove it

                content/tides/chapters/1-moon.md:6:1: error: the footnote `b` is cited from no text that is printed [footnote]
                  6 | [^b]: B.
                    | ^^^^
                  help: cite it from the text, or remove it
                """#)
        checkWriting(
            """
            # The Moon

            ![the quay[^a]](images/quay.png)

            [^a]: A.
            """, others: ["images/quay.png": "x"],
            gives: #"""
                1 r-a
                content/tides/chapters/1-moon.md:3:11: error: a footnote mark cannot stand inside a link or an image [footnote]
                  3 | ![the quay[^a]](images/quay.png)
                    |           ^^^^
                  help: put it after the link

                content/tides/chapters/1-moon.md:5:1: error: the footnote `a` is cited from no text that is printed [footnote]
                  5 | [^a]: A.
                    | ^^^^
                  help: cite it from the text, or remove it
                """#)
    }

    @Test("labels that make no footnote")
    func labels() {
        checkWriting(
            """
            # The Moon

            One[^a b], two［^1］, three[^Ａ], four[＾1], five[^1
            2], six^[inline], seven[^].

            [^a b]: A.
            ［^1］: B.
            [^A]: C.
            """,
            gives: #"""
                content/tides/chapters/1-moon.md:3:4: error: this is a link, and no footnote [footnote]
                  3 | One[^a b], two［^1］, three[^Ａ], four[＾1], five[^1
                    |    ^^^^^^
                  help: a footnote's label has no blanks, and a parenthesis right after it is written `\(`; a link begins with another sign than `^`

                content/tides/chapters/1-moon.md:3:15: error: this is printed as it stands: brackets of a footnote are ASCII [footnote]
                  3 | One[^a b], two［^1］, three[^Ａ], four[＾1], five[^1
                    |               ^^^^^^
                  help: define it: `[^label]: text` on a line of its own, with a label without blanks; for the signs themselves write `\[^`

                content/tides/chapters/1-moon.md:3:26: error: this is printed as it stands: no footnote has this label [footnote]
                  3 | One[^a b], two［^1］, three[^Ａ], four[＾1], five[^1
                    |                            ^^^^^
                  help: define it: `[^label]: text` on a line of its own, with a label without blanks; for the signs themselves write `\[^`

                content/tides/chapters/1-moon.md:3:36: error: this is printed as it stands: the sign of a footnote is an ASCII `^` [footnote]
                  3 | One[^a b], two［^1］, three[^Ａ], four[＾1], five[^1
                    |                                       ^^^^^
                  help: define it: `[^label]: text` on a line of its own, with a label without blanks; for the signs themselves write `\[^`

                content/tides/chapters/1-moon.md:3:46: error: a footnote's label stands on one line, and this one is not closed there [footnote]
                  3 | …, two［^1］, three[^Ａ], four[＾1], five[^1
                    |                                          ^^
                  help: write `[^label]` on one line; for the signs themselves write `\[^`

                content/tides/chapters/1-moon.md:4:8: error: this is printed as it stands: a footnote has a label, and stands by itself [footnote]
                  4 | 2], six^[inline], seven[^].
                    |        ^^^^^^^^^
                  help: define it: `[^label]: text` on a line of its own, with a label without blanks; for the signs themselves write `\[^`

                content/tides/chapters/1-moon.md:4:24: error: this is printed as it stands: no footnote has this label [footnote]
                  4 | 2], six^[inline], seven[^].
                    |                        ^^^
                  help: define it: `[^label]: text` on a line of its own, with a label without blanks; for the signs themselves write `\[^`

                content/tides/chapters/1-moon.md:7:1: error: this is printed as it stands: brackets of a footnote are ASCII [footnote]
                  7 | ［^1］: B.
                    | ^^^^^^
                  help: define it: `[^label]: text` on a line of its own, with a label without blanks; for the signs themselves write `\[^`

                content/tides/chapters/1-moon.md:8:1: error: nothing cites the footnote `A`, so it would not be printed [footnote]
                  8 | [^A]: C.
                    | ^^^^
                  help: write [^A] where it belongs, or remove it
                """#)
    }

    @Test("a mark that is a link, or stands in one")
    func links() {
        checkWriting(
            """
            # The Moon

            One[^a](https://example.org), [two[^a]](https://example.org), fine[^a].

            [^a]: A.
            """,
            gives: #"""
                1 r-a
                1 r-a-2
                content/tides/chapters/1-moon.md:3:4: error: this is a link, and no footnote [footnote]
                  3 | One[^a](https://example.org), [two[^a]](https://example.org), fine[^a].
                    |    ^^^^^
                  help: a footnote's label has no blanks, and a parenthesis right after it is written `\(`; a link begins with another sign than `^`

                content/tides/chapters/1-moon.md:3:35: error: a footnote mark cannot stand inside a link or an image [footnote]
                  3 | One[^a](https://example.org), [two[^a]](https://example.org), fine[^a].
                    |                                   ^^^^
                  help: put it after the link
                """#)
    }

    @Test("a mark in a heading")
    func heading() {
        checkWriting(
            """
            # The Moon[^a]

            ## A part[^a]

            Text[^a].

            [^a]: A.
            """,
            gives: #"""
                1 r-a
                1 r-a-2
                1 r-a-3
                """#)
    }

    @Test("a definition in a quotation or list, and a paragraph that falls out of one")
    func places() {
        checkWriting(
            """
            # The Moon

            Text[^a], text[^b], text[^c].

            > [^a]: A.

            - [^b]: B.

            [^c]: C.

              More of C?
            """,
            gives: #"""
                1 r-footnote-1
                2 r-footnote-2
                3 r-c
                content/tides/chapters/1-moon.md:5:1: error: a footnote is defined in a list or quotation, and would be taken out of it [footnote]
                  5 | > [^a]: A.
                    | ^^^^^^^^^^
                  help: define it at the first column, with blank lines around it

                content/tides/chapters/1-moon.md:7:1: error: a footnote is defined in a list or quotation, and would be taken out of it [footnote]
                  7 | - [^b]: B.
                    | ^^^^^^^^^^
                  help: define it at the first column, with blank lines around it

                content/tides/chapters/1-moon.md:11:3: error: this paragraph is no part of the footnote above it: the lines of one begin with four spaces [footnote]
                  11 |   More of C?
                     |   ^^^^^^^^^^
                  content/tides/chapters/1-moon.md:9:1: note: the footnote
                  9 | [^c]: C.
                    | ^^^^
                  help: begin its lines with four spaces, or, if it is none, at the first column
                """#)
    }

    @Test("footnotes stand in chapters, not in notes")
    func notes() {
        checkEntries(
            """
            ## a
            > one

            A note[^1], a note[^2].

            [^1]: Of a note.
            """,
            gives: #"""
                note - “a”
                  passage [one]
                  body A note[^1], a note[^2].⏎⏎[^1]: Of a note.
                notes.md:4:19: error: this is printed as it stands: no footnote has this label [footnote]
                  4 | A note[^1], a note[^2].
                    |                   ^^^^
                  help: footnotes stand in chapters of own writing; for the signs themselves write `\[^`

                notes.md:6:1: error: footnotes stand in chapters of own writing, not here [footnote]
                  6 | [^1]: Of a note.
                    | ^^^^
                  help: write a note of its own and link to it: [words](note:ID)
                """#)
    }
}
