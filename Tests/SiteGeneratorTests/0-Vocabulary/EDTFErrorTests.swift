import Testing

@testable import SiteGenerator

@Suite("EDTF: what is said of a mistake")
struct EDTFErrorTests {
    @Test("the character is named, with its place and what to do")
    func messages() throws {
        for (text, offset, message, help) in [
            ("2026-13", 5, "there is no month 13", "months go from 01 to 12, seasons from 21 (spring) to 24 (winter)"),
            ("2026-02-30", 8, "this month has no day 30", "its days go from 01 to 28"),
            ("2026-1-17", 5, "a month has two digits, this one has 1", "write 01"),
            ("2026-01-7", 8, "a day has two digits, this one has 1", "write 07"),
            ("20260117", 0, "a year has four digits, this one has 8", "with hyphens after year and month: 2026-01-17"),
            ("44", 0, "a year has four digits, this one has 2", "with zeros before it: 0044"),
            (
                "-44", 1, "a year has four digits, this one has 2",
                "with zeros before it: -0044; there is a year 0, so that 44 BC is -0043"
            ),
            ("12000", 0, "a year has four digits, this one has 5", "a longer one begins with `Y`: Y12000"),
            ("199x", 3, "`x` where a year of four digits should stand", "the `X` of an unspecified digit is a capital"),
            (
                "1999-xx", 5, "`x` where a month of two digits should stand",
                "the `X` of an unspecified digit is a capital"
            ),
            (
                "2003-04~?", 8, "`?` where the end of a component should stand",
                "one qualifier for each component: `?` uncertain, `~` approximate, `%` both"
            ),
            (
                "2026年1月17日", 4, "`年` (U+5E74 CJK UNIFIED IDEOGRAPH-5E74) where the end of the date should stand",
                "write 2026-01-17; pages show it in their own language"
            ),
            (
                "２０２６", 0, "`２` (U+FF12 FULLWIDTH DIGIT TWO) where a year of four digits should stand",
                "digits are ASCII: 0 to 9"
            ),
            (
                "1980–1987", 4, "`–` (U+2013 EN DASH) where the end of the date should stand",
                "the ASCII hyphen `-` parts components, `/` the ends of an interval"
            ),
            (
                "2026-01-17\u{200F}", 10, "U+200F RIGHT-TO-LEFT MARK where the end of the date should stand",
                "such as 2026-01-17, 2026-01, 2026, 1980/1987"
            ),
            (
                "2026/01/17", 7, "a second `/`, but an interval has two ends", "within a date write hyphens: 2026-01-17"
            ),
            ("2026-01- 17", 8, "U+0020 SPACE where a day of two digits should stand", "no spaces in a date"),
            ("2012/2011", 5, "the interval ends at 2011, before it starts at 2012", "write the earlier date first"),
            (
                "2004-06/2004", 8, "the interval ends at 2004, before it starts at 2004-06",
                "write the end as exactly as the start, or what is not known of it as `XX`"
            ),
            (
                "2014/open", 5, "an end of an interval is no word",
                "an open end is `..`, one that is not known is left out"
            ),
            ("2001-21-05", 7, "a season has no days", "write the month: 2001-03-21"),
            ("-0000", 0, "the year 0 has no sign", "1 BC is 0000, 2 BC is -0001"),
            (
                "Y9999", 0, "`Y` is for years of more than four digits, the first not 0",
                "write a shorter one as four digits: 2006, -0043"
            ),
            ("Y12000-05", 6, "a year that begins with `Y` stands alone", "leave out month and day"),
            ("", 0, "a date is missing", "such as 2026-01-17, 2003-04~"),
        ] {
            let error = try #require(edtfError(text))
            #expect(error.offset == offset, "\(text)")
            #expect(error.message == message)
            #expect(error.help == help, "\(text)")
        }
        #expect(edtfError("2026-")?.message == "the date ends where a month of two digits should stand")
    }

    @Test("what is not supported names where, and another way")
    func unsupported() throws {
        for (text, range, message, help) in [
            (
                "2012-10-10T10:10:10Z", 10..<11, "times of day are",
                "end the date before the `T`; the time belongs in the text"
            ),
            (
                "2003/156X-12-25", 8..<9, "`X` in a year that a month follows is",
                "one may write 199X, 19XX, 2004-XX, 2004-06-XX, 2004-XX-XX"
            ),
            (
                "1984-1X", 5..<7, "`X` for one digit of a month is",
                "one may write 199X, 19XX, 2004-XX, 2004-06-XX, 2004-XX-XX"
            ),
            (
                "2001-34", 5..<7, "sub-year groupings other than the seasons 21 to 24 are",
                "months go from 01 to 12, seasons from 21 to 24; an interval is written 2001-04/2001-06"
            ),
            ("[1667,1668]", 0..<11, "sets are", "write one date, or an interval: 1667/1672"),
            ("../..", 0..<5, "an interval of which neither end is given is", "give one: 2022/.. or ../2014"),
            (
                "Y-12000/-3000", 0..<7, "years that begin with `Y` are in intervals",
                "write one date: Y-12000~"
            ),
            ("Y1234567890123456", 1..<17, "years of more than 15 digits are", "is this a year?"),
        ] {
            let error = try #require(edtfError(text))
            #expect(error.range == range, "\(text)")
            #expect(error.message == message + " not supported in dates of events")
            #expect(error.help == help)
        }
    }
}
