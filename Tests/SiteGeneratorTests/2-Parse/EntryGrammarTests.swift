import Testing

@testable import SiteGenerator

@Suite("The grammar of entries") struct EntryGrammarTests {
    @Test("heading, fields, passages, body")
    func whole() {
        checkEntries(
            """
            ## 過ぎた期限 {#deadline}
            kind: contradiction
            verdict: contradicted
            sources: S09; S14, p. 3
            > ==2025年9月という最終期限==までの今後の撤退プロセス

            > ==19/01/2026==

            記事の日付より前の期限である。

            > 引用
            > ## 引用の中

            2段落目。
            """,
            gives: ###"""
                note deadline “過ぎた期限” kind=contradiction verdict=contradicted source=S09 source=S14/p. 3
                  passage [2025年9月という最終期限]までの今後の撤退プロセス
                  passage [19/01/2026]
                  body 記事の日付より前の期限である。⏎⏎> 引用⏎> ## 引用の中⏎⏎2段落目。
                notes.md:12:1: error: headings here start at level 3, and this is one of level 2 [heading-level]
                  12 | > ## 引用の中
                     | ^^^^^^^^^^^^^
                  help: begin the line with `### `
                """###)
    }

    @Test("a heading and an id are optional; fields may be missing; entries follow one another")
    func minimal() {
        checkEntries(
            """
            # Notes on the tide

            ##
            > one

            One.
            ## {#two}
            >  two
            > lines

            Two.
            """,
            gives: ###"""
                note - “”
                  passage [one]
                  body One.
                note two “”
                  passage [ two⏎lines]
                  body Two.
                """###)
    }

    @Test("a file with CR LF reads the same")
    func carriageReturns() {
        checkEntries(
            "## Tide {#tide}\r\nkind: context\r\n> one\r\n> two\r\n\r\nBody.\r\nMore.\r\n",
            gives: ###"""
                note tide “Tide” kind=context
                  passage [one⏎two]
                  body Body.␍⏎More.
                """###)
    }

    @Test(
        "a heading behind a sign that cannot be seen is one, and reported",
        arguments: [
            ("\u{200F}", "U+200F RIGHT-TO-LEFT MARK"), ("\u{200E}", "U+200E LEFT-TO-RIGHT MARK"),
            ("\u{61C}", "U+061C ARABIC LETTER MARK"), ("\u{202A}", "U+202A LEFT-TO-RIGHT EMBEDDING"),
            ("\u{2067}", "U+2067 RIGHT-TO-LEFT ISOLATE"), ("\u{FEFF}", "U+FEFF ZERO WIDTH NO-BREAK SPACE"),
            ("\u{A0}", "U+00A0 NO-BREAK SPACE"), ("\u{200B}", "U+200B ZERO WIDTH SPACE"),
            ("\u{200C}", "U+200C ZERO WIDTH NON-JOINER"), ("\u{3000}", "U+3000 IDEOGRAPHIC SPACE"),
            (" \u{200F}", "U+200F RIGHT-TO-LEFT MARK"),
        ])
    func unseenSign(before: String, name: String) {
        let source = SourceFile(
            path: "notes.md",
            bytes: Array("## one\n> a\n\nOne.\n\n\(before)## two\nstatus: draft\n> b\n\nSecret.\n".utf8))
        var log = DiagnosticLog()
        let notes = NoteParser.parse(FileID(index: 0), source, kinds: [], &log)
        #expect(notes.map(\.isDraft) == [false, true])
        #expect(
            log.diagnostics.map(\.message)
                == ["\(name), which cannot be seen, stands before the first sign of this line"])
    }

    @Test("other headings, too, but not a word with a sign before it, and nothing in code")
    func unseenSignBeforeOtherHeadings() {
        checkEntries(
            "\u{200F}# Notes\n\n## one\n> a\n\nOne.\n\n\u{200F}### More\n\n\u{200F}#tag\n\n```\n\u{200F}## no\n```\n",
            gives: ###"""
                note - “one”
                  passage [a]
                  body One.⏎⏎\u{200F}### More⏎⏎\u{200F}#tag⏎⏎```⏎\u{200F}## no⏎```
                notes.md:1:1: error: U+200F RIGHT-TO-LEFT MARK, which cannot be seen, stands before the first sign of this line [entry-grammar]
                  1 | \u{200F}# Notes
                    | ^
                  help: remove it: delete the beginning of the line, and type it anew

                notes.md:8:1: error: U+200F RIGHT-TO-LEFT MARK, which cannot be seen, stands before the first sign of this line [entry-grammar]
                  8 | \u{200F}### More
                    | ^
                  help: remove it: delete the beginning of the line, and type it anew
                """###.replacing("\\u{200F}", with: "\u{200F}"))
    }

    @Test("signs that cannot be seen are named where a value, a key or an id has them")
    func unseenSignInside() {
        func messages(_ file: String) -> [String] {
            let source = SourceFile(path: "notes.md", bytes: Array(file.utf8))
            var log = DiagnosticLog()
            _ = NoteParser.parse(FileID(index: 0), source, kinds: [], &log)
            return log.diagnostics.map { "\($0.message): \($0.help ?? "")" }
        }
        let rest = "> a\n\nText.\n"
        #expect(
            messages("## one\nkind: context\u{200F}\n\(rest)").map { $0.replacing("\u{200F}", with: "‹›") } == [
                "`kind` cannot be `context‹›`: did you mean `context`? it is one of `definition`, `context`, `source`, "
                    + "`correction`, `contradiction`, `translation`, `corrupt`; "
                    + "U+200F RIGHT-TO-LEFT MARK, which cannot be seen, stands at its end"
            ])
        #expect(
            messages("## one\nki\u{200B}nd: context\n\(rest)").contains {
                $0.contains("U+200B ZERO WIDTH SPACE, which cannot be seen, stands in it, behind `ki`; write `kind: …`")
            })
        #expect(
            messages("## one\nsources: \u{200E}S09\n\(rest)").map { $0.replacing("\u{200E}", with: "‹›") } == [
                "`‹›S09` is not the id of a source: U+200E LEFT-TO-RIGHT MARK, which cannot be seen, stands at its "
                    + "beginning; write `sources: S09`: ids parted by `;`, a locator after a comma"
            ])
        // A joiner in a word that is nothing known anyway is not what is wrong.
        #expect(
            messages("## one\nkind: زبان\u{200C}شناسی\n\(rest)").allSatisfy {
                $0.hasSuffix("values are written in English; readers see them in the page's language")
            })
        #expect(
            messages("## one {#teu}\u{200F}\n\(rest)") == [
                "U+200F RIGHT-TO-LEFT MARK, which cannot be seen, stands behind the id: "
                    + "remove it: delete the end of the line, and type it anew"
            ])
        #expect(
            messages("## one {#teu\u{200F}}\n\(rest)").map { $0.replacing("\u{200F}", with: "‹›") } == [
                "`teu‹›` cannot be an id: U+200F RIGHT-TO-LEFT MARK, which cannot be seen, stands at its end; write {#teu}"
            ])
    }

    @Test("`##` inside a code fence of a body begins no entry")
    func fence() {
        checkEntries(
            """
            ## a
            > one

            ```
            ## not an entry
            ```

            ~~~~
            ## nor this
            ~~~
            ## nor this
            ~~~~
            ## b
            > two

            Two.
            """,
            gives: ###"""
                note - “a”
                  passage [one]
                  body ```⏎## not an entry⏎```⏎⏎~~~~⏎## nor this⏎~~~⏎## nor this⏎~~~~
                note - “b”
                  passage [two]
                  body Two.
                """###)
    }

    @Test("a third-level heading and a block quote belong to the body")
    func body() {
        checkEntries(
            """
            ## a
            > one

            ### Why
            > quoted
            kind: text
            """,
            gives: ###"""
                note - “a”
                  passage [one]
                  body ### Why⏎> quoted⏎kind: text
                """###)
    }

    @Test("an entry without a passage or without a text is no note")
    func missingParts() {
        checkEntries(
            """
            ## a
            kind: context

            Text.
            ## b
            > one
            ## c
            """,
            gives: ###"""
                note - “a” kind=context
                  body Text.
                note - “b”
                  passage [one]
                note - “c”
                notes.md:1:1: error: a note speaks about words of the article, and this one names none [entry-grammar]
                  1 | ## a
                    | ^^^^
                  help: after the fields write `> ` and the words, copied from the article

                notes.md:5:1: error: the note has no text [empty-entry]
                  5 | ## b
                    | ^^^^
                  help: write it after the passage and a blank line

                notes.md:7:1: error: a note speaks about words of the article, and this one names none [entry-grammar]
                  7 | ## c
                    | ^^^^
                  help: after the fields write `> ` and the words, copied from the article; a heading in the text of the note above begins with `### `

                notes.md:7:1: error: the note has no text [empty-entry]
                  7 | ## c
                    | ^^^^
                  help: write it after the passage and a blank line
                """###)
    }

    @Test("text before the first entry is in the way")
    func before() {
        checkEntries(
            """
            # Notes
            Some words on these notes.
            > one

            ##a
            """,
            gives: ###"""
                note - “a”
                notes.md:2:1: error: text before the first entry belongs to none [entry-grammar]
                  2 | Some words on these notes.
                    | ^^^^^^^^^^^^^^^^^^^^^^^^^^
                  help: begin an entry with `## `, with or without a title

                notes.md:5:1: error: one ASCII space belongs between `##` and the title [entry-grammar]
                  5 | ##a
                    | ^^^
                  help: write `## ` and then the title; for a text that begins with the signs themselves write `\##`

                notes.md:5:1: error: a note speaks about words of the article, and this one names none [entry-grammar]
                  5 | ##a
                    | ^^^
                  help: after the fields write `> ` and the words, copied from the article

                notes.md:5:1: error: the note has no text [empty-entry]
                  5 | ##a
                    | ^^^
                  help: write it after the passage and a blank line
                """###)
        checkEntries(
            "\u{FEFF}## a\n> one\n\nOne.\n",
            gives: ###"""
                note - “a”
                  passage [one]
                  body One.
                notes.md:1:1: error: the file begins with a byte order mark [byte-order-mark]
                  1 | ﻿## a
                    | ^
                  help: save it as UTF-8 without one
                """###)
    }

    @Test("an id that cannot be part of an address")
    func ids() {
        checkEntries(
            """
            ## 期限 {#期限}
            > one

            One.
            ## b {#}
            > two

            Two.
            ## c {# c}
            > three

            Three.
            """,
            gives: ###"""
                note - “期限”
                  passage [one]
                  body One.
                note - “b”
                  passage [two]
                  body Two.
                note - “c”
                  passage [three]
                  body Three.
                notes.md:1:9: error: `期限` cannot be an id [bad-id]
                  1 | ## 期限 {#期限}
                    |           ^^^^
                  help: an id is part of an address: use ASCII letters, digits, `-` and `_`, such as {#deadline}

                notes.md:5:8: error: the id is empty [bad-id]
                  5 | ## b {#}
                    |        ^
                  help: an id is part of an address: use ASCII letters, digits, `-` and `_`, such as {#deadline}

                notes.md:9:8: error: ` c` cannot be an id [bad-id]
                  9 | ## c {# c}
                    |        ^^
                  help: an id is part of an address: use ASCII letters, digits, `-` and `_`, such as {#deadline}
                """###)
    }

    @Test("braces that were meant as an id")
    func idTypos() {
        checkEntries(
            """
            ## 期限 ｛#deadline｝
            > one

            One.
            ## b {b}
            > two

            Two.
            ## c {＃c}
            > three

            Three.
            ## d {#d
            > four

            Four.
            ## A title with {braces} in it, and {# one
            > five

            Five.
            """,
            gives: ###"""
                note deadline “期限”
                  passage [one]
                  body One.
                note b “b”
                  passage [two]
                  body Two.
                note c “c”
                  passage [three]
                  body Three.
                note d “d”
                  passage [four]
                  body Four.
                note - “A title with {braces} in it, and {# one”
                  passage [five]
                  body Five.
                notes.md:1:7: error: an id is written {#deadline}; this would be part of the title [bad-id]
                  1 | ## 期限 ｛#deadline｝
                    |         ^^^^^^^^^^^^^
                  help: write {#deadline}, or end the title with another sign

                notes.md:5:6: error: an id is written {#b}; this would be part of the title [bad-id]
                  5 | ## b {b}
                    |      ^^^
                  help: write {#b}, or end the title with another sign

                notes.md:9:6: error: an id is written {#c}; this would be part of the title [bad-id]
                  9 | ## c {＃c}
                    |      ^^^^^
                  help: write {#c}, or end the title with another sign

                notes.md:13:6: error: an id is written {#d}; this would be part of the title [bad-id]
                  13 | ## d {#d
                     |      ^^^
                  help: write {#d}, or end the title with another sign
                """###)
    }

    @Test("a heading without its space")
    func headingTypos() {
        checkEntries(
            """
            ## a
            > one

            One.

            ##b
            > two

            ＃＃ c

             ## d

            ##　e

            ### f

            \\##g

                ## code
            """,
            gives: ###"""
                note - “a”
                  passage [one]
                  body One.
                note - “b”
                  passage [two]
                note - “c”
                note - “d”
                note - “e”
                  body ### f⏎⏎\##g⏎⏎    ## code
                notes.md:6:1: error: one ASCII space belongs between `##` and the title [entry-grammar]
                  6 | ##b
                    | ^^^
                  help: write `## ` and then the title; for a text that begins with the signs themselves write `\##`

                notes.md:6:1: error: the note has no text [empty-entry]
                  6 | ##b
                    | ^^^
                  help: write it after the passage and a blank line

                notes.md:9:1: error: an entry's heading begins with two ASCII `#` [entry-grammar]
                  9 | ＃＃ c
                    | ^^^^
                  help: write `## ` and then the title

                notes.md:9:1: error: a note speaks about words of the article, and this one names none [entry-grammar]
                  9 | ＃＃ c
                    | ^^^^^^
                  help: after the fields write `> ` and the words, copied from the article; a heading in the text of the note above begins with `### `

                notes.md:9:1: error: the note has no text [empty-entry]
                  9 | ＃＃ c
                    | ^^^^^^
                  help: write it after the passage and a blank line

                notes.md:11:1: error: an entry's heading begins at the first column, and this one does not [entry-grammar]
                  11 |  ## d
                     | ^^^
                  help: remove the spaces before it

                notes.md:11:1: error: a note speaks about words of the article, and this one names none [entry-grammar]
                  11 |  ## d
                     | ^^^^^
                  help: after the fields write `> ` and the words, copied from the article; a heading in the text of the note above begins with `### `

                notes.md:11:1: error: the note has no text [empty-entry]
                  11 |  ## d
                     | ^^^^^
                  help: write it after the passage and a blank line

                notes.md:13:1: error: one ASCII space belongs between `##` and the title [entry-grammar]
                  13 | ##　e
                     | ^^^^
                  help: write `## ` and then the title; for a text that begins with the signs themselves write `\##`

                notes.md:13:1: error: a note speaks about words of the article, and this one names none [entry-grammar]
                  13 | ##　e
                     | ^^^^^
                  help: after the fields write `> ` and the words, copied from the article; a heading in the text of the note above begins with `### `
                """###)
    }

    @Test("a code block that is not closed would take in the entries after it")
    func openFence() {
        checkEntries(
            """
            ## a
            > one

            ```
            code

            ## b
            > two

            Two.
            """,
            gives: ###"""
                note - “a”
                  passage [one]
                  body ```⏎code⏎⏎## b⏎> two⏎⏎Two.
                notes.md:4:1: error: this code block is not closed, and takes in all that follows [entry-grammar]
                  4 | ```
                    | ^^^
                  help: close it with a line of the same signs
                """###)
    }
}
