import Foundation

@testable import SiteGenerator

/// A site built in memory: files in, pages and printed diagnostics out.
struct MemorySite {
    let sources: SourceTree
    let resolved: ResolvedSite
    let log: DiagnosticLog
    /// Finished files by path; empty where the content has mistakes.
    let files: [String: [UInt8]]
    /// Composed Markdown by path, such as `poem/one.md`.
    let markdown: [String: [UInt8]]

    /// - Parameter content: bytes by path below `content/`. Templates are those of `Tests/Sites/templates`, interface
    ///   strings those of the repository; a file of the same path in `templates` wins.
    init(_ content: [String: [UInt8]], templates: [String: [UInt8]] = [:]) {
        var files: [String: [UInt8]] = [:]
        for (path, bytes) in templates { files["templates/" + path] = bytes }
        for (path, bytes) in content { files["content/" + path] = bytes }
        self.init(bytes: files)
    }

    /// - Parameter given: bytes by path from the site's folder.
    init(bytes given: [String: [UInt8]]) {
        let files = Self.templates.merging(given) { $1 }
        sources = SourceTree(files: files.map { SourceFile(path: $0.key, bytes: $0.value) })
        var log = DiagnosticLog()
        var finished: [String: [UInt8]] = [:]
        var markdown: [String: [UInt8]] = [:]
        resolved =
            Pipeline.run(
                sources, shownFolder: "public", &log, keepsSite: true,
                keep: { composed in
                    for text in [composed.front].compactMap({ $0 }) + composed.chapters {
                        markdown["\(composed.resolved.name)/\(text.name).md"] = text.markdown
                    }
                },
                prepare: { $0 }, emit: { file, _ in finished[file.path] = file.bytes }
            ).site
        log.apply(resolved.parsed.settings.severities)
        self.log = log
        self.files = log.hasErrors ? [:] : finished
        self.markdown = markdown
    }

    init(_ content: [String: String], templates: [String: String] = [:]) {
        self.init(content.mapValues { Array($0.utf8) }, templates: templates.mapValues { Array($0.utf8) })
    }

    /// What a person would be told.
    var diagnostics: String {
        var printer = DiagnosticPrinter(sources: sources)
        return printer.print(log.diagnostics)
    }

    func text(_ path: String) -> String { files[path].map { String(decoding: $0, as: UTF8.self) } ?? "" }

    /// What `verify` finds, for every explainer with a received article, on its pages and on the one for paper.
    func verifyFindings() -> [VerifyFinding] {
        resolved.explainers.flatMap { explainer -> [VerifyFinding] in
            guard let article = explainer.article else { return [] }
            func page(_ name: String) -> HTMLPage {
                let path = "\(explainer.name)/\(name).html"
                return HTMLPage(path: path, bytes: files[path] ?? [])
            }
            let footnoteStart = article.footnoteStart < article.text.count ? article.footnoteStart : nil
            let isMarkdown = article.markdown != nil
            let loaded = PageFiles(file: { [files] in files[$0] })
            let pages = PrintedArticle(
                text: article.text, footnoteStart: footnoteStart, isMarkdown: isMarkdown, frontPage: page("index"),
                chapterPages: explainer.chapters.map { page($0.slug) })
            guard resolved.parsed.settings.pages.print else { return verify(pages, files: loaded).findings }
            return verify(pages, files: loaded).findings
                + verifyWhole(
                    page: page("print"), text: article.text, footnoteStart: footnoteStart, isMarkdown: isMarkdown,
                    files: loaded
                ).findings
        }
    }

    /// The templates of `Tests/Sites/templates` and the interface strings of the repository.
    static let templates: [String: [UInt8]] = {
        let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        var files = DiskTree.read(tests.appending(path: "Sites/templates"), below: "templates/")
        let strings = tests.deletingLastPathComponent().appending(path: "templates/strings")
        files.merge(DiskTree.read(strings, below: "templates/strings/")) { first, _ in first }
        return files
    }()
}

/// Every file below a folder.
enum DiskTree {
    static func read(_ folder: URL, below prefix: String) -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        guard let paths = FileManager.default.enumerator(atPath: folder.path) else { return [:] }
        for case let path as String in paths {
            if let data = FileManager.default.contents(atPath: folder.appending(path: path).path) {
                files[prefix + path] = Array(data)
            }
        }
        return files
    }
}
