/// The shortest passage around one of several equal places that stands nowhere else; of whole words, where a script parts
/// them by spaces.
enum LongerPassage {
    /// What an editor is told to write for one of the places.
    enum Way: Equatable {
        /// The passage, with `==` around the words meant.
        case passage(String)
        /// The words cannot be marked in a longer passage: they have an equals sign or a backslash at their edge.
        case unmarkable
        /// The blocks are alike throughout.
        case alike
    }

    ///
    /// For every other place the common text before and after it is measured in code points; a passage that reaches
    /// `left` and `right` beyond the words decides if it goes further than the common text on one side for each of them.
    static func deciding(
        for offset: Int, among offsets: [Int], count: Int, meant: Range<Int>, in search: SearchText
    ) -> Way {
        let bytes = search.bytes
        let block = search.range(of: search.block(at: offset))
        let others = offsets.lazy.filter { $0 != offset }
        let common = others.map { other in
            (
                left: commonLeft(bytes, offset, other, block.lowerBound),
                right: commonRight(bytes, offset + count, other + count, block.upperBound)
            )
        }.sorted { $0.left > $1.left }
        var best: (left: Int, right: Int, length: Int)?
        // The places with the longest common text before them are told by what follows, the others by what precedes.
        var right = 0
        for index in 0...common.count {
            if index > 0 { right = max(right, beyond(common[index - 1].right)) }
            let left = index < common.count ? beyond(common[index].left) : 0
            guard left != unreachable, right != unreachable, best.map({ left + right < $0.length }) ?? true,
                let start = step(bytes, from: offset, by: -left, limit: block.lowerBound),
                let end = step(bytes, from: offset + count, by: right, limit: block.upperBound)
            else { continue }
            best = (start, end, left + right)
        }
        guard var best else { return .alike }
        // A blank at the edge would be lost on the way into the notes file.
        while best.right < block.upperBound, bytes[best.right - 1] == 0x20 { best.right += 1 }
        while best.right < block.upperBound, bytes[best.right] & 0xC0 == 0x80 { best.right += 1 }
        while best.left > block.lowerBound, bytes[best.left] == 0x20 || bytes[best.left] & 0xC0 == 0x80 {
            best.left -= 1
        }
        if best.left < offset { best.left = wordStart(bytes, best.left, block.lowerBound) }
        if best.right > offset + count { best.right = wordEnd(bytes, best.right, block.upperBound) }
        return marked(offset + meant.lowerBound..<offset + meant.upperBound, in: best.left..<best.right, of: bytes)
    }

    /// A stretch of a text as a passage, with `==` around words in it.
    static func marked(_ words: Range<Int>, in range: Range<Int>, of bytes: [UInt8]) -> Way {
        let written =
            escaped(bytes[range.lowerBound..<words.lowerBound]) + "==" + escaped(bytes[words]) + "=="
            + escaped(bytes[words.upperBound..<range.upperBound])
        return isRead(written, as: Array(bytes[range]), count: words.count) ? .passage(written) : .unmarkable
    }

    /// Longest rest of a word, in code points, that a passage is lengthened by.
    private static let longestRest = 30

    /// An editor would not cut a word: the start of the word that `offset` stands in, where its letters tell.
    private static func wordStart(_ bytes: [UInt8], _ offset: Int, _ limit: Int) -> Int {
        var start = offset
        var next = UTF8Text.scalar(in: bytes, at: start).0
        for _ in 0..<longestRest {
            guard start > limit, next.wordClass != .other,
                let before = UTF8Text.scalar(in: bytes, before: start), before.wordClass != .other
            else { return start }
            start -= UTF8.width(before)
            next = before
        }
        return offset
    }

    private static func wordEnd(_ bytes: [UInt8], _ offset: Int, _ limit: Int) -> Int {
        var end = offset
        for _ in 0..<longestRest {
            guard end < limit, let before = UTF8Text.scalar(in: bytes, before: end), before.wordClass != .other
            else { return end }
            let (next, length) = UTF8Text.scalar(in: bytes, at: end)
            guard next.wordClass != .other else { return end }
            end += length
        }
        return offset
    }

    /// Words that stand once, as a passage without marks.
    static func plain(_ words: Range<Int>, in search: SearchText) -> Way {
        let written = escaped(search.bytes[words])
        return isRead(written, as: Array(search.bytes[words]), count: words.count) ? .passage(written) : .unmarkable
    }

    /// Whether a passage as it is written means the words that it should.
    private static func isRead(_ written: String, as text: [UInt8], count: Int) -> Bool {
        let note = Array("> \(written)".utf8)
        let lines = ArticleParser.lineRanges(note).map { $0.lowerBound + 2..<$0.upperBound }
        var log = DiagnosticLog()
        let passage = PassageReader.read(lines, in: note, span: Span(FileID(index: 0), 0..<0), &log)
        return passage.map { $0.text == text && $0.meant.count == count } ?? false
    }

    /// For a common text that ends only with the block: nothing on that side tells the two places apart.
    private static let unreachable = Int.max

    /// How far common text is followed, in code points: nobody writes a longer passage, and repetitive texts would take
    /// time in proportion to its square.
    private static let reach = 300

    private static func beyond(_ common: Int) -> Int { common == unreachable ? unreachable : common + 1 }

    /// Words as they stand in a passage, whose first line has its `> `.
    static func escaped(_ bytes: ArraySlice<UInt8>) -> String {
        var text: [UInt8] = []
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let next = bytes.index(after: index)
            if bytes[index] == UInt8(ascii: "="), next < bytes.endIndex, bytes[next] == UInt8(ascii: "=") {
                text += Array("\\==".utf8)
                index = bytes.index(after: next)
            } else if bytes[index] == 0x0A {
                text += Array("\n> ".utf8)
                index = next
            } else {
                text.append(bytes[index])
                index = next
            }
        }
        return UTF8Text.string(text)
    }

    /// Code points that two places have in common before them.
    private static func commonLeft(_ bytes: [UInt8], _ a: Int, _ b: Int, _ limit: Int) -> Int {
        var same = 0
        var scalars = 0
        while a - same > limit, scalars <= reach {
            guard b - same > 0, bytes[a - same - 1] == bytes[b - same - 1] else { return scalars }
            same += 1
            if bytes[a - same] & 0xC0 != 0x80 { scalars += 1 }
        }
        return unreachable
    }

    private static func commonRight(_ bytes: [UInt8], _ a: Int, _ b: Int, _ limit: Int) -> Int {
        var same = 0
        var scalars = 0
        while a + same < limit, scalars <= reach {
            // A code point counts as common only when all its bytes are.
            let length = UTF8Text.scalar(in: bytes, at: a + same).1
            guard b + same + length <= bytes.count,
                bytes[a + same..<a + same + length].elementsEqual(bytes[b + same..<b + same + length])
            else { return scalars }
            same += length
            scalars += 1
        }
        return unreachable
    }

    private static func step(_ bytes: [UInt8], from offset: Int, by count: Int, limit: Int) -> Int? {
        var offset = offset
        var left = abs(count)
        while left > 0 {
            guard offset != limit else { return nil }
            if count > 0 {
                offset += UTF8Text.scalar(in: bytes, at: offset).1
            } else {
                offset -= 1
                while bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
            }
            left -= 1
        }
        return offset
    }
}
