import Testing

@testable import SiteGenerator

@Suite("Blocks of a plain-text article") struct ArticleTests {
    @Test("blank lines part paragraphs; line ends within one are kept")
    func blankLines() {
        checkArticle(
            "\n\nThe tide\nrose.  \n\n \t\n  It fell.\nNight",
            gives: #"""
                0 3:1 “The tide⏎rose.  ”
                1 7:1 “  It fell.⏎Night”
                """#)
    }

    @Test("a line of ideographic spaces is blank, and so is one of any other white space")
    func ideographicSpaces() {
        checkArticle(
            "　一\n　\n二　\n\u{A0}\u{2003}\n三\u{200B}\n\u{200B}\n四\n",
            gives: #"""
                0 1:1 “　一”
                1 3:1 “二　”
                2 5:1 “三​⏎​⏎四”
                """#)
    }

    @Test("with `paragraphs: line` each line is a paragraph")
    func eachLine() {
        checkArticle(
            "One\nTwo  \n\n　Three\n", paragraphs: .line,
            gives: #"""
                0 1:1 “One”
                1 2:1 “Two  ”
                2 4:1 “　Three”
                """#)
    }

    @Test(
        "with `paragraphs: indent` a paragraph begins with an indented line, or after a blank one; other lines go on in it",
        arguments: [ArticleSettings.Lines.keep, .join])
    func indent(_ lines: ArticleSettings.Lines) {
        // Lines before the first indented one are blocks by themselves.
        let end = lines == .join ? "¦" : "⏎"
        checkArticle(
            "潮の話\n山田\n　潮が\n引く。\n　夜に\n\n引く。\nまた\n\tThe tide\nrose.\n  It fell.\n One\n", paragraphs: .indent,
            lines: lines,
            gives: """
                0 1:1 “潮の話”
                1 2:1 “山田”
                2 3:1 “　潮が\(end)引く。”
                3 5:1 “　夜に”
                4 7:1 “引く。\(end)また”
                5 9:1 “<9>The tide⏎rose.”
                6 11:1 “  It fell.⏎ One”
                """)
    }

    @Test("with `paragraphs: indent` a line that a heading, a chapter or a front line quotes is a block by itself")
    func quotedLines() {
        let settings = """
            format: 1
            title: T
            article:
              file: article.txt
              paragraphs: indent
              lines: join
              rights: { status: own }
              front: [ { role: byline, quote: 山田 } ]
            headings: [ （一） ]
            chapters: [ { slug: a, quote: "　潮" }, { slug: b, quote: 二、 } ]
            """
        let article = "　潮が\n引く。\n二、夜\n山田\n（一）波\n　波が\n（二）は\n続く。\n"
        let site = SmallSite(["article.txt": article, "explainer.yaml": settings])
        guard case .received(let parsed, _) = site.parsed.explainers.first?.text else {
            Issue.record("there is no article")
            return
        }
        let blocks = parsed.blocks.indices.map { UTF8Text.string(parsed.printedText(of: $0)) }
        #expect(blocks == ["　潮が引く。", "二、夜", "山田", "（一）波", "　波が（二）は続く。"])
    }

    @Test("with `lines: join` a line end between two Chinese or Japanese characters is nothing, else a space")
    func join() {
        checkArticle(
            "The tide\nrose  \n  high.\n\n潮が\n引く。\n夜 \n　明け\nA\n潮\n한국\n어\n「\nｶﾅ\nＡ\n", lines: .join,
            gives: #"""
                0 1:1 “The tide⏎rose  ⏎  high.”
                1 5:1 “潮が¦引く。¦夜¦　明け⏎A⏎潮⏎한국⏎어⏎「¦ｶﾅ¦Ａ”
                """#)
    }

    @Test("with `lines: keep` every line end is kept")
    func keep() {
        checkArticle(
            "潮が\n引く。\n", lines: .keep,
            gives: #"""
                0 1:1 “潮が⏎引く。”
                """#)
    }

    @Test("a byte order mark and CR LF are not printed; places are those of the file")
    func marks() {
        checkArticle(
            "\u{FEFF}One\r\ntwo\r\n\r\nThree\r\n",
            gives: #"""
                0 1:2 “One⏎two”
                1 4:1 “Three”
                """#)
    }

    @Test("a carriage return by itself cannot stand in a page")
    func loneReturn() {
        checkArticle(
            "One\rtwo\r\nthree\r",
            gives: #"""
                0 1:1 “One<D>two⏎three<D>”
                article.txt:1:4: error: U+000D CARRIAGE RETURN cannot stand in a web page [control-character]
                  1 | One two
                    |    ^
                  help: remove it from the file; if the article was received so, tell of it in the preface

                article.txt:2:6: error: U+000D CARRIAGE RETURN cannot stand in a web page [control-character]
                  2 | three
                    |      ^
                  help: remove it from the file; if the article was received so, tell of it in the preface
                """#)
    }

    @Test("lines that all end in carriage returns are one mistake")
    func returnsAlone() {
        checkArticle(
            "One\rtwo\r\rthree\r",
            gives: #"""
                0 1:1 “One<D>two<D><D>three<D>”
                article.txt:1:4: error: lines end in CR alone, which cannot stand in a web page [control-character]
                  1 | One two  three
                    |    ^
                  help: convert the line ends: tr '\r' '\n' < old > new
                """#)
    }

    @Test("control characters and noncharacters cannot stand in a page; tab and form feed can")
    func controls() {
        let noncharacters = [UInt32]([0xFDD0, 0xFFFE, 0x1FFFF, 0x10FFFF]).compactMap(Unicode.Scalar.init)
        let text = "a\tb\u{C}c\n\u{0}x\u{1B}\u{7F}\n潮\u{85}\u{9F}\(String(String.UnicodeScalarView(noncharacters)))\n"
        checkArticle(
            text + "\u{FFFD}\u{E000}\u{FEFF}\n",
            gives: #"""
                0 1:1 “a<9>b<C>c⏎<0>x<1B><7F>⏎潮<85><9F><FDD0><FFFE><1FFFF><10FFFF>⏎�﻿”
                article.txt:2:1: error: U+0000 NULL cannot stand in a web page [control-character]
                  2 |  x
                    | ^
                  help: remove it from the file; if the article was received so, tell of it in the preface

                article.txt:2:3: error: U+001B ESCAPE cannot stand in a web page [control-character]
                  2 |  x
                    |   ^
                  help: remove it from the file; if the article was received so, tell of it in the preface

                article.txt:2:4: error: U+007F DELETE cannot stand in a web page [control-character]
                  2 |  x
                    |    ^
                  help: remove it from the file; if the article was received so, tell of it in the preface

                article.txt:3:2: error: U+0085 NEXT LINE cannot stand in a web page [control-character]
                  3 | 潮  <FDD0><FFFE><1FFFF><10FFFF>
                    |   ^
                  help: remove it from the file; if the article was received so, tell of it in the preface

                article.txt:3:3: error: U+009F cannot stand in a web page [control-character]
                  3 | 潮  <FDD0><FFFE><1FFFF><10FFFF>
                    |    ^
                  help: remove it from the file; if the article was received so, tell of it in the preface

                article.txt:3:4: error: U+FDD0 cannot stand in a web page [control-character]
                  3 | 潮  <FDD0><FFFE><1FFFF><10FFFF>
                    |     ^
                  help: remove it from the file; if the article was received so, tell of it in the preface

                article.txt:3:5: error: U+FFFE cannot stand in a web page [control-character]
                  3 | 潮  <FDD0><FFFE><1FFFF><10FFFF>
                    |      ^
                  help: remove it from the file; if the article was received so, tell of it in the preface

                article.txt:3:6: error: U+1FFFF cannot stand in a web page [control-character]
                  3 | 潮  <FDD0><FFFE><1FFFF><10FFFF>
                    |       ^
                  help: remove it from the file; if the article was received so, tell of it in the preface

                article.txt:3:7: error: U+10FFFF cannot stand in a web page [control-character]
                  3 | 潮  <FDD0><FFFE><1FFFF><10FFFF>
                    |        ^
                  help: remove it from the file; if the article was received so, tell of it in the preface
                """#)
    }

    @Test("a file full of them is told of once or twice, not ten thousand times")
    func manyControls() {
        var log = DiagnosticLog()
        let bytes = [UInt8](repeating: 1, count: 10_000)
        _ = parsedArticle(SourceFile(path: "article.txt", bytes: bytes), .blankLine, .keep, &log)
        #expect((1...30).contains(log.diagnostics.count))
    }

    @Test("an article without text")
    func empty() {
        checkArticle(
            "\n \n",
            gives: #"""
                article.txt: error: the article holds no text [empty-file]
                  help: save the text as received here
                """#)
        checkArticle(
            "　\n",
            gives: #"""
                article.txt: error: the article holds no text [empty-file]
                  help: save the text as received here
                """#)
    }

    @Test("a file that is not the one its SHA-256 names")
    func changed() {
        let right = SHA256.hexadecimal(of: Array("One.\n".utf8))
        checkChapters(
            of: "One.\n", cut: ["sha256: \(right.uppercased())"],
            gives: #"""
                text “Tides” of ours
                  One.
                """#)
        checkChapters(
            of: "One!\n", cut: ["sha256: \(right)"],
            gives: #"""
                text “Tides” of ours
                  One!
                content/tides/explainer.yaml:6:11: error: the article's file is not the one this names: its SHA-256 is d86bcc3a90339283b2dc42efde770640abc5f51cd443e642a6b759f29aacfb5d [article-changed]
                  6 |   sha256: 77cff70ea8937d628a3741880862dfc662d1d1c57d6bdcb4a50b7d4e62b4a61e
                    |           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                  help: restore the file; a corrected article is taken in with `sitegen update NAME --from FILE --apply`, and where only another file was meant, write its SHA-256 here
                """#)
    }

    @Test("whatever the text, what lies between blocks and between their pieces is white space")
    func tiled() {
        var numbers = SeededNumbers(7)
        let alphabet = Array(" \n\n\t　a潮ー。é\r\u{C}".unicodeScalars)
        for _ in 0..<400 {
            var text = String.UnicodeScalarView()
            for _ in 0..<Int.random(in: 0...40, using: &numbers) {
                text.append(alphabet.randomElement(using: &numbers) ?? "a")
            }
            let paragraphs = ArticleSettings.Paragraphs.allCases.randomElement(using: &numbers) ?? .blankLine
            let article = parsedArticle(
                String(text), paragraphs: paragraphs, lines: numbers.chance(2) ? .join : .keep)
            var end = 0
            for piece in article.blocks.flatMap(\.pieces) + [article.text.count..<article.text.count] {
                #expect(piece.lowerBound >= end)
                #expect(
                    ArticleParser.isBlank(article.text, end..<max(end, piece.lowerBound)),
                    "\(String(text).debugDescription)")
                end = piece.upperBound
            }
        }
    }
}
