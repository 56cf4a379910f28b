/// What is said about a source's values beyond their types.
struct SourceChecks {
    /// - Parameter places: of the values, by the keys as they are written.
    static func check(
        _ source: inout Source, _ places: [String: Span], at idSpan: Span, _ log: inout DiagnosticLog
    ) {
        func place(_ key: String) -> Span { places[key] ?? idSpan }
        checkType(source, place("type"), &log)
        if let text = source.languageText { source.language = language(text, place("language"), &log) }
        if let text = source.url { source.texts["URL"] = url(text, key: "URL", place("URL"), &log) }
        if let text = source.doi { source.texts["DOI"] = doi(text, place("DOI"), &log) }
        for key in ["archive_location", "archive"] where source.archiveURL == nil {
            guard let text = source.texts[key], isURL(text) else { continue }
            source.archiveURL = url(text, key: key, place(key), &log)
            source.texts[key] = nil
        }
    }

    private static func checkType(_ source: Source, _ place: Span, _ log: inout DiagnosticLog) {
        guard let type = source.type else {
            log.error(
                .missingKey, at: place, "the source `\(source.id.value)` has no `type`",
                help: "say what it is: webpage, article-newspaper, book, …")
            return
        }
        if CSLKeys.types.contains(type) { return }
        let meant =
            CSLKeys.type(called: type) ?? NearMiss.closest(to: type, among: CSLKeys.types)
            ?? CSLKeys.types.first { $0.hasSuffix("-" + type) }
        let closest = meant.map { "did you mean `\($0)`? " } ?? ""
        log.warning(
            .badValue, at: place, "`\(type)` is not a type of CSL", help: "\(closest)`document` fits everything")
    }

    /// Zotero's field takes any text, `English` and `en_US` among it; a page may only hold what is a tag.
    private static func language(_ text: String, _ place: Span, _ log: inout DiagnosticLog) -> LanguageTag? {
        if let tag = LanguageTag(text.replacing("_", with: "-")), tag.mayBeRegistered { return tag }
        log.warning(
            .badValue, at: place, "`\(text)` is not a language tag, so the title's language stays unmarked",
            help: "write one of BCP 47: ja, en, zh-Hans")
        return nil
    }

    static func isURL(_ text: String) -> Bool {
        ["https://", "http://"].contains { text.lowercased().utf8.starts(with: $0.utf8) }
    }

    static func url(_ text: String, key: String, _ place: Span, _ log: inout DiagnosticLog) -> String? {
        guard isURL(text) else {
            log.error(
                .linkScheme, at: place, "`\(key)` is not a web address", help: "write https://…, or leave the key out")
            return nil
        }
        if let bad = text.unicodeScalars.first(where: { $0.isWhiteSpace || "<>\"".unicodeScalars.contains($0) }) {
            log.error(
                .badValue, at: place, "an address cannot hold \(bad.codePointName)",
                help: "copy it anew, or write it as percent signs say")
            return nil
        }
        return text
    }

    /// Without `doi:` or `https://doi.org/` before it.
    private static func doi(_ text: String, _ place: Span, _ log: inout DiagnosticLog) -> String? {
        var bare = text[...]
        let forms = [
            "https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "http://dx.doi.org/", "doi.org/", "doi:",
        ]
        if let form = forms.first(where: { text.lowercased().utf8.starts(with: $0.utf8) }) {
            bare = bare.dropFirst(form.count).drop { $0 == " " }
        }
        if bare.hasPrefix("10."), bare.contains("/"), !bare.contains(" ") { return String(bare) }
        log.error(.badValue, at: place, "`\(text)` is not a DOI", help: "write it as in 10.1000/182")
        return nil
    }
}
