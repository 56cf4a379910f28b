/// Reads `editions.yaml` and the earlier texts below `editions/`: `editions/1/article.txt` with `editions/1/notes.md`.
struct EditionsParser {
    static let name = "editions.yaml"
    static let folder = "editions/"

    private let published: Article
    private let kinds: [NoteKind]
    private let tree: SourceTree
    private let file: FileID
    private var editions: [Edition] = []

    /// - Parameters:
    ///   - file: `editions.yaml`.
    ///   - folder: of the explainer, such as `content/ferry/`.
    ///   - published: the article; the earlier ones are read by its settings.
    ///   - hasNotes: whether notes stand beside it.
    ///   - kept: files below `editions/`.
    static func parse(
        _ file: FileID, folder: String, published: Article, hasNotes: Bool, kinds: [NoteKind], kept: [FileID],
        _ tree: SourceTree, _ log: inout DiagnosticLog
    ) -> [Edition] {
        guard var root = YAMLReader(file: file, bytes: tree[file].bytes).root(&log) else { return [] }
        root.checkFormat(&log)
        var parser = EditionsParser(published: published, kinds: kinds, tree: tree, file: file)
        let entries = root.mappings("editions", &log)
        root.finish(&log)
        for (index, entry) in entries.enumerated() {
            parser.add(entry, index + 1, of: entries.count, folder, &log)
        }
        parser.checkPublished(&log)
        parser.checkNotes(folder, hasNotes: hasNotes, &log)
        // Also those whose text is damaged are listed.
        for stray in strays(kept, folder: folder, listed: entries.count, tree) { report(stray, tree, &log) }
        return parser.editions
    }

    private init(published: Article, kinds: [NoteKind], tree: SourceTree, file: FileID) {
        self.published = published
        self.kinds = kinds
        self.tree = tree
        self.file = file
    }

    private mutating func add(
        _ entry: YAMLMapping, _ number: Int, of count: Int, _ folder: String, _ log: inout DiagnosticLog
    ) {
        var entry = entry
        let sum = entry.required("sha256", &log)
        let date = number == 1 ? entry.text("date", &log) : entry.required("date", &log)
        let severity = number == 1 ? nil : entry.required("severity", &log)
        let remark = entry.text("remark", prose: true, &log)
        let exceptions =
            number == 1
            ? []
            : Edition.Severity.allCases.flatMap { severity in
                entry.texts(severity.rawValue, &log).map { (severity: severity, words: $0) }
            }
        entry.finish(&log)
        guard let sum else { return }
        var edition = Edition(number: number, sha256: sum)
        edition.date = date.flatMap { ManifestParser.date($0, &log) }
        edition.severity = severity.flatMap { self.severity($0, &log) }
        edition.remark = remark?.value
        edition.exceptions = exceptions
        if let date, let own = edition.date, let before = editions.last(where: { $0.date != nil })?.date,
            own.isBefore(before)
        {
            log.error(
                .badValue, at: date.span, "this edition is older than the one before it",
                help: "mend the `date` that is wrong, or list the editions from the oldest to the one that is published"
            )
        }
        if number < count {
            guard let kept = kept(number, sum, folder, &log) else { return }
            edition.kept = kept
        }
        editions.append(edition)
    }

    private func severity(_ text: Spanned<String>, _ log: inout DiagnosticLog) -> Edition.Severity? {
        if let severity = Edition.Severity(rawValue: text.value) { return severity }
        YAMLMapping.reportChoice(text, key: "severity", known: Edition.Severity.allCases.map(\.rawValue), &log)
        return nil
    }

    private func kept(
        _ number: Int, _ sum: Spanned<String>, _ folder: String, _ log: inout DiagnosticLog
    ) -> Edition.Kept? {
        let place = "\(folder)\(Self.folder)\(number)/"
        let path = place + Self.articleName(published, tree)
        guard let file = tree.file(at: path) else {
            log.error(
                .missingFile, at: sum.span, "the text of edition \(number) is not there: \(path)",
                help: "restore that file: it is the proof of what was published")
            return nil
        }
        // What a page cannot hold was refused when it was the article.
        var silent = DiagnosticLog()
        var settings = published.settings
        settings.sha256 = nil
        let article = ArticleParser.parse(file, tree[file], settings: settings, &silent)
        if article.sha256 != sum.value.lowercased() {
            log.error(
                .articleChanged, at: sum.span,
                "\(path) is not the text that this names: its SHA-256 is \(article.sha256)",
                help: "restore the file: an edition that was published is never edited")
            return nil
        }
        let notes = tree.files(below: place)
            .filter { tree[$0].path == place + "notes.md" || tree[$0].path.hasPrefix(place + "notes/") }
        return Edition.Kept(
            article: article,
            notes: notes.isEmpty ? nil : notes.flatMap { NoteParser.parse($0, tree[$0], kinds: kinds, &silent) })
    }

    /// Notes that are not there any more would all be told as new ones.
    private func checkNotes(_ folder: String, hasNotes: Bool, _ log: inout DiagnosticLog) {
        guard hasNotes || editions.contains(where: { $0.kept?.notes != nil }) else { return }
        for edition in editions {
            guard let kept = edition.kept, kept.notes == nil else { continue }
            let path = "\(folder)\(Self.folder)\(edition.number)/notes.md"
            log.error(
                .missingFile, at: edition.sha256.span,
                "the notes of edition \(edition.number) are not there: \(path)",
                help: "restore that file, or the folder notes/ beside it: readers are told which notes changed since\n"
                    + "if the article had no notes then, make it an empty file")
        }
    }

    /// Name of the file in a folder of `editions/`: the article may have had another name then, but no other form.
    static func articleName(_ article: Article, _ tree: SourceTree) -> String {
        let path = tree[article.file].path
        return "article" + path[(path.lastIndex(of: ".") ?? path.endIndex)...]
    }

    private func checkPublished(_ log: inout DiagnosticLog) {
        guard let last = editions.last, last.kept == nil, last.sha256.value.lowercased() != published.sha256 else {
            return
        }
        let path = tree[published.file].path
        log.error(
            .articleChanged, at: last.sha256.span,
            "\(path) is not the text of the last edition: its SHA-256 is \(published.sha256)",
            help: "take a new text in with `sitegen update NAME --from FILE --apply`, or restore the one before")
    }

    /// Files below `editions/` that no edition has.
    private static func strays(_ files: [FileID], folder: String, listed: Int, _ tree: SourceTree) -> [FileID] {
        files.filter { file in
            let parts = tree[file].path.dropFirst(folder.count).split(separator: "/")
            guard parts.count >= 3, let number = Int(parts[1]), (1..<max(1, listed)).contains(number) else {
                return true
            }
            return parts.count == 3 ? !parts[2].hasPrefix("article.") && parts[2] != "notes.md" : parts[2] != "notes"
        }
    }

    private static func report(_ stray: FileID, _ tree: SourceTree, _ log: inout DiagnosticLog) {
        let path = tree[stray].path
        if path.hasSuffix("/README.md") { return }
        log.warning(
            .unknownFile, at: .path(path), "sitegen does not read this file: no entry of \(name) is of it",
            help: "each earlier text has a folder with the number of its entry, such as \(folder)1/, for article.txt, "
                + "notes.md and notes/; move anything else out of \(folder)")
    }
}
