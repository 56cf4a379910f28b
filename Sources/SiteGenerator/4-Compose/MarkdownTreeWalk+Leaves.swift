import CommonMark

extension MarkdownTreeWalk {
    /// Writes a leaf block or a table; false if nothing is to be written.
    mutating func writeLeaf(_ node: Node, at index: Int, to writer: inout MarkdownWriter) -> Bool {
        switch node.kind {
        case .paragraph:
            writer.startBlock(.paragraph)
            writeInlines(of: index, .paragraph, to: &writer)
        case .heading:
            writeHeading(node, at: index, to: &writer)
        case .codeBlock:
            unplaced += takeReferences(of: index)
            writer.startBlock(.code)
            writeCode(node, to: &writer.inlines.output)
        case .htmlBlock:
            guard document.printsHTML(at: index, options.policy) else { return false }
            writer.paragraph(
                Array(document.htmlText(at: index)), lineEnds: .joined,
                references: takeReferences(of: index).map(\.mark))
        case .thematicBreak:
            writer.startBlock(.thematicBreak)
            // Not `---`, which would underline a paragraph, nor `- - -`, which would be no item of a `-` list.
            writer.inlines.output.append("***")
        case .table:
            writer.startBlock(.table)
            writeTable(node, at: index, to: &writer)
        default: return false
        }
        return true
    }

    /// The references of a leaf. Those of leaves before it had no place.
    private mutating func takeReferences(of leaf: Int) -> [LeafReference] {
        while let first = references.first, first.leaf < leaf { unplaced.append(references.removeFirst()) }
        let taken = references.prefix { $0.leaf == leaf }
        references.removeFirst(taken.count)
        return Array(taken)
    }

    private mutating func writeHeading(_ node: Node, at index: Int, to writer: inout MarkdownWriter) {
        let hasLineBreak = (index + 1..<Int(node.end)).contains { document.nodes[$0].kind == .lineBreak }
        guard hasLineBreak else {
            writer.startBlock(.heading)
            writer.startHeading(node.level)
            writeInlines(of: index, .heading, to: &writer)
            return
        }
        // Only an underlined heading can have two lines; there are two levels of them.
        writer.startBlock(.paragraph)
        writeInlines(of: index, .paragraph, to: &writer)
        writer.inlines.output.continueLine()
        writer.inlines.output.append(node.level == 1 ? "===" : "---")
        writer.previous = .heading
    }

    private func writeCode(_ node: Node, to output: inout MarkdownOutput) {
        let info = document.bytes(of: node.info)
        let code = document.bytes(of: node.literal)
        let mark = UInt8(ascii: info.contains(UInt8(ascii: "`")) ? "~" : "`")
        let fence = repeatElement(mark, count: max(3, InlineWriter.longestRun(of: mark, in: code) + 1))
        output.append(fence)
        LinkDestination.writeInfo(info, to: &output)
        let lines = code.last == 10 ? code.dropLast() : code
        if !code.isEmpty {
            for line in lines.split(separator: 10, omittingEmptySubsequences: false) { output.appendVerbatimLine(line) }
        }
        output.appendVerbatimLine(fence)
    }

    private mutating func writeTable(_ table: Node, at index: Int, to writer: inout MarkdownWriter) {
        var alignments: [Node.Alignment] = []
        var row = index + 1
        while row < table.end {
            if row > index + 1 { writer.inlines.output.continueLine() }
            let end = Int(document.nodes[row].end)
            var cell = row + 1
            while cell < end {
                writer.inlines.output.append("| ")
                writer.inlines.output.startContent()
                writeInlines(of: cell, .cell, to: &writer)
                if !writer.inlines.output.isAtLineStart { writer.inlines.output.append(0x20) }
                if row == index + 1 { alignments.append(document.nodes[cell].alignment) }
                cell = Int(document.nodes[cell].end)
            }
            writer.inlines.output.append(UInt8(ascii: "|"))
            if row == index + 1 { writeDelimiterRow(alignments, to: &writer.inlines.output) }
            row = end
        }
    }

    private func writeDelimiterRow(_ alignments: [Node.Alignment], to output: inout MarkdownOutput) {
        output.continueLine()
        for alignment in alignments {
            switch alignment {
            case .none: output.append("| --- ")
            case .left: output.append("| :-- ")
            case .center: output.append("| :-: ")
            case .right: output.append("| --: ")
            }
        }
        output.append(UInt8(ascii: "|"))
    }

    // MARK: Inlines

    private mutating func writeInlines(of leaf: Int, _ context: InlineContext, to writer: inout MarkdownWriter) {
        let references = takeReferences(of: leaf).map(\.mark)
        writer.inlines.begin(context, references: references[...])
        var open: [Int] = []
        let end = Int(document.nodes[leaf].end)
        var index = leaf + 1
        while index < end {
            while let last = open.last, document.nodes[last].end <= index {
                close(open.removeLast(), in: &writer.inlines)
                _ = last
            }
            let node = document.nodes[index]
            if let length = writeInline(node, at: index, in: leaf, inside: open.last, to: &writer.inlines) {
                index += length
            } else {
                open.append(index)
                index += 1
            }
        }
        while let last = open.popLast() { close(last, in: &writer.inlines) }
        writer.inlines.end()
    }

    /// Writes an inline without children and returns how many nodes it is, or opens one that has them.
    private func writeInline(
        _ node: Node, at index: Int, in leaf: Int, inside parent: Int?, to inlines: inout InlineWriter
    ) -> Int? {
        switch node.kind {
        case .text:
            let edges = edges(of: index, in: leaf, inside: parent, inlines)
            let pieces = options.citations?.pieces(of: document.bytes(of: node.literal)) ?? []
            guard pieces.count > 1 else {
                inlines.text(document.bytes(of: node.literal), edges: edges, lineEnds: .entities)
                break
            }
            write(pieces, edges: edges, to: &inlines)
        case .htmlInline:
            guard document.printsHTML(at: index, options.policy) else { break }
            let edges = edges(of: index, in: leaf, inside: parent, inlines)
            inlines.text(document.bytes(of: node.literal), edges: edges, lineEnds: .entities)
        case .softBreak where isDropped(index): break
        case .softBreak: inlines.softBreak(isLast: isLast(index, in: leaf, inlines))
        case .lineBreak: inlines.lineBreak(isLast: isLast(index, in: leaf, inlines))
        case .code: inlines.code(document.bytes(of: node.literal))
        case .footnoteReference: inlines.reference(options.label(node.ordinal))
        case .link:
            if let url = autolink(node, at: index, inlines) {
                inlines.autolink(url)
                return Int(node.end) - index
            }
            // An address such as <jo@example.org> is a link in a link's words too. Written in another way it would undo the
            // link around it, so its words go on in that.
            if inlines.isInLink { break }
            inlines.openLink()
            return nil
        case .image:
            writeImage(node, at: index, to: &inlines)
            return Int(node.end) - index
        case .emphasis, .strong:
            inlines.openEmphasis(strong: node.kind == .strong)
            return nil
        default: break
        }
        return 1
    }

    /// A text in which sources are cited.
    private func write(_ pieces: [CitationLabels.Piece], edges: TextEdges, to inlines: inout InlineWriter) {
        for (index, piece) in pieces.enumerated() {
            switch piece {
            case .text(let text):
                var own = edges
                if index > 0 { own.subtract([.lineStart, .emphasisStart]) }
                if index < pieces.count - 1 { own.subtract([.lineEnd, .emphasisEnd]) }
                inlines.text(text, edges: own, lineEnds: .entities)
            case .link(let label, _) where inlines.isInLink:
                inlines.text(label[...], edges: [], lineEnds: .entities)
            case .link(let label, let source):
                inlines.openLink()
                inlines.text(label[...], edges: [], lineEnds: .entities)
                inlines.closeLink(url: options.source(source), title: [])
            }
        }
    }

    private func close(_ index: Int, in inlines: inout InlineWriter) {
        let node = document.nodes[index]
        if node.kind == .link {
            inlines.closeLink(
                url: options.destination(document.bytes(of: node.url), false), title: document.bytes(of: node.title))
        } else {
            inlines.closeEmphasis()
        }
    }

    /// An image with its alternative text as plain text, which is all that is ever shown of it: emphasis in it would be
    /// lost anyway, and a comment beside it would be printed.
    private func writeImage(_ image: Node, at index: Int, to inlines: inout InlineWriter) {
        inlines.openImage()
        for child in index + 1..<Int(image.end) {
            let node = document.nodes[child]
            switch node.kind {
            case .text, .code: inlines.text(document.bytes(of: node.literal), edges: [], lineEnds: .entities)
            case .htmlInline where !document.htmlText(at: child).elementsEqual(Document.emptyComment):
                inlines.text(document.bytes(of: node.literal), edges: [], lineEnds: .entities)
            case .softBreak where !isDropped(child), .lineBreak: inlines.text([0x20], edges: [], lineEnds: .entities)
            case .footnoteReference: inlines.reference(options.label(node.ordinal))
            default: break
            }
        }
        inlines.closeImage(
            url: options.destination(document.bytes(of: image.url), true), title: document.bytes(of: image.title))
    }

    /// The address of a link that says nothing but its address.
    private func autolink(_ node: Node, at index: Int, _ inlines: InlineWriter) -> ArraySlice<UInt8>? {
        guard node.title.isEmpty, node.end == index + 2, document.nodes[index + 1].kind == .text else { return nil }
        let url = document.bytes(of: node.url)
        guard document.bytes(of: document.nodes[index + 1].literal).elementsEqual(url),
            options.destination(url, false).elementsEqual(url),
            LinkDestination.isAutolink(url, inCell: inlines.context == .cell)
        else { return nil }
        return url
    }

    private func isDropped(_ index: Int) -> Bool {
        switch document.nodes[index].kind {
        case .htmlInline: !document.printsHTML(at: index, options.policy)
        // What the library leaves of blanks between a comment and the end of a line.
        case .text: document.nodes[index].literal.isEmpty
        case .softBreak: options.policy.joinsWideLines && document.joinsLines(at: index)
        default: false
        }
    }

    /// Index of the next node that is not left out.
    private func written(after index: Int) -> Int {
        var next = index + 1
        while next < document.nodes.count, isDropped(next) { next += 1 }
        return next
    }

    /// Whether nothing will stand after the break at `index` that could begin a line.
    private func isLast(_ index: Int, in leaf: Int, _ inlines: InlineWriter) -> Bool {
        !inlines.isInLink && written(after: index) == Int(document.nodes[leaf].end)
    }

    /// Where blanks at the ends of the text at `index` would be lost.
    private func edges(of index: Int, in leaf: Int, inside parent: Int?, _ inlines: InlineWriter) -> TextEdges {
        var edges: TextEdges = inlines.output.isAtLineStart ? .lineStart : []
        let next = written(after: index)
        if next == Int(document.nodes[leaf].end) || document.nodes[next].kind == .softBreak
            || document.nodes[next].kind == .lineBreak
        {
            edges.insert(.lineEnd)
        }
        if let parent, document.nodes[parent].end <= next, [.emphasis, .strong].contains(document.nodes[parent].kind) {
            edges.insert(.emphasisEnd)
        }
        return edges
    }
}
