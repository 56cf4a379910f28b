/// A date of a bibliography entry.
struct BibliographyDate: Sendable, Equatable {
    /// For the attribute `datetime`; nil where HTML cannot write the date.
    let iso: String?
    /// As readers see it.
    let text: String
}

extension BibliographyDate {
    init(_ date: SourceDate, _ strings: InterfaceStrings) {
        var iso: String?
        var text: String
        switch date.value {
        case .words(let words):
            // What EDTF has besides the dates that bibliographies know.
            let edtf = try? EDTFDate.parse(words).get()
            text = edtf.map { EDTFDisplay(strings: strings).text($0) } ?? words
        case .point(let point):
            text = Self.text(point, strings)
            // HTML knows no season; a year of one is not the year.
            if (1...9999).contains(point.year), point.season == nil { iso = point.edtf }
        case .range(let from?, let to?):
            text = strings.text(
                .sourceDateRange, ["from": Self.text(from, strings), "to": Self.text(to, strings)])
        case .range(let from?, nil): text = strings.text(.sourceDateSince, ["date": Self.text(from, strings)])
        case .range(nil, let to?): text = strings.text(.sourceDateUntil, ["date": Self.text(to, strings)])
        case .range(nil, nil): text = ""
        }
        if date.isAbout { text = strings.text(.sourceDateAbout, ["date": text]) }
        if date.isUncertain { text = strings.text(.sourceDateUncertain, ["date": text]) }
        self.init(iso: iso, text: text)
    }

    /// With what tells a source from others of the year.
    func marked(_ mark: String) -> BibliographyDate {
        BibliographyDate(iso: iso, text: text.isEmpty ? "[\(mark)]" : "\(text) [\(mark)]")
    }

    private static func text(_ point: SourceDate.Point, _ strings: InterfaceStrings) -> String {
        if (1...9999).contains(point.year), point.season == nil, let date = PartialDate(point.edtf) {
            return strings.date(date)
        }
        let year =
            point.year > 0
            ? String(point.year) : strings.text(.sourceDateBCE, ["year": String(1 - point.year)])
        let name =
            point.month.map { point.day == nil ? strings.name(month: $0) : strings.name(monthOfDay: $0) }
            ?? point.season.flatMap { strings.name("source.season", String($0)) }
        guard let name else { return strings.text(.dateYear, ["year": year]) }
        guard let day = point.day else { return strings.text(.dateMonth, ["year": year, "month": name]) }
        return strings.text(.dateDay, ["year": year, "month": name, "day": String(day)])
    }
}
