/// A site built into memory, drafts included: what a preview serves. Nothing of it reaches the output folder.
public struct PreviewSite: Sendable {
    public let sources: SourceTree
    public let log: DiagnosticLog
    /// Finished files by the bytes of their paths; empty where errors leave nothing to show.
    public let files: [[UInt8]: [UInt8]]
    public let explainers: Int
    public let chapters: Int
    public let notes: Int
    /// How many of the notes are drafts.
    public let drafts: Int
    private let articles: [[UInt8]: ArticleStubs]
    private let memory: SiteMemory<Served, Kept>?

    /// A finished file as it is served.
    private struct Served: Sendable {
        let path: [UInt8]
        let bytes: [UInt8]
    }

    /// What a preview wants of an explainer besides its pages.
    private struct Kept: Sendable {
        let name: String
        let drafts: Int
        /// Nil for own writing.
        let stubs: ArticleStubs?
    }

    /// - Parameters:
    ///   - sources: as `Loader` reads them.
    ///   - earlier: the same site before an edit. What the edit did not touch is taken from it, and the pages are the
    ///     same as without it.
    ///   - first: pages that are made before the others of their explainer, by the bytes of their paths.
    ///   - show: is handed each file that is made anew, and those of the whole site, as soon as it is made, on the thread
    ///     that made it. Whether it is one of a good build is not known by then.
    public init(
        _ sources: SourceTree, after earlier: PreviewSite? = nil, first: Set<[UInt8]> = [],
        show: @escaping @Sendable (_ path: [UInt8], _ bytes: [UInt8]) -> Void = { _, _ in }
    ) {
        var log = DiagnosticLog()
        var files: [[UInt8]: [UInt8]] = [:]
        files.reserveCapacity(earlier?.files.count ?? 0)
        let run = SiteRun<Served, Kept>(
            shownFolder: "the site", includesDrafts: true,
            retain: { explainer, site in
                Kept(
                    name: explainer.name, drafts: explainer.notes.count { $0.note?.isDraft == true },
                    stubs: explainer.article.map { ArticleStubs($0, explainer, site) })
            }, remembers: true, first: Set(first.map(UTF8Text.string)),
            prepare: { file in
                let path = Array(file.path.utf8)
                show(path, file.bytes)
                return Served(path: path, bytes: file.bytes)
            })
        let result = run.run(
            sources, after: earlier?.memory, &log, keep: { _ in },
            emit: { file, _ in files[file.path] = file.bytes })
        log.apply(result.site.settings.severities, isStrict: false)
        self.sources = result.site.tree
        self.log = log
        self.files = log.hasErrors ? [:] : files
        explainers = result.counts.explainers
        chapters = result.counts.chapters
        notes = result.counts.notes
        drafts = result.kept.reduce(0) { $0 + $1.drafts }
        articles = Dictionary(
            result.kept.compactMap { kept in kept.stubs.map { (Array(kept.name.utf8), $0) } },
            uniquingKeysWith: { first, _ in first })
        memory = result.memory
    }

    /// Each error as it is printed, in the order in which all of them are.
    public var problems: [String] {
        var printer = DiagnosticPrinter(sources: sources)
        return DiagnosticLocator(sources).sorted(log.diagnostics.filter { $0.severity == .error })
            .map { printer.print([$0]) }
    }

    /// The entries that an editor may want to write about a selection on one of the pages.
    ///
    /// - Parameter page: path of the page, below which folder the explainer's pages stand.
    public func stubs(for selection: StubSelection, on page: [UInt8]) -> StubAnswer {
        let folder = Array(page.prefix { $0 != UInt8(ascii: "/") })
        guard let article = articles[folder] else {
            return .refused("this page prints no received article: notes and events speak about one")
        }
        return article.stubs(for: selection)
    }

    /// Pages that may be meant by a path where nothing stands: those of a like name first, then those beside it.
    public func pages(near path: [UInt8]) -> [String] {
        let pages = files.keys.filter { $0.suffix(5).elementsEqual(".html".utf8) }.map(UTF8Text.string).sorted {
            $0.utf8.lexicographicallyPrecedes($1.utf8)
        }
        let wanted = UTF8Text.string(path)
        let lastPart = wanted.split(separator: "/").last.map(String.init) ?? wanted
        let sameName = pages.filter { $0.split(separator: "/").last.map(String.init) == lastPart }
        let near = [NearMiss.closest(to: wanted, among: pages), NearMiss.closest(to: wanted + ".html", among: pages)]
        let folder = wanted.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
        let beside = folder.isEmpty ? [] : pages.filter { $0.hasPrefix(folder + "/") }
        var found: [String] = []
        for page in near.compactMap({ $0 }) + sameName + beside where !found.contains(page) { found.append(page) }
        return Array(found.prefix(12))
    }
}
