/// When something happened, as the Extended Date/Time Format writes it (Library of Congress, 4 February 2019; the
/// same as ISO 8601-2:2019, annex A).
///
/// Level 1 is supported, without times of day, and in addition from level 2: qualification of individual components
/// (`?2026-~01`), in intervals too, and unspecified digits in intervals. Not supported: times of day, sets, exponential
/// years, significant digits, sub-year groupings beyond the four seasons, unspecified digits elsewhere than at the
/// right, an interval of which neither end is given, and years of more than four digits in an interval.
enum EDTFDate: Hashable, Sendable {
    case single(EDTFPoint)
    case interval(EDTFEnd, EDTFEnd)

    /// The value that `text` writes, or what is wrong with it.
    static func parse(_ text: String) -> Result<EDTFDate, EDTFError> {
        Result { () throws(EDTFError) in try EDTFParser.date(in: Array(text.utf8)) }
    }

    /// As EDTF writes it, in one way for equal values: of all the ways to qualify components, the one that qualifies
    /// from the right as many as it can.
    var edtf: String {
        switch self {
        case .single(let point): point.edtf
        case .interval(let start, let end): "\(start.edtf)/\(end.edtf)"
        }
    }
}

/// Where an interval starts or ends.
enum EDTFEnd: Hashable, Sendable {
    case at(EDTFPoint)
    /// `..`: there is none, or it is left open.
    case open
    /// Nothing: there is one, but it is not known.
    case unknown

    var point: EDTFPoint? {
        if case .at(let point) = self { return point }
        return nil
    }

    var edtf: String {
        switch self {
        case .at(let point): point.edtf
        case .open: ".."
        case .unknown: ""
        }
    }
}
