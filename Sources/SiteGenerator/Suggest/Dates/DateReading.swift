/// What words of a text say of a date, before anything is counted or looked up.
struct DateReading: Hashable, Sendable {
    /// What is said besides year, month and day.
    enum Extent: Hashable, Sendable {
        case exact
        /// 1990年代: the ten years that begin with `year`.
        case decade
        /// The hundred years that begin with `year`.
        case century
        /// Before 1854.
        case before
        /// 上旬, 中旬, 下旬: the first, second and third ten days of a month.
        case tenDays(Int)
        /// 前半, 後半.
        case half(Int)
        /// 年度: from April to March, as in Japan.
        case fiscalYear
        case season(EDTFPoint.Season)
        /// 初頭, 年末: the first or the last month of a year, roughly.
        case beginning, end
        /// 1980–1987, 5–7 June, 6月9日至11日.
        case until(End)
    }

    /// Where a span of time ends. What is nil is that of its start; a month before the start's is one of the next year.
    struct End: Hashable, Sendable {
        var year: Int?
        var month: Int?
        var day: Int?
    }

    /// From where something is counted.
    enum Origin: Hashable, Sendable {
        /// The article's own date: 昨年, last week.
        case article
        /// The date before it in the same block: 翌日, 同年.
        case previous
    }

    /// Of a century that is counted, `year` says the decade: 上世纪八十年代.
    enum Unit: Hashable, Sendable { case day, week, month, year, century }

    /// A word that tells on which side of the article's own date a month or day lies: last March, 지난 3월 5일, 15 juin prochain.
    enum Pointer: Hashable, Sendable { case last, current, coming }

    struct Offset: Hashable, Sendable {
        let unit: Unit
        let count: Int
        let origin: Origin
        /// Of a week that is counted; Monday is 0. Nil for the whole week.
        var weekday: Int?
    }

    var year: Int?
    var month: Int?
    var day: Int?
    var extent = Extent.exact
    var isApproximate = false
    var offset: Offset?
    /// Whether it is a whole week.
    var isWeek: Bool { offset?.unit == .week && offset?.weekday == nil }
    /// A year of two digits: 24年9月.
    var isYearShort = false
    /// Of a month or day without a year.
    var pointer: Pointer?
    /// Whether a year stands with it that was not read: 康熙六十一年十一月. It is no date then, and no later one is counted
    /// from what stood before it.
    var isUnread = false

    /// Whether the words say that it is of the Julian calendar: 5 February 1640/1.
    var isOldStyle = false

    /// Whether it is a span from one day or month to another.
    var isSpan: Bool { if case .until = extent { true } else { false } }
}

/// A date as it stands in a block.
struct DateMatch: Sendable {
    /// In code points of the block.
    var range: Range<Int>
    var reading: DateReading
    /// The other reading of 03/04/2026.
    var alternative: DateReading?
}
