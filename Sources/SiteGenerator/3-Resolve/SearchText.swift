/// All blocks of an article in the form in which passages are compared with it, one after another.
struct SearchText: Sendable {
    /// The blocks' texts, parted by a NUL byte, which no article and no passage holds.
    let bytes: [UInt8]
    /// Where each block begins in `bytes`, and at the end, where a next one would.
    private let starts: [Int]
    /// Blocks whose joined line ends make offsets differ from what is printed.
    private let joins: [Int: [(search: Range<Int>, printed: Range<Int>)]]
    private let article: Article
    /// Whether an author's line break stands between two characters of a script that sets no spaces.
    private let hasUnspacedBreaks: Bool

    init(_ article: Article) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(article.text.count)
        var starts: [Int] = []
        var joins: [Int: [(search: Range<Int>, printed: Range<Int>)]] = [:]
        let isJoined = article.settings.lines == .join && article.markdown == nil
        for block in article.blocks.indices {
            starts.append(bytes.count)
            let printed = article.printedText(of: block)
            let ends = isJoined ? LineJoining.lineEnds(in: printed, 0..<printed.count) : []
            if ends.isEmpty {
                bytes += printed
            } else {
                // Line ends between unspaced characters are not in the printed text: each one left is a space here.
                var start = 0
                for end in ends {
                    bytes += printed[start..<end.lowerBound]
                    let at = bytes.count - starts[block]
                    bytes.append(0x20)
                    joins[block, default: []].append((at..<at + 1, end))
                    start = end.upperBound
                }
                bytes += printed[start...]
            }
            bytes.append(0)
        }
        starts.append(bytes.count)
        self.bytes = bytes
        self.starts = starts
        self.joins = joins
        self.article = article
        hasUnspacedBreaks =
            article.markdown != nil
            && bytes.indices.contains { bytes[$0] == 0x0A && LineJoining.isUnspaced(bytes, $0..<$0 + 1) }
    }

    /// A passage in the form it is compared in.
    func comparable(_ passage: Passage) -> (text: [UInt8], meant: Range<Int>) {
        guard passage.text.contains(0x0A) else { return (passage.text, passage.meant) }
        if article.markdown != nil { return withoutSilentEnds(passage) }
        guard article.settings.lines == .join else { return (passage.text, passage.meant) }
        return (LineJoining.joined(passage.text), LineJoining.joined(passage.meant, of: passage.text))
    }

    /// A passage of a Markdown article without the line ends that the article's text has not: those between two
    /// characters of a script that sets no spaces, unless they are the author's line breaks.
    private func withoutSilentEnds(_ passage: Passage) -> (text: [UInt8], meant: Range<Int>) {
        let text = passage.text
        let ends = text.indices.filter { text[$0] == 0x0A }
        let silent = ends.enumerated().filter { number, end in
            guard LineJoining.isUnspaced(text, end..<end + 1) else { return false }
            guard hasUnspacedBreaks else { return true }
            let start = number > 0 ? ends[number - 1] + 1 : 0
            let next = number + 1 < ends.count ? ends[number + 1] : text.count
            return UTF8Text.firstOffset(of: Array(text[start..<next]), in: bytes, 0..<bytes.count) == nil
        }.map(\.element)
        func moved(_ offset: Int) -> Int { offset - silent.count { $0 < offset } }
        return (
            text.indices.filter { !silent.contains($0) }.map { text[$0] },
            moved(passage.meant.lowerBound)..<moved(passage.meant.upperBound)
        )
    }

    func block(at offset: Int) -> Int {
        var low = 0
        var high = starts.count - 1
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        return low
    }

    /// The bytes of a block in `bytes`.
    func range(of block: Int) -> Range<Int> { starts[block]..<starts[block + 1] - 1 }

    /// A stretch of `bytes` within one block, as a range of what that block prints.
    func place(_ range: Range<Int>) -> TextPlace {
        let block = block(at: range.lowerBound)
        let start = starts[block]
        return TextPlace(
            block: block,
            range: printed(
                range.lowerBound - start, in: block, isEnd: false)..<printed(
                    range.upperBound - start, in: block, isEnd: true))
    }

    private func printed(_ offset: Int, in block: Int, isEnd: Bool) -> Int {
        guard let joins = joins[block] else { return offset }
        var result = offset
        for join in joins {
            if offset < join.search.upperBound { break }
            result = offset - join.search.upperBound + join.printed.upperBound
        }
        return result
    }

    /// A stretch of what a block prints, in `bytes`. An edge inside a joined line end moves out of it.
    func bytes(of place: TextPlace) -> Range<Int> {
        let start = starts[place.block]
        let (lower, upper) = (
            searched(place.range.lowerBound, in: place.block, isEnd: false),
            searched(place.range.upperBound, in: place.block, isEnd: true)
        )
        return start + lower..<start + max(lower, upper)
    }

    private func searched(_ offset: Int, in block: Int, isEnd: Bool) -> Int {
        guard let joins = joins[block] else { return offset }
        var result = offset
        for join in joins {
            if offset <= join.printed.lowerBound { break }
            if offset < join.printed.upperBound { return isEnd ? join.search.lowerBound : join.search.upperBound }
            result = offset - join.printed.upperBound + join.search.upperBound
        }
        return result
    }

    /// The place in the article's file.
    func span(_ range: Range<Int>) -> Span {
        let place = place(range)
        return article.span(block: place.block, printed: place.range)
    }
}

/// A stretch of what one block prints, in bytes.
struct TextPlace: Hashable, Sendable {
    let block: Int
    let range: Range<Int>
}
