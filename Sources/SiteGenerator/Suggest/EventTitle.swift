/// What a proposed event is called: the words of the sentence that its date stands in.
enum EventTitle {
    private static let most = 48

    static func text(_ date: Range<Int>, in block: ScannedBlock) -> String {
        let sentence = block.sentence(at: date.lowerBound) ?? date
        // Of a sentence without end, no more than could be shown.
        let start = max(sentence.lowerBound, date.lowerBound - 4 * most)
        var range = start..<max(date.upperBound, min(sentence.upperBound, date.upperBound + 4 * most))
        // Far into a long sentence, the clause will do.
        if date.lowerBound - range.lowerBound > most / 2 {
            let comma = block.scalars[range.lowerBound..<date.lowerBound].lastIndex { separators.contains($0) }
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
        return shortened(title.map { $0.isVisible ? $0 : " " })
    }

    private static let separators = Set("、，,;；:：".unicodeScalars)

    private static func shortened(_ title: [Unicode.Scalar]) -> String {
        guard title.count > most else { return String(String.UnicodeScalarView(title)) }
        var cut = most
        // No word is cut in two, and no character from its marks.
        let isSpaced = title[..<most].lastIndex(of: " ").map { $0 > most / 2 } ?? false
        if isSpaced, let blank = title[..<most].lastIndex(of: " ") { cut = blank }
        while cut > most / 2, title[cut - 1].wordClass != .other, title[cut - 1].wordClass == title[cut].wordClass {
            cut -= 1
        }
        while cut > 1, title[cut].isContinuation || separators.contains(title[cut - 1]) { cut -= 1 }
        return String(String.UnicodeScalarView(title[..<cut])) + "…"
    }
}
