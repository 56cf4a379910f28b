/// Words of dates that are no numbers: months, weekdays, eras, days counted from today.
struct FactDateWords: Sendable {
    private var words: [String: String] = [:]
    /// Looked for anywhere, longest first.
    private var phrases: [(text: [Unicode.Scalar], value: String)] = []
    /// What phrases begin with, so that most of a text is passed over.
    private var beginnings: Set<Unicode.Scalar> = []

    init(_ language: LanguageTag) {
        let english = DateWords.english
        let own = DateWords.of(language)
        for table in [english, own] {
            for (word, month) in table.months { words[word] = "month \(month)" }
            for (word, day) in table.weekdays where word.unicodeScalars.count > 1 { words[word] = "weekday \(day)" }
        }
        for (index, word) in Self.arabicMonths.enumerated() {
            for form in word.split(separator: " ") { words[String(form)] = "month \(index + 1)" }
        }
        for (index, word) in ["الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"].enumerated() {
            words[word] = "weekday \(index)"
        }
        for word in [
            "am", "pm", "yesterday", "today", "tomorrow", "tonight", "noon", "midnight", "أمس", "اليوم", "غدا",
        ] {
            words[word] = word
        }
        words["ad"] = nil
        var phrases: [(String, String)] = []
        for table in [english, own] {
            for (phrase, offset) in table.relative {
                phrases.append((phrase, "\(offset.unit) \(offset.count) \(offset.origin)"))
            }
        }
        for (index, day) in ["月", "火", "水", "木", "金", "土", "日"].enumerated() {
            phrases.append(("\(day)曜", "weekday \(index)"))
        }
        for (index, day) in ["一", "二", "三", "四", "五", "六", "日"].enumerated() {
            for week in ["星期", "周", "週", "礼拜"] { phrases.append((week + day, "weekday \(index)")) }
        }
        for phrase in [
            "令和", "平成", "昭和", "大正", "明治", "午前", "午後", "上午", "下午", "上旬", "中旬", "下旬", "前半", "後半", "初頭", "年末", "年初",
            "月末", "翌日", "前日", "明日", "明天", "後日",
        ] {
            phrases.append((phrase, phrase))
        }
        phrases += EraWords.phrases
        self.phrases = phrases.map { (Array($0.unicodeScalars), $1) }.sorted { $0.text.count > $1.text.count }
        beginnings = Set(self.phrases.compactMap(\.text.first))
    }

    func facts(in scalars: [Unicode.Scalar], _ words: [FactWord]) -> [Fact] {
        func text(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }
        var facts: [Fact] = words.compactMap { word in
            guard let value = self.words[word.text] else { return nil }
            // `may` is a month only with a capital.
            if word.text == "may" || word.text == "march", !word.isCapital { return nil }
            return Fact(kind: .date, value: value, words: text(word.range), range: word.range)
        }
        facts += words.indices.compactMap { EraWords.fact(words, $0, scalars) }
        var found: [Fact] = []
        // Code points of words for eras: `apr. J.-C.` holds no month.
        var eras: Set<Int> = []
        var index = 0
        while index < scalars.count {
            if beginnings.contains(scalars[index]),
                let phrase = phrases.first(where: { scalars[index...].starts(with: $0.text) })
            {
                let range = index..<index + phrase.text.count
                if EraWords.values.contains(phrase.value) { eras.formUnion(range) }
                found.append(Fact(kind: .date, value: phrase.value, words: text(range), range: range))
                index = range.upperBound
            } else {
                index += 1
            }
        }
        facts.removeAll { eras.contains($0.range.lowerBound) }
        facts += found
        return facts.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    private static let arabicMonths = [
        "يناير كانون", "فبراير شباط", "مارس آذار", "أبريل نيسان", "مايو أيار", "يونيو حزيران", "يوليو تموز", "أغسطس آب",
        "سبتمبر أيلول", "أكتوبر تشرين", "نوفمبر", "ديسمبر",
    ]
}
