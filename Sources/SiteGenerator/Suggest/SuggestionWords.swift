/// What stands in the entries that are proposed, in the language of the editors' own words.
/// It holds no words of the article that could be taken for Markdown.
struct SuggestionWords: Sendable {
    private let language: EntryLanguage

    init(_ language: LanguageTag) { self.language = EntryLanguage(language) }

    private func pick(_ english: String, ja: String, ar: String, hans: String, hant: String) -> String {
        language.pick(english, ja: ja, ar: ar, hans: hans, hant: hant)
    }

    /// Whether sentences follow each other without a blank.
    private var isUnspaced: Bool { language != .english && language != .arabic }

    // MARK: Damage

    var damageTitle: String {
        pick("Damaged text", ja: "原文の破損", ar: "نص تالف", hans: "原文损坏", hant: "原文損壞")
    }

    func body(_ damage: Damage) -> String {
        let opening = pick(
            "The text seems to have been damaged before it was received.", ja: "受け取った本文が破損しているとみられる。",
            ar: "يبدو أن النص تلف قبل وصوله.", hans: "收到的原文似乎已经损坏。", hant: "收到的原文似乎已經損壞。")
        return ([opening] + damage.kinds.map { clause($0, damage) }).joined(separator: isUnspaced ? "" : " ")
    }

    private func clause(_ kind: Damage.Kind, _ damage: Damage) -> String {
        switch kind {
        case .foreignHan:
            let list = damage.characters.prefix(8).map(String.init).joined(
                separator: pick(", ", ja: "・", ar: "، ", hans: "、", hant: "、"))
            return pick(
                "Characters stand here that its language does not use (\(list)).",
                ja: "ここには本文の言語で使わない漢字（\(list)）がある。", ar: "هنا رموز لا تستعملها لغة النص (\(list)).",
                hans: "此处有原文语言不用的汉字（\(list)）。", hant: "此處有原文語言不用的漢字（\(list)）。")
        case .foreignLetters:
            return pick(
                "This is in another language than the rest.", ja: "ここだけ別の言語で書かれている。",
                ar: "هذا الموضع بلغة غير لغة سائر النص.", hans: "只有此处是另一种语言。", hant: "只有此處是另一種語言。")
        case .mixedWord:
            return pick(
                "A word holds letters of another alphabet that look alike.",
                ja: "一語のなかに、別の文字体系の似た形の文字が混じっている。", ar: "في كلمة واحدة حروف متشابهة من أبجدية أخرى.",
                hans: "一个词里混有另一种字母表的形近字母。", hant: "一個詞裡混有另一種字母表的形近字母。")
        case .loop(_, let times):
            return pick(
                "One phrase stands \(times) times in a row.", ja: "同じ語句が\(times)回続く。",
                ar: "تتكرر عبارة واحدة تباعًا (عدد المرات: \(times)).", hans: "同一词句连续出现\(times)次。",
                hant: "同一詞句連續出現\(times)次。")
        case .replacementCharacter:
            return pick(
                "What could not be read was replaced by U+FFFD.", ja: "読み取れなかった文字が U+FFFD に置き換えられている。",
                ar: "ما تعذرت قراءته حلّ محله U+FFFD.", hans: "无法读取的字符被换成了 U+FFFD。", hant: "無法讀取的字元被換成了 U+FFFD。")
        case .mojibake(let reading?):
            return pick(
                "It was decoded by the wrong table, and reads “\(reading)”.",
                ja: "文字コードを取り違えており、「\(reading)」と読める。", ar: "فُك ترميزه بجدول خاطئ، ويُقرأ «\(reading)».",
                hans: "编码被误读，应读作“\(reading)”。", hant: "編碼被誤讀，應讀作「\(reading)」。")
        case .mojibake(nil):
            return pick(
                "It was decoded by the wrong table.", ja: "文字コードを取り違えている。", ar: "فُك ترميزه بجدول خاطئ.",
                hans: "编码被误读。", hant: "編碼被誤讀。")
        case .presentationForms:
            return pick(
                "It is written in presentation forms, which stand for the shapes of letters.",
                ja: "文字ではなく字形を表す表示形で書かれている。", ar: "كُتب بأشكال العرض التي تمثل صور الحروف لا الحروف.",
                hans: "用的是表示字形的显示形式，而不是字母本身。", hant: "用的是表示字形的顯示形式，而不是字母本身。")
        case .arabicLetters:
            return pick(
                "Letters of Arabic stand in it that look like those of its language.",
                ja: "本文の言語の文字に似たアラビア語の文字が混じっている。", ar: "فيه حروف عربية تشبه حروف لغة النص.",
                hans: "其中混有与原文语言的字母形似的阿拉伯语字母。", hant: "其中混有與原文語言的字母形似的阿拉伯語字母。")
        case .mixedDigits:
            return pick(
                "A number holds digits of two sets.", ja: "一つの数に二種類の数字が混じっている。",
                ar: "في عدد واحد أرقام من نوعين.", hans: "一个数里混有两种数字。", hant: "一個數裡混有兩種數字。")
        }
    }

    // MARK: Dates

    var weekdayTitle: String {
        pick("Date and weekday", ja: "日付と曜日", ar: "التاريخ ويوم الأسبوع", hans: "日期与星期", hant: "日期與星期")
    }

    func weekdayBody(_ day: EDTFDay, _ finding: WeekdayCheck.Finding) -> String {
        let date = "\(day.year)年\(day.month)月\(day.day)日"
        let written = weekday(finding.written)
        let days = calendarDays(finding)
        return pick(
            "By the calendar \(Self.iso(day)) is a \(days), not a \(written) as the text has it.",
            ja: "\(date)は暦のうえでは\(days)で、本文の\(written)と合わない。",
            ar: "يوافق \(Self.iso(day)) في التقويم يوم \(days)، لا يوم \(written) كما في النص.",
            hans: "按日历\(date)是\(days)，与原文的\(written)不符。", hant: "按日曆\(date)是\(days)，與原文的\(written)不符。")
    }

    /// The weekday, or those of both calendars.
    private func calendarDays(_ finding: WeekdayCheck.Finding) -> String {
        guard let julian = finding.julian.map(weekday) else { return finding.gregorian.map(weekday) ?? "" }
        let inJulian = pick(
            "in the Julian calendar", ja: "ユリウス暦", ar: "في التقويم اليولياني", hans: "儒略历", hant: "儒略曆")
        guard let gregorian = finding.gregorian.map(weekday) else {
            return isUnspaced ? "\(julian)（\(inJulian)）" : "\(julian) (\(inJulian))"
        }
        return isUnspaced ? "\(gregorian)（\(inJulian)：\(julian)）" : "\(gregorian) (\(inJulian): \(julian))"
    }

    static func weekdayEvidence(_ day: EDTFDay, _ finding: WeekdayCheck.Finding) -> String {
        let date = iso(day)
        let written = weekdays[finding.written]
        switch (finding.gregorian, finding.julian) {
        case (let gregorian?, let julian?):
            return "\(date) is a \(weekdays[gregorian]), in the Julian calendar a \(weekdays[julian]); "
                + "the text says \(written)"
        case (nil, let julian?):
            return "\(date) is a \(weekdays[julian]) in the Julian calendar, the text says \(written)"
        default:
            return "\(date) is a \(finding.gregorian.map { weekdays[$0] } ?? ""), the text says \(written)"
        }
    }

    static func julianQuestion(_ day: EDTFDay, _ finding: WeekdayCheck.Finding) -> String {
        "\(iso(day)) is a \(finding.gregorian.map { weekdays[$0] } ?? ""), and in the Julian calendar a "
            + "\(weekdays[finding.written]), as the text has it: does it count by that calendar?"
    }

    var impossibleTitle: String {
        pick(
            "A day that does not exist", ja: "暦にない日付", ar: "يوم لا وجود له في التقويم", hans: "日历上没有的日期",
            hant: "日曆上沒有的日期")
    }

    func impossibleBody(lastDay: Int?) -> String {
        if let day = lastDay {
            return pick(
                "The calendar has no such day: the month ends with its day \(day).",
                ja: "暦にこの日はない。この月は\(day)日までである。", ar: "لا وجود لهذا اليوم في التقويم: آخر أيام الشهر \(day).",
                hans: "日历上没有这一天：该月只到\(day)日。", hant: "日曆上沒有這一天：該月只到\(day)日。")
        }
        return pick(
            "The calendar has no such day.", ja: "暦にこの日はない。", ar: "لا وجود لهذا اليوم في التقويم.", hans: "日历上没有这一天。",
            hant: "日曆上沒有這一天。")
    }

    private func weekday(_ number: Int) -> String {
        func han(_ prefix: String, _ suffix: String, _ days: String) -> String {
            prefix + String(Array(days)[number]) + suffix
        }
        return pick(
            Self.weekdays[number], ja: han("", "曜日", "月火水木金土日"),
            ar: ["الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"][number],
            hans: han("星期", "", "一二三四五六日"), hant: han("星期", "", "一二三四五六日"))
    }

    static let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

    static func iso(_ day: EDTFDay) -> String {
        func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(day.year)-\(padded(day.month))-\(padded(day.day))"
    }

    // MARK: Terms

    var definition: String { Placeholder.definition.text(in: language) }
}
