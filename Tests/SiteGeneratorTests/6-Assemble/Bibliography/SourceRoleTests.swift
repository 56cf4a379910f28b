import Testing

@testable import SiteGenerator

@Suite("Who had what to do with a source") struct SourceRoleTests {
    private func details(_ names: String, _ language: String = "en") -> [String] {
        let (sources, messages) = parseSources(bytes("[{ \"id\": \"a\", \"type\": \"document\", \(names) }]"))
        #expect(messages.isEmpty)
        return BibliographyEntry(sources[0], interfaceStrings(language)).details
    }

    @Test(
        "each role has words of its own",
        arguments: [
            ("recipient", "to Ann Lee"), ("editor-translator", "edited and translated by Ann Lee"),
            ("translator", "translated by Ann Lee"), ("compiler", "compiled by Ann Lee"),
            ("original-author", "originally by Ann Lee"), ("reviewed-author", "review of a work by Ann Lee"),
            ("container-author", "in a work by Ann Lee"), ("collection-editor", "series edited by Ann Lee"),
            ("editorial-director", "under the editorial direction of Ann Lee"), ("director", "directed by Ann Lee"),
            ("script-writer", "script by Ann Lee"), ("series-creator", "series created by Ann Lee"),
            ("producer", "produced by Ann Lee"), ("executive-producer", "executive production by Ann Lee"),
            ("composer", "composed by Ann Lee"), ("performer", "performed by Ann Lee"),
            ("narrator", "narrated by Ann Lee"), ("host", "hosted by Ann Lee"), ("guest", "featuring Ann Lee"),
            ("interviewer", "interviewed by Ann Lee"), ("illustrator", "illustrated by Ann Lee"),
            ("curator", "curated by Ann Lee"), ("chair", "chaired by Ann Lee"), ("organizer", "organised by Ann Lee"),
            ("principal-investigator", "research led by Ann Lee"), ("co-investigator", "co-investigated by Ann Lee"),
            ("contributor", "with Ann Lee"),
        ])
    func words(role: String, words: String) {
        #expect(details("\"\(role)\": [{ \"family\": \"Lee\", \"given\": \"Ann\" }]") == [words])
    }

    @Test("no two roles share their words, in any language", arguments: ["en", "ja", "ar", "zh-Hans", "zh-Hant"])
    func languages(language: String) {
        let all = SourceRole.allCases.filter { $0 != .editor }.flatMap {
            details("\"\($0.rawValue)\": [{ \"literal\": \"N\" }]", language)
        }
        #expect(all.count == SourceRole.allCases.count - 1)
        #expect(Set(all).count == all.count)
        #expect(all.allSatisfy { $0.contains("N") && $0 != "N" })
    }

    @Test("a letter has one writer, a review says of what")
    func cases() {
        checkEntries(
            ofSources: #"""
                [{ "id": "letter", "type": "personal_communication", "author": [{ "family": "Quill", "given": "E." }],
                   "recipient": [{ "family": "Ambrose", "given": "Ruth" }], "genre": "letter" },
                 { "id": "review", "type": "review-book", "title": "Badly broken",
                   "author": [{ "family": "Critic", "given": "C." }], "reviewed-title": "<i>Breaking</i>",
                   "reviewed-author": [{ "family": "Smith", "given": "Ann" }] },
                 { "id": "other", "type": "review", "title": "On it", "reviewed-title": "Breaking" }]
                """#,
            gives: """
                #s-letter (Quill)
                  authors: Quill, E.
                  details: to Ruth Ambrose | letter
                #s-review (Critic)
                  authors: Critic, C.
                  title: Badly broken
                  details: review of Breaking by Ann Smith
                #s-other (On it)
                  title: On it
                  details: review of Breaking
                """)
    }

    @Test("a page has what the text of an entry has")
    func page() {
        let (sources, _) = parseSources(
            bytes(
                #"[{ "id": "a", "reviewed-title": "Eels & I", "reviewed-author": [{ "family": "Lee", "given": "Ann" }] }]"#
            ))
        let strings = interfaceStrings("en")
        #expect(
            BibliographyEntry(sources[0], strings).contributors.map { string($0.html(strings)) }
                == ["review of <bdi>Eels &amp; I</bdi> by <bdi>Ann Lee</bdi>"])
    }

    @Test(
        "after words, names stand as people say them",
        arguments: [
            (#"{ "family": "Rogers", "given": "Benjamin Bickley" }"#, "Benjamin Bickley Rogers"),
            (#"{ "family": "Smith", "given": "Jane", "suffix": "Jr." }"#, "Jane Smith Jr."),
            (#"{ "family": "Humboldt", "given": "Alexander", "dropping-particle": "von" }"#, "Alexander von Humboldt"),
            (#"{ "family": "Berg", "given": "Jan", "non-dropping-particle": "van den" }"#, "Jan van den Berg"),
            (#"{ "family": "Alembert", "given": "Jean", "dropping-particle": "d’" }"#, "Jean d’Alembert"),
            (#"{ "family": "دي طرازي", "given": "فيليب" }"#, "فيليب دي طرازي"),
            (#"{ "family": "吉岡", "given": "明子" }"#, "吉岡明子"), (#"{ "family": "김", "given": "철수" }"#, "김철수"),
            (#"{ "family": "吉岡", "given": "Akiko" }"#, "吉岡 Akiko"),
            (#"{ "family": "スミス", "given": "アン" }"#, "アン・スミス"),
            (#"{ "family": "Nagy", "given": "Péter", "static-ordering": true }"#, "Nagy Péter"),
            (#"{ "literal": "Associated Press" }"#, "Associated Press"),
        ])
    func naturalOrder(json: String, expected: String) {
        #expect(details("\"translator\": [\(json)]") == ["translated by \(expected)"])
    }
}
