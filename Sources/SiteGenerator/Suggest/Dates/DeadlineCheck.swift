/// Finds deadlines that had passed before the article's own date: its words may be older than it, or the date be wrong.
enum DeadlineCheck {
    /// What lies further back is history: “by 2014, the group had lost its land”.
    private static let mostYears = 2
    /// How far from the date the word “deadline” may stand, in code points.
    private static let reach = 12

    /// Indexes of the dates that are such deadlines.
    static func find(_ dates: [ArticleDate], in text: ScannedText, published: PartialDate?) -> [Int] {
        guard let published else { return [] }
        let own = EDTFDay(published.year, published.month ?? 1, published.day ?? 1)
        let words = DateWords.of(text.language)
        return dates.indices.filter { index in
            let date = dates[index]
            guard date.alternative == nil, case .day(let last) = date.date.latest, last < own,
                own.year - last.year <= mostYears
            else {
                return false
            }
            let previous = index > 0 && dates[index - 1].block == date.block ? dates[index - 1].range.upperBound : 0
            return isDeadline(date, text.blocks[date.block], words, behind: previous)
        }
    }

    /// - Parameter last: where the date before it ends: what goes from one to the other is no deadline.
    private static func isDeadline(
        _ date: ArticleDate, _ block: ScannedBlock, _ words: DateWords, behind last: Int
    ) -> Bool {
        let (start, end) = (date.range.lowerBound, date.range.upperBound)
        if block.first(of: words.afterDeadlines, at: end) != nil { return true }
        for word in words.beforeDeadlines where ends(word, block, before: start) {
            let isSpan = last > 0 && start - word.unicodeScalars.count - 2 <= last
            if !isSpan { return true }
        }
        guard let sentence = block.sentence(at: start) else { return false }
        for index in max(sentence.lowerBound, start - reach)..<min(sentence.upperBound, end + reach)
        where !date.range.contains(index) && block.first(of: words.deadlines, at: index) != nil {
            return true
        }
        return false
    }

    /// Whether a word stands before a date, one blank between them.
    private static func ends(_ word: String, _ block: ScannedBlock, before start: Int) -> Bool {
        guard start > 0, block.scalars[start - 1].isWhiteSpace else { return false }
        let first = start - 1 - word.unicodeScalars.count
        guard first >= 0 else { return false }
        if first > 0, LetterKind(block.scalars[first - 1]) != .none { return false }
        return block.string(first..<start - 1).lowercased() == word
    }
}
