import Testing

@testable import SiteGenerator

@Suite("EDTF: dates in words")
struct EDTFDisplayTests {
    private let japanese = EDTFDisplay(strings: TestDateStrings.japanese)
    private let english = EDTFDisplay(strings: TestDateStrings.english)

    @Test("in Japanese and English")
    func words() throws {
        for (text, ja, en) in [
            ("2026-01-17", "2026年1月17日", "17 January 2026"),
            ("2026-09", "2026年9月", "September 2026"),
            ("2014", "2014年", "2014"),
            ("2003-04~", "2003年4月ごろ", "about April 2003"),
            ("2026-01-17?", "2026年1月17日か", "possibly 17 January 2026"),
            ("1984%", "1984年ごろか", "possibly about 1984"),
            ("1980/1987", "1980年〜1987年", "1980–1987"),
            ("2003-03-20/2011-12", "2003年3月20日〜2011年12月", "20 March 2003 – December 2011"),
            ("1984~/2004", "1984年ごろ〜2004年", "about 1984 – 2004"),
            ("199X", "1990年代", "the 1990s"),
            ("199X~", "1990年代ごろ", "about the 1990s"),
            ("190X", "1900年〜1909年のいずれかの年", "a year between 1900 and 1909"),
            ("20XX", "2000年〜2099年のいずれかの年", "a year between 2000 and 2099"),
            ("-019X", "紀元前200年〜紀元前191年のいずれかの年", "a year between 200 BC and 191 BC"),
            ("2026-21", "2026年春", "spring 2026"),
            ("2026-24", "2026年冬", "winter 2026"),
            ("-0043", "紀元前44年", "44 BC"),
            ("0000", "紀元前1年", "1 BC"),
            ("-0043-03-15", "紀元前44年3月15日", "15 March 44 BC"),
            ("0476", "西暦476年", "AD 476"),
            ("-0043/0014", "紀元前44年〜西暦14年", "44 BC – AD 14"),
            ("Y170000002", "170000002年", "170000002"),
            ("Y-12000", "紀元前12001年", "12001 BC"),
            ("2022-02/..", "2022年2月以降", "from February 2022"),
            ("2022-02/", "2022年2月以降（終わりは不明）", "from February 2022, end unknown"),
            ("../2014", "2014年まで", "until 2014"),
            ("/2014~", "2014年ごろまで（始まりは不明）", "until about 2014, start unknown"),
            ("2004-XX", "2004年のいずれかの月", "a month in 2004"),
            ("1985-04-XX", "1985年4月のいずれかの日", "a day in April 1985"),
            ("1985-XX-XX", "1985年のいずれかの日", "a day in 1985"),
            (
                "?2004-06-~11", "2004年6月11日（年は不確か、日はおおよそ）",
                "11 June 2004 (year uncertain, day approximate)"
            ),
            ("2004-06~-11", "2004年6月11日（年と月はおおよそ）", "11 June 2004 (year and month approximate)"),
            ("2004-%06-11", "2004年6月11日（月は不確かでおおよそ）", "11 June 2004 (month uncertain and approximate)"),
            ("2004?-21", "2004年春（年は不確か）", "spring 2004 (year uncertain)"),
            ("2004-?21", "2004年春（季節は不確か）", "spring 2004 (season uncertain)"),
        ] {
            let date = try EDTFDate.parse(text).get()
            #expect(japanese.text(date) == ja)
            #expect(english.text(date) == en)
        }
        #expect(japanese.text(year: 2026) == "2026年")
        #expect(english.text(year: -43) == "44 BC")
    }

    @Test("dates and the words between them stay apart")
    func pieces() throws {
        #expect(
            try english.pieces(EDTFDate.parse("2022-02/..").get()) == [
                .init(text: "from "), .init(text: "February 2022", isDate: true, datetime: "2022-02"),
            ])
        #expect(
            try japanese.pieces(EDTFDate.parse("-0043/1987~").get()) == [
                .init(text: "紀元前44年", isDate: true), .init(text: "〜"),
                .init(text: "1987年ごろ", isDate: true, datetime: "1987"),
            ])
    }

    @Test("beside a date of its year a date can do without it")
    func beside() throws {
        for (article, date, ja) in [
            ("2025-10", "2025-10-20", "10月20日"), ("2025", "2025-10", "10月"), ("2025-09", "2026-09", "2026年9月"),
            ("2025", "2025-10~", "2025年10月ごろ"), ("2025?", "2025-10", "2025年10月"), ("2025/2026", "2025-10", "2025年10月"),
            ("2025-10", "2025", "2025年"),
        ] {
            let pieces = try japanese.pieces(EDTFDate.parse(date).get(), beside: EDTFDate.parse(article).get())
            #expect(pieces.map(\.text).joined() == ja)
        }
        let pieces = try english.pieces(EDTFDate.parse("2025-10-20").get(), beside: EDTFDate.parse("2025").get())
        #expect(pieces == [.init(text: "20 October", isDate: true, datetime: "2025-10-20")])
    }

    @Test("Japanese eras begin on their days")
    func eras() throws {
        var era = japanese
        era.years = .era
        for (text, ja) in [
            ("2026-01-17", "令和8年1月17日"), ("2019-05-01", "令和元年5月1日"), ("2019-04-30", "平成31年4月30日"),
            ("2019", "平成31・令和元年"), ("1989-01-07", "昭和64年1月7日"), ("1989-01-08", "平成元年1月8日"),
            ("1989-01", "昭和64・平成元年1月"), ("1989-02", "平成元年2月"), ("1926-12-24", "大正15年12月24日"),
            ("1926-12-25", "昭和元年12月25日"), ("1912-07-29", "明治45年7月29日"), ("1912-07-30", "大正元年7月30日"),
            ("1873-01-01", "明治6年1月1日"), ("1873", "明治6年"), ("1872", "1872年"), ("1872-12-31", "1872年12月31日"),
            ("2018-24", "平成30年冬"), ("2003-04~", "平成15年4月ごろ"), ("1980/1987", "昭和55年〜昭和62年"),
            ("199X", "1990年代"), ("-0043", "紀元前44年"),
        ] {
            #expect(try era.text(EDTFDate.parse(text).get()) == ja)
        }
        era.years = .both
        #expect(try era.text(EDTFDate.parse("2026-01-17").get()) == "2026（令和8）年1月17日")
        var english = english
        english.years = .both
        #expect(try english.text(EDTFDate.parse("1989").get()) == "1989 (Showa 64/Heisei 1)")
    }

    @Test("digits of Arabic and Persian")
    func digits() throws {
        var display = english
        display.digits = .arabicIndic
        #expect(try display.text(EDTFDate.parse("2026-01-17").get()) == "١٧ January ٢٠٢٦")
        #expect(try display.text(EDTFDate.parse("-0043").get()) == "٤٤ BC")
        #expect(try display.pieces(EDTFDate.parse("2026").get()).first?.datetime == "2026")
        display.digits = .extendedArabicIndic
        #expect(try display.text(EDTFDate.parse("1980/1987").get()) == "۱۹۸۰–۱۹۸۷")
    }

    @Test("every text has the places its key allows, and both languages have every text")
    func strings() {
        for strings in [TestDateStrings.japanese, .english] {
            #expect(
                Set(strings.texts.keys) == Set(EDTFStringKey.allCases.map(\.rawValue) + EDTFStringKey.names))
            for key in EDTFStringKey.allCases {
                let places = strings.dateString(key.rawValue).split(separator: "{").compactMap { part in
                    part.firstIndex(of: "}").map { String(part[..<$0]) }
                }
                #expect(Set(places) == key.places, "\(key.rawValue)")
            }
        }
    }
}
