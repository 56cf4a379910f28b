import Testing

@testable import SiteGenerator

@Suite("Dates in an article") struct SuggestedDateTests {
    @Test(
        "dates as texts write them",
        arguments: [
            // Japanese
            ("ja", "2026年1月17日、港が開いた。", ["2026年1月17日 = 2026-01-17"]),
            ("ja", "２０２６年１月１７日に開いた。", ["２０２６年１月１７日 = 2026-01-17"]),
            ("ja", "二〇二六年一月十七日、二千二十六年。", ["二〇二六年一月十七日 = 2026-01-17", "二千二十六年 = 2026"]),
            (
                "ja", "令和8年1月、平成元年、昭和二十年八月十五日、㋿2年。",
                [
                    "令和8年1月 = 2026-01", "平成元年 = 1989", "昭和二十年八月十五日 = 1945-08-15", "㋿2年 = 2020",
                ]
            ),
            ("ja", "2026年（令和8年）1月17日に開いた。", ["2026年（令和8年）1月17日 = 2026-01-17"]),
            ("ja", "1990年代、2020年代前半。", ["1990年代 = 199X", "2020年代 = 202X"]),
            (
                "ja", "2026年1月中旬、2025年春、2025年末、2026年度、2025年後半。",
                [
                    "2026年1月中旬 = 2026-01-11/2026-01-20", "2025年春 = 2025-21", "2025年末 = 2025-12~",
                    "2026年度 = 2026-04/2027-03", "2025年後半 = 2025-07/2025-12",
                ]
            ),
            ("ja", "2026年1月17日ごろと、1980〜1987年。", ["2026年1月17日ごろ = 2026-01-17~", "1980〜1987年 = 1980/1987"]),
            ("ja", "2020年1月に始まり、3月5日に終わった。", ["2020年1月 = 2020-01", "3月5日 = 2020-03-05"]),
            ("ja", "24時間365日、F-35、9条、第2次、100年戦争、2000年前、1000年間、20年以上、3か月、五分。", []),
            // Counted
            (
                "ja", "昨年9月、先週、今年、先月、昨日。",
                [
                    "昨年9月 = 2025-09", "先週 = 2026-01-12/2026-01-18", "今年 = 2026", "先月 = 2025-12", "昨日 = 2026-01-18",
                ]
            ),
            (
                "ja", "2020年1月3日に死亡し、翌日に発表され、同年3月と翌年。",
                [
                    "2020年1月3日 = 2020-01-03", "翌日 = 2020-01-04", "同年3月 = 2020-03", "翌年 = 2021",
                ]
            ),
            ("ja", "1月17日に開いた。24年9月27日。", ["1月17日 = 2026-01-17", "24年9月27日 = 2024-09-27"]),
            // English, both orders
            (
                "en", "On 17 January 2026, on January 17, 2026 again, and on the 5th of May, 2020.",
                [
                    "17 January 2026 = 2026-01-17", "5th of May, 2020 = 2020-05-05",
                ]
            ),
            (
                "en", "Sept. 2025, Jan. 3, 2020 and Mar 7 2021.",
                [
                    "Sept. 2025 = 2025-09", "Jan. 3, 2020 = 2020-01-03", "Mar 7 2021 = 2021-03-07",
                ]
            ),
            (
                "en", "In 2003 the war began; the 1990s; since 2014; spring of 2025; 1980–1987; the 2024 agreement.",
                [
                    "2003 = 2003", "1990s = 199X", "2014 = 2014", "spring of 2025 = 2025-21", "1980–1987 = 1980/1987",
                    "2024 = 2024",
                ]
            ),
            (
                "en", "They met on 3 March, last year, last week, yesterday; in March; last March.",
                [
                    "3 March = 2026-03-03", "last year = 2025", "last week = 2026-01-12/2026-01-18",
                    "yesterday = 2026-01-18",
                    "March = 2026-03", "March = 2025-03",
                ]
            ),
            (
                "en",
                "It may 5 times march 3 miles; 2000 people; in 2000 houses; version 2.0.1; 1.2.2026 px; call 2003-4567.",
                [
                    "1.2.2026 = 2026-02-01"
                ]
            ),
            // Digits
            (
                "en", "2026-01-17, 2026/1/18 and 19/01/2026, 2025-09, 2026-01-20T10:00.",
                [
                    "2026-01-17 = 2026-01-17", "2026/1/18 = 2026-01-18", "19/01/2026 = 2026-01-19", "2025-09 = 2025-09",
                    "2026-01-20 = 2026-01-20",
                ]
            ),
            ("en", "192.168.10.2026, 12/34/2026, 2026-13-45, page 3-4, 10:2026-01-17.", []),
            ("zh", "时间：2026-01-17，地点：码头。", ["2026-01-17 = 2026-01-17"]),
            // Chinese
            (
                "zh", "2026年1月17日，二〇二五年九月，民國113年，1990年代，2025年底。",
                [
                    "2026年1月17日 = 2026-01-17", "二〇二五年九月 = 2025-09", "民國113年 = 2024", "1990年代 = 199X",
                    "2025年底 = 2025-12~",
                ]
            ),
            (
                "zh", "去年9月，上个月，上周，昨天，5月1日。",
                [
                    "去年9月 = 2025-09", "上个月 = 2025-12", "上周 = 2026-01-12/2026-01-18", "昨天 = 2026-01-18",
                    "5月1日 = 2025-05-01",
                ]
            ),
            ("zh", "2026年1月17号开始，2000年间，两千年前。", ["2026年1月17号 = 2026-01-17"]),
            ("zh", "上周五宣布，本周一生效。", ["上周五 = 2026-01-16", "本周一 = 2026-01-19"]),
            (
                "ja", "2020年に着工し、翌年に完成、同年9月に開いた。",
                ["2020年 = 2020", "翌年 = 2021", "同年9月 = 2021-09"]
            ),
            ("ar", "وصل أمس الأول وغادر أمس.", ["أمس الأول = 2026-01-17", "أمس = 2026-01-18"]),
            // Arabic, French, Spanish, German, Korean
            (
                "ar", "في 17 يناير 2026، وفي 3 كانون الثاني/يناير 2020، وسبتمبر 2025، ومنذ 2014.",
                [
                    "17 يناير 2026 = 2026-01-17", "3 كانون الثاني/يناير 2020 = 2020-01-03", "وسبتمبر 2025 = 2025-09",
                    "2014 = 2014",
                ]
            ),
            ("ar", "في ١٧ يناير ٢٠٢٦ وفي العام الماضي.", ["١٧ يناير ٢٠٢٦ = 2026-01-17", "العام الماضي = 2025"]),
            (
                "fr", "Le 1er août 2020, en février 2021, en 2003.",
                [
                    "1er août 2020 = 2020-08-01", "février 2021 = 2021-02", "2003 = 2003",
                ]
            ),
            (
                "es", "El 17 de enero de 2026 y en marzo de 2025.",
                ["17 de enero de 2026 = 2026-01-17", "marzo de 2025 = 2025-03"]
            ),
            ("de", "Am 17. Januar 2026 und im März 2025.", ["17. Januar 2026 = 2026-01-17", "März 2025 = 2025-03"]),
            ("ko", "2026년 1월 17일, 지난해.", ["2026년 1월 17일 = 2026-01-17", "지난해 = 2025"]),
        ])
    func found(language: String, text: String, expected: [String]) {
        #expect(SuggestedSite(text, language: language, published: "2026-01-19").dates == expected)
    }

    @Test(
        "a month and day whose year was not read are no date, and no later one is counted from what stood before it",
        arguments: [
            // Years of eras that are not known, and lunar months.
            ("zh", "宣统三年八月十九日起义。咸丰五年六月十九日，崇祯十七年三月十九日，康熙六十一年十一月十三日。", []),
            ("zh", "康熙24年9月27日，咸丰五年（1855年）六月十九日，宣统三年（1911）八月十九日。", ["1855年 = 1855"]),
            ("zh", "去（106）年12月，公元前1046年1月20日，三八年五月，农历八月十五日，农历1938年8月3日。", []),
            ("ja", "明治5年11月9日、天保八年二月十九日、旧暦5月3日、旧暦1868年1月3日。", []),
            ("zh", "6月9日（1938年）决堤。", ["1938年 = 1938"]),
            (
                "zh", "1900年5月出发，宣统三年八月起义，5月下旬渡河，同年9月。1912年1月就任，3月辞职。",
                ["1900年5月 = 1900-05", "1912年1月 = 1912-01", "3月 = 1912-03"]
            ),
            // Years that are read, and words for one that was.
            ("zh", "民国廿七年五月十九日，徐州失守。5月下旬渡河。", ["民国廿七年五月十九日 = 1938-05-19", "5月下旬 = 1938-05-21/1938-05-31"]),
            ("zh", "民國卅四年八月十五日，明治卅七年二月八日，民國卌年。", ["民國卅四年八月十五日 = 1945-08-15", "明治卅七年二月八日 = 1904-02-08", "民國卌年 = 1951"]),
            ("zh", "1938年的6月9日，当年8月。每年5月1日。", ["1938年的6月9日 = 1938-06-09", "8月 = 1938-08"]),
            ("ja", "2020年に着工し、その年の3月に始めた。明治元年に開いた。", ["2020年 = 2020", "3月 = 2020-03", "明治元年 = 1868"]),
        ])
    func unread(language: String, text: String, expected: [String]) {
        #expect(SuggestedSite(text, language: language, published: "2018-06-09").dates == expected)
    }

    @Test(
        "years that Arabic writes with a word or a letter",
        arguments: [
            (
                "في 22 فبراير 1898م، و14 مارس سنة 1906، و7 تموز 1913 م، و15 من مارس 1907، والرابع عشر من مارس 1908.",
                [
                    "22 فبراير 1898م = 1898-02-22", "14 مارس سنة 1906 = 1906-03-14", "7 تموز 1913 م = 1913-07-07",
                    "15 من مارس 1907 = 1907-03-15", "والرابع عشر من مارس 1908 = 1908-03-14",
                ]
            ),
            (
                "الرابع عشر من مارس 1908 والحادي والعشرون من شهر أيار عام 1920 ميلادية",
                [
                    "الرابع عشر من مارس 1908 = 1908-03-14",
                    "والحادي والعشرون من شهر أيار عام 1920 ميلادية = 1920-05-21",
                ]
            ),
            (
                "صدرت سنة 1876م ثم عام ١٨٧٧م والطبعة (1914م) وسنة 1343هـ/1925م، وبين عامي 1914 و1918م.",
                ["1876م = 1876", "١٨٧٧م = 1877", "1914م = 1914", "1925م = 1925", "1914 و1918م = 1914/1918"]
            ),
            // Other calendars, heights.
            ("سنة 1600 هـ، وعلى ارتفاع 1500م، و3 مارس 1700هـ.", []),
        ])
    func arabicYears(text: String, expected: [String]) {
        let site = SuggestedSite(text, language: "ar", published: "1925-04-11")
        #expect(site.dates == expected)
    }

    @Test(
        "where a year of four digits, or '41, follows within two words, no other one is filled in",
        arguments: [
            (
                "en", "On 3 March in 1838 they met; on 4 March, it was 1838; in Sept. '41 the mill burned.",
                ["1838 = 1838"]
            ),
            (
                "en", "In 1902, on 3 March. On 3 March of the year 1838.",
                ["1902 = 1902", "3 March = 1902-03-03", "1838 = 1838"]
            ),
            ("ar", "في 3 مارس الموافق 1838 وصل.", []),
        ])
    func otherYears(language: String, text: String, expected: [String]) {
        #expect(SuggestedSite(text, language: language, published: "1854-06-09").dates == expected)
    }

    @Test(
        "spans from one day to another",
        arguments: [
            (
                "en", "5–7 June 1902, June 5-7, 1903, 30 June to 2 July 1904, 30 December to 2 January 1905, 3–4 May.",
                [
                    "5–7 June 1902 = 1902-06-05/1902-06-07", "June 5-7, 1903 = 1903-06-05/1903-06-07",
                    "30 June to 2 July 1904 = 1904-06-30/1904-07-02",
                    "30 December to 2 January 1905 = 1904-12-30/1905-01-02", "3–4 May = 1904-05-03/1904-05-04",
                ]
            ),
            (
                "en", "Between 1914 and 1918, from 1920 to 1922, in 1930 and 1931, 1983–85, pp. 1690–1751.",
                [
                    "1914 and 1918 = 1914/1918", "1920 to 1922 = 1920/1922", "1930 = 1930", "1931 = 1931",
                    "1983–85 = 1983/1985",
                ]
            ),
            (
                "en", "He lived c. 1690–1751, she c.1691–1752. Before 1854 it was so. From March to May 1860.",
                [
                    "1690–1751 = 1690~/1751", "1691–1752 = 1691~/1752", "1854 = ../1854",
                    "March to May 1860 = 1860-03/1860-05",
                ]
            ),
            (
                "de", "Vom 30. Juni bis 2. Juli 1903, zwischen 1914 und 1918.",
                ["30. Juni bis 2. Juli 1903 = 1903-06-30/1903-07-02", "1914 und 1918 = 1914/1918"]
            ),
            (
                "zh", "2018年6月9日至11日，2018年6月9—11日，2018年12月28日至1月3日，2018年5月至8月。",
                [
                    "2018年6月9日至11日 = 2018-06-09/2018-06-11", "2018年12月28日至1月3日 = 2018-12-28/2019-01-03",
                    "2018年5月至8月 = 2018-05/2018-08",
                ]
            ),
            (
                "ja", "6月9日から11日まで、2018年6月9日から3日間、2018年5月から2019年3月まで。",
                [
                    "6月9日から11日 = 2018-06-09/2018-06-11", "2018年6月9日 = 2018-06-09", "2018年5月 = 2018-05",
                    "2019年3月 = 2019-03",
                ]
            ),
        ])
    func spans(language: String, text: String, expected: [String]) {
        #expect(SuggestedSite(text, language: language, published: "2018-06-20").dates == expected)
    }

    @Test("what is counted is said to be so, and is no event where nothing tells from what")
    func counted() {
        let site = SuggestedSite("昨年、港が開いた。2020年に着工し、3月に始めた。", language: "ja", published: "2026-01-19")
        #expect(
            site.all(.date).map(\.evidence) == [
                "“昨年” is 2025, counted from the article's own date", "“2020年” is 2020",
                "“3月” is 2020-03, counted from “2020年” before it",
            ])
        let undated = SuggestedSite("昨年、港が開いた。先週閉じた。", language: "ja")
        #expect(undated.dates == [])
        #expect(undated.report.remarks.count { $0.hasPrefix("2 dates are counted from") } == 1)
    }

    @Test("one event for a date that stands in several places")
    func grouped() {
        let site = SuggestedSite("It began in 2003.\n\nSince 2003 it went on, until 2003 ended.\n", language: "en")
        #expect(site.dates == ["2003 = 2003"])
        #expect(site.all(.date)[0].evidence == "“2003” is 2003; also in line 3 (2 more places)")
        #expect(site.all(.date)[0].paste == "## It began in 2003\ndate: 2003\narticle_date: 2003\n> ==2003==.\n")
    }

    @Test(
        "what an event is called",
        arguments: [
            ("2026年1月17日、港を開いた。", "港を開いた"), ("2003年の港。", "2003年の港"),
            ("2026年1月17日、人びとは長いあいだ待った港を開く{#a}", "人びとは長いあいだ待った港を開く{#a"),
            ("2026-01-17.", "2026-01-17"),
            ("港は白く、船は来ない。人びとは灯台の下の広い広場で長いあいだ船を待っていたが、2003年になって船が来た。", "2003年になって船が来た"),
        ])
    func titles(text: String, title: String) {
        let site = SuggestedSite(text, language: "ja", published: "2026-01-19")
        #expect(site.all(.date).map { $0.paste?.split(separator: "\n").first.map(String.init) } == ["## " + title])
    }

    @Test(
        "no title is cut in a number, at an abbreviation, or between brackets",
        arguments: [
            ("en", "The long and patient work of many hands was done, 1,640 verses in 1911.", "1,640 verses in 1911"),
            (
                "en", "The printers of the town were proud of it at last, with 12,500 copies sold in 1911, they said.",
                "with 12,500 copies sold in 1911, they said"
            ),
            (
                "en", "He wrote of it in the Journal, vol. 12, no. 3 (in Autumn 1987), pp. 12–15.",
                "no. 3 (in Autumn 1987), pp. 12–15"
            ),
            (
                "en", "The plot of the gunpowder was found on Tuesday, 5 November 1905, in a cellar.",
                "The plot of the gunpowder was found on Tuesday…"
            ),
            ("en", "It burned with Mr. Pym in 1911.", "It burned with Mr. Pym in 1911"),
            (
                "ar", "وقد عاش المستشرق الكبير في العاصمة (باريس، London 1863–1893)، كان طبيبا.",
                "وقد عاش المستشرق الكبير في العاصمة…"
            ),
            (
                "en", "It is a very long line of words which the title cuts (as may be seen here in 1911 by all).",
                "It is a very long line of words which the title…"
            ),
        ])
    func wholeTitles(language: String, text: String, title: String) {
        let site = SuggestedSite(text, language: language)
        #expect(site.all(.date).map { $0.paste?.split(separator: "\n").first.map(String.init) } == ["## " + title])
    }

    @Test("dates that an event has, or speaks about, are counted and not proposed")
    func covered() {
        let timeline = """
            ## War
            date: 2003-03-20
            article_date: 2003
            > in 2003

            ## Handover
            date: 2026-01-17
            article_date: none
            > on 5 May
            """
        let site = SuggestedSite(
            "The war began in 2003. They met on 5 May. All was over on 17 January 2026, in January 2026.",
            language: "en",
            published: "2026-01-19", files: ["timeline.md": timeline])
        #expect(site.dates == ["January 2026 = 2026-01"])
        #expect(site.report.covered[.date] == 3)
        #expect(site.all(.date)[0].evidence == "“January 2026” is 2026-01; the event `handover` lies within it")
    }

    @Test("a date of two readings is a question")
    func ambiguous() {
        let century = SuggestedSite("In the 1800s it was famous, in the 1810s less.", language: "en")
        #expect(century.all(.ambiguousDate).map(\.evidence) == ["“1800s” may be 180X or 18XX"])
        #expect(century.dates == ["1810s = 181X"])
        let site = SuggestedSite("They met on 03/04/2026 there.", language: "en")
        #expect(site.dates == [])
        #expect(site.all(.ambiguousDate).map(\.evidence) == ["“03/04/2026” may be 2026-04-03 or 2026-03-04"])
    }

    @Test("the article's own date is taken from a line of its own where the settings do not tell it")
    func dateline() {
        let site = SuggestedSite("Title\n\n19/01/2026\n\nThey met yesterday.\n", language: "en")
        #expect(site.all(.published).map(\.paste) == ["  published: 2026-01-19"])
        #expect(site.dates == ["yesterday = 2026-01-18"])
        let known = SuggestedSite("Title\n\n19/01/2026\n\nThey met.\n", language: "en", published: "2026-01-19")
        #expect(known.report.suggestions.isEmpty)
        let other = SuggestedSite("Title\n\n19/01/2026\n\nThey met.\n", language: "en", published: "2026-01-18")
        #expect(other.all(.published).map(\.target) == [nil])
    }

    @Test("a day that no calendar has")
    func impossible() {
        let site = SuggestedSite("2026年2月30日に開き、2026年13月に閉じた。", language: "ja")
        #expect(site.dates == [])
        #expect(
            site.all(.impossibleDate).map(\.evidence) == [
                "“2026年2月30日”: the month ends with its day 28", "“2026年13月”: the calendar has no such day",
            ])
    }
}

@Suite("Weekdays and deadlines") struct ArithmeticTests {
    @Test(
        "weekdays that fit",
        arguments: [
            ("ja", "2026年1月17日、土曜日、港が開いた。"), ("ja", "2026年1月17日（土）に。"), ("ja", "2026年1月17日(土曜)に。"),
            ("en", "on Saturday, 17 January 2026"), ("en", "on Saturday, January 17, 2026"),
            ("en", "17 January 2026 (Saturday)"),
            ("en", "on 17 January 2026, a Saturday"), ("zh", "2026年1月17日（星期六）"), ("zh", "2026年1月17日，周六，"),
            ("zh", "星期六（2026年1月17日）开放"),
            ("zh", "周六，2026年1月17日，开放"),
            ("ar", "يوم السبت 17 يناير 2026"), ("ko", "2026년 1월 17일 토요일"), ("fr", "le samedi 17 janvier 2026"),
        ])
    func fitting(language: String, text: String) {
        let site = SuggestedSite(text, language: language)
        #expect(site.report.confirmed.map(\.evidence) == ["2026-01-17 is a Saturday, as the text has it"])
        #expect(site.all(.weekday).isEmpty)
    }

    @Test(
        "weekdays that do not",
        arguments: [
            ("ja", "2026年1月17日（金）に。"), ("en", "on Friday, 17 January 2026"), ("zh", "2026年1月17日（星期五）"),
            ("zh", "星期五，2026年1月17日"),
            ("ar", "يوم الجمعة 17 يناير 2026"),
        ])
    func wrong(language: String, text: String) {
        let site = SuggestedSite(text, language: language)
        #expect(site.all(.weekday).map(\.evidence) == ["2026-01-17 is a Saturday, the text says Friday"])
        #expect(site.all(.weekday)[0].paste?.contains("kind: contradiction\nverdict: contradicted\n> ") == true)
        #expect(site.report.confirmed.isEmpty)
    }

    @Test("dates before 1923 may be Julian, before 15 October 1582 they are")
    func julian() {
        let site = SuggestedSite(
            "It was Tuesday, 30 January 1649. On Friday, 30 January 1649 or Thursday, 14 October 1582, a Thursday. "
                + "He died on 29 February 1700, and in May. On Saturday, 30 January 1649.", language: "en")
        #expect(site.report.confirmed.map(\.evidence) == ["1649-01-30 is a Saturday, as the text has it"])
        #expect(
            site.all(.weekday).map(\.evidence) == [
                "1649-01-30 is a Saturday, and in the Julian calendar a Tuesday, as the text has it: "
                    + "does it count by that calendar?",
                "1649-01-30 is a Saturday, in the Julian calendar a Tuesday; the text says Friday",
                "1582-10-14 is a Sunday in the Julian calendar, the text says Thursday",
            ])
        #expect(
            site.all(.weekday)[1].paste?.hasSuffix(
                "By the calendar 1649-01-30 is a Saturday (in the Julian calendar: Tuesday), "
                    + "not a Friday as the text has it.\n") == true)
        #expect(
            site.all(.impossibleDate).map(\.evidence) == [
                "“29 February 1700” is a day of the Julian calendar alone, in the Gregorian one the month ends with its "
                    + "day 28: which one does the text count by?"
            ])
        #expect(site.all(.impossibleDate).map(\.target) == [nil])
        #expect(SuggestedSite("On 29 February 1500.", language: "en").all(.impossibleDate).isEmpty)
        #expect(SuggestedSite("On 29 February 1901.", language: "en").all(.impossibleDate).count == 1)
        #expect(
            SuggestedSite("On Tuesday, 1 February 1923.", language: "en").all(.weekday).map(\.evidence) == [
                "1923-02-01 is a Thursday, the text says Tuesday"
            ])
    }

    @Test("an article that has weekdays of the Julian calendar alone, on two days at least, counts by it")
    func julianArticle() {
        let text = "The king died on Tuesday, 30 January 1649. The house sat on Monday, 5 February 1649."
        let site = SuggestedSite(text, language: "en")
        #expect(
            site.report.confirmed.map(\.evidence) == [
                "1649-01-30 is a Tuesday in the Julian calendar, as the text has it",
                "1649-02-05 is a Monday in the Julian calendar, as the text has it",
            ])
        #expect(site.all(.weekday).isEmpty)
        let other = SuggestedSite(text + " In Paris it was Tuesday, 9 February 1649.", language: "en")
        #expect(other.report.confirmed.map(\.date) == ["1649-02-09"])
        #expect(other.all(.weekday).map(\.target) == [nil, nil])
    }

    @Test(
        "words between a weekday and its date",
        arguments: [
            (
                "de",
                "Am Mittwoch, dem 3. Oktober 1990, und Donnerstag, den\n4. Oktober 1990. Der 3. Oktober 1990, ein Mittwoch."
            ),
            ("fr", "Le mercredi 3 octobre 1990, le jeudi, le 4 octobre 1990. Le 3 octobre 1990, un mercredi."),
            (
                "es",
                "El miércoles 3 de octubre de 1990, jueves, día 4 de octubre de 1990; miércoles, el 3 de octubre de 1990."
            ),
            (
                "en",
                "On Wednesday, the 3rd of October 1990, on Thursday the 4th of October 1990, Wednesday 3 October 1990."
            ),
            ("it", "Mercoledì 3 ottobre 1990, giovedì, il 4 ottobre 1990. Il 3 ottobre 1990, un mercoledì."),
            (
                "pt",
                "Na quarta-feira, 3 de outubro de 1990, quinta-feira, dia 4 de outubro de 1990, quarta, 3 de outubro de 1990."
            ),
            ("nl", "Op woensdag 3 oktober 1990, donderdag de 4 oktober 1990, woensdag, 3 oktober 1990."),
            ("ru", "В среду, 3 октября 1990 года, в четверг 4 октября 1990 года. Среда, 3 октября 1990 г."),
        ])
    func beforeDays(language: String, text: String) {
        let site = SuggestedSite(text, language: language)
        #expect(site.report.confirmed.map(\.date) == ["1990-10-03", "1990-10-04", "1990-10-03"])
        #expect(site.all(.weekday).isEmpty)
        let wrong = SuggestedSite(text.replacing("1990", with: "1991"), language: language)
        #expect(wrong.all(.weekday).count == 3 && wrong.report.confirmed.isEmpty)
    }

    @Test("a weekday between two dates is that of one of them")
    func between() {
        func confirmed(_ text: String) -> [String?] {
            let site = SuggestedSite(text, language: "en")
            #expect(site.all(.weekday).isEmpty)
            return site.report.confirmed.map(\.date)
        }
        #expect(
            confirmed("Wednesday, 3 October 1990, Thursday, 4 October 1990.") == ["1990-10-03", "1990-10-04"])
        #expect(
            confirmed("On 3 October 1990, a Wednesday, 4 October 1990, a Thursday.") == ["1990-10-03", "1990-10-04"])
        #expect(confirmed("On 3 October 1990, Thursday 4 October 1990.") == ["1990-10-04"])
        #expect(confirmed("It was 3 October 1990, a Wednesday. 4 October 1990 was fine.") == ["1990-10-03"])
        let chinese = SuggestedSite("2026年1月17日星期六，2026年1月18日星期日。", language: "zh")
        #expect(chinese.report.confirmed.map(\.date) == ["2026-01-17", "2026-01-18"])
    }

    @Test("where the year is counted, a weekday that does not fit is a question")
    func counted() {
        let site = SuggestedSite("1月17日（金）に。", language: "ja", published: "2026-01-19")
        #expect(site.all(.weekday).map(\.target) == [nil])
    }

    @Test("no weekday stands beside it", arguments: ["2026年1月17日、土の中から。", "2026年1月17日、日本は。", "2026年1月17日（金曜会）"])
    func none(text: String) {
        let site = SuggestedSite(text, language: "ja")
        #expect(site.report.confirmed.isEmpty && site.all(.weekday).isEmpty)
    }

    @Test(
        "deadlines before the article's own date",
        arguments: [
            (
                "ja", "2025年9月までに撤退する。2025年9月という最終期限まで。2025年10月に述べた。2027年9月までに。2014年までに。",
                [
                    "2025年9月", "2025年9月",
                ]
            ),
            (
                "en",
                "They leave by September 2025. The deadline of 30 June 2025 holds. In May 2025 they met. By 2014 all was lost. "
                    + "The permit runs until March 2025. They stayed from May until noon.",
                [
                    "September 2025", "30 June 2025", "March 2025",
                ]
            ),
            ("zh", "2025年9月之前撤离，期限是2025年6月30日，2025年10月会面。", ["2025年9月", "2025年6月30日"]),
            ("ar", "ستنسحب بحلول سبتمبر 2025. اجتمعوا في مايو 2025.", ["سبتمبر 2025"]),
            ("ar", "تبقى القوات حتى سبتمبر 2025.", ["سبتمبر 2025"]),
            (
                "de",
                "Sie muß bis zum 30. Juni 2025 fertig sein. Spätestens zum 30. Juli 2025. Bis 1. August 2025 fertig. "
                    + "Er muß bis spätestens 5. September 2025 zahlen. Sie war vom 1. Mai 2025 bis 3. Mai 2025 da.",
                ["30. Juni 2025", "30. Juli 2025", "1. August 2025", "5. September 2025"]
            ),
        ])
    func deadlines(language: String, text: String, expected: [String]) {
        let site = SuggestedSite(text, language: language, published: "2026-01-19")
        #expect(site.all(.deadline).map(\.words) == expected)
        #expect(SuggestedSite(text, language: language).all(.deadline).isEmpty)
    }

    @Test("Julian weekdays by counting days one by one, from one that both calendars name")
    func julianWeekdays() {
        // Thursday, 4 October 1582, was followed by Friday, 15 October.
        #expect(JulianCalendar.weekday(EDTFDay(1582, 10, 4)) == 3)
        var weekday = JulianCalendar.weekday(EDTFDay(-4, 1, 1))
        for year in -4...1922 {
            for month in 1...12 {
                let length = month == 2 ? (year % 4 == 0 ? 29 : 28) : PartialDate.days(inMonth: month, of: 1)
                for day in 1...length {
                    guard JulianCalendar.weekday(EDTFDay(year, month, day)) == weekday else {
                        Issue.record("\(year)-\(month)-\(day)")
                        return
                    }
                    weekday = (weekday + 1) % 7
                }
            }
        }
    }

    @Test("weekdays by counting days one by one")
    func weekdays() {
        // 1 January 1 was a Monday of the proleptic Gregorian calendar.
        var weekday = 0
        var number = DayNumber.of(EDTFDay(1, 1, 1))
        for year in 1...2400 {
            for month in 1...12 {
                for day in 1...PartialDate.days(inMonth: month, of: year) {
                    let date = EDTFDay(year, month, day)
                    guard DayNumber.of(date) == number, DayNumber.weekday(date) == weekday,
                        DayNumber.date(number) == date
                    else {
                        Issue.record("\(year)-\(month)-\(day)")
                        return
                    }
                    number += 1
                    weekday = (weekday + 1) % 7
                }
            }
        }
        #expect(DayNumber.weekday(EDTFDay(2026, 1, 17)) == 5)
        #expect(DayNumber.date(DayNumber.of(EDTFDay(-4, 2, 29))) == EDTFDay(-4, 2, 29))
    }
}
