import CommonMark

/// Reads `chapters/*.md`: each file a chapter, in order of their names.
struct OwnChapterParser {
    /// - Parameter threads: how many may work at the same time.
    static func parse(
        _ files: [FileID], _ tree: SourceTree, threads: Int = 1, _ log: inout DiagnosticLog
    ) -> [OwnChapter] {
        var chapters: [OwnChapter] = []
        OrderedWork.run(files.count, threads: threads) { index in
            var log = DiagnosticLog()
            return (chapter(files[index], tree[files[index]], &log), log)
        } take: { _, made in
            chapters.append(made.0)
            log.merge(made.1)
        }
        return chapters
    }

    private static func chapter(_ file: FileID, _ source: SourceFile, _ log: inout DiagnosticLog) -> OwnChapter {
        let text = MarkdownReader.read(Span(file, 0..<source.bytes.count), of: source.bytes, as: .chapter, &log)
        return OwnChapter(file: file, slug: slug(source, &log), title: title(text, file, source, &log), text: text)
    }

    /// `02-the-river.md` gives `the-river`.
    private static func slug(_ source: SourceFile, _ log: inout DiagnosticLog) -> String {
        let name = String(source.name.dropLast(".md".count))
        let bare = name.drop { $0.isNumber || $0 == "-" || $0 == "_" || $0 == "." }
        let slug = bare.isEmpty ? name : String(bare)
        if Identifier.isValid(slug) { return slug }
        log.error(
            .badIdentifier, at: .path(source.path), "`\(slug)` cannot be part of an address",
            help: "name the file with ASCII letters, digits and `-`, such as 02-the-river.md")
        return FNV1a.base32(Array(name.utf8))
    }

    private static func title(
        _ text: MarkdownText, _ file: FileID, _ source: SourceFile, _ log: inout DiagnosticLog
    ) -> String {
        let nodes = text.document.nodes
        guard nodes.count > 1, nodes[1].kind == .heading, nodes[1].level == 1 else {
            if !text.isRefused {
                log.error(
                    .headingLevel, at: Span(file, 0..<0), "a chapter begins with its title, and this one does not",
                    help: "write `# Title` as the first line")
            }
            return String(source.name)
        }
        return UTF8Text.string(text.document.text(ofLeaf: 1, policy: TextPolicy(joinsWideLines: true)))
    }
}
