/// Parses every file of a site, each by itself.
struct SiteParser {
    static func parse(_ tree: SourceTree, _ log: inout DiagnosticLog) -> ParsedSite {
        checkUTF8(tree, &log)
        let settings = SiteSettingsParser.parse(tree, &log)
        let strings = InterfaceStringsParser.parse(tree, &log)
        var templates: [(name: String, file: FileID)] = []
        var assets: [FileID] = []
        for file in tree.files(below: "templates/") {
            let path = tree[file].path
            if path.hasPrefix("templates/assets/") {
                assets.append(file)
            } else if path.hasSuffix(".mustache") {
                templates.append((String(path.dropFirst("templates/".count).dropLast(".mustache".count)), file))
            } else if !path.hasPrefix(InterfaceStrings.folder) {
                unknown(path, among: ["templates/assets/…", "templates/….mustache", "templates/strings/….yaml"], &log)
            }
        }
        let explainers = explainerNames(tree, &log).compactMap { name in
            ExplainerParser.parse(name, tree, settings, &log)
        }
        return ParsedSite(
            tree: tree, settings: settings, strings: strings, templates: templates, assets: assets,
            explainers: explainers)
    }

    private static func explainerNames(_ tree: SourceTree, _ log: inout DiagnosticLog) -> [String] {
        var names: [String] = []
        for file in tree.files(below: "content/") {
            let parts = tree[file].path.split(separator: "/")
            if parts.count == 2 {
                if tree[file].path != SiteSettings.path { unknown(tree[file].path, among: [SiteSettings.path], &log) }
            } else if names.last != String(parts[1]) {
                names.append(String(parts[1]))
            }
        }
        return names
    }

    /// Text files must be UTF-8; a file of another encoding would be shown as rubbish.
    private static func checkUTF8(_ tree: SourceTree, _ log: inout DiagnosticLog) {
        for (index, source) in tree.files.enumerated() where isText(source.path) {
            guard let offset = UTF8Text.firstInvalidOffset(in: source.bytes) else { continue }
            log.error(
                .notUTF8, at: Span(FileID(index: index), offset..<offset + 1),
                "byte \(offset) (0x\(String(source.bytes[offset], radix: 16))) is not UTF-8",
                help: "save the file as UTF-8, or convert it: iconv -f SHIFT_JIS -t UTF-8 (or what it is) old > new")
        }
    }

    private static func isText(_ path: String) -> Bool {
        [".txt", ".md", ".markdown", ".yaml", ".yml", ".json", ".mustache", ".css", ".js"].contains {
            path.hasSuffix($0)
        }
    }

    static func unknown(_ path: String, among known: [String], _ log: inout DiagnosticLog) {
        let closest = NearMiss.closest(to: path, among: known).map { "did you mean \($0)? " } ?? ""
        log.warning(
            .unknownFile, at: .path(path), "sitegen does not read this file",
            help: "\(closest)known here: \(known.joined(separator: ", "))")
    }
}
