import Testing

@testable import SiteGenerator

@Suite("Lines and columns") struct LineIndexTests {
    private let index = LineIndex(Array("潮が\r\n\nab\u{301}c\n".utf8))

    @Test("lines are parted by line feeds; a last line feed begins an empty line")
    func lines() {
        #expect(index.lineCount == 4)
        #expect((0..<4).map { index.range(ofLine: $0) } == [0..<6, 8..<8, 9..<14, 15..<15])
    }

    @Test("for YAML lines end with more signs, and CR LF is one")
    func yaml() {
        let index = LineIndex(yaml: Array("a\r\nb\rc\u{85}d\u{2028}e\u{2029}…\u{A8}\r".utf8))
        #expect(index.lineCount == 7)
        #expect((0..<7).map { index.range(ofLine: $0) } == [0..<1, 3..<4, 5..<6, 8..<9, 12..<13, 16..<21, 22..<22])
        #expect(index.offset(line: 4, column: 1) == 8)
    }

    @Test("columns count code points, not bytes and not characters")
    func positions() {
        #expect(index.position(at: 0) == (1, 1))
        #expect(index.position(at: 3) == (1, 2))
        #expect(index.position(at: 6) == (1, 3))
        #expect(index.position(at: 8) == (2, 1))
        #expect(index.position(at: 13) == (3, 4))
        #expect(index.position(at: 15) == (4, 1))
    }

    @Test("a place beyond the text is its end")
    func beyond() {
        #expect(index.position(at: 99) == (4, 1))
        #expect(index.offset(line: 9, column: 1) == 15)
        #expect(index.offset(line: 4, column: 9) == 15)
        #expect(index.offset(line: 0, column: 1) == 0)
    }

    @Test("line and column lead back to the offset")
    func roundTrip() {
        for offset in [0, 3, 6, 7, 8, 9, 10, 11, 13, 14, 15] {
            let (line, column) = index.position(at: offset)
            #expect(index.offset(line: line, column: column) == offset)
        }
    }

    @Test("an empty text has one empty line")
    func empty() {
        #expect(LineIndex([]).lineCount == 1)
        #expect(LineIndex([]).range(ofLine: 0) == 0..<0)
        #expect(LineIndex([]).position(at: 0) == (1, 1))
    }
}
