/// The signs of one date, from left to right.
struct EDTFScanner {
    private let bytes: [UInt8]
    private let end: Int
    private var offset: Int

    init(bytes: [UInt8], _ range: Range<Int>) {
        self.bytes = bytes
        offset = range.lowerBound
        end = range.upperBound
    }

    /// The years from the first to the last that are meant, and where the digits are that leave them open.
    typealias Year = (years: ClosedRange<Int>, unspecifiedRange: Range<Int>?, isLong: Bool)

    /// With more digits than that, a year times the days of a year is not sure to fit a machine word. The universe is
    /// some eleven digits old.
    private static let mostDigits = 15

    var next: UInt8? { offset < end ? bytes[offset] : nil }

    /// The character that comes next, and its bytes.
    var character: (Unicode.Scalar, Range<Int>)? {
        guard offset < end else { return nil }
        let (scalar, length) = UTF8Text.scalar(in: bytes[offset..<end], at: 0)
        return (scalar, offset..<offset + length)
    }

    mutating func skip() { offset += 1 }

    mutating func qualifier() -> EDTFQualification {
        guard let next, let qualification = EDTFQualification(symbol: next) else { return [] }
        skip()
        return qualification
    }

    mutating func year() throws(EDTFError) -> Year {
        if next == UInt8(ascii: "Y") { return try longYear() }
        let start = offset
        let isNegative = next == UInt8(ascii: "-")
        if isNegative { skip() }
        let run = run(unspecified: true)
        guard !run.isEmpty else { throw unexpected("a year of four digits") }
        guard run.count == 4 else { throw yearDigits(run, isNegative: isNegative) }
        let digits = run.prefix { bytes[$0] != UInt8(ascii: "X") }
        let unspecified = digits.endIndex..<run.upperBound
        if let digit = unspecified.first(where: { bytes[$0] != UInt8(ascii: "X") }) {
            throw .unspecifiedDigit(digits.endIndex..<digit, "before a digit of the year")
        }
        if unspecified.count > 2 { throw .unspecifiedDigit(unspecified, "for more than two digits of a year") }
        let scale = [1, 10, 100][unspecified.count]
        let first = number(run.lowerBound..<unspecified.lowerBound) * scale
        let last = first + scale - 1
        if isNegative, last == 0 {
            throw EDTFError(start..<offset, "the year 0 has no sign", help: "1 BC is 0000, 2 BC is -0001")
        }
        // `-000X` is nine years, since there is no -0000.
        let years = isNegative ? -last...(-max(first, 1)) : first...last
        return (years, unspecified.isEmpty ? nil : unspecified, false)
    }

    /// `Y`, and a year of five digits or more.
    private mutating func longYear() throws(EDTFError) -> Year {
        let start = offset
        skip()
        let isNegative = next == UInt8(ascii: "-")
        if isNegative { skip() }
        let run = run(unspecified: false)
        guard !run.isEmpty else { throw unexpected("a year of more than four digits") }
        // Exponents make short numbers long years.
        let hasExponent = next == UInt8(ascii: "E")
        if bytes[run.lowerBound] == UInt8(ascii: "0") || run.count <= 4, !hasExponent {
            throw EDTFError(
                start..<offset, "`Y` is for years of more than four digits, the first not 0",
                help: "write a shorter one as four digits: 2006, -0043")
        }
        if run.count > Self.mostDigits {
            throw .unsupported(run, "years of more than \(Self.mostDigits) digits are", help: "is this a year?")
        }
        let year = number(run) * (isNegative ? -1 : 1)
        return (year...year, nil, true)
    }

    /// The two digits of a month or a day; nil for `XX`.
    mutating func pair(_ name: String) throws(EDTFError) -> (Int?, Range<Int>) {
        let run = run(unspecified: true)
        guard !run.isEmpty else { throw unexpected("\(name) of two digits") }
        guard run.count == 2 else {
            // What follows a single digit may be the mistake: a small `x`.
            if run.count == 1, let (scalar, range) = character, scalar == "x" || scalar == "u" {
                throw .character(scalar, range, expected: "a digit")
            }
            throw EDTFError(
                run, "\(name) has two digits, this one has \(run.count)",
                help: run.count == 1 ? "write 0\(UTF8Text.string(bytes[run]))" : "such as 2026-01-17")
        }
        let unspecified = run.filter { bytes[$0] == UInt8(ascii: "X") }
        if unspecified.count == 1 { throw .unspecifiedDigit(run, "for one digit of \(name)") }
        return (unspecified.isEmpty ? number(run) : nil, run)
    }

    /// The digits that come next.
    private mutating func run(unspecified: Bool) -> Range<Int> {
        let start = offset
        while let next, next >= 0x30 && next <= 0x39 || unspecified && next == UInt8(ascii: "X") { skip() }
        return start..<offset
    }

    private func number(_ range: Range<Int>) -> Int {
        bytes[range].reduce(0) { $0 * 10 + Int($1 &- 0x30) }
    }

    /// Too few or too many digits; where a character follows that cannot stand in a date, that is the mistake.
    private func yearDigits(_ run: Range<Int>, isNegative: Bool) -> EDTFError {
        if run.count < 4, let next, next != UInt8(ascii: "-"), EDTFQualification(symbol: next) == nil {
            return unexpected("a year of four digits")
        }
        return .yearDigits(run, String(decoding: bytes[run], as: UTF8.self), isNegative: isNegative)
    }

    private func unexpected(_ expected: String) -> EDTFError {
        guard let (scalar, range) = character else {
            return EDTFError(offset..<offset, "the date ends where \(expected) should stand")
        }
        return .character(scalar, range, expected: expected)
    }
}
