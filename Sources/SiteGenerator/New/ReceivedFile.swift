/// Checks that a file can be an article, before anything is made of it.
struct ReceivedFile {
    /// The tree that the log speaks about: the one file, by the path that the user gave.
    let tree: SourceTree
    let log: DiagnosticLog

    /// - Parameters:
    ///   - name: of the file in the explainer's folder, which says whether it is Markdown.
    init(_ bytes: [UInt8], shownFile: String, name: String) {
        var log = DiagnosticLog()
        let tree = SourceTree(files: [SourceFile(path: shownFile, bytes: bytes)])
        let file = FileID(index: 0)
        if let document = Self.document(bytes, shownFile) {
            log.error(
                .unknownFile, at: .path(shownFile), "this is \(document), and an article is plain text or Markdown",
                help: "open it, and copy the text into a file NAME.txt; or convert it: "
                    + "pandoc -t plain --wrap=none \(shownFile) -o NAME.txt")
        } else if let encoding = Self.wideEncoding(bytes) {
            log.error(
                .notUTF8, at: .path(shownFile), "this is \(encoding), and an article is UTF-8",
                help: "convert it: iconv -f \(encoding) -t UTF-8 old > new")
        } else if let offset = UTF8Text.firstInvalidOffset(in: bytes) {
            let encodings = EncodingGuess.names(bytes)
            log.error(
                .notUTF8, at: Span(file, offset..<offset + 1),
                "byte \(offset) (0x\(String(bytes[offset], radix: 16))) is not UTF-8",
                help: "convert the file; by its bytes it may be \(Self.listed(encodings)): "
                    + "iconv -f \(encodings[0]) -t UTF-8 old > new")
        } else if let offset = bytes.firstIndex(of: 0x0D), !bytes.contains(0x0A) {
            log.error(
                .controlCharacter, at: Span(file, offset..<offset + 1),
                "lines end in CR alone, which cannot stand in a web page",
                help: "convert the line ends: tr '\\r' '\\n' < old > new")
        } else {
            var found = DiagnosticLog()
            let place = Span(file, 0..<0)
            let settings = ArticleSettings(
                file: Spanned(name, place), language: LanguageTag("en").unsafelyUnwrapped, rightsSpan: place)
            // Markdown is told by the name that the file will have.
            let source = SourceFile(path: name, bytes: bytes)
            let article = ArticleParser.parse(file, source, settings: settings, &found)
            for diagnostic in found.diagnostics where diagnostic.severity == .error {
                let isWhole = if case .path = diagnostic.place { true } else { false }
                log.error(
                    diagnostic.code, at: isWhole ? .path(shownFile) : diagnostic.place, diagnostic.message,
                    label: diagnostic.label, notes: diagnostic.notes, help: diagnostic.help)
            }
            // Markdown of rules and link definitions only.
            if article.blocks.isEmpty, !log.hasErrors {
                log.error(
                    .emptyFile, at: .path(shownFile), "the article holds no text",
                    help: "save the text as received here")
            }
        }
        self.tree = tree
        self.log = log
    }

    /// What a file is that holds more than a text, by its name or its first bytes.
    private static func document(_ bytes: [UInt8], _ path: String) -> String? {
        let name = path.lowercased()
        let kinds: [(endings: [String], what: String)] = [
            ([".html", ".htm", ".xhtml", ".mhtml"], "a web page (HTML)"), ([".rtf"], "a document in RTF"),
            ([".docx", ".doc", ".odt", ".pages"], "a document of a word processor"), ([".pdf"], "a PDF"),
            ([".epub"], "an e-book"),
        ]
        if let kind = kinds.first(where: { $0.endings.contains(where: name.hasSuffix) }) { return kind.what }
        let start = UTF8Text.string(bytes.prefix(64)).lowercased().drop { $0.isWhitespace || $0 == "\u{FEFF}" }
        if start.hasPrefix("<!doctype html") || start.hasPrefix("<html") { return kinds[0].what }
        if start.hasPrefix("{\\rtf") { return kinds[1].what }
        if start.hasPrefix("%pdf-") { return kinds[3].what }
        return bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) ? kinds[2].what : nil
    }

    /// UTF-16 or UTF-32, by their byte order marks, or by the NUL bytes that every second one is in Western text.
    private static func wideEncoding(_ bytes: [UInt8]) -> String? {
        if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return "UTF-32" }
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return "UTF-16" }
        let start = bytes.prefix(4096)
        var nuls = [0, 0]
        for (offset, byte) in start.enumerated() where byte == 0 { nuls[offset % 2] += 1 }
        if nuls[1] * 8 > start.count, nuls[0] * 8 < nuls[1] { return "UTF-16LE" }
        if nuls[0] * 8 > start.count, nuls[1] * 8 < nuls[0] { return "UTF-16BE" }
        return nil
    }

    private static func listed(_ names: [String]) -> String {
        names.count == 1 ? names[0] : names.dropLast().joined(separator: ", ") + " or " + names[names.count - 1]
    }
}
