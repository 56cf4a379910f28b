/// `update.yaml`: what a new edition of the article leaves for the editors to decide. While an entry is left, the site is
/// not built: notes may stand beside words that no longer say what they said.
struct OpenUpdate: Sendable {
    static let name = "update.yaml"

    struct Decision: Sendable {
        /// Id of the anchor: `note:deadline`.
        var id: Spanned<String>
        let why: String
        /// The words in the edition before.
        let was: String?
        /// The whole passage as it was listed, without marks, as it is compared with an article: by it, it is found again
        /// when its entry has another id or other passages. Nil in lists of earlier versions.
        var passage: String?
        /// The passage that is proposed; nil where the one that is written stands, or where none can be told.
        let write: String?
        /// Where several may be meant: what to write by hand for each place.
        var choices: [String] = []
        /// Of an event: what its `article_date` comes to, in EDTF, and what the new words no longer say. While it comes to
        /// that, it cannot be accepted.
        var articleDate: Spanned<String>?
        /// What is to be written instead; nil where that cannot be told.
        var articleDateNow: String?

        /// The choices as they are written into a file of entries, or into the settings.
        var writtenChoices: [String] {
            let isPassage = ["note:", "event:"].contains(where: id.value.hasPrefix)
            return choices.map { isPassage ? "> \($0)" : "quote: \(YAMLText.quoted($0))" }
        }
    }

    /// SHA-256 of the article, and of the edition before it.
    var edition: String?
    var before: String?
    var decisions: [Decision] = []

    static func parse(_ file: FileID, _ source: SourceFile, _ log: inout DiagnosticLog) -> OpenUpdate {
        var update = OpenUpdate()
        guard var root = YAMLReader(file: file, bytes: source.bytes).root(&log) else { return update }
        root.checkFormat(&log)
        update.edition = root.text("edition", &log)?.value
        update.before = root.text("before", &log)?.value
        for var entry in root.mappings("open", &log) {
            let id = entry.required("id", &log)
            let why = entry.text("why", prose: true, &log)
            let was = entry.text("was", prose: true, &log)
            let passage = entry.text("passage", prose: true, &log)
            let write = entry.text("write", prose: true, &log)
            let choices = entry.texts("choices", prose: true, &log)
            let articleDate = entry.text("article_date", &log)
            let now = entry.text("article_date_now", &log)
            entry.finish(&log)
            if let id {
                update.decisions.append(
                    Decision(
                        id: id, why: why?.value ?? "it is open", was: was?.value, passage: passage?.value,
                        write: write?.value, choices: choices.map(\.value), articleDate: articleDate,
                        articleDateNow: now?.value))
            }
        }
        root.finish(&log)
        return update
    }

    /// Stops the build at every entry.
    ///
    /// - Parameter places: of what the entries name, by id, where it is written.
    func report(_ name: String, at places: [String: Span] = [:], _ log: inout DiagnosticLog) {
        for decision in decisions {
            log.error(
                .updateOpen, at: decision.id.span,
                "`\(decision.id.value)` is to be decided for the new edition: \(decision.why)",
                notes: places[decision.id.value].map { [.init("it is written here", at: $0)] } ?? [],
                help: decision.articleDate.map { _ in
                    "write `article_date: \(decision.articleDateNow ?? "…")`, as the words say now; then sitegen update "
                        + "\(name) --accept \(decision.id.value)"
                        + (decision.articleDateNow == nil ? "; if it is still right, remove this entry" : "")
                }
                    ?? decision.write.map {
                        "sitegen update \(name) --accept \(decision.id.value) writes: \($0)"
                    }
                    ?? (decision.choices.isEmpty
                        ? "look at it, and mend or remove it if need be; "
                        : "write in its place one of:\n" + decision.writtenChoices.map { $0 + "\n" }.joined())
                    + "then sitegen update \(name) --accept \(decision.id.value)"
            )
        }
    }

    /// The file, as it is written. Each value is one line.
    func text(_ name: String) -> String {
        var text = """
            # What a new edition of the article leaves to decide; the site is not built while an entry is left.
            # Decide one: sitegen update \(name) --accept ID
            # Or mend what it names by hand, and remove its entry here.
            format: 1

            """
        if let edition { text += "edition: \(edition)\n" }
        if let before { text += "before: \(before)\n" }
        text += "open:\n"
        for decision in decisions {
            text += "  - id: \(YAMLText.quoted(decision.id.value))\n    why: \(YAMLText.quoted(decision.why))\n"
            if let was = decision.was { text += "    was: \(YAMLText.quoted(was))\n" }
            if let passage = decision.passage { text += "    passage: \(YAMLText.quoted(passage))\n" }
            if let write = decision.write { text += "    write: \(YAMLText.quoted(write))\n" }
            if !decision.choices.isEmpty {
                text += "    choices:\n" + decision.choices.map { "      - \(YAMLText.quoted($0))\n" }.joined()
            }
            if let date = decision.articleDate {
                text += "    article_date: \(YAMLText.quoted(date.value))\n"
                if let now = decision.articleDateNow { text += "    article_date_now: \(YAMLText.quoted(now))\n" }
            }
        }
        return text
    }
}
