/// The words that dates are shown in, by key: `templates/strings/ja.yaml`.
protocol EDTFStrings: Sendable {
    /// The text of a key of `EDTFStringKey`, or of one of its names; empty where there is none.
    func dateString(_ key: String) -> String
}

extension EDTFStrings {
    /// As it stands alone or with a year.
    func name(month: Int) -> String { dateString("month.\(month)") }

    /// As it stands beside a day: Russian 3 октября, but октябрь 1993.
    func name(monthOfDay month: Int) -> String {
        let name = dateString("month.day.\(month)")
        return name.isEmpty ? self.name(month: month) : name
    }
}

/// Every text with places that dates need.
enum EDTFStringKey: String, CaseIterable, Sendable {
    case year = "date.year"
    case month = "date.month"
    case day = "date.day"
    /// A day of which the year stands beside it already.
    case monthDay = "date.monthDay"
    case season = "date.season"
    case decade = "date.decade"
    case someYear = "date.someYear"
    case someMonth = "date.someMonth"
    case someDay = "date.someDay"
    /// What fills the place `{year}` before the year 1, and from 1 to 999, which would not be taken for a year.
    case bce = "date.bce"
    case ce = "date.ce"
    // What fills it where the site counts years by Japanese eras.
    case era = "date.era"
    case eras = "date.eras"
    case yearAndEra = "date.yearAndEra"
    // Qualification of the whole.
    case possibly = "date.possibly"
    case about = "date.about"
    case possiblyAbout = "date.possiblyAbout"
    // Qualification of components: a date, and after it clauses such as `year and month approximate`.
    case partly = "date.partly"
    case partUncertain = "date.partUncertain"
    case partApproximate = "date.partApproximate"
    case partBoth = "date.partBoth"
    case twoParts = "date.twoParts"
    case twoClauses = "date.twoClauses"
    // Intervals; the second where an end has a space in it.
    case interval = "date.interval"
    case intervalSpaced = "date.intervalSpaced"
    case from = "date.from"
    case fromUnknownEnd = "date.fromUnknownEnd"
    case until = "date.until"
    case untilUnknownStart = "date.untilUnknownStart"

    /// Names of the places that its text may have.
    var places: Set<String> {
        switch self {
        case .year, .decade, .bce, .ce: ["year"]
        case .month: ["year", "month"]
        case .day: ["year", "month", "day"]
        case .monthDay: ["month", "day"]
        case .season: ["year", "season"]
        case .era: ["era", "number"]
        case .yearAndEra: ["year", "era"]
        case .someMonth, .someDay, .possibly, .about, .possiblyAbout, .from, .fromUnknownEnd, .until,
            .untilUnknownStart:
            ["date"]
        case .partly: ["date", "parts"]
        case .partUncertain, .partApproximate, .partBoth: ["part"]
        case .eras, .twoParts, .twoClauses: ["first", "second"]
        case .someYear, .interval, .intervalSpaced: ["start", "end"]
        }
    }

    /// Names that every language gives.
    static let names: [String] =
        (1...12).map { "month.\($0)" } + EDTFPoint.Season.allCases.map { "season.\($0.name)" }
        + JapaneseEra.allCases.map { "era.\($0.rawValue)" } + ["era.first"]
        + ["year", "month", "day", "season"].map { "datePart.\($0)" }

    /// Names that a language gives where they differ from `month.1` … `month.12`.
    static let optionalNames: [String] = (1...12).map { "month.day.\($0)" }
}
