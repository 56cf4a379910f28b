import Testing

@testable import SiteGenerator

@Suite("Years where a text cites a source") struct CitedYearTests {
    private func label(_ issued: String, _ language: String = "en") -> String {
        let (sources, _) = parseSources(
            bytes(#"[{ "id": "a", "type": "book", "author": [{ "literal": "Pell" }], "issued": "\#(issued)" }]"#))
        return BibliographyEntry.short(sources[0], interfaceStrings(language))
    }

    @Test(
        "they are as sure as the date",
        arguments: [
            ("1848", "Pell 1848"), ("1848-03-02", "Pell 1848"), ("1848?", "Pell 1848?"), ("1848~", "Pell c. 1848"),
            ("1848%", "Pell c. 1848?"), ("-0334~", "Pell c. 335 BC"), ("1950/1989", "Pell 1950–1989"),
            ("2025-10/2026-01", "Pell 2025–2026"), ("2025-10/2025-12", "Pell 2025"), ("1990/..", "Pell 1990–"),
            ("../1990", "Pell –1990"), ("1850~/1860~", "Pell c. 1850–1860"), ("16XX", "Pell 1600s"),
            ("195X", "Pell 1950s"), ("160X", "Pell 1600–1609"), ("16XX?", "Pell 1600s?"), ("2004-XX", "Pell 2004"),
        ])
    func english(issued: String, expected: String) { #expect(label(issued) == expected) }

    @Test(
        "and in the words of the interface",
        arguments: [
            ("ja", "1848~", "Pell 1848ごろ"), ("ja", "16XX", "Pell 17世紀"), ("ja", "195X", "Pell 1950年代"),
            ("ja", "1950/1989", "Pell 1950〜1989"), ("zh-Hans", "1848%", "Pell 约1848？"),
            ("zh-Hant", "16XX~", "Pell 約17世紀"), ("ar", "1848?", "Pell 1848؟"), ("ar", "16XX", "Pell القرن 17"),
        ])
    func languages(language: String, issued: String, expected: String) { #expect(label(issued, language) == expected) }
}
