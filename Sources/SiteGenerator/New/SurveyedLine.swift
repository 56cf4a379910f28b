/// What can be seen of one line of a text without understanding it.
struct SurveyedLine: Sendable {
    /// In bytes of the text, without the line end.
    let range: Range<Int>
    let isBlank: Bool
    /// Columns on a terminal, white space at both ends left out.
    let width: Int
    /// Columns up to the first space: what a line before it would have needed room for.
    let firstWordWidth: Int
    /// Whether its last character, closing brackets and quotation marks aside, ends a sentence; or whether it is speech,
    /// from quotation mark to quotation mark.
    let endsSentence: Bool
    /// Whether it ends in a question mark or an exclamation mark.
    let isExclaimed: Bool
    /// Whether it ends in a comma, a colon or a dash, so that something must follow.
    let isOpen: Bool
    /// Whether it begins with a full-width space or a tab, or two spaces.
    let isIndented: Bool
    /// Columns of the white space that it begins with; a tab takes four.
    let indent: Int
    /// Columns with the white space that it begins with.
    var columns: Int { indent + width }
    /// The same in characters: code points that take columns.
    let characters: Int
    let firstWordCharacters: Int
    let beginsUnspaced: Bool
    let endsUnspaced: Bool
    /// Whether its first letter is a capital; nil where the script has none.
    let beginsUpperCase: Bool?
    let hasLetters: Bool
    /// What stands before a colon at the beginning, as the speaker's name does in a transcript.
    let label: String?
    /// The number that it begins with.
    let number: SectionNumber?
    /// Whether it begins with a number and what is numbered: Article 3, 第三条.
    var isNumbered: Bool { number?.isNamed == true }

    init(_ text: [UInt8], _ range: Range<Int>) {
        self.range = range
        var scalars: [Unicode.Scalar] = []
        var offset = range.lowerBound
        while offset < range.upperBound {
            let (scalar, length) = UTF8Text.scalar(in: text, at: offset)
            scalars.append(scalar)
            offset += length
        }
        isIndented = PlainTextBlocks.isIndented(text[range])
        indent = scalars.prefix(while: \.isWhiteSpace).reduce(0) { $0 + ($1 == "\t" ? 4 : $1.displayWidth) }
        let first = scalars.firstIndex { !$0.isWhiteSpace && $0.isVisible } ?? scalars.count
        let last = scalars.lastIndex { !$0.isWhiteSpace && $0.isVisible } ?? -1
        let visible = first <= last ? scalars[first...last] : []
        isBlank = scalars.allSatisfy(\.isWhiteSpace)
        width = visible.reduce(0) { $0 + $1.displayWidth }
        firstWordWidth = visible.prefix { !$0.isWhiteSpace }.reduce(0) { $0 + $1.displayWidth }
        let isCounted: (Unicode.Scalar) -> Bool = { $0.displayWidth > 0 }
        characters = scalars[..<first].count + visible.count(where: isCounted)
        firstWordCharacters = visible.prefix { !$0.isWhiteSpace }.count(where: isCounted)
        var end = visible
        while let scalar = end.last, Self.closing.contains(scalar) { end = end.dropLast() }
        let isSpeech = end.count < visible.count && visible.first.map(Self.opening.contains) == true
        endsSentence = end.last.map(Self.terminators.contains) == true || isSpeech
        isExclaimed = end.last.map { "?!？！؟".unicodeScalars.contains($0) } == true
        isOpen = visible.last.map { ",;:、，；：،؛—–-".unicodeScalars.contains($0) } == true
        beginsUnspaced = visible.first?.isUnspacedCJK == true
        endsUnspaced = visible.last?.isUnspacedCJK == true
        let letter = visible.first { $0.properties.isAlphabetic }
        hasLetters = letter != nil
        beginsUpperCase = letter.flatMap { $0.properties.isCased ? $0.properties.isUppercase : nil }
        label = Self.label(visible)
        number = SectionNumber(String(String.UnicodeScalarView(visible.prefix(40))))
    }

    private static let terminators = Set("。．｡.!?！？…‥؟۔।։".unicodeScalars)
    private static let closing = Set("」』”’\"')）］]】》»›".unicodeScalars)
    private static let opening = Set("「『“‘\"«‹".unicodeScalars)

    /// At most 30 columns with a letter and without a sentence's end, then a colon with a space or the line's end after it.
    private static func label(_ line: ArraySlice<Unicode.Scalar>) -> String? {
        guard let colon = line.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return nil }
        let name = line[..<colon]
        let after = line.index(after: colon)
        guard after == line.endIndex || line[colon] == "：" || line[after].isWhiteSpace,
            name.reduce(0, { $0 + $1.displayWidth }) <= 30, name.contains(where: { $0.properties.isAlphabetic }),
            !name.contains(where: { "。，、,;；!?！？".unicodeScalars.contains($0) })
        else { return nil }
        return String(String.UnicodeScalarView(name))
    }
}
