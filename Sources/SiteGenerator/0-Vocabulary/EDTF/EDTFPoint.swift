/// One date of the proleptic Gregorian calendar, as exact as it is known. EDTF calls it a date; an interval has two.
struct EDTFPoint: Hashable, Sendable {
    /// The year as ISO 8601 counts: 0 is 1 BCE, -43 is 44 BCE. More than one where digits are unspecified.
    let years: ClosedRange<Int>
    /// How many digits of the year are `X`: none, one (some year of a decade) or two (of a hundred years).
    let unspecifiedYearDigits: Int
    /// What is said below the year.
    let part: Part
    /// One for each component that is written, the year first.
    let qualifications: [EDTFQualification]

    enum Part: Hashable, Sendable {
        /// Nothing: the year is all.
        case year
        case season(Season)
        case month(Int)
        case day(month: Int, day: Int)
        /// `2004-XX`.
        case someMonth
        /// `1985-04-XX`, or `1985-XX-XX` where the month is nil.
        case someDay(month: Int?)
    }

    /// Of no hemisphere. The raw value is what EDTF writes in the place of a month.
    enum Season: Int, CaseIterable, Sendable {
        case spring = 21
        case summer, autumn, winter

        var name: String {
            switch self {
            case .spring: "spring"
            case .summer: "summer"
            case .autumn: "autumn"
            case .winter: "winter"
            }
        }

        /// The first of the three months that it is sorted by: those of the meteorological season in the northern
        /// hemisphere, the only order in which the numbers of EDTF ascend within a year.
        var firstMonth: Int { 3 + (rawValue - Self.spring.rawValue) * 3 }
    }

    /// Whether some digit of it is `X`.
    var isUnspecified: Bool {
        switch part {
        case .someMonth, .someDay: true
        default: unspecifiedYearDigits > 0
        }
    }

    /// Whether EDTF writes it with a `Y`: later than 9999 or earlier than -9999.
    var isLongYear: Bool { years.upperBound > 9999 || years.lowerBound < -9999 }

    /// What all of its components share, or nil where they differ.
    var qualification: EDTFQualification? {
        qualifications.allSatisfy { $0 == qualifications.first } ? qualifications.first : nil
    }
}

/// How well a component is known.
struct EDTFQualification: OptionSet, Hashable, Sendable {
    let rawValue: UInt8

    /// `?`: the source is doubtful.
    static let uncertain = EDTFQualification(rawValue: 1)
    /// `~`: the value is an estimate.
    static let approximate = EDTFQualification(rawValue: 2)
    /// `%`.
    static let both: EDTFQualification = [.uncertain, .approximate]
}

extension EDTFQualification {
    init?(symbol: UInt8) {
        switch symbol {
        case UInt8(ascii: "?"): self = .uncertain
        case UInt8(ascii: "~"): self = .approximate
        case UInt8(ascii: "%"): self = .both
        default: return nil
        }
    }

    var symbol: String {
        switch self {
        case .uncertain: "?"
        case .approximate: "~"
        case .both: "%"
        default: ""
        }
    }
}
