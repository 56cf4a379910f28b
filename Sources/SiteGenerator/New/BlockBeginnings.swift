/// Quotations that name one block of an article: its beginning, or all of it.
struct BlockBeginnings {
    private let search: SearchText
    private let byKey: [ArraySlice<UInt8>: [Int]]
    private static let keyLength = 4
    /// A quotation is about this wide, if it can be.
    private static let usualWidth = 80

    init(_ article: Article) {
        let search = SearchText(article)
        self.search = search
        byKey = Dictionary(grouping: article.blocks.indices) {
            search.bytes[search.range(of: $0)].prefix(Self.keyLength)
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
        // A quotation shorter than a key may begin blocks of other keys.
        let candidates =
            quote.count < Self.keyLength
            ? byKey.filter { $0.key.starts(with: bytes) }.flatMap(\.value) : byKey[bytes.prefix(Self.keyLength)] ?? []
        return candidates.count { block in
            let range = search.range(of: block)
            guard isWhole ? range.count == quote.count : range.count >= quote.count else { return false }
            return search.bytes[range].starts(with: bytes)
        }
    }
}
