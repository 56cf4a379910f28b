/// Reads a date or an interval.
struct EDTFParser {
    static func date(in bytes: [UInt8]) throws(EDTFError) -> EDTFDate {
        guard let first = bytes.first else { throw .empty() }
        if first == UInt8(ascii: "[") || first == UInt8(ascii: "{") { throw .set(0..<bytes.count) }
        let slashes = bytes.indices.filter { bytes[$0] == UInt8(ascii: "/") }
        guard let slash = slashes.first else { return .single(try point(in: bytes, 0..<bytes.count)) }
        if slashes.count > 1 { throw .secondSlash(slashes[1]..<slashes[1] + 1) }

        let start = try end(in: bytes, 0..<slash)
        let endRange = slash + 1..<bytes.count
        let end = try end(in: bytes, endRange)
        switch (start.point, end.point) {
        case (nil, nil): throw .endless(0..<bytes.count)
        case (let first?, let last?):
            // As published test suites have it: an end is taken at its earliest, but where digits are unspecified, at
            // its latest. Qualifications do not count.
            guard first.earliest <= (last.isUnspecified ? last.latest : last.earliest) else {
                throw .reversed(endRange, start: first, end: last)
            }
        default: break
        }
        return .interval(start, end)
    }

    private static func end(in bytes: [UInt8], _ range: Range<Int>) throws(EDTFError) -> EDTFEnd {
        switch UTF8Text.string(bytes[range]) {
        case "": return .unknown
        case "..": return .open
        case "unknown", "open":
            // As the draft of 2012 had it.
            throw EDTFError(
                range, "an end of an interval is no word",
                help: "an open end is `..`, one that is not known is left out")
        default:
            let point = try point(in: bytes, range)
            // The specification has no word on it, and published validators refuse it: nobody else could read it.
            if point.isLongYear { throw .longYear(range) }
            return .at(point)
        }
    }

    private static func point(in bytes: [UInt8], _ range: Range<Int>) throws(EDTFError) -> EDTFPoint {
        var reader = EDTFPointReader(bytes: bytes, range)
        return try reader.point()
    }
}
