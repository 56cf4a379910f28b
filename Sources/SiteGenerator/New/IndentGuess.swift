/// Recognises hard-wrapped text whose paragraphs begin with an indented line, without blank lines between them; by the
/// third rule of `LayoutGuess`.
struct IndentGuess {
    let evidence: String
    let lines: Guess<ArticleSettings.Lines>
    /// Lines without indent that are headings, in bytes; but for those that stand twice, which nothing can name.
    let headings: [[UInt8]]

    /// Nil for other texts.
    init?(_ text: [UInt8], _ all: [SurveyedLine]) {
        guard let first = all.firstIndex(where: { $0.isIndented && !$0.isBlank }) else { return nil }
        let body = Array(all[first...])
        func pairs(_ isWanted: (Int) -> Bool) -> [(line: SurveyedLine, next: SurveyedLine)] {
            body.indices.dropLast()
                .filter { !body[$0].isBlank && !body[$0 + 1].isBlank && isWanted($0) }
                .map { (body[$0], body[$0 + 1]) }
        }
        let all = pairs { !body[$0 + 1].isIndented }
        guard !all.isEmpty else { return nil }
        let isHeading = Self.headings(body, width: LayoutGuess.width(all))
        guard pairs({ body[$0 + 1].isIndented }).count >= 2 else { return nil }
        let before = pairs { body[$0 + 1].isIndented && !isHeading[$0] }
        let ends = before.count { $0.line.endsSentence }
        guard ends * 4 >= before.count * 3 else { return nil }
        let going = pairs { !body[$0 + 1].isIndented && !isHeading[$0] && !isHeading[$0 + 1] }
        guard let lines = LayoutGuess.wrapped(going, going.map(\.next)) else { return nil }
        self.lines = lines
        evidence =
            "\(body.count { $0.isIndented && !$0.isBlank }) lines are indented, and \(ends) of \(before.count) lines "
            + "right before one end a sentence"
        // In this order, what begins like a line comes right after it.
        let plain = body.filter { !$0.isIndented && !$0.isBlank }.map { text[$0.range] }
            .sorted { $0.lexicographicallyPrecedes($1) }
        let ambiguous = Set(zip(plain, plain.dropFirst()).filter { $1.starts(with: $0) }.map(\.0))
        headings = body.indices.filter { isHeading[$0] }.map { text[body[$0].range] }
            .filter { !ambiguous.contains($0) }.map(Array.init)
    }

    private static func headings(_ lines: [SurveyedLine], width: Int) -> [Bool] {
        var isHeading = lines.map { line in
            !line.isBlank && !line.isIndented && !line.endsSentence && !line.isOpen && line.columns * 4 <= width * 3
                && (line.hasLetters || line.number != nil)
        }
        // Text comes next, or another heading.
        var isBeforeText = false
        for index in lines.indices.reversed() where !lines[index].isBlank {
            if !isBeforeText { isHeading[index] = false }
            isBeforeText = lines[index].isIndented || isHeading[index]
        }
        for index in lines.indices.dropFirst() where isHeading[index] {
            let before = lines[index - 1]
            isHeading[index] =
                before.isBlank || before.endsSentence || isHeading[index - 1] || lines[index].number != nil
        }
        return isHeading
    }
}
