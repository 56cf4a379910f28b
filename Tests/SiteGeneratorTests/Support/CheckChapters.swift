import Testing

@testable import SiteGenerator

/// Cuts an article into chapters: the front lines, the chapters with their blocks (a heading in brackets), and what is
/// said about them.
func checkChapters(
    of article: String, file: String = "article.txt", cut: [String] = [], settings: [String] = [],
    gives expected: String, sourceLocation: SourceLocation = #_sourceLocation
) {
    var files = SmallSite.files(article: article, cut: cut, settings: settings)
    if file != "article.txt" {
        files["article.txt"] = nil
        files[file] = article
        files["explainer.yaml"] = files["explainer.yaml"]?.replacing("article.txt", with: file)
    }
    let site = SmallSite(files)
    expectText(chapters(in: site) + site.messages, expected, sourceLocation: sourceLocation)
}

private func chapters(in site: SmallSite) -> String {
    guard let explainer = site.resolved.explainers.first, let article = explainer.article else { return "" }
    var text = ""
    for front in explainer.front { text += "\(front.role) “\(oneLine(front.block, article))”\n" }
    for chapter in explainer.chapters {
        text += "\(chapter.slug) “\(chapter.title)”\(chapter.isTitleOurs ? " of ours" : "")\n"
        for block in chapter.blocks {
            let shown = oneLine(block, article)
            let isHeading = explainer.headings.contains(block) || article.blocks[block].headingLevel != nil
            text += isHeading ? "  [\(shown)]\n" : "  \(shown)\n"
        }
    }
    return text
}

private func oneLine(_ block: Int, _ article: Article) -> String {
    UTF8Text.string(article.printedText(of: block)).replacing("\n", with: "⏎")
}
