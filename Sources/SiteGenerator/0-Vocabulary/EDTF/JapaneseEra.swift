/// The eras that Japan has counted years by since it took over the Gregorian calendar.
enum JapaneseEra: String, CaseIterable, Sendable {
    case meiji, taisho, showa, heisei, reiwa

    /// The day it begins, by the edict that named it (for Heisei and Reiwa the cabinet orders of 7 January 1989 and
    /// 1 April 2019). A day on which two meet is counted to the new one.
    var start: EDTFDay {
        switch self {
        case .meiji: EDTFDay(1868, 10, 23)
        case .taisho: EDTFDay(1912, 7, 30)
        case .showa: EDTFDay(1926, 12, 25)
        case .heisei: EDTFDay(1989, 1, 8)
        case .reiwa: EDTFDay(2019, 5, 1)
        }
    }

    /// The first day of the Gregorian calendar in Japan. Days before it had another month and day there, so that a year
    /// of an era beside ours would name another day.
    static let firstDay = EDTFDay(1873, 1, 1)

    /// The eras that the days from `first` to `last` of one year fall into, each with the number of the year. None
    /// before `firstDay`. The newest one has no end here.
    static func years(_ first: EDTFDay, _ last: EDTFDay) -> [(era: JapaneseEra, number: Int)] {
        guard first >= firstDay else { return [] }
        let ends = allCases.dropFirst().map { Optional($0.start) } + [nil]
        return zip(allCases, ends).compactMap { era, next in
            guard era.start <= last, next.map({ first < $0 }) ?? true else { return nil }
            return (era, first.year - era.start.year + 1)
        }
    }
}
