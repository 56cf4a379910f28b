/// Makes events of the entries of `timeline.md`.
struct EventParser {
    static let fields = EntryFields(["article_date", "date", "sources", "was"], takesTranslations: true)

    static func parse(_ file: FileID, _ source: SourceFile, _ log: inout DiagnosticLog) -> [Event] {
        EntryParser.parse(file, source, fields, &log).map { entry in
            let fields = EntryFields.unique(entry, repeated: ["was"], &log)
            if entry.title.isEmpty {
                log.error(
                    .entryGrammar, at: entry.heading, "an event has a title, and this one has none",
                    help: "write it after `## `")
            }
            let written = fields.first { $0.key == "date" }?.value
            if written == nil {
                log.error(
                    .missingKey, at: entry.heading, "the event has no `date`", help: "add a line `date: 2026-01-17`")
            }
            let known = written.flatMap { date($0, &log) }
            let articleDate = fields.first { $0.key == "article_date" }?.value
            let body = MarkdownReader.read(Span(file, entry.body), of: source.bytes, as: .note, &log)
            // An event without its date is there for what links to it, and all else that is wrong with it is said.
            var event = Event(
                id: entry.id, title: entry.title, span: entry.heading, date: known ?? unreadDate,
                articleDate: self.articleDate(articleDate, entry, &log), body: body)
            event.passages = entry.passages
            for (key, value) in fields where key != "date" && key != "article_date" {
                if key == "sources" {
                    event.sources = SourceCitation.list(value, &log)
                } else if key == "was" {
                    event.was.append(value)
                } else if let language = LanguageTag(key) {
                    event.translations.append(Translation(language: language, text: value.value))
                }
            }
            return event
        }
    }

    /// Stands for a date that was reported.
    private static let unreadDate = EDTFDate.interval(.open, .open)

    private static func date(_ written: Spanned<String>, _ log: inout DiagnosticLog) -> EDTFDate? {
        switch EDTFDate.parse(written.value) {
        case .success(let date):
            reportYears(written, &log)
            return date
        case .failure(let error):
            let start = written.span.range.lowerBound
            log.error(
                .badValue, at: Span(written.span.file, start + error.range.lowerBound..<start + error.range.upperBound),
                "`\(written.value)` is not a date in EDTF: \(error.message)",
                help: DateGuess.isUnknown(written.value)
                    ? "write what is known of it, such as 19XX, 1950/.. or ../1950; what has no date at all is no event"
                    : DateGuess.help(for: written.value) ?? error.help)
            return nil
        }
    }

    /// 2022-23, which many write for two years, is a season in EDTF. Only where the second number is the next year's.
    private static func reportYears(_ written: Spanned<String>, _ log: inout DiagnosticLog) {
        let parts = written.value.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].utf8.count == 4, let year = Int(parts[0]), let season = Int(parts[1]),
            (21...24).contains(season), (year + 1) % 100 == season
        else { return }
        let name = ["spring", "summer", "autumn", "winter"][season - 21]
        let (first, last) = [("03", "05"), ("06", "08"), ("09", "11"), ("12", "02")][season - 21]
        log.warning(
            .badValue, at: written.span, "`\(written.value)` is \(name) \(year) in EDTF",
            help: "for the years write \(year)/\(year + 1); if the season is meant, write its months: "
                + "\(year)-\(first)/\(season == 24 ? year + 1 : year)-\(last)")
    }

    private static func articleDate(
        _ written: Spanned<String>?, _ entry: Entry, _ log: inout DiagnosticLog
    ) -> Event.ArticleDate {
        guard let written else {
            if entry.hasPassageLines {
                log.error(
                    .missingKey, at: entry.heading,
                    "an event with a passage says what date the article itself gives, and this one does not",
                    help: "add `article_date: same`, `none`, or what the words say, such as 2025-10")
            }
            return .none
        }
        if !entry.hasPassageLines {
            log.error(
                .fieldGrammar, at: written.span,
                "`article_date` speaks of words of the article, and no passage names any",
                help: "add a passage, or remove the line")
        }
        switch written.value {
        case "same": return .same
        case "none": return .none
        default:
            if (try? EDTFDate.parse(written.value).get()) == nil,
                let word = ValueGuess.closest(to: written.value, among: ["same", "none"])
            {
                log.error(
                    .badValue, at: written.span, "`article_date` is `same`, `none` or a date, and this is none of them",
                    help: "write `\(word)`")
                return .none
            }
            return date(written, &log).map { .date($0) } ?? .none
        }
    }
}
