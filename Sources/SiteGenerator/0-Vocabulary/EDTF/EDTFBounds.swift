/// A day of the proleptic Gregorian calendar, years counted as ISO 8601 does.
struct EDTFDay: Hashable, Comparable, Sendable {
    let year: Int
    let month: Int
    let day: Int

    init(_ year: Int, _ month: Int, _ day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// The last day of a month.
    init(lastOf month: Int, _ year: Int) {
        self.init(year, month, PartialDate.days(inMonth: month, of: year))
    }

    static func < (left: EDTFDay, right: EDTFDay) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }
}

/// How far back or ahead something may lie. The order of the cases is the order of time.
enum EDTFBound: Hashable, Comparable, Sendable {
    case unboundedPast
    case day(EDTFDay)
    case unboundedFuture
}

extension EDTFPoint {
    /// The first day it may mean. An approximate or uncertain one is taken as it is written, not widened.
    var earliest: EDTFDay {
        switch part {
        case .year, .someMonth, .someDay(nil): EDTFDay(years.lowerBound, 1, 1)
        case .season(let season): EDTFDay(years.lowerBound, season.firstMonth, 1)
        case .month(let month), .someDay(let month?): EDTFDay(years.lowerBound, month, 1)
        case .day(let month, let day): EDTFDay(years.lowerBound, month, day)
        }
    }

    /// The last day it may mean. A winter ends in the year after the one it is named by.
    var latest: EDTFDay {
        switch part {
        case .year, .someMonth, .someDay(nil): EDTFDay(years.upperBound, 12, 31)
        case .season(.winter): EDTFDay(lastOf: 2, years.upperBound + 1)
        case .season(let season): EDTFDay(lastOf: season.firstMonth + 2, years.upperBound)
        case .month(let month), .someDay(let month?): EDTFDay(lastOf: month, years.upperBound)
        case .day(let month, let day): EDTFDay(years.upperBound, month, day)
        }
    }
}

extension EDTFDate {
    /// The first day it may have begun. An interval without a start, open or unknown, has none.
    var earliest: EDTFBound {
        switch self {
        case .single(let point): .day(point.earliest)
        case .interval(let start, _): start.point.map { .day($0.earliest) } ?? .unboundedPast
        }
    }

    /// The last day it may have ended.
    var latest: EDTFBound {
        switch self {
        case .single(let point): .day(point.latest)
        case .interval(_, let end): end.point.map { .day($0.latest) } ?? .unboundedFuture
        }
    }

    /// Whether it stands before another in a timeline: by the earliest day, then by the latest.
    func precedes(_ other: EDTFDate) -> Bool { (earliest, latest) < (other.earliest, other.latest) }
}

extension Sequence {
    /// In the order of a timeline; what neither precedes the other stays in the order it has.
    func sorted(byDate date: (Element) -> EDTFDate) -> [Element] {
        // `sort` is stable, but does not promise it.
        enumerated().map { (index: $0.offset, element: $0.element, date: date($0.element)) }
            .sorted {
                $0.date.precedes($1.date) || (!$1.date.precedes($0.date) && $0.index < $1.index)
            }
            .map(\.element)
    }
}
