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

    /// - Parameter sources: as `Loader` reads them.
    public init(_ sources: SourceTree) {
        var log = DiagnosticLog()
        var files: [[UInt8]: [UInt8]] = [:]
        let (site, counts) = Pipeline.run(
            sources, shownFolder: "the site", includesDrafts: true, &log,
            keepsSite: true, keep: nil, prepare: { $0 },
            emit: { file, _ in files[Array(file.path.utf8)] = file.bytes })
        log.apply(site.parsed.settings.severities, isStrict: false)
        self.sources = site.parsed.tree
        self.log = log
        self.files = log.hasErrors ? [:] : files
        explainers = counts.explainers
        chapters = counts.chapters
        notes = counts.notes
        drafts = site.explainers.reduce(0) { $0 + $1.notes.count { $0.note?.isDraft == true } }
        var articles: [[UInt8]: ArticleStubs] = [:]
        for explainer in site.explainers {
            articles[Array(explainer.name.utf8)] = explainer.article.map { ArticleStubs($0, explainer, site) }
        }
        self.articles = articles
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
