/// Looks for what an editor may still have to do. It knows nothing but the text and what was written about it.
struct CoverageFinder {
    private let explainer: ResolvedExplainer
    private let site: ResolvedSite

    static func coverage(of site: ResolvedSite) -> [ExplainerCoverage] {
        site.explainers.map { explainer in
            let finder = CoverageFinder(explainer: explainer, site: site)
            return ExplainerCoverage(name: explainer.name, entries: finder.entries())
        }
    }

    private init(explainer: ResolvedExplainer, site: ResolvedSite) {
        self.explainer = explainer
        self.site = site
    }

    private func entries() -> [CoverageEntry] {
        var entries: [CoverageEntry] = []
        if case .received(let article, let notes) = explainer.parsed.text {
            entries.append(blocks(article))
            entries += self.notes(notes)
            entries.append(events())
            entries.append(dates(article))
        } else if !explainer.apparatus.events.isEmpty {
            entries.append(events())
        }
        entries.append(terms())
        return entries.filter { $0.total > 0 || $0.remark != nil }
    }

    // MARK: The article

    private func blocks(_ article: Article) -> CoverageEntry {
        let headings = explainer.headings.union(explainer.chapters.compactMap(\.headingBlock))
        let front = Set(explainer.front.map(\.block))
        let noted = Set(explainer.citations.compactMap { $0.place?.block })
        let texts = article.blocks.indices.filter { block in
            !headings.contains(block) && !front.contains(block) && article.blocks[block].headingLevel == nil
                && !article.blocks[block].isCode && article.printedCount(of: block) > 0
        }
        let paragraphs = Self.paragraphs(texts, of: article)
        let open = paragraphs.filter { noted.isDisjoint(with: $0) }.map { blocks in
            CoverageEntry.Place(
                span: article.span(article.blocks[blocks[0]].range),
                words: blocks.map { ExplainerResolver.oneLine(article.printedText(of: $0)) }.joined(separator: " | "))
        }
        return CoverageEntry(kind: .blocksWithoutNote, total: paragraphs.count, open: open)
    }

    /// Blocks as a reader counts them: the cells of one table are one.
    private static func paragraphs(_ blocks: [Int], of article: Article) -> [[Int]] {
        guard let document = article.markdown else { return blocks.map { [$0] } }
        var paragraphs: [[Int]] = []
        var table = 0..<0
        var tables = document.nodes.enumerated().filter { $1.kind == .table }.map { $0..<Int($1.end) }[...]
        for block in blocks {
            let node = article.blocks[block].node ?? 0
            if table.contains(node) {
                paragraphs[paragraphs.count - 1].append(block)
                continue
            }
            tables = tables.drop { $0.upperBound <= node }
            if let next = tables.first, next.contains(node) { table = next }
            paragraphs.append([block])
        }
        return paragraphs
    }

    private func dates(_ article: Article) -> CoverageEntry {
        let text = ScannedText(article)
        let coverage = SuggestionCoverage(explainer, site, text.search)
        var barred = [BarredStretches](repeating: BarredStretches(), count: text.blocks.count)
        if case .stretches(let found) = DamageFinder.find(in: text) {
            for stretch in found { barred[stretch.block].add(stretch.range) }
        }
        let scanner = DateScanner(text, published: article.settings.published)
        let dates = scanner.dates.filter { date in
            // The dateline is no event, and damage is no date.
            let isDateline = scanner.dateline.map { $0.block == date.block && $0.range == date.range } ?? false
            return !isDateline && !barred[date.block].overlaps(date.range)
        }
        let open = dates.compactMap { date -> CoverageEntry.Place? in
            let bytes = text.blocks[date.block].bytes(date.range)
            if coverage.hasEvent(of: date.date, at: bytes) { return nil }
            return CoverageEntry.Place(
                span: text.span(bytes), words: "\(text.blocks[date.block].string(date.range)) (\(date.date.edtf))")
        }
        return CoverageEntry(
            kind: .datesWithoutEvent, total: dates.count, open: open,
            remark: DateWords.reads(text.language) ? nil : DateWords.unread(text.language))
    }

    // MARK: What was written

    private func notes(_ notes: [Note]) -> [CoverageEntry] {
        let published = notes.filter { !$0.isDraft }
        func entry(_ kind: CoverageKind, of notes: [Note], where isOpen: (Note) -> Bool) -> CoverageEntry {
            CoverageEntry(kind: kind, total: notes.count, open: notes.filter(isOpen).map(place))
        }
        return [
            entry(.notesWithoutSource, of: published) { $0.sources.isEmpty && $0.body.citations.isEmpty },
            entry(.notesWithoutVerdict, of: published) { $0.verdict == nil },
            entry(.notesUnverifiable, of: published) { $0.verdict == .unverifiable },
            entry(.notesOfLowConfidence, of: published) { $0.confidence == .low },
            entry(.drafts, of: notes, where: \.isDraft),
        ]
    }

    private func place(of note: Note) -> CoverageEntry.Place {
        let words = note.passages.first.map { UTF8Text.string($0.text[$0.meant]) } ?? ""
        return CoverageEntry.Place(span: note.span, words: note.title.isEmpty ? words : note.title)
    }

    private func events() -> CoverageEntry {
        let events = explainer.parsed.events
        return CoverageEntry(
            kind: .eventsWithoutPassage, total: events.count,
            open: events.filter(\.passages.isEmpty).map { .init(span: $0.span, words: $0.title) })
    }

    private func terms() -> CoverageEntry {
        let terms = explainer.apparatus.terms.filter { !$0.term.isShared }
        return CoverageEntry(
            kind: .termsNotMentioned, total: terms.count,
            open: terms.filter(\.mentions.isEmpty).map { .init(span: $0.term.span, words: $0.term.name.value) })
    }
}
