/// One edition of an article: the text that passages are compared with, cut into sentences.
struct EditionText {
    let article: Article
    let search: SearchText
    /// Sentences of all blocks in order, in bytes of the search text; blanks between them are in none.
    let sentences: [Range<Int>]
    /// For each block, which of `sentences` are its own.
    let sentencesOfBlock: [Range<Int>]
    private let lines: LineIndex

    var bytes: [UInt8] { search.bytes }
    var blocks: Range<Int> { article.blocks.indices }

    /// - Parameter file: the bytes as they were received, for line numbers.
    init(_ article: Article, file: [UInt8]) {
        let search = SearchText(article)
        self.article = article
        self.search = search
        lines = LineIndex(file)
        var sentences: [Range<Int>] = []
        var ofBlock: [Range<Int>] = []
        for block in article.blocks.indices {
            let first = sentences.count
            sentences += EditionSentences.ranges(of: block, in: search, article.settings.language)
            ofBlock.append(first..<sentences.count)
        }
        self.sentences = sentences
        sentencesOfBlock = ofBlock
    }

    /// The line of the file, from 1.
    func line(_ offset: Int) -> Int { lines.line(at: search.span(offset..<offset).range.lowerBound) + 1 }

    /// The text of a stretch; between two blocks stands a line end.
    func string(_ range: Range<Int>) -> String {
        let text = bytes[range]
        return UTF8Text.string(text.contains(0) ? ArraySlice(text.map { $0 == 0 ? 0x0A : $0 }) : text)
    }

    /// Indices of the sentences that a stretch touches.
    func sentenceIndices(touching range: Range<Int>) -> Range<Int> {
        let first = index { sentences[$0].upperBound > range.lowerBound }
        let end = index { sentences[$0].lowerBound >= max(range.upperBound, range.lowerBound + 1) }
        return first..<max(first, end)
    }

    /// The stretch with all sentences that it touches.
    func withSentences(_ range: Range<Int>) -> Range<Int> {
        let touched = sentenceIndices(touching: range)
        guard let first = touched.first, let last = touched.last else { return range }
        return min(
            range.lowerBound, sentences[first].lowerBound)..<max(
                range.upperBound, sentences[last].upperBound)
    }

    /// The sentence before a stretch, in the same block unless another may hold it.
    func sentence(before range: Range<Int>, acrossBlocks: Bool = false) -> Range<Int>? {
        let first = sentenceIndices(touching: range).lowerBound
        let own = sentencesOfBlock[search.block(at: range.lowerBound)]
        guard first > 0, acrossBlocks || first > own.lowerBound, first <= own.upperBound else { return nil }
        return sentences[first - 1]
    }

    /// How much of a sentence's end is looked at for footnote marks, in code points.
    private static let longestMarks = 40

    /// Whether a sentence has no sign at its end that ends it; footnote marks behind that sign are passed over.
    func endsOpen(_ sentence: Range<Int>) -> Bool {
        var end: [Unicode.Scalar] = []
        var offset = sentence.upperBound
        while offset > sentence.lowerBound, end.count < Self.longestMarks,
            let scalar = UTF8Text.scalar(in: bytes, before: offset)
        {
            end.append(scalar)
            offset -= UTF8.width(scalar)
        }
        end.reverse()
        guard let last = end[FootnoteMark.cut(end, end.indices)].last else { return false }
        return !EditionSentences.terminators.contains(last)
    }

    /// The sentence after a stretch, in the same block unless another may hold it.
    func sentence(after range: Range<Int>, acrossBlocks: Bool = false) -> Range<Int>? {
        let next = sentenceIndices(touching: range).upperBound
        let own = sentencesOfBlock[search.block(at: range.lowerBound)]
        return next < sentences.count && (acrossBlocks || own.contains(next)) ? sentences[next] : nil
    }

    /// The part of a stretch that lies in one block: the longest.
    func withinBlock(_ range: Range<Int>) -> Range<Int> {
        var best = range.lowerBound..<range.lowerBound
        for part in blockParts(of: range) where part.count > best.count { best = part }
        return best
    }

    /// What of a stretch lies in each block.
    func blockParts(of range: Range<Int>) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var start = range.lowerBound
        for offset in range where bytes[offset] == 0 {
            parts.append(start..<offset)
            start = offset + 1
        }
        return parts + [start..<range.upperBound]
    }

    /// Without blanks at its ends; nil where nothing is left.
    func trimmed(_ range: Range<Int>) -> Range<Int>? {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end {
            let (scalar, length) = UTF8Text.scalar(in: bytes, at: start)
            guard scalar.isWhiteSpace else { break }
            start += length
        }
        while start < end, let scalar = UTF8Text.scalar(in: bytes, before: end), scalar.isWhiteSpace {
            end -= UTF8.width(scalar)
        }
        return start < end ? start..<end : nil
    }

    /// Out to the ends of the words and numbers that a stretch cuts, in scripts that part words by spaces.
    func wholeWords(_ range: Range<Int>) -> Range<Int> {
        func goesOn(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
            if right.isContinuation { return true }
            let (before, after) = (left.wordClass, right.wordClass)
            return before != .other && (before == after || before == .mark)
        }
        var (start, end) = (range.lowerBound, range.upperBound)
        let block = search.range(of: search.block(at: start))
        for _ in 0..<Self.longestWord {
            guard start > block.lowerBound, let before = UTF8Text.scalar(in: bytes, before: start),
                goesOn(before, UTF8Text.scalar(in: bytes, at: start).0)
            else { break }
            start -= UTF8.width(before)
        }
        for _ in 0..<Self.longestWord {
            guard end < block.upperBound, let before = UTF8Text.scalar(in: bytes, before: end) else { break }
            let (next, length) = UTF8Text.scalar(in: bytes, at: end)
            guard goesOn(before, next) else { break }
            end += length
        }
        return start..<end
    }

    private static let longestWord = 30

    private func index(where isBehind: (Int) -> Bool) -> Int {
        var low = 0
        var high = sentences.count
        while low < high {
            let middle = (low + high) / 2
            if isBehind(middle) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
