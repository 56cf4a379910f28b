/// The calendar that dates of the past may be written in: before the Gregorian one was introduced, which Greece did last in
/// Europe, in 1923. A date of such a year is wrong only where both calendars say so.
enum JulianCalendar {
    /// Before this day there was no other one.
    private static let lastAlone = EDTFDay(1582, 10, 15)
    private static let firstWithout = EDTFDay(1923, 1, 1)

    /// Whether a day that a text names may be one of this calendar.
    static func isPossible(_ day: EDTFDay) -> Bool { day < firstWithout }

    /// Whether it can be of no other.
    static func isCertain(_ day: EDTFDay) -> Bool { day < lastAlone }

    /// Whether the day is a 29 February that the Gregorian calendar has not: in 1700, 1800 and 1900, say.
    static func isLeapDay(_ day: EDTFDay) -> Bool {
        isPossible(day) && day.month == 2 && day.day == 29 && day.year % 4 == 0
    }

    /// The weekday of what the words call that day. 0 is Monday.
    static func weekday(_ day: EDTFDay) -> Int {
        // Years are counted from March, so that the leap day comes last; 1 March of the year 0 was a Monday.
        let year = day.month <= 2 ? day.year - 1 : day.year
        let dayOfYear = (153 * (day.month + (day.month > 2 ? -3 : 9)) + 2) / 5 + day.day - 1
        let leapDays = year >= 0 ? year / 4 : -((-year + 3) / 4)
        let days = year * 365 + leapDays + dayOfYear
        return (days % 7 + 7) % 7
    }
}
