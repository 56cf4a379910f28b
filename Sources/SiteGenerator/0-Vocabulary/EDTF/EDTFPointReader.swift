/// Reads one date: components from left to right, each with its qualifiers.
struct EDTFPointReader {
    private var scanner: EDTFScanner
    /// Of each component: what stands at its left, which is for it alone, and at its right, which is also for all before.
    private var left: [EDTFQualification] = []
    private var right: [EDTFQualification] = []

    init(bytes: [UInt8], _ range: Range<Int>) { scanner = EDTFScanner(bytes: bytes, range) }

    mutating func point() throws(EDTFError) -> EDTFPoint {
        left.append(scanner.qualifier())
        let year = try scanner.year()
        right.append(scanner.qualifier())
        var part = EDTFPoint.Part.year
        if scanner.next == UInt8(ascii: "-"), !year.isLong {
            if let digits = year.unspecifiedRange { throw .unspecifiedDigit(digits, "in a year that a month follows") }
            part = try monthAndDay(of: year.years.lowerBound)
        }
        try end(after: part, isLong: year.isLong)
        return EDTFPoint(
            years: year.years, unspecifiedYearDigits: year.unspecifiedRange?.count ?? 0, part: part,
            qualifications: left.indices.map { index in
                right[index...].reduce(left[index]) { $0.union($1) }
            })
    }

    private mutating func monthAndDay(of year: Int) throws(EDTFError) -> EDTFPoint.Part {
        let (month, monthRange) = try component("a month")
        switch month {
        case nil:
            guard scanner.next == UInt8(ascii: "-") else { return .someMonth }
            let (day, dayRange) = try component("a day")
            if day != nil { throw .unspecifiedDigit(monthRange.lowerBound..<dayRange.upperBound, "before a day") }
            return .someDay(month: nil)
        case let month? where (1...12).contains(month):
            guard scanner.next == UInt8(ascii: "-") else { return .month(month) }
            let (day, dayRange) = try component("a day")
            guard let day else { return .someDay(month: month) }
            let length = PartialDate.days(inMonth: month, of: year)
            guard (1...length).contains(day) else {
                throw EDTFError(dayRange, "this month has no day \(day)", help: "its days go from 01 to \(length)")
            }
            return .day(month: month, day: day)
        case (25...41)?:
            throw .unsupported(
                monthRange, "sub-year groupings other than the seasons 21 to 24 are",
                help: "months go from 01 to 12, seasons from 21 to 24; an interval is written 2001-04/2001-06")
        case let number?:
            guard let season = EDTFPoint.Season(rawValue: number) else {
                throw EDTFError(
                    monthRange, "there is no month \(number)",
                    help: "months go from 01 to 12, seasons from 21 (spring) to 24 (winter)")
            }
            return .season(season)
        }
    }

    /// A hyphen and the component after it; nil for `XX`.
    private mutating func component(_ name: String) throws(EDTFError) -> (Int?, Range<Int>) {
        scanner.skip()
        left.append(scanner.qualifier())
        let read = try scanner.pair(name)
        right.append(scanner.qualifier())
        return read
    }

    private func end(after part: EDTFPoint.Part, isLong: Bool) throws(EDTFError) {
        guard let (scalar, range) = scanner.character else { return }
        switch (scalar, part) {
        case ("T", .day): throw .time(range)
        case ("S", .year):
            throw .unsupported(range, "significant digits are", help: "write an interval: 1900/1999, or 19XX")
        case ("E", .year) where isLong:
            throw .unsupported(range, "exponential years are", help: "write all digits: Y170000000")
        case ("-", .year):
            throw EDTFError(range, "a year that begins with `Y` stands alone", help: "leave out month and day")
        case ("-", .season): throw EDTFError(range, "a season has no days", help: "write the month: 2001-03-21")
        case ("?", _), ("~", _), ("%", _): throw .character(scalar, range, expected: "the end of a component")
        default: throw .character(scalar, range, expected: "the end of the date")
        }
    }
}
