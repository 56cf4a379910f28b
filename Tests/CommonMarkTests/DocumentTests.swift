import CommonMark
import Testing

@Suite struct DocumentTests {
    @Test func readsEveryKindOfNode() throws {
        let document = try parse(
            """
            # Title

            > quote *em* **strong** `code` [link](/u "t") ![alt](/i)\\
            > next
            > soft <b>

            3) one
            4) two

            ```swift x
            let a
            ```

            <div>

            ***

            | a | b |
            |:-:|--:|
            | c | d |

            Note[^x].

            [^x]: Body.
            """)
        #expect(
            dump(document) == """
                document
                  heading 1
                    text "Title"
                  blockQuote
                    paragraph
                      text "quote "
                      emphasis
                        text "em"
                      text " "
                      strong
                        text "strong"
                      text " "
                      code "code"
                      text " "
                      link "/u" title "t"
                        text "link"
                      text " "
                      image "/i"
                        text "alt"
                      lineBreak
                      text "next"
                      softBreak
                      text "soft "
                      htmlInline "<b>"
                  list 3 parenthesis tight
                    item
                      paragraph
                        text "one"
                    item
                      paragraph
                        text "two"
                  codeBlock "let a\\n" info "swift x"
                  htmlBlock "<div>\\n"
                  thematicBreak
                  table
                    tableRow
                      tableCell header center
                        text "a"
                      tableCell header right
                        text "b"
                    tableRow
                      tableCell center
                        text "c"
                      tableCell right
                        text "d"
                  paragraph
                    text "Note"
                    footnoteReference 1
                    text "."
                  footnoteDefinition 1
                    paragraph
                      text "Body."
                """)
        #expect(Set(document.nodes.map(\.kind)) == Set(Node.Kind.allCases))
    }

    @Test func mergesTextThatTheLibraryCuts() throws {
        let document = try parse("a * b [c] &amp; d_e! f")
        #expect(document.nodes.count == 3)
        #expect(String(decoding: document.bytes, as: UTF8.self) == "a * b [c] & d_e! f")
    }

    @Test func numbersFootnotesByFirstCitation() throws {
        let document = try parse(
            "a[^later] b[^first] c[^later]\n\n[^first]: one\n\n[^later]: two\n\n[^unused]: three\n")
        let ordinals = document.nodes.filter { $0.kind == .footnoteReference }.map(\.ordinal)
        #expect(ordinals == [1, 2, 1])
        let definitions = document.nodes.indices.filter { document.nodes[$0].kind == .footnoteDefinition }
        #expect(definitions.map { document.nodes[$0].ordinal } == [1, 2])
        #expect(document.bytes(of: document.nodes[definitions[0] + 2].literal).elementsEqual("two".utf8))
    }

    @Test func numbersAsManyFootnotesAsThereAre() throws {
        let text = (1...1200).map { "x[^n\($0)]\n\n[^n\($0)]: y\n" }.joined(separator: "\n")
        let ordinals = try parse(text).nodes.filter { $0.kind == .footnoteReference }.map(\.ordinal)
        #expect(ordinals == Array(1...1200))
    }

    @Test func knowsLines() throws {
        let document = try parse("\n\nfirst\nsecond\n\n- item\n\n  deep [x](y)\n")
        func line(of text: String) -> Int32? {
            document.nodes.first { $0.kind == .text && document.bytes(of: $0.literal).elementsEqual(text.utf8) }?.line
        }
        #expect(line(of: "first") == 3)
        #expect(line(of: "second") == 4)
        #expect(line(of: "item") == 6)
        #expect(line(of: "x") == 8)
    }

    @Test func emptyInputIsAnEmptyDocument() throws {
        #expect(dump(try parse("")) == "document")
        #expect(try renderHTML(markdown: []) == [])
    }

    @Test func readsDeepTrees() throws {
        let document = try parse(String(repeating: ">", count: 100_000) + "x")
        #expect(document.nodes.count == 100_003)
        #expect(document.nodes.allSatisfy { $0.end == 100_003 })
    }

    @Test func linksTheVersionPromised() {
        #expect(Document.libraryVersion == "0.29.0.gfm.6")
    }

    @Test func rendersSafely() throws {
        let html = try renderHTML(markdown: Array("<b> [x](javascript:y)".utf8))
        #expect(String(decoding: html, as: UTF8.self) == "<p><!-- raw HTML omitted --> <a href=\"\">x</a></p>\n")
    }

    /// The library keeps globals; what is used here must not depend on them.
    @Test func eightThreadsParseAlike() async throws {
        let text = (0..<60).map { number in
            """
            ## **見出し** \(number)

            は**「重要」**です[^n\(number)]。 _a_ `b` [c](d) ![e](f) <g>

            | a | b |
            |---|:-:|
            | ~~x~~ | \(number) |

            - x

              1. y

            [^n\(number)]: *note* www.example.com
            """
        }.joined(separator: "\n\n")
        let expected = try parse(text, repairingEmphasis: true)
        let html = try renderHTML(markdown: Array(text.utf8))
        let wrong = await withTaskGroup(of: Int.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    (0..<40).count { _ in
                        (try? parse(text, repairingEmphasis: true)) != expected
                            || (try? renderHTML(markdown: Array(text.utf8))) != html
                    }
                }
            }
            var wrong = 0
            for await count in group { wrong += count }
            return wrong
        }
        #expect(wrong == 0)
    }
}
