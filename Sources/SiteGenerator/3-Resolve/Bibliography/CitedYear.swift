/// The year of a source beside its name, where a text cites it, as sure as it is: `1848?`, `c. 335 BC`, `1950–1989`,
/// `1600s`.
struct CitedYear {
    private let strings: InterfaceStrings

    /// Nil where no year is told.
    static func text(_ source: Source, _ strings: InterfaceStrings) -> String? {
        source.issued.flatMap { CitedYear(strings: strings).text($0) }
    }

    private func text(_ date: SourceDate) -> String? {
        let text: String? =
            switch date.value {
            case .point(let point): year(point.year)
            case .range(let from, let to): range(from.map { year($0.year) }, to.map { year($0.year) })
            // What EDTF has besides the dates that bibliographies know.
            case .words(let words): (try? EDTFDate.parse(words).get()).flatMap { self.text($0) }
            }
        return text.map { qualified($0, isAbout: date.isAbout, isUncertain: date.isUncertain) }
    }

    private func text(_ date: EDTFDate) -> String? {
        switch date {
        case .single(let point): text(point)
        case .interval(let start, let end): range(start.point.map(text), end.point.map(text))
        }
    }

    private func text(_ point: EDTFPoint) -> String {
        // What is said of the month alone says nothing of the year.
        let qualification = point.qualifications.first ?? []
        return qualified(
            years(point), isAbout: qualification.contains(.approximate),
            isUncertain: qualification.contains(.uncertain))
    }

    private func years(_ point: EDTFPoint) -> String {
        let first = point.years.lowerBound
        switch point.unspecifiedYearDigits {
        case 0: return year(first)
        // The years 1600 to 1609 are no 1600s: those would be taken for a hundred.
        case 1 where first > 0 && first % 100 != 0: return strings.text(.sourceYearDecade, ["year": String(first)])
        case 2 where first > 0:
            return strings.text(
                .sourceYearCentury, ["year": String(first), "century": String(first / 100 + 1)])
        default: return range(year(first), year(point.years.upperBound)) ?? year(first)
        }
    }

    private func year(_ year: Int) -> String {
        year > 0 ? String(year) : strings.text(.sourceDateBCE, ["year": String(1 - year)])
    }

    /// One year where both ends lie in it.
    private func range(_ from: String?, _ to: String?) -> String? {
        if from == nil, to == nil { return nil }
        return from == to ? from : strings.text(.sourceYearRange, ["from": from ?? "", "to": to ?? ""])
    }

    private func qualified(_ text: String, isAbout: Bool, isUncertain: Bool) -> String {
        let text = isAbout ? strings.text(.sourceYearAbout, ["year": text]) : text
        return isUncertain ? strings.text(.sourceYearUncertain, ["year": text]) : text
    }
}
