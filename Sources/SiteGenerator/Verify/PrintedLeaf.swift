/// An element with `data-src` while it is read: what it claims to print, and what a reader sees in it.
struct PrintedLeaf {
    /// Byte ranges of the article's text, ascending; empty when its `data-src` could not be read.
    let ranges: [Range<Int>]
    /// Where its start tag stands in the page, in bytes.
    let offset: Int
    /// How many elements are open around it.
    let depth: Int
    /// Whether a finding was made that leaves nothing to compare.
    var isSettled: Bool
    private(set) var visible: [UInt8] = []
    /// Where a `<br>` stands that no line end precedes; the next text must begin with one.
    var breaks: Int?
    /// For each piece of `visible`, where it begins there and in the page, and whether its bytes are the page's own.
    private var pieces: [(visible: Int, page: Int, isLiteral: Bool)] = []

    init(ranges: [Range<Int>], offset: Int, depth: Int) {
        self.ranges = ranges
        self.offset = offset
        self.depth = depth
        isSettled = ranges.isEmpty
    }

    mutating func append(_ bytes: ArraySlice<UInt8>) {
        pieces.append((visible.count, bytes.startIndex, true))
        visible += bytes
    }

    mutating func append(_ scalar: Unicode.Scalar, at offset: Int) {
        pieces.append((visible.count, offset, false))
        visible += UTF8.encode(scalar).map(Array.init) ?? []
    }

    /// Where the page holds this byte of `visible`, or, past the last, where its last piece begins.
    func pageOffset(of index: Int) -> Int {
        var low = 0
        var high = pieces.count
        while low < high {
            let middle = (low + high) / 2
            if pieces[middle].visible <= index { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return offset }
        let piece = pieces[low - 1]
        return piece.isLiteral ? piece.page + index - piece.visible : piece.page
    }

    /// How many bytes of the article it claims to print.
    var length: Int { ranges.reduce(0) { $0 + $1.count } }

    /// Where the visible text first is not the article's, as a byte of `visible` and one of the article; each begins a
    /// code point or ends the text. Nil when both are the same.
    func firstDifference(from text: [UInt8]) -> (visible: Int, article: Int)? {
        var index = 0
        for range in ranges {
            for place in range {
                if index == visible.count || visible[index] != text[place] {
                    return scalarStart(index, place, from: range.lowerBound, text)
                }
                index += 1
            }
        }
        return index == visible.count ? nil : (index, ranges.last?.upperBound ?? 0)
    }

    /// The bytes before are equal, so both sides go back equally far.
    private func scalarStart(_ visible: Int, _ article: Int, from start: Int, _ text: [UInt8]) -> (Int, Int) {
        var back = 0
        while article - back > start, visible > back, UTF8.isContinuation(text[article - back]), back < 3 { back += 1 }
        return (visible - back, article - back)
    }
}
