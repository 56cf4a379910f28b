/// Days of the Solar Hijri calendar, the civil one of Iran, for the years 1300 to 1410 (1921 to 2032).
enum SolarHijri {
    static let years = 1300...1410

    /// What `۱۴۰۰-۰۸-۲۵` may be, a year, month or day of these years in Persian digits; nil for another text. Months and
    /// years of this calendar are days from one to the other in ours.
    ///
    /// - Parameter numbers: those of the text, in ASCII digits.
    static func readings(_ text: String, _ numbers: [String]) -> [DateGuess.Reading]? {
        guard text.unicodeScalars.contains(where: { (0x6F0...0x6F9).contains($0.value) }),
            (1...3).contains(numbers.count), numbers[0].utf8.count == 4,
            text.unicodeScalars.allSatisfy({ (0x6F0...0x6F9).contains($0.value) || "-/.".unicodeScalars.contains($0) })
        else { return nil }
        let values = numbers.compactMap { Int($0) }
        let year = values[0]
        let month = values.count > 1 ? values[1] : nil
        let day = values.count > 2 ? values[2] : nil
        guard years.contains(year), month.map({ (1...12).contains($0) }) ?? true,
            day.map({ (1...length(month ?? 1, year)).contains($0) }) ?? true
        else { return nil }
        let start = number(year, month ?? 1, day ?? 1)
        let end = day != nil ? start : number(year, month ?? 12, length(month ?? 12, year))
        let days = start == end ? edtf(start) : "\(edtf(start))/\(edtf(end))"
        let same = ([numbers[0]] + numbers.dropFirst().map { DateGuess.padded($0) }).joined(separator: "-")
        return [.init(days, "the Solar Hijri date"), .init(same, "the Gregorian one")]
    }

    private static func edtf(_ number: Int) -> String {
        let day = DayNumber.date(number)
        return "\(day.year)-\(DateGuess.padded(String(day.month)))-\(DateGuess.padded(String(day.day)))"
    }

    /// As `DayNumber` counts. 1 Farvardin 1400 was 21 March 2021.
    private static func number(_ year: Int, _ month: Int, _ day: Int) -> Int {
        var number = DayNumber.of(EDTFDay(2021, 3, 21))
        for other in min(year, 1400)..<max(year, 1400) {
            number += (year < 1400 ? -1 : 1) * (isLeap(other) ? 366 : 365)
        }
        for other in 1..<month { number += length(other, year) }
        return number + day - 1
    }

    private static func length(_ month: Int, _ year: Int) -> Int {
        month <= 6 ? 31 : month <= 11 || isLeap(year) ? 30 : 29
    }

    /// In these years the equinox keeps to a cycle of 33.
    private static func isLeap(_ year: Int) -> Bool { [1, 5, 9, 13, 17, 22, 26, 30].contains(year % 33) }
}
