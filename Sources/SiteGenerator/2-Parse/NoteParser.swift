/// Makes notes of the entries of `notes.md`.
struct NoteParser {
    static let fields = EntryFields(
        ["by", "confidence", "every", "kind", "lang", "rank", "sources", "status", "verdict", "was"], areOptional: true)

    static func parse(
        _ file: FileID, _ source: SourceFile, kinds: [NoteKind], _ log: inout DiagnosticLog
    ) -> [Note] {
        let entries = EntryParser.parse(file, source, fields, &log)
        return entries.map { entry in
            let body = MarkdownReader.read(Span(file, entry.body), of: source.bytes, as: .note, &log)
            var note = Note(id: entry.id, title: entry.title, span: entry.heading, body: body)
            note.passages = entry.passages
            note.quotesBelowHeadings = entry.quotesBelowHeadings
            var seen: Set<String> = []
            for (key, value) in entry.fields {
                if !seen.insert(key.value).inserted, key.value != "was" {
                    log.error(
                        .fieldGrammar, at: key.span, "`\(key.value)` stands twice in one note",
                        help: "keep one of the lines")
                    continue
                }
                apply(key.value, value, to: &note, kinds: kinds, &log)
            }
            check(note, entry, isFirst: entry.heading == entries.first?.heading, &log)
            return note
        }
    }

    private static func apply(
        _ key: String, _ value: Spanned<String>, to note: inout Note, kinds: [NoteKind], _ log: inout DiagnosticLog
    ) {
        switch key {
        case "kind":
            if let kind = Note.BuiltInKind(rawValue: value.value) {
                note.kind = .builtIn(kind)
            } else if kinds.contains(where: { $0.id == value.value }) {
                note.kind = .other(value.value)
            } else {
                let known = Note.BuiltInKind.allCases.map(\.rawValue) + kinds.map(\.id)
                YAMLMapping.reportChoice(value, key: key, known: known, &log)
            }
        case "verdict": note.verdict = choice(value, key, &log)
        case "confidence": note.confidence = choice(value, key, &log)
        case "rank":
            if let rank = Int(value.value), (1...2).contains(rank) {
                note.rank = rank
            } else {
                YAMLMapping.reportChoice(value, key: key, known: ["1", "2"], &log)
            }
        case "sources": note.sources = SourceCitation.list(value, &log)
        case "by": note.by = value.value
        case "was": note.was.append(value)
        case "status":
            if value.value == "draft" {
                note.isDraft = true
            } else {
                YAMLMapping.reportChoice(value, key: key, known: ["draft"], &log)
            }
        case "lang": note.language = SiteSettingsParser.language(value, &log)
        case "every":
            // Who writes it at all means that the words stand in several places, which is no second mistake.
            note.isEvery = value.value != "false"
            if !["true", "false"].contains(value.value) {
                YAMLMapping.reportChoice(value, key: key, known: ["true", "false"], &log)
            }
        default: break
        }
    }

    private static func choice<Choice: RawRepresentable & CaseIterable>(
        _ value: Spanned<String>, _ key: String, _ log: inout DiagnosticLog
    ) -> Choice? where Choice.RawValue == String {
        if let choice = Choice(rawValue: value.value) { return choice }
        YAMLMapping.reportChoice(value, key: key, known: Choice.allCases.map(\.rawValue), &log)
        return nil
    }

    private static func check(_ note: Note, _ entry: Entry, isFirst: Bool, _ log: inout DiagnosticLog) {
        if !entry.hasPassageLines {
            let quotes = note.body.document.nodes.contains { $0.kind == .blockQuote }
            let isBare = !isFirst && entry.fields.isEmpty && entry.id == nil && !entry.title.isEmpty
            log.error(
                .entryGrammar, at: entry.heading, "a note speaks about words of the article, and this one names none",
                help: quotes
                    ? "a passage stands before the text: move the lines with `> ` up, right after the fields"
                    : "after the fields write `> ` and the words, copied from the article"
                        + (isBare ? "; a heading in the text of the note above begins with `### `" : ""))
        }
        if note.body.isEmpty, !note.body.isRefused {
            log.error(
                .emptyEntry, at: entry.heading, "the note has no text",
                help: "write it after the passage and a blank line")
        }
    }
}
