import Foundation

@testable import SiteGenerator

/// A site with one explainer, in memory.
struct FuzzSite {
    let tree: SourceTree
    let resolved: ResolvedSite
    let log: DiagnosticLog
    /// Empty where the content has mistakes, or no pages are made.
    let pages: [String: [UInt8]]

    /// - Parameters:
    ///   - article: nil where `files` are those of own writing.
    ///   - name: of the article's file.
    ///   - settings: lines of `explainer.yaml` below `article:`, indented.
    ///   - files: the other files of the explainer's folder.
    init(
        article: [UInt8]?, name: String = "article.txt", language: String = "en", settings: String = "",
        _ files: [String: [UInt8]] = [:], makesPages: Bool = false
    ) {
        var manifest = "format: 1\ntitle: T\nlanguage: en\n"
        var all: [SourceFile] = [
            SourceFile(path: "content/site.yaml", bytes: Array("title: S\nlanguage: en\n".utf8))
        ]
        if let article {
            manifest += "article:\n  file: \(name)\n  language: \(language)\n  rights: { status: own }\n\(settings)"
            all.append(SourceFile(path: "content/a/\(name)", bytes: article))
        }
        all.append(SourceFile(path: "content/a/explainer.yaml", bytes: Array(manifest.utf8)))
        for (path, bytes) in files { all.append(SourceFile(path: "content/a/\(path)", bytes: bytes)) }
        let tree = SourceTree(files: all + Self.templates)
        var log = DiagnosticLog()
        var pages: [String: [UInt8]] = [:]
        if makesPages {
            let made = Pipeline.run(
                tree, shownFolder: "public", &log, keepsSite: true, keep: nil, prepare: { $0 },
                emit: { file, _ in pages[file.path] = file.bytes })
            resolved = made.site
        } else {
            resolved = Resolver.resolve(SiteParser.parse(tree, &log), &log)
        }
        self.tree = resolved.parsed.tree
        self.log = log
        self.pages = log.hasErrors ? [:] : pages
    }

    /// Those of the tests, which print everything and no more: reading the real ones takes most of a run's time.
    private static let templates: [SourceFile] = {
        let root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let folder = root.appending(path: "Tests/Sites/templates")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        let paths = names.sorted().map { ("templates/" + $0, folder.appending(path: $0)) }
        let strings = "templates/strings/en.yaml"
        return (paths + [(strings, root.appending(path: strings))]).compactMap { path, file in
            FileManager.default.contents(atPath: file.path).map { SourceFile(path: path, bytes: Array($0)) }
        }
    }()

    /// What a site must hold, whatever its files say: what is said can be printed, and pages that are made print the
    /// article as received.
    var fault: String? {
        if let fault = FuzzCheck.printing(log, tree) { return fault }
        guard !pages.isEmpty else { return nil }
        for explainer in resolved.explainers {
            guard let article = explainer.article else { continue }
            func page(_ name: String) -> HTMLPage {
                HTMLPage(path: name, bytes: pages["a/\(name).html"] ?? [])
            }
            let footnotes = article.footnoteStart < article.text.count ? article.footnoteStart : nil
            let printed = PrintedArticle(
                text: article.text, footnoteStart: footnotes, frontPage: page("index"),
                chapterPages: explainer.chapters.map { page($0.slug) })
            for finding in verify(printed).findings
                + verifyWhole(page: page("print"), text: article.text, footnoteStart: footnotes).findings
            {
                return "\(finding.page): \(finding.message)"
            }
        }
        return nil
    }
}
