import Testing

@testable import SiteGenerator

@Suite("EDTF: earliest and latest day, order, what HTML can write")
struct EDTFBoundsTests {
    @Test("the first and the last day that are meant")
    func bounds() throws {
        for (text, earliest, latest) in [
            ("2026-01-17", (2026, 1, 17), (2026, 1, 17)),
            ("2024-02", (2024, 2, 1), (2024, 2, 29)),
            ("1900-02-XX", (1900, 2, 1), (1900, 2, 28)),
            ("2003-04~", (2003, 4, 1), (2003, 4, 30)),
            ("2014%", (2014, 1, 1), (2014, 12, 31)),
            ("2004-XX", (2004, 1, 1), (2004, 12, 31)),
            ("1985-XX-XX", (1985, 1, 1), (1985, 12, 31)),
            ("199X", (1990, 1, 1), (1999, 12, 31)),
            ("20XX", (2000, 1, 1), (2099, 12, 31)),
            ("-20XX", (-2099, 1, 1), (-2000, 12, 31)),
            ("-000X", (-9, 1, 1), (-1, 12, 31)),
            ("0000", (0, 1, 1), (0, 12, 31)),
            ("-0044-03-15", (-44, 3, 15), (-44, 3, 15)),
            ("2001-21", (2001, 3, 1), (2001, 5, 31)),
            ("2001-23", (2001, 9, 1), (2001, 11, 30)),
            ("2003-24", (2003, 12, 1), (2004, 2, 29)),
            ("Y-170000002", (-170_000_002, 1, 1), (-170_000_002, 12, 31)),
            ("Y999999999999999", (999_999_999_999_999, 1, 1), (999_999_999_999_999, 12, 31)),
            ("1980/1987-02", (1980, 1, 1), (1987, 2, 28)),
        ] {
            let date = try EDTFDate.parse(text).get()
            #expect(date.earliest == .day(EDTFDay(earliest.0, earliest.1, earliest.2)), "\(text)")
            #expect(date.latest == .day(EDTFDay(latest.0, latest.1, latest.2)), "\(text)")
        }
        let from = try EDTFDate.parse("2022-02/..").get()
        #expect(from.latest == .unboundedFuture)
        let until = try EDTFDate.parse("/2014").get()
        #expect(until.earliest == .unboundedPast)
    }

    @Test("by the earliest day, then the latest, then as they stood")
    func order() throws {
        let ordered = [
            "../-0500", "../2014", "Y-170000002", "-9999", "-0044-03-15", "-0043", "0000", "0001", "0476", "1980",
            "1980/1987", "198X", "1980/..", "2003-21~", "2003-03-20", "2003-04-09", "2003-22", "2003-23", "2003-24",
            "2014-01-01", "2014-01", "2014", "2014-11-10", "2026-01-17", "2026-01-18", "2026-09", "9999", "Y12000",
        ]
        let dates = try ordered.map { try EDTFDate.parse($0).get() }
        for seed in 0..<20 {
            var random = SeededGenerator(seed: seed)
            #expect(dates.shuffled(using: &random).sorted { $0 }.map(\.edtf) == ordered)
        }
        let equal = try ["2014~", "2014", "2014?", "2013", "2014-XX", "2014"].map { try EDTFDate.parse($0).get() }
        #expect(equal.sorted { $0 }.map(\.edtf) == ["2013", "2014~", "2014", "2014?", "2014-XX", "2014"])
    }

    @Test("HTML is given what it can write")
    func datetime() throws {
        let cases: [(String, [String?])] = [
            ("2026-01-17", ["2026-01-17"]), ("2003-04~", ["2003-04"]), ("0476", ["0476"]), ("Y12000", ["12000"]),
            ("2004-XX", ["2004"]), ("1985-04-XX", ["1985-04"]), ("1985-XX-XX", ["1985"]), ("2026-21", ["2026"]),
            ("199X", [nil]), ("0000", [nil]), ("-0044-03-15", [nil]), ("Y-12000", [nil]),
            ("1980/1987", ["1980", "1987"]), ("2022-02/..", ["2022-02", nil]), ("/2014?", [nil, "2014"]),
            ("-0044/0014", [nil, "0014"]),
        ]
        for (text, expected) in cases {
            #expect(try EDTFDate.parse(text).get().datetimes == expected, "\(text)")
        }
    }
}
