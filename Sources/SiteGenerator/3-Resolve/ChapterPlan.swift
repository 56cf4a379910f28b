import CommonMark

/// How a received article is cut: which blocks are front lines, which headings, and where chapters begin.
struct ChapterPlan {
    private(set) var front: [FrontBlock] = []
    private(set) var chapters: [Chapter] = []
    private(set) var parts: [Part?]
    /// Blocks of a plain-text article that are headings.
    private(set) var headings: Set<Int> = []

    private let article: Article
    private let search: SearchText
    /// Blocks by their first eight bytes, for the quotes that name one by its beginning.
    private let beginnings: [UInt64: [Int]]
    /// Addresses of chapters, in lower case, given or derived, and of pages that are none.
    private var slugs: Set<String> = []
    /// How often each derived address was wanted.
    private var derived: [String: Int] = [:]

    /// Where a block is printed; nil where nothing claims it.
    func part(of block: Int) -> Part? { parts[block] }

    static func make(
        _ article: Article, _ manifest: Manifest, _ search: SearchText, opening: String, _ log: inout DiagnosticLog
    ) -> ChapterPlan {
        var plan = ChapterPlan(article, search)
        plan.takeFront(&log)
        plan.cut(manifest, opening, &log)
        if let document = article.markdown { plan.placeFootnotes(document) }
        return plan
    }

    private init(_ article: Article, _ search: SearchText) {
        self.article = article
        self.search = search
        var beginnings: [UInt64: [Int]] = [:]
        for block in article.blocks.indices {
            if let key = Self.beginning(search.bytes[search.range(of: block)]) {
                beginnings[key, default: []].append(block)
            }
        }
        self.beginnings = beginnings
        parts = Array(repeating: nil, count: article.blocks.count)
    }

    private mutating func takeFront(_ log: inout DiagnosticLog) {
        var claimed: [Int: Spanned<String>] = [:]
        for line in article.settings.front {
            guard let block = block(beginning: line.quote, &log) else { continue }
            if let other = claimed[block] {
                log.error(
                    .blockClaimedTwice, at: line.quote.span, "this block is a front line already",
                    notes: [.init("here", at: other.span)], help: "remove one of the two lines")
                continue
            }
            guard article.blocks[block].isTopLevel else {
                log.error(
                    .blockClaimedTwice, at: line.quote.span,
                    "a front line cannot lie inside a list, quotation or table",
                    help: "name a block that stands by itself")
                continue
            }
            claimed[block] = line.quote
            parts[block] = .front
            front.append(FrontBlock(role: line.role.value, block: block))
        }
        front.sort { $0.block < $1.block }
    }

    private mutating func cut(_ manifest: Manifest, _ opening: String, _ log: inout DiagnosticLog) {
        let wholeTitle = manifest.title ?? articleTitle ?? opening
        let headings = headingBlocks(manifest, &log)
        if article.markdown == nil { self.headings = headings }
        var starts: [(block: Int, settings: ChapterSettings?)] = []
        if manifest.chapters.isEmpty {
            starts = headings.sorted().map { ($0, nil) }
            if let first = firstBodyBlock, starts.first?.block != first { starts.insert((first, nil), at: 0) }
        } else {
            starts = explicitStarts(manifest, &log)
            if let first = firstBodyBlock, let start = starts.first?.block, first < start {
                log.error(
                    .blockUnclaimed, at: article.span(article.blocks[first].range),
                    "this block stands before the first chapter, and is no front line",
                    help: "begin the first chapter with it, or name it under article.front")
            }
        }
        let isWhole = starts.count == 1 && starts[0].settings == nil && !headings.contains(starts[0].block)
        // The end of the last chapter is the end of the article; front lines inside a chapter's range are left out.
        for (index, start) in starts.enumerated() {
            let end = index + 1 < starts.count ? starts[index + 1].block : article.blocks.count
            let range = start.block..<max(start.block, end)
            let blocks = range.filter { parts[$0] == nil && article.blocks[$0].footnote == nil }
            for block in blocks { parts[block] = .chapter(index) }
            let isHeading = start.settings.map { $0.title == nil } ?? headings.contains(start.block)
            if isHeading, article.markdown == nil { self.headings.insert(start.block) }
            let heading = isHeading ? ExplainerResolver.oneLine(article.printedText(of: start.block)) : nil
            if let given = start.settings?.slug, !Identifier.isValid(given.value) {
                log.error(
                    .badIdentifier, at: given.span, "`\(given.value)` cannot be part of an address",
                    help: "use ASCII letters, digits, `-` and `_`")
            }
            // An article in one piece is one chapter, under the explainer's own title.
            let title = start.settings?.title?.value ?? heading ?? (isWhole ? wholeTitle : opening)
            let plain = start.settings?.title?.value ?? heading ?? (isWhole ? "text" : "opening")
            chapters.append(
                Chapter(
                    slug: start.settings?.slug?.value ?? derivedSlug(plain, given: manifest.chapters),
                    place: .span(
                        start.settings?.slug?.span ?? start.settings?.quote.span
                            ?? article.span(article.blocks[start.block].range)),
                    title: title, isTitleOurs: !isHeading && !(isWhole && wholeTitle == articleTitle),
                    isCutOurs: index > 0 && !isHeading && !isMarkdownHeading(start.block), blocks: blocks,
                    headingBlock: isHeading ? start.block : nil, was: start.settings?.was ?? []))
        }
    }

    /// A slug made of a title. Equal titles are numbered in order; addresses that are given or reserved are left alone.
    private mutating func derivedSlug(_ title: String, given: [ChapterSettings]) -> String {
        let base = Identifier.derived(from: title) ?? "c-" + FNV1a.base32(Array(title.utf8))
        if slugs.isEmpty {
            slugs = Set((given.compactMap { $0.slug?.value } + ExplainerResolver.reservedPages).map { $0.lowercased() })
        }
        var number = derived[base] ?? 1
        var slug = number == 1 ? base : "\(base)-\(number)"
        while !slugs.insert(slug).inserted {
            number += 1
            slug = "\(base)-\(number)"
        }
        derived[base] = number
        return slug
    }

    /// A footnote of the article's author is printed with the chapter that first cites it, itself or through another.
    private mutating func placeFootnotes(_ document: Document) {
        let inner = Dictionary(grouping: article.blocks.indices.filter { article.blocks[$0].footnote != nil }) {
            article.blocks[$0].footnote ?? 0
        }
        guard !inner.isEmpty else { return }
        var definitions: [Int: Range<Int>] = [:]
        for (index, node) in document.nodes.enumerated() where node.kind == .footnoteDefinition {
            definitions[node.ordinal] = index..<Int(node.end)
        }
        var placed: Set<Int> = []
        let texts = [(Part.front, front.map(\.block))] + chapters.enumerated().map { (Part.chapter($0), $1.blocks) }
        for (part, blocks) in texts {
            var open = blocks.compactMap { article.blocks[$0].node }.map { $0..<Int(document.nodes[$0].end) }
            while let range = open.popLast() {
                for node in document.nodes[range] where node.kind == .footnoteReference {
                    guard placed.insert(node.ordinal).inserted else { continue }
                    for block in inner[node.ordinal] ?? [] { parts[block] = part }
                    if let definition = definitions[node.ordinal] { open.append(definition) }
                }
            }
        }
    }

    /// The block that is the article's title, in one line.
    var articleTitle: String? {
        front.first { $0.role == "title" }.map { ExplainerResolver.oneLine(article.printedText(of: $0.block)) }
    }

    private func isMarkdownHeading(_ block: Int) -> Bool { article.blocks[block].headingLevel != nil }

    private var firstBodyBlock: Int? { parts.firstIndex { $0 == nil } }

    private mutating func explicitStarts(
        _ manifest: Manifest, _ log: inout DiagnosticLog
    ) -> [(block: Int, settings: ChapterSettings?)] {
        var starts: [(block: Int, settings: ChapterSettings?)] = []
        var startOfBlock: [Int: Int] = [:]
        for settings in manifest.chapters {
            guard let block = block(beginning: settings.quote, &log) else { continue }
            if parts[block] == .front {
                log.error(
                    .blockClaimedTwice, at: settings.quote.span, "a chapter cannot begin at a front line",
                    help: "begin it at the block after, or remove the front line")
            } else if article.markdown != nil, settings.title == nil, article.blocks[block].headingLevel == nil,
                article.blocks[block].isTopLevel
            {
                log.error(
                    .missingKey, at: settings.quote.span,
                    "this chapter begins at a paragraph, and has no title",
                    help: "add `title: …`, or begin it at a heading")
            } else if !article.blocks[block].isTopLevel {
                log.error(
                    .chapterOrder, at: settings.quote.span, "a chapter cannot begin inside a list, quotation or table",
                    help: "begin it at a block that stands by itself")
            } else if let other = startOfBlock[block].map({ starts[$0] }) {
                log.error(
                    .blockClaimedTwice, at: settings.quote.span, "two chapters begin at this block",
                    notes: other.settings.map { [.init("the other one", at: $0.quote.span)] } ?? [],
                    help: "remove one of them, or begin it at another block")
            } else if let last = starts.last, last.block > block {
                log.error(
                    .chapterOrder, at: settings.quote.span,
                    "chapters stand in the order of the article, and this one does not",
                    notes: [
                        .init("this chapter's words stand later", at: last.settings?.quote.span ?? settings.quote.span)
                    ],
                    help: "sort them")
            } else {
                startOfBlock[block] = starts.count
                starts.append((block, settings))
            }
        }
        return starts
    }

    /// Blocks that begin a section: named in the settings, or headings of the highest level in a Markdown article.
    private func headingBlocks(_ manifest: Manifest, _ log: inout DiagnosticLog) -> Set<Int> {
        if article.markdown != nil {
            if let first = manifest.headings.first {
                log.error(
                    .badValue, at: first.span, "a Markdown article has its own headings", help: "remove `headings`")
            }
            let top = article.blocks.indices.filter {
                article.blocks[$0].headingLevel != nil && article.blocks[$0].isTopLevel && parts[$0] == nil
            }
            let level = top.compactMap { article.blocks[$0].headingLevel }.min()
            return Set(top.filter { article.blocks[$0].headingLevel == level })
        }
        return Set(
            manifest.headings.compactMap { quote in
                guard let block = block(beginning: quote, &log) else { return nil }
                if parts[block] == .front {
                    log.error(
                        .blockClaimedTwice, at: quote.span, "this block is a front line, and so no heading of the text",
                        help: "remove one of the two lines")
                    return nil
                }
                return block
            })
    }

    /// The one block that begins with a quote.
    private func block(beginning quote: Spanned<String>, _ log: inout DiagnosticLog) -> Int? {
        let text = Array(quote.value.utf8)
        let comparable = article.settings.lines == .join ? LineJoining.joined(text) : text
        let likely = Self.beginning(comparable[...]).map { beginnings[$0] ?? [] } ?? Array(article.blocks.indices)
        let blocks = likely.filter { block in
            let range = search.range(of: block)
            return range.count >= comparable.count && search.bytes[range].starts(with: comparable)
        }
        if blocks.count == 1 { return blocks[0] }
        // Else `Chapter 1` could not be told from `Chapter 10`.
        let whole = blocks.filter { search.range(of: $0).count == comparable.count }
        if whole.count == 1 { return whole[0] }
        if blocks.isEmpty {
            reportMissing(quote, comparable, &log)
        } else {
            log.error(
                .quoteAmbiguous, at: quote.span, "\(blocks.count) blocks begin with these words",
                notes: blocks.prefix(10).map { .init("here", at: article.span(article.blocks[$0].range)) },
                help: "quote more of the beginning of the one that is meant")
        }
        return nil
    }

    /// The first eight bytes of a text as one number; nil where there are not so many.
    private static func beginning(_ text: ArraySlice<UInt8>) -> UInt64? {
        text.count < 8 ? nil : text.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    }

    private func reportMissing(_ quote: Spanned<String>, _ text: [UInt8], _ log: inout DiagnosticLog) {
        var nearest = NearestPassage(search)
        var notes: [Diagnostic.Note] = []
        var why = "no block of the article begins with these words"
        var help = "copy the first words of a block from the article"
        if let offset = UTF8Text.firstOffset(of: text, in: search.bytes, 0..<search.bytes.count), !text.isEmpty {
            let block = search.range(of: search.place(offset..<offset + text.count).block)
            let before = search.bytes[block.lowerBound..<offset]
            if UTF8Text.string(before).unicodeScalars.allSatisfy(\.isWhiteSpace),
                let blank = UTF8Text.scalar(in: search.bytes, before: offset)
            {
                log.error(
                    .quoteNotFound, at: quote.span,
                    "no block of the article begins with these words: before them stands \(blank.codePointName)",
                    notes: [.init("here", at: search.span(offset..<offset + text.count))],
                    help:
                        "copy the block from its very beginning: quote: \(YAMLText.quoted(UTF8Text.string(before) + quote.value))"
                )
                return
            }
            why += "; they stand inside one"
            notes.append(.init("here", at: search.span(offset..<offset + text.count)))
        } else if let hit = nearest.find(text), !hit.crossesBlocks {
            let difference = PassageDifference(passage: text, article: search.bytes, at: hit.range)
            why += ": \(difference.summary)"
            let block = search.range(of: search.block(at: hit.range.lowerBound))
            if hit.range.lowerBound == block.lowerBound {
                let place = hit.range.lowerBound + difference.passageOffset
                let end = place < hit.range.upperBound ? place + UTF8Text.scalar(in: search.bytes, at: place).1 : place
                notes.append(.init("the nearest words: \(difference.label)", at: search.span(place..<end)))
                let line = search.bytes[hit.range].prefix { $0 != 0x0A }
                help = "write the words as the article has them: \(YAMLText.quoted(UTF8Text.string(line)))"
            } else {
                notes.append(.init("the nearest words: \(difference.label)", at: search.span(hit.range)))
            }
        }
        log.error(.quoteNotFound, at: quote.span, why, notes: notes, help: help)
    }
}
