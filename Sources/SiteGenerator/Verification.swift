import CommonMark

/// `sitegen verify`: reads content and finished pages, and proves the one from the other.
public struct Verification {
    public struct Result {
        public let sources: SourceTree
        public let log: DiagnosticLog
        /// One line for each explainer that is proved, or has nothing to prove.
        public let proved: [String]
        /// One line for each explainer that has more findings than the log lists.
        public var unlisted: [String] = []
    }

    private let siteFolder: String
    private let output: String
    private let listsAll: Bool

    /// - Parameter listsAll: whether every finding is listed, however many there are.
    public init(siteFolder: String, output: String, listsAll: Bool = false) {
        self.siteFolder = siteFolder
        self.output = output
        self.listsAll = listsAll
    }

    /// - Throws: `DiskError` when content cannot be read.
    public func run() throws -> Result {
        let sources = try Loader(siteFolder: siteFolder).load()
        var log = DiagnosticLog()
        var proved: [String] = []
        var unlisted: [String] = []
        // Mistakes of the content are the build's to report: here it is only read again. Whether it can be resolved at
        // all decides if there is anything to compare.
        var ignored = DiagnosticLog()
        let parsed = SiteParser.parse(sources, &ignored)
        let resolved = Resolver.resolve(parsed, &ignored)
        if ignored.hasErrors {
            log.merge(ignored)
            return Result(sources: parsed.tree, log: log, proved: [])
        }
        let files = files(sources)
        var known: Set<String> = []
        for explainer in resolved.explainers {
            for name in ["index", "print"] + explainer.chapters.map(\.slug) { known.insert(path(name, explainer)) }
            guard let article = explainer.article else {
                proved.append("\(explainer.name): own writing, there is no received text to prove")
                continue
            }
            let hasPrint = parsed.settings.pages.print
            if let line = prove(explainer, article, sources, files, hasPrint: hasPrint, &log, &unlisted) {
                proved.append(line)
            }
        }
        let others = ClaimingPages(output: output, except: known).paths()
        for path in others {
            log.error(
                .fidelity, at: .path(path), "a page that is none of the site's claims to print article text",
                help: "delete it, or build again")
        }
        if !others.isEmpty { proved = [] }
        return Result(sources: sources, log: log, proved: proved, unlisted: unlisted)
    }

    private func prove(
        _ explainer: ResolvedExplainer, _ article: Article, _ sources: SourceTree, _ files: PageFiles,
        hasPrint: Bool, _ log: inout DiagnosticLog, _ unlisted: inout [String]
    ) -> String? {
        guard let front = page("index", explainer, &log) else { return nil }
        var chapters: [HTMLPage] = []
        for chapter in explainer.chapters {
            guard let page = page(chapter.slug, explainer, &log) else { return nil }
            chapters.append(page)
        }
        let whole = hasPrint ? page("print", explainer, &log) : nil
        if hasPrint, whole == nil { return nil }
        let (text, footnoteStart) = received(article, sources[article.file].bytes)
        let limit = listsAll ? Int.max : VerifyReport.usualLimit
        let report = verify(
            PrintedArticle(
                text: text, footnoteStart: footnoteStart, isMarkdown: article.markdown != nil, frontPage: front,
                chapterPages: chapters),
            files: files, limit: limit)
        let again = whole.map {
            verifyWhole(
                page: $0, text: text, footnoteStart: footnoteStart, isMarkdown: article.markdown != nil, files: files,
                limit: limit)
        }
        for finding in report.findings + (again?.findings ?? []) {
            let bytes = ([front, whole].compactMap { $0 } + chapters).first { $0.path == finding.page }?.bytes ?? []
            let (line, column) = LineIndex(bytes).position(at: finding.offset)
            log.error(
                .fidelity, at: .page(finding.page, line: line, column: column), finding.message,
                help: "build again; if it stays, look at the templates that print this page")
        }
        if let more = report.unlistedMessage { unlisted.append("\(explainer.name): \(more)") }
        if let more = again?.unlistedMessage { unlisted.append("\(explainer.name): \(more)") }
        guard copyIsTrue(explainer, article, sources, &log) else { return nil }
        guard report.isProved, again?.isProved != false else { return nil }
        let more = again.map {
            ", and print.html prints it once more: \($0.bytesProved) bytes in \($0.rangeCount) elements"
        }
        return
            "\(explainer.name): \(report.bytesProved) bytes in \(report.rangeCount) elements on \(report.pageCount) pages "
            + "print \(article.settings.file.value) as received (SHA-256 \(article.sha256))"
            + (more ?? "")
    }

    /// The copy of the article that readers may take with them holds its bytes.
    private func copyIsTrue(
        _ explainer: ResolvedExplainer, _ article: Article, _ sources: SourceTree, _ log: inout DiagnosticLog
    ) -> Bool {
        let path = "\(output)/\(explainer.name)/article.\(article.markdown == nil ? "txt" : "md")"
        guard let copy = try? Disk.read(path), copy != sources[article.file].bytes else { return true }
        log.error(
            .fidelity, at: .path(path), "the copy of the article is not the article as received",
            help: "build again; if it stays, delete the copy first")
        return false
    }

    private func files(_ sources: SourceTree) -> PageFiles {
        let output = output
        return PageFiles(
            file: { try? Disk.read($0) },
            template: { path in
                guard path.hasPrefix(output + "/assets/") else { return nil }
                let name = String(path.dropFirst(output.count + 1))
                guard let bytes = sources.file(at: "templates/" + name).map({ sources[$0].bytes }) else { return nil }
                return name.hasSuffix(".css") ? CompactStyleSheet.bytes(of: bytes) : bytes
            })
    }

    private func path(_ name: String, _ explainer: ResolvedExplainer) -> String {
        "\(output)/\(explainer.name)/\(name).html"
    }

    /// The text that must be printed, made anew of the file: without a byte order mark, with LF for CR LF; of Markdown,
    /// what cmark-gfm itself renders.
    private func received(_ article: Article, _ file: [UInt8]) -> (text: [UInt8], footnoteStart: Int?) {
        var text = file.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(file[3...]) : file
        text = text.indices.filter { text[$0] != 0x0D || $0 + 1 == text.count || text[$0 + 1] != 0x0A }.map { text[$0] }
        guard article.markdown != nil, let html = try? renderHTML(markdown: text, htmlAsText: true) else {
            return (text, nil)
        }
        let rendered = RenderedMarkdownText(html)
        return (rendered.bytes, rendered.footnoteStart)
    }

    private func page(_ name: String, _ explainer: ResolvedExplainer, _ log: inout DiagnosticLog) -> HTMLPage? {
        let path = path(name, explainer)
        if let bytes = try? Disk.read(path) { return HTMLPage(path: path, bytes: bytes) }
        log.error(.missingFile, at: .path(path), "the page is not there", help: "run `sitegen build` first")
        return nil
    }
}
