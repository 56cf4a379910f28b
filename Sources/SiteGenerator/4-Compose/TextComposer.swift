import CommonMark

/// Writes one text: the front lines, or a chapter.
struct TextComposer {
    private let explainer: ResolvedExplainer
    private let links: LinkDestinations
    private let index: ComposeIndex
    private let part: Part
    private let name: String

    init(
        _ explainer: ResolvedExplainer, _ links: LinkDestinations, _ index: ComposeIndex, part: Part, name: String
    ) {
        self.explainer = explainer
        self.links = links
        self.index = index
        self.part = part
        self.name = name
    }

    private var headingBlock: Int? {
        if case .chapter(let index) = part { explainer.chapters[index].headingBlock } else { nil }
    }

    func compose(_ log: inout DiagnosticLog) -> ComposedText {
        if case .chapter(let index) = part, let chapter = explainer.chapters[index].own {
            return own(chapter, index)
        }
        guard let article = explainer.article else {
            return ComposedText(name: name, markdown: [], blocks: [], footnotes: [])
        }
        let blocks = explainer.blocks(of: part)
        if let markdown = article.markdown { return received(markdown, blocks, article) }
        return plain(blocks, article)
    }

    // MARK: A plain-text article

    private func plain(_ blocks: [Int], _ article: Article) -> ComposedText {
        var writer = MarkdownWriter()
        let marks = marks(in: blocks)
        for block in blocks {
            let text = article.printedText(of: block)
            let references =
                marks[block]?.map { ReferenceMark(offset: $0.range.upperBound, label: label($0.note)) } ?? []
            if part != .front, explainer.headings.contains(block) {
                let level = block == headingBlock ? 1 : 2
                writer.heading(level: level, text, references: references)
            } else {
                writer.paragraph(
                    text, lineEnds: article.settings.lines == .join ? .joined : .kept, references: references)
            }
        }
        let notes = citedNotes(blocks, marks)
        for note in notes { define(note, &writer) }
        return ComposedText(
            name: name, markdown: writer.finished, blocks: composed(blocks, marks, article),
            footnotes: notes.map(ComposedFootnote.note))
    }

    /// The notes cited in these blocks, by block; in each block in the order in which their marks stand.
    private func marks(in blocks: [Int]) -> [Int: [NoteRange]] {
        var marks: [Int: [NoteRange]] = [:]
        for citation in explainer.citations(in: part) {
            guard let place = citation.place else { continue }
            marks[place.block, default: []].append(NoteRange(range: place.range, note: citation.note))
        }
        return marks
    }

    private func citedNotes(_ blocks: [Int], _ marks: [Int: [NoteRange]]) -> [Int] {
        var seen: Set<Int> = []
        return blocks.flatMap { marks[$0] ?? [] }.map(\.note).filter { seen.insert($0).inserted }
    }

    private func composed(_ blocks: [Int], _ marks: [Int: [NoteRange]], _ article: Article) -> [ComposedBlock] {
        let things = index.things(in: part)
        return blocks.map { block in
            // A footnote that two chapters cite is printed in both, and counts as the article's in the first.
            let isHere = explainer.parts[block] == part
            return ComposedBlock(
                id: explainer.blockIDs[0][block],
                source: isHere ? article.blocks[block].pieces.filter { !$0.isEmpty } : [],
                ranges: (marks[block] ?? []).map { CoveredRange(range: $0.range, thing: .note($0.note)) }
                    + (things[block] ?? []))
        }
    }

    private func label(_ note: Int) -> String { explainer.notes[note].id }

    private func define(_ note: Int, _ writer: inout MarkdownWriter) {
        guard let body = explainer.notes[note].note?.body else { return }
        writer.definition(label: label(note)) { writer in
            _ = writer.blocks(of: body.document, options: links.options(from: part))
        }
    }

    // MARK: A Markdown article

    private func received(_ document: Document, _ blocks: [Int], _ article: Article) -> ComposedText {
        var writer = MarkdownWriter()
        var options = MarkdownTreeOptions()
        options.policy.joinsWideLines = true
        // Ids of notes begin with a letter or digit, so the author's footnotes cannot have one of theirs.
        options.label = { "-\($0)" }
        let addresses = ReceivedAddresses(
            article.settings.url, images: ArticleImages(article, paths: explainer.imagePaths))
        options.destination = { url, isImage in addresses.address(url, isImage: isImage) }
        let marks = marks(in: blocks)
        let body = blocks.filter { article.blocks[$0].footnote == nil }
        var nodes: [Range<Int>] = []
        for block in body {
            guard let node = article.blocks[block].topLevelNode, nodes.last?.lowerBound != node else { continue }
            nodes.append(node..<Int(document.nodes[node].end))
        }
        func references(in blocks: [Int]) -> [LeafReference] {
            blocks.flatMap { block in
                (marks[block] ?? []).map {
                    LeafReference(
                        leaf: article.blocks[block].node ?? 0,
                        mark: ReferenceMark(offset: $0.range.upperBound, label: label($0.note)))
                }
            }
        }
        let inNode = Dictionary(grouping: body) { article.blocks[$0].topLevelNode ?? -1 }
        for range in nodes {
            let own = (inNode[range.lowerBound] ?? []).filter { range.contains(article.blocks[$0].node ?? -1) }
            _ = writer.blocks(of: document, in: range, options: options, references: references(in: own))
        }
        let order = FootnoteOrder(index, marks)
        let footnotes = order.footnotes(in: body, nodes: nodes, document)
        var printed = body
        for footnote in footnotes {
            switch footnote {
            case .note(let note): define(note, &writer)
            case .author(let ordinal):
                let inner = index.blocksOfFootnote[ordinal] ?? []
                guard let node = index.definitions[ordinal] else { continue }
                writer.definition(label: options.label(ordinal)) { writer in
                    _ = writer.blocks(
                        of: document, in: node + 1..<Int(document.nodes[node].end), options: options,
                        references: references(in: inner))
                }
                printed += inner
            }
        }
        return ComposedText(
            name: name, markdown: writer.finished, blocks: composed(printed, marks, article), footnotes: footnotes)
    }

    // MARK: Own writing

    private func own(_ chapter: OwnChapter, _ index: Int) -> ComposedText {
        let document = chapter.text.document
        let first = explainer.citations(in: part).first?.note ?? 0
        let order = document.footnoteOrder()
        var notes: [Int: Int] = [:]
        for (position, ordinal) in order.enumerated() { notes[ordinal] = first + position }
        let labels = notes.mapValues(label)
        let options = links.options(from: part) { ordinal in labels[ordinal] ?? "n\(ordinal)" }
        let things = self.index.things(in: part)
        var writer = MarkdownWriter()
        _ = writer.blocks(of: document, options: options)
        let definitions = document.definitions
        for ordinal in order {
            guard let node = definitions[ordinal] else { continue }
            writer.definition(of: document, at: node, options: options)
        }
        return ComposedText(
            name: name, markdown: writer.finished,
            blocks: explainer.blockIDs[index].enumerated().map {
                ComposedBlock(id: $1, source: [], ranges: things[$0] ?? [])
            },
            footnotes: order.compactMap { notes[$0] }.map(ComposedFootnote.note))
    }
}
