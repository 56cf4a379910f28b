/// Recognises how a plain text falls into paragraphs, and what its line ends mean. The rules:
///
/// An *inner line end* is one with text on both sides: no blank line follows. Widths are in columns of a terminal, where
/// Han, kana and Hangul take two.
///
/// 1. Without inner line ends every paragraph stands between blank lines: `blank-line`.
/// 2. A line is *full* when the next line's first word would not have fit into the width of the text any more (between two
///    characters that set no spaces: when less than six columns are left). The width is that of the widest line, but for
///    one line in twenty, since what was typed by hand or read by a machine is ragged. Text without spaces may also be
///    measured in characters: 20 to 60, of which less than three are left. Where there are at least three inner
///    line ends, the text is 40 to 120 columns wide, four fifths of the inner lines are full, and not nearly every line
///    begins with a capital letter as verse does, the text is hard-wrapped: `blank-line`, and lines are joined.
/// 3. Where at least two inner line ends have an indented line after them, three of four of the lines before these end a
///    sentence, and the other lines are hard-wrapped by the rule before: `indent`, and lines are joined. Left out of both
///    counts are the lines before the first indented one, and *headings*: lines without indent, of three quarters of the
///    width at most, that end no sentence, before an indented line, and after a sentence's end, a blank line or another
///    heading, or with a number.
/// 4. For the next two, short lines (40 columns at most) that end no sentence are left out, since they may be headings; but
///    if fewer than a third of the inner lines are left, neither holds. Each line is a paragraph (`line`) where the lines
///    are as long as paragraphs (half have 100 columns or more); where half have 60 or more and three of five end a
///    sentence; or where a third begins with a full-width space and half end a sentence.
/// 5. In a text without any blank line the same holds where four of five lines end a sentence and half have 36 columns or
///    more, or where half of the lines begin with a speaker's name, or with a number and what is numbered.
/// 6. Else line ends are the author's, as in verse: `blank-line`, and lines are kept.
struct LayoutGuess: Sendable {
    let paragraphs: Guess<ArticleSettings.Paragraphs>
    /// Nil where it makes no difference.
    let lines: Guess<ArticleSettings.Lines>?
    /// Whether line ends are kept because they seem to be the author's, and lines are short.
    let isVerse: Bool
    /// With `indent`, the lines without indent that are headings: they must be named, or they go on in the paragraph above.
    var headings: [[UInt8]] = []

    init(_ text: [UInt8]) {
        let all = ArticleParser.lineRanges(text).map { SurveyedLine(text, $0) }
        let lines = all.filter { !$0.isBlank }
        var inner: [(line: SurveyedLine, next: SurveyedLine)] = []
        for (line, next) in zip(all, all.dropFirst()) where !line.isBlank && !next.isBlank {
            inner.append((line, next))
        }
        let isParted = zip(all, all.dropFirst()).contains { !$0.isBlank && $1.isBlank } && lines.count > 1
        guard !inner.isEmpty else {
            paragraphs = Guess(
                .blankLine,
                lines.count > 1 ? "a blank line stands between all \(lines.count) lines of text" : "one line")
            self.lines = nil
            isVerse = false
            return
        }
        if let indented = IndentGuess(text, all) {
            paragraphs = Guess(.indent, indented.evidence)
            self.lines = indented.lines
            isVerse = false
            headings = indented.headings
            return
        }
        if let wrap = Self.wrapped(inner, lines) {
            paragraphs = Guess(
                .blankLine, isParted ? "blank lines part the paragraphs" : "no paragraph ends before the last")
            self.lines = wrap
            isVerse = false
            return
        }
        if let evidence = Self.lineIsParagraph(inner.map(\.line), lines, isParted: isParted) {
            paragraphs = Guess(.line, evidence)
            self.lines = nil
            isVerse = false
            return
        }
        let widest = lines.map(\.width).max() ?? 0
        paragraphs = Guess(.blankLine, isParted ? "blank lines part the paragraphs" : "there is no blank line")
        self.lines = Guess(
            .keep,
            "line ends seem to be the author's: lines of up to \(widest) columns, "
                + "\(inner.count { $0.line.endsSentence }) of \(inner.count) inner ones end a sentence")
        isVerse = lines.map(\.width).sorted()[lines.count / 2] < 60
    }

    /// What a hard-wrapped text is counted in: columns, or, by programs that know of no wide ones, characters.
    enum Measure {
        case columns, characters

        func width(_ line: SurveyedLine) -> Int { self == .columns ? line.columns : line.characters }
        func firstWord(_ line: SurveyedLine) -> Int {
            self == .columns ? line.firstWordWidth : line.firstWordCharacters
        }
        /// That a line may lack where words are not parted by spaces.
        var slack: Int { self == .columns ? 6 : 3 }
        var usual: ClosedRange<Int> { self == .columns ? 40...120 : 20...60 }
    }

    /// The width of a hard-wrapped text, one wider line in twenty left out.
    static func width(_ inner: [(line: SurveyedLine, next: SurveyedLine)], _ measure: Measure = .columns) -> Int {
        let widths = inner.map { measure.width($0.line) }.sorted()
        let usual = widths[widths.count * 9 / 10]
        let widest = widths[widths.count - 1 - (widths.count + 10) / 20]
        // In a short text, a line that could not be broken, such as an address, is wider than all others.
        return widest * 4 > usual * 5 ? usual : widest
    }

    /// Rule 2.
    static func wrapped(
        _ inner: [(line: SurveyedLine, next: SurveyedLine)], _ lines: [SurveyedLine]
    ) -> Guess<ArticleSettings.Lines>? {
        guard inner.count >= 3 else { return nil }
        let cased = lines.compactMap(\.beginsUpperCase)
        let capitals = cased.count { $0 }
        if cased.count >= 6, capitals * 10 >= cased.count * 9 { return nil }
        let unspaced = inner.count { $0.line.endsUnspaced && $0.next.beginsUnspaced }
        return wrapped(inner, .columns) ?? (unspaced * 2 > inner.count ? wrapped(inner, .characters) : nil)
    }

    private static func wrapped(
        _ inner: [(line: SurveyedLine, next: SurveyedLine)], _ measure: Measure
    ) -> Guess<ArticleSettings.Lines>? {
        let width = width(inner, measure)
        guard measure.usual.contains(width) else { return nil }
        let full = inner.count { line, next in
            let needed = line.endsUnspaced && next.beginsUnspaced ? measure.slack : 1 + measure.firstWord(next)
            return measure.width(line) + needed > width
        }
        guard full * 5 >= inner.count * 4 else { return nil }
        return Guess(
            .join,
            "\(full) of \(inner.count) inner line ends stand where the next word would not have fit "
                + "into \(width) \(measure): hard-wrapped")
    }

    /// Rules 4 and 5.
    private static func lineIsParagraph(_ inner: [SurveyedLine], _ lines: [SurveyedLine], isParted: Bool) -> String? {
        let prose = inner.filter { $0.width > 40 || $0.endsSentence }
        let ends = prose.count { $0.endsSentence }
        let isProse = prose.count * 3 >= inner.count && !prose.isEmpty
        let median = isProse ? prose.map(\.width).sorted()[prose.count / 2] : 0
        let indented = lines.count { $0.isIndented && $0.beginsUnspaced }
        let endings = "\(ends) of \(prose.count) lines before another one end a sentence"
        if median >= 100 { return "half of \(prose.count) lines before another one have \(median) columns or more" }
        if median >= 60, ends * 5 >= prose.count * 3 { return "\(endings), and half have \(median) columns or more" }
        if indented * 3 >= lines.count, ends * 2 >= prose.count, isProse {
            return "\(indented) of \(lines.count) lines begin with a full-width space, and \(endings)"
        }
        guard !isParted else { return nil }
        if median >= 36, ends * 5 >= prose.count * 4, prose.count * 2 >= inner.count {
            return "there is no blank line, \(endings), and half have \(median) columns or more"
        }
        let numbers = lines.count { $0.isNumbered }
        if lines.count >= 4, numbers * 2 >= lines.count {
            return "there is no blank line, and \(numbers) of \(lines.count) lines begin with a number of their own"
        }
        let labels = lines.count { $0.label != nil }
        if lines.count >= 4, labels * 2 >= lines.count {
            return "there is no blank line, and \(labels) of \(lines.count) lines begin with a speaker's name"
        }
        return nil
    }
}
