/// Parses every file of a site, each by itself.
struct SiteParser {
    static func parse(_ sources: SourceTree, _ log: inout DiagnosticLog) -> ParsedSite {
        let (frame, names) = frame(sources, &log)
        var explainers: [ParsedExplainer] = []
        var repairs: [FileID: [UInt8]] = [:]
        OrderedWork.run(names.count) { index in
            var log = DiagnosticLog()
            let (explainer, _, repairs) = explainer(names[index], in: frame, &log)
            return (explainer, repairs, log)
        } take: { _, parsed in
            if let explainer = parsed.0 { explainers.append(explainer) }
            repairs.merge(parsed.1) { $1 }
            log.merge(parsed.2)
        }
        return frame.with(frame.tree.replacing(repairs)).with(explainers)
    }

    /// What the site has besides its explainers, and their names.
    static func frame(_ files: SourceTree, _ log: inout DiagnosticLog) -> (site: ParsedSite, names: [String]) {
        let shared = files.files.indices.map(FileID.init).filter { isShared(files[$0].path) }
        let tree = files.replacing(repairs(of: shared, in: files, &log))
        let settings = SiteSettingsParser.parse(tree, &log)
        let strings = InterfaceStringsParser.parse(tree, &log)
        var templates: [(name: String, file: FileID)] = []
        var assets: [FileID] = []
        for file in tree.files(below: "templates/") {
            let path = tree[file].path
            if path == TemplateRecord.path {
                TemplateRecord.report(tree[file].bytes, tree, &log)
            } else if path.hasPrefix("templates/assets/") {
                assets.append(file)
            } else if path.hasSuffix(".mustache") {
                templates.append((String(path.dropFirst("templates/".count).dropLast(".mustache".count)), file))
            } else if !path.hasPrefix(InterfaceStrings.folder) {
                unknown(path, among: ["templates/assets/…", "templates/….mustache", "templates/strings/….yaml"], &log)
            }
        }
        let names = explainerNames(tree, &log)
        let sources = SourcesParser.parse(sharedFiles[2...].compactMap(tree.file(at:)), tree, &log)
        let site = ParsedSite(
            tree: tree, settings: settings, strings: strings, templates: templates, assets: assets, explainers: [],
            sharedTerms: tree.file(at: sharedFiles[1]).map { TermParser.parse($0, tree[$0], isShared: true, &log) }
                ?? [],
            sharedSources: sources.sources, areSharedSourcesWhole: sources.areWhole)
        return (site, names)
    }

    /// Files of `content/` that are no folder of an explainer.
    private static let sharedFiles = [
        SiteSettings.path, "content/glossary.md", "content/sources.json", "content/sources.yaml",
    ]

    /// Whether a file is none of an explainer's.
    static func isShared(_ path: String) -> Bool { explainer(of: path) == nil }

    /// The explainer that a file belongs to.
    static func explainer(of path: String) -> String? {
        guard path.utf8.starts(with: "content/".utf8) else { return nil }
        let rest = path.utf8.dropFirst("content/".utf8.count)
        return rest.firstIndex(of: UInt8(ascii: "/")).flatMap { String(rest[..<$0]) }
    }

    private static func explainerNames(_ tree: SourceTree, _ log: inout DiagnosticLog) -> [String] {
        var names: [String] = []
        for file in tree.files(below: "content/") {
            let parts = tree[file].path.split(separator: "/")
            if parts.count == 2 {
                if !sharedFiles.contains(tree[file].path) { unknown(tree[file].path, among: sharedFiles, &log) }
            } else if names.last != String(parts[1]) {
                names.append(String(parts[1]))
            }
        }
        return names
    }

    /// One explainer, and what stands in its files in the place of what is not UTF-8.
    ///
    /// - Parameter threads: how many may work at the same time.
    /// - Returns: with `isDecoded`, whether the article's words are known. What hangs on them would else be reported as so
    ///   many mistakes; what would be said of the file itself is left out here.
    static func explainer(
        _ name: String, in site: ParsedSite, threads: Int = 1, _ log: inout DiagnosticLog
    ) -> (explainer: ParsedExplainer?, isDecoded: Bool, repairs: [FileID: [UInt8]]) {
        let repairs = repairs(of: site.tree.files(below: "content/\(name)/"), in: site.tree, &log)
        let tree = repairs.isEmpty ? site.tree : site.tree.replacing(repairs)
        var found = DiagnosticLog()
        let explainer = ExplainerParser.parse(name, tree, site.settings, threads: threads, &found)
        guard let article = explainer?.manifest.article,
            let file = tree.file(at: "content/\(name)/\(article.file.value)"), repairs[file] != nil,
            TextEncoding.problem(in: site.tree[file])?.isDecoded == false
        else {
            log.merge(found)
            return (explainer, true, repairs)
        }
        log.merge(
            found.filtered { diagnostic in
                guard case .span(let span) = diagnostic.place else { return true }
                return span.file != file && diagnostic.code != .articleChanged
            })
        return (explainer, false, repairs)
    }

    /// Text files must be UTF-8; a file of another encoding would be shown as rubbish. What is not UTF-8 in them is
    /// replaced, so that the other phases can rely on it.
    private static func repairs(
        of files: [FileID], in tree: SourceTree, _ log: inout DiagnosticLog
    ) -> [FileID: [UInt8]] {
        var repaired: [FileID: [UInt8]] = [:]
        for file in files where isText(tree[file].path) {
            let source = tree[file]
            guard let problem = TextEncoding.problem(in: source) else {
                reportForbidden(file, source, &log)
                continue
            }
            log.error(
                problem.code, at: Span(file, problem.range), problem.message, help: problem.help)
            repaired[file] = problem.repaired
        }
        return repaired
    }

    /// Whether a file below a folder is not as the phases read it: what is copied from there would not be its bytes.
    static func hasRepairs(below folder: String, _ tree: SourceTree) -> Bool {
        tree.files(below: folder).contains { isText(tree[$0].path) && TextEncoding.problem(in: tree[$0]) != nil }
    }

    /// The files as the phases read them, and as the places in messages are counted.
    static func readable(_ tree: SourceTree) -> SourceTree {
        var ignored = DiagnosticLog()
        return tree.replacing(repairs(of: tree.files.indices.map(FileID.init), in: tree, &ignored))
    }

    /// Entries and settings end up on pages; the article's own text is checked where it is read.
    private static func reportForbidden(_ file: FileID, _ source: SourceFile, _ log: inout DiagnosticLog) {
        guard source.path.hasPrefix("content/"), [".md", ".yaml", ".json"].contains(where: source.path.hasSuffix),
            !source.path.contains("/article."), let (offset, scalar) = ForbiddenCharacter.first(in: source.bytes)
        else { return }
        log.error(
            .controlCharacter, at: Span(file, offset..<offset + String(scalar).utf8.count),
            "\(scalar.codePointName) cannot stand in a web page", help: "remove it")
    }

    /// Whatever the content folder holds but images, and the templates' text files.
    private static func isText(_ path: String) -> Bool {
        if path.hasPrefix("content/") { return !path.contains("/images/") }
        return [".yaml", ".yml", ".mustache", ".css", ".js", ".svg"].contains { path.hasSuffix($0) }
    }

    /// The file that was meant by a path: of a known name, or in a known folder.
    private static func meant(_ path: String, among known: [String]) -> String? {
        if known.contains(path) { return nil }
        let parts = path.split(separator: "/").map(String.init)
        if parts.count == 4 {
            let above = parts[..<2].joined(separator: "/") + "/"
            let folders = known.filter { $0.hasPrefix(above) && $0.hasSuffix("/") }.map {
                String($0.dropFirst(above.count).dropLast())
            }
            if !folders.contains(parts[2]), let near = NearMiss.closest(to: parts[2], among: folders) {
                return "\(above)\(near)/\(parts[3])"
            }
        }
        return NearMiss.closest(to: path, among: known)
    }

    /// Reports a file that has no meaning where it stands. A README is for those who work on the folder.
    static func unknown(_ path: String, among known: [String], _ log: inout DiagnosticLog) {
        if path.hasSuffix("/README.md") { return }
        let name = String(path[(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)...])
        let isOfExplainer = path.split(separator: "/").count == 2 && SortedFiles.known.contains(name)
        let parts = path.split(separator: "/")
        let isImage = [".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg"].contains {
            name.lowercased().hasSuffix($0)
        }
        if isImage, parts.count == 3, parts[0] == "content" {
            log.warning(
                .unknownFile, at: .path(path), "sitegen does not read this file: images lie in images/",
                help: "move it to \(parts[0])/\(parts[1])/images/\(name), and write ![what it shows](images/\(name))")
            return
        }
        let closest =
            isOfExplainer
            ? "it belongs into the folder of an explainer, content/NAME/\(name); "
            : meant(path, among: known).map { "did you mean \($0)? " } ?? ""
        log.warning(
            .unknownFile, at: .path(path), "sitegen does not read this file",
            help: "\(closest)known here: \(known.joined(separator: ", "))")
    }
}
