import Foundation
import Testing

@testable import SiteGenerator

/// JSON that stands in a script element: any reader of JSON gets the text back, and no text ends the element.
struct JSONValueTests {
    private static let hostile = [
        "</script><script>alert(1)</script>", "<!--<script>", "]]>", "\"quotes\" and \\ and /", "a & b &amp; c",
        "line\nend\r\n\ttab\u{0}\u{1F}\u{7F}", "\u{2028}\u{2029}", "\"\u{0301}", "日本語 العربية 🏳️‍🌈", "\u{E2}\u{80}", "",
    ]

    @Test("hostile texts come back as they were, and hold nothing that a page would read", arguments: hostile)
    func hostileText(text: String) throws {
        let json = JSONValue.object([text: .string(text), "list": .list([.string(text), .number(-7)])]).bytes
        for forbidden in ["<", ">", "&", "\u{2028}", "\u{2029}", "\n", "\u{0}"] {
            #expect(UTF8Text.firstOffset(of: Array(forbidden.utf8), in: json, 0..<json.count) == nil)
        }
        let object = try #require(try JSONSerialization.jsonObject(with: Data(json)) as? [String: Any])
        #expect((object[text] as? String).map { Array($0.utf8) } == Array(text.utf8))
        #expect((object["list"] as? [Any])?.last as? Int == -7)
    }

    @Test("members keep their order, and those without a value are left out")
    func order() {
        let value = JSONValue.object(["z": .number(1), "none": nil, "a": .object([:] as KeyValuePairs), "l": .list([])])
        #expect(string(value.bytes) == #"{"z":1,"a":{},"l":[]}"#)
    }

    @Test("every text of random code points comes back", arguments: 0..<40)
    func random(seed: Int) throws {
        var random = SeededGenerator(seed: seed)
        var text = String.UnicodeScalarView()
        for _ in 0..<60 {
            let range = random.pick([0..<0x80, 0x20..<0x40, 0x2020..<0x2030, 0..<0x11_0000] as [Range<UInt32>])
            if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &random)) { text.append(scalar) }
        }
        let written = JSONValue.list([.string(String(text))]).bytes
        let read = try #require(try JSONSerialization.jsonObject(with: Data(written)) as? [String])
        #expect(read.first.map { Array($0.utf8) } == Array(String(text).utf8), "seed \(seed)")
    }
}
