import Testing

@testable import SiteGenerator

@Suite("Fields of entries") struct FieldTests {
    @Test("every field of a note")
    func all() {
        checkEntries(
            """
            ## a
            kind: tidal
            verdict: n/a
            confidence: medium
            rank: 2
            sources: S1 ;S2,  pp. 3, 4
            by: A. Editor
            status: draft
            lang: ar
            every: true
            > one

            One.
            """, kinds: [NoteKind(id: "tidal", names: ["en": "Tidal"])],
            gives: #"""
                note - “a” kind=tidal verdict=n/a confidence=medium rank=2 source=S1 source=S2/pp. 3, 4 by=A. Editor lang=ar draft every
                  passage [one]
                  body One.
                """#)
    }

    @Test("a value that is not known shows those that are")
    func values() {
        checkEntries(
            """
            ## a
            kind: contect
            verdict: true
            confidence: High
            rank: 3
            sources: S 9; ; S10
            status: ready
            lang: Japanese language
            every: yes
            > one

            One.
            """,
            gives: #"""
                note - “a” source=S10 every
                  passage [one]
                  body One.
                notes.md:2:7: error: `kind` cannot be `contect` [bad-value]
                  2 | kind: contect
                    |       ^^^^^^^
                  help: did you mean `context`? it is one of `definition`, `context`, `source`, `correction`, `contradiction`, `translation`, `corrupt`

                notes.md:3:10: error: `verdict` cannot be `true` [bad-value]
                  3 | verdict: true
                    |          ^^^^
                  help: it is one of `consistent`, `contradicted`, `partly`, `unverifiable`, `n/a`

                notes.md:4:13: error: `confidence` cannot be `High` [bad-value]
                  4 | confidence: High
                    |             ^^^^
                  help: did you mean `high`? it is one of `high`, `medium`, `low`

                notes.md:5:7: error: `rank` cannot be `3` [bad-value]
                  5 | rank: 3
                    |       ^
                  help: it is one of `1`, `2`

                notes.md:6:10: error: `S 9` is not the id of a source [bad-value]
                  6 | sources: S 9; ; S10
                    |          ^^^
                  help: write `sources: S, 9`: ids parted by `;`, a locator after a comma

                notes.md:6:10: error: a `;` parts two sources, and one is missing [bad-value]
                  6 | sources: S 9; ; S10
                    |          ^^^^^^^^^^
                  help: write `sources: ID; ID, p. 3`: ids parted by `;`, a locator after a comma

                notes.md:7:9: error: `status` cannot be `ready` [bad-value]
                  7 | status: ready
                    |         ^^^^^
                  help: it is one of `draft`

                notes.md:8:7: error: `Japanese language` is not a language tag [bad-value]
                  8 | lang: Japanese language
                    |       ^^^^^^^^^^^^^^^^^
                  help: write one of BCP 47: ja, en, zh-Hans

                notes.md:9:8: error: `every` cannot be `yes` [bad-value]
                  9 | every: yes
                    |        ^^^
                  help: it is one of `true`, `false`
                """#)
    }

    @Test("a field that is not known, stands twice, or is empty")
    func keys() {
        checkEntries(
            """
            ## a
            knd: context
            Verdict: partly
            rank: 1
            rank: 2
            by:
            > one

            One.
            """,
            gives: #"""
                note - “a”
                  passage [one]
                  body One.
                notes.md:2:1: error: `knd` is not a field that is known here [unknown-key]
                  2 | knd: context
                    | ^^^
                  help: did you mean `kind`? known here: by, confidence, every, kind, lang, rank, sources, status, verdict, was

                notes.md:3:1: error: `Verdict` is not a field that is known here [unknown-key]
                  3 | Verdict: partly
                    | ^^^^^^^
                  help: did you mean `verdict`? known here: by, confidence, every, kind, lang, rank, sources, status, verdict, was

                notes.md:5:1: error: `rank` stands twice in one note [field-grammar]
                  5 | rank: 2
                    | ^^^^
                  help: keep one of the lines

                notes.md:6:1: error: `by` has no value [field-grammar]
                  6 | by:
                    | ^^
                  help: give it one, or leave the line out
                """#)
    }

    @Test("a line that is no field")
    func typos() {
        checkEntries(
            """
            ## a
            kind：context
            This is text.
            - a list
            rank 2
            confidence ： high
            > one

            One.
            """,
            gives: #"""
                note - “a” kind=context confidence=high
                  passage [one]
                  body One.
                notes.md:2:5: error: a field has an ASCII colon, not U+FF1A [field-grammar]
                  2 | kind：context
                    |     ^^
                  help: write `key: value`

                notes.md:3:1: error: a line right after the heading is a field, and this is none [field-grammar]
                  3 | This is text.
                    | ^^^^^^^^^^^^^
                  help: write `key: value` with a key of these: by, confidence, every, kind, lang, rank, sources, status, verdict, was; begin a passage with `> `; put a blank line before the text

                notes.md:4:1: error: a line right after the heading is a field, and this is none [field-grammar]
                  4 | - a list
                    | ^^^^^^^^
                  help: write `key: value` with a key of these: by, confidence, every, kind, lang, rank, sources, status, verdict, was; begin a passage with `> `; put a blank line before the text

                notes.md:5:1: error: a line right after the heading is a field, and this is none [field-grammar]
                  5 | rank 2
                    | ^^^^^^
                  help: write `key: value` with a key of these: by, confidence, every, kind, lang, rank, sources, status, verdict, was; begin a passage with `> `; put a blank line before the text

                notes.md:6:12: error: a field has an ASCII colon, not U+FF1A [field-grammar]
                  6 | confidence ： high
                    |            ^^
                  help: write `key: value`
                """#)
    }

    @Test("a field after a blank line or a passage was meant as one")
    func tooLate() {
        checkEntries(
            """
            ## a

            kind: context
            rank: 2

            > one

            One.
            ## b
            > two

            verdict: partly

            Two.
            ## c
            > three
            rank: 2

            verdict：partly
            ## d
            > four

            Remark: this is text.
            """,
            gives: #"""
                note - “a” kind=context rank=2
                  passage [one]
                  body One.
                note - “b” verdict=partly
                  passage [two]
                  body Two.
                note - “c” verdict=partly rank=2
                  passage [three]
                note - “d”
                  passage [four]
                  body Remark: this is text.
                notes.md:3:1: error: fields stand right after the heading, before any blank line or passage [field-grammar]
                  3 | kind: context
                    | ^^^^^^^^^^^^^
                  help: move this line up; if it is text, begin it with another word

                notes.md:4:1: error: fields stand right after the heading, before any blank line or passage [field-grammar]
                  4 | rank: 2
                    | ^^^^^^^
                  help: move this line up; if it is text, begin it with another word

                notes.md:12:1: error: fields stand right after the heading, before any blank line or passage [field-grammar]
                  12 | verdict: partly
                     | ^^^^^^^^^^^^^^^
                  help: move this line up; if it is text, begin it with another word

                notes.md:15:1: error: the note has no text [empty-entry]
                  15 | ## c
                     | ^^^^
                  help: write it after the passage and a blank line

                notes.md:17:1: error: fields stand right after the heading, before any blank line or passage [field-grammar]
                  17 | rank: 2
                     | ^^^^^^^
                  help: move this line up; if it is text, begin it with another word

                notes.md:19:1: error: fields stand right after the heading, before any blank line or passage [field-grammar]
                  19 | verdict：partly
                     | ^^^^^^^^^^^^^^^
                  help: move this line up; if it is text, begin it with another word

                notes.md:19:8: error: a field has an ASCII colon, not U+FF1A [field-grammar]
                  19 | verdict：partly
                     |        ^^
                  help: write `key: value`
                """#)
    }
}
