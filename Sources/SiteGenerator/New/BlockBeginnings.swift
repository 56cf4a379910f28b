/// Quotations that name one block of an article: its beginning, or all of it.
struct BlockBeginnings {
    private let search: SearchText
    /// What blocks print, in the order of its bytes: those that begin with a quotation stand together.
    private let sorted: [Range<Int>]
    /// A quotation is about this wide, if it can be.
    private static let usualWidth = 80

    init(_ article: Article) {
        let search = SearchText(article)
        self.search = search
        sorted = article.blocks.indices.map(search.range).sorted {
            search.bytes[$0].lexicographicallyPrecedes(search.bytes[$1])
        }
    }

    /// The beginning of a block's text as it is compared with a quotation; nil where no beginning, not even all of it,
    /// tells it from the others.
    func quote(_ block: Int) -> String? {
        let range = search.range(of: block)
        var width = Self.usualWidth
        while true {
            let end = cut(range, width)
            let quote = range.lowerBound..<end
            let isWhole = end == range.upperBound
            if count(quote, isWhole: false) == 1 || isWhole && count(quote, isWhole: true) == 1 {
                return UTF8Text.string(search.bytes[quote])
            }
            if isWhole { return nil }
            width *= 4
        }
    }

    /// Where a beginning of that many columns ends: at the block's or its line's end, else at a space, else between two
    /// characters.
    private func cut(_ range: Range<Int>, _ width: Int) -> Int {
        var offset = range.lowerBound
        var used = 0
        var visible = range.lowerBound
        var space: Int?
        while offset < range.upperBound {
            let (scalar, length) = UTF8Text.scalar(in: search.bytes, at: offset)
            used += scalar.displayWidth
            // A key holds one line.
            if scalar == "\n", visible > range.lowerBound, width == Self.usualWidth { return visible }
            if used > width, !scalar.isContinuation, visible > range.lowerBound {
                if let space, space - range.lowerBound > (visible - range.lowerBound) / 2 { return space }
                return visible
            }
            if scalar.isWhiteSpace, visible > range.lowerBound, visible == offset { space = visible }
            offset += length
            if !scalar.isWhiteSpace { visible = offset }
        }
        return range.upperBound
    }

    /// The number of blocks that begin with a quotation, or that are one.
    private func count(_ quote: Range<Int>, isWhole: Bool) -> Int {
        let bytes = search.bytes[quote]
        let first = firstIndex { !search.bytes[$0].lexicographicallyPrecedes(bytes) }
        // Shorter ones that begin alike stand before longer ones.
        let last = firstIndex { range in
            let beginning = search.bytes[range].prefix(isWhole ? range.count : bytes.count)
            return bytes.lexicographicallyPrecedes(beginning)
        }
        return last - first
    }

    /// The first of the sorted for which something holds that holds for all behind it, too.
    private func firstIndex(where holds: (Range<Int>) -> Bool) -> Int {
        var (low, high) = (0, sorted.count)
        while low < high {
            let middle = (low + high) / 2
            if holds(sorted[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
