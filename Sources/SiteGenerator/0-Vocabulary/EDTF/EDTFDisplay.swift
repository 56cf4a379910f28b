/// Dates in the words of a page's language.
struct EDTFDisplay: Sendable {
    let strings: any EDTFStrings
    var years = Years.common
    var digits = Digits.ascii

    /// How years are counted, where there is a choice.
    enum Years: String, CaseIterable, Sendable {
        /// 2026年.
        case common
        /// 令和8年.
        case era
        /// 2026（令和8）年.
        case both
    }

    /// The digits that numbers are written in.
    enum Digits: String, CaseIterable, Sendable {
        case ascii
        /// ٠١٢٣٤٥٦٧٨٩, as in Arabic.
        case arabicIndic = "arabic-indic"
        /// ۰۱۲۳۴۵۶۷۸۹, as in Persian and Urdu.
        case extendedArabicIndic = "extended-arabic-indic"

        private var zero: UInt32 {
            switch self {
            case .ascii: 0x30
            case .arabicIndic: 0x660
            case .extendedArabicIndic: 0x6F0
            }
        }

        func text(_ number: Int) -> String {
            var text = String.UnicodeScalarView()
            for scalar in String(number).unicodeScalars {
                guard (0x30...0x39).contains(scalar.value) else { continue }
                text.append(Unicode.Scalar(zero + scalar.value - 0x30) ?? scalar)
            }
            return String(text)
        }
    }

    /// A stretch of what is shown.
    struct Piece: Hashable, Sendable {
        var text: String
        /// Whether it is one date, for an element `<time>`.
        var isDate = false
        /// The attribute of that element, where HTML can write the date.
        var datetime: String?
    }

    /// One date is one piece; of an interval every end is one, and so are the words around them.
    func pieces(_ date: EDTFDate) -> [Piece] {
        switch date {
        case .single(let point): [piece(point)]
        case .interval(.at(let start), .at(let end)):
            interval(piece(start), piece(end))
        case .interval(.at(let start), let end):
            fill(end == .open ? .from : .fromUnknownEnd, ["date": piece(start)])
        case .interval(let start, .at(let end)):
            fill(start == .open ? .until : .untilUnknownStart, ["date": piece(end)])
        // No text is parsed to that.
        case .interval: []
        }
    }

    func text(_ date: EDTFDate) -> String { pieces(date).map(\.text).joined() }

    /// Without its year where `beside` says that already (記事: 2025年10月 / 資料: 10月20日), else in full. Both are
    /// single dates of one year, and the year of neither is qualified.
    func pieces(_ date: EDTFDate, beside: EDTFDate) -> [Piece] {
        guard case .single(let point) = date, case .single(let other) = beside, point.years == other.years,
            point.qualifications.allSatisfy(\.isEmpty), other.qualifications.first == [],
            let text = textWithoutYear(point)
        else { return pieces(date) }
        return [Piece(text: text, isDate: true, datetime: point.datetime)]
    }

    /// A year alone, as a heading of a timeline.
    func text(year: Int) -> String {
        text(EDTFPoint(years: year...year, unspecifiedYearDigits: 0, part: .year, qualifications: [[]]))
    }

    /// All that came until a year, as a heading of a timeline.
    func text(untilYear year: Int) -> String { text(.until, ["date": text(year: year)]) }

    private func interval(_ start: Piece, _ end: Piece) -> [Piece] {
        let isSpaced = [start, end].contains { $0.text.utf8.contains(UInt8(ascii: " ")) }
        return fill(isSpaced ? .intervalSpaced : .interval, ["start": start, "end": end])
    }

    private func piece(_ point: EDTFPoint) -> Piece {
        Piece(text: text(point), isDate: true, datetime: point.datetime)
    }
}
