import Testing

@testable import SiteGenerator

@Suite("Order of sources") struct BibliographyOrderTests {
    private func order(_ json: String, language: String = "en") -> [String] {
        let tag = LanguageTag(language).unsafelyUnwrapped
        return BibliographyOrder.sorted(parseSources(Array(json.utf8)).sources, language: tag).map(\.id.value)
    }

    @Test(
        "in the alphabet of the language, as a glossary",
        arguments: [
            ("el", "Αθήνα Άλφα Ήπειρος"), ("ru", "Ёж Енот Ягры"), ("de", "Maß Mast"),
            ("tr", "Cuma Çay ılıca Irmak istanbul"),
            ("es", "nylon ñandú ópera"), ("sv", "Orm Zebra Åke"), ("ja", "ガーナ かい"), ("hi", "काम किताब कोश"),
            ("en", "“de_Vries” Smith,_Adam Smith_Jones,_B. Smithson"),
        ])
    func alphabet(language: String, order expected: String) {
        let titles = expected.split(separator: " ").map { $0.replacing("_", with: " ") }
        let entries = titles.enumerated().reversed().map { #"{ "id": "\#($0)", "type": "book", "title": "\#($1)" }"# }
        let found = order("[\(entries.joined(separator: ","))]", language: language).compactMap { Int($0) }
        #expect(found.map { titles[$0] } == titles)
    }

    @Test("by author, container or publisher, title; without case, accents, tags and quotation marks")
    func names() {
        #expect(
            order(
                #"""
                [{ "id": "title", "type": "book", "title": "“<i>Édouard</i>”" }, { "id": "author", "type": "book", "author": [{ "family": "Émile", "given": "Z" }] },
                 { "id": "container", "type": "book", "container-title": "The Times", "title": "A" },
                 { "id": "publisher", "type": "book", "publisher": "river Press", "container-title": "A" },
                 { "id": "editor", "type": "book", "editor": [{ "family": "de Vries", "given": "A" }], "publisher": "A" },
                 { "id": "arabic", "type": "book", "title": "ألف" }, { "id": "kana", "type": "book", "title": "アサド" },
                 { "id": "kana2", "type": "book", "title": "あさひ" }, { "id": "han", "type": "book", "title": "中東" }]
                """#)
                == ["publisher", "editor", "title", "author", "container", "arabic", "kana", "kana2", "han"])
    }

    @Test("then by date, those without one last; then as in the file")
    func dates() {
        #expect(
            order(
                #"""
                [{ "id": "none", "type": "book", "title": "A" }, { "id": "words", "type": "book", "title": "A", "issued": { "literal": "old" } },
                 { "id": "day", "type": "book", "title": "A", "issued": "2020-01-02" }, { "id": "month", "type": "book", "title": "A", "issued": "2020-01" },
                 { "id": "year", "type": "book", "title": "A", "issued": "2020" }, { "id": "spring", "type": "book", "title": "A", "issued": "2020-21" },
                 { "id": "bce", "type": "book", "title": "A", "issued": "-0043" }, { "id": "range", "type": "book", "title": "A", "issued": "2019/2026" },
                 { "id": "day2", "type": "book", "title": "A", "issued": "2020-01-02" }]
                """#)
                == ["bce", "range", "year", "month", "day", "day2", "spring", "none", "words"])
    }

    @Test("an explainer's own entry wins; sources are found by id, key and address")
    func library() throws {
        let own = parseSources(Array(#"[{ "id": "b", "type": "book", "title": "Own" }]"#.utf8)).sources
        let shared = parseSources(
            Array(
                #"""
                [{ "id": "a", "type": "book" }, { "id": "b", "type": "book", "title": "Shared" },
                 { "id": "http://zotero.org/users/1/items/ABCD2345", "citation-key": "doe:1999", "type": "book" }]
                """#.utf8)
        ).sources
        let library = SourceLibrary(own: own, shared: shared)
        #expect(library.byOrder.map(\.id.value) == ["b", "a", "http://zotero.org/users/1/items/ABCD2345"])
        #expect(library["b"]?.title == "Own")
        let zotero = try #require(library["doe:1999"])
        #expect(library[zotero.anchor]?.id.value == zotero.id.value)
        #expect(library["doe1999"] == nil)
        #expect(library.closest(to: "doe1999") == "doe:1999")
    }

    @Test("any bytes are read, and shown, to the end", arguments: 0..<40)
    func bytes(seed: Int) {
        var random = SeededGenerator(seed: seed)
        let text = Array(
            #"""
            [{ "id": "a:\u00e9", "type": "book", "title": "<i>x</i> \ud83d\ude00", "author": [{ "family": "é", "given": "" }],
            "issued": { "date-parts": [["2020", 1, 3], [0]], "circa": "1" }, "accessed": "2020-01?/..", "page": "1-2", "URL": "https://a",
            "archive": "http://b", "DOI": "10.1/x", "language": "ja", "custom": { "archive-url": "x" }, "volume": -1.5e3 }]
            """#.utf8)
        let strings = interfaceStrings("en")
        for _ in 0..<60 {
            var bytes = text
            for _ in 0..<Int.random(in: 1...6, using: &random) {
                let at = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0..<4, using: &random) {
                case 0: bytes[at] = UInt8.random(in: 0...255, using: &random)
                case 1: bytes.remove(at: at)
                case 2: bytes.insert(random.pick(Array("[]{}\",:\\u-0<>&*? \n#".utf8)), at: at)
                default: bytes.removeSubrange(at..<min(bytes.count, at + 20))
                }
            }
            for file in ["sources.json", "sources.yaml"] {
                let (sources, messages) = parseSources(bytes, file: file)
                let entries = BibliographyOrder.sorted(sources, language: strings.language).map {
                    BibliographyEntry($0, strings)
                }
                #expect(entries.allSatisfy { Identifier.isValid(String($0.address.dropFirst(2))) })
                #expect(!sources.isEmpty || !messages.isEmpty)
            }
        }
    }
}
