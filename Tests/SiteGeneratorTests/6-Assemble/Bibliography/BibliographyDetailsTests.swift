import Testing

@testable import SiteGenerator

@Suite("What else an entry tells") struct BibliographyDetailsTests {
    private func details(_ keys: String, type: String = "document", language: String = "en") -> [String] {
        let (sources, _) = parseSources(bytes("[{ \"id\": \"a\", \"type\": \"\(type)\", \(keys) }]"))
        return BibliographyEntry(sources[0], interfaceStrings(language)).details
    }

    @Test(
        "what identifies a source is printed",
        arguments: [
            (#""version": 2"#, "version 2"), (#""version": "v2.8""#, "v2.8"),
            (#""scale": "1:10 000""#, "scale 1:10 000"),
            (#""scale": "not to scale""#, "not to scale"), (#""dimensions": "94 min""#, "94 min"),
            (#""original-title": "De bello <i>Gallico</i>""#, "original title: De bello Gallico"),
            (#""translated-title": "Frogs""#, "translated title: Frogs"), (#""ISSN": "1234-5679""#, "ISSN 1234-5679"),
            (#""ISBN": "ISBN 978-0-00""#, "ISBN 978-0-00"), (#""section": 3"#, "section 3"),
            (#""section": "Politics""#, "Politics"), (#""part-number": 2, "part-title": "Winter""#, "part 2, Winter"),
            (#""volume": 2, "volume-title": "Winter""#, "vol. 2, Winter"), (#""chapter-number": 7"#, "chapter 7"),
            (#""supplement-number": 1"#, "supplement 1"), (#""status": "forthcoming""#, "forthcoming"),
            (
                #""event-title": "Annual Dinner", "event-place": "Leeds", "event-date": "2001-12-24""#,
                "Annual Dinner, Leeds, 24 December 2001"
            ),
            (#""event-place": "Hadley", "event-date": "2011""#, "Hadley, 2011"),
            (
                #""original-publisher": "Insel", "original-publisher-place": "Leipzig", "original-date": "1908""#,
                "first published Insel, Leipzig, 1908"
            ),
            (#""URL": "https://a.example/x", "DOI": "10.1/x""#, "DOI 10.1/x"),
        ])
    func identifying(keys: String, expected: String) { #expect(details(keys) == [expected]) }

    @Test(
        "only pages and volumes are ranges",
        arguments: [
            (#""number": "117-4""#, "no. 117-4"), (#""number": "ECMA-48""#, "ECMA-48"),
            (#""page": "4-23""#, "pp. 4–23"),
            (#""issue": "3-4""#, "no. 3–4"), (#""version": "1-2""#, "version 1-2"),
        ])
    func ranges(keys: String, expected: String) { #expect(details(keys) == [expected]) }

    @Test("a section of a law has its own word", arguments: [("legislation", "第3条"), ("article-newspaper", "第3節")])
    func laws(type: String, expected: String) {
        #expect(details(#""section": 3"#, type: type, language: "ja") == [expected])
    }

    @Test("courts and archives with all that is told of them")
    func places() {
        checkEntries(
            ofSources: #"""
                [{ "id": "act", "type": "legislation", "title": "Ferries Act 1846", "jurisdiction": "the Isles",
                   "section": 3, "issued": "1846" },
                 { "id": "letter", "type": "manuscript", "title": "A letter", "archive": "Bodleian",
                   "archive-place": "Oxford", "archive_location": "Box 3", "call-number": "MS Eng. 9", "language": "grc" }]
                """#,
            gives: """
                #s-act (Ferries Act 1846)
                  title: Ferries Act 1846
                  publisher: the Isles
                  date: 1846 [1846]
                  details: section 3
                #s-letter (A letter)
                  title: A letter
                  title’s language: grc ltr
                  archive: Bodleian, Oxford, Box 3, MS Eng. 9
                  language: Ancient Greek
                """)
    }
}
