import Testing

@testable import SiteGenerator

/// What must hold for any article and any passage.
@Suite("Passages of random articles") struct PassagePropertyTests {
    /// Few characters, so that words repeat: look-alikes, marks, the signs of the notes' grammar, UTF-8 of every length.
    private static let alphabet = Array("aab潮潮がか\u{3099}e\u{301}é=\\ \u{3000}🌊🌊。、x".unicodeScalars)

    private func words(_ count: Int, _ numbers: inout SeededNumbers) -> String {
        var words = String.UnicodeScalarView()
        for _ in 0..<count { words.append(Self.alphabet.randomElement(using: &numbers) ?? "a") }
        return String(words)
    }

    private func article(_ numbers: inout SeededNumbers, lines: ArticleSettings.Lines = .keep) -> Article {
        var text = ""
        for _ in 0..<Int.random(in: 1...4, using: &numbers) {
            text += "x" + words(Int.random(in: 0...12, using: &numbers), &numbers)
            if numbers.chance(2) {
                text += (numbers.chance(2) ? " \na" : "潮\nが") + words(Int.random(in: 0...6, using: &numbers), &numbers)
            }
            text += "\n\n"
        }
        return parsedArticle(text, lines: lines)
    }

    private func passage(_ text: [UInt8], meant: Range<Int>? = nil) -> Passage {
        Passage(
            text: text, meant: meant ?? 0..<text.count, span: Span(FileID(index: 0), 0..<0), stretches: [(0, 0)])
    }

    private func edges(of text: [UInt8]) -> [Int] {
        UTF8Text.scalars(in: text, 0..<text.count).map(\.offset) + [text.count]
    }

    @Test("any stretch of a block that stands there once is found at its place, any other is reported")
    func found() {
        var numbers = SeededNumbers(21)
        for _ in 0..<300 {
            let article = article(&numbers)
            let text = article.printedText(of: Int.random(in: 0..<article.blocks.count, using: &numbers))
            let edges = edges(of: text)
            let start = Int.random(in: 0..<edges.count - 1, using: &numbers)
            let end = Int.random(in: start + 1..<edges.count, using: &numbers)
            let words = Array(text[edges[start]..<edges[end]])
            let places = article.blocks.indices.flatMap { block in
                naiveOffsets(of: words, in: article.printedText(of: block)).map {
                    TextPlace(block: block, range: $0..<$0 + words.count)
                }
            }
            let resolver = PassageResolver(article)
            var log = DiagnosticLog()
            #expect(resolver.resolve([(passage(words), true)], &log)[0] == places)
            #expect(resolver.resolve([(passage(words), false)], &log)[0] == (places.count == 1 ? places : []))
            #expect(log.hasErrors == (places.count > 1))
        }
    }

    @Test("what is not found is reported, and nothing else is taken for it")
    func missing() {
        var numbers = SeededNumbers(22)
        for _ in 0..<300 {
            let article = article(&numbers, lines: numbers.chance(2) ? .join : .keep)
            let bytes = Array(words(Int.random(in: 1...9, using: &numbers), &numbers).utf8)
            var log = DiagnosticLog()
            let places = PassageResolver(article).resolve([(passage(bytes), true)], &log)[0]
            #expect(places.isEmpty == log.hasErrors)
            for place in places {
                #expect(LineJoining.joined(Array(article.printedText(of: place.block)[place.range])) == bytes)
            }
        }
    }

    @Test("with joined lines the words found are the words meant, line ends aside")
    func joined() {
        var numbers = SeededNumbers(23)
        for _ in 0..<600 {
            let article = article(&numbers, lines: .join)
            let text = Array(article.text[article.blocks.randomElement(using: &numbers)?.range ?? 0..<0])
            let edges = edges(of: text)
            let cuts = (0..<4).map { _ in edges.randomElement(using: &numbers) ?? 0 }.sorted()
            guard cuts[0] < cuts[3], cuts[1] < cuts[2] else { continue }
            // Neither a passage nor the words meant begin or end with a blank.
            let outer = [text[cuts[0]], text[cuts[3] - 1], text[cuts[1]], text[cuts[2] - 1]]
            guard !outer.contains(0x20), !outer.contains(0x0A) else { continue }
            let words = Array(text[cuts[0]..<cuts[3]])
            let meant = cuts[1] - cuts[0]..<cuts[2] - cuts[0]
            var log = DiagnosticLog()
            for place in PassageResolver(article).resolve([(passage(words, meant: meant), true)], &log)[0] {
                let printed = Array(article.printedText(of: place.block)[place.range])
                #expect(
                    LineJoining.joined(printed) == LineJoining.joined(Array(words[meant])),
                    "\(UTF8Text.string(words).debugDescription) \(meant)")
            }
            #expect(!log.hasErrors, "\(UTF8Text.string(words).debugDescription)")
        }
    }

    @Test("a proposed passage stands there once, means the same words, and none shorter of whole words would do")
    func proposed() {
        var numbers = SeededNumbers(24)
        var proposals = 0
        for _ in 0..<400 {
            let article = article(&numbers)
            let search = SearchText(article)
            let words = Array(self.words(Int.random(in: 1...2, using: &numbers), &numbers).utf8)
            let offsets = naiveOffsets(of: words, in: search.bytes)
            guard offsets.count > 1 else { continue }
            for offset in offsets {
                let block = search.range(of: search.block(at: offset))
                let longer = LongerPassage.deciding(
                    for: offset, among: offsets, count: words.count, meant: 0..<words.count, in: search)
                let shortest = shortestDeciding(offset, words.count, block, search.bytes)
                let place: Comment = "\(UTF8Text.string(search.bytes).debugDescription) at \(offset): \(longer)"
                #expect((longer == .alike) == (shortest == nil), place)
                guard case .passage(let longer) = longer, let shortest else { continue }
                proposals += 1
                var log = DiagnosticLog()
                let note = SourceFile(path: "notes.md", bytes: Array("## a\n> \(longer)\n".utf8))
                let entries = EntryParser.parse(FileID(index: 0), note, EntryFields([]), &log)
                guard let passage = entries.first?.passages.first else {
                    Issue.record(place)
                    continue
                }
                let found = naiveOffsets(of: passage.text, in: search.bytes)
                #expect(found.map { $0 + passage.meant.lowerBound } == [offset], place)
                #expect(passage.meant.count == words.count, place)
                // A blank is never its edge, so with blanks it may be longer; and no word is cut.
                guard !passage.text.contains(0x20) else { continue }
                #expect(UTF8Text.count(passage.text) >= shortest, place)
                #expect(UTF8Text.count(passage.text) - restsOfWords(of: passage) <= shortest, place)
            }
        }
        #expect(proposals > 200)
    }

    /// Code points by which words at the edges of a passage, outside the words meant, may have made it longer.
    private func restsOfWords(of passage: Passage) -> Int {
        let before = UTF8Text.string(passage.text[..<passage.meant.lowerBound]).unicodeScalars
        let after = UTF8Text.string(passage.text[passage.meant.upperBound...]).unicodeScalars
        return max(0, before.prefix { $0.wordClass != .other }.count - 1)
            + max(0, after.reversed().prefix { $0.wordClass != .other }.count - 1)
    }

    /// Code points of the shortest stretch of a block around a place that stands nowhere else, by trying all.
    private func shortestDeciding(_ offset: Int, _ count: Int, _ block: Range<Int>, _ text: [UInt8]) -> Int? {
        let edges = UTF8Text.scalars(in: text, block).map(\.offset) + [block.upperBound]
        var shortest: Int?
        for start in edges where start <= offset {
            for end in edges where end >= offset + count {
                let stretch = Array(text[start..<end])
                guard naiveOffsets(of: stretch, in: text).count == 1 else { continue }
                shortest = min(shortest ?? .max, UTF8Text.count(stretch))
            }
        }
        return shortest
    }

    @Test("the finder of many passages finds what a plain search finds")
    func finder() {
        var numbers = SeededNumbers(25)
        func bytes(_ count: ClosedRange<Int>) -> [UInt8] {
            (0..<Int.random(in: count, using: &numbers)).map { _ in
                [0, 1, 0x61, 0x62, 0xFF].randomElement(using: &numbers) ?? 0
            }
        }
        for _ in 0..<300 {
            let text = bytes(0...60)
            var patterns = (0..<4).map { _ in bytes(1...12) }
            for _ in 0..<4 where !text.isEmpty {
                let start = Int.random(in: 0..<text.count, using: &numbers)
                patterns.append(Array(text[start..<min(text.count, start + Int.random(in: 1...20, using: &numbers))]))
            }
            #expect(PassageFinder(patterns).offsets(in: text) == patterns.map { naiveOffsets(of: $0, in: text) })
        }
    }
}

/// Every offset where a pattern stands, by looking at each.
private func naiveOffsets(of pattern: [UInt8], in text: [UInt8]) -> [Int] {
    guard !pattern.isEmpty, pattern.count <= text.count else { return [] }
    return (0...text.count - pattern.count).filter { text[$0..<$0 + pattern.count].elementsEqual(pattern) }
}
