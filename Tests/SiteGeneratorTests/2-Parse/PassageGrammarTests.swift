import Testing

@testable import SiteGenerator

@Suite("The grammar of passages") struct PassageGrammarTests {
    /// One note with these lines as its passage.
    private func check(_ passage: String, gives expected: String, sourceLocation: SourceLocation = #_sourceLocation) {
        checkEntries("## a\n\(passage)\n\nText.\n", gives: expected, sourceLocation: sourceLocation)
    }

    @Test("every byte after `> ` is text: Markdown, HTML, blanks, a second `>`")
    func raw() {
        check(
            "> *a* [b](c) &amp; <i>\\* `d` > e  ",
            gives: #"""
                note - “a”
                  passage [*a* [b](c) &amp; <i>\* `d` > e  ]
                  body Text.
                """#)
    }

    @Test("lines stay lines, an empty one too")
    func lines() {
        check(
            "> one\n>\n> three",
            gives: #"""
                note - “a”
                  passage [one⏎⏎three]
                  body Text.
                """#)
    }

    @Test("`==` marks the words meant; without it all are meant")
    func marks() {
        check(
            "> the ==tide== rose",
            gives: #"""
                note - “a”
                  passage the [tide] rose
                  body Text.
                """#)
        check(
            "> the ==tide\n> rose== again",
            gives: #"""
                note - “a”
                  passage the [tide⏎rose] again
                  body Text.
                """#)
    }

    @Test("`\\==` is a literal, and so is a single `=`")
    func literals() {
        check(
            #"> a \== b = c"#,
            gives: #"""
                note - “a”
                  passage [a == b = c]
                  body Text.
                """#)
        check(
            #"> a ==b \== c== d"#,
            gives: #"""
                note - “a”
                  passage a [b == c] d
                  body Text.
                """#)
        check(
            #"> a \=\= b"#,
            gives: #"""
                note - “a”
                  passage [a \=\= b]
                  body Text.
                """#)
    }

    @Test("marks that are not closed, mark nothing, or stand there twice")
    func wrongMarks() {
        check(
            "> a ==b c",
            gives: #"""
                note - “a”
                  body Text.
                notes.md:2:5: error: `==` opens here and is not closed [passage-grammar]
                  2 | > a ==b c
                    |     ^^
                  help: write ==words meant==; for two equals signs of the article write `\==`
                """#)
        check(
            "> a ==== b",
            gives: #"""
                note - “a”
                  body Text.
                notes.md:2:5: error: no words stand between the two `==` [passage-grammar]
                  2 | > a ==== b
                    |     ^^
                  help: write ==words meant==; for two equals signs of the article write `\==`
                """#)
        check(
            "> ==a== and ==b==",
            gives: #"""
                note - “a”
                  body Text.
                notes.md:2:13: error: one passage has one pair of `==` [passage-grammar]
                  2 | > ==a== and ==b==
                    |             ^^
                  help: write a second passage, with a blank line between, for other words; for two equals signs of the article write `\==`
                """#)
        check(
            "> ==a== ==",
            gives: #"""
                note - “a”
                  body Text.
                notes.md:2:9: error: one passage has one pair of `==` [passage-grammar]
                  2 | > ==a== ==
                    |         ^^
                  help: write a second passage, with a blank line between, for other words; for two equals signs of the article write `\==`
                """#)
    }

    @Test("no words")
    func empty() {
        check(
            ">",
            gives: #"""
                note - “a”
                  body Text.
                notes.md:2:2: error: the passage is empty [passage-grammar]
                  2 | >
                    |  ^
                  help: put words of the article after `> `
                """#)
        check(
            "> \n>  ",
            gives: #"""
                note - “a”
                  body Text.
                notes.md:2:3: error: the passage is empty [passage-grammar]
                  2 | >
                    |   ^
                  help: put words of the article after `> `
                """#)
        check(
            "> \u{3000}",
            gives: #"""
                note - “a”
                  passage [　]
                  body Text.
                """#)
    }

    @Test("the sign is an ASCII `>` at the first column, with one space after it")
    func sign() {
        check(
            ">one",
            gives: #"""
                note - “a”
                  passage [one]
                  body Text.
                notes.md:2:1: error: one ASCII space belongs between `>` and the passage [passage-grammar]
                  2 | >one
                    | ^^
                  help: write `> ` and then the article's words
                """#)
        check(
            ">\tone",
            gives: #"""
                note - “a”
                  passage [one]
                  body Text.
                notes.md:2:1: error: one ASCII space belongs between `>` and the passage [passage-grammar]
                  2 | > one
                    | ^^
                  help: write `> ` and then the article's words
                """#)
        check(
            " > one",
            gives: #"""
                note - “a”
                  passage [one]
                  body Text.
                notes.md:2:1: error: a passage begins at the first column, and this one does not [passage-grammar]
                  2 |  > one
                    | ^^
                  help: remove what stands before `>`
                """#)
        check(
            "\u{3000}> one",
            gives: #"""
                note - “a”
                  passage [one]
                  body Text.
                notes.md:2:1: error: a passage begins at the first column, and this one does not [passage-grammar]
                  2 | 　> one
                    | ^^^
                  help: remove what stands before `>`
                """#)
        check(
            "＞ one",
            gives: #"""
                note - “a”
                  passage [one]
                  body Text.
                notes.md:2:1: error: a passage begins with an ASCII `>`, not U+FF1E [passage-grammar]
                  2 | ＞ one
                    | ^^
                  help: write `> ` and then the article's words
                """#)
        check(
            "＞one\n>　two",
            gives: #"""
                note - “a”
                  passage [one⏎two]
                  body Text.
                notes.md:2:1: error: a passage begins with an ASCII `>`, not U+FF1E [passage-grammar]
                  2 | ＞one
                    | ^^
                  help: write `> ` and then the article's words

                notes.md:3:1: error: one ASCII space belongs between `>` and the passage [passage-grammar]
                  3 | >　two
                    | ^^^
                  help: write `> ` and then the article's words
                """#)
    }

    @Test("a line right after a passage belongs to nothing")
    func lazy() {
        check(
            "> one\ntwo",
            gives: #"""
                note - “a”
                  passage [one]
                  body two⏎⏎Text.
                notes.md:3:1: error: a blank line belongs between a passage and the text after it [passage-grammar]
                  3 | two
                    | ^^^
                  help: put a blank line before this one; if it belongs to the passage, begin it with `> `
                """#)
    }

    @Test("a control character is no text of an article")
    func control() {
        check(
            "> a\u{0}b",
            gives: #"""
                note - “a”
                  body Text.
                notes.md:2:3: error: U+0000 NULL stands in the passage, and can stand in no article [control-character]
                  2 | > a b
                    |   ^^^
                  help: remove it
                """#)
    }
}
