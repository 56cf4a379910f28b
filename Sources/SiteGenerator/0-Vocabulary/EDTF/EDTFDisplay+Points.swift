/// One date in words.
extension EDTFDisplay {
    func text(_ point: EDTFPoint) -> String {
        let date = unqualifiedText(point)
        guard let qualification = point.qualification else {
            return text(.partly, ["date": date, "parts": clauses(point)])
        }
        return switch qualification {
        case .both: text(.possiblyAbout, ["date": date])
        case .uncertain: text(.possibly, ["date": date])
        case .approximate: text(.about, ["date": date])
        default: date
        }
    }

    /// Nil where nothing is left without the year.
    func textWithoutYear(_ point: EDTFPoint) -> String? {
        switch point.part {
        case .month(let month): name(month: month)
        case .day(let month, let day):
            text(.monthDay, ["month": strings.name(monthOfDay: month), "day": digits.text(day)])
        default: nil
        }
    }

    private func unqualifiedText(_ point: EDTFPoint) -> String {
        let year = year(of: point)
        return switch point.part {
        case .year: yearText(point)
        case .season(let season):
            text(.season, ["year": year, "season": strings.dateString("season.\(season.name)")])
        case .month(let month): text(.month, ["year": year, "month": name(month: month)])
        case .day(let month, let day):
            text(.day, ["year": year, "month": strings.name(monthOfDay: month), "day": digits.text(day)])
        case .someMonth: text(.someMonth, ["date": text(.year, ["year": year])])
        case .someDay(let month?):
            text(.someDay, ["date": text(.month, ["year": year, "month": name(month: month)])])
        case .someDay(nil): text(.someDay, ["date": text(.year, ["year": year])])
        }
    }

    private func yearText(_ point: EDTFPoint) -> String {
        let first = point.years.lowerBound
        guard point.unspecifiedYearDigits > 0 else { return text(.year, ["year": year(of: point)]) }
        // `The 1900s`, 1900年代, may be ten years or a hundred, and before the year 1 decades of EDTF are not ours.
        if point.unspecifiedYearDigits == 1, first > 0, first % 100 != 0 {
            return text(.decade, ["year": number(year: first)])
        }
        return text(
            .someYear,
            [
                "start": text(.year, ["year": number(year: first)]),
                "end": text(.year, ["year": number(year: point.years.upperBound)]),
            ])
    }

    /// What the place `{year}` is filled with.
    private func year(of point: EDTFPoint) -> String {
        let year = point.years.lowerBound
        let plain = number(year: year)
        guard years != .common else { return plain }
        // A winter is named by the year that it begins in.
        let eras = JapaneseEra.years(point.earliest, min(point.latest, EDTFDay(year, 12, 31))).map { era, number in
            let number = number == 1 ? strings.dateString("era.first") : digits.text(number)
            return text(.era, ["era": strings.dateString("era.\(era.rawValue)"), "number": number])
        }
        guard let first = eras.first else { return plain }
        let all = eras.dropFirst().reduce(first) { text(.eras, ["first": $0, "second": $1]) }
        return years == .era ? all : text(.yearAndEra, ["year": plain, "era": all])
    }

    private func number(year: Int) -> String {
        switch year {
        case ...0: text(.bce, ["year": digits.text(1 - year)])
        case 1...999: text(.ce, ["year": digits.text(year)])
        default: digits.text(year)
        }
    }

    private func name(month: Int) -> String { strings.name(month: month) }

    /// Which components are known how badly.
    private func clauses(_ point: EDTFPoint) -> String {
        let isSeason = if case .season = point.part { true } else { false }
        let parts = zip(["year", isSeason ? "season" : "month", "day"], point.qualifications)
        let kinds: [(EDTFQualification, EDTFStringKey)] = [
            (.both, .partBoth), (.uncertain, .partUncertain), (.approximate, .partApproximate),
        ]
        let clauses = kinds.compactMap { qualification, key -> String? in
            let names = parts.filter { $0.1 == qualification }.map { strings.dateString("datePart.\($0.0)") }
            return joined(names, .twoParts).map { text(key, ["part": $0]) }
        }
        return joined(clauses, .twoClauses) ?? ""
    }

    private func joined(_ texts: [String], _ key: EDTFStringKey) -> String? {
        guard let first = texts.first else { return nil }
        return texts.dropFirst().reduce(first) { text(key, ["first": $0, "second": $1]) }
    }
}
