/// What stands in the entries that are proposed, in the language of the editors' own words: Japanese, or else English.
/// It holds no words of the article that could be taken for Markdown.
struct SuggestionWords: Sendable {
    private let isJapanese: Bool

    init(_ language: LanguageTag) { isJapanese = language.primary == "ja" }

    // MARK: Damage

    var damageTitle: String { isJapanese ? "原文の破損" : "Damaged text" }

    func body(_ damage: Damage) -> String {
        let clauses = damage.kinds.map { clause($0, damage) }
        return isJapanese
            ? "受け取った本文が破損しているとみられる。" + clauses.joined()
            : "The text seems to have been damaged before it was received. " + clauses.joined(separator: " ")
    }

    private func clause(_ kind: Damage.Kind, _ damage: Damage) -> String {
        let letters = damage.characters.prefix(8).map(String.init)
        switch kind {
        case .foreignHan:
            let list = letters.joined(separator: isJapanese ? "・" : ", ")
            return isJapanese
                ? "ここには本文の言語で使わない漢字（\(list)）がある。"
                : "Characters stand here that its language does not use (\(list))."
        case .foreignLetters:
            return isJapanese ? "ここだけ別の言語で書かれている。" : "This is in another language than the rest."
        case .mixedWord:
            return isJapanese
                ? "一語のなかに、別の文字体系の似た形の文字が混じっている。"
                : "A word holds letters of another alphabet that look alike."
        case .loop(_, let times):
            return isJapanese ? "同じ語句が\(times)回続く。" : "One phrase stands \(times) times in a row."
        case .replacementCharacter:
            return isJapanese
                ? "読み取れなかった文字が U+FFFD に置き換えられている。"
                : "What could not be read was replaced by U+FFFD."
        case .mojibake(let reading?):
            return isJapanese
                ? "文字コードを取り違えており、「\(reading)」と読める。"
                : "It was decoded by the wrong table, and reads “\(reading)”."
        case .mojibake(nil):
            return isJapanese ? "文字コードを取り違えている。" : "It was decoded by the wrong table."
        }
    }

    // MARK: Dates

    var weekdayTitle: String { isJapanese ? "日付と曜日" : "Date and weekday" }

    func weekdayBody(_ day: EDTFDay, written: Int, actual: Int) -> String {
        isJapanese
            ? "\(day.year)年\(day.month)月\(day.day)日は暦のうえでは\(weekday(actual))で、本文の\(weekday(written))と合わない。"
            : "By the calendar \(Self.iso(day)) is a \(weekday(actual)), not a \(weekday(written)) as the text has it."
    }

    var impossibleTitle: String { isJapanese ? "暦にない日付" : "A day that does not exist" }

    func impossibleBody(lastDay: Int?) -> String {
        switch (isJapanese, lastDay) {
        case (true, let day?): "暦にこの日はない。この月は\(day)日までである。"
        case (true, nil): "暦にこの日はない。"
        case (false, let day?): "The calendar has no such day: the month ends with its day \(day)."
        case (false, nil): "The calendar has no such day."
        }
    }

    private func weekday(_ number: Int) -> String {
        isJapanese ? ["月", "火", "水", "木", "金", "土", "日"][number] + "曜日" : Self.weekdays[number]
    }

    static let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

    static func iso(_ day: EDTFDay) -> String {
        func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(day.year)-\(padded(day.month))-\(padded(day.day))"
    }

    // MARK: Terms

    var definition: String { isJapanese ? "（定義をここに書く。）" : "(Write the definition here.)" }
}
