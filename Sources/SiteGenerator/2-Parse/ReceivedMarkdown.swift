import CommonMark

/// Cuts a received Markdown article into blocks: each heading, paragraph, code block and table cell is one. Its text is
/// what cmark-gfm renders, with tags off and entities decoded; raw HTML in it is text. A line end between two characters of
/// a script that sets no spaces is left out of what a block prints, as in bodies of notes.
struct ReceivedMarkdown {
    private let file: FileID
    private let source: MarkdownSource
    private let document: Document
    private let text: [UInt8]
    private let offsets: FileOffsets
    private var blocks: [Article.Block] = []
    private var lines: [(text: Range<Int>, file: Range<Int>)] = []
    private var footnoteStart: Int?
    private var images: [Article.Image] = []
    /// Links that lead nowhere from here: how many, and the first.
    private var dead: (count: Int, first: (address: String, place: Span, isRelative: Bool)?) = (0, nil)

    /// What is proposed for an article that Markdown does not hold.
    static let asPlainText =
        "keep the article as plain text: save it as article.txt, and write `file: article.txt` in explainer.yaml"

    static func parse(
        _ markdown: [UInt8], _ file: FileID, _ source: SourceFile, settings: ArticleSettings, sha256: String,
        offsets: FileOffsets, _ log: inout DiagnosticLog
    ) -> Article {
        let lines = MarkdownSource(Span(file, 0..<markdown.count), markdown)
        do {
            let document = try Document(parsing: markdown, htmlAsText: true)
            MarkdownReader.reportForbidden(in: document, lines, &log)
            let text = Self.visibleText(of: try renderHTML(markdown: markdown, htmlAsText: true))
            var reader = ReceivedMarkdown(
                file: file, source: lines, document: document, text: text, offsets: offsets)
            reader.read(hasAddress: settings.url != nil, &log)
            reader.reportDeadLinks(&log)
            FootnoteReader(lines, document).checkReceived(offsets, &log)
            return Article(
                text: text, blocks: reader.blocks, file: file, settings: settings, sha256: sha256, markdown: document,
                footnoteStart: reader.footnoteStart, images: reader.images,
                fileOffsets: .lines(reader.lines, source.bytes))
        } catch {
            MarkdownReader.report(error, Span(file, 0..<markdown.count), lines, &log)
            return Article(text: [], blocks: [], file: file, settings: settings, sha256: sha256, fileOffsets: offsets)
        }
    }

    private init(
        file: FileID, source: MarkdownSource, document: Document, text: [UInt8], offsets: FileOffsets
    ) {
        self.file = file
        self.source = source
        self.document = document
        self.text = text
        self.offsets = offsets
    }

    private mutating func read(hasAddress: Bool, _ log: inout DiagnosticLog) {
        var cursor = 0
        var topLevel = (node: 0, end: 1)
        var footnote: (ordinal: Int, end: Int)?
        var ends: [Int] = []
        // The library knows no line of a block of raw HTML that was made text.
        var line = 1
        for (index, node) in document.nodes.enumerated().dropFirst() {
            while let end = ends.last, end <= index { ends.removeLast() }
            if index >= topLevel.end { topLevel = (index, Int(node.end)) }
            if let open = footnote, index >= open.end { footnote = nil }
            if node.kind == .footnoteDefinition {
                footnote = (node.ordinal, Int(node.end))
                if footnoteStart == nil { footnoteStart = cursor }
            }
            if node.kind == .image { read(image: index, node, &log) }
            if node.kind == .link { read(link: node, hasAddress: hasAddress) }
            if Int(node.end) > index + 1 {
                ends.append(Int(node.end))
                if ends.count == MarkdownReader.maximumDepth + 1 {
                    log.error(
                        .nestingTooDeep, at: span(ofLine: Int(node.line)),
                        "lists or quotations are nested more than \(MarkdownReader.maximumDepth) deep",
                        help: Self.asPlainText)
                    return
                }
            }
            guard node.kind.isLeafBlock else { continue }
            let printed = document.text(ofLeaf: index, policy: TextPolicy())
            let start = UTF8Text.firstOffset(of: printed, in: text, cursor..<text.count) ?? cursor
            let range = start..<min(text.count, start + printed.count)
            var block = Article.Block(pieces: pieces(ofLeaf: index, range))
            block.headingLevel = node.kind == .heading ? node.level : nil
            block.isCode = node.kind == .codeBlock
            block.isTopLevel = topLevel.node == index && footnote == nil
            block.node = index
            block.topLevelNode = topLevel.node
            block.footnote = footnote?.ordinal
            blocks.append(block)
            let isKnown = Int(node.line) > line || node.kind == .tableCell || footnote != nil
            line = isKnown ? Int(node.line) : source.line(holding: printed, from: line)
            lines.append((range, span(ofLine: line).range))
            cursor = range.upperBound
        }
    }

    /// What of a block's text is printed: all of it but for line ends between two characters of a script that sets no
    /// spaces, which mean nothing where they make no line break.
    private func pieces(ofLeaf leaf: Int, _ range: Range<Int>) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        var start = range.lowerBound
        for end in document.joinedLineEnds(ofLeaf: leaf) where range.contains(range.lowerBound + end) {
            pieces.append(start..<range.lowerBound + end)
            start = range.lowerBound + end + 1
        }
        return pieces + [start..<range.upperBound]
    }

    private func span(ofLine line: Int) -> Span {
        Span(file, offsets.range(source.span(ofLine: line).range))
    }

    private mutating func read(link node: Node, hasAddress: Bool) {
        let address = document.bytes(of: node.url)
        let scheme = MarkdownReader.scheme(of: UTF8Text.string(address))
        if scheme.map(MarkdownReader.schemes.contains) ?? hasAddress { return }
        dead.count += 1
        guard dead.first == nil else { return }
        let place = source.span(ofLine: node.line, token: Array(address))
        dead.first = (UTF8Text.string(address), Span(file, offsets.range(place.range)), scheme == nil)
    }

    /// Said once: an article copied from the web may be full of them.
    private func reportDeadLinks(_ log: inout DiagnosticLog) {
        guard let first = dead.first else { return }
        let others = dead.count > 1 ? " (and those of \(dead.count - 1) more)" : ""
        log.warning(
            .notPrinted, at: first.place,
            "the words of this link are printed without it\(others): "
                + (first.isRelative
                    ? "it was written for the place where the article was published, which is not known"
                    : "pages have links to \(MarkdownReader.schemes.map { "\($0):" }.joined(separator: " ")) alone"),
            help: first.isRelative
                ? "write the address of that place as `url:` under `article:`"
                : "nothing need be done; tell of it in the preface")
    }

    private mutating func read(image index: Int, _ node: Node, _ log: inout DiagnosticLog) {
        let words = document.nodes[index + 1..<Int(node.end)].flatMap { inner -> ArraySlice<UInt8> in
            switch inner.kind {
            case .text, .code: document.bytes(of: inner.literal)
            case .softBreak, .lineBreak: [0x0A]
            default: []
            }
        }
        let address = document.bytes(of: node.url)
        let place = source.span(ofLine: node.line, token: Array(address))
        images.append(
            Article.Image(
                address: UTF8Text.string(address), words: words,
                span: Span(file, offsets.range(place.range))))
        guard words.isEmpty else { return }
        log.warning(
            .missingAlt, at: span(ofLine: Int(node.line)),
            "an image of the article has no words for those who do not see it",
            help: "the article is printed as received; describe the image in a note")
    }

    /// The text of cmark-gfm's own HTML: tags and what they write between footnotes left out, its four entities decoded.
    static func visibleText(of html: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        var offset = 0
        let skipped: [(open: [UInt8], close: [UInt8])] = [
            (Array("<sup class=\"footnote-ref\"".utf8), Array("</sup>".utf8)),
            (Array("<a href=\"#fnref-".utf8), Array("</a>".utf8)),
        ]
        let entities: [(name: [UInt8], byte: UInt8)] = [
            (Array("&amp;".utf8), 0x26), (Array("&lt;".utf8), 0x3C), (Array("&gt;".utf8), 0x3E),
            (Array("&quot;".utf8), 0x22),
        ]
        while offset < html.count {
            switch html[offset] {
            case UInt8(ascii: "<"):
                let rest = html[offset...]
                if let skip = skipped.first(where: { rest.starts(with: $0.open) }),
                    let close = UTF8Text.firstOffset(of: skip.close, in: html, offset..<html.count)
                {
                    offset = close + skip.close.count
                } else {
                    offset = (rest.firstIndex(of: UInt8(ascii: ">")) ?? html.count - 1) + 1
                }
            case UInt8(ascii: "&"):
                if let entity = entities.first(where: { html[offset...].starts(with: $0.name) }) {
                    text.append(entity.byte)
                    offset += entity.name.count
                } else {
                    text.append(html[offset])
                    offset += 1
                }
            default:
                text.append(html[offset])
                offset += 1
            }
        }
        return text
    }
}
