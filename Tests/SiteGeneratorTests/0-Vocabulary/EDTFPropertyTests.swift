import Testing

@testable import SiteGenerator

@Suite("EDTF: what holds for every text and every date")
struct EDTFPropertyTests {
    @Test("no text stops the program; an error lies within it, at whole characters", arguments: 0..<20)
    func anyText(_ seed: Int) {
        var random = SeededGenerator(seed: seed)
        let tokens = [
            "0", "1", "2", "9", "19", "2026", "-", "-", "/", "X", "XX", "?", "~", "%", "Y", "E", "S", "T", ".", "..",
            "01", "12", "21", "31", "34", "[", "{", "x", "u", " ", "年", "２", "–", "\u{200F}", "e\u{301}", "👩‍👩‍👧", "\0",
            "unknown",
            "999999999999999999999",
        ]
        for _ in 0..<2_000 {
            var text = ""
            for _ in 0..<Int.random(in: 0...8, using: &random) { text += random.pick(tokens) }
            let bytes = Array(text.utf8)
            switch EDTFDate.parse(text) {
            case .success(let date):
                #expect(EDTFDate.parse(date.edtf) == .success(date), "\(text)")
                #expect(date.earliest <= date.latest, "\(text)")
            case .failure(let error):
                #expect(error.range.upperBound <= bytes.count, "\(text)")
                for edge in [error.range.lowerBound, error.range.upperBound] where edge < bytes.count {
                    #expect(bytes[edge] & 0xC0 != 0x80, "\(text)")
                }
                #expect(!error.message.isEmpty && !error.message.hasSuffix("."))
            }
        }
    }

    @Test("a date can be written, read, shown and ordered", arguments: 0..<10)
    func everyDate(_ seed: Int) throws {
        var random = SeededGenerator(seed: seed)
        var dates: [EDTFDate] = []
        for _ in 0..<60 {
            let date = randomDate(&random)
            let edtf = date.edtf
            #expect(EDTFDate.parse(edtf) == .success(date), "\(edtf)")
            #expect(try EDTFDate.parse(edtf).get().edtf == edtf)
            for strings in [TestDateStrings.japanese, .english] {
                for years in EDTFDisplay.Years.allCases {
                    let text = EDTFDisplay(strings: strings, years: years).text(date)
                    #expect(!text.isEmpty && !text.utf8.contains(UInt8(ascii: "{")), "\(edtf)")
                }
            }
            dates.append(date)
        }
        for a in dates {
            #expect(!a.precedes(a))
            for b in dates {
                #expect(!(a.precedes(b) && b.precedes(a)))
                for c in dates where a.precedes(b) && b.precedes(c) { #expect(a.precedes(c)) }
            }
        }
        let sorted = dates.enumerated().sorted { $0.element }
        for (left, right) in zip(sorted, sorted.dropFirst()) {
            #expect(!right.element.precedes(left.element))
            #expect(left.element.precedes(right.element) || left.offset < right.offset)
        }
    }

    @Test("every day from one leap year to another has its own place, each before the next")
    func everyDay() throws {
        var previous: EDTFDate?
        for year in ["-0401", "-0400", "-0001", "0000", "1899", "1900", "1999", "2000"] {
            for month in 1...12 {
                for day in 1...31 {
                    let text = "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
                    guard case .success(let date) = EDTFDate.parse(text) else { continue }
                    #expect(date.earliest == date.latest)
                    #expect(previous?.precedes(date) ?? true)
                    previous = date
                }
            }
        }
    }

    private func randomDate(_ random: inout SeededGenerator) -> EDTFDate {
        let point = randomPoint(&random)
        if point.isLongYear { return .single(point) }
        switch Int.random(in: 0..<6, using: &random) {
        case 0: return .interval(.at(point), random.pick([.open, .unknown]))
        case 1: return .interval(random.pick([.open, .unknown]), .at(point))
        case 2:
            let other = randomPoint(&random)
            let ordered = point.latest < other.earliest ? (point, other) : (other, point)
            return !other.isLongYear && ordered.0.latest < ordered.1.earliest
                ? .interval(.at(ordered.0), .at(ordered.1)) : .single(point)
        default: return .single(point)
        }
    }

    private func randomPoint(_ random: inout SeededGenerator) -> EDTFPoint {
        let year = random.pick(
            [-170_000_002, -12_000, -9_999, -44, -1, 0, 1, 476, 1873, 1912, 1989, 2000, 2026, 12_000])
        let month = Int.random(in: 1...12, using: &random)
        let day = Int.random(in: 1...PartialDate.days(inMonth: month, of: year), using: &random)
        var (years, unspecified, part, count) = (year...year, 0, EDTFPoint.Part.year, 1)
        switch abs(year) > 9_999 ? 0 : Int.random(in: 0..<9, using: &random) {
        case 1: (part, count) = (.month(month), 2)
        case 2: (part, count) = (.season(random.pick(EDTFPoint.Season.allCases)), 2)
        case 3: (part, count) = (.someMonth, 2)
        case 4: (part, count) = (.someDay(month: random.pick([nil, month])), 3)
        case 5: (years, unspecified) = (random.pick([1990...1999, -199...(-190), -9...(-1), 0...9]), 1)
        case 6: (years, unspecified) = (random.pick([1900...1999, -199...(-100), -99...(-1), 0...99]), 2)
        case 7, 8: (part, count) = (.day(month: month, day: day), 3)
        default: break
        }
        let choices: [EDTFQualification] = [[], [], .uncertain, .approximate, .both]
        let qualifications = (0..<count).map { _ in random.pick(choices) }
        return EDTFPoint(
            years: years, unspecifiedYearDigits: unspecified, part: part, qualifications: qualifications)
    }
}
