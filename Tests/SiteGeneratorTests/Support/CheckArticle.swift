import Testing

@testable import SiteGenerator

/// Cuts an article into blocks: each with its number, the line and column of its first character in the file, and its
/// text (`⏎` for a kept line end, `¦` where a line end was left out), and what is said about the article.
func checkArticle(
    _ article: String, path: String = "article.txt", paragraphs: ArticleSettings.Paragraphs = .blankLine,
    lines: ArticleSettings.Lines = .keep, gives expected: String, sourceLocation: SourceLocation = #_sourceLocation
) {
    checkArticle(
        bytes: Array(article.utf8), path: path, paragraphs: paragraphs, lines: lines, gives: expected,
        sourceLocation: sourceLocation)
}

func checkArticle(
    bytes: [UInt8], path: String = "article.txt", paragraphs: ArticleSettings.Paragraphs = .blankLine,
    lines: ArticleSettings.Lines = .keep, gives expected: String, sourceLocation: SourceLocation = #_sourceLocation
) {
    let source = SourceFile(path: path, bytes: bytes)
    var log = DiagnosticLog()
    let article = parsedArticle(source, paragraphs, lines, &log)
    let index = LineIndex(bytes)
    var text = ""
    for (number, block) in article.blocks.enumerated() {
        let (line, column) = index.position(at: article.span(block.range).range.lowerBound)
        let shown = block.pieces.map { UTF8Text.string(article.text[$0]).replacing("\n", with: "⏎") }
        var facts = block.headingLevel.map { " h\($0)" } ?? ""
        if block.isCode { facts += " code" }
        if let footnote = block.footnote { facts += " footnote \(footnote)" }
        if !block.isTopLevel { facts += " inside" }
        text += "\(number) \(line):\(column)\(facts) “\(shown.joined(separator: "¦"))”\n"
    }
    var printer = DiagnosticPrinter(sources: SourceTree(files: [source]))
    expectText(text + printer.print(log.diagnostics), expected, sourceLocation: sourceLocation)
}

/// An article by itself.
func parsedArticle(
    _ source: SourceFile, _ paragraphs: ArticleSettings.Paragraphs = .blankLine,
    _ lines: ArticleSettings.Lines = .keep, _ log: inout DiagnosticLog
) -> Article {
    let file = FileID(index: 0)
    let place = Span(file, 0..<0)
    var settings = ArticleSettings(
        file: Spanned(source.path, place), language: LanguageTag("en").unsafelyUnwrapped, rightsSpan: place)
    settings.paragraphs = paragraphs
    settings.lines = lines
    return ArticleParser.parse(file, source, settings: settings, &log)
}

/// An article of a text that nothing is said about.
func parsedArticle(
    _ text: String, path: String = "article.txt", paragraphs: ArticleSettings.Paragraphs = .blankLine,
    lines: ArticleSettings.Lines = .keep
) -> Article {
    var log = DiagnosticLog()
    return parsedArticle(SourceFile(path: path, bytes: Array(text.utf8)), paragraphs, lines, &log)
}
