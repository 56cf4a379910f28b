/// What stands before and after a stretch of a text, to show it in its context (keyword in context).
struct TextContext: Hashable, Sendable {
    /// Ends where the stretch begins; bytes of the text.
    let before: Range<Int>
    /// Begins where the stretch ends; bytes of the text.
    let after: Range<Int>
    /// Whether the text goes on beyond: where `…` is to be printed.
    let isCutBefore: Bool
    let isCutAfter: Bool
    /// The stretch with the letters that stand beside it, as far as they are shown: `بالقاهرة` around `القاهرة`.
    let word: Range<Int>

    /// At most `count` code points on each side. No character is cut from its marks, and no word of a script with
    /// spaces in two, unless that word alone is longer than `count`; blanks at the outer edges are left out.
    init(around range: Range<Int>, in text: [UInt8], count: Int) {
        var places = [range.upperBound]
        while places.count <= count, let last = places.last, last < text.count {
            places.append(last + UTF8Text.scalar(in: text, at: last).1)
        }
        var end = Self.outermost(of: places, in: text)
        isCutAfter = end < text.count
        while end > range.upperBound, Self.isBlank(text[end - 1]) { end -= 1 }
        after = range.upperBound..<end

        places = [range.lowerBound]
        while places.count <= count, let last = places.last, let scalar = UTF8Text.scalar(in: text, before: last) {
            places.append(last - UTF8.width(scalar))
        }
        var start = Self.outermost(of: places, in: text)
        isCutBefore = start > 0
        while start < range.lowerBound, Self.isBlank(text[start]) { start += 1 }
        before = start..<range.lowerBound
        word = Self.word(around: range, from: start, to: end, in: text)
    }

    private static func word(around range: Range<Int>, from start: Int, to end: Int, in text: [UInt8]) -> Range<Int> {
        var word = range
        while word.lowerBound > start, isJoined(word.lowerBound, in: text),
            let scalar = UTF8Text.scalar(in: text, before: word.lowerBound)
        {
            word = word.lowerBound - UTF8.width(scalar)..<word.upperBound
        }
        while word.upperBound < end, isJoined(word.upperBound, in: text) {
            word = word.lowerBound..<word.upperBound + UTF8Text.scalar(in: text, at: word.upperBound).1
        }
        return word
    }

    /// Whether a cut would part two letters of a word, or a letter from a joiner beside it, which says how it is written.
    private static func isJoined(_ offset: Int, in text: [UInt8]) -> Bool {
        guard offset < text.count, let left = UTF8Text.scalar(in: text, before: offset) else { return false }
        return [left, UTF8Text.scalar(in: text, at: offset).0].allSatisfy {
            isOfWord($0) || $0 == "\u{200C}" || $0 == "\u{200D}"
        }
    }

    /// The last of the places where the text may be cut.
    private static func outermost(of places: [Int], in text: [UInt8]) -> Int {
        guard let first = places.firstIndex(where: { !isWithinCharacter($0, of: text) }) else { return places[0] }
        var last: Int?
        // From the far end, since usually a word ends nearby.
        for place in places[(first + 1)...].reversed() where !isWithinCharacter(place, of: text) {
            if !isWithinWord(place, of: text) { return place }
            last = last ?? place
        }
        return last ?? places[first]
    }

    /// Whether a cut would part a sign from the character it belongs to. Of a row of flags none is parted, since only
    /// counting from its beginning would tell where each begins.
    private static func isWithinCharacter(_ offset: Int, of text: [UInt8]) -> Bool {
        guard offset < text.count, let left = UTF8Text.scalar(in: text, before: offset) else { return false }
        let right = UTF8Text.scalar(in: text, at: offset).0
        return right.isContinuation || left == "\u{200D}" || (isFlagPart(left) && isFlagPart(right))
    }

    private static func isWithinWord(_ offset: Int, of text: [UInt8]) -> Bool {
        guard offset < text.count, let left = UTF8Text.scalar(in: text, before: offset) else { return false }
        return isOfWord(left) && isOfWord(UTF8Text.scalar(in: text, at: offset).0)
    }

    private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.wordClass {
        case .alphabet, .arabic, .hangul, .mark: true
        case .katakana, .other: scalar == "'" || scalar == "’"
        }
    }

    /// A regional indicator, two of which are a flag.
    private static func isFlagPart(_ scalar: Unicode.Scalar) -> Bool { (0x1F1E6...0x1F1FF).contains(scalar.value) }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
