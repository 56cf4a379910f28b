import Testing

@testable import SiteGenerator

/// Forms that are easily taken for another date: what is proposed for each, and what is not.
@Suite("Forms of dates in an article") struct DateFormTests {
    private static func dates(_ text: String, _ language: String, _ published: String? = "2025-03-17") -> [String] {
        SuggestedSite(text, language: language, published: published).dates
    }

    @Test(
        "decades are ten years, and a part of a year is roughly that year",
        arguments: [
            ("ko", "1990년대에는 많았다. 1980년대 말에 줄었다.", ["1990년대 = 199X", "1980년대 = 198X"]),
            ("ko", "2010년대비 늘었다.", ["2010년 = 2010"]),
            ("zh", "20世纪90年代初扩建，19世纪八十年代动工。", ["20世纪90年代 = 199X", "19世纪八十年代 = 188X"]),
            ("zh", "上世纪八十年代，港口扩建。", ["上世纪八十年代 = 198X"]), ("ko", "20세기 90년대에 지었다.", ["20세기 90년대 = 199X"]),
            ("zh", "九十年代扩建，90年代扩建，20世纪扩建。", []),
            ("en", "It was dry in mid-1991.", ["1991 = 1991~"]),
        ])
    func decades(language: String, text: String, expected: [String]) {
        #expect(Self.dates(text, language) == expected)
    }

    @Test(
        "decades with a noun",
        arguments: [
            (
                "de", "In den 1920er Jahren, die 1930er-Jahre, in den 1940ern. Ein 1990er Wein.",
                ["1920er Jahren = 192X", "1930er-Jahre = 193X", "1940ern = 194X"]
            ),
            (
                "es", "En la década de 1920, en los años 1930. En los años 1940 y 1941, en los años 1950 a 1953.",
                ["década de 1920 = 192X", "años 1930 = 193X", "1950 a 1953 = 1950/1953"]
            ),
            (
                "fr", "Dans les années 1920, les années 1930. Les années 1950 à 1953.",
                ["années 1920 = 192X", "années 1930 = 193X", "1950 à 1953 = 1950/1953"]
            ),
            ("it", "Negli anni 1920 visse a Roma.", ["anni 1920 = 192X"]),
            ("pt", "Na década de 1920, nos anos 1930.", ["década de 1920 = 192X", "anos 1930 = 193X"]),
            ("nl", "In de jaren 1920.", ["jaren 1920 = 192X"]),
            ("ru", "В 1920-х годах, 1930-е годы.", ["1920-х годах = 192X", "1930-е годы = 193X"]),
        ])
    func namedDecades(language: String, text: String, expected: [String]) {
        #expect(Self.dates(text, language) == expected)
    }

    @Test(
        "the first of a month in words, and as an ordinal",
        arguments: [
            ("de", "Am ersten Mai 1990, zum ersten Mal.", ["ersten Mai 1990 = 1990-05-01"]),
            ("de", "Die erste Mai-Woche 1990 war kalt.", []),
            ("pt", "Em 1990 os barcos saíram, em 1800 casas, em 1750.", ["1990 = 1990", "1750 = 1750"]),
            (
                "es",
                "El primero de mayo de 1990, el 1.º de junio de 1990, el 1o de julio de 1990, 1º de agosto de 1990.",
                [
                    "primero de mayo de 1990 = 1990-05-01", "1.º de junio de 1990 = 1990-06-01",
                    "1o de julio de 1990 = 1990-07-01", "1º de agosto de 1990 = 1990-08-01",
                ]
            ),
            (
                "fr", "Le 1er mai 1990, le premier juin 1990.",
                ["1er mai 1990 = 1990-05-01", "premier juin 1990 = 1990-06-01"]
            ),
            (
                "en", "On the first of May 1990, and the first May 1991 issue.",
                ["first of May 1990 = 1990-05-01", "May 1991 = 1991-05"]
            ),
            (
                "it", "Il primo maggio 1990, il 1° giugno 1990.",
                ["primo maggio 1990 = 1990-05-01", "1° giugno 1990 = 1990-06-01"]
            ),
            ("pt", "O primeiro de maio de 1990.", ["primeiro de maio de 1990 = 1990-05-01"]),
            ("nl", "Op de eerste mei 1990.", ["eerste mei 1990 = 1990-05-01"]),
            (
                "ru", "Первое мая 1990 года, 1-го июня 1990 года.",
                ["Первое мая 1990 = 1990-05-01", "1-го июня 1990 = 1990-06-01"]
            ),
        ])
    func firstDays(language: String, text: String, expected: [String]) {
        #expect(Self.dates(text, language) == expected)
    }

    @Test(
        "days of digits with blanks, and spans of years that no word announces",
        arguments: [
            ("de", "Im Jänner 1991, im Feber 1992.", ["Jänner 1991 = 1991-01", "Feber 1992 = 1992-02"]),
            ("de", "Am 2. 4. 1988 und am 3.5. 1988.", ["2. 4. 1988 = 1988-04-02", "3.5. 1988 = 1988-05-03"]),
            (
                "de", "Ein Bau aus den Jahren 1907 bis 1909, 1921 bis 1923 erneuert. Von 1931 bis 1933 auch.",
                ["1907 bis 1909 = 1907/1909", "1921 bis 1923 = 1921/1923", "1931 bis 1933 = 1931/1933"]
            ),
            ("de", "Es waren 1500 bis 1600 da, es kosteten 1750 bis 1810 Mark, S. 1750 bis 1755.", []),
            ("fr", "De 1907 à 1909 et de 1921 à 1923.", ["1907 à 1909 = 1907/1909", "1921 à 1923 = 1921/1923"]),
            ("it", "Dal 1907 al 1909, nel 1911.", ["1907 al 1909 = 1907/1909", "1911 = 1911"]),
            ("ru", "С 1907 по 1909 год, в 1892 году.", ["1907 по 1909 = 1907/1909", "1892 = 1892"]),
        ])
    func unannounced(language: String, text: String, expected: [String]) {
        #expect(Self.dates(text, language) == expected)
    }

    @Test("上世纪 is counted from the article's own date, and is no date without it")
    func century() {
        #expect(Self.dates("上世纪八十年代扩建。", "zh", "1925-01-01") == ["上世纪八十年代 = 188X"])
        #expect(Self.dates("上世纪八十年代扩建。", "zh", nil) == [])
    }

    @Test(
        "words that point from the article's own date win over a year that stands before",
        arguments: [
            // 5 March lies before 17 March, 5 May did so a year ago.
            ("ko", "1968년에 폭파되었다. 서울시는 지난 3월 5일 발표했다.", ["1968년 = 1968", "3월 5일 = 2025-03-05"]),
            (
                "ko", "1968년에 폭파되었고 지난 5월 5일 열렸다. 오는 4월 1일 닫는다.",
                ["1968년 = 1968", "5월 5일 = 2024-05-05", "4월 1일 = 2025-04-01"]
            ),
            (
                "en", "In 1998 it closed. Last 5 May it opened. Next February it will close.",
                ["1998 = 1998", "5 May = 2024-05-05", "February = 2026-02"]
            ),
            (
                "fr", "En 1998, rien. Le 5 mars dernier, et le 15 juin prochain.",
                ["1998 = 1998", "5 mars = 2025-03-05", "15 juin = 2025-06-15"]
            ),
            (
                "fr", "Le 20 mars dernier, et le 2 février prochain.",
                ["20 mars = 2024-03-20", "2 février = 2026-02-02"]
            ),
            (
                "es", "En 1998 nada. El pasado 5 de marzo y el 15 de junio próximo.",
                ["1998 = 1998", "5 de marzo = 2025-03-05", "15 de junio = 2025-06-15"]
            ),
            (
                "de", "Seit 1998 nichts. Im vergangenen November und im kommenden Juni.",
                ["1998 = 1998", "November = 2024-11", "Juni = 2025-06"]
            ),
            (
                "ar", "في عام 1998 لا شيء. في 5 مارس الماضي وفي 15 يونيو المقبل.",
                ["1998 = 1998", "5 مارس = 2025-03-05", "15 يونيو = 2025-06-15"]
            ),
            ("ja", "1968年に閉じた。去る3月5日に開き、来る4月1日に閉じる。", ["1968年 = 1968", "3月5日 = 2025-03-05", "4月1日 = 2025-04-01"]),
            // The year itself, said in words behind the day.
            (
                "en", "In 1998 it closed. On 5 May last year, and in March of this year.",
                ["1998 = 1998", "5 May last year = 2024-05-05", "March of this year = 2025-03"]
            ),
            ("fr", "Le 5 mai de l'an dernier.", ["5 mai de l'an dernier = 2024-05-05"]),
            ("de", "Am 5. Mai letzten Jahres.", ["5. Mai letzten Jahres = 2024-05-05"]),
            ("ar", "في 5 مايو من العام الماضي.", ["5 مايو من العام الماضي = 2024-05-05"]),
        ])
    func pointers(language: String, text: String, expected: [String]) {
        #expect(Self.dates(text, language) == expected)
    }

    @Test("a day without a year, and a year alone in another sentence: a question, unless an event answers it")
    func doubtful() {
        let text = "Passeuse depuis 1998, elle parle. Elle sera exposée dès le 15 juin."
        let site = SuggestedSite(text, language: "fr", published: "2025-03-07")
        #expect(site.dates == ["1998 = 1998"])
        #expect(site.all(.ambiguousDate).map(\.evidence) == ["“15 juin” may be 2025-06-15 or 1998-06-15"])
        let timeline = "## A\ndate: 2025-06-15\narticle_date: 2025-06-15\n> le 15 juin\n"
        let answered = SuggestedSite(text, language: "fr", published: "2025-03-07", files: ["timeline.md": timeline])
        #expect(answered.all(.ambiguousDate).isEmpty)
        // Without a date of the article's own nothing tells it.
        let undated = SuggestedSite(text, language: "fr")
        #expect(undated.dates == ["1998 = 1998"])
        #expect(undated.report.remarks.count { $0.hasPrefix("1 date is counted from") } == 1)
        // In one sentence, or with a month before it, the text goes on in that year.
        #expect(
            Self.dates("It opened in 1998, on 15 August. He came on 3 May 1998. He left on 5 May.", "en") == [
                "1998 = 1998", "15 August = 1998-08-15", "3 May 1998 = 1998-05-03", "5 May = 1998-05-05",
            ])
    }

    @Test(
        "spans of years, with a hyphen, a dash, or words",
        arguments: [
            (
                "en", "He was king in the years 1714-1727, or (1625-1649); the 1952-1953 season.",
                ["1714-1727 = 1714/1727", "1625-1649 = 1625/1649", "1952-1953 = 1952/1953"]
            ),
            (
                "en", "It was built in 1871-4, burnt in 1643-44, and tried between 1752-1753.",
                ["1871-4 = 1871/1874", "1643-44 = 1643/1644", "1752-1753 = 1752/1753"]
            ),
            (
                "en", "In the winter of 1752-53 the case was lost, in winter 1962–63 all froze.",
                ["winter of 1752-53 = 1752-12/1753-02", "winter 1962–63 = 1962-12/1963-02"]
            ),
            ("ar", "وفي الفترة 2015-2019 أيضًا.", ["2015-2019 = 2015/2019"]),
            ("zh", "2013年至2017年为第一期。2018年—2024年为第二期。", ["2013年至2017年 = 2013/2017", "2018年—2024年 = 2018/2024"]),
            (
                "ko", "2010년부터 2015년까지 공사를 했다. 1392~1910년의 왕조다.",
                ["2010년부터 2015년 = 2010/2015", "1392~1910년 = 1392/1910"]
            ),
            ("ja", "2013年から2017年まで工事。2020年から2025年に延期。", ["2013年から2017年 = 2013/2017", "2020年 = 2020", "2025年 = 2025"]),
            (
                "zh", "1990年代至2000年代，2018年——2024年扩建。",
                ["1990年代 = 199X", "2000年代 = 200X", "2018年 = 2018", "2024年 = 2024"]
            ),
            ("zh", "2013年至2017年3月。", ["2013年 = 2013", "2017年3月 = 2017-03"]),
        ])
    func spans(language: String, text: String, expected: [String]) {
        #expect(Self.dates(text, language) == expected)
    }

    @Test(
        "what looks like a span of years",
        arguments: [
            "Call 1800-1900, tel. 0171 1800-1900 or 020 1714-1727.",
            "Nature 323, 1533-1536, pp. 1690-1751, p. 1690-92.",
            "ISBN 978-1-1800-1900-2, order 1714-1727-3, A1714-1727.",
            "A crowd of 1500-2000 people, 1500-2000 houses, 1800-2000 hours.",
            "Room 1990-1995 was sold, it weighs 1800-1900, the 1000-1200 range.",
            "They won 2003-1998, and 1643-44 to nil. Model 1911-45.",
        ])
    func noSpans(text: String) { #expect(Self.dates(text, "en") == []) }

    @Test("2013-11 is a month; 2003-04 behind a word that announces years may be one, or a span")
    func months() {
        #expect(Self.dates("In 2013-11 it rained, 2003-04.", "en") == ["2013-11 = 2013-11", "2003-04 = 2003-04"])
        let site = SuggestedSite("In 2003-04 sales fell by half.", language: "en")
        #expect(site.dates == [])
        #expect(site.all(.ambiguousDate).map(\.evidence) == ["“2003-04” may be 2003-04 or 2003/2004"])
    }

    @Test(
        "years before 1500, and before our era",
        arguments: [
            (
                "en", "It was begun in 1499, and burnt in 1227. He came about 1540 and saw it.",
                ["1499 = 1499", "1227 = 1227", "1540 = 1540~"]
            ),
            ("en", "It happened in the year 871, and in A.D. 1301, too.", ["871 = 0871", "A.D. 1301 = 1301"]),
            (
                "en", "It was founded c. 1640, or ca. 1650, circa 1200.",
                ["1640 = 1640~", "1650 = 1650~", "1200 = 1200~"]
            ),
            ("en", "It stood before A.D. 43, or not before 1854.", ["A.D. 43 = ../0043", "1854 = 1854"]),
            (
                "en", "A coin of 44 B.C. and one of A.D. 43, c. 50 BC, by 1 BCE.",
                ["44 B.C. = -0043", "A.D. 43 = 0043", "50 BC = -0049~", "1 BCE = 0000"]
            ),
            ("en", "He died on 15 March 44 B.C. in Rome.", ["44 B.C. = -0043"]),
            ("zh", "公元前221年统一。", ["公元前221年 = -0220"]), ("ko", "기원전 57년에 세워졌다.", ["기원전 57년 = -0056"]),
            (
                "fr", "Vers 1850, un passeur. L’été 1944 fut long. En 1227, rien.",
                ["1850 = 1850~", "été 1944 = 1944-22", "1227 = 1227"]
            ),
            ("es", "Hacia 1850 y en el verano de 1944.", ["1850 = 1850~", "verano de 1944 = 1944-22"]),
            ("de", "Im Winter 1944 und im Jahr 1227.", ["Winter 1944 = 1944-24", "1227 = 1227"]),
            ("ko", "2025. 3. 15. 발표했다.", ["2025. 3. 15. = 2025-03-15"]),
            ("en", "It is dated Thursday, 5 February 1640/1, and 3 May 1640/1.", ["5 February 1640/1 = 1641-02-05"]),
        ])
    func early(language: String, text: String, expected: [String]) {
        #expect(Self.dates(text, language) == expected)
    }

    @Test(
        "what looks like such a year",
        arguments: [
            ("en", "In 1200 houses, after 1499 men, about 1540 souls; there were about 1540, and of about 1100."),
            ("en", "In 2003 BC Hydro, 100–44 B.C., 1,200 B.C., and 25 December 800 men."),
            ("en", "In the years 1950/51, part 1640/1, AD 43X, ADAM 12."),
            ("fr", "En 1200 exemplaires, vers 12 heures. Il a été 1944 fois lu."),
            ("zh", "公元前1046年1月20日，公元前221年至前206年，公元前300年代。"), ("ko", "기원전 1046년 1월 20일."),
            ("en", "See 2025. 3. 15. there."),
            ("ar", "في سنة 1343 وفي عام 1227."),
        ])
    func noYears(language: String, text: String) { #expect(Self.dates(text, language) == []) }

    @Test("of a year that is written as two, the weekday is that of the second")
    func dual() {
        let site = SuggestedSite(
            "It is dated Friday, 5 February 1640/1, not Thursday, 5 February 1640/1.", language: "en")
        #expect(
            site.report.confirmed.map(\.evidence) == [
                "1641-02-05 is a Friday in the Julian calendar, as the text has it"
            ])
        #expect(site.all(.weekday).map(\.words) == ["Thursday, 5 February 1640/1"])
    }

    @Test("a date in a line of its own, with the full stop of its day, is the article's own")
    func koreanDateline() {
        let site = SuggestedSite("제목\n\n2025. 3. 17.\n\n어제 열렸다.\n", language: "ko")
        #expect(site.all(.published).map(\.paste) == ["  published: 2025-03-17"])
    }

    @Test(
        "letters and accents apart (NFD), and vowel signs, are the same words; what is proposed is as the article has it",
        arguments: [
            (
                "fr", "Dès fe\u{301}vrier 2022, en aou\u{302}t 2021, l’e\u{301}te\u{301} 1944.",
                ["fe\u{301}vrier 2022 = 2022-02", "aou\u{302}t 2021 = 2021-08", "e\u{301}te\u{301} 1944 = 1944-22"]
            ),
            (
                "ko", "2025\u{1102}\u{1167}\u{11AB} 3\u{110B}\u{116F}\u{11AF}에.",
                ["2025\u{1102}\u{1167}\u{11AB} 3\u{110B}\u{116F}\u{11AF} = 2025-03"]
            ),
            (
                "ar", "في 20 كانون الأوّل 2024، وفي 3 تشرين الثّاني 2023.",
                ["20 كانون الأوّل 2024 = 2024-12-20", "3 تشرين الثّاني 2023 = 2023-11-03"]
            ),
        ])
    func composed(language: String, text: String, expected: [String]) {
        let site = SuggestedSite(text, language: language, published: "2025-03-17")
        #expect(site.dates.map { Array($0.utf8) } == expected.map { Array($0.utf8) })
        // The passages are found again.
        #expect(!site.pasted(text, language: language).log.hasErrors)
    }

    @Test("weekdays behind what Arabic writes together with them, and with vowel signs")
    func arabicWeekdays() {
        let site = SuggestedSite(
            "والاثنين 19 كانون الثاني 2025، وبالاثنين 26 كانون الثاني 2025، ويوم الأحد 19 كانون الثّاني 2025.",
            language: "ar")
        #expect(site.all(.weekday).map(\.date) == ["2025-01-19", "2025-01-26"])
        #expect(site.report.confirmed.map(\.date) == ["2025-01-19"])
    }

    @Test("the joiner and the non-joiner stay in a title")
    func joiners() {
        let site = SuggestedSite("در نامه\u{200C}ای به تاریخ 2025-01-19 نوشت.", language: "fa")
        #expect(site.all(.date)[0].paste?.hasPrefix("## در نامه\u{200C}ای به تاریخ") == true)
    }
}
