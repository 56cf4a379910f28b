import CommonMark

/// Reads Markdown of ours and reports what CommonMark would pass over in silence or what a page must not hold.
struct MarkdownReader {
    enum Role { case note, preface, chapter }

    /// Deeper nesting is a mistake, and browsers cut it too.
    static let maximumDepth = 100

    private let span: Span
    private let bytes: [UInt8]
    private let role: Role
    private let source: MarkdownSource
    private let document: Document
    private var log = DiagnosticLog()
    private var text: MarkdownText
    private let footnotes: FootnoteReader
    /// How often a footnote was met in a line: by line and ordinal.
    private var marksSeen: [[Int]: Int] = [:]
    /// The last citation of a line, behind which the next one stands.
    private var citationsSeen: [Int32: Span] = [:]

    /// - Parameter file: the bytes of the whole file, in which `span` is the Markdown.
    static func read(_ span: Span, of file: [UInt8], as role: Role, _ log: inout DiagnosticLog) -> MarkdownText {
        let bytes = Array(file[span.range])
        let source = MarkdownSource(span, bytes)
        do {
            let document = try Document(parsing: bytes, repairingEmphasis: true)
            var reader = MarkdownReader(span: span, bytes: bytes, role: role, source: source, document: document)
            reader.check()
            log.merge(reader.log)
            return reader.text
        } catch {
            report(error, span, source, &log)
            var text = MarkdownText(span: span, document: .empty)
            text.isRefused = true
            return text
        }
    }

    static func report(_ limit: ParseLimit, _ span: Span, _ source: MarkdownSource, _ log: inout DiagnosticLog) {
        switch limit {
        case .tableTooLarge(let line):
            log.error(
                .tableTooLarge, at: source.span(ofLine: line),
                "a table of more than \(ParseLimit.maximumColumns) columns or \(ParseLimit.maximumCells) cells",
                help: "cut it into smaller ones")
        case .tooManyOpenings(let line):
            log.error(
                .textTooLarge, at: source.span(ofLine: line),
                "`<?` or `<!` stand so often in this paragraph that reading it would take too long",
                help: "write `\\<` for the sign itself, or cut the paragraph by blank lines")
        case .definitionTooLarge(let line):
            log.error(
                .textTooLarge, at: source.span(ofLine: line),
                "this link definition is copied to all links to it, and they come to more than "
                    + "\(ParseLimit.maximumCopiedBytes >> 20) MB",
                help: "make the address and the title shorter")
        case .inputTooLarge, .treeTooLarge:
            log.error(
                .textTooLarge, at: Span(span.file, span.range.lowerBound..<span.range.lowerBound),
                "the text is larger than \(ParseLimit.maximumBytes >> 20) MB", help: "cut it into several files")
        }
    }

    /// What is written as itself or as a character reference, and no page can hold.
    static func reportForbidden(in document: Document, _ source: MarkdownSource, _ log: inout DiagnosticLog) {
        guard let (offset, scalar) = ForbiddenCharacter.first(in: document.bytes) else { return }
        let node = document.nodes.last { node in
            [node.literal, node.title, node.info].contains { !$0.isEmpty && $0.range.lowerBound <= offset }
        }
        log.error(
            .controlCharacter, at: source.span(ofLine: Int(node?.line ?? 1)),
            "\(scalar.codePointName) cannot stand in a web page",
            help: "remove it, or the character reference that gives it")
    }

    private init(span: Span, bytes: [UInt8], role: Role, source: MarkdownSource, document: Document) {
        self.span = span
        self.bytes = bytes
        self.role = role
        self.source = source
        self.document = document
        text = MarkdownText(span: span, document: document)
        footnotes = FootnoteReader(source, document)
    }

    private mutating func check() {
        Self.reportForbidden(in: document, source, &log)
        var ends: [(end: Int, isLink: Bool)] = []
        var tooDeep = false
        nodes: for (index, node) in document.nodes.enumerated() {
            while let last = ends.last, last.end <= index { ends.removeLast() }
            switch node.kind {
            case .htmlInline, .htmlBlock: checkHTML(node)
            case .link: checkLink(index, node)
            case .image: checkImage(index, node)
            case .heading: checkHeading(index, node)
            case .text: checkText(node)
            case .footnoteReference:
                if ends.contains(where: \.isLink) {
                    log.error(
                        .footnote, at: place(ofMark: node), "a footnote mark cannot stand inside a link or an image",
                        help: "put it after the link")
                }
                marksSeen[[Int(node.line), node.ordinal], default: 0] += 1
            default: break
            }
            if Int(node.end) > index + 1 {
                ends.append((Int(node.end), node.kind == .link || node.kind == .image))
                if ends.count > Self.maximumDepth {
                    tooDeep = true
                    log.error(
                        .nestingTooDeep, at: source.span(ofLine: Int(node.line)),
                        "lists or quotations are nested more than \(Self.maximumDepth) deep", help: "nest less")
                    break nodes
                }
            }
        }
        if tooDeep {
            text = MarkdownText(span: span, document: .empty)
            text.isRefused = true
        } else if role == .chapter {
            text.footnotes = footnotes.read(&log)
        } else if let note = document.nodes.first(where: { $0.kind == .footnoteDefinition }) {
            log.error(
                .footnote, at: source.span(ofLine: note.line, around: "[^"),
                "footnotes stand in chapters of own writing, not here",
                help: "write a note of its own and link to it: [words](note:ID)")
        }
    }

    private mutating func checkHTML(_ node: Node) {
        let literal = document.bytes(of: node.literal)
        if literal.elementsEqual("<!---->".utf8) { return }
        let shown = UTF8Text.string(literal.prefix { $0 != 0x0A })
        log.error(
            .rawHTML, at: source.span(ofLine: node.line, token: Array(shown.utf8)),
            "raw HTML is not taken from content",
            help: "write Markdown; for the sign `<` itself write `\\<`")
    }

    private mutating func checkHeading(_ index: Int, _ node: Node) {
        let isTitle = role == .chapter && index == 1
        let lowest = role == .chapter ? 2 : 3
        if isTitle || node.level >= lowest { return }
        let signs = String(repeating: "#", count: lowest)
        log.error(
            .headingLevel, at: source.span(ofLine: Int(node.line)),
            "headings here start at level \(lowest), and this is one of level \(node.level)",
            help: role == .note && node.level == 1
                ? "begin the line with `## ` for a new entry, or with `\(signs) ` for a heading in the text of this one; a comment `# …` stands "
                    + "after a blank line, right before an entry"
                : "begin the line with `\(signs) `")
    }

    /// Reports what looks like a footnote and was left as text.
    private mutating func checkText(_ node: Node) {
        let literal = document.bytes(of: node.literal)
        if MarkdownSlips.mayBe(in: literal) { checkCitations(Array(literal), node) }
        // Of an entry's text it has been said.
        if role != .note, literal.first.map({ $0 >= 0x80 }) == true { checkUnseenHeading(literal, node) }
        // All of these have one of the two signs.
        guard literal.contains(UInt8(ascii: "^")) || UTF8Text.contains((0xEF, 0xBC, 0xBE), in: literal) else { return }
        checkOpenMarks(Array(literal), line: Int(node.line))
        for (opening, why) in [
            ("[^", "no footnote has this label"), ("［^", "brackets of a footnote are ASCII"),
            ("[＾", "the sign of a footnote is an ASCII `^`"), ("［＾", "brackets of a footnote are ASCII"),
            ("^[", "a footnote has a label, and stands by itself"),
        ] {
            for token in Self.tokens(Array(opening.utf8), in: Array(literal)) {
                guard let place = source.unescaped(token, line: Int(node.line)) else { continue }
                let help =
                    role == .chapter
                    ? "define it: `[^label]: text` on a line of its own, with a label without blanks; for the signs "
                        + "themselves write `\\[^`"
                    : "footnotes stand in chapters of own writing; for the signs themselves write `\\[^`"
                log.error(.footnote, at: place, "this is printed as it stands: \(why)", help: help)
            }
        }
    }

    /// Reports a line that would be a heading but for signs that cannot be seen before it.
    private mutating func checkUnseenHeading(_ literal: ArraySlice<UInt8>, _ node: Node) {
        let bytes = Array(literal)
        var start = 0
        var first: Unicode.Scalar?
        while start < bytes.count {
            let (scalar, length) = UTF8Text.scalar(in: bytes, at: start)
            guard UnseenSign.isUnseen(scalar) else { break }
            first = first ?? scalar
            start += length
        }
        let signs = bytes[start...].prefix { $0 == UInt8(ascii: "#") }.count
        guard let first, (1...6).contains(signs), start + signs == bytes.count || bytes[start + signs] == 0x20 else {
            return
        }
        log.error(
            .headingLevel, at: source.span(ofLine: node.line, token: Array(bytes[..<(start + signs)])),
            "\(first.codePointName), which cannot be seen, stands before the first sign of this line, which is no heading so",
            help: "remove it: delete the beginning of the line, and type it anew")
    }

    /// Takes the citations of a text, and reports what looks like one.
    private mutating func checkCitations(_ literal: [UInt8], _ node: Node) {
        for citation in CitationScanner.citations(in: literal[...]) {
            for item in citation.items {
                let token = source.span(
                    ofLine: node.line, token: Array("@\(item.id)".utf8), behind: citationsSeen[node.line])
                let isFound = token.range.count == item.id.utf8.count + 1
                if isFound { citationsSeen[node.line] = token }
                let place = isFound ? Span(token.file, token.range.lowerBound + 1..<token.range.upperBound) : token
                text.citations.append(SourceCitation(id: Spanned(item.id, place), locator: item.locator))
            }
        }
        MarkdownSlips.report(literal, line: Int(node.line), source, &log)
        text.citationSlips += MarkdownSlips.candidates(literal, line: Int(node.line), source)
    }

    /// The library loses the label of a mark that two lines share.
    private mutating func checkOpenMarks(_ literal: [UInt8], line: Int) {
        guard UTF8Text.firstOffset(of: Array("[^]".utf8), in: literal, 0..<literal.count) != nil else { return }
        for place in source.openMarks(line: line) {
            log.error(
                .footnote, at: place, "a footnote's label stands on one line, and this one is not closed there",
                help: "write `[^label]` on one line; for the signs themselves write `\\[^`")
        }
    }

    /// What follows each opening up to the bracket that closes it, where that is near.
    private static func tokens(_ opening: [UInt8], in text: [UInt8]) -> [[UInt8]] {
        var tokens: [[UInt8]] = []
        var offset = 0
        while let found = UTF8Text.firstOffset(of: opening, in: text, offset..<text.count) {
            offset = found + opening.count
            let end = min(text.count, offset + 100)
            let closes = ["]", "］"].compactMap { sign in
                UTF8Text.firstOffset(of: Array(sign.utf8), in: text, offset..<end).map { $0 + sign.utf8.count }
            }
            tokens.append(Array(text[found..<(closes.min() ?? offset)]))
        }
        return tokens
    }

    /// The mark of a footnote in its line: where there are several with its label, the one that was not seen yet.
    private mutating func place(ofMark node: Node) -> Span {
        let marks = footnotes.label(of: node.ordinal).map { source.marks($0, inLine: Int(node.line)) } ?? []
        let number = marksSeen[[Int(node.line), node.ordinal], default: 0]
        return number < marks.count ? marks[number] : source.span(ofLine: node.line, around: "[^")
    }

    // MARK: Links and images

    private mutating func checkLink(_ index: Int, _ node: Node) {
        let url = UTF8Text.string(document.bytes(of: node.url))
        let place = source.span(ofLine: node.line, token: Array(url.utf8))
        if let first = document.nodes[index + 1..<Int(node.end)].first, first.kind == .text,
            document.bytes(of: first.literal).first == UInt8(ascii: "^")
        {
            let words = Array("[".utf8) + document.bytes(of: first.literal) + Array("]".utf8)
            let shown = source.unescaped(words + Array("(".utf8), line: Int(node.line))
            log.error(
                .footnote, at: shown ?? source.unescaped(words, line: Int(node.line)) ?? place,
                "this is a link, and no footnote",
                help:
                    "a footnote's label has no blanks, and a parenthesis right after it is written `\\(`; a link begins "
                    + "with another sign than `^`")
        }
        if url.isEmpty {
            log.error(
                .linkScheme, at: source.span(ofLine: node.line, token: Array("]()".utf8)), "a link leads nowhere",
                help: "write its address: [words](https://…)")
        }
        guard let scheme = Self.scheme(of: url) else {
            if url.hasPrefix("//") {
                log.error(
                    .linkScheme, at: place, "a link without its scheme breaks when the site is opened from a disk",
                    help: "write https:\(url)")
            } else if url.hasPrefix("/") {
                log.error(
                    .linkScheme, at: place,
                    "a link from the site's root breaks when the site is moved or opened from a disk",
                    help: "write a link relative to the explainer's folder, or https://…")
            } else if let colon = url.firstIndex(of: "："),
                Self.isKnown(scheme: url[..<colon].lowercased())
            {
                log.error(
                    .linkScheme, at: place, "a link has an ASCII colon, not `：`",
                    help: "write `\(url[..<colon]):\(url[url.index(after: colon)...])`")
            } else {
                text.relativeLinks.append(Spanned(url, place))
            }
            return
        }
        if let kind = MarkdownText.Reference.Kind(rawValue: scheme) {
            let id = String(url.dropFirst(scheme.utf8.count + 1))
            text.references.append(MarkdownText.Reference(kind: kind, id: id, span: place))
        } else if !Self.schemes.contains(scheme) {
            let known = Self.schemes + MarkdownText.Reference.Kind.allCases.map(\.rawValue)
            let closest = NearMiss.closest(to: scheme, among: known).map { "did you mean `\($0):`? " } ?? ""
            log.error(
                .linkScheme, at: place, "links with `\(scheme):` are not taken",
                help: "\(closest)known: \(known.map { "\($0):" }.joined(separator: " "))")
        }
    }

    static let schemes = ["http", "https", "mailto", "tel"]

    private static func isKnown(scheme: String) -> Bool {
        schemes.contains(scheme) || MarkdownText.Reference.Kind(rawValue: scheme) != nil
    }

    /// The scheme of an address (RFC 3986, section 3.1) in lower case; nil for a relative one.
    static func scheme(of url: String) -> String? {
        guard let colon = url.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        let scheme = url[..<colon]
        guard let first = scheme.utf8.first, (first | 0x20) >= 0x61, (first | 0x20) <= 0x7A,
            scheme.utf8.allSatisfy({
                (($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) || "+-.".utf8.contains($0)
            })
        else { return nil }
        return scheme.lowercased()
    }

    private mutating func checkImage(_ index: Int, _ node: Node) {
        let path = UTF8Text.string(document.bytes(of: node.url))
        let place = source.span(ofLine: node.line, token: Array(path.utf8))
        let hasAlt = document.nodes[index + 1..<Int(node.end)].contains { inner in
            (inner.kind == .text || inner.kind == .code)
                && document.bytes(of: inner.literal).contains { $0 != 0x20 && $0 != 0x09 }
        }
        if !hasAlt {
            log.error(
                .missingAlt, at: place, "an image needs words for those who do not see it",
                help: "write ![what it shows](\(path))")
        }
        if Self.scheme(of: path) != nil || path.hasPrefix("/") {
            log.error(
                .linkScheme, at: place,
                "an image comes from the explainer's own folder, so that pages ask no third party",
                help: "save it in images/ and write images/NAME")
        } else {
            text.images.append(MarkdownText.Image(path: path, span: place))
        }
    }
}

extension Document {
    /// A document with nothing in it.
    static let empty: Document = (try? Document(parsing: [])).unsafelyUnwrapped
}
