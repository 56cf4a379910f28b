import Testing

@testable import SiteGenerator

/// Reads `explainer.yaml`: the texts that were taken from it, and what is said about it.
func checkSettings(_ yaml: String, gives expected: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let source = SourceFile(path: "explainer.yaml", bytes: Array(yaml.utf8))
    var log = DiagnosticLog()
    let language = LanguageTag("en").unsafelyUnwrapped
    let manifest = ManifestParser.parse(FileID(index: 0), source, siteLanguage: language, &log)
    var text = ""
    func line(_ name: String, _ value: String?) {
        if let value { text += "\(name) “\(value.replacing("\n", with: "⏎"))”\n" }
    }
    if let manifest {
        line("title", manifest.title)
        line("deck", manifest.deck)
        for point in manifest.summary { line("summary", point) }
        for author in manifest.authors { line("author", author) }
        line("published", manifest.published?.iso)
        line("article", manifest.article?.file.value)
        line("statement", manifest.article?.rightsStatement)
        for front in manifest.article?.front ?? [] { line(front.role.value, front.quote.value) }
        for heading in manifest.headings { line("heading", heading.value) }
        for chapter in manifest.chapters { line("chapter", chapter.quote.value) }
    }
    var printer = DiagnosticPrinter(sources: SourceTree(files: [source]))
    expectText(text + printer.print(log.diagnostics), expected, sourceLocation: sourceLocation)
}
