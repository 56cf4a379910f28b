import Testing

@testable import SiteGenerator

@Suite("EDTF: what is a date")
struct EDTFValidityTests {
    @Test("what the specification and published test suites hold for valid", arguments: EDTFExamples.supported)
    func supported(_ text: String) throws {
        let date = try EDTFDate.parse(text).get()
        #expect(try EDTFDate.parse(date.edtf).get() == date, "\(date.edtf)")
    }

    @Test("what is valid but not for events says so", arguments: EDTFExamples.unsupported)
    func unsupported(_ text: String) {
        let message = edtfError(text)?.message ?? "no error"
        #expect(message.hasSuffix("not supported in dates of events"), "\(message)")
    }

    @Test("what they hold for invalid, and the draft of 2012", arguments: EDTFExamples.invalid + EDTFExamples.draft)
    func invalid(_ text: String) throws {
        let error = try #require(edtfError(text))
        #expect(error.range.upperBound <= text.utf8.count)
    }

    @Test(
        "implied decades and centuries are in edtf.js, but not in the specification", arguments: ["19", "-04", "193"])
    func impliedPrecision(_ text: String) { #expect(edtfError(text) != nil) }

    @Test("February has 29 days in leap years alone, before the year 1 too")
    func leapYears() {
        for year in ["2024", "2000", "0000", "-0004", "-0400", "-2000", "1600"] {
            #expect(edtfError("\(year)-02-29") == nil, "\(year)")
        }
        for year in ["2026", "1900", "2100", "-0001", "-0100", "-0043"] {
            #expect(edtfError("\(year)-02-29")?.message == "this month has no day 29", "\(year)")
        }
    }

    @Test("equal values are written in one way")
    func canonical() throws {
        for (text, edtf) in [
            "?2004-?06-?11": "2004-06-11?", "?2004-06-~11": "2004?-06-~11", "?2026-~01": "2026?-~01",
            "?2004-06%": "2004-06%", "?2004-06-04~": "2004%-~06-~04", "2001-?09~-09": "2001~-%09-09", "?2004~": "2004%",
            "%-2011-06-13": "-2011%-06-13", "?Y12000": "Y12000?", "-000X": "-000X", "-00XX/00XX": "-00XX/00XX",
            "2004-%06-11": "2004-%06-11", "2004-06~-11": "2004-06~-11",
        ] {
            #expect(try EDTFDate.parse(text).get().edtf == edtf)
        }
    }

    @Test("a qualifier after a component is for all before it too, one before it for it alone")
    func qualification() throws {
        func qualifications(_ text: String) throws -> [EDTFQualification] {
            guard case .single(let point) = try EDTFDate.parse(text).get() else { return [] }
            return point.qualifications
        }
        #expect(try qualifications("2004-06-11%") == [.both, .both, .both])
        #expect(try qualifications("2004-06~-11") == [.approximate, .approximate, []])
        #expect(try qualifications("2004?-06-11") == [.uncertain, [], []])
        #expect(try qualifications("?2004-06-~11") == [.uncertain, [], .approximate])
        #expect(try qualifications("2004-%06-11") == [[], .both, []])
        #expect(try qualifications("2001-?09~-09") == [.approximate, .both, []])
    }
}

/// What is wrong with a date, or nil.
func edtfError(_ text: String) -> EDTFError? {
    if case .failure(let error) = EDTFDate.parse(text) { return error }
    return nil
}
