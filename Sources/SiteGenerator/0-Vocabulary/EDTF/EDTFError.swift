/// What is wrong with the text of a date, and where.
struct EDTFError: Error, Hashable, Sendable {
    /// The bytes of the text that it is about: whole characters, or none where something is missing.
    let range: Range<Int>
    /// The thing, then the rule it breaks. No full stop.
    let message: String
    /// What to do next.
    let help: String?

    /// The first byte of what it is about.
    var offset: Int { range.lowerBound }

    init(_ range: Range<Int>, _ message: String, help: String? = nil) {
        self.range = range
        self.message = message
        self.help = help
    }
}

/// Every message, so that they can be read side by side.
extension EDTFError {
    /// EDTF that is valid, but that this program does not read.
    static func unsupported(_ range: Range<Int>, _ what: String, help: String) -> EDTFError {
        EDTFError(range, "\(what) not supported in dates of events", help: help)
    }

    static func empty() -> EDTFError { EDTFError(0..<0, "a date is missing", help: "such as 2026-01-17, 2003-04~") }

    static func set(_ range: Range<Int>) -> EDTFError {
        unsupported(range, "sets are", help: "write one date, or an interval: 1667/1672")
    }

    static func time(_ range: Range<Int>) -> EDTFError {
        unsupported(range, "times of day are", help: "end the date before the `T`; the time belongs in the text")
    }

    static func unspecifiedDigit(_ range: Range<Int>, _ where: String) -> EDTFError {
        unsupported(range, "`X` \(`where`) is", help: "one may write 199X, 19XX, 2004-XX, 2004-06-XX, 2004-XX-XX")
    }

    static func longYear(_ range: Range<Int>) -> EDTFError {
        unsupported(range, "years that begin with `Y` are in intervals", help: "write one date: Y-12000~")
    }

    static func endless(_ range: Range<Int>) -> EDTFError {
        unsupported(range, "an interval of which neither end is given is", help: "give one: 2022/.. or ../2014")
    }

    static func secondSlash(_ range: Range<Int>) -> EDTFError {
        EDTFError(
            range, "a second `/`, but an interval has two ends",
            help: "within a date write hyphens: 2026-01-17")
    }

    static func reversed(_ range: Range<Int>, start: EDTFPoint, end: EDTFPoint) -> EDTFError {
        // The published test suites refuse `2004-06/2004`, whose end may lie after its start.
        let mayFollow = start.earliest <= end.latest
        return EDTFError(
            range, "the interval ends at \(end.edtf), before it starts at \(start.edtf)",
            help: mayFollow
                ? "write the end as exactly as the start, or what is not known of it as `XX`"
                : "write the earlier date first")
    }

    /// - Parameter digits: the year as it stands there, without its sign.
    static func yearDigits(_ range: Range<Int>, _ digits: String, isNegative: Bool) -> EDTFError {
        let count = digits.utf8.count
        let sign = isNegative ? "-" : ""
        let help =
            switch count {
            case 0...3:
                "with zeros before it: " + sign + String(repeating: "0", count: 4 - count) + digits
                    + (isNegative ? "; there is a year 0, so that 44 BC is -0043" : "")
            case 6, 8: "with hyphens after year and month: 2026-01-17"
            default: "a longer one begins with `Y`: Y\(sign)\(digits)"
            }
        return EDTFError(range, "a year has four digits, this one has \(count)", help: help)
    }

    static func character(_ scalar: Unicode.Scalar, _ range: Range<Int>, expected: String) -> EDTFError {
        let shown =
            if !scalar.isVisible {
                scalar.codePointName
            } else if scalar.isASCII {
                "`\(scalar)`"
            } else {
                "`\(scalar)` (\(scalar.codePointName))"
            }
        return EDTFError(range, "\(shown) where \(expected) should stand", help: advice(on: scalar))
    }

    /// What somebody who writes this character most likely needs to know.
    private static func advice(on scalar: Unicode.Scalar) -> String? {
        switch scalar {
        case "x": "the `X` of an unspecified digit is a capital"
        case "u": "an unspecified digit is `X`; the draft of 2012 wrote `u`"
        case "y": "the `Y` before a long year is a capital"
        case "?", "~", "%": "one qualifier for each component: `?` uncertain, `~` approximate, `%` both"
        case "(", ")": "a qualifier before a component is for it alone, one after it also for all before it"
        case "+": "a year has no sign but `-`"
        case ".": "an open end stands alone beside the slash: 2022/.. or ../2014"
        case "年", "月", "日": "write 2026-01-17; pages show it in their own language"
        default:
            if scalar.isWhiteSpace {
                "no spaces in a date"
            } else if scalar.properties.generalCategory == .dashPunctuation || scalar == "\u{2212}" {
                "the ASCII hyphen `-` parts components, `/` the ends of an interval"
            } else if scalar.properties.numericType != nil, !scalar.isASCII {
                "digits are ASCII: 0 to 9"
            } else {
                "such as 2026-01-17, 2026-01, 2026, 1980/1987"
            }
        }
    }
}
