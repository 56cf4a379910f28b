import Testing

@testable import SiteGenerator

/// Text stays text, inside elements and inside attributes in quotes.
@Suite struct EscapingTests {
    private func escaped(_ text: String) -> String {
        var output: [UInt8] = []
        output.appendEscapedHTML(text)
        return String(decoding: output, as: UTF8.self)
    }

    @Test(arguments: [
        ("", ""), ("plain", "plain"), ("<", "&lt;"), (">", "&gt;"), ("&", "&amp;"), ("\"", "&quot;"), ("'", "&#39;"),
        ("&amp;", "&amp;amp;"), ("<a href=\"x\">", "&lt;a href=&quot;x&quot;&gt;"), ("日本語<語>", "日本語&lt;語&gt;"),
        ("\"\"", "&quot;&quot;"), ("a&", "a&amp;"), ("&a", "&amp;a"), ("\0\n\t", "\0\n\t"), ("`=/", "`=/"),
    ])
    func special(_ text: String, _ expected: String) {
        #expect(escaped(text) == expected)
    }

    /// To `Character`, each of these with a mark after it is a different character.
    @Test(
        arguments: ["\"", "<", ">", "&", "'"],
        ["\u{0301}", "\u{20DD}", "\u{FE0F}", "\u{200D}", "\u{E0061}", "\u{3099}"])
    func combiningMarksHideNothing(_ special: String, _ mark: String) {
        let output = Array(escaped("a\(special)\(mark)b").utf8)
        #expect(!output.contains(where: { Array("\"<>'".utf8).contains($0) }))
        #expect(output.first { $0 == UInt8(ascii: "&") } != nil)
        #expect(output.suffix(mark.utf8.count + 1).elementsEqual((mark + "b").utf8))
    }

    @Test func carriageReturnBeforeALineEndHidesNothing() {
        #expect(Array(escaped("<\r\n>").utf8) == Array("&lt;\r\n&gt;".utf8))
    }

    /// Each other character, of any script, is printed byte for byte.
    @Test func everyOtherCharacterStays() {
        let special = Set("&<>\"'".unicodeScalars.map(\.value))
        let text = String(
            String.UnicodeScalarView((0...0x2FFFF).filter { !special.contains($0) }.compactMap(Unicode.Scalar.init)))
        var output: [UInt8] = []
        output.appendEscapedHTML(text)
        #expect(output == Array(text.utf8))
    }

    @Test func bytesThatAreNotUTF8Stay() {
        var output: [UInt8] = []
        output.appendEscapedHTML([0xFF, UInt8(ascii: "<"), 0xC3, UInt8(ascii: "\""), 0x80])
        #expect(output == [0xFF] + Array("&lt;".utf8) + [0xC3] + Array("&quot;".utf8) + [0x80])
    }

    @Test func attributesInEitherQuotes() {
        let attack = "\"\u{301} onclick='x' \u{301}'>"
        TemplateCase(
            "attributes", "<a title=\"{{x}}\" lang='{{x}}'>", ["x": .text(attack)],
            prints: "<a title=\"&quot;\u{301} onclick=&#39;x&#39; \u{301}&#39;&gt;\""
                + " lang='&quot;\u{301} onclick=&#39;x&#39; \u{301}&#39;&gt;'>"
        ).check()
    }
}
