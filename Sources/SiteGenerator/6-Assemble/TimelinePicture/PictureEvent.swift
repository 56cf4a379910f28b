/// An event as it is drawn: where it lies in time, how well that is known, and its words.
struct PictureEvent: Sendable {
    /// Address of its entry in the list, within that page.
    let anchor: String
    let title: String
    let date: String
    /// What stands at its flag.
    let titleWords: BreakableText
    let dateWords: BreakableText
    /// Whether it is the editors' addition, not told by the article.
    let isContext: Bool
    /// First day it may have begun; nil where no start is given.
    let start: Int?
    /// The day after the last; nil where no end is given.
    let end: Int?
    /// Whether it is one day.
    let isDay: Bool
    /// Whether it lasted, from `start` to `end`; otherwise it was some time within.
    let isPeriod: Bool
    /// Whether an end is only about right, so that it is drawn fading.
    let isStartAbout: Bool
    let isEndAbout: Bool
    let isUncertain: Bool

    init?(_ date: EDTFDate, words: String, title: String, anchor: String, isContext: Bool) {
        self.anchor = anchor
        self.title = title
        self.date = words
        titleWords = BreakableText(title)
        dateWords = BreakableText(words)
        self.isContext = isContext
        start = Self.number(date.earliest)
        end = Self.number(date.latest).map { $0 + 1 }
        guard start != nil || end != nil else { return nil }
        let points: [EDTFPoint]
        switch date {
        case .single(let point):
            points = [point]
            isPeriod = false
            isStartAbout = point.isAbout
            isEndAbout = point.isAbout
        case .interval(let first, let last):
            points = [first.point, last.point].compactMap(\.self)
            isPeriod = true
            isStartAbout = first.point?.isAbout ?? false
            isEndAbout = last.point?.isAbout ?? false
        }
        isUncertain = points.contains { $0.qualifications.contains { $0.contains(.uncertain) } }
        isDay = !isPeriod && !isStartAbout && end == start.map { $0 + 1 }
    }

    /// Where its pole stands, in days: at the start of what lasted, in the middle of what is merely not exact.
    var pole: Double {
        switch (start, end) {
        case (let start?, let end?): isPeriod ? Double(start) : (Double(start) + Double(end)) / 2
        case (let start?, nil): Double(start)
        case (nil, let end): Double(end ?? 0)
        }
    }

    /// From where to where it reaches; open ends reach no further than its pole.
    var reach: (from: Double, to: Double) { (start.map(Double.init) ?? pole, end.map(Double.init) ?? pole) }

    /// In which it may have begun.
    var core: (from: Double, to: Double) { isPeriod ? (pole, pole) : reach }

    private static func number(_ bound: EDTFBound) -> Int? {
        if case .day(let day) = bound { return DayNumber.of(day) }
        return nil
    }
}

extension EDTFPoint {
    fileprivate var isAbout: Bool { qualifications.contains { $0.contains(.approximate) } }
}
