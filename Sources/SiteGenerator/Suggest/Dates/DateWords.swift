/// The words that a language writes dates with, lower-case and without accents.
struct DateWords: Sendable {
    /// Names of months, and what they are shortened to.
    var months: [String: Int] = [:]
    /// Monday is 0.
    var weekdays: [String: Int] = [:]
    /// What years are ahead of ours: those of the Buddhist era, which Thai texts count by.
    var yearsAhead = 0
    /// Before these a number of four digits is a year.
    var afterYears: Set<String> = []
    /// After these it is one, too.
    var beforeYears: Set<String> = []
    /// Those of them that no other number follows: one below 1500 is a year too, and with `year` itself one of three digits.
    var beforeOldYears: Set<String> = []
    var yearNouns: Set<String> = []
    /// Those of them that say that it is roughly that year.
    var beforeRoughYears: Set<String> = []
    /// *The first* of a month in words, with the word that must follow, if any.
    var firstDays: [String: String] = [:]
    /// Between a weekday and a date: Thursday, *the* 3rd of October.
    var beforeDays: Set<String> = []
    /// Right behind the digits of a decade, with the nouns of which one must follow, if any: 1920*er Jahre*.
    var decadeEndings: [(text: String, nouns: Set<String>)] = []
    /// Before the digits of a decade: *década de* 1920.
    var decadeNouns: Set<String> = []
    /// Right before a month or day without a year, or right behind it.
    var pointersBefore: [String: DateReading.Pointer] = [:]
    var pointersBehind: [String: DateReading.Pointer] = [:]
    var seasons: [String: EDTFPoint.Season] = [:]
    /// Between the start and the end of a span: 30 June *to* 2 July.
    var spanLinks: Set<String> = []
    /// Before and between two years that are the ends of a span: *between* 1914 *and* 1918.
    var yearSpans: [(before: String, link: String)] = []
    /// Between two years that are the ends of a span, where no word announces them and none that is counted follows.
    var bareYearLink: String?
    /// Phrases that are counted from the article's date, or from the date before them.
    var relative: [(phrase: String, offset: DateReading.Offset)] = []
    /// Words right before a date that make it a deadline.
    var beforeDeadlines: [String] = []
    /// Words right after a date that do.
    var afterDeadlines: [String] = []
    /// Words that do, up to a dozen characters away in the sentence.
    var deadlines: [String] = []

    static func of(_ language: LanguageTag) -> DateWords { languages[language.primary] ?? english }

    /// Whether dates of a language are known by more than their digits.
    static func reads(_ language: LanguageTag) -> Bool { languages[language.primary] != nil }

    /// What is said where they are not.
    static func unread(_ language: LanguageTag) -> String {
        "dates in `\(language.text)` are read where they are digits alone (1990-10-03, 3.10.1990); look for all others yourself"
    }

    static func numbered(_ names: [String]) -> [String: Int] {
        var result: [String: Int] = [:]
        for (index, name) in names.enumerated() {
            for word in name.split(separator: "|") { result[String(word)] = index }
        }
        return result
    }

    static func months(_ names: [String]) -> [String: Int] { numbered(names).mapValues { $0 + 1 } }

    static func from(
        _ origin: DateReading.Origin, _ unit: DateReading.Unit, _ phrases: KeyValuePairs<String, Int>
    ) -> [(phrase: String, offset: DateReading.Offset)] {
        phrases.flatMap { phrases, count in
            phrases.split(separator: "|").map {
                (String($0), DateReading.Offset(unit: unit, count: count, origin: origin))
            }
        }
    }

    static let english: DateWords = {
        var words = DateWords()
        words.months = months(MonthNames.english)
        words.weekdays = numbered([
            "monday|mon", "tuesday|tue|tues", "wednesday|wed", "thursday|thu|thurs", "friday|fri", "saturday|sat",
            "sunday|sun",
        ])
        words.beforeYears = [
            "in", "since", "until", "till", "by", "from", "of", "after", "before", "during", "early", "late", "mid",
            "circa", "ca.", "ca", "c.", "around", "about", "the", "year", "years", "to", "and", "through",
        ]
        words.beforeOldYears = [
            "in", "since", "until", "till", "before", "after", "during", "year", "circa", "ca.", "ca", "c.", "about",
            "around",
        ]
        words.yearNouns = ["year"]
        words.beforeRoughYears = ["mid", "circa", "ca.", "ca", "c.", "around", "about"]
        words.pointersBefore = ["last": .last, "this": .current, "next": .coming, "coming": .coming]
        words.spanLinks = ["to", "until", "till", "through"]
        words.yearSpans = [
            ("between", "and"), ("from", "to"), ("from", "until"), ("from", "through"), ("years", "to"),
        ]
        words.firstDays = ["first": "of"]
        words.beforeDays = ["the"]
        words.seasons = ["spring": .spring, "summer": .summer, "autumn": .autumn, "fall": .autumn, "winter": .winter]
        words.relative =
            from(.article, .year, ["last year": -1, "this year": 0, "next year": 1])
            + from(.article, .month, ["last month": -1, "this month": 0, "next month": 1])
            + from(.article, .week, ["last week": -1, "this week": 0, "next week": 1])
            + from(.article, .day, ["yesterday": -1])
        words.beforeDeadlines = [
            "by", "by the end of", "no later than", "by late", "by mid", "by early", "until", "until the end of",
            "before the end of",
        ]
        words.deadlines = ["deadline", "due date"]
        return words
    }()

    private static let languages: [String: DateWords] = {
        var japanese = DateWords()
        japanese.weekdays = numbered(["月", "火", "水", "木", "金", "土", "日"])
        japanese.relative =
            from(.article, .year, ["一昨年|おととし": -2, "昨年|去年": -1, "今年|本年": 0, "来年": 1, "再来年": 2])
            + from(.previous, .year, ["同年": 0, "翌年": 1, "前年": -1])
            + from(.article, .month, ["先々月": -2, "先月": -1, "今月": 0, "来月": 1])
            + from(.article, .week, ["先々週": -2, "先週": -1, "今週": 0, "来週": 1])
            + from(.article, .day, ["一昨日|おととい": -2, "昨日|きのう": -1, "本日": 0])
            + from(.previous, .day, ["翌日": 1, "前日": -1, "同日": 0])
        japanese.pointersBefore = ["去る": .last, "来る": .coming]
        japanese.afterDeadlines = ["までに", "末までに", "を期限", "が期限", "の期限", "期限"]
        japanese.deadlines = ["期限", "期日", "締め切り", "締切", "デッドライン"]

        var chinese = DateWords()
        chinese.weekdays = numbered(["一", "二", "三", "四", "五", "六", "日|天"])
        chinese.relative =
            from(.article, .year, ["前年": -2, "去年": -1, "今年": 0, "明年": 1])
            + from(.previous, .year, ["同年": 0, "次年|翌年": 1])
            + from(.article, .month, ["上个月|上個月|上月": -1, "本月|这个月|這個月": 0, "下个月|下個月|下月": 1])
            + from(.article, .week, ["上周|上週|上星期": -1, "本周|本週|这周|這週": 0, "下周|下週|下星期": 1])
            + from(.article, .day, ["前天": -2, "昨天|昨日": -1])
            + from(.previous, .day, ["翌日|次日": 1, "同日|当天|當天": 0])
        chinese.afterDeadlines = ["之前", "以前", "前", "底前", "底之前", "为止", "為止", "截止"]
        chinese.deadlines = ["期限", "截止日期", "限期"]

        var korean = DateWords()
        korean.weekdays = numbered(["월", "화", "수", "목", "금", "토", "일"])
        korean.relative =
            from(.article, .year, ["지난해|작년": -1, "올해": 0, "내년": 1])
            + from(.article, .month, ["지난달": -1, "이달": 0, "다음 달": 1]) + from(.article, .week, ["지난주": -1, "이번 주": 0])
            + from(.article, .day, ["어제": -1])
        korean.pointersBefore = ["지난": .last, "오는": .coming, "이번": .current]
        korean.afterDeadlines = ["까지"]
        korean.deadlines = ["기한", "시한", "마감"]

        var arabic = DateWords()
        arabic.months = months(MonthNames.arabic)
        arabic.weekdays = numbered([
            "الاثنين|الإثنين", "الثلاثاء", "الاربعاء|الأربعاء", "الخميس", "الجمعة", "السبت", "الاحد|الأحد",
        ])
        arabic.beforeYears = ["عام", "العام", "سنة", "عامي", "لعام", "بعام", "وعام", "منذ", "في", "السنة", "الفترة"]
        arabic.pointersBehind = [
            "الماضي": .last, "المنصرم": .last, "الفائت": .last, "الجاري": .current, "الحالي": .current,
            "المقبل": .coming,
            "القادم": .coming,
        ]
        arabic.beforeDays = ["الموافق"]
        arabic.spanLinks = ["الى", "حتى"]
        arabic.yearSpans = [
            ("بين", "و"), ("عامي", "و"), ("سنتي", "و"), ("من", "الى"), ("من", "حتى"), ("عام", "الى"), ("سنة", "الى"),
        ]
        arabic.relative =
            from(
                .article, .year,
                ["العام الماضي": -1, "العام الحالي|العام الجاري|هذا العام": 0, "العام المقبل|العام القادم": 1])
            + from(.article, .month, ["الشهر الماضي": -1, "الشهر الجاري|هذا الشهر": 0, "الشهر المقبل": 1])
            + from(.article, .week, ["الاسبوع الماضي|الأسبوع الماضي": -1, "هذا الاسبوع|هذا الأسبوع": 0])
            + from(.article, .day, ["امس الاول|أمس الأول|اول امس|أول أمس": -2, "امس|أمس": -1])
        arabic.beforeDeadlines = [
            "بحلول", "حتى", "حتى نهاية", "في موعد اقصاه", "في موعد أقصاه", "قبل نهاية", "بحلول نهاية",
        ]
        arabic.deadlines = ["الموعد النهائي", "موعد نهائي", "مهلة", "المهلة"]

        var french = DateWords()
        french.months = months(MonthNames.french)
        french.weekdays = numbered(["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"])
        french.beforeYears = ["en", "depuis", "annee", "an", "des", "vers"]
        french.beforeOldYears = ["en", "depuis", "annee", "an", "vers"]
        french.yearNouns = ["annee", "an"]
        french.beforeRoughYears = ["vers"]
        french.seasons = [
            "printemps": .spring, "ete": .summer, "automne": .autumn, "hiver": .winter,
        ]
        french.pointersBehind = ["dernier": .last, "prochain": .coming]
        french.spanLinks = ["au"]
        french.yearSpans = [("entre", "et"), ("de", "a"), ("annees", "a")]
        french.firstDays = ["premier": ""]
        french.beforeDays = ["le"]
        french.decadeNouns = ["annees", "decennie"]
        french.relative = from(
            .article, .year,
            [
                "l'an dernier|l’an dernier|l'année dernière|l’année dernière": -1, "cette année": 0,
                "l'an prochain|l’an prochain|l'année prochaine|l’année prochaine": 1,
            ])
        french.beforeDeadlines = ["d'ici", "d’ici", "avant le", "au plus tard le"]
        french.deadlines = ["date limite", "échéance"]

        var german = DateWords()
        german.months = months(MonthNames.german)
        german.weekdays = numbered([
            "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag|sonnabend", "sonntag",
        ])
        german.beforeYears = ["jahr", "jahre", "jahres", "seit"]
        german.beforeOldYears = german.beforeYears
        german.yearNouns = ["jahr", "jahre", "jahres"]
        german.seasons = [
            "fruhling": .spring, "fruhjahr": .spring, "sommer": .summer, "herbst": .autumn, "winter": .winter,
        ]
        german.pointersBefore = [
            "letzten": .last, "vergangenen": .last, "diesen": .current, "nachsten": .coming, "kommenden": .coming,
        ]
        german.spanLinks = ["bis"]
        german.yearSpans = [("zwischen", "und"), ("von", "bis"), ("jahren", "bis"), ("jahre", "bis")]
        german.bareYearLink = "bis"
        german.firstDays = ["ersten": "", "erste": "", "erster": ""]
        german.beforeDays = ["dem", "den", "der"]
        german.decadeEndings = [("er", ["jahre", "jahren"]), ("ern", [])]
        german.relative = from(
            .article, .year,
            [
                "im vergangenen Jahr|letztes Jahr|letzten Jahres|vergangenen Jahres": -1, "dieses Jahres": 0,
                "nächsten Jahres|kommenden Jahres": 1,
            ])
        german.beforeDeadlines = [
            "bis", "bis zum", "bis spätestens", "bis spätestens zum", "spätestens", "spätestens am", "spätestens zum",
            "spätestens bis", "spätestens bis zum",
        ]
        german.deadlines = ["Frist", "Stichtag"]

        var spanish = DateWords()
        spanish.months = months(MonthNames.spanish)
        spanish.weekdays = numbered(["lunes", "martes", "miercoles", "jueves", "viernes", "sabado", "domingo"])
        spanish.beforeYears = ["en", "desde", "ano", "hacia"]
        spanish.beforeOldYears = ["en", "desde", "ano", "hacia"]
        spanish.yearNouns = ["ano"]
        spanish.beforeRoughYears = ["hacia"]
        spanish.seasons = [
            "primavera": .spring, "verano": .summer, "otono": .autumn, "invierno": .winter,
        ]
        spanish.pointersBefore = ["pasado": .last, "proximo": .coming]
        spanish.pointersBehind = ["pasado": .last, "proximo": .coming]
        spanish.spanLinks = ["al"]
        spanish.yearSpans = [("entre", "y"), ("de", "a"), ("anos", "a"), ("desde", "hasta")]
        spanish.firstDays = ["primero": "de", "uno": "de"]
        spanish.beforeDays = ["el", "dia"]
        spanish.decadeNouns = ["decada", "anos"]
        spanish.relative = from(.article, .year, ["el año pasado|año pasado": -1, "este año": 0, "próximo año": 1])
        spanish.beforeDeadlines = ["antes del", "a más tardar el"]
        spanish.deadlines = ["fecha límite", "plazo"]

        var hebrew = DateWords()
        // With *in* (ב) or without it.
        hebrew.months = months(
            [
                "ינואר", "פברואר", "מרץ", "אפריל", "מאי", "יוני", "יולי", "אוגוסט", "ספטמבר", "אוקטובר", "נובמבר",
                "דצמבר",
            ].map { "\($0)|ב\($0)" })

        var thai = DateWords()
        thai.months = months([
            "มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน", "กรกฎาคม", "สิงหาคม", "กันยายน",
            "ตุลาคม", "พฤศจิกายน", "ธันวาคม",
        ])
        thai.yearsAhead = 543

        return [
            "en": english, "ja": japanese, "zh": chinese, "yue": chinese, "ko": korean, "ar": arabic, "fr": french,
            "de": german, "es": spanish, "he": hebrew, "th": thai, "it": italian, "pt": portuguese, "nl": dutch,
            "ru": russian,
        ]
    }()
}
