/// `sitegen update NAME --from FILE`: what a new edition of an article does to everything that hangs on its words.
public struct UpdateListing {
    public struct Result {
        public let sources: SourceTree
        public let log: DiagnosticLog
        public let outcome: Outcome
    }

    public enum Outcome {
        case compared(Comparison)
        /// There is no such explainer.
        case unknown(nearest: String?, names: [String])
        /// It is own writing.
        case noArticle
        /// An earlier edition is not decided: its list names so many anchors. What hangs on the kept text is not settled.
        case open(path: String, count: Int)
        /// Its files have mistakes that leave nothing to compare; the log tells them.
        case unreadable
        /// The new text is not one that can be published.
        case unfit(messages: String)
    }

    public struct Comparison {
        let report: UpdateReport
        let sources: SourceTree
        let newBytes: [UInt8]
        let editions: [Edition]
        public var isDecided: Bool { report.isDecided }
        /// Nil where the new edition can have this date; else what is wrong.
        public func dateMistake(_ details: EditionDetails) -> String? {
            details.dateMistake(after: editions, published: report.old.article.settings.published)
        }
        public func text(_ style: TextStyle) -> String { UpdatePrinter(report, sources, style).text }
        /// Makes the new edition the article.
        ///
        /// - Returns: paths that were written, in order.
        /// - Throws: `DiskError`.
        public func apply(_ details: EditionDetails, siteFolder: String) throws -> [String] {
            let files = EditionInstaller(
                report: report, sources: sources, newBytes: newBytes, details: details, editions: editions
            ).outputs
            for file in files {
                let path = siteFolder + "/" + file.path
                try Disk.makeFolder(String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)]))
                try Disk.replace(path, with: file.bytes)
            }
            return files.map(\.path)
        }

        public var json: String { UpdateJSON.text(report, sources) }
    }

    private let siteFolder: String
    private let name: String
    private let newPath: String

    /// - Parameter newPath: the file with the new text.
    public init(siteFolder: String, name: String, newPath: String) {
        self.siteFolder = siteFolder
        self.name = name
        self.newPath = newPath
    }

    /// - Throws: `DiskError` when content or the new file cannot be read.
    public func run() throws -> Result {
        let sources = try Loader(siteFolder: siteFolder).load()
        let file = SourceFile(path: newPath, bytes: try Disk.read(newPath))
        var log = DiagnosticLog()
        let outcome = Self.outcome(name, file, sources, &log)
        return Result(sources: SiteParser.readable(sources), log: log, outcome: outcome)
    }

    static func outcome(
        _ name: String, _ file: SourceFile, _ sources: SourceTree, _ log: inout DiagnosticLog
    ) -> Outcome {
        let parsed = SiteParser.parse(sources, &log)
        let names = SuggestionListing.folders(sources)
        guard names.contains(where: { $0.utf8.elementsEqual(name.utf8) }) else {
            return .unknown(nearest: NearMiss.closest(to: name, among: names), names: names)
        }
        let site = Resolver.resolve(parsed, &log)
        guard let explainer = site.explainers.first(where: { $0.name.utf8.elementsEqual(name.utf8) }),
            !SiteParser.hasRepairs(below: "content/\(name)/", sources)
        else { return .unreadable }
        guard let kept = explainer.article else { return .noArticle }
        if let open = sources.file(at: "content/\(name)/" + OpenUpdate.name) {
            var ignored = DiagnosticLog()
            let update = OpenUpdate.parse(open, sources[open], &ignored)
            if !update.decisions.isEmpty || ignored.hasErrors {
                return .open(path: sources[open].path, count: update.decisions.count)
            }
        }
        switch NewEdition.read(file, like: kept, path: parsed.tree[kept.file].path) {
        case .unfit(let messages): return .unfit(messages: messages)
        case .article(let article):
            let report = UpdateReport.make(
                explainer, site, EditionText(kept, file: parsed.tree[kept.file].bytes),
                EditionText(article, file: file.bytes), newPath: file.path)
            return .compared(
                Comparison(
                    report: report, sources: parsed.tree, newBytes: file.bytes,
                    editions: explainer.parsed.editions))
        }
    }
}

/// A text that may become the article.
enum NewEdition {
    enum Reading {
        case article(Article)
        /// It cannot be printed; messages with their places.
        case unfit(String)
    }

    /// Reads a file by the settings of the article that it may replace.
    static func read(_ file: SourceFile, like kept: Article, path: String) -> Reading {
        // What kind of text it is, the kept file's name says.
        let isMarkdown = path.hasSuffix(".md") || path.hasSuffix(".markdown")
        let suffix = isMarkdown && !file.path.hasSuffix(".md") ? ".md" : ""
        let tree = SourceTree(files: [SourceFile(path: file.path + suffix, bytes: file.bytes)])
        let id = FileID(index: 0)
        let received = ReceivedFile(
            file.bytes, shownFile: file.path, name: isMarkdown ? "article.md" : "article.txt")
        if received.log.hasErrors {
            return .unfit(MessageReport(received.log, received.tree, onlyErrors: true).text(.plain))
        }
        var log = DiagnosticLog()
        var settings = kept.settings
        settings.sha256 = nil
        let article = ArticleParser.parse(
            id, isMarkdown ? tree[id] : SourceFile(path: "article.txt", bytes: file.bytes), settings: settings, &log)
        return log.hasErrors ? .unfit(MessageReport(log, tree, onlyErrors: true).text(.plain)) : .article(article)
    }
}

extension UpdateReport {
    static func make(
        _ explainer: ResolvedExplainer, _ site: ResolvedSite, _ old: EditionText, _ new: EditionText, newPath: String
    ) -> UpdateReport {
        let own = explainer.parsed.terms
        let names = Set(own.map { Array($0.name.value.utf8) })
        let terms = own + site.parsed.sharedTerms.filter { !names.contains(Array($0.name.value.utf8)) }
        let update = ArticleUpdate(
            old, new, scanner: FactScanner(terms: terms, language: old.article.settings.language))
        var updates = update.updates(of: Anchor.all(of: explainer, in: old.search))
        var dates = ArticleDateCheck(old, new, scanner: update.scanner)
        for index in updates.indices { dates.check(&updates[index]) }
        return UpdateReport(
            explainer: explainer.name, keptPath: site.parsed.tree[old.article.file].path, newPath: newPath, old: old,
            new: new, updates: updates, changedSentences: update.changedSentences)
    }
}

extension ArticleUpdate {
    /// Sentences of each edition that the other does not have.
    var changedSentences: (old: Int, new: Int) {
        var gone: [ArraySlice<UInt8>: Int] = [:]
        for sentence in old.sentences where alignment.run(holding: sentence) == nil {
            gone[old.bytes[sentence], default: 0] += 1
        }
        var come = 0
        var runs = alignment.runs[...]
        for sentence in new.sentences {
            while let first = runs.first, first.new + first.count <= sentence.lowerBound { runs.removeFirst() }
            if let first = runs.first, first.new <= sentence.lowerBound,
                sentence.upperBound <= first.new + first.count
            {
                continue
            }
            // What only stands elsewhere now is neither gone nor new.
            if let count = gone[new.bytes[sentence]], count > 0 {
                gone[new.bytes[sentence]] = count - 1
            } else {
                come += 1
            }
        }
        return (gone.values.reduce(0, +), come)
    }
}
