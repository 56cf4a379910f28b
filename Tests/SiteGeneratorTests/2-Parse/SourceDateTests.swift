import Testing

@testable import SiteGenerator

@Suite("Dates of sources") struct SourceDateTests {
    /// The value of `issued`; as EDTF, or “words”, with how it is shown in English and Japanese and its `datetime`.
    @Test(arguments: [
        (#"{ "date-parts": [[2020, 1, 3]] }"#, "2020-01-03", "3 January 2020", "2020年1月3日", "2020-01-03"),
        (#"{ "date-parts": [["2020", "01"]] }"#, "2020-01", "January 2020", "2020年1月", "2020-01"),
        (#"{ "date-parts": [[1993, 0, 0]] }"#, "1993", "1993", "1993年", "1993"),
        (#"{ "date-parts": [[2003, 4]], "circa": true }"#, "2003-04~", "about April 2003", "2003年4月ごろ", "2003-04"),
        (#"{ "date-parts": [[1985]], "season": 1 }"#, "1985-21", "spring 1985", "1985年春", ""),
        (#"{ "date-parts": [[1985, 16]] }"#, "1985-24", "winter 1985", "1985年冬", ""),
        (#"{ "date-parts": [[1985]], "season": "23:59:58" }"#, "1985", "1985", "1985年", "1985"),
        (#"{ "date-parts": [[1980], [1987]] }"#, "1980/1987", "1980 – 1987", "1980年〜1987年", ""),
        (#"{ "date-parts": [[2014, 12, 31], [0]] }"#, "2014-12-31/..", "since 31 December 2014", "2014年12月31日〜", ""),
        // CSL has no year 0: -44 is 44 BC, which ISO 8601 and EDTF write as -0043.
        (#"{ "date-parts": [[-44, 3, 15]] }"#, "-0043-03-15", "15 March 44 BC", "紀元前44年3月15日", ""),
        (#"{ "date-parts": [[-12000]] }"#, "Y-11999", "12000 BC", "紀元前12000年", ""),
        (#"{ "literal": "13th cent." }"#, "“13th cent.”", "13th cent.", "13th cent.", ""),
        (#"{ "raw": "2020-01-03" }"#, "2020-01-03", "3 January 2020", "2020年1月3日", "2020-01-03"),
        (#"{ "raw": "in May" }"#, "“in May”", "in May", "in May", ""),
        (#""2020-01-03""#, "2020-01-03", "3 January 2020", "2020年1月3日", "2020-01-03"),
        (#""2020-01-03T10:00:00Z""#, "2020-01-03", "3 January 2020", "2020年1月3日", "2020-01-03"),
        (#""1999?""#, "1999?", "1999 (?)", "1999年（推定）", "1999"),
        (#""1999%""#, "1999%", "about 1999 (?)", "1999年ごろ（推定）", "1999"),
        (#""2025-10/2026-01""#, "2025-10/2026-01", "October 2025 – January 2026", "2025年10月〜2026年1月", ""),
        (#""../2026""#, "../2026", "until 2026", "〜2026年", ""),
        (#""-0043-03-15""#, "-0043-03-15", "15 March 44 BC", "紀元前44年3月15日", ""),
        (#"{ "edtf": "201X" }"#, "“201X”", "the 2010s", "2010年代", ""),
    ])
    func date(json: String, edtf: String, english: String, japanese: String, iso: String) throws {
        let (sources, messages) = parseSources(
            Array("[{ \"id\": \"a\", \"type\": \"book\", \"issued\": \(json) }]".utf8))
        #expect(messages.isEmpty, "\(messages)")
        let date = try #require(sources.first?.issued)
        if case .words(let words) = date.value { #expect("“\(words)”" == edtf) } else { #expect(date.edtf == edtf) }
        #expect(BibliographyDate(date, interfaceStrings("en")) == BibliographyDate(text: english, iso: iso))
        #expect(BibliographyDate(date, interfaceStrings("ja")) == BibliographyDate(text: japanese, iso: iso))
    }

    @Test(arguments: [
        (#"{ "date-parts": [[2026, 2, 29]] }"#, "the calendar has no such day"),
        (#"{ "date-parts": [[2026, 17]] }"#, "the calendar has no such day"),
        (#"{ "date-parts": [2026] }"#, "a date is a list of year, month and day"),
        (#"{ "date-parts": [] }"#, "`date-parts` holds one or two lists of numbers"),
        (#"{ "date-parts": [["May"]] }"#, "here a whole number is expected"),
        (#"{ "date-parts": [[20260101000000000000]] }"#, "here a whole number is expected"),
        (#"{}"#, "there is no date in this"),
        (#""May 2020""#, "`May 2020` is not a date"),
        (#""2020-13-01""#, "`2020-13-01` is not a date"),
        (#""2020-14""#, "`2020-14` is not a date"),
        (#""../..""#, "`../..` is not a date"),
        (#""2020/2021/2022""#, "`2020/2021/2022` is not a date"),
        (#"true"#, "`issued` is a date, and this is true or false"),
    ])
    func mistake(json: String, message: String) {
        let (sources, messages) = parseSources(
            Array("[{ \"id\": \"a\", \"type\": \"book\", \"issued\": \(json) }]".utf8))
        #expect(sources.first?.issued == nil)
        #expect(messages.contains(": error: \(message)"), "\(messages)")
    }
}

extension BibliographyDate {
    fileprivate init(text: String, iso: String) { self.init(iso: iso.isEmpty ? nil : iso, text: text) }
}
