import Testing

@testable import SiteGenerator

/// What YAML would do in silence.
@Suite("YAML") struct YAMLStrictnessTests {
    @Test("a text that ` #` would cut")
    func cut() {
        checkSettings(
            """
            format: 1
            title: Tide #1
            deck: 潮 # の "引"
            authors:
              - A # B
              - A#B
            """,
            gives: #"""
                title “Tide”
                deck “潮”
                author “A”
                author “A#B”
                explainer.yaml:2:12: error: in YAML ` #` begins a comment, so the text ends before it [cut-scalar]
                  2 | title: Tide #1
                    |            ^^^
                  help: put the whole text in double quotes: "Tide #1"

                explainer.yaml:3:8: error: in YAML ` #` begins a comment, so the text ends before it [cut-scalar]
                  3 | deck: 潮 # の "引"
                    |         ^^^^^^^^^^
                  help: put the whole text in double quotes: "潮 # の \"引\""

                explainer.yaml:5:6: error: in YAML ` #` begins a comment, so the text ends before it [cut-scalar]
                  5 |   - A # B
                    |      ^^^^
                  help: put the whole text in double quotes: "A # B"
                """#)
        checkSettings(
            """
            format: 1
            summary: [ a #b ]
            authors: A
            """,
            gives: #"""
                explainer.yaml:3:1: error: this is not YAML: a text in this list has a sign of YAML at its beginning or behind a space [yaml-syntax]
                  3 | authors: A
                    | ^
                  explainer.yaml:2:10: note: it begins here
                  2 | summary: [ a #b ]
                    |          ^
                  help: put each text of the list in double quotes
                """#)
        checkSettings(
            """
            format: 1
            summary:
              - one #1
            article:
              file: article.txt
              publisher: Paper #2
              rights: { status: own, statement: "quoted" }   # fine
              front:
                - role: title  # fine
                  quote: 第 #1
            chapters:
              - slug: a # fine
                title: "quoted"   # fine
                quote: |   # fine
                  a #b
            """,
            gives: #"""
                summary “one”
                article “article.txt”
                statement “quoted”
                title “第”
                chapter “a #b”
                explainer.yaml:3:8: error: in YAML ` #` begins a comment, so the text ends before it [cut-scalar]
                  3 |   - one #1
                    |        ^^^
                  help: put the whole text in double quotes: "one #1"

                explainer.yaml:6:19: error: in YAML ` #` begins a comment, so the text ends before it [cut-scalar]
                  6 |   publisher: Paper #2
                    |                   ^^^
                  help: put the whole text in double quotes: "Paper #2"

                explainer.yaml:10:15: error: in YAML ` #` begins a comment, so the text ends before it [cut-scalar]
                  10 |       quote: 第 #1
                     |                ^^^
                  help: put the whole text in double quotes: "第 #1"
                """#)
    }

    @Test("a text over several lines would be folded, in every style")
    func folded() {
        checkSettings(
            """
            format: 1
            title: one
              two
            deck: "one
              two"
            summary:
              - 'one

                two'
              - >
                one
                two
              - >-
                one
            """,
            gives: #"""
                title “one two”
                deck “one two”
                summary “one⏎two”
                summary “one two⏎”
                summary “one”
                explainer.yaml:2:8: error: a value over several lines is folded by YAML, which puts spaces into the text [folded-scalar]
                  2 | title: one
                    |        ^^^
                  help: write it on one line: "one two"

                explainer.yaml:4:7: error: a value over several lines is folded by YAML, which puts spaces into the text [folded-scalar]
                  4 | deck: "one
                    |       ^^^^
                  help: write it on one line: "one two"

                explainer.yaml:7:5: error: a value over several lines is folded by YAML, which puts spaces into the text [folded-scalar]
                  7 |   - 'one
                    |     ^^^^
                  help: write it on one line: "one\ntwo"

                explainer.yaml:10:5: error: `>` folds lines, which puts spaces into the text [folded-scalar]
                  10 |   - >
                     |     ^
                  help: use `|`, which keeps lines as they are, or one line in double quotes

                explainer.yaml:13:5: error: `>` folds lines, which puts spaces into the text [folded-scalar]
                  13 |   - >-
                     |     ^^
                  help: use `|`, which keeps lines as they are, or one line in double quotes
                """#)
        checkSettings(
            """
            format: 1
            deck: "潮が
              「引く」\\" \\
              夜"
            authors: [ one,
              two, three
              four ]
            """,
            gives: #"""
                deck “潮が 「引く」" 夜”
                author “one”
                author “two”
                author “three four”
                explainer.yaml:2:7: error: a value over several lines is folded by YAML, which puts spaces into the text [folded-scalar]
                  2 | deck: "潮が
                    |       ^^^^^
                  help: write it on one line: "潮が 「引く」\" 夜"

                explainer.yaml:6:8: error: a value over several lines is folded by YAML, which puts spaces into the text [folded-scalar]
                  6 |   two, three
                    |        ^^^^^
                  help: write it on one line: "three four"
                """#)
    }

    @Test("escapes of a double-quoted text on one line are YAML's")
    func escapes() {
        checkSettings(
            ##"""
            format: 1
            title: "a \"b\" \\ \u6F6E # c" # comment
            deck: 'a ''b'' " \n' # comment
            """##,
            gives: #"""
                title “a "b" \ 潮 # c”
                deck “a 'b' " \n”
                """#)
    }

    @Test("a key that stands twice")
    func duplicates() {
        checkSettings(
            """
            format: 1
            title: a
            title: b
            """,
            gives: #"""
                explainer.yaml:3:1: error: the key `title` stands twice in one mapping [yaml-syntax]
                  3 | title: b
                    | ^^^^^
                  explainer.yaml:2:1: note: here too
                  2 | title: a
                    | ^^^^^
                  help: keep one of the two
                """#)
        checkSettings(
            """
            format: 1
            article:
              file: a
              file: b
            """,
            gives: #"""
                explainer.yaml:4:3: error: the key `file` stands twice in one mapping [yaml-syntax]
                  4 |   file: b
                    |   ^^^^
                  explainer.yaml:3:3: note: here too
                  3 |   file: a
                    |   ^^^^
                  help: keep one of the two
                """#)
    }

    @Test("anchors, aliases and tags")
    func anchors() {
        checkSettings(
            """
            format: 1
            title: &a Tide
            deck: *a
            """,
            gives: #"""
                title “Tide”
                deck “Tide”
                explainer.yaml:2:8: error: anchors and tags of YAML are not taken [yaml-syntax]
                  2 | title: &a Tide
                    |        ^^^^^^^
                  help: write the text itself: "Tide"
                """#)
        checkSettings(
            """
            format: 1
            title: !!str Tide
            deck: ! "Deck"
            """,
            gives: #"""
                title “Tide”
                deck “Deck”
                explainer.yaml:2:8: error: anchors and tags of YAML are not taken [yaml-syntax]
                  2 | title: !!str Tide
                    |        ^^^^^^^^^^
                  help: write the text itself: "Tide"

                explainer.yaml:3:7: error: anchors and tags of YAML are not taken [yaml-syntax]
                  3 | deck: ! "Deck"
                    |       ^^^^^^^^
                  help: write the text itself: "Deck"
                """#)
        checkSettings(
            """
            format: 1
            article: &x
              file: article.txt
            chapters:
              - <<: *x
                quote: a
            """,
            gives: #"""
                article “article.txt”
                chapter “a”
                explainer.yaml:5:5: error: `<<` is not a key that is known here [unknown-key]
                  5 |   - <<: *x
                    |     ^^
                  help: known here: quote, slug, title, was
                """#)
    }

    @Test("what is not YAML")
    func syntax() {
        checkSettings(
            "format: 1\ntitle: a: b\n",
            gives: #"""
                explainer.yaml:2:9: error: this is not YAML: `: ` inside a text begins another value [yaml-syntax]
                  2 | title: a: b
                    |         ^
                  help: write `title: "a: b"`
                """#)
        checkSettings(
            "format: 1\ntitle: \"潮が引く\n",
            gives: #"""
                explainer.yaml:2:8: error: this is not YAML: this quotation mark is not closed [yaml-syntax]
                  2 | title: "潮が引く
                    |        ^
                  help: write `"` at the text's end too
                """#)
        checkSettings(
            "format: 1\n\ttitle: a\n",
            gives: #"""
                explainer.yaml:2:1: error: this is not YAML: a tab stands in the indentation, which is of spaces [yaml-syntax]
                  2 |  title: a
                    | ^
                  help: replace the tab with two spaces
                """#)
        checkSettings(
            "format: 1\ntitle: 潮が @引く\nsummary: [ 「引く」, @b ]\n",
            gives: #"""
                explainer.yaml:3:18: error: this is not YAML: a text in this list has a sign of YAML at its beginning or behind a space [yaml-syntax]
                  3 | summary: [ 「引く」, @b ]
                    |                      ^
                  help: put each text of the list in double quotes
                """#)
        checkSettings(
            "format: 1\n---\ntitle: b\n",
            gives: #"""
                explainer.yaml:2:1: error: this is not YAML: `---` begins a second document, and a file here holds one [yaml-syntax]
                  2 | ---
                    | ^
                  explainer.yaml:1:1: note: it begins here
                  1 | format: 1
                    | ^
                  help: remove the lines `---`
                """#)
        checkSettings(
            "format：1\ntitle：b\n",
            gives: #"""
                explainer.yaml:1:1: error: here `key: value` pairs are expected [wrong-type]
                  1 | format：1
                    | ^
                  help: a key has an ASCII colon and a space, not U+FF1A
                """#)
        checkSettings(
            "format: 1\ntitle: a\n? [b, c]\n: d\n",
            gives: #"""
                title “a”
                explainer.yaml:3:3: error: a key is one text, not a list or a mapping [wrong-type]
                  3 | ? [b, c]
                    |   ^
                  help: write one `key: value` pair a line
                """#)
    }

    @Test("a byte order mark and CR LF are no matter")
    func marks() {
        checkSettings(
            "\u{FEFF}titel: 潮\nformat: 1\n",
            gives: #"""
                explainer.yaml:1:2: error: `titel` is not a key that is known here [unknown-key]
                  1 | ﻿titel: 潮
                    | ^^^^^
                  help: did you mean `title`? known here: article, authors, chapters, deck, format, headings, language, published, summary, title, was
                """#)
        checkSettings(
            "\u{FEFF}format: 1\r\ntitle: 潮 #1\r\ndeck: Deck\r\n",
            gives: #"""
                title “潮”
                deck “Deck”
                explainer.yaml:2:9: error: in YAML ` #` begins a comment, so the text ends before it [cut-scalar]
                  2 | title: 潮 #1
                    |          ^^^
                  help: put the whole text in double quotes: "潮 #1"
                """#)
    }

    /// Foundation takes it for a byte order mark, which no text within a file has.
    @Test(
        "U+FEFF at the beginning of a text is part of it",
        arguments: [
            "\u{FEFF}a", "'\u{FEFF}a'", "\"\u{FEFF}a\"", #""\uFEFFa""#, #""\ufeffa""#, #""\U0000FEFFa""#,
            "|-\n  \u{FEFF}a",
        ])
    func byteOrderMark(written: String) {
        checkSettings("format: 1\ntitle: \(written)\n", gives: "title “\u{FEFF}a”\n")
    }

    /// A lone CR and U+0085 are refused before.
    @Test(
        "what ends a line for YAML alone moves no place of what follows", arguments: ["\u{2028}", "\u{2029}"])
    func otherLineEnds(end: String) {
        checkSettings(
            "format: 1\ntitle: \"one\(end)two\(end)\"\nauthors:\n  - A # B\n",
            gives: """
                title “one\(end)two\(end)”
                author “A”
                explainer.yaml:4:6: error: in YAML ` #` begins a comment, so the text ends before it [cut-scalar]
                  4 |   - A # B
                    |      ^^^^
                  help: put the whole text in double quotes: "A # B"
                """)
        checkSettings(
            "format: 1\ndeck: \"\(end)\(end)\"\ntitle: one\ntitle: two\n",
            gives: """
                explainer.yaml:4:1: error: the key `title` stands twice in one mapping [yaml-syntax]
                  4 | title: two
                    | ^^^^^
                  explainer.yaml:3:1: note: here too
                  3 | title: one
                    | ^^^^^
                  help: keep one of the two
                """)
    }

    @Test("a key that stands twice behind lone returns is told of")
    func loneReturns() {
        let bytes = Array("- id: a\r\r\r\r  title: b\r  title: c".utf8)
        var log = DiagnosticLog()
        #expect(YAMLReader(file: FileID(index: 0), bytes: bytes).node(&log) == nil)
        #expect(log.diagnostics.map(\.message) == ["the key `title` stands twice in one mapping"])
    }
}
