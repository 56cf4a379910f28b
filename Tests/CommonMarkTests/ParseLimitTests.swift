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

    @Test func refusesLongParagraphsAboveTables() throws {
        #expect(throws: ParseLimit.tableTooLarge(line: 60_001)) {
            try parse(String(repeating: "some words\n", count: 60_000) + ":-\n").nodes.count
        }
        #expect(throws: ParseLimit.tableTooLarge(line: 2)) {
            try parse(String(repeating: "|", count: 60_000) + "\n-|-\n").nodes.count
        }
        let paragraphs = String(repeating: String(repeating: "some words\n", count: 100) + "a|b\n-|-\n\n", count: 100)
        #expect(try parse(paragraphs).nodes.count > 10_000)
    }

    @Test(arguments: ["a<?", "a<!A ", "<![CDATA["])
    func refusesManyOpenings(_ opening: String) throws {
        let text = "before\n\n" + String(repeating: opening, count: 60_000)
        #expect(throws: ParseLimit.tooManyOpenings(line: 3)) { try parse(text).nodes.count }
        // In paragraphs of their own they cost nothing.
        #expect(try parse(String(repeating: opening + " b\n\n", count: 60_000)).nodes.count > 1)
    }

    @Test(arguments: [
        "[a]: http://b/%", "> [A]:\n> <%>", "- [ a\n b ]: b\n  \"%\"", "[a]: b \"\n[c]: d\n%\n\"", "[^n]: [a]: /%",
    ])
    func refusesDefinitionsThatWouldFillTheMemory(_ shape: String) throws {
        let long = String(repeating: "b", count: 30_000)
        let label = shape.contains("[ a") ? "[A B]" : "[a]"
        let text = shape.split(separator: "%", omittingEmptySubsequences: false).joined(separator: long) + "\n\n"
        #expect(throws: ParseLimit.definitionTooLarge(line: 1)) {
            try parse(text + String(repeating: label + " ", count: 10_000)).nodes.count
        }
        #expect(try parse(text + String(repeating: label + " ", count: 10)).bytes.count > 0)
        // Links to others do not count.
        #expect(try parse(text + "[x]: y\n\n" + String(repeating: "[x] ", count: 10_000)).bytes.count > 0)
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
