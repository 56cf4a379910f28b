import Testing

@testable import SiteGenerator

@Suite("sources.json: JSON") struct SourceJSONTests {
    @Test("escapes, a tab before a key, blanks around a text")
    func escapes() {
        checkSources(
            """
            [\t{ "id": "a", "type": "book",
            \t"title": "\\u30a2\\u30a4 \\ud83d\\ude00 \\"q\\" \\\\ \\/ a\\tb\\nc",
            \t"publisher": " A  B ", "note": "one\\n\\ntwo\\n" }
            ]
            """,
            gives: #"""
                a #s-a
                  note “one⏎⏎two”
                  publisher “A B”
                  title “アイ 😀 "q" \ / a b c”
                  type “book”
                """#)
    }

    @Test("half a surrogate pair is told from a whole one")
    func surrogates() {
        checkSources(
            #"""
            [{ "id": "a", "type": "book", "title": "\ud83d!" },
             { "id": "b", "type": "book", "title": "\udE00\ud83d\u0041" }]
            """#,
            gives: #"""
                a #s-a
                  title “�!”
                  type “book”
                b #s-b
                  title “��A”
                  type “book”
                sources.json:1:41: error: this is half of a surrogate pair, and its other half is not there [json-syntax]
                  1 | [{ "id": "a", "type": "book", "title": "\ud83d!" },
                    |                                         ^^^^^^
                  help: write the character itself

                sources.json:2:41: error: this is half of a surrogate pair, and its other half is not there [json-syntax]
                  2 |  { "id": "b", "type": "book", "title": "\udE00\ud83d\u0041" }]
                    |                                         ^^^^^^
                  help: write the character itself

                sources.json:2:47: error: this is half of a surrogate pair, and its other half is not there [json-syntax]
                  2 | …": "b", "type": "book", "title": "\udE00\ud83d\u0041" }]
                    |                                          ^^^^^^
                  help: write the character itself
                """#)
    }

    @Test("a key that stands twice; a character that no page can hold")
    func duplicates() {
        checkSources(
            #"[{ "id": "a", "type": "book", "title": "One", "title": "Two", "publisher": "A\u0007" }]"#,
            gives: #"""
                a #s-a
                  publisher “A”
                  title “One”
                  type “book”
                sources.json:1:47: error: the key `title` stands twice in one mapping [json-syntax]
                  1 | …": "a", "type": "book", "title": "One", "title": "Two", "publisher": "A\u00…
                    |                                          ^^^^^^^
                  sources.json:1:31: note: here too
                  1 | [{ "id": "a", "type": "book", "title": "One", "title": "Two", "publisher": "…
                    |                               ^^^^^^^
                  help: keep one of the two

                sources.json:1:76: error: U+0007 cannot stand in a web page [control-character]
                  1 | …e": "One", "title": "Two", "publisher": "A\u0007" }]
                    |                                          ^^^^^^^^^
                  help: remove it from `publisher`
                """#)
    }

    @Test(
        "a file that is no JSON",
        arguments: [
            ("", "1:1 the file is empty"),
            ("\u{FEFF} \n", "1:1 the file is empty"),
            ("[{},]", "1:4 this is not JSON: nothing follows this comma"),
            ("[{}", "1:4 this is not JSON: the file ends before its `]`"),
            ("[{} {}]", "1:5 this is not JSON: here a comma or `]` is expected"),
            ("[] []", "1:4 something stands after the end of the data"),
            ("[{id: 1}]", "1:3 this is not JSON: here a key in double quotes is expected"),
            ("[{\"id\" 1}]", "1:8 this is not JSON: after a key a colon is expected"),
            ("[{\"id\": 'a'}]", "1:9 this is not JSON: a text stands in double quotes"),
            ("[{\"id\": NaN}]", "1:9 this is not JSON: here a value is expected"),
            ("[ // all", "1:3 this is not JSON: JSON has no comments"),
            ("[{\"id\":", "1:8 this is not JSON: the file ends where a value is expected"),
            ("[\"a\\x\"]", "1:4 this is not JSON: no character is written like this"),
            ("[\"a\\u12", "1:4 this is not JSON: no character is written like this"),
            ("[\"a\\u+123\"]", "1:4 this is not JSON: no character is written like this"),
            ("[\"a\n\"]", "1:4 this is not JSON: the line ends inside a text"),
            ("[\"a\t\"]", "1:4 this is not JSON: a tab stands inside a text"),
            ("[\"a", "1:2 this is not JSON: the text that begins here has no end"),
            ("[01]", "1:2 this is not JSON: a number is not written like this"),
            ("[-]", "1:2 this is not JSON: a number is not written like this"),
            ("[1.e]", "1:2 this is not JSON: a number is not written like this"),
        ])
    func mistakes(json: String, message: String) {
        let (sources, messages) = parseSources(Array(json.utf8))
        #expect(sources.isEmpty)
        let line = messages.split(separator: "\n").first ?? ""
        #expect(
            line.replacing("error: ", with: "").hasPrefix(
                "sources.json:\(message.replacing(" ", with: ": ", maxReplacements: 1))"), "\(line)")
    }

    @Test("a byte order mark is passed over, and lists in lists end somewhere")
    func limits() {
        #expect(parseSources(Array("\u{FEFF}[]".utf8)).messages.isEmpty)
        let deep = parseSources(Array(String(repeating: "[", count: 100_000).utf8)).messages
        #expect(deep.hasPrefix("sources.json:1:101: error: this is not JSON: more than 100 lists in lists"))
    }
}
