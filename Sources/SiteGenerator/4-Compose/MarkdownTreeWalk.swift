import CommonMark

/// Writes the blocks of a tree with a stack of its own, since trees may be 100,000 levels deep.
struct MarkdownTreeWalk {
    let document: Document
    let options: MarkdownTreeOptions
    /// Not yet written, by leaf and offset.
    var references: ArraySlice<LeafReference>
    /// Passed by, because their leaf cannot hold them.
    var unplaced: [LeafReference] = []

    /// A container that is open.
    private struct Frame {
        let kind: Node.Kind
        /// Index after its subtree.
        let end: Int
        /// Length of the line prefix outside it.
        let prefix: Int
        let wasTight: Bool
        /// What the next block sees of it.
        var asPrevious = PreviousBlock.none
        /// Blocks or items written in it.
        var children = 0
        // Of a list:
        var isTight = false
        var isOrdered = false
        var marker: UInt8 = 0
        /// Of the next item.
        var number = 0
    }

    private var frames: [Frame] = []

    init(document: Document, options: MarkdownTreeOptions, references: ArraySlice<LeafReference>) {
        self.document = document
        self.options = options
        self.references = references
    }

    mutating func write(_ range: Range<Int>, to writer: inout MarkdownWriter) {
        var index = range.lowerBound
        while index < range.upperBound {
            while let frame = frames.last, frame.end <= index { close(frame, in: &writer) }
            let node = document.nodes[index]
            switch node.kind {
            case .blockQuote, .list, .item:
                open(node, at: index, in: &writer)
                index += 1
            case .document, .footnoteDefinition:
                index += 1
            default:
                if writeLeaf(node, at: index, to: &writer) { countChild() }
                index = Int(node.end)
            }
        }
        while let frame = frames.last { close(frame, in: &writer) }
    }

    private mutating func countChild() {
        if !frames.isEmpty { frames[frames.count - 1].children += 1 }
    }

    private mutating func open(_ node: Node, at index: Int, in writer: inout MarkdownWriter) {
        var frame = Frame(
            kind: node.kind, end: Int(node.end), prefix: writer.inlines.output.prefix.count, wasTight: writer.isTight)
        switch node.kind {
        case .blockQuote:
            writer.startBlock(.quote)
            writer.inlines.output.open(marker: "> ".utf8, prefix: "> ".utf8)
            writer.isTight = false
            writer.previous = .none
            frame.asPrevious = .quote
        case .list:
            // A list begins no line; its first item does.
            frame.marker = marker(of: node, in: writer)
            frame.asPrevious = .list(marker: frame.marker, interrupts: canInterruptParagraph(node, at: index))
            frame.isTight = node.isTight
            frame.isOrdered = node.isOrdered
            frame.number = node.start
        default:
            openItem(in: &writer)
        }
        countChild()
        frames.append(frame)
    }

    private mutating func openItem(in writer: inout MarkdownWriter) {
        guard let list = frames.indices.last else { return }
        if frames[list].children == 0 {
            writer.startBlock(frames[list].asPrevious)
        } else {
            writer.inlines.output.startBlock(afterBlankLine: !frames[list].isTight)
        }
        var marker: [UInt8] = []
        if frames[list].isOrdered {
            marker += String(frames[list].number).utf8
            frames[list].number = min(frames[list].number + 1, 999_999_999)
        }
        marker += [frames[list].marker, 0x20]
        writer.inlines.output.open(marker: marker, prefix: repeatElement(0x20, count: marker.count))
        writer.isTight = frames[list].isTight
        writer.previous = .none
    }

    private mutating func close(_ frame: Frame, in writer: inout MarkdownWriter) {
        frames.removeLast()
        if frame.kind == .item { showLooseness(of: frame, in: &writer) }
        if frame.kind != .list { writer.inlines.output.close(toPrefix: frame.prefix) }
        writer.isTight = frame.wasTight
        writer.previous = frame.asPrevious
    }

    /// A loose list of one item with one paragraph has no blank line that would show it; there was a footnote's
    /// definition or a comment behind one.
    private func showLooseness(of item: Frame, in writer: inout MarkdownWriter) {
        guard let list = frames.last, !list.isTight, list.end == item.end, list.children == 1, item.children == 1,
            writer.previous == .paragraph
        else { return }
        writer.startBlock(.comment)
        writer.inlines.output.append(Document.emptyComment)
    }

    /// `-`, or what follows an ordered list's numbers; another one than the list before has, or they would be one list,
    /// and than the marker before on this line, or `- - -` might be a thematic break.
    private func marker(of list: Node, in writer: MarkdownWriter) -> UInt8 {
        let choice: [UInt8] =
            !list.isOrdered ? Array("-+".utf8) : Array((list.delimiter == .period ? ".)" : ").").utf8)
        if case .list(choice[0], _) = writer.previous { return choice[1] }
        let outer = frames.dropLast().last
        return writer.inlines.output.isAfterMarker && outer?.marker == choice[0] ? choice[1] : choice[0]
    }

    /// CommonMark lets a list follow a paragraph without a blank line only if it begins with 1 and is not empty there.
    private func canInterruptParagraph(_ list: Node, at index: Int) -> Bool {
        let firstBlock = index + 2
        return (!list.isOrdered || list.start == 1) && firstBlock < document.nodes[index + 1].end
            && document.nodes[firstBlock].kind != .htmlBlock
    }
}
