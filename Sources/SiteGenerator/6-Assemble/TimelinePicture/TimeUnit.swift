/// A stretch of the calendar that a ruler is divided into.
enum TimeUnit: Hashable, Sendable {
    case day
    case month
    /// Blocks of a power of ten, counted as people write years: … 200 BCE, 100 BCE, 1, 100, 200 …; there is no year 0 to
    /// begin from.
    case years(Int)

    /// From the finest. The longest holds every year that a date can have, which is of 15 digits at most.
    static let all: [TimeUnit] = [.day, .month] + powersOfTen.map(TimeUnit.years)
    static let powersOfTen: [Int] = (0..<15).reduce(into: [1]) { powers, _ in
        powers.append(powers[powers.count - 1] * 10)
    }

    /// In days, on average.
    var length: Double {
        switch self {
        case .day: 1
        case .month: 30.436875
        case .years(let count): 365.2425 * Double(count)
        }
    }

    /// First day of the unit that a day lies in.
    func start(of day: Int) -> Int {
        switch self {
        case .day: return day
        case .month:
            let date = DayNumber.date(day)
            return DayNumber.of(year: date.year, month: date.month)
        case .years(let count):
            return DayNumber.of(year: Self.firstYear(ofBlock: count, with: DayNumber.date(day).year))
        }
    }

    /// First day of the unit after the one that begins on a day.
    func next(after start: Int) -> Int {
        switch self {
        case .day: return start + 1
        case .month:
            let date = DayNumber.date(start)
            return date.month == 12
                ? DayNumber.of(year: date.year + 1) : DayNumber.of(year: date.year, month: date.month + 1)
        case .years(let count):
            return DayNumber.of(year: Self.firstYear(afterBlock: count, from: DayNumber.date(start).year))
        }
    }

    /// First day of a unit that is not before a day.
    func startNotBefore(_ day: Int) -> Int {
        let start = start(of: day)
        return start == day ? start : next(after: start)
    }

    /// Every second unit is dark.
    func isDark(_ start: Int) -> Bool {
        let date = DayNumber.date(start)
        let index =
            switch self {
            case .day: start
            case .month: date.year * 12 + date.month - 1
            case .years(1): date.year
            case .years(let count):
                date.year >= 1 ? date.year / count + 1 : (date.year - 1).dividedDown(by: count).quotient + 1
            }
        return index.dividedDown(by: 2).rest == 1
    }

    static func firstYear(ofBlock count: Int, with year: Int) -> Int {
        if count == 1 || year >= count { return year.dividedDown(by: count).quotient * count }
        return year >= 1 ? 1 : 1 + (year - 1).dividedDown(by: count).quotient * count
    }

    static func firstYear(afterBlock count: Int, from year: Int) -> Int {
        if count == 1 || year >= count { return year + count }
        return year == 1 ? count : min(year + count, 1)
    }
}
