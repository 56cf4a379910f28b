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
        var links: [Range<Int>] = []
        /// Line ends that mean nothing, with the blanks beside them.
        var lineEnds: [Range<Int>] = []
        /// Code among the words.
        var code: [Range<Int>] = []
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
                let text = article.printedText(of: index)
                var result = Block(part: part, index: index, text: text, isParagraph: isParagraph)
                if let markdown = article.markdown, let node = block.node {
                    result.take(markdown.printed(leaf: node, policy: TextPolicy(joinsWideLines: true)))
                } else if article.settings.lines == .join {
                    result.lineEnds = LineJoining.lineEnds(in: text, text.indices)
                }
                return result
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
                let printed = document.printed(leaf: leaf.node, policy: policy, labels)
                var block = Block(
                    part: .chapter(number), index: index, text: printed.text, isParagraph: kind == .paragraph)
                block.take(printed)
                return block
            }
        }
    }
}

extension TextBlocks.Block {
    fileprivate mutating func take(_ printed: PrintedLeafText) {
        links = printed.links
        lineEnds = printed.softBreaks
        code = printed.code
    }
}

/// What a leaf block of a Markdown text prints, and which stretches of it are what.
struct PrintedLeafText {
    var text: [UInt8] = []
    /// Inside a link.
    var links: [Range<Int>] = []
    /// Line ends that the author did not mean.
    var softBreaks: [Range<Int>] = []
    /// Code spans.
    var code: [Range<Int>] = []
}

extension Document {
    /// What a leaf block prints, with labels for its citations.
    func printed(leaf: Int, policy: TextPolicy, _ labels: CitationLabels? = nil) -> PrintedLeafText {
        var printed = PrintedLeafText()
        var open: (end: Int, start: Int)?
        var index = leaf + 1
        while index < Int(nodes[leaf].end) {
            let start = printed.text.count
            if let link = open, index >= link.end {
                printed.links.append(link.start..<start)
                open = nil
            }
            let node = nodes[index]
            switch node.kind {
            case .link where open == nil: open = (Int(node.end), start)
            case .image:
                index = Int(node.end)
                continue
            case .text:
                for piece in labels?.pieces(of: bytes(of: node.literal)) ?? [.text(bytes(of: node.literal))] {
                    let start = printed.text.count
                    printed.text += piece.bytes
                    if case .link = piece { printed.links.append(start..<printed.text.count) }
                }
            case .code:
                printed.text += bytes(of: node.literal)
                printed.code.append(start..<printed.text.count)
            case .softBreak where !(policy.joinsWideLines && joinsLines(at: index)):
                printed.text.append(0x0A)
                printed.softBreaks.append(start..<start + 1)
            case .lineBreak: printed.text.append(0x0A)
            default: break
            }
            index += 1
        }
        if let open { printed.links.append(open.start..<printed.text.count) }
        return printed
    }
}
