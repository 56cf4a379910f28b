/// Cuts a block into sentences for the question what a passage's words mean. A sentence that is cut too short hides a
/// negation from its other half, so that what may go on is taken to go on: a line that was wrapped, an abbreviation.
enum EditionSentences {
    /// In bytes of the search text.
    static func ranges(of block: Int, in search: SearchText, _ language: LanguageTag) -> [Range<Int>] {
        let scanned = ScannedBlock(index: block, search.range(of: block), of: search.bytes, language)
        var ranges: [Range<Int>] = []
        for sentence in scanned.sentences {
            if let last = ranges.last, goesOn(scanned.scalars, last, sentence) {
                ranges[ranges.count - 1] = last.lowerBound..<sentence.upperBound
            } else {
                ranges.append(sentence)
            }
        }
        return ranges.map(scanned.bytes)
    }

    private static func goesOn(_ scalars: [Unicode.Scalar], _ last: Range<Int>, _ next: Range<Int>) -> Bool {
        let whole = FootnoteMark.cut(scalars, last)
        let end = scalars[whole.upperBound - 1]
        if scalars[next.lowerBound].properties.isLowercase { return true }
        if end == "." { return endsInAbbreviation(scalars, whole) }
        guard scalars[last.upperBound..<next.lowerBound].contains("\n"), !Self.terminators.contains(end) else {
            return false
        }
        return isWrapped(scalars, last)
    }

    /// What may stand at the end of a whole sentence.
    static let terminators: Set<Unicode.Scalar> = [
        "。", "！", "？", "．", "｡", "؟", "।", "!", "?", ".", "…", "」", "』", "”", "\"", "»", ")", "）",
    ]

    /// Whether the line that ends with a sentence is so long that it ends there for want of room.
    private static func isWrapped(_ scalars: [Unicode.Scalar], _ sentence: Range<Int>) -> Bool {
        var width = 0
        var index = sentence.upperBound
        while index > 0, scalars[index - 1] != "\n", width < 45 {
            index -= 1
            width += scalars[index].displayWidth
        }
        return width >= 45
    }

    /// `Mr.`, `Gen.`, `U.S.`: a short word with a capital.
    private static func endsInAbbreviation(_ scalars: [Unicode.Scalar], _ sentence: Range<Int>) -> Bool {
        let end = sentence.upperBound - 1
        var start = end
        while start > sentence.lowerBound, scalars[start - 1].properties.isAlphabetic || scalars[start - 1] == "." {
            start -= 1
        }
        guard start < end else { return false }
        let word = scalars[start..<end]
        return word.count <= 4 && (scalars[start].properties.isUppercase || word.contains("."))
            || ["vs", "approx"].contains(String(String.UnicodeScalarView(word)).lowercased())
    }
}
