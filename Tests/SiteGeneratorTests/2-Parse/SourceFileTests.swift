import Testing

@testable import SiteGenerator

@Suite("Files of sources") struct SourceFileTests {
    @Test("an id gives an address that depends on nothing else")
    func ids() {
        checkSources(
            #"""
            [{ "id": "smith2020", "type": "book" }, { "id": "Smith2020", "type": "book" }, { "id": 3, "type": "book" },
             { "id": "friends:leia:dvd", "type": "book" }, { "id": "山田2020", "type": "book" },
             { "id": "http://zotero.org/users/1/items/ABCD2345", "type": "book" },
             { "id": "http://zotero.org/groups/2/items/EFGH6789", "citation-key": "doe1999", "type": "book" }]
            """#,
            gives: #"""
                smith2020 #s-smith2020
                  type “book”
                Smith2020 #s-Smith2020
                  type “book”
                3 #s-3
                  type “book”
                friends:leia:dvd #s-friends-leia-dvd-fkbxmq
                  type “book”
                山田2020 #s-2020-whzrbx
                  type “book”
                http://zotero.org/users/1/items/ABCD2345 #s-abcd2345-7kigmp
                  type “book”
                http://zotero.org/groups/2/items/EFGH6789 #s-doe1999
                  citation-key “doe1999”
                  type “book”
                """#)
    }

    @Test("two sources with one id, or one address; a source with none")
    func duplicates() {
        checkSources(
            #"""
            [{ "id": "a", "type": "book", "title": "One" },
             { "id": "a", "type": "book", "title": "Two" },
             { "id": "http://zotero.org/1", "citation-key": "a", "type": "book" },
             { "type": "book", "title": "Three" }, { "id": " ", "type": "book" }]
            """#,
            gives: #"""
                a #s-a
                  title “One”
                  type “book”
                sources.json:2:10: error: the id `a` stands twice [duplicate-id]
                  2 |  { "id": "a", "type": "book", "title": "Two" },
                    |          ^^^
                  sources.json:1:10: note: here too
                  1 | [{ "id": "a", "type": "book", "title": "One" },
                    |          ^^^
                  help: remove one of the two, or give it another id

                sources.json:3:10: error: two sources can be cited as `a` [duplicate-id]
                  3 |  { "id": "http://zotero.org/1", "citation-key": "a", "type": "book" },
                    |          ^^^^^^^^^^^^^^^^^^^^^
                  sources.json:1:10: note: the other one
                  1 | [{ "id": "a", "type": "book", "title": "One" },
                    |          ^^^
                  help: change `id` or `citation-key` of one

                sources.json:4:2: error: this source has no `id` [missing-key]
                  4 |  { "type": "book", "title": "Three" }, { "id": " ", "type": "book" }]
                    |  ^
                  help: give it one, by which notes cite it: "id": "smith2020"

                sources.json:4:48: error: the id is empty [bad-id]
                  4 | …e": "book", "title": "Three" }, { "id": " ", "type": "book" }]
                    |                                          ^^^
                  help: write one: "id": "smith2020"
                """#)
    }

    @Test("one id in both files of a folder")
    func duplicatesAcrossFiles() {
        for folder in ["", "content/"] {
            let site = SmallSite(
                SmallSite.files(article: "The tide rose.\n").merging([
                    folder + "sources.json": "[{ \"id\": \"a\", \"type\": \"book\" }]\n",
                    folder + "sources.yaml": "- { id: b, type: book }\n- { id: a, type: book }\n",
                ]) { first, _ in first })
            let path = folder.isEmpty ? "content/tides/" : folder
            #expect(site.messages.contains("\(path)sources.yaml:2:9: error: the id `a` stands twice [duplicate-id]"))
            #expect(site.messages.contains("  \(path)sources.json:1:10: note: here too"))
        }
    }

    @Test("é as one character and as two are two ids")
    func bytes() {
        let (sources, messages) = parseSources(
            Array("[{ \"id\": \"\u{E9}\", \"type\": \"book\" }, { \"id\": \"e\u{301}\", \"type\": \"book\" }]".utf8))
        #expect(messages.isEmpty)
        #expect(Set(sources.map(\.address)).count == 2)
    }

    @Test(
        "a file that holds something else",
        arguments: [
            ("3", "1:1 here a list of sources is expected, and this is a number"),
            ("{ \"id\": \"a\", \"type\": \"book\" }", "1:3 this is one source, and here a list of sources is expected"),
            ("{ \"references\": \"a\" }", "1:17 here a list of sources is expected, and this is a text"),
            ("{ \"a\": 1 }", "1:8 a source is a mapping, and this is a number"),
        ])
    func shapes(json: String, message: String) {
        let (sources, messages) = parseSources(Array(json.utf8))
        #expect(sources.isEmpty)
        let line = messages.split(separator: "\n").first ?? ""
        #expect(
            line.replacing("error: ", with: "").hasPrefix(
                "sources.json:\(message.replacing(" ", with: ": ", maxReplacements: 1))"), "\(line)")
    }

    @Test("an empty list is no mistake")
    func empty() {
        checkSources("[]", gives: "")
        checkSources("{}", gives: "")
        checkSources("[]", file: "sources.yaml", gives: "")
    }

    @Test("YAML: a list")
    func yamlList() {
        checkSources(
            """
            - id: smith2020
              type: article-newspaper
              title: "Rivers: a history"
              volume: 3
              author: [{ family: Smith, given: Ann }, { literal: 共同通信 }]
              issued: 2020-01-03
              accessed: { date-parts: [[2026, 2, 1]] }
              note: |
                one
                two
            """, file: "sources.yaml",
            gives: #"""
                smith2020 #s-smith2020
                  note “one⏎two”
                  title “Rivers: a history”
                  type “article-newspaper”
                  volume “3”
                  author Smith|Ann; “共同通信”
                  accessed 2026-02-01
                  issued 2020-01-03
                """#)
    }

    @Test("YAML: a mapping by id; either of them under `references`")
    func yamlMapping() {
        checkSources(
            """
            references:
              smith2020: { type: book, title: One }
              doe1999:
                id: doe1990
                type: book
              x: book
            """, file: "sources.yaml",
            gives: #"""
                smith2020 #s-smith2020
                  title “One”
                  type “book”
                doe1990 #s-doe1990
                  type “book”
                sources.yaml:4:9: error: the id `doe1990` is not the key that the source stands under [bad-id]
                  4 |     id: doe1990
                    |         ^^^^^^^
                  sources.yaml:3:3: note: the key
                  3 |   doe1999:
                    |   ^^^^^^^
                  help: leave `id` out

                sources.yaml:6:6: error: a source is a mapping, and this is a text [wrong-type]
                  6 |   x: book
                    |      ^^^^
                  help: write `{ "id": "smith2020", "type": "book", "title": "…" }`
                """#)
    }

    @Test("YAML: mistakes")
    func yamlMistakes() {
        checkSources(
            "", file: "sources.yaml",
            gives: #"""
                sources.yaml:1:1: error: the file is empty [empty-file]
                  1 |
                    | ^
                  help: write `key: value` lines
                """#)
        checkSources(
            """
            - id: a
              type: book
              title: A #1 hit
              publisher:
              note: one
                two
              [x]: y
            """, file: "sources.yaml",
            gives: #"""
                a #s-a
                  note “one two”
                  title “A”
                  type “book”
                sources.yaml:3:11: error: in YAML ` #` begins a comment, so the text ends before it [cut-scalar]
                  3 |   title: A #1 hit
                    |           ^^^^^^^
                  help: put the whole text in double quotes: "A #1 hit"

                sources.yaml:4:13: error: `publisher` has no value [wrong-type]
                  4 |   publisher:
                    |             ^
                  help: give it one, or leave the key out

                sources.yaml:5:9: error: a value over several lines is folded by YAML, which puts spaces into the text [folded-scalar]
                  5 |   note: one
                    |         ^^^
                  help: write it on one line: "one two"

                sources.yaml:7:3: error: a key is one text, not a list or a mapping [wrong-type]
                  7 |   [x]: y
                    |   ^
                  help: write `key: value`
                """#)
        let bomb =
            "a: &a [x]\n"
            + (1...40).map { "b\($0): &b\($0) [*\($0 == 1 ? "a" : "b\($0 - 1)"), *\($0 == 1 ? "a" : "b\($0 - 1)")]\n" }
            .joined()
        checkSources(
            bomb, file: "sources.yaml",
            gives: #"""
                sources.yaml:1:1: error: aliases make more of this file than sitegen reads [yaml-syntax]
                  1 | a: &a [x]
                    | ^
                  help: write out what `*…` stands for
                """#)
    }
}
