/// `sitegen new`: makes an explainer out of an article.
public struct NewExplainer {
    /// Where the article comes from, as far as it is told.
    public struct Origin: Sendable {
        var url: String?
        var publisher: String?
        var published: String?
        var rights: ArticleSettings.RightsStatus?

        /// Nil where `rights` is none of `rightsStatuses`.
        public init?(url: String?, publisher: String?, published: String?, rights: String?) {
            self.url = url
            self.publisher = publisher
            self.published = published
            if let rights {
                guard let status = ArticleSettings.RightsStatus(rawValue: rights) else { return nil }
                self.rights = status
            }
        }
    }

    public enum Outcome {
        case made(Made)
        /// There is no `content` folder here.
        case noSite
        /// A folder of that name, or one that differs by case only.
        case taken(String)
        /// The file cannot be an article; the log says why.
        case unreadable(SourceTree, DiagnosticLog)
    }

    public struct Made: Sendable {
        /// Paths below the site's folder.
        public let files: [String]
        /// What was decided: a word for it, and what it is.
        public let decisions: [(what: String, value: String)]
    }

    private let siteFolder: String
    private let name: String
    private let origin: Origin
    private let title: String?
    private let language: String?

    public init(siteFolder: String, name: String, title: String?, language: String?, origin: Origin) {
        self.siteFolder = siteFolder
        self.name = name
        self.title = title
        self.language = language
        self.origin = origin
    }

    /// The values that `--rights` takes.
    public static let rightsStatuses = ArticleSettings.RightsStatus.allCases.map(\.rawValue)

    /// Whether a name can be an explainer's.
    public static func isValid(name: String) -> Bool { Identifier.isValid(name) && name.lowercased() != "assets" }

    /// A name made of a file's name; nil where that has hardly any Latin letters.
    public static func name(fromFile path: String) -> String? {
        let last = path.split(separator: "/").last.map(String.init) ?? ""
        let stem = last.lastIndex(of: ".").map { String(last[..<$0]) } ?? last
        return Identifier.derived(from: stem).flatMap { isValid(name: $0) ? $0 : nil }
    }

    public static func isSite(_ folder: String) -> Bool { Disk.kind(of: folder + "/content") == .folder }
    public static func isMarkdown(file path: String) -> Bool { path.hasSuffix(".md") || path.hasSuffix(".markdown") }
    public static func isDate(_ text: String) -> Bool { PartialDate(text) != nil }
    /// Nil for a language tag; else what to write for one that is none.
    public static func languageRemedy(_ text: String) -> String? {
        var log = DiagnosticLog()
        let span = Span(FileID(index: 0), 0..<0)
        return SiteSettingsParser.language(Spanned(text, span), &log) == nil ? log.diagnostics.first?.help : nil
    }

    public static func isWebAddress(_ text: String) -> Bool { text.hasPrefix("https://") || text.hasPrefix("http://") }

    /// Makes `content/NAME/`.
    ///
    /// - Parameters:
    ///   - bytes: the article as it was received; they are kept byte for byte.
    ///   - shownFile: the path that messages name.
    ///   - isMarkdown: whether it is Markdown.
    /// - Throws: `DiskError` when the disk refuses.
    public func run(_ bytes: [UInt8], shownFile: String, isMarkdown: Bool) throws -> Outcome {
        let content = siteFolder + "/content"
        guard Self.isSite(siteFolder) else { return .noSite }
        if let other = try Disk.names(in: content).first(where: { $0.lowercased() == name.lowercased() }) {
            return .taken("content/" + other)
        }
        let article = isMarkdown ? "article.md" : "article.txt"
        let received = ReceivedFile(bytes, shownFile: shownFile, name: article)
        if received.log.hasErrors { return .unreadable(received.tree, received.log) }
        let draft = try draft(SourceFile(path: article, bytes: bytes))
        let files = files(draft, bytes, shownFile: shownFile)
        try Disk.makeFolder("\(content)/\(name)")
        for file in files { try Disk.replace("\(content)/\(name)/\(file.path)", with: file.bytes) }
        return .made(
            Made(files: files.map { "content/\(name)/\($0.path)" }, decisions: decisions(draft)))
    }

    /// The files of the explainer's folder.
    func files(_ draft: ExplainerDraft, _ bytes: [UInt8], shownFile: String) -> [SourceFile] {
        let settings = ManifestWriter(draft: draft, origin: origin, shownFile: shownFile).text
        let written = [("explainer.yaml", settings)] + ExampleEntries.files(words: draft.exampleWords)
        return [SourceFile(path: draft.article.settings.file.value, bytes: bytes)]
            + written.map { SourceFile(path: $0.0, bytes: Array($0.1.utf8)) }
    }

    private func draft(_ file: SourceFile) throws -> ExplainerDraft {
        var ignored = DiagnosticLog()
        let tree = try Loader(siteFolder: siteFolder).load()
        let site = SiteSettingsParser.parse(tree, &ignored).language
        let guess: Guess<LanguageTag>
        if let tag = language.flatMap(LanguageTag.init) {
            guess = Guess(tag, "given")
        } else {
            guess =
                LanguageGuess.language(of: file.bytes)
                ?? Guess(site, "not recognised: this is the language of the site")
        }
        // The chapter's title is printed as one of the text, in its language where the interface has it.
        let all = InterfaceStringsParser.parse(tree, &ignored)
        let strings = all.best(for: guess.value) ?? all.best(for: site)
        let opening = strings?[.opening] ?? ""
        return ExplainerDraft(
            file, named: name, language: guess, title: title, opening: opening.isEmpty ? "Opening lines" : opening)
    }

    private func decisions(_ draft: ExplainerDraft) -> [(what: String, value: String)] {
        var decisions: [(what: String, value: String)] = [
            ("language", "\(draft.language.value.text): \(draft.language.evidence)")
        ]
        if let layout = draft.layout {
            decisions.append(("paragraphs", "\(layout.paragraphs.value.rawValue): \(layout.paragraphs.evidence)"))
            if let lines = layout.lines { decisions.append(("lines", "\(lines.value.rawValue): \(lines.evidence)")) }
        }
        let fallback = draft.title.flatMap { title == nil ? " (\($0.evidence))" : nil } ?? ""
        decisions.append(("title", draft.shownTitle + fallback))
        let roles = draft.frontLines.map(\.role)
        decisions.append(("front lines", roles.isEmpty ? "none" : roles.joined(separator: ", ")))
        let slugs = draft.chapters.map(\.slug)
        let shown = slugs.prefix(6).joined(separator: ", ") + (slugs.count > 6 ? ", …" : "")
        decisions.append(
            (
                "chapters",
                slugs.isEmpty
                    ? "one: \(draft.headings.evidence)" : "\(slugs.count) (\(shown)): \(draft.headings.evidence)"
            ))
        if origin.rights == nil || origin.rights == .unknown {
            decisions.append(("rights", "unknown: pages ask search engines to pass them over"))
        }
        return decisions
    }
}
