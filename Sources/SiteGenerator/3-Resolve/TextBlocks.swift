import CommonMark

/// The texts that terms are looked for in: every block of the article, or every leaf block of own writing.
struct TextBlocks {
    struct Block {
        let part: Part
        /// Index that `TextPlace` has: of the article's block, or of the chapter's leaf block.
        let index: Int
        let text: [UInt8]
        /// Only in paragraphs do terms link to the glossary.
        let isParagraph: Bool
        /// Stretches inside the author's own links.
        let links: [Range<Int>]
    }

    /// In the order in which readers meet them.
    let blocks: [Block]

    init(_ article: Article, front: [FrontBlock], chapters: [Chapter], headings: Set<Int>) {
        let texts = [(Part.front, front.map(\.block))] + chapters.enumerated().map { (Part.chapter($0), $1.blocks) }
        blocks = texts.flatMap { part, indexes in
            indexes.filter { !article.blocks[$0].isCode }.map { index in
                let block = article.blocks[index]
                let isParagraph =
                    part != .front && !headings.contains(index)
                    && (block.node.map { article.markdown?.nodes[$0].kind == .paragraph } ?? true)
                return Block(
                    part: part, index: index, text: article.printedText(of: index), isParagraph: isParagraph,
                    links: block.node.flatMap { article.markdown?.printed(leaf: $0, policy: TextPolicy()).links } ?? [])
            }
        }
    }

    init(own chapters: [Chapter], _ labels: CitationLabels) {
        let policy = TextPolicy(joinsWideLines: true)
        blocks = chapters.enumerated().flatMap { number, chapter -> [Block] in
            guard let document = chapter.own?.text.document else { return [] }
            return document.leaves(in: 0..<document.endOfText, policy: policy).enumerated().compactMap { index, leaf in
                let kind = document.nodes[leaf.node].kind
                if kind == .codeBlock { return nil }
                let (text, links) = document.printed(leaf: leaf.node, policy: policy, labels)
                return Block(
                    part: .chapter(number), index: index, text: text, isParagraph: kind == .paragraph, links: links)
            }
        }
    }
}

extension Document {
    /// What a leaf block prints, with labels for its citations, and which stretches of that stand inside a link.
    func printed(
        leaf: Int, policy: TextPolicy, _ labels: CitationLabels? = nil
    ) -> (text: [UInt8], links: [Range<Int>]) {
        var text: [UInt8] = []
        var links: [Range<Int>] = []
        var open: (end: Int, start: Int)?
        var index = leaf + 1
        while index < Int(nodes[leaf].end) {
            if let link = open, index >= link.end {
                links.append(link.start..<text.count)
                open = nil
            }
            let node = nodes[index]
            switch node.kind {
            case .link where open == nil: open = (Int(node.end), text.count)
            case .image:
                index = Int(node.end)
                continue
            case .text:
                for piece in labels?.pieces(of: bytes(of: node.literal)) ?? [.text(bytes(of: node.literal))] {
                    if case .link = piece { links.append(text.count..<text.count + piece.bytes.count) }
                    text += piece.bytes
                }
            case .code: text += bytes(of: node.literal)
            case .softBreak where !(policy.joinsWideLines && joinsLines(at: index)): text.append(0x0A)
            case .lineBreak: text.append(0x0A)
            default: break
            }
            index += 1
        }
        if let open { links.append(open.start..<text.count) }
        return (text, links)
    }
}
