/// Makes terms of the entries of `glossary.md`.
struct TermParser {
    static let fields = EntryFields(
        ["also", "kind", "not", "reading", "sort", "sources", "was"], takesTranslations: true)

    static func parse(
        _ file: FileID, _ source: SourceFile, isShared: Bool, _ log: inout DiagnosticLog
    ) -> [Term] {
        EntryParser.parse(file, source, fields, &log).compactMap { entry in
            guard !entry.title.isEmpty else {
                log.error(
                    .entryGrammar, at: entry.heading, "a term has a name, and this one has none",
                    help: "write it after `## `")
                return nil
            }
            let body = MarkdownReader.read(Span(file, entry.body), of: source.bytes, as: .note, &log)
            var term = Term(
                id: entry.id, name: Spanned(entry.title, entry.heading), body: body, span: entry.heading,
                isShared: isShared)
            for (key, value) in EntryFields.unique(entry, repeated: ["also", "not", "was"], &log) {
                apply(key, value, to: &term, &log)
            }
            if let passage = entry.passages.first {
                log.error(
                    .entryGrammar, at: passage.span, "a term is found by its name, and has no passage",
                    help: "remove this; write another spelling as `also: …`")
            }
            if body.isEmpty {
                log.error(
                    .emptyEntry, at: entry.heading, "the term has no definition",
                    help: "write it after the fields and a blank line")
            }
            return term
        }
    }

    private static func apply(
        _ key: String, _ value: Spanned<String>, to term: inout Term, _ log: inout DiagnosticLog
    ) {
        switch key {
        case "reading": term.reading = value.value
        case "sort": term.sort = value.value
        case "kind": term.kind = value.value
        case "also": term.also.append(value)
        case "not": term.not.append(value)
        case "sources": term.sources = SourceCitation.list(value, &log)
        case "was": term.was.append(value)
        default:
            if let language = LanguageTag(key) {
                term.translations.append(Translation(language: language, text: value.value))
            }
        }
    }
}

extension EntryFields {
    /// An entry's fields, those that stand twice without leave reported and left out.
    static func unique(
        _ entry: Entry, repeated: Set<String> = [], _ log: inout DiagnosticLog
    ) -> [(key: String, value: Spanned<String>)] {
        var seen: Set<String> = []
        return entry.fields.compactMap { key, value in
            if !seen.insert(key.value).inserted, !repeated.contains(key.value) {
                log.error(
                    .fieldGrammar, at: key.span, "`\(key.value)` stands twice in one entry",
                    help: "keep one of the lines")
                return nil
            }
            return (key.value, value)
        }
    }
}
