/// Passages of hard-wrapped prose in the lines of the article's file, so that an editor who looks for one there finds it.
struct SourceLines {
    private let article: Article
    private let search: SearchText

    init(_ article: Article, _ search: SearchText) {
        self.article = article
        self.search = search
    }

    /// - Parameters:
    ///   - joined: the passage on one line, with its `> `.
    ///   - words: what it means, in bytes of the search text.
    /// - Returns: the same passage with the article's line ends; nil where it has none, or would not be read so.
    func passage(_ joined: String, meaning words: Range<Int>) -> String? {
        guard article.settings.lines == .join, article.markdown == nil, let read = Self.read(joined) else { return nil }
        let start = words.lowerBound - read.meant.lowerBound
        let whole = start..<start + read.text.count
        let (outer, inner) = (textRange(whole), textRange(words))
        guard outer.lowerBound <= inner.lowerBound, inner.upperBound <= outer.upperBound,
            article.text[outer].contains(0x0A)
        else { return nil }
        let mark = read.meant == 0..<read.text.count ? "" : "=="
        let written =
            "> " + lines(outer.lowerBound..<inner.lowerBound) + mark + lines(inner) + mark
            + lines(inner.upperBound..<outer.upperBound)
        guard let again = Self.read(written) else { return nil }
        let comparable = search.comparable(again)
        return comparable.text == read.text && comparable.meant == read.meant ? written : nil
    }

    private static func read(_ written: String) -> Passage? {
        let note = Array(written.utf8)
        let lines = ArticleParser.lineRanges(note).map { $0.lowerBound + 2..<$0.upperBound }
        var log = DiagnosticLog()
        return PassageReader.read(lines, in: note, span: Span(FileID(index: 0), 0..<0), &log)
    }

    /// A stretch of the search text in the article's text. It begins with words, not with the line end before them.
    private func textRange(_ range: Range<Int>) -> Range<Int> {
        let place = search.place(range)
        let end = article.textOffset(block: place.block, printed: place.range.upperBound)
        var start = article.textOffset(block: place.block, printed: place.range.lowerBound)
        while start < end, " \t\n".utf8.contains(article.text[start]) { start += 1 }
        return start..<end
    }

    /// The article's bytes as lines of a passage, without the blanks beside line ends.
    private func lines(_ range: Range<Int>) -> String {
        var bytes: [UInt8] = []
        var start = range.lowerBound
        for end in LineJoining.lineEnds(in: article.text, range) {
            bytes += article.text[start..<end.lowerBound] + [0x0A]
            start = end.upperBound
        }
        return LongerPassage.escaped((bytes + article.text[start..<range.upperBound])[...])
    }
}
