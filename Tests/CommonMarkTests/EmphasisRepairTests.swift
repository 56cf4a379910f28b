import CommonMark
import Testing

@Suite struct EmphasisRepairTests {
    @Test(arguments: [
        ("は**「重要」**です", "は<strong>「重要」</strong>です"),
        ("**重要。**続き", "<strong>重要。</strong>続き"),
        ("**重要（注）**は", "<strong>重要（注）</strong>は"),
        ("*『書名』*を", "<em>『書名』</em>を"),
        ("**(Macro)**을", "<strong>(Macro)</strong>을"),
        ("彼は**……そうか**と", "彼は<strong>……そうか</strong>と"),
        ("**強調。**続き、これは**重要**です", "<strong>強調。</strong>続き、これは<strong>重要</strong>です"),
        ("重要**「次」**、また*「別」*も", "重要<strong>「次」</strong>、また<em>「別」</em>も"),
        ("は***「重要」***です", "は<em><strong>「重要」</strong></em>です"),
        ("は**[リンク](u)**です", "は<strong>[リンク]u</strong>です"),
        ("は**`code`**です", "は<strong>`code`</strong>です"),
        ("这是**“重要”**的", "这是<strong>“重要”</strong>的"),
        ("辻\u{E0100}**「重要」**です", "辻\u{E0100}<strong>「重要」</strong>です"),
        ("「**重要**」です", "「<strong>重要</strong>」です"),
        ("は**　重要　**です", "は**　重要　**です"),
        // Code keeps its bytes.
        ("`は**「重要」**です`", "`は**「重要」**です`"),
        ("`**重要。**続き`と**重要。**続き", "`**重要。**続き`と<strong>重要。</strong>続き"),
        // What CommonMark says about other scripts stays.
        ("a*\"foo\"*", "a*\"foo\"*"),
        ("a **(b)**c", "a **(b)**c"),
        ("2*(3)*4", "2*(3)*4"),
        ("5 * 「a」 * 3", "5 * 「a」 * 3"),
        ("\\**「重要」*です", "*<em>「重要」</em>です"),
    ])
    func emphasis(_ markdown: String, _ expected: String) throws {
        #expect(outline(try parse(markdown, repairingEmphasis: true)) == expected)
    }

    @Test func sentinelsLeaveNoTrace() throws {
        let text = """
            は**「[重要](http://は**「x」**です "は**「x」**です")」**です `は**「x」**で`

                は**「コード」**です

            ```は**「x」**です
            は**「コード」**です
            ```

            <div title="は**「x」**です">
            """
        let document = try parse(text, repairingEmphasis: true)
        #expect(!document.bytes.contains(0xEE))
        let plain = try parse(text)
        let literals = { (document: Document) in
            document.nodes.filter { [.code, .codeBlock, .htmlBlock, .htmlInline].contains($0.kind) }
                .map { Array(document.bytes(of: $0.literal)) + Array(document.bytes(of: $0.info)) }
        }
        #expect(literals(document) == literals(plain))
    }

    @Test func anotherSentinelIsFoundWhereTheFirstOccurs() throws {
        let document = try parse("\u{E000}\u{E001} は**「重要」**です", repairingEmphasis: true)
        #expect(outline(document) == "\u{E000}\u{E001} は<strong>「重要」</strong>です")
    }

    @Test func withoutRepairTheStandardDecides() throws {
        #expect(outline(try parse("は**「重要」**です")) == "は**「重要」**です")
    }

    /// The text of a paragraph with its emphasis as tags, code in backticks, links in brackets.
    private func outline(_ document: Document) -> String {
        var result = ""
        var ends: [(Int32, String)] = []
        for (index, node) in document.nodes.enumerated() {
            while let (end, tag) = ends.last, end <= index {
                result += tag
                ends.removeLast()
            }
            let literal = String(decoding: document.bytes(of: node.literal), as: UTF8.self)
            switch node.kind {
            case .text: result += literal
            case .code: result += "`\(literal)`"
            case .emphasis:
                result += "<em>"
                ends.append((node.end, "</em>"))
            case .strong:
                result += "<strong>"
                ends.append((node.end, "</strong>"))
            case .link:
                result += "["
                ends.append((node.end, "]" + literal))
            default: break
            }
        }
        return result + ends.reversed().map(\.1).joined()
    }
}
