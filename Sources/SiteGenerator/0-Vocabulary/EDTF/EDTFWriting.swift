/// Points as text: EDTF, and what HTML can say of them.
extension EDTFPoint {
    /// As EDTF writes it; see `EDTFDate.edtf`.
    var edtf: String {
        let components = components
        // The leading components that share a qualification take it from the right, every later one from the left.
        let first = qualifications.first ?? []
        let group = first.isEmpty ? 0 : qualifications.prefix { $0 == first }.count
        var text = ""
        for (index, component) in components.enumerated() {
            if index > 0 { text += "-" }
            if index >= group { text += qualifications[index].symbol }
            text += component
            if index == group - 1 { text += first.symbol }
        }
        return text
    }

    /// What the attribute `datetime` of HTML's `<time>` can carry of it: a valid date, month or year string (WHATWG HTML,
    /// 4.5.14 and 2.3.5). The exact part alone: qualifications, seasons and unspecified components are dropped. Nil
    /// before the year 1, which HTML cannot write, and where the year itself has unspecified digits.
    var datetime: String? {
        guard unspecifiedYearDigits == 0, years.lowerBound > 0 else { return nil }
        let year = Self.padded(years.lowerBound, 4)
        return switch part {
        case .year, .season, .someMonth, .someDay(nil): year
        case .month(let month), .someDay(let month?): "\(year)-\(Self.padded(month, 2))"
        case .day(let month, let day): "\(year)-\(Self.padded(month, 2))-\(Self.padded(day, 2))"
        }
    }

    /// The year, and what follows its hyphens.
    private var components: [String] {
        switch part {
        case .year: [yearComponent]
        case .season(let season): [yearComponent, String(season.rawValue)]
        case .month(let month): [yearComponent, Self.padded(month, 2)]
        case .day(let month, let day): [yearComponent, Self.padded(month, 2), Self.padded(day, 2)]
        case .someMonth: [yearComponent, "XX"]
        case .someDay(let month): [yearComponent, month.map { Self.padded($0, 2) } ?? "XX", "XX"]
        }
    }

    private var yearComponent: String {
        // Of a range of negative years the upper bound has the digits that end in zeros, but for `-000X`.
        let isNegative = years.upperBound < 0
        let magnitude = (isNegative ? years.upperBound : years.lowerBound).magnitude
        let scale: UInt = [1, 10, 100][unspecifiedYearDigits]
        let digits = Self.padded(Int(magnitude / scale), 4 - unspecifiedYearDigits)
        let text = (isNegative ? "-" : "") + digits + String(repeating: "X", count: unspecifiedYearDigits)
        return isLongYear ? "Y" + text : text
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}

extension EDTFDate {
    /// For each `<time>` that a page shows: one for a single date, two for an interval. Nil where HTML has no way to
    /// write it, or the interval has no such end.
    var datetimes: [String?] {
        switch self {
        case .single(let point): [point.datetime]
        case .interval(let start, let end): [start.point?.datetime, end.point?.datetime]
        }
    }
}
