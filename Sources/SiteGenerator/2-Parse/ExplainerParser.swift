/// Parses the files of one explainer's folder.
struct ExplainerParser {
    /// - Parameter threads: how many may work at the same time.
    static func parse(
        _ name: String, _ tree: SourceTree, _ settings: SiteSettings, threads: Int = 1, _ log: inout DiagnosticLog
    ) -> ParsedExplainer? {
        let folder = "content/\(name)/"
        guard let file = tree.file(at: folder + "explainer.yaml") else {
            let names = tree.files(below: folder).map { String(tree[$0].path.dropFirst(folder.count)) }
            let other = names.first { $0 == "explainer.yml" } ?? NearMiss.closest(to: "explainer.yaml", among: names)
            log.error(
                .missingFile, at: .path(folder + "explainer.yaml"),
                "a folder of content/ is an explainer, and needs this file",
                help: other.map { "rename \(folder)\($0)" } ?? "write it, or move the folder out of content/")
            return nil
        }
        if !Identifier.isValid(name) {
            log.error(
                .badIdentifier, at: .path(folder), "`\(name)` cannot be part of an address",
                help: "name the folder with ASCII letters, digits, `-` and `_`")
        }
        guard let manifest = ManifestParser.parse(file, tree[file], siteLanguage: settings.language, &log) else {
            return nil
        }
        let sorted = SortedFiles(folder: folder, manifest: manifest, tree)
        for file in sorted.unknown where !Self.isOtherArticle(file, folder, manifest, tree, &log) {
            SiteParser.unknown(tree[file].path, among: SortedFiles.known.map { folder + $0 }, &log)
        }
        let apparatus = Ahead(isApart: threads > 1) { ParsedApparatus(sorted, tree) }
        for image in sorted.images { ImageFile.check(image, tree[image], &log) }
        let preface = sorted.preface.map { file in
            MarkdownReader.read(Span(file, 0..<tree[file].bytes.count), of: tree[file].bytes, as: .preface, &log)
        }
        let update = sorted.update.map { OpenUpdate.parse($0, tree[$0], &log) }
        let record = sorted.record.map { AddressRecord.parse($0, tree[$0], &log) }
        let retirements = sorted.retired.map { Retirement.parse($0, tree[$0], &log) } ?? []
        guard let text = text(manifest, sorted, name, tree, settings, threads: threads, &log) else { return nil }
        let editions = editions(of: text, sorted, folder, tree, settings, &log)
        let (terms, events, (sources, areSourcesWhole)) = apparatus.value.merged(into: &log)
        return ParsedExplainer(
            name: name, manifest: manifest, text: text, preface: preface, terms: terms, events: events,
            sources: sources, areSourcesWhole: areSourcesWhole, images: sorted.images, editions: editions,
            record: record, retirements: retirements, update: update)
    }

    /// Whether a file has an article's name and is not the one that the settings name; then that is said.
    private static func isOtherArticle(
        _ file: FileID, _ folder: String, _ manifest: Manifest, _ tree: SourceTree, _ log: inout DiagnosticLog
    ) -> Bool {
        let name = String(tree[file].path.dropFirst(folder.utf8.count))
        guard ["article.txt", "article.md"].contains(name) else { return false }
        log.warning(
            .unknownFile, at: .path(tree[file].path),
            "sitegen does not read this file: explainer.yaml names "
                + (manifest.article.map { "\($0.file.value) as the article" } ?? "no article"),
            help:
                "if this is the article, write `file: \(name)` under `article:` there; if not, move it out of content/")
        return true
    }

    /// What stands beside the text.
    private struct ParsedApparatus {
        private var terms: [Term] = []
        private var events: [Event] = []
        private var sources: (sources: [Source], areWhole: Bool) = ([], true)
        private var log = DiagnosticLog()

        init(_ files: SortedFiles, _ tree: SourceTree) {
            if let file = files.glossary { terms = TermParser.parse(file, tree[file], isShared: false, &log) }
            if let file = files.timeline { events = EventParser.parse(file, tree[file], &log) }
            sources = SourcesParser.parse(files.sources, tree, &log)
        }

        func merged(
            into log: inout DiagnosticLog
        ) -> (terms: [Term], events: [Event], sources: (sources: [Source], areWhole: Bool)) {
            log.merge(self.log)
            return (terms, events, sources)
        }
    }

    private static func editions(
        of text: ParsedExplainer.Text, _ sorted: SortedFiles, _ folder: String, _ tree: SourceTree,
        _ settings: SiteSettings, _ log: inout DiagnosticLog
    ) -> [Edition] {
        guard let file = sorted.editions else {
            if let first = sorted.editionFiles.first {
                log.error(
                    .missingFile, at: .path(folder + EditionsParser.name),
                    "\(tree[first].path) is an earlier text of the article, and this file tells of them",
                    help: "restore it, or move \(folder)\(EditionsParser.folder) out of the explainer")
            }
            return []
        }
        guard case .received(let article, _) = text else {
            log.error(
                .unknownFile, at: .path(tree[file].path), "editions are of a received article, and there is none",
                help: "remove the file")
            return []
        }
        return EditionsParser.parse(
            file, folder: folder, published: article, hasNotes: !sorted.notes.isEmpty, kinds: settings.kinds,
            kept: sorted.editionFiles, tree, &log)
    }

    private static func text(
        _ manifest: Manifest, _ sorted: SortedFiles, _ name: String, _ tree: SourceTree, _ settings: SiteSettings,
        threads: Int, _ log: inout DiagnosticLog
    ) -> ParsedExplainer.Text? {
        let folder = "content/\(name)/"
        guard let article = manifest.article else {
            // What is wrong with it has been reported.
            if manifest.namesArticle { return nil }
            for file in sorted.notes {
                log.error(
                    .unknownFile, at: .path(tree[file].path), "notes speak about a received article, and there is none",
                    help: "add `article:` to \(folder)explainer.yaml, or write footnotes `[^id]` in the chapters")
            }
            guard !sorted.chapters.isEmpty else {
                log.error(
                    .missingKey, at: .path(tree[manifest.file].path), "there is nothing to publish",
                    help: "add `article:` with the file of a received article, or write chapters/*.md")
                return nil
            }
            return .own(OwnChapterParser.parse(sorted.chapters, tree, threads: threads, &log))
        }
        for file in sorted.chapters {
            log.error(
                .unknownFile, at: .path(tree[file].path), "an explainer is a received article or own writing, not both",
                help: "remove `article:` from \(folder)explainer.yaml, or move chapters/ out")
        }
        guard let file = tree.file(at: folder + article.file.value) else {
            log.error(
                .missingFile, at: article.file.span, "\(folder)\(article.file.value) is not there",
                help: "save the article in that file, as received")
            return nil
        }
        let parsed = ArticleParser.parse(file, tree[file], settings: article, &log)
        ArticleLanguageCheck.report(parsed, &log)
        let notes = sorted.notes.flatMap { NoteParser.parse($0, tree[$0], kinds: settings.kinds, &log) }
        return .received(parsed, notes: notes)
    }
}

/// The files of an explainer's folder by what they are.
struct SortedFiles {
    static let known = [
        "explainer.yaml", "article.txt", "preface.md", "notes.md", "notes/", "glossary.md", "timeline.md",
        "sources.json",
        "sources.yaml", "chapters/", "images/", EditionsParser.name, EditionsParser.folder, OpenUpdate.name,
        AddressRecord.name, Retirement.name,
    ]

    private(set) var preface: FileID?
    private(set) var notes: [FileID] = []
    private(set) var glossary: FileID?
    private(set) var timeline: FileID?
    private(set) var sources: [FileID] = []
    private(set) var chapters: [FileID] = []
    private(set) var images: [FileID] = []
    private(set) var editions: FileID?
    private(set) var editionFiles: [FileID] = []
    private(set) var update: FileID?
    private(set) var record: FileID?
    private(set) var retired: FileID?
    private(set) var unknown: [FileID] = []

    init(folder: String, manifest: Manifest, _ tree: SourceTree) {
        for file in tree.files(below: folder) {
            let path = String(tree[file].path.dropFirst(folder.count))
            switch path {
            case "explainer.yaml": continue
            case manifest.article?.file.value: continue
            case _ where manifest.article == nil && manifest.namesArticle && path.hasPrefix("article."): continue
            case "preface.md": preface = file
            case "notes.md": notes.append(file)
            case "glossary.md": glossary = file
            case "timeline.md": timeline = file
            case "sources.json", "sources.yaml": sources.append(file)
            case _ where path.hasPrefix("notes/") && path.hasSuffix(".md"): notes.append(file)
            case _ where path.hasPrefix("chapters/") && path.hasSuffix(".md"): chapters.append(file)
            case OpenUpdate.name: update = file
            case EditionsParser.name: editions = file
            case _ where path.hasPrefix(EditionsParser.folder): editionFiles.append(file)
            case AddressRecord.name: record = file
            case Retirement.name: retired = file
            case _ where path.hasPrefix("images/"): images.append(file)
            default: unknown.append(file)
            }
        }
    }
}
