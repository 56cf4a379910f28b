import CommonMark

/// The order in which footnotes are first cited when all definitions stand at a text's end: those of the text, then those
/// that the definitions cite in turn. cmark-gfm numbers them so.
struct FootnoteOrder {
    private let index: ComposeIndex
    private let marks: [Int: [NoteRange]]

    init(_ index: ComposeIndex, _ marks: [Int: [NoteRange]]) {
        self.index = index
        self.marks = marks
    }

    /// - Parameters:
    ///   - body: the blocks of the text; `nodes`, the top-level nodes that hold them.
    func footnotes(in body: [Int], nodes: [Range<Int>], _ document: Document) -> [ComposedFootnote] {
        var order: [ComposedFootnote] = []
        var seen: Set<ComposedFootnote> = []
        func add(_ footnote: ComposedFootnote) { if seen.insert(footnote).inserted { order.append(footnote) } }
        for range in nodes { cited(in: range, document).forEach(add) }
        var next = 0
        while next < order.count {
            if case .author(let ordinal) = order[next], let node = index.definitions[ordinal] {
                cited(in: node + 1..<Int(document.nodes[node].end), document).forEach(add)
            }
            next += 1
        }
        return order
    }

    /// The author's references and our marks in a stretch of nodes, in the order in which they are written.
    private func cited(in range: Range<Int>, _ document: Document) -> [ComposedFootnote] {
        var cited: [ComposedFootnote] = []
        var pending: ArraySlice<NoteRange> = []
        var offset = 0
        var leafEnd = 0
        // A mark that falls due inside a link, an image or code is written after it.
        var holdUntil = 0
        var imageEnd = 0
        func flush(_ index: Int, all: Bool = false) {
            while let first = pending.first, all || (first.range.upperBound <= offset && index >= holdUntil) {
                cited.append(.note(first.note))
                pending = pending.dropFirst()
            }
        }
        for index in range {
            let node = document.nodes[index]
            if index >= leafEnd, leafEnd > 0 {
                flush(index, all: true)
                leafEnd = 0
            }
            if node.kind.isLeafBlock {
                pending = (self.index.blockOfNode[index].flatMap { marks[$0] } ?? [])[...]
                offset = 0
                leafEnd = Int(node.end)
                holdUntil = 0
                continue
            }
            guard index < leafEnd else { continue }
            flush(index)
            switch node.kind {
            case .text, .code: offset += index < imageEnd ? 0 : node.literal.range.count
            case .softBreak where document.joinsLines(at: index): break
            case .softBreak, .lineBreak: offset += index < imageEnd ? 0 : 1
            case .link: holdUntil = max(holdUntil, Int(node.end))
            case .image:
                holdUntil = max(holdUntil, Int(node.end))
                imageEnd = max(imageEnd, Int(node.end))
            case .footnoteReference:
                flush(index)
                cited.append(.author(node.ordinal))
            default: break
            }
            // Inside a text node marks stand before whatever comes next.
            if node.kind == .text, index >= holdUntil { flush(index) }
        }
        flush(range.upperBound, all: true)
        return cited
    }
}
