import Testing

@testable import SiteGenerator

@Suite("Sources: keys and values") struct SourceKeyTests {
    @Test("an item with everything, in the form in which Zotero exports it")
    func whole() {
        checkSources(
            #"""
            [{
              "id": "http://zotero.org/users/1234567/items/ABCD2345", "citation-key": "berg2020", "type": "article-journal",
              "title": "On <i>Homo sapiens</i> & co.", "title-short": "On Homo", "container-title": "Journal of Rivers",
              "journalAbbreviation": "J. Riv.", "volume": 24, "issue": "3", "page": "4-23", "DOI": "https://doi.org/10.1000/182",
              "publisher": "River Press", "publisher-place": "Berlin", "language": "en-US", "URL": "https://example.org/a",
              "archive": "Internet Archive", "archive_location": "https://web.archive.org/web/2020/https://example.org/a",
              "ISSN": "1234-5679", "source": "Library catalog", "call-number": "QL 1", "note": "Extra: x\nPMID: 1",
              "author": [ { "family": "Berg", "given": "Jan", "non-dropping-particle": "van den" },
                          { "family": "King", "given": "M. L.", "suffix": "Jr.", "comma-suffix": true }, { "literal": "UNESCO" } ],
              "editor": [ { "family": "Humboldt", "given": "Alexander", "dropping-particle": "von" } ],
              "issued": { "date-parts": [["2020", 1, 3]] }, "accessed": { "date-parts": [["2026", 2, 1]], "season": "23:59:58" },
              "categories": [ "rivers" ], "custom": { "anything": [ 1, { "at": null } ] }
            }]
            """#,
            gives: #"""
                http://zotero.org/users/1234567/items/ABCD2345 #s-berg2020
                  DOI “10.1000/182”
                  ISSN “1234-5679”
                  URL “https://example.org/a”
                  archive “Internet Archive”
                  call-number “QL 1”
                  citation-key “berg2020”
                  container-title “Journal of Rivers”
                  container-title-short “J. Riv.”
                  issue “3”
                  language “en-US”
                  note “Extra: x⏎PMID: 1”
                  page “4-23”
                  publisher “River Press”
                  publisher-place “Berlin”
                  source “Library catalog”
                  title “On <i>Homo sapiens</i> & co.”
                  title-short “On Homo”
                  type “article-journal”
                  volume “24”
                  author van den|Berg|Jan; King|M. L.|Jr.; “UNESCO”
                  editor Humboldt|Alexander|von
                  accessed 2026-02-01
                  issued 2020-01-03
                  lang en-US
                  archived https://web.archive.org/web/2020/https://example.org/a
                """#)
    }

    @Test("every key of CSL is taken")
    func all() {
        let values: [CSLKeys.Kind: String] = [
            .text: "\"x\"", .number: "7", .names: "[{ \"literal\": \"x\" }]", .date: "{ \"literal\": \"x\" }",
            .words: "[\"x\"]", .custom: "{}",
        ]
        let own = ["id", "type", "URL", "DOI", "language"]
        let pairs = CSLKeys.kinds.filter { !own.contains($0.key) }.sorted { $0.key < $1.key }
            .map { "\"\($0.key)\": \(values[$0.value] ?? "")" }
        let json = "[{ \"id\": 3, \"type\": \"book\", \(pairs.joined(separator: ", ")) }]"
        let (sources, messages) = parseSources(Array(json.utf8))
        #expect(messages.isEmpty, "\(messages)")
        #expect(sources.first?.id.value == "3")
        #expect(pairs.count == 114)
    }

    @Test("a key that CSL does not have, in an item, a name, a date")
    func unknown() {
        checkSources(
            #"""
            [{ "id": "a", "type": "book", "publicher": "A", "reliability": 1 },
             { "id": "b", "type": "book", "author": [{ "first": "A" }], "issued": { "dateparts": [[2020]] } }]
            """#,
            gives: #"""
                a #s-a
                  type “book”
                b #s-b
                  type “book”
                sources.json:1:31: error: CSL has no key `publicher` here [unknown-key]
                  1 | [{ "id": "a", "type": "book", "publicher": "A", "reliability": 1 },
                    |                               ^^^^^^^^^^^
                  help: did you mean `publisher`? what CSL has no key for goes into `custom`

                sources.json:1:49: error: CSL has no key `reliability` here [unknown-key]
                  1 | … "a", "type": "book", "publicher": "A", "reliability": 1 },
                    |                                          ^^^^^^^^^^^^^
                  help: what CSL has no key for goes into `custom`

                sources.json:2:44: error: CSL has no key `first` here [unknown-key]
                  2 | …"id": "b", "type": "book", "author": [{ "first": "A" }], "issued": { "datep…
                    |                                          ^^^^^^^
                  help: known here: family, given, dropping-particle, non-dropping-particle, suffix, literal, comma-suffix, static-ordering, parse-names

                sources.json:2:73: error: CSL has no key `dateparts` here [unknown-key]
                  2 | …uthor": [{ "first": "A" }], "issued": { "dateparts": [[2020]] } }]
                    |                                          ^^^^^^^^^^^
                  help: did you mean `date-parts`? known here: date-parts, season, circa, literal, raw, edtf
                """#)
    }

    @Test("values of a wrong type")
    func types() {
        checkSources(
            #"""
            [{ "id": "a", "type": "book", "title": 1984, "publisher": null, "URL": ["https://example.org"],
               "author": "Smith", "editor": [ "Smith", {}, { "family": 3 } ], "issued": 2020, "categories": "x", "custom": 1 },
             "b", { "id": [], "type": "book" }]
            """#,
            gives: #"""
                a #s-a
                  type “book”
                sources.json:1:40: error: `title` is a text, and this is a number [wrong-type]
                  1 | [{ "id": "a", "type": "book", "title": 1984, "publisher": null, "URL": ["htt…
                    |                                        ^^^^
                  help: put it in double quotes

                sources.json:1:59: error: `publisher` has no value [wrong-type]
                  1 | …e": "book", "title": 1984, "publisher": null, "URL": ["https://example.org"…
                    |                                          ^^^^
                  help: give it one, or leave the key out

                sources.json:1:72: error: `URL` is a text, and this is a list [wrong-type]
                  1 | …title": 1984, "publisher": null, "URL": ["https://example.org"],
                    |                                          ^^^^^^^^^^^^^^^^^^^^^^^
                  help: put it in double quotes

                sources.json:2:14: error: `author` is a list of names, and this is a text [wrong-type]
                  2 |    "author": "Smith", "editor": [ "Smith", {}, { "family": 3 } ], "issued": …
                    |              ^^^^^^^
                  help: write `[{ "family": "…", "given": "…" }]`, or `[{ "literal": "…" }]`

                sources.json:2:35: error: a name is a mapping, and this is a text [wrong-type]
                  2 |    "author": "Smith", "editor": [ "Smith", {}, { "family": 3 } ], "issued": …
                    |                                   ^^^^^^^
                  help: write `[{ "family": "…", "given": "…" }]`, or `[{ "literal": "…" }]`

                sources.json:2:44: error: this name is empty [bad-value]
                  2 | …"author": "Smith", "editor": [ "Smith", {}, { "family": 3 } ], "issued": 20…
                    |                                          ^^
                  help: write `[{ "family": "…", "given": "…" }]`, or `[{ "literal": "…" }]`

                sources.json:2:60: error: `family` is a text, and this is a number [wrong-type]
                  2 | …", "editor": [ "Smith", {}, { "family": 3 } ], "issued": 2020, "categories"…
                    |                                          ^
                  help: put it in double quotes

                sources.json:2:77: error: `issued` is a date, and this is a number [wrong-type]
                  2 | …mith", {}, { "family": 3 } ], "issued": 2020, "categories": "x", "custom": …
                    |                                          ^^^^
                  help: write `{ "date-parts": [[2026, 1, 17]] }`, or "2026-01-17"

                sources.json:2:97: error: `categories` is a list of texts [wrong-type]
                  2 | …": 3 } ], "issued": 2020, "categories": "x", "custom": 1 },
                    |                                          ^^^
                  help: write ["…"]

                sources.json:2:112: error: `custom` is a mapping [wrong-type]
                  2 | …ed": 2020, "categories": "x", "custom": 1 },
                    |                                          ^
                  help: write { "key": "…" }

                sources.json:3:2: error: a source is a mapping, and this is a text [wrong-type]
                  3 |  "b", { "id": [], "type": "book" }]
                    |  ^^^
                  help: write `{ "id": "smith2020", "type": "book", "title": "…" }`

                sources.json:3:15: error: `id` is a text, and this is a list [wrong-type]
                  3 |  "b", { "id": [], "type": "book" }]
                    |               ^^
                  help: put it in double quotes
                """#)
    }

    @Test("values that cannot be used")
    func values() {
        checkSources(
            #"""
            [{ "id": "a", "type": "video", "language": "English", "URL": "javascript:alert(1)", "DOI": "182" },
             { "id": "b", "type": "newspaper", "language": "en_US", "URL": "https://example.org/a b", "issued": { "season": 1 } },
             { "id": "c", "title": "", "author": [ { "family": "Smith", "given": "" } ], "DOI": "doi:10.1000/(a)<b>" }]
            """#,
            gives: #"""
                a #s-a
                  language “English”
                  type “video”
                b #s-b
                  language “en_US”
                  type “newspaper”
                  lang en-US
                c #s-c
                  DOI “10.1000/(a)<b>”
                  author Smith
                sources.json:1:23: warning: `video` is not a type of CSL [bad-value]
                  1 | [{ "id": "a", "type": "video", "language": "English", "URL": "javascript:ale…
                    |                       ^^^^^^^
                  help: did you mean `motion_picture`? `document` fits everything

                sources.json:1:44: warning: `English` is not a language tag, so the title's language stays unmarked [bad-value]
                  1 | …"id": "a", "type": "video", "language": "English", "URL": "javascript:alert…
                    |                                          ^^^^^^^^^
                  help: write one of BCP 47: ja, en, zh-Hans

                sources.json:1:62: error: `URL` is not a web address [link-scheme]
                  1 | … "video", "language": "English", "URL": "javascript:alert(1)", "DOI": "182"…
                    |                                          ^^^^^^^^^^^^^^^^^^^^^
                  help: write https://…, or leave the key out

                sources.json:1:92: error: `182` is not a DOI [bad-value]
                  1 | …", "URL": "javascript:alert(1)", "DOI": "182" },
                    |                                          ^^^^^
                  help: write it as in 10.1000/182

                sources.json:2:23: warning: `newspaper` is not a type of CSL [bad-value]
                  2 |  { "id": "b", "type": "newspaper", "language": "en_US", "URL": "https://exam…
                    |                       ^^^^^^^^^^^
                  help: did you mean `article-newspaper`? `document` fits everything

                sources.json:2:64: error: an address cannot hold U+0020 SPACE [bad-value]
                  2 | …newspaper", "language": "en_US", "URL": "https://example.org/a b", "issued"…
                    |                                          ^^^^^^^^^^^^^^^^^^^^^^^^^
                  help: copy it anew, or write it as percent signs say

                sources.json:2:101: error: there is no date in this [bad-value]
                  2 | …": "https://example.org/a b", "issued": { "season": 1 } },
                    |                                          ^^^^^^^^^^^^^^^
                  help: write `"date-parts": [[2026, 1, 17]]`, or leave the key out

                sources.json:3:10: error: the source `c` has no `type` [missing-key]
                  3 |  { "id": "c", "title": "", "author": [ { "family": "Smith", "given": "" } ],…
                    |          ^^^
                  help: say what it is: webpage, article-newspaper, book, …
                """#)
    }
}
