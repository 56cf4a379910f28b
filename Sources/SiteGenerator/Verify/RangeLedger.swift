/// Whether the ranges of all pages, in the order in which they are read, print the article once and in order.
struct RangeLedger {
    let text: [UInt8]
    /// Where the author's footnotes begin in `text`; its end when there are none.
    let footnoteStart: Int
    /// In the order of pages and of places in them.
    let ranges: [PrintedRange]
    let log: VerifyLog
    /// Indexes into `ranges` of those that repeat bytes of another.
    private var doubled: Set<Int> = []

    init(text: [UInt8], footnoteStart: Int?, ranges: [PrintedRange], log: VerifyLog) {
        self.text = text
        self.footnoteStart = footnoteStart ?? text.count
        self.ranges = ranges
        self.log = log
    }

    /// Disjoint, and nothing but white space between them, before the first and after the last.
    mutating func checkTiling() {
        let sorted = ranges.indices.sorted {
            (ranges[$0].bytes.lowerBound, $0) < (ranges[$1].bytes.lowerBound, $1)
        }
        var covered = 0
        var last: Int?
        for index in sorted {
            let range = ranges[index].bytes
            if range.lowerBound < covered, let last {
                reportDoubled(
                    max(index, last), with: min(index, last), range.lowerBound..<min(covered, range.upperBound))
            } else {
                checkGap(covered..<range.lowerBound, after: last, before: index)
            }
            if range.upperBound > covered {
                covered = range.upperBound
                last = index
            }
        }
        checkGap(covered..<text.count, after: last, before: nil)
    }

    /// `groups` are the parts that each follow the article's order by themselves: the front lines, then the chapters.
    /// Footnotes need only follow it within one place, which `scope` names by a number.
    mutating func checkOrder(groups: [[Int]], scope: (PrintedRange) -> Int) {
        for group in groups {
            var lastOfBody = 0
            var lastInScope = 0
            var currentScope: Int?
            for index in group where !doubled.contains(index) {
                let range = ranges[index]
                if scope(range) != currentScope {
                    currentScope = scope(range)
                    lastInScope = 0
                }
                let isFootnote = range.bytes.lowerBound >= footnoteStart
                let last = isFootnote ? lastInScope : max(lastInScope, lastOfBody)
                if range.bytes.lowerBound < last {
                    let text = QuotedText(bytes: text)
                    log.add(
                        .moved, page: range.page, offset: range.offset, article: range.bytes.lowerBound,
                        VerifyMessage.moved(text, range.bytes, after: last))
                }
                // Going on from here, and not from the furthest, makes one passage in a wrong place one finding.
                lastInScope = range.bytes.upperBound
                if !isFootnote { lastOfBody = range.bytes.upperBound }
            }
        }
    }

    private mutating func reportDoubled(_ later: Int, with earlier: Int, _ bytes: Range<Int>) {
        doubled.insert(later)
        let text = QuotedText(bytes: text)
        let first = ranges[earlier]
        log.add(
            .doubled, page: ranges[later].page, offset: ranges[later].offset, article: bytes.lowerBound,
            VerifyMessage.doubled(text, bytes, firstIn: log.pages[first.page].path, at: first.offset))
    }

    /// The finding stands where the text before the gap is printed.
    private mutating func checkGap(_ gap: Range<Int>, after last: Int?, before next: Int?) {
        guard let first = WhiteSpace.firstOther(in: text[gap]) else { return }
        let neighbour = (last ?? next).map { ranges[$0] }
        let text = QuotedText(bytes: text)
        log.add(
            .missing, page: neighbour?.page ?? 0, offset: neighbour?.offset ?? 0, article: first,
            VerifyMessage.missing(text, gap, at: first))
    }
}
