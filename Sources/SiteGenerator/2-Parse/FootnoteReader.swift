import CommonMark

/// Finds the labels of a chapter's footnotes, which cmark-gfm does not keep, and reports what it does in silence: a
/// definition that nothing cites, one given twice, one that is empty, one cited only from a note that is not printed, one
/// in a list or quotation, a paragraph that falls out of one.
struct FootnoteReader {
    private let source: MarkdownSource
    /// The nodes that define footnotes, by their ordinals.
    private let definitions: [Int: Int]
    private let document: Document
    /// Definitions as they are written, by line.
    private let written: [Definition]
    private let byLine: [Int: Definition]

    private struct Definition {
        let label: String
        /// Labels are compared without regard to case.
        var key: String { label.lowercased() }
        let line: Int
        let span: Span
    }

    init(_ source: MarkdownSource, _ document: Document) {
        self.source = source
        self.document = document
        definitions = document.definitions
        written = Self.definitions(in: source)
        byLine = Dictionary(written.map { ($0.line, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The label of a footnote, by its ordinal.
    func label(of ordinal: Int) -> String? {
        definitions[ordinal].flatMap { byLine[Int(document.nodes[$0].line)]?.label }
    }

    /// The footnotes in the order of the document's definitions.
    func read(_ log: inout DiagnosticLog) -> [OwnFootnote] {
        var first: [String: Definition] = [:]
        for definition in written {
            if let earlier = first[definition.key] {
                log.error(
                    .footnote, at: definition.span,
                    "the footnote `\(definition.label)` is defined twice; only the first counts",
                    notes: [.init("the first one", at: earlier.span)], help: "give one of them another label")
            } else {
                first[definition.key] = definition
            }
        }
        var footnotes: [OwnFootnote] = []
        var used: Set<String> = []
        let reachable = reachableOrdinals()
        for (index, node) in document.nodes.enumerated() where node.kind == .footnoteDefinition {
            let definition = byLine[Int(node.line)]
            let label = definition?.label ?? "footnote-\(node.ordinal)"
            let span = definition?.span ?? source.span(ofLine: Int(node.line))
            used.insert(label.lowercased())
            footnotes.append(OwnFootnote(label: Spanned(label, span)))
            if definition == nil {
                log.error(
                    .footnote, at: span, "a footnote is defined in a list or quotation, and would be taken out of it",
                    help: "define it at the first column, with blank lines around it")
            }
            if Int(node.end) == index + 1 {
                log.error(
                    .footnote, at: span, "the footnote `\(label)` is empty", help: "write its text after the colon")
            }
            if !reachable.contains(node.ordinal) {
                log.error(
                    .footnote, at: span, "the footnote `\(label)` is cited from no text that is printed",
                    help: "cite it from the text, or remove it")
            }
        }
        for definition in written where !used.contains(definition.key) && first[definition.key]?.line == definition.line
        {
            log.error(
                .footnote, at: definition.span,
                "nothing cites the footnote `\(definition.label)`, so it would not be printed",
                help: "write [^\(definition.label)] where it belongs, or remove it")
        }
        for definition in written { checkParagraphs(after: definition, &log) }
        return footnotes
    }

    /// Reports the footnotes of a received article that no page would have: it is not for us to write a mark into it.
    func checkReceived(_ offsets: FileOffsets, _ log: inout DiagnosticLog) {
        func place(_ span: Span) -> Span { Span(span.file, offsets.range(span.range)) }
        let plain = "to have every byte printed, \(ReceivedMarkdown.asPlainText)"
        let reachable = reachableOrdinals()
        var used: Set<String> = []
        for node in document.nodes where node.kind == .footnoteDefinition {
            let definition = byLine[Int(node.line)]
            if let definition { used.insert(definition.key) }
            guard !reachable.contains(node.ordinal) else { continue }
            log.error(
                .footnote, at: place(definition?.span ?? source.span(ofLine: Int(node.line))),
                "the article cites this footnote only from inside footnotes that its text does not cite, so no page has it",
                help: plain)
        }
        for definition in written where used.insert(definition.key).inserted {
            log.warning(
                .notPrinted, at: place(definition.span),
                "the article cites this footnote nowhere, and Markdown leaves it out", help: plain)
        }
    }

    /// A paragraph behind a footnote that is indented, but not by the four spaces that would make it part of it.
    private func checkParagraphs(after definition: Definition, _ log: inout DiagnosticLog) {
        var isAfterBlank = false
        for line in definition.line + 1..<source.lineCount + 1 {
            let range = source.range(ofLine: line)
            if ArticleParser.isBlank(source.bytes, range) {
                isAfterBlank = true
                continue
            }
            let indent = source.bytes[range].prefix { $0 == 0x20 || $0 == 0x09 }
            if indent.isEmpty || byLine[line] != nil { return }
            guard isAfterBlank, indent.count < 4, !indent.contains(0x09) else { continue }
            log.error(
                .footnote, at: source.span(ofLine: line),
                "this paragraph is no part of the footnote above it: the lines of one begin with four spaces",
                notes: [.init("the footnote", at: definition.span)],
                help: "begin its lines with four spaces, or, if it is none, at the first column")
            return
        }
    }

    /// Every line that begins a definition, code left out.
    private static func definitions(in source: MarkdownSource) -> [Definition] {
        var definitions: [Definition] = []
        var fence: Fence?
        for line in 1...max(1, source.lineCount) {
            let range = source.range(ofLine: line)
            let text = source.bytes[range]
            if let open = fence {
                if open.isClosed(by: text) { fence = nil }
                continue
            }
            fence = Fence(opening: text)
            let start = text.prefix { $0 == 0x20 }.count + range.lowerBound
            guard start - range.lowerBound < 4, source.bytes[start..<range.upperBound].starts(with: Array("[^".utf8)),
                let close = source.bytes[start..<range.upperBound].firstIndex(of: UInt8(ascii: "]")),
                close + 1 < range.upperBound, source.bytes[close + 1] == UInt8(ascii: ":")
            else { continue }
            let label = UTF8Text.string(source.bytes[start + 2..<close])
            guard !label.isEmpty, !label.contains(where: { $0 == " " || $0 == "\t" }) else { continue }
            definitions.append(Definition(label: label, line: line, span: source.file(start..<close + 1)))
        }
        return definitions
    }

    /// Ordinals cited from the text, or from a footnote that is.
    private func reachableOrdinals() -> Set<Int> {
        var cited: Set<Int> = []
        var byDefinition: [Int: [Int]] = [:]
        var definition: (ordinal: Int, end: Int)?
        var imageEnd = 0
        for (index, node) in document.nodes.enumerated() {
            if let open = definition, index >= open.end { definition = nil }
            switch node.kind {
            case .footnoteDefinition: definition = (node.ordinal, Int(node.end))
            case .image: imageEnd = max(imageEnd, Int(node.end))
            case .footnoteReference where index >= imageEnd:
                if let definition {
                    byDefinition[definition.ordinal, default: []].append(node.ordinal)
                } else {
                    cited.insert(node.ordinal)
                }
            default: break
            }
        }
        var open = Array(cited)
        while let next = open.popLast() {
            for inner in byDefinition[next] ?? [] where cited.insert(inner).inserted { open.append(inner) }
        }
        return cited
    }
}
