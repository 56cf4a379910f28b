import Testing

@testable import SiteGenerator

@Suite("Printed diagnostics") struct DiagnosticPrinterTests {
    /// Prints an error whose place is marked in the text by `«` and `»`.
    private func check(
        _ marked: String, label: String? = nil, help: String? = nil, gives expected: String,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let parts = marked.split(separator: "«", maxSplits: 1, omittingEmptySubsequences: false)
        let inner = parts[1].split(separator: "»", maxSplits: 1, omittingEmptySubsequences: false)
        let start = parts[0].utf8.count
        let source = SourceFile(path: "a.md", bytes: Array((parts[0] + inner[0] + inner[1]).utf8))
        var log = DiagnosticLog()
        let span = Span(FileID(index: 0), start..<start + inner[0].utf8.count)
        log.error(.badValue, at: span, "wrong", label: label, help: help)
        var printer = DiagnosticPrinter(sources: SourceTree(files: [source]))
        expectText(printer.print(log.diagnostics), expected, sourceLocation: sourceLocation)
    }

    @Test("carets stand under the words, with what there is to say beside them")
    func carets() {
        check(
            "one\ntwo «three» four\n", label: "here", help: "write `3`\nor `4`",
            gives: #"""
                a.md:2:5: error: wrong [bad-value]
                  2 | two three four
                    |     ^^^^^ here
                  help: write `3`
                        or `4`
                """#)
    }

    @Test("wide characters take two columns, combining and invisible ones none")
    func width() {
        check(
            "潮が«引く»夜",
            gives: #"""
                a.md:1:3: error: wrong [bad-value]
                  1 | 潮が引く夜
                    |     ^^^^
                """#)
        check(
            "か\u{3099}e\u{301}\u{200F}«x»",
            gives: #"""
                a.md:1:6: error: wrong [bad-value]
                  1 | がé‏x
                    |    ^
                """#)
        check(
            "ｶﾅ（«👩\u{200D}🚀»）",
            gives: #"""
                a.md:1:4: error: wrong [bad-value]
                  1 | ｶﾅ（👩‍🚀）
                    |     ^^^^
                """#)
    }

    @Test("a tab is printed as one space, and so is any other control character")
    func controls() {
        check(
            "\ta\tb«c\u{1B}[31m»\u{7F}\u{9B}31m",
            gives: #"""
                a.md:1:5: error: wrong [bad-value]
                  1 |  a bc [31m  31m
                    |     ^^^^^^
                """#)
    }

    @Test("an empty place has one caret, at the end of a line too")
    func emptyPlace() {
        check(
            "abc«»\r\ndef",
            gives: #"""
                a.md:1:4: error: wrong [bad-value]
                  1 | abc
                    |    ^
                """#)
        check(
            "«»",
            gives: #"""
                a.md:1:1: error: wrong [bad-value]
                  1 |
                    | ^
                """#)
    }

    @Test("of a place over several lines the first is shown")
    func severalLines() {
        check(
            "one «two\nthree» four",
            gives: #"""
                a.md:1:5: error: wrong [bad-value]
                  1 | one two
                    |     ^^^
                """#)
    }

    @Test("a long line is cut around the place")
    func longLine() {
        let filler = String(repeating: "長い行", count: 40)
        check(
            "\(filler)«ここ»\(filler)",
            gives: #"""
                a.md:1:121: error: wrong [bad-value]
                  1 | …い行長い行長い行長い行長い行長い行長い行ここ長い行長い行長い行長い行長い行…
                    |                                          ^^^^
                """#)
        check(
            "\(filler)«\(filler)»\(filler)",
            gives: #"""
                a.md:1:121: error: wrong [bad-value]
                  1 | …い行長い行長い行長い行長い行長い行長い行長い行長い行長い行長い行長い行長い行長い行長い行長い行長い行長い行長い…
                    |                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                """#)
        check(
            String(repeating: "\t", count: 200) + "«x»",
            gives: #"""
                a.md:1:201: error: wrong [bad-value]
                  1 | …                                        x
                    |                                          ^
                """#)
    }

    @Test("they are sorted by path and place, and what is said twice is printed once")
    func order() {
        let files = ["b.md", "a.md"].map { SourceFile(path: $0, bytes: Array("one\ntwo\n".utf8)) }
        let tree = SourceTree(files: files)
        var log = DiagnosticLog()
        log.error(.badValue, at: Span(FileID(index: 1), 0..<3), "third")
        log.error(.badValue, at: Span(FileID(index: 0), 4..<7), "second")
        log.warning(.badValue, at: Span(FileID(index: 0), 0..<3), "first", notes: [.init("by the way")])
        log.error(.badValue, at: Span(FileID(index: 0), 4..<7), "second")
        log.error(.missingFile, at: .path("c.md"), "fourth")
        var printer = DiagnosticPrinter(sources: tree)
        expectText(
            printer.print(log.diagnostics),
            #"""
            a.md:1:1: warning: first [bad-value]
              1 | one
                | ^^^
              note: by the way

            a.md:2:1: error: second [bad-value]
              2 | two
                | ^^^

            b.md:1:1: error: third [bad-value]
              1 | one
                | ^^^

            c.md: error: fourth [missing-file]
            """#, sourceLocation: #_sourceLocation)
    }
}
