/// Recognises the headings that chapters begin with. The rules for plain text:
///
/// A heading is a block of one line of at most 80 columns that ends neither a sentence nor in a comma, colon or dash
/// (a question of at most 60 columns may be one, if it is no speech and the very next block is longer), is not indented by a full-width space, and has no name before a colon that another block begins with too. After it stands text: a block of several
/// lines, one that ends a sentence, or one at least twice as wide.
/// Questions alone, half of them with one block after them, are an interview, and no headings.
///
/// - Where lines begin with a number and a word for it (*Chapter 3*, 第三章), chapters begin with those, and no others.
/// - Where other numbers are written in several ways (一、 and under it （一）), chapters begin with those that are written as
///   the first one is, if there are two, and with lines without a number.
/// - What is left of the headings stands inside chapters, with the numbered ones right below another heading.
/// - Headings of two lines in a row, such as a number and then a title, count once, from the first.
/// - In verse only numbered lines are headings.
/// - Where more than twenty, and more than a third of all blocks, would be headings without a number, none of these is one.
///
/// Of a Markdown article: its own headings of the highest level that is left.
struct HeadingGuess: Sendable {
    let blocks: [Int]
    /// Headings inside chapters. Those of a Markdown article need not be told.
    let inner: [Int]
    let evidence: String

    /// - Parameter unindented: lines that are headings by their indent.
    init(
        _ article: Article, _ all: [SurveyedBlock], body: Range<Int>, isVerse: Bool, unindented: Set<[UInt8]> = []
    ) {
        if article.markdown != nil {
            let top = all[body].filter { $0.headingLevel != nil && $0.isTopLevel }
            let level = top.compactMap(\.headingLevel).min()
            blocks = top.filter { $0.headingLevel == level }.map(\.index)
            evidence = level.map { "the article's own headings of level \($0)" } ?? "the article has no headings"
            inner = []
            return
        }
        let speakers = SurveyedBlock.speakers(all)
        func isShort(_ block: SurveyedBlock) -> Bool { Self.isShort(block, speakers) }
        var found: [(block: Int, number: SectionNumber?)] = []
        // With a number right below another heading.
        var adjacent: [(block: Int, number: SectionNumber?)] = []
        var inner = Set(all[body].map(\.index).filter { unindented.contains(article.printedText(of: $0)) })
        for block in all[body] where isShort(block) {
            let number = SectionNumber(block.text)
            if isVerse && number == nil { continue }
            if let last = found.last, last.block == block.index - 1,
                number == nil || last.number == nil || number?.isNamed == false
            {
                if let number, last.number?.style != number.style { adjacent.append((block.index, number)) }
                continue
            }
            let near = all[body].dropFirst(block.index + 1 - body.lowerBound).prefix(3)
            guard let next = near.first(where: { !isShort($0) || isVerse }) else { continue }
            guard
                number != nil || next.lineCount > 1 || next.line.endsSentence
                    || next.line.width >= 2 * block.line.width
            else { continue }
            // Text after a question is the answer: longer, and no question itself.
            if Self.isQuestion(block), number == nil {
                guard all[body].indices.contains(block.index + 1),
                    case let answer = all[block.index + 1], !Self.isQuestion(answer),
                    answer.lineCount > 1 || answer.line.width >= 2 * block.line.width
                else { continue }
            }
            found.append((block.index, number))
        }
        // Questions with one block each after them, and no other headings, are an interview.
        func isQuestion(_ index: Int) -> Bool { Self.isQuestion(all[found[index].block]) && found[index].number == nil }
        let questions = found.indices.filter(isQuestion)
        let short = questions.count { index in
            let next = index + 1 < found.count ? found[index + 1].block : body.upperBound
            return next - found[index].block <= 2
        }
        if questions.count == found.count, short * 2 >= questions.count { found = [] }
        // One of the numbers that chapters begin with does so below the head of a page too.
        let first = found.lazy.compactMap(\.number).first
        let missed = adjacent.filter { $0.number?.isNamed == false && $0.number?.style == first?.style }
        found = (found + missed).sorted { $0.block < $1.block }
        let numbered = found.filter { $0.number != nil }
        let plain = found.count - numbered.count
        let areMany = plain > 20 && plain * 3 > body.count
        let headings = areMany ? numbered : found
        let named = numbered.filter { $0.number?.isNamed == true }
        let begun: [Int]
        if named.count >= 2 {
            // Of `Part 1` and `Chapter 1` under it, each begins a chapter where text follows.
            begun = named.map(\.block)
            evidence = "\(named.count) short lines begin with a number and what is numbered"
        } else if areMany {
            begun = numbered.count >= 2 ? Self.upper(numbered) : []
            evidence =
                begun.isEmpty
                ? "too many lines are short (\(plain) of \(body.count) blocks) to tell headings from text"
                : "\(begun.count) short lines begin with a number"
        } else {
            begun = Self.upper(found)
            evidence =
                begun.isEmpty
                ? "no short line without a full stop stands before longer text"
                : "\(begun.count) of \(body.count) blocks: a short line that ends no sentence, with text after it"
        }
        blocks = begun
        // Two numbers in all the text are hardly its headings.
        if !begun.isEmpty || !areMany { inner.formUnion((headings + adjacent).map(\.block)) }
        self.inner = inner.subtracting(begun).sorted()
    }

    /// Without those whose numbers are written in another way than the first one, if that is written twice.
    private static func upper(_ found: [(block: Int, number: SectionNumber?)]) -> [Int] {
        let styles = found.compactMap(\.number?.style)
        guard let first = styles.first, styles.count(where: { $0 == first }) >= 2 else { return found.map(\.block) }
        return found.filter { $0.number == nil || $0.number?.style == first }.map(\.block)
    }

    /// A question of at most 60 columns, which is no speech.
    private static func isQuestion(_ block: SurveyedBlock) -> Bool {
        let text = block.text.trimmingBlanks
        return block.line.width <= 60 && text.unicodeScalars.last.map { "?？؟".unicodeScalars.contains($0) } == true
            && !text.unicodeScalars.contains { "\"“”«»「」『』„:：".unicodeScalars.contains($0) }
            && !text.unicodeScalars.contains { ".。!！".unicodeScalars.contains($0) }
    }

    private static func isShort(_ block: SurveyedBlock, _ speakers: Set<String>) -> Bool {
        let line = block.line
        let isNumber = SectionNumber(block.text) != nil
        return block.lineCount == 1 && line.width > 0 && line.width <= 80 && (line.hasLetters || isNumber)
            && (!line.endsSentence || isNumber && line.width <= 12 || isQuestion(block)) && !line.isOpen
            && line.label.map(speakers.contains) != true
            && !(line.isIndented && line.beginsUnspaced)
    }
}
