/// Recognises the headings that chapters begin with. The rules for plain text:
///
/// A heading is a block of one line of at most 80 columns that ends neither a sentence nor in a comma, colon or dash
/// (a question of at most 60 columns may be one, if it is no speech and the very next block is longer), is not indented by a full-width space, and has no name before a colon that another block begins with too. After it stands text: a block of several
/// lines, one that ends a sentence, or one at least twice as wide.
/// Questions alone, half of them with one block after them, are an interview, and no headings.
///
/// - Where lines begin with a number and a word for it (*Chapter 3*, 第三章), those are the headings, and no others.
/// - Headings of two lines in a row, such as a number and then a title, count once, from the first.
/// - In verse only numbered lines are headings.
/// - Where more than twenty, and more than a third of all blocks, would be headings without a number, none of these is one.
///
/// Of a Markdown article: its own headings of the highest level that is left.
struct HeadingGuess: Sendable {
    let blocks: [Int]
    let evidence: String

    init(_ article: Article, _ all: [SurveyedBlock], body: Range<Int>, isVerse: Bool) {
        if article.markdown != nil {
            let top = all[body].filter { $0.headingLevel != nil && $0.isTopLevel }
            let level = top.compactMap(\.headingLevel).min()
            blocks = top.filter { $0.headingLevel == level }.map(\.index)
            evidence = level.map { "the article's own headings of level \($0)" } ?? "the article has no headings"
            return
        }
        let speakers = SurveyedBlock.speakers(all)
        func isShort(_ block: SurveyedBlock) -> Bool { Self.isShort(block, speakers) }
        var found: [(block: Int, number: SectionNumber?)] = []
        for block in all[body] where isShort(block) {
            let number = SectionNumber(block.text)
            if isVerse && number == nil { continue }
            if let last = found.last, last.block == block.index - 1,
                number == nil || last.number == nil || number?.isNamed == false
            {
                continue
            }
            let after = all[body].dropFirst(block.index + 1 - body.lowerBound).first { !isShort($0) || isVerse }
            guard let next = after, next.index <= block.index + 3 else { continue }
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
        let named = found.filter { $0.number?.isNamed == true }
        if named.count >= 2 {
            // Of `Part 1` and `Chapter 1` under it, each begins a chapter where text follows.
            blocks = named.map(\.block)
            evidence = "\(named.count) short lines begin with a number and what is numbered"
            return
        }
        let numbered = found.filter { $0.number != nil }
        let plain = found.count - numbered.count
        if plain > 20, plain * 3 > body.count {
            blocks = numbered.count >= 2 ? numbered.map(\.block) : []
            evidence =
                blocks.isEmpty
                ? "too many lines are short (\(plain) of \(body.count) blocks) to tell headings from text"
                : "\(blocks.count) short lines begin with a number"
            return
        }
        blocks = found.map(\.block)
        evidence =
            found.isEmpty
            ? "no short line without a full stop stands before longer text"
            : "\(found.count) of \(body.count) blocks: a short line that ends no sentence, with text after it"
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
