/// Hard-wrapped prose: a line end, with the blanks beside it, stands for one space, or for nothing between two
/// characters of a script that sets no spaces.
enum LineJoining {
    /// What of a block is printed: all of it but for line ends between two unspaced characters, with the blanks there.
    static func pieces(of text: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        var start = range.lowerBound
        for end in lineEnds(in: text, range) where isUnspaced(text, end) {
            pieces.append(start..<end.lowerBound)
            start = end.upperBound
        }
        pieces.append(start..<range.upperBound)
        return pieces
    }

    /// Each line end with the spaces and tabs on both sides of it.
    static func lineEnds(in text: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
        var ends: [Range<Int>] = []
        var offset = range.lowerBound
        while offset < range.upperBound {
            guard text[offset] == 0x0A else {
                offset += 1
                continue
            }
            var start = offset
            while start > range.lowerBound, isBlank(text[start - 1]) { start -= 1 }
            var end = offset + 1
            while end < range.upperBound, isBlank(text[end]) || text[end] == 0x0A { end += 1 }
            ends.append(start..<end)
            offset = end
        }
        return ends
    }

    static func isUnspaced(_ text: [UInt8], _ end: Range<Int>) -> Bool {
        guard let before = UTF8Text.scalar(in: text, before: end.lowerBound), end.upperBound < text.count else {
            return false
        }
        return before.isUnspacedCJK && UTF8Text.scalar(in: text, at: end.upperBound).0.isUnspacedCJK
    }

    /// The text as it is compared with a passage: every line end one space or nothing.
    static func joined(_ text: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var start = 0
        for end in lineEnds(in: text, 0..<text.count) {
            result += text[start..<end.lowerBound]
            if !isUnspaced(text, end) { result.append(0x20) }
            start = end.upperBound
        }
        return result + text[start...]
    }

    /// A stretch of a text in which some line ends mean nothing: each of those one space or nothing.
    ///
    /// - Parameter lineEnds: of the whole text, with the blanks on both sides, ascending.
    static func joined(_ text: [UInt8], _ range: Range<Int>, at lineEnds: [Range<Int>]) -> [UInt8] {
        var low = 0
        var high = lineEnds.count
        while low < high {
            let middle = (low + high) / 2
            if lineEnds[middle].upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
        }
        var result: [UInt8] = []
        var start = range.lowerBound
        for end in lineEnds[low...] {
            if end.lowerBound >= range.upperBound { break }
            result += text[start..<max(start, end.lowerBound)]
            if !isUnspaced(text, end) { result.append(0x20) }
            start = min(end.upperBound, range.upperBound)
        }
        return result + text[start..<range.upperBound]
    }

    /// Where a range of a text comes to stand when its lines are joined. An edge inside a line end moves out of it.
    static func joined(_ range: Range<Int>, of text: [UInt8]) -> Range<Int> {
        var removed = 0
        var (lower, upper) = (range.lowerBound, range.upperBound)
        for end in lineEnds(in: text, 0..<text.count) {
            let separator = isUnspaced(text, end) ? 0 : 1
            let joined = end.lowerBound - removed
            removed += end.count - separator
            if range.lowerBound > end.lowerBound {
                lower = max(range.lowerBound, end.upperBound) - removed
            }
            if range.upperBound > end.lowerBound {
                upper = range.upperBound < end.upperBound ? joined : range.upperBound - removed
            }
        }
        return lower..<max(lower, upper)
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
