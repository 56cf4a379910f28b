/// Days of the proleptic Gregorian calendar by number, for weekdays and for what is counted in days.
///
/// The arithmetic is that of Howard Hinnant, “chrono-Compatible Low-Level Date Algorithms” (2013): years are counted
/// from March, so that the leap day comes last.
enum CivilDay {
    /// Days from 1 January 1970.
    static func number(_ day: EDTFDay) -> Int {
        let year = day.month <= 2 ? day.year - 1 : day.year
        let era = floored(year, 400)
        let yearOfEra = year - era * 400
        let dayOfYear = (153 * (day.month + (day.month > 2 ? -3 : 9)) + 2) / 5 + day.day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    static func day(_ number: Int) -> EDTFDay {
        let shifted = number + 719_468
        let era = floored(shifted, 146_097)
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let month = (5 * dayOfYear + 2) / 153
        let civilMonth = month < 10 ? month + 3 : month - 9
        return EDTFDay(
            yearOfEra + era * 400 + (civilMonth <= 2 ? 1 : 0), civilMonth, dayOfYear - (153 * month + 2) / 5 + 1)
    }

    /// 0 is Monday.
    static func weekday(_ day: EDTFDay) -> Int {
        let shifted = number(day) + 3
        return shifted - floored(shifted, 7) * 7
    }

    private static func floored(_ value: Int, _ divisor: Int) -> Int {
        value >= 0 ? value / divisor : -((-value + divisor - 1) / divisor)
    }
}
