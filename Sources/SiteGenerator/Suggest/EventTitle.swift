/// What a proposed event is called: the words of the sentence that its date stands in.
enum EventTitle {
    private static let most = 48

    static func text(_ date: Range<Int>, in block: ScannedBlock) -> String {
        let sentence = sentence(date, in: block)
        // Of a sentence without end, no more than could be shown.
        let start = max(sentence.lowerBound, date.lowerBound - 4 * most)
        var range = start..<max(date.upperBound, min(sentence.upperBound, date.upperBound + 4 * most))
        // Far into a long sentence, the clause will do.
        if date.lowerBound - range.lowerBound > most / 2 {
            let comma = block.scalars[range.lowerBound..<date.lowerBound].indices.last { isBoundary($0, block) }
            // “Friday, 17 January” begins no clause.
            if let comma, date.lowerBound - comma > 4 || block.scalars[comma].isUnspacedCJK {
                range = comma + 1..<range.upperBound
            }
        }
        // A date at the beginning is said by `date:` already, unless the words after it lean on it: 2003年の.
        var first = range.lowerBound
        if block.trimmed(range).lowerBound == date.lowerBound {
            var next = date.upperBound
            while next < range.upperBound, separators.contains(block.scalars[next]) || block.scalars[next].isWhiteSpace
            {
                next += 1
            }
            if next > date.upperBound { first = next }
        }
        var title = Array(block.scalars[block.trimmed(first..<range.upperBound)])
        while let last = title.last, "。.．}｝".unicodeScalars.contains(last) || last.isWhiteSpace { title.removeLast() }
        if title.filter({ LetterKind($0) != .none }).count < 3 { title = Array(block.scalars[date]) }
        // Braces with a number sign would be read as an id that is not at the title's end.
        for index in title.indices.dropLast()
        where "{｛".unicodeScalars.contains(title[index]) && "#＃".unicodeScalars.contains(title[index + 1])
            && title[index...].contains(where: "}｝".unicodeScalars.contains)
        {
            title[index] = "("
        }
        // The joiner and the non-joiner are a part of how a word is written: نامه‌ای.
        return shortened(
            title.map { $0.isVisible || $0 == "\u{200C}" || $0 == "\u{200D}" ? $0 : " " }, Array(block.scalars[date]))
    }

    /// The sentence of a date, and what a full stop behind an abbreviation parts from it: no. 3, pp. 12, Sept. '41, Mr. Pym.
    private static func sentence(_ date: Range<Int>, in block: ScannedBlock) -> Range<Int> {
        var range = block.sentence(at: date.lowerBound) ?? date
        for _ in 0..<8 {
            var end = range.lowerBound
            while end > 0, block.scalars[end - 1] == " " { end -= 1 }
            guard end > 0, let before = block.sentence(at: end - 1), isAbbreviation(end, range.lowerBound, block) else {
                break
            }
            range = before.lowerBound..<range.upperBound
        }
        for _ in 0..<8 {
            var start = range.upperBound
            while start < block.scalars.count, block.scalars[start] == " " { start += 1 }
            guard let next = block.sentence(at: start), isAbbreviation(range.upperBound, start, block) else { break }
            range = range.lowerBound..<next.upperBound
        }
        return range
    }

    /// Whether the full stop before `end` belongs to a short word, and what begins at `next` is no new sentence.
    private static func isAbbreviation(_ end: Int, _ next: Int, _ block: ScannedBlock) -> Bool {
        guard end > 0, next > end, next < block.scalars.count, block.scalars[end - 1] == "." else { return false }
        var first = end - 1
        while first > 0, end - first < 8, LetterKind(block.scalars[first - 1]) == .other { first -= 1 }
        let word = block.string(first..<end - 1)
        guard !word.isEmpty, word.unicodeScalars.count <= 5 else { return false }
        if titles.contains(word) { return true }
        let scalar = block.scalars[next]
        return Numeral.digit(scalar) != nil || scalar.properties.isLowercase || "('’‘".unicodeScalars.contains(scalar)
    }

    private static let titles: Set<String> = [
        "Mr", "Mrs", "Ms", "Dr", "St", "Prof", "Rev", "Gen", "Col", "Capt", "Lt", "Sgt", "Hon", "Mme", "Mlle",
    ]

    private static let separators = Set("、，,،;；؛:：".unicodeScalars)

    /// Whether a clause ends there: not in a number (1,640; 10:30), nor between brackets, whose beginning would be lost.
    private static func isBoundary(_ index: Int, _ block: ScannedBlock) -> Bool {
        guard separators.contains(block.scalars[index]), !block.isEnclosed[index] else { return false }
        let isInNumber =
            index > 0 && index + 1 < block.scalars.count && Numeral.digit(block.scalars[index - 1]) != nil
            && Numeral.digit(block.scalars[index + 1]) != nil
        return !isInNumber
    }

    private static let brackets = Set("()（）[]［］「」『』«»《》〈〉【】“”".unicodeScalars)

    /// Without brackets whose partner is not there; what was cut already ends before one that opens and does not close.
    private static func balanced(_ title: [Unicode.Scalar], isCut: Bool) -> [Unicode.Scalar] {
        let isEnclosed = EnclosedStretches.flags(title)
        let lost = title.indices.filter { brackets.contains(title[$0]) && !isEnclosed[$0] }
        if isCut, let open = lost.last, "(（[［「『«《〈【“".unicodeScalars.contains(title[open]), open > most / 4 {
            var cut = open
            while cut > 1, title[cut - 1].isWhiteSpace || separators.contains(title[cut - 1]) { cut -= 1 }
            return title[..<cut].indices.filter { !lost.contains($0) }.map { title[$0] }
        }
        return title.indices.filter { !lost.contains($0) }.map { title[$0] }
    }

    private static func shortened(_ title: [Unicode.Scalar], _ date: [Unicode.Scalar]) -> String {
        guard title.count > most else { return String(String.UnicodeScalarView(balanced(title, isCut: false))) }
        var cut = most
        // No word is cut in two, and no character from its marks.
        let isSpaced = title[..<most].lastIndex(of: " ").map { $0 > most / 2 } ?? false
        if isSpaced, let blank = title[..<most].lastIndex(of: " ") { cut = blank }
        while cut > most / 2, title[cut - 1].wordClass != .other, title[cut - 1].wordClass == title[cut].wordClass {
            cut -= 1
        }
        // Nor a date: “5 November” is no “5…”.
        let begins = max(0, cut - date.count)..<cut
        if let start = begins.last(where: { title[$0...].starts(with: date) }), start > most / 3,
            start + date.count > cut
        {
            cut = start
            while cut > 1, title[cut - 1].isWhiteSpace { cut -= 1 }
        }
        while cut > 1, title[cut].isContinuation || separators.contains(title[cut - 1]) { cut -= 1 }
        return String(String.UnicodeScalarView(balanced(Array(title[..<cut]), isCut: true))) + "…"
    }
}
