import Foundation

@testable import SiteGenerator

/// A site of a few files that are on no disk. A path without `content/` or `templates/` is one in the folder of the
/// explainer `tides`. The site's settings and the English interface are there unless they are given.
struct SmallSite {
    let tree: SourceTree
    let parsed: ParsedSite
    let resolved: ResolvedSite
    private(set) var log = DiagnosticLog()

    init(_ files: [String: String]) { self.init(bytes: files.mapValues { Array($0.utf8) }) }

    init(bytes files: [String: [UInt8]]) {
        var all = ["content/site.yaml": Array("title: Site\nlanguage: en\n".utf8), Self.stringsPath: Self.strings]
        for (path, bytes) in files {
            let isWhole = path.hasPrefix("content/") || path.hasPrefix("templates/")
            all[isWhole ? path : "content/tides/" + path] = bytes
        }
        tree = SourceTree(files: all.map { SourceFile(path: $0.key, bytes: $0.value) })
        parsed = SiteParser.parse(tree, &log)
        resolved = Resolver.resolve(parsed, &log)
    }

    /// An explainer with a received article that may be printed.
    /// - Parameters:
    ///   - cut: lines of the settings below `article:`.
    ///   - settings: other lines of the settings.
    static func files(
        article: String, notes: String? = nil, cut: [String] = [], settings: [String] = []
    ) -> [String: String] {
        var files = ["article.txt": article]
        files["notes.md"] = notes
        let lines =
            ["format: 1", "title: Tides", "article:", "  file: article.txt", "  rights: { status: own }"]
            + cut.map { "  " + $0 } + settings
        files["explainer.yaml"] = lines.map { $0 + "\n" }.joined()
        return files
    }

    /// Everything that is said about the site, as it is printed.
    var messages: String {
        var printer = DiagnosticPrinter(sources: tree)
        return printer.print(log.diagnostics)
    }

    private static let stringsPath = "templates/strings/en.yaml"
    private static let strings: [UInt8] = {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        return (try? Data(contentsOf: root.appendingPathComponent(stringsPath))).map(Array.init) ?? []
    }()
}
