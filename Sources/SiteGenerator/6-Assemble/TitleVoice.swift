/// Whose words titles are. Styles set the article's words and the editors' in different type: by the classes `voice` and
/// `ours`.
extension ResolvedExplainer {
    /// The article's own title in one line, where its settings say which block that is.
    var articleTitle: String? {
        guard let article, let line = front.first(where: { $0.role == "title" }) else { return nil }
        return ExplainerResolver.oneLine(article.printedText(of: line.block))
    }

    /// Whether the article's editors gave the explainer another title than the article has.
    var isTitleOurs: Bool { article != nil && title != articleTitle }

    var voice: String { Self.voice(isOurs: isTitleOurs) }

    func voice(ofChapter index: Int) -> String { Self.voice(isOurs: chapters[index].isTitleOurs) }

    private static func voice(isOurs: Bool) -> String { isOurs ? "ours" : "voice" }
}
