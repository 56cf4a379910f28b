import Testing

@testable import SiteGenerator

@Suite("Passages that are not there") struct MissingPassageTests {
    /// One note on these words.
    private func check(
        _ passage: String, in article: String, cut: [String] = [], gives expected: String,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let lines = passage.split(separator: "\n", omittingEmptySubsequences: false).map { "> \($0)\n" }.joined()
        checkNotes("## {#a}\n\(lines)\nBody.\n", in: article, cut: cut, gives: expected, sourceLocation: sourceLocation)
    }

    @Test("the nearest words are shown, with a caret where they differ")
    func nearest() {
        check(
            "the moon pulls the see", in: "It is said that the moon pulls the sea.\n",
            gives: #"""
                content/tides/notes.md:2:24: error: the article does not hold this passage: they differ at `e` (U+0065 LATIN SMALL LETTER E) [passage-not-found]
                  2 | > the moon pulls the see
                    |                        ^ here the article has `a` (U+0061 LATIN SMALL LETTER A)
                  content/tides/article.txt:1:17: note: the nearest words stand here
                  1 | It is said that the moon pulls the sea.
                    |                 ^^^^^^^^^^^^^^^^^^^^^^
                  help: write the words as the article has them:
                        > the moon pulls the sea
                """#)
        check(
            "撤退プロセスの最終期日", in: "今後の撤退プロセスの最終期限は九月である。\n",
            gives: #"""
                content/tides/notes.md:2:13: error: the article does not hold this passage: they differ at `日` (U+65E5 CJK UNIFIED IDEOGRAPH-65E5) [passage-not-found]
                  2 | > 撤退プロセスの最終期日
                    |                       ^^ here the article has `限` (U+9650 CJK UNIFIED IDEOGRAPH-9650)
                  content/tides/article.txt:1:4: note: the nearest words stand here
                  1 | 今後の撤退プロセスの最終期限は九月である。
                    |       ^^^^^^^^^^^^^^^^^^^^^^
                  help: write the words as the article has them:
                        > 撤退プロセスの最終期限
                """#)
        check(
            "==期日==は九月", in: "今後の撤退プロセスの最終期限は九月である。\n",
            gives: #"""
                content/tides/notes.md:2:6: error: the article does not hold this passage: they differ at `日` (U+65E5 CJK UNIFIED IDEOGRAPH-65E5) [passage-not-found]
                  2 | > ==期日==は九月
                    |       ^^ here the article has `限` (U+9650 CJK UNIFIED IDEOGRAPH-9650)
                  content/tides/article.txt:1:13: note: the nearest words stand here
                  1 | 今後の撤退プロセスの最終期限は九月である。
                    |                         ^^^^^^^^^^
                  help: write the words as the article has them:
                        > ==期限==は九月
                """#)
    }

    @Test("a wrong character at the beginning, as text recognition makes it")
    func recognition() {
        check(
            "撒退の最終期限", in: "今後の撤退の最終期限は九月である。\n",
            gives: #"""
                content/tides/notes.md:2:3: error: the article does not hold this passage: they differ at `撒` (U+6492 CJK UNIFIED IDEOGRAPH-6492) [passage-not-found]
                  2 | > 撒退の最終期限
                    |   ^^ here the article has `撤` (U+64A4 CJK UNIFIED IDEOGRAPH-64A4)
                  content/tides/article.txt:1:4: note: the nearest words stand here
                  1 | 今後の撤退の最終期限は九月である。
                    |       ^^^^^^^^^^^^^^
                  help: write the words as the article has them:
                        > 撤退の最終期限
                """#)
    }

    @Test("words left out and words added")
    func words() {
        check(
            "the tide in the night", in: "So the tide rose in the night.\n",
            gives: #"""
                content/tides/notes.md:2:12: error: the article does not hold this passage: they differ at `i` (U+0069 LATIN SMALL LETTER I) [passage-not-found]
                  2 | > the tide in the night
                    |            ^ here the article has `r` (U+0072 LATIN SMALL LETTER R)
                  content/tides/article.txt:1:4: note: the nearest words stand here
                  1 | So the tide rose in the night.
                    |    ^^^^^^^^^^^^^^^^^^^^^^^^^^
                  help: write the words as the article has them:
                        > the tide rose in the night
                """#)
        check(
            "the tide rose high in the night", in: "So the tide rose in the night.\n",
            gives: #"""
                content/tides/notes.md:2:17: error: the article does not hold this passage: they differ at `h` (U+0068 LATIN SMALL LETTER H) [passage-not-found]
                  2 | > the tide rose high in the night
                    |                 ^ here the article has `i` (U+0069 LATIN SMALL LETTER I)
                  content/tides/article.txt:1:4: note: the nearest words stand here
                  1 | So the tide rose in the night.
                    |    ^^^^^^^^^^^^^^^^^^^^^^^^^^
                  help: write the words as the article has them:
                        > the tide rose in the night
                """#)
        check(
            "rose in the night.\u{3000}", in: "So the tide rose in the night.\n",
            gives: #"""
                content/tides/notes.md:2:21: error: the article does not hold this passage: it goes on where the article's words end [passage-not-found]
                  2 | > rose in the night.　
                    |                     ^^ U+3000 IDEOGRAPHIC SPACE is not in the article here
                  content/tides/article.txt:1:13: note: the nearest words stand here
                  1 | So the tide rose in the night.
                    |             ^^^^^^^^^^^^^^^^^^
                  help: write the words as the article has them:
                        > rose in the night.
                """#)
    }

    @Test("composed and decomposed letters")
    func normalForms() {
        check(
            "か\u{3099}引く", in: "潮が引く。\n",
            gives: #"""
                content/tides/notes.md:2:3: error: the article does not hold this passage: `が` is written there with other code points [passage-not-found]
                  2 | > が引く
                    |   ^^ here it is U+304B U+3099, in the article U+304C
                  content/tides/article.txt:1:2: note: the nearest words stand here
                  1 | 潮が引く。
                    |   ^^^^^^
                  help: write the words as the article has them:
                        > が引く
                """#)
        check(
            "café", in: "The cafe\u{301} closed.\n",
            gives: #"""
                content/tides/notes.md:2:6: error: the article does not hold this passage: `é` is written there with other code points [passage-not-found]
                  2 | > café
                    |      ^ here it is U+00E9, in the article U+0065 U+0301
                  content/tides/article.txt:1:5: note: the nearest words stand here
                  1 | The café closed.
                    |     ^^^^
                  help: write the words as the article has them:
                        > café
                """#)
    }

    @Test("invisible characters")
    func invisible() {
        check(
            "the \u{200F}tide", in: "So the tide rose.\n",
            gives: #"""
                content/tides/notes.md:2:7: error: the article does not hold this passage: an invisible character, U+200F RIGHT-TO-LEFT MARK, stands in it [passage-not-found]
                  2 | > the ‏tide
                    |       ^ the article has `t` (U+0074 LATIN SMALL LETTER T) here
                  content/tides/article.txt:1:4: note: the nearest words stand here
                  1 | So the tide rose.
                    |    ^^^^^^^^
                  help: write the words as the article has them:
                        > the tide
                """#)
        check(
            "the tide", in: "So the \u{200B}tide rose.\n",
            gives: #"""
                content/tides/notes.md:2:7: error: the article does not hold this passage: the article has an invisible character, U+200B ZERO WIDTH SPACE [passage-not-found]
                  2 | > the tide
                    |       ^ before this the article has U+200B ZERO WIDTH SPACE
                  content/tides/article.txt:1:4: note: the nearest words stand here
                  1 | So the ​tide rose.
                    |    ^^^^^^^^
                  help: write the words as the article has them:
                        > the ​tide
                """#)
        check(
            "the tide\u{200E}", in: "So the tide rose.\n",
            gives: #"""
                content/tides/notes.md:2:11: error: the article does not hold this passage: it goes on where the article's words end [passage-not-found]
                  2 | > the tide‎
                    |           ^ U+200E LEFT-TO-RIGHT MARK is not in the article here
                  content/tides/article.txt:1:4: note: the nearest words stand here
                  1 | So the tide rose.
                    |    ^^^^^^^^
                  help: write the words as the article has them:
                        > the tide
                """#)
        check(
            "the tide", in: "So the\u{A0}tide rose.\n",
            gives: #"""
                content/tides/notes.md:2:6: error: the article does not hold this passage: the article has an invisible character, U+00A0 NO-BREAK SPACE [passage-not-found]
                  2 | > the tide
                    |      ^ here the article has U+00A0 NO-BREAK SPACE
                  content/tides/article.txt:1:4: note: the nearest words stand here
                  1 | So the tide rose.
                    |    ^^^^^^^^
                  help: write the words as the article has them:
                        > the tide
                """#)
    }

    @Test("full-width forms, and characters that look alike")
    func lookAlikes() {
        check(
            "ＡＢＣ社", in: "そのABC社は。\n",
            gives: #"""
                content/tides/notes.md:2:3: error: the article does not hold this passage: they differ at `Ａ` (U+FF21 FULLWIDTH LATIN CAPITAL LETTER A) [passage-not-found]
                  2 | > ＡＢＣ社
                    |   ^^ here the article has `A` (U+0041 LATIN CAPITAL LETTER A)
                  content/tides/article.txt:1:3: note: the nearest words stand here
                  1 | そのABC社は。
                    |     ^^^^^
                  help: write the words as the article has them:
                        > ABC社
                """#)
        check(
            "グローバル·ポリティクス", in: "記事・グローバル・ポリティクス\n",
            gives: #"""
                content/tides/notes.md:2:8: error: the article does not hold this passage: they differ at `·` (U+00B7 MIDDLE DOT) [passage-not-found]
                  2 | > グローバル·ポリティクス
                    |             ^ here the article has `・` (U+30FB KATAKANA MIDDLE DOT)
                  content/tides/article.txt:1:4: note: the nearest words stand here
                  1 | 記事・グローバル・ポリティクス
                    |       ^^^^^^^^^^^^^^^^^^^^^^^^
                  help: write the words as the article has them:
                        > グローバル・ポリティクス
                """#)
        check(
            "non-state", in: "The non\u{2010}state actors.\n",
            gives: #"""
                content/tides/notes.md:2:6: error: the article does not hold this passage: they differ at `-` (U+002D HYPHEN-MINUS) [passage-not-found]
                  2 | > non-state
                    |      ^ here the article has `‐` (U+2010 HYPHEN)
                  content/tides/article.txt:1:5: note: the nearest words stand here
                  1 | The non‐state actors.
                    |     ^^^^^^^^^
                  help: write the words as the article has them:
                        > non‐state
                """#)
        check(
            "the 'tide'", in: "So the ’tide’ rose.\n",
            gives: #"""
                content/tides/notes.md:2:7: error: the article does not hold this passage: they differ at `'` (U+0027 APOSTROPHE) [passage-not-found]
                  2 | > the 'tide'
                    |       ^ here the article has `’` (U+2019 RIGHT SINGLE QUOTATION MARK)
                  content/tides/article.txt:1:4: note: the nearest words stand here
                  1 | So the ’tide’ rose.
                    |    ^^^^^^^^^^
                  help: write the words as the article has them:
                        > the ’tide’
                """#)
        check(
            "The Tide", in: "So the tide rose.\n",
            gives: #"""
                content/tides/notes.md:2:3: error: the article does not hold this passage: they differ at `T` (U+0054 LATIN CAPITAL LETTER T) [passage-not-found]
                  2 | > The Tide
                    |   ^ here the article has `t` (U+0074 LATIN SMALL LETTER T)
                  content/tides/article.txt:1:4: note: the nearest words stand here
                  1 | So the tide rose.
                    |    ^^^^^^^^
                  help: write the words as the article has them:
                        > the tide
                """#)
    }

    @Test("a line end where the article has none, and none where it has one")
    func lineEnds() {
        check(
            "tide\nrose", in: "The tide rose.\n",
            gives: #"""
                content/tides/notes.md:2:3: error: the article does not hold this passage: the line end is not the article's, as in a PDF [passage-not-found]
                  2 | > tide
                    |   ^^^^
                  content/tides/article.txt:1:5: note: the words stand here
                  1 | The tide rose.
                    |     ^^^^^^^^^
                  help: write
                        > tide rose
                """#)
        check(
            "tide rose", in: "The tide\nrose.\n",
            gives: #"""
                content/tides/notes.md:2:7: error: the article does not hold this passage: they differ at a space [passage-not-found]
                  2 | > tide rose
                    |       ^ here the article has a line end
                  content/tides/article.txt:1:5: note: the nearest words stand here
                  1 | The tide
                    |     ^^^^
                  help: write the words as the article has them:
                        > tide
                        > rose
                """#)
        check(
            "潮が 引く", in: "潮が\n引く。\n", cut: ["lines: join"],
            gives: #"""
                content/tides/notes.md:2:5: error: the article does not hold this passage: they differ at a space [passage-not-found]
                  2 | > 潮が 引く
                    |       ^ here the article has `引` (U+5F15 CJK UNIFIED IDEOGRAPH-5F15)
                  content/tides/article.txt:1:1: note: the nearest words stand here
                  1 | 潮が
                    | ^^^^
                  help: write the words as the article has them:
                        > 潮が引く
                """#)
    }

    @Test("nothing like it")
    func nothing() {
        check(
            "entirely other words", in: "潮が引く。\n",
            gives: #"""
                content/tides/notes.md:2:3: error: the article does not hold these words, nor any like them [passage-not-found]
                  2 | > entirely other words
                    |   ^^^^^^^^^^^^^^^^^^^^
                  help: copy the passage from article.txt
                """#)
        check(
            "x", in: "潮が引く。\n",
            gives: #"""
                content/tides/notes.md:2:3: error: the article does not hold these words, nor any like them [passage-not-found]
                  2 | > x
                    |   ^
                  help: copy the passage from article.txt
                """#)
    }
}
