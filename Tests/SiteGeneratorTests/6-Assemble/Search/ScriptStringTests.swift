import Foundation
import Testing

@testable import SiteGenerator

/// Whatever a text holds, it is one string of the script, and that text.
@Suite("Strings in the search index") struct ScriptStringTests {
    @Test(
        "signs that could end the string, the script or the line are escapes",
        arguments: [
            ("潮", "\"潮\""), ("\"\\", #""\"\\""#), ("</script>", #""\u003c/script>""#), ("<!--", #""\u003c!--""#),
            ("a\nb\r\t", #""a\nb\u000d\u0009""#), ("\u{0}\u{1B}\u{7F}", #""\u0000\u001b\u007f""#),
            ("\u{2028}x\u{2029}", #""\u2028x\u2029""#), ("\u{2027}\u{202A}", "\"\u{2027}\u{202A}\""), ("", "\"\""),
        ])
    func table(text: String, expected: String) {
        var script: [UInt8] = []
        script.appendScriptString(bytes(text))
        #expect(string(script) == expected)
    }

    @Test("any text comes back as it was")
    func anyText() throws {
        var numbers = SeededNumbers(51)
        let pieces = [
            "\"", "\\", "\\u", "<", "</script", ">", "'", "`", "${x}", "\u{2028}", "\u{2029}", "\u{0}", "\u{8}",
            "\u{7F}", "\u{85}",
            "潮", "e\u{301}", "👩‍👩‍👧", "\u{FFFD}", "\n", "\r", "&amp;", "]]>", "*/", "//",
        ]
        for _ in 0..<500 {
            let text = (0..<Int.random(in: 0...12, using: &numbers))
                .map { _ in pieces.randomElement(using: &numbers) ?? "" }.joined()
            var script: [UInt8] = []
            script.appendScriptString(bytes(text))
            let read = try JSONSerialization.jsonObject(with: Data(script), options: .fragmentsAllowed) as? String
            #expect(read.map { Array($0.unicodeScalars) } == Array(text.unicodeScalars))
            #expect(script.allSatisfy { $0 >= 0x20 && $0 != UInt8(ascii: "<") })
            #expect(!string(script).unicodeScalars.contains { $0 == "\u{2028}" || $0 == "\u{2029}" })
        }
    }
}
