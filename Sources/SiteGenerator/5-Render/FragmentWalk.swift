import CommonMark

/// One walk over a document's nodes, with a stack of its own: trees may be 100,000 levels deep.
struct FragmentWalk {
    let document: Document
    let options: FragmentOptions
    var fragment = Fragment()
    var html = HTMLWriter()

    /// A node whose children are being written.
    private struct Open {
        let kind: Node.Kind
        /// Index after its subtree.
        let end: Int
        /// Written after its content; empty where its start tag was left out.
        var endTag: StaticString = ""
        var isTightList = false
    }

    private var open: [Open] = []
    private(set) var isInDefinition = false
    /// Of the author's footnotes the leaf blocks bear marks, of ours not.
    private var isInAuthorsDefinition = false
    private var isTableBodyOpen = false
    /// Leaf blocks met so far.
    private(set) var leaves = 0
    /// Paragraphs and headings that have a link to themselves.
    private var permalinks = 0

    /// Of the leaf block being written.
    var segments = Segments()
    private var change: BlockMark.Change?
    var isInHeading = false
    /// Links that are open, and the citations that wait for their end.
    var links = 0
    var waiting: [Int] = []
    /// Citations so far, by footnote.
    var citations: [Int: Int] = [:]

    init(document: Document, options: FragmentOptions) {
        self.document = document
        self.options = options
    }

    mutating func run() {
        var index = 0
        while index < document.nodes.count {
            while let last = open.last, last.end <= index { close(open.removeLast()) }
            endTopLevelBlock(at: index)
            let node = document.nodes[index]
            let isWritten = node.kind.isBlock ? block(node, at: index) : inline(node, at: index)
            index = isWritten ? Int(node.end) : index + 1
        }
        while let last = open.popLast() { close(last) }
        endTopLevelBlock(at: index)
        if !isInDefinition { fragment.html = html.bytes }
    }

    /// Notes the end of a top-level block; the document itself is open as long as its text is written.
    private mutating func endTopLevelBlock(at index: Int) {
        guard open.count <= 1, index > 1, !isInDefinition else { return }
        fragment.blockEnds.append(html.bytes.count)
    }

    /// Remembers what to write after the children of `node`.
    mutating func push(_ node: Node, _ endTag: StaticString = "") {
        open.append(Open(kind: node.kind, end: Int(node.end), endTag: endTag))
    }

    private mutating func close(_ node: Open) {
        switch node.kind {
        case .blockQuote:
            html.startLine()
        case .emphasis, .strong:
            segments.interrupt(in: &html)
        case .paragraph, .heading, .tableCell:
            segments.interrupt(in: &html)
            writeChange()
            isInHeading = isInHeading && node.kind != .heading
        case .link:
            segments.interrupt(in: &html)
            html.raw(node.endTag)
            closeLink()
            return
        case .tableRow:
            html.startLine()
        case .table:
            html.startLine()
            if isTableBodyOpen { html.raw("</tbody>\n") }
            isTableBodyOpen = false
        case .footnoteDefinition:
            fragment.definitions.append(html.bytes)
            html = HTMLWriter()
        default: break
        }
        html.raw(node.endTag)
    }

    // MARK: Blocks

    /// Writes a block; false if its children are to be written next.
    private mutating func block(_ node: Node, at index: Int) -> Bool {
        switch node.kind {
        case .blockQuote:
            html.startLine()
            html.raw("<blockquote>\n")
            push(node, "</blockquote>\n")
        case .list: list(node)
        case .item:
            html.startLine()
            html.raw("<li>")
            push(node, "</li>\n")
        case .paragraph: paragraph(node)
        case .heading:
            html.startLine()
            let level = min(max(node.level - options.headingShift, 1), 6)
            html.raw("<h")
            html.number(level)
            beginLeaf()
            html.raw(">")
            writePermalink()
            isInHeading = true
            push(node, Self.headingEndTags[level - 1])
        case .codeBlock: code(node)
        case .htmlBlock: htmlBlock(node, at: index)
        case .thematicBreak:
            html.startLine()
            html.raw("<hr />\n")
        case .footnoteDefinition:
            // Definitions stand at the document's end.
            if !isInDefinition { fragment.html = html.bytes }
            isInDefinition = true
            let ordinal = node.ordinal
            isInAuthorsDefinition =
                ordinal >= 1 && ordinal <= options.references.count && options.references[ordinal - 1].isAuthors
            html = HTMLWriter()
            push(node)
        case .table:
            html.startLine()
            html.raw(options.tables == .reachable ? "<table tabindex=\"0\">\n" : "<table>\n")
            push(node, "</table>\n")
        case .tableRow: tableRow(node)
        case .tableCell: tableCell(node)
        default: push(node)
        }
        return [.codeBlock, .htmlBlock, .thematicBreak].contains(node.kind)
    }

    private static let headingEndTags: [StaticString] = [
        "</h1>\n", "</h2>\n", "</h3>\n", "</h4>\n", "</h5>\n", "</h6>\n",
    ]

    private mutating func list(_ node: Node) {
        html.startLine()
        if !node.isOrdered {
            html.raw("<ul>\n")
        } else if node.start == 1 {
            html.raw("<ol>\n")
        } else {
            html.raw("<ol start=\"")
            html.number(node.start)
            html.raw("\">\n")
        }
        push(node, node.isOrdered ? "</ol>\n" : "</ul>\n")
        open[open.count - 1].isTightList = node.isTight
    }

    private mutating func paragraph(_ node: Node) {
        let isTight = open.count > 1 && open[open.count - 1].kind == .item && open[open.count - 2].isTightList
        guard isTight else {
            html.startLine()
            html.raw("<p")
            beginLeaf()
            html.raw(">")
            writePermalink()
            push(node, "</p>\n")
            return
        }
        // A tight list has no element for its paragraphs. One that is marked needs some.
        let isMarked = currentMark.map { !$0.id.isEmpty || !$0.source.isEmpty || $0.language != nil } ?? false
        if isMarked { html.raw("<span") }
        beginLeaf(writesAttributes: isMarked)
        if isMarked { html.raw(">") }
        push(node, isMarked ? "</span>" : "")
    }

    private mutating func code(_ node: Node) {
        html.startLine()
        html.raw("<pre")
        beginLeaf()
        html.raw("><code")
        let language = document.bytes(of: node.info).prefix { !Self.isSpace($0) }
        if !node.info.isEmpty {
            html.raw(" class=\"language-")
            html.text(language)
            html.raw("\"")
        }
        html.raw(">")
        segments.write(document.bytes(of: node.literal), to: &html)
        segments.interrupt(in: &html)
        html.raw("</code>")
        writeChange()
        html.raw("</pre>\n")
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (9...13).contains(byte) }

    private mutating func htmlBlock(_ node: Node, at index: Int) {
        guard document.printsHTML(at: index, options.policy) else {
            // The paragraphs of a tight list on both sides have no tags that keep them apart.
            html.startLine()
            reportHTML(at: index)
            return
        }
        html.startLine()
        html.raw("<p")
        beginLeaf()
        html.raw(">")
        segments.write(document.htmlText(at: index), to: &html)
        segments.interrupt(in: &html)
        writeChange()
        html.raw("</p>\n")
    }

    private mutating func tableRow(_ node: Node) {
        html.startLine()
        if node.isHeader {
            html.raw("<thead>\n")
        } else if !isTableBodyOpen {
            html.raw("<tbody>\n")
            isTableBodyOpen = true
        }
        html.raw("<tr>")
        push(node, node.isHeader ? "</tr>\n</thead>" : "</tr>")
    }

    private mutating func tableCell(_ node: Node) {
        html.startLine()
        html.raw(node.isHeader ? "<th" : "<td")
        let alignment: String? =
            switch node.alignment {
            case .none: nil
            case .left: "left"
            case .center: "center"
            case .right: "right"
            }
        switch options.tables {
        case .cmark: html.attribute("align", ifPresent: alignment)
        case .reachable: html.attribute("class", ifPresent: alignment)
        }
        beginLeaf()
        html.raw(">")
        push(node, node.isHeader ? "</th>" : "</td>")
    }

    // MARK: Leaf blocks

    /// What is known about the next leaf block.
    private var currentMark: BlockMark? {
        isInDefinition && !isInAuthorsDefinition || leaves >= options.blocks.count ? nil : options.blocks[leaves]
    }

    /// Writes the attributes of a leaf block and makes ready for its text.
    private mutating func beginLeaf(writesAttributes: Bool = true) {
        let mark = currentMark
        if !isInDefinition || isInAuthorsDefinition { leaves += 1 }
        segments = Segments(mark?.ranges ?? [], coverages: options.coverages)
        change = mark?.change
        guard writesAttributes, let mark else { return }
        html.attribute("id", ifPresent: mark.id)
        html.attribute("data-src", ifPresent: mark.source)
        html.attribute("lang", ifPresent: mark.language)
        html.attribute("dir", ifPresent: mark.direction)
    }

    /// A link of a paragraph or heading to itself, for those who want to cite it.
    private mutating func writePermalink() {
        guard let name = options.permalink, !isInDefinition, leaves <= options.blocks.count else { return }
        let id = options.blocks[leaves - 1].id
        guard !id.isEmpty else { return }
        permalinks += 1
        html.raw("<a class=\"pl\" data-ours")
        html.attribute("href", "#" + id)
        html.attribute("aria-label", name(permalinks))
        html.raw(">¶</a>")
    }

    /// What a later edition did to the block, after its text.
    private mutating func writeChange() {
        guard let change else { return }
        self.change = nil
        html.raw("<span class=\"ch\" data-ours> <a")
        html.attribute("href", change.href)
        html.raw(">")
        html.text(change.words)
        html.raw("</a></span>")
    }

    func isComment(_ index: Int) -> Bool { document.htmlText(at: index).elementsEqual(Document.emptyComment) }

    mutating func reportHTML(at index: Int) {
        guard !isComment(index) else { return }
        report(.rawHTML, at: index, document.htmlText(at: index))
    }

    mutating func report(_ kind: RenderFinding.Kind, at index: Int, _ text: ArraySlice<UInt8>) {
        let line = Int(document.nodes[index].line)
        fragment.findings.append(RenderFinding(kind: kind, line: line, text: Array(text)))
    }
}
