import Testing

@testable import SiteGenerator

@Suite("explainer.yaml") struct SettingsTests {
    @Test("every key")
    func whole() {
        checkSettings(
            """
            format: 1
            language: ja
            title: "潮: the tide"
            deck: 'It''s a deck # with a sign'
            summary: [ "one, two", three ]
            authors:
              - A. Writer
              - "B. Editor"
            published: 2026-02-01   # a comment after a date
            article:
              file: article.txt  # a comment after a file name
              language: ar
              paragraphs: line   # and after a code
              lines: keep
              sha256: fb8526
              author: N. N.
              publisher: The Paper
              url: https://example.org/a#b
              published: 2026-01
              rights: { status: licensed, statement: "CC BY 4.0" }
              front:
                - { role: title, quote: "The Tide" }
            headings: [ "Second" ]
            chapters:
              - { slug: a, title: A, quote: "First" }
              - quote: Third words
            """,
            gives: #"""
                title “潮: the tide”
                deck “It's a deck # with a sign”
                summary “one, two”
                summary “three”
                author “A. Writer”
                author “B. Editor”
                published “2026-02-01”
                article “article.txt”
                statement “CC BY 4.0”
                title “The Tide”
                heading “Second”
                chapter “First”
                chapter “Third words”
                """#)
    }

    @Test("every value is read as text, whatever it looks like")
    func scalars() {
        checkSettings(
            """
            format: 1
            title: 2026-01-01
            deck: yes
            summary: [ 1.0, null, 0x1F, ~ ]
            authors: no
            """,
            gives: #"""
                title “2026-01-01”
                deck “yes”
                summary “1.0”
                summary “null”
                summary “0x1F”
                summary “~”
                author “no”
                """#)
    }

    @Test("a literal block keeps its lines")
    func literal() {
        checkSettings(
            """
            format: 1
            deck: |-
              one # two
              three
            """,
            gives: #"""
                deck “one # two⏎three”
                """#)
    }

    @Test("what is missing")
    func missing() {
        checkSettings(
            """
            title: Tides
            article:
              language: ja
              front:
                - { role: title }
            chapters:
              - { slug: a }
            """,
            gives: #"""
                title “Tides”
                explainer.yaml:1:1: error: `format` is missing [missing-key]
                  1 | title: Tides
                    | ^
                  help: add a line `format: 1`

                explainer.yaml:3:3: error: `file` is missing [missing-key]
                  3 |   language: ja
                    |   ^
                  help: add a line `file: …`

                explainer.yaml:5:7: error: `quote` is missing [missing-key]
                  5 |     - { role: title }
                    |       ^
                  help: add a line `quote: …`

                explainer.yaml:7:5: error: `quote` is missing [missing-key]
                  7 |   - { slug: a }
                    |     ^
                  help: add a line `quote: …`
                """#)
    }

    @Test("what is not known, with the nearest that is")
    func unknown() {
        checkSettings(
            """
            format: 2
            titel: Tides
            Deck: a
            article:
              file: article.txt
              paragraph: line
              rights: { state: own }
            chapters:
              - { slug: a, heading: b, quote: c }
            zzz: 1
            """,
            gives: #"""
                article “article.txt”
                chapter “c”
                explainer.yaml:1:9: error: this sitegen reads format 1, and this is another [bad-value]
                  1 | format: 2
                    |         ^
                  help: write `format: 1`, or use a newer sitegen

                explainer.yaml:2:1: error: `titel` is not a key that is known here [unknown-key]
                  2 | titel: Tides
                    | ^^^^^
                  help: did you mean `title`? known here: article, authors, chapters, deck, format, headings, language, published, summary, title, was

                explainer.yaml:3:1: error: `Deck` is not a key that is known here [unknown-key]
                  3 | Deck: a
                    | ^^^^
                  help: did you mean `deck`? known here: article, authors, chapters, deck, format, headings, language, published, summary, title, was

                explainer.yaml:6:3: error: `paragraph` is not a key that is known here [unknown-key]
                  6 |   paragraph: line
                    |   ^^^^^^^^^
                  help: did you mean `paragraphs`? known here: author, file, front, language, lines, paragraphs, published, publisher, rights, sha256, url

                explainer.yaml:7:13: error: `state` is not a key that is known here [unknown-key]
                  7 |   rights: { state: own }
                    |             ^^^^^
                  help: did you mean `status`? known here: statement, status

                explainer.yaml:9:16: error: `heading` is not a key that is known here [unknown-key]
                  9 |   - { slug: a, heading: b, quote: c }
                    |                ^^^^^^^
                  help: did you mean `title`? known here: quote, slug, title, was

                explainer.yaml:10:1: error: `zzz` is not a key that is known here [unknown-key]
                  10 | zzz: 1
                     | ^^^
                  help: known here: article, authors, chapters, deck, format, headings, language, published, summary, title, was
                """#)
    }

    @Test("what is of another type")
    func types() {
        checkSettings(
            """
            format: [1]
            title: { a: b }
            summary: { a: b }
            authors:
              - [ a ]
              - { b: c }
              - d
            headings: Second
            chapters: First
            article: article.txt
            """,
            gives: #"""
                author “d”
                heading “Second”
                explainer.yaml:1:1: error: `format` is one text, not a list or a mapping [wrong-type]
                  1 | format: [1]
                    | ^^^^^^
                  help: put it in double quotes: `format: "…"`

                explainer.yaml:2:1: error: `title` is one text, not a list or a mapping [wrong-type]
                  2 | title: { a: b }
                    | ^^^^^
                  help: put it in double quotes: `title: "…"`

                explainer.yaml:3:1: error: `summary` is a list of texts [wrong-type]
                  3 | summary: { a: b }
                    | ^^^^^^^
                  help: write `summary: ["…", "…"]`

                explainer.yaml:5:5: error: each item of `authors` is one text [wrong-type]
                  5 |   - [ a ]
                    |     ^
                  help: put it in double quotes

                explainer.yaml:6:5: error: each item of `authors` is one text [wrong-type]
                  6 |   - { b: c }
                    |     ^
                  help: put it in double quotes

                explainer.yaml:9:1: error: `chapters` is a list [wrong-type]
                  9 | chapters: First
                    | ^^^^^^^^
                  help: begin each item with `- `

                explainer.yaml:10:1: error: `article` holds keys of its own, and this is a text [wrong-type]
                  10 | article: article.txt
                     | ^^^^^^^
                  help: write `article: { key: value }`, or one `key: value` pair a line below it, indented by two spaces
                """#)
        checkSettings(
            """
            format: 1
            article:
              file: article.txt
              rights: own
              front: { role: title, quote: a }
            chapters:
              - First
            """,
            gives: #"""
                article “article.txt”
                explainer.yaml:4:3: error: `rights` holds keys of its own, and this is a text [wrong-type]
                  4 |   rights: own
                    |   ^^^^^^
                  help: write `rights: { key: value }`, or one `key: value` pair a line below it, indented by two spaces

                explainer.yaml:5:3: error: `front` is a list [wrong-type]
                  5 |   front: { role: title, quote: a }
                    |   ^^^^^
                  help: begin each item with `- `

                explainer.yaml:7:5: error: here `key: value` pairs are expected [wrong-type]
                  7 |   - First
                    |     ^
                  help: write one `key: value` pair a line
                """#)
    }

    @Test("values that are not known")
    func values() {
        checkSettings(
            """
            format: 1
            language: Japanese!
            published: 2026-02-30
            article:
              file: article.txt
              language: 日本語
              paragraphs: blank-lines
              lines: joined
              url: example.org
              published: 19/01/2026
              rights: { status: publicdomain }
            """,
            gives: #"""
                article “article.txt”
                explainer.yaml:2:11: error: `Japanese!` is not a language tag [bad-value]
                  2 | language: Japanese!
                    |           ^^^^^^^^^
                  help: write one of BCP 47: ja, en, zh-Hans

                explainer.yaml:3:12: error: `2026-02-30` is not a day, month or year of the calendar [bad-value]
                  3 | published: 2026-02-30
                    |            ^^^^^^^^^^
                  help: write 2026-02-01, 2026-02 or 2026

                explainer.yaml:6:13: error: `日本語` is not a language tag [bad-value]
                  6 |   language: 日本語
                    |             ^^^^^^
                  help: did you mean `ja`? write one of BCP 47: ja, en, zh-Hans

                explainer.yaml:7:15: error: `paragraphs` cannot be `blank-lines` [bad-value]
                  7 |   paragraphs: blank-lines
                    |               ^^^^^^^^^^^
                  help: did you mean `blank-line`? it is one of `blank-line`, `line`, `indent`

                explainer.yaml:8:10: error: `lines` cannot be `joined` [bad-value]
                  8 |   lines: joined
                    |          ^^^^^^
                  help: did you mean `join`? it is one of `keep`, `join`

                explainer.yaml:9:8: error: `url` is not a web address [bad-value]
                  9 |   url: example.org
                    |        ^^^^^^^^^^^
                  help: write https://…

                explainer.yaml:10:14: error: `19/01/2026` is not a day, month or year of the calendar [bad-value]
                  10 |   published: 19/01/2026
                     |              ^^^^^^^^^^
                  help: write 2026-01-19

                explainer.yaml:11:21: error: `status` cannot be `publicdomain` [bad-value]
                  11 |   rights: { status: publicdomain }
                     |                     ^^^^^^^^^^^^
                  help: did you mean `public-domain`? it is one of `own`, `licensed`, `public-domain`, `unknown`
                """#)
    }

    @Test("what is empty")
    func empty() {
        checkSettings(
            """
            format: 1
            title:
            deck: ""
            summary: []
            authors:
            headings: [ "" ]
            article:
            chapters:
            """,
            gives: #"""
                explainer.yaml:2:1: error: `title` is empty [bad-value]
                  2 | title:
                    | ^^^^^
                  help: give it a value, or leave the line out

                explainer.yaml:3:1: error: `deck` is empty [bad-value]
                  3 | deck: ""
                    | ^^^^
                  help: give it a value, or leave the line out

                explainer.yaml:6:1: error: an item of `headings` is empty [bad-value]
                  6 | headings: [ "" ]
                    | ^^^^^^^^
                  help: give it a text, or leave it out

                explainer.yaml:7:1: error: `article` has nothing below it [wrong-type]
                  7 | article:
                    | ^^^^^^^
                  help: indent the lines that belong to it by two spaces

                explainer.yaml:8:1: error: `chapters` is a list [wrong-type]
                  8 | chapters:
                    | ^^^^^^^^
                  help: begin each item with `- `
                """#)
        checkSettings(
            "",
            gives: #"""
                explainer.yaml:1:1: error: the file is empty [empty-file]
                  1 |
                    | ^
                  help: write `key: value` lines
                """#)
        checkSettings(
            "# nothing but a comment\n",
            gives: #"""
                explainer.yaml:1:1: error: the file is empty [empty-file]
                  1 | # nothing but a comment
                    | ^
                  help: write `key: value` lines
                """#)
        checkSettings(
            "- a\n- b\n",
            gives: #"""
                explainer.yaml:1:1: error: here `key: value` pairs are expected [wrong-type]
                  1 | - a
                    | ^
                  help: write one `key: value` pair a line
                """#)
    }
}
