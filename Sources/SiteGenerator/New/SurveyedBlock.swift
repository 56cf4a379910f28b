/// What can be seen of one block of an article.
struct SurveyedBlock: Sendable {
    let index: Int
    /// Its printed text.
    let text: String
    let lineCount: Int
    /// Its first line.
    let line: SurveyedLine
    let headingLevel: Int?
    /// Whether a front line or a chapter can begin here.
    let isTopLevel: Bool

    init(_ article: Article, _ index: Int) {
        let block = article.blocks[index]
        let printed = article.printedText(of: index)
        self.index = index
        text = UTF8Text.string(printed)
        let lines = ArticleParser.lineRanges(printed)
        lineCount = max(1, lines.count)
        line = SurveyedLine(printed, lines.first ?? 0..<0)
        headingLevel = block.headingLevel
        isTopLevel = block.isTopLevel && !block.isCode && block.footnote == nil
    }

    /// Names that at least two blocks begin with before a colon. What stands there once may belong to a title.
    static func speakers(_ blocks: [SurveyedBlock]) -> Set<String> {
        var seen: Set<String> = []
        var speakers: Set<String> = []
        for label in blocks.compactMap(\.line.label) where !seen.insert(label).inserted { speakers.insert(label) }
        return speakers
    }
}
