/// A date of a source: a day, a month, a season or a year; a range of them; or words.
struct SourceDate: Hashable, Sendable {
    struct Point: Hashable, Sendable {
        /// As ISO 8601 counts: 0 is 1 BCE, -1 is 2 BCE.
        var year: Int
        var month: Int?
        var day: Int?
        /// 1 spring, 2 summer, 3 autumn, 4 winter.
        var season: Int?
    }

    enum Value: Hashable, Sendable {
        case point(Point)
        /// An end that is nil is open; never both.
        case range(from: Point?, to: Point?)
        case words(String)
    }

    var value: Value
    /// About then.
    var isAbout = false
    /// Perhaps then.
    var isUncertain = false

    /// What it is sorted by: its earliest year, month, day.
    var sortKey: [Int]? {
        switch value {
        case .point(let point), .range(let point?, _), .range(nil, let point?): point.sortKey
        case .range(nil, nil), .words: nil
        }
    }

    /// As EDTF level 1 writes it; nil for words.
    var edtf: String? {
        let qualifier = isAbout ? (isUncertain ? "%" : "~") : isUncertain ? "?" : ""
        func end(_ point: Point?) -> String { point.map { $0.edtf + qualifier } ?? ".." }
        return switch value {
        case .point(let point): point.edtf + qualifier
        case .range(let from, let to): end(from) + "/" + end(to)
        case .words: nil
        }
    }
}

extension SourceDate.Point {
    /// Nil for a month or day that no calendar has. Seasons may be written as the months 13 to 16, as in CSL, and 21 to
    /// 24, as in EDTF.
    init?(year: Int, monthOrSeason month: Int?, day: Int?) {
        self.init(year: year)
        guard let month else { return }
        switch month {
        case 1...12: self.month = month
        case 13...16 where day == nil: season = month - 12
        case 21...24 where day == nil: season = month - 20
        default: return nil
        }
        guard let day else { return }
        guard (1...PartialDate.days(inMonth: month, of: year)).contains(day) else { return nil }
        self.day = day
    }

    fileprivate var sortKey: [Int] { [year, month ?? season.map { $0 * 3 } ?? 0, day ?? 0] }

    var edtf: String {
        func padded(_ number: Int, _ width: Int) -> String {
            let digits = String(number.magnitude)
            return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
        }
        let sign = year < 0 ? "-" : ""
        let year = (abs(year) > 9999 ? "Y" : "") + sign + padded(year, 4)
        return ([year] + [month ?? season.map { $0 + 20 }, day].compactMap { $0 }.map { padded($0, 2) })
            .joined(separator: "-")
    }
}

extension SourceDate {
    /// Reads EDTF as far as bibliographies need it: days, months, seasons, years, with `~`, `?`, `%` behind them, and
    /// ranges, open ones too. What EDTF has besides (`201X`) is kept as words. Nil where it is no date.
    init?(edtf text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        if parts.count == 2 {
            var date = SourceDate(value: .range(from: nil, to: nil))
            let ends = parts.map { $0.isEmpty || $0 == ".." ? nil : date.point($0) }
            if zip(parts, ends).allSatisfy({ $1 != nil || $0.isEmpty || $0 == ".." }),
                ends.contains(where: { $0 != nil })
            {
                date.value = .range(from: ends[0], to: ends[1])
                self = date
                return
            }
        } else if parts.count == 1 {
            var date = SourceDate(value: .words(text))
            if let point = date.point(text) {
                date.value = .point(point)
                self = date
                return
            }
        }
        let signs = "0123456789-/.,{}[]~?%XYES"
        guard text.utf8.allSatisfy({ signs.utf8.contains($0) }), text.utf8.contains(where: { "{[XY".utf8.contains($0) })
        else { return nil }
        self.init(value: .words(text))
    }

    /// A date without `/`; takes over what is said about how sure it is.
    private mutating func point(_ text: String) -> Point? {
        var text = text[...]
        let qualifier = text.last
        if let qualifier, "~?%".contains(qualifier) { text.removeLast() }
        if let time = text.firstIndex(of: "T") { text = text[..<time] }
        let isLong = text.hasPrefix("Y")
        if isLong { text.removeFirst() }
        let isNegative = text.hasPrefix("-")
        if isNegative { text.removeFirst() }
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        let lengths = parts.map(\.utf8.count)
        guard (1...3).contains(parts.count), isLong ? (5...9).contains(lengths[0]) : lengths[0] == 4,
            lengths.dropFirst().allSatisfy({ $0 == 2 }),
            parts.allSatisfy({ $0.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } })
        else { return nil }
        let numbers = parts.compactMap { Int($0) }
        guard
            let point = Point(
                year: isNegative ? -numbers[0] : numbers[0], monthOrSeason: numbers.count > 1 ? numbers[1] : nil,
                day: numbers.count > 2 ? numbers[2] : nil), (numbers.count < 2 || !(13...16).contains(numbers[1]))
        else { return nil }
        if qualifier == "~" || qualifier == "%" { isAbout = true }
        if qualifier == "?" || qualifier == "%" { isUncertain = true }
        return point
    }
}
