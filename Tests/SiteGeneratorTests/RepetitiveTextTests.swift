import Testing

@testable import SiteGenerator

/// Texts that repeat themselves, in which looking at each place anew would take time by the square.
@Suite("Texts that repeat themselves") struct RepetitiveTextTests {
    private func repeated(_ text: String, _ count: Int) -> [UInt8] { Array(String(repeating: text, count: count).utf8) }

    @Test("one sequence in another is found where it stands")
    func exactSearch() {
        var numbers = SeededNumbers(71)
        for _ in 0..<400 {
            let text = (0..<Int.random(in: 0...60, using: &numbers)).map { _ in Int.random(in: 0...1, using: &numbers) }
            let pattern = (0..<Int.random(in: 1...6, using: &numbers)).map { _ in Int.random(in: 0...1, using: &numbers)
            }
            var found: [Int] = []
            text.withUnsafeBufferPointer { text in
                ExactSearch(pattern).scan(text, 0..<text.count) { offset in
                    found.append(offset)
                    return true
                }
            }
            #expect(found == text.indices.filter { text[$0...].starts(with: pattern) })
        }
    }

    @Test("an article of thousands of headings that begin alike, and of lines that might be headings")
    func headings() throws {
        func draft(_ lines: [String]) throws -> ExplainerDraft {
            ExplainerDraft(
                SourceFile(path: "article.txt", bytes: Array(lines.joined(separator: "\n\n").utf8)), named: "x",
                language: Guess(try #require(LanguageTag("en")), "given"), title: nil, opening: "Opening lines")
        }
        let numbers = 1...4_000
        let chapters = try draft(numbers.flatMap { ["Chapter \($0)", "It rained, and the boats stayed in."] }).chapters
        #expect(chapters.map(\.slug) == numbers.map { "chapter-\($0)" })
        #expect(chapters.map(\.quote) == numbers.map { "Chapter \($0)" })
        #expect(try draft(numbers.map { "A line that might begin chapter \($0)" }).chapters.isEmpty)
    }

    @Test("words that match nearly everywhere")
    func firstOffset() {
        let text = repeated("a", 200_000) + Array("b".utf8)
        #expect(UTF8Text.firstOffset(of: repeated("a", 100_000) + Array("b".utf8), in: text, 0..<text.count) == 100_000)
        #expect(UTF8Text.firstOffset(of: repeated("a", 100_000) + Array("c".utf8), in: text, 0..<text.count) == nil)
        #expect(UTF8Text.firstOffset(of: repeated("a", 9) + Array("b".utf8), in: text, 0..<text.count - 1) == nil)
    }

    @Test("passages that match nearly everywhere are found where they stand")
    func passages() {
        let text = repeated("潮", 4_000) + Array("が".utf8)
        let patterns =
            (0..<30).map { repeated("潮", 1_000 + $0) } + [
                repeated("潮", 2_000) + Array("が".utf8), [], repeated("潮", 4_001),
            ]
            + [repeated("潮", 1_000)]
        let found = PassageFinder(patterns).offsets(in: text)
        for (pattern, offsets) in zip(patterns, found) {
            let last = 12_000 - pattern.count
            let expected: [Int]
            if pattern.isEmpty || pattern.count > text.count - 3 {
                expected = []
            } else if pattern.last == text.last {
                expected = [text.count - pattern.count]
            } else {
                expected = Array(stride(from: 0, through: last, by: 3))
            }
            #expect(offsets == expected)
        }
    }

    @Test("of patterns that end with one another, the first occurrences are found, as many as are wanted")
    func mostOccurrences() {
        var numbers = SeededNumbers(72)
        for _ in 0..<300 {
            let text = (0..<200).map { _ in UInt8.random(in: 97...98, using: &numbers) }
            let patterns = Array(
                Set(
                    (0..<12).map { _ in
                        (0..<Int.random(in: 1...6, using: &numbers)).map { _ in
                            UInt8.random(in: 97...98, using: &numbers)
                        }
                    })
            ).sorted { $0.lexicographicallyPrecedes($1) }
            func found(most: Int) -> [[Int]] {
                var found = [[Int]](repeating: [], count: patterns.count)
                ByteAutomaton(patterns).scan(text, most: most) { found[$0].append($1.lowerBound) }
                return found
            }
            let most = Int.random(in: 1...20, using: &numbers)
            #expect(found(most: most) == found(most: .max).map { Array($0.prefix(most)) })
        }
    }

    @Test("a form that ends with very many others is refused, and names its line")
    func crowdedForms() {
        let forms = (1...66).map { "also: " + String(repeating: "潮", count: $0) + "\n" }.joined()
        var files = SmallSite.files(article: "潮が満ちる。\n")
        files["glossary.md"] = "## 海\n\(forms)\nSea.\n"
        let site = SmallSite(files)
        #expect(
            site.messages.contains(
                "content/tides/glossary.md:67:7: error: this form ends with more than 64 other forms"))
        #expect(site.resolved.explainers.first?.apparatus.mentions.isEmpty ?? false)
        files["glossary.md"] = "## 海\n\(forms.split(separator: "\n").prefix(60).joined(separator: "\n"))\n\nSea.\n"
        #expect(!SmallSite(files).log.hasErrors)
    }

    @Test("a message about a line of megabytes shows what is near")
    func longLines() {
        let text = repeated("words ", 500_000) + Array("HERE".utf8) + repeated(" words", 500_000)
        let tree = SourceTree(files: [SourceFile(path: "a.md", bytes: text)])
        var log = DiagnosticLog()
        log.error(.footnote, at: Span(FileID(index: 0), 3_000_000..<3_000_004), "here", help: "none")
        var printer = DiagnosticPrinter(sources: tree)
        let printed = printer.print(log.diagnostics)
        #expect(printed.contains("| …rds words words words words words words HERE words words"))
        #expect(printed.utf8.count < 1_000)
        log.error(.badValue, at: Span(FileID(index: 0), 0..<5), String(repeating: "1", count: 1 << 20), help: "none")
        #expect(printer.print(log.diagnostics).utf8.count < 3_000)
    }

    @Test("columns of a text of many kilobytes are those of its code points, and lead back")
    func columns() {
        let text = Array((String(repeating: "a潮🌊é", count: 9_000) + "\n" + String(repeating: "が\n", count: 300)).utf8)
        let index = LineIndex(text)
        var (line, column) = (1, 1)
        for (scalar, offset) in UTF8Text.scalars(in: text, 0..<text.count) {
            if offset % 61 == 0 || scalar == "\n" {
                let position = index.position(at: offset)
                #expect(position.line == line && position.column == column)
                #expect(index.offset(line: line, column: column) == offset)
            }
            if scalar == "\n" { (line, column) = (line + 1, 1) } else { column += 1 }
        }
        #expect(index.offset(line: 1, column: 1_000_000) == text.count)
    }

    @Test("a citation that nothing closes is told once for each, and ends")
    func openCitations() {
        var files = SmallSite.files(article: "The tide.\n")
        files["notes.md"] = "## \n> tide\n\n" + String(repeating: "[@a; ", count: 2_000) + "\n"
        #expect(SmallSite(files).messages.contains("a citation is `[@id]`"))
        let text = Array("[@a [@b; @c] x [@d, p. 1] [@e".utf8)
        #expect(CitationScanner.citations(in: text[...]).map(\.items.count) == [2, 1])
    }

    @Test("fifty keys that stand twice are shown, the others counted")
    func repeatedKeys() {
        let keys = (0..<60).map { "key\($0): x\n" }.joined()
        var files = SmallSite.files(article: "The tide.\n")
        files["explainer.yaml"] = "format: 1\n" + keys + keys
        let messages = SmallSite(files).messages
        #expect(messages.contains("10 more keys stand twice in this mapping"))
        #expect(messages.components(separatedBy: "stands twice in one mapping").count == 51)
    }
}
