import CommonMark
import Testing

@Suite struct ParseLimitTests {
    private func table(columns: Int, rows: Int, prefix: String = "") -> String {
        prefix + String(repeating: "|a", count: columns) + "\n"
            + prefix + String(repeating: "|-", count: columns) + "\n"
            + String(repeating: prefix + "|a\n", count: rows)
    }

    @Test(arguments: ["", "> ", "  > > ", "   "])
    func refusesLongWideTables(_ prefix: String) throws {
        let text = "before\n\n" + table(columns: 900, rows: 900, prefix: prefix)
        #expect(throws: ParseLimit.tableTooLarge(line: 4)) { try parse(text) }
        #expect(throws: ParseLimit.tableTooLarge(line: 4)) { try renderHTML(markdown: Array(text.utf8)) }
    }

    @Test func refusesTablesThatAreWiderThanAnyoneWrites() throws {
        #expect(throws: ParseLimit.tableTooLarge(line: 2)) { try parse(table(columns: 60_000, rows: 1)) }
    }

    @Test func refusesParagraphsThatMightBeTablesAtEveryLine() throws {
        #expect(throws: ParseLimit.tableTooLarge(line: 2)) { try parse(String(repeating: "a\n|-|-\n", count: 9_000)) }
    }

    @Test func readsLargeTables() throws {
        let document = try parse(table(columns: 20, rows: 5000))
        #expect(document.nodes.filter { $0.kind == .tableCell }.count == 20 * 5001)
    }

    @Test func countsEachTableByItself() throws {
        let text = (0..<5).map { _ in table(columns: 100, rows: 1000) }.joined(separator: "\n")
        #expect(try parse(text).nodes.filter { $0.kind == .table }.count == 5)
    }

    @Test func longParagraphsAreNoTables() throws {
        let text = "a\n---\n" + String(repeating: "line\n", count: 250_000)
        #expect(try parse(text).nodes.count > 250_000)
    }

    @Test func refusesMoreThanTheSizeLimit() {
        #expect(throws: ParseLimit.inputTooLarge(bytes: ParseLimit.maximumBytes + 1)) {
            try Document(parsing: [UInt8](repeating: 0x20, count: ParseLimit.maximumBytes + 1))
        }
    }

    /// Shapes that made this or another version of the library slow.
    enum Shape: String, CaseIterable {
        case openImages, comments, openEmphasis, brackets, nestedLists, backticks, japaneseEmphasis, quotes

        var text: String {
            switch self {
            case .openImages: String(repeating: "![l", count: 30_000)
            case .comments: String(repeating: "<!--", count: 30_000)
            case .openEmphasis: String(repeating: "*a_ ", count: 30_000)
            case .brackets: String(repeating: "[", count: 50_000) + "a" + String(repeating: "]", count: 50_000)
            case .nestedLists: String(repeating: "- ", count: 5_000) + "a"
            case .backticks: (1...700).map { String(repeating: "`", count: $0) }.joined(separator: " ")
            case .japaneseEmphasis: String(repeating: "は**「", count: 20_000)
            case .quotes: String(repeating: "> ", count: 50_000) + "a"
            }
        }
    }

    @Test(.timeLimit(.minutes(10)), arguments: Shape.allCases)
    func hostileInputsFinish(_ shape: Shape) throws {
        #expect(try parse(shape.text, repairingEmphasis: true).nodes.count > 1)
    }
}
