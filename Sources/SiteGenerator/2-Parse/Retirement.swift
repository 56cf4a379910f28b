/// An entry of `retired.yaml`: what became of addresses whose place is no more.
struct Retirement: Sendable {
    static let name = "retired.yaml"

    enum Fate: Sendable {
        /// It was taken off, for a reason that readers are told.
        case withdrawn(why: String, date: PartialDate)
        /// The chapter has another slug now.
        case moved(to: Spanned<String>)
    }

    /// An id with its first letters, `n-deadline`, or the slug of a chapter.
    let name: Spanned<String>
    let isPage: Bool
    let fate: Fate

    static func parse(_ file: FileID, _ source: SourceFile, _ log: inout DiagnosticLog) -> [Retirement] {
        guard var root = YAMLReader(file: file, bytes: source.bytes).root(&log) else { return [] }
        root.checkFormat(&log)
        let retirements = root.mappings("retired", &log).flatMap { entry($0, &log) }
        root.finish(&log)
        return retirements
    }

    private static func entry(_ mapping: YAMLMapping, _ log: inout DiagnosticLog) -> [Retirement] {
        var mapping = mapping
        let ids = mapping.texts("id", prose: false, &log)
        let page = mapping.text("page", &log)
        let target = mapping.text("to", &log)
        let names = ids.map { ($0, false) } + [page].compactMap { $0 }.map { ($0, true) }
        if names.isEmpty, !mapping.keys.contains(where: { $0.value == "id" || $0.value == "page" }) {
            log.error(
                .missingKey, at: mapping.span, "`id` or `page` is missing",
                help: "write `id: n-…` for a note, term, event or paragraph, `page: …` for a chapter")
        }
        if !ids.isEmpty, let page {
            log.error(
                .badValue, at: page.span, "an entry has `id` or `page`, not both", help: "make two entries of it")
        }
        if let target, page == nil {
            log.error(
                .badValue, at: target.span, "`to` belongs to `page`, and this entry has none",
                help: "where another note, term or event took the place, write `was: …` among its fields")
        }
        var fate: Fate?
        if let target {
            for key in ["why", "date"] {
                if let text = mapping.text(key, prose: key == "why", &log) {
                    log.error(
                        .badValue, at: text.span, "`\(key)` belongs to what was withdrawn, and this chapter has moved",
                        help: "remove it, or `to`")
                }
            }
            fate = .moved(to: target)
        } else {
            let why = mapping.required("why", prose: true, &log)
            let date = mapping.required("date", &log).flatMap { day($0, &log) }
            if let why, let date { fate = .withdrawn(why: why.value, date: date) }
        }
        mapping.finish(&log)
        guard let fate else { return [] }
        return names.map { Retirement(name: $0.0, isPage: $0.1, fate: fate) }
    }

    private static func day(_ text: Spanned<String>, _ log: inout DiagnosticLog) -> PartialDate? {
        if let date = PartialDate(text.value) { return date }
        log.error(
            .badValue, at: text.span, "`\(text.value)` is not a day, month or year of the calendar",
            help: DateGuess.help(for: text.value) ?? "write 2026-02-01, 2026-02 or 2026")
        return nil
    }
}
