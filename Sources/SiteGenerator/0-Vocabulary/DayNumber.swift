/// Days of the proleptic Gregorian calendar as numbers: 0 is 1 January 1970. Years are counted as ISO 8601 does. After
/// Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2021), for every year that a date can have.
enum DayNumber {
    static func of(_ day: EDTFDay) -> Int { of(year: day.year, month: day.month, day: day.day) }

    static func of(year: Int, month: Int = 1, day: Int = 1) -> Int {
        // Years that begin in March end with the leap day.
        let year = month > 2 ? year : year - 1
        let (cycle, yearOfCycle) = year.dividedDown(by: 400)
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return cycle * 146_097 + yearOfCycle * 365 + yearOfCycle / 4 - yearOfCycle / 100 + dayOfYear - 719_468
    }

    static func date(_ number: Int) -> EDTFDay {
        let (cycle, day) = (number + 719_468).dividedDown(by: 146_097)
        let year = (day - day / 1460 + day / 36524 - day / 146_096) / 365
        let dayOfYear = day - (365 * year + year / 4 - year / 100)
        let month = (5 * dayOfYear + 2) / 153
        let number = month < 10 ? month + 3 : month - 9
        return EDTFDay(
            year + cycle * 400 + (number <= 2 ? 1 : 0), number, dayOfYear - (153 * month + 2) / 5 + 1)
    }

    /// 0 is Monday.
    static func weekday(_ day: EDTFDay) -> Int { (of(day) + 3).dividedDown(by: 7).rest }
}

extension Int {
    /// Quotient towards minus infinity, and what is left, which is never negative.
    func dividedDown(by divisor: Int) -> (quotient: Int, rest: Int) {
        let (quotient, rest) = quotientAndRemainder(dividingBy: divisor)
        return rest < 0 ? (quotient - 1, rest + divisor) : (quotient, rest)
    }
}
