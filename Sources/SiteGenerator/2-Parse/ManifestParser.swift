/// Reads `explainer.yaml`.
struct ManifestParser {
    /// Nil where the file cannot be read at all; else with defaults for what is missing or wrong.
    static func parse(
        _ file: FileID, _ source: SourceFile, siteLanguage: LanguageTag, _ log: inout DiagnosticLog
    ) -> Manifest? {
        guard var root = YAMLReader(file: file, bytes: source.bytes).root(&log) else { return nil }
        root.checkFormat(&log)
        let language = root.text("language", &log).flatMap { SiteSettingsParser.language($0, &log) }
        var manifest = Manifest(file: file, language: language ?? siteLanguage)
        manifest.title = Placeholder.reported(root.text("title", prose: true, &log), &log)
        manifest.deck = Placeholder.reported(root.text("deck", prose: true, &log), &log)
        manifest.summary = root.texts("summary", &log).compactMap { Placeholder.reported($0, &log) }
        manifest.authors = root.texts("authors", &log).compactMap { Placeholder.reported($0, &log) }
        manifest.published = date("published", &root, &log)
        manifest.was = root.texts("was", prose: false, &log)
        manifest.headings = root.texts("headings", &log)
        let chapters = root.mappings("chapters", &log).map { chapter($0, &log) }
        manifest.chapters = chapters.compactMap(\.self)
        manifest.hasRefusedChapters = manifest.chapters.count < chapters.count
        manifest.namesArticle = root.keys.contains { $0.value == "article" }
        if let article = root.mapping("article", &log) {
            manifest.article = self.article(article, language: manifest.language, &log)
            let quotes =
                (manifest.article?.front.map(\.quote) ?? []) + manifest.headings + manifest.chapters.map(\.quote)
            manifest.article?.quotedBeginnings = quotes.map { Array($0.value.utf8) }.filter { !$0.isEmpty }
        }
        root.finish(&log)
        return manifest
    }

    private static func chapter(_ mapping: YAMLMapping, _ log: inout DiagnosticLog) -> ChapterSettings? {
        var mapping = mapping
        defer { mapping.finish(&log) }
        let slug = mapping.text("slug", &log)
        let title = mapping.text("title", prose: true, &log)
        let was = mapping.texts("was", prose: false, &log)
        guard let quote = mapping.required("quote", prose: true, &log) else { return nil }
        return ChapterSettings(slug: slug, title: title, quote: quote, was: was)
    }

    private static func article(
        _ mapping: YAMLMapping, language: LanguageTag, _ log: inout DiagnosticLog
    ) -> ArticleSettings? {
        var mapping = mapping
        let file = mapping.required("file", &log)
        let written = mapping.text("language", &log)
        let tag = written.flatMap { SiteSettingsParser.language($0, &log) }
        // What else is wrong is reported all the same.
        let place = file ?? Spanned("", mapping.span)
        var article = ArticleSettings(file: place, language: tag ?? language, rightsSpan: mapping.span)
        article.languageSpan = written?.span
        article.paragraphs = mapping.choice("paragraphs", of: ArticleSettings.Paragraphs.self, &log) ?? .blankLine
        article.lines = mapping.choice("lines", of: ArticleSettings.Lines.self, &log) ?? .keep
        article.sha256 = mapping.text("sha256", &log)
        article.authors = mapping.texts("author", &log).compactMap { Placeholder.reported($0, &log) }
        article.publisher = Placeholder.reported(mapping.text("publisher", prose: true, &log), &log)
        article.url = mapping.text("url", &log).flatMap { url($0, &log) }
        article.published = date("published", &mapping, &log)
        article.areRightsMistaken = mapping.keys.contains { $0.value == "rights" }
        if var rights = mapping.mapping("rights", &log) {
            article.rightsSpan = rights.span
            let status = rights.choice("status", of: ArticleSettings.RightsStatus.self, &log)
            article.rights = status ?? .unknown
            article.areRightsMistaken = status == nil && rights.keys.contains { $0.value == "status" }
            article.rightsStatement = rights.text("statement", prose: true, &log)?.value
            rights.finish(&log)
        }
        article.front = mapping.mappings("front", &log).compactMap { front($0, &log) }
        mapping.finish(&log)
        return file == nil ? nil : article
    }

    private static func front(_ mapping: YAMLMapping, _ log: inout DiagnosticLog) -> FrontLine? {
        var mapping = mapping
        defer { mapping.finish(&log) }
        let role = mapping.required("role", &log)
        let quote = mapping.required("quote", prose: true, &log)
        guard let role, let quote else { return nil }
        return FrontLine(role: role, quote: quote)
    }

    private static func url(_ text: Spanned<String>, _ log: inout DiagnosticLog) -> String? {
        if text.value.hasPrefix("https://") || text.value.hasPrefix("http://") { return text.value }
        log.error(.badValue, at: text.span, "`url` is not a web address", help: "write https://…")
        return nil
    }

    private static func date(_ key: String, _ mapping: inout YAMLMapping, _ log: inout DiagnosticLog) -> PartialDate? {
        mapping.text(key, &log).flatMap { date($0, &log) }
    }

    static func date(_ text: Spanned<String>, _ log: inout DiagnosticLog) -> PartialDate? {
        if let date = PartialDate(text.value) { return date }
        log.error(
            .badValue, at: text.span, "`\(text.value)` is not a day, month or year of the calendar",
            help: DateGuess.help(for: text.value) { PartialDate($0) != nil }
                ?? "write 2026-02-01, 2026-02 or 2026")
        return nil
    }
}
