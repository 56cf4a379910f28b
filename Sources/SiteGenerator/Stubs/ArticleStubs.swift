/// Writes entries about stretches of one article.
final class ArticleStubs: Sendable {
    private let article: Article
    private let words: StubWords
    private let terms: [Term]
    /// Read when first asked for: most previews never are.
    private let scanned = Locked<Scan?>(nil)

    private struct Scan {
        let search: SearchText
        let text: ScannedText
        let dates: [ArticleDate]
        /// The name of each term, by its forms as they are looked for.
        let names: [[UInt8]: String]

        init(_ article: Article, _ terms: [Term]) {
            search = SearchText(article)
            text = ScannedText(article)
            dates = DateScanner(text, published: article.settings.published).dates
            var names: [[UInt8]: String] = [:]
            for term in terms {
                for form in term.forms {
                    let compared = SuggestionCoverage.compared(form.value)
                    names[compared] = names[compared] ?? term.name.value
                }
            }
            self.names = names
        }
    }

    init(_ article: Article, _ explainer: ResolvedExplainer, _ site: ParsedSite) {
        self.article = article
        words = StubWords(explainer.manifest.language)
        terms = explainer.parsed.terms + site.sharedTerms
    }

    func stubs(for selection: StubSelection) -> StubAnswer {
        guard let first = block(selection.start.source), let last = block(selection.end.source) else {
            return .refused("the article has changed since this page was made: reload the page")
        }
        guard first == last else {
            return .refused(
                "a passage lies in one paragraph or heading, and this runs over the end of one: select words of one")
        }
        guard !article.blocks[first].isCode else { return .refused("a block of code cannot carry a mark") }
        let printed = article.printedText(of: first)
        let (start, end) = (selection.start.offset, selection.end.offset)
        guard start >= 0, start < end, end <= printed.count, Self.isEdge(start, printed), Self.isEdge(end, printed)
        else {
            return .refused("the article has changed since this page was made: reload the page")
        }
        let trimmed = Self.trimmed(start..<end, of: printed)
        guard !trimmed.isEmpty else { return .refused("only blanks are selected: select words of the article") }
        return scanned.withLock { known in
            let scan = known ?? Scan(article, terms)
            known = scan
            return stubs(scan.search.bytes(of: TextPlace(block: first, range: trimmed)), scan)
        }
    }

    /// The block whose `data-src` this is.
    private func block(_ source: [UInt8]) -> Int? {
        let pieces = source.split(separator: 0x20).map { piece in
            piece.split(separator: UInt8(ascii: "-")).map(Self.number)
        }
        guard let start = pieces.first?.first ?? nil else { return nil }
        var low = 0
        var high = article.blocks.count
        while low < high {
            let middle = (low + high) / 2
            if article.blocks[middle].range.lowerBound < start { low = middle + 1 } else { high = middle }
        }
        guard low < article.blocks.count else { return nil }
        let expected = article.blocks[low].pieces.map { [$0.lowerBound, $0.upperBound] }
        return pieces.elementsEqual(expected, by: { $0.elementsEqual($1.map(Optional.some)) }) ? low : nil
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        guard (1...15).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    /// Whether no character is cut in two.
    private static func isEdge(_ offset: Int, _ text: [UInt8]) -> Bool {
        offset == text.count || text[offset] & 0xC0 != 0x80
    }

    private static func trimmed(_ range: Range<Int>, of text: [UInt8]) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end {
            let (scalar, length) = UTF8Text.scalar(in: text, at: start)
            guard scalar.isWhiteSpace else { break }
            start += length
        }
        while end > start, let scalar = UTF8Text.scalar(in: text, before: end), scalar.isWhiteSpace {
            end -= scalar.utf8.count
        }
        return start..<max(start, end)
    }

    // MARK: Writing

    private func stubs(_ range: Range<Int>, _ scan: Scan) -> StubAnswer {
        guard let lines = SuggestedPassages(scan.text, [range]).lines(range) else {
            return .refused(
                "these words stand at several places, and no passage tells this one from the others: select more of them"
            )
        }
        let passage = SourceLines(article, scan.search).passage(lines, meaning: range) ?? lines
        var remarks: [String] = []
        let name = UTF8Text.string(LineJoining.joined(Array(scan.search.bytes[range])))
        if let term = scan.names[SuggestionCoverage.compared(name)] {
            remarks.append("the glossary has this already, as “\(term)”")
        }
        let date = date(in: range, scan, &remarks)
        return .stubs(
            Stubs(
                note: "## \(words.noteTitle)\nkind: context\n\(passage)\n\n\(words.note)\n",
                term: "## \(name)\n\n\(words.definition)\n",
                event: event(range, date, passage, scan), remarks: remarks))
    }

    private func event(_ range: Range<Int>, _ date: ArticleDate?, _ passage: String, _ scan: Scan) -> String {
        guard let date else {
            return "## \(words.eventTitle)\ndate: \(words.date)\narticle_date: none\n\(passage)\n"
        }
        let title = EventTitle.text(date.range, in: scan.text.blocks[date.block])
        return "## \(title)\ndate: \(date.date.edtf)\narticle_date: \(date.date.edtf)\n\(passage)\n"
    }

    /// The one date that the words give; nil where they give none, or several, or one of two readings.
    private func date(in range: Range<Int>, _ scan: Scan, _ remarks: inout [String]) -> ArticleDate? {
        let found = scan.dates.filter { date in
            let bytes = scan.text.blocks[date.block].bytes(date.range)
            return range.lowerBound <= bytes.lowerBound && bytes.upperBound <= range.upperBound
        }
        guard let date = found.first else { return nil }
        guard found.count == 1 else {
            remarks.append("the words give \(found.count) dates: the event's is left to you")
            return nil
        }
        if let alternative = date.alternative {
            remarks.append("the date may be \(date.date.edtf) or \(alternative.edtf): the event's is left to you")
            return nil
        }
        switch date.basis {
        case .written: break
        case .countedFromArticle: remarks.append("\(date.date.edtf) is counted from the article's own date")
        case .countedFromPrevious(let words): remarks.append("\(date.date.edtf) is counted from “\(words)” before it")
        }
        return date
    }
}
