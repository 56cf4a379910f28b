import CommonMark

/// Writes a document as HTML, equal to cmark-gfm's own for plain Markdown; around it the marks of notes. It counts the
/// text bytes that it writes in a block, and opens and closes spans where ranges begin and end.
struct FragmentRenderer {
    private let document: Document
    private let context: FragmentContext
    private var html = HTMLWriter()

    /// Nodes that are open, with what closes them.
    private var open: [Open] = []
    private var nextBlock = 0
    private var leaf = LeafText()
    private var markCounts: [Int]
    /// Not yet closed by `</tbody>`.
    private var tableHasBody = false

    private struct Open {
        let index: Int
        let end: Int
        let closing: Closing
    }

    private enum Closing {
        case nothing, tag(StaticString), line(StaticString), heading(Int), row(isHeader: Bool), table
    }

    init(_ document: Document, _ context: FragmentContext) {
        self.document = document
        self.context = context
        markCounts = Array(repeating: 0, count: context.footnotes.count)
    }

    /// Each top-level block of the text, and each footnote by its ordinal, from 0.
    static func render(_ document: Document, _ context: FragmentContext) -> (blocks: [[UInt8]], footnotes: [[UInt8]]) {
        var renderer = FragmentRenderer(document, context)
        let end = document.endOfText
        var blocks: [[UInt8]] = []
        var next = 1
        while next < end {
            renderer.html = HTMLWriter()
            renderer.render(next..<Int(document.nodes[next].end))
            blocks.append(renderer.html.bytes)
            next = Int(document.nodes[next].end)
        }
        var footnotes: [[UInt8]] = []
        var index = end
        while index < document.nodes.count {
            renderer.html = HTMLWriter()
            renderer.render(index + 1..<Int(document.nodes[index].end))
            footnotes.append(renderer.html.bytes)
            index = Int(document.nodes[index].end)
        }
        return (blocks, footnotes)
    }

    private mutating func render(_ range: Range<Int>) {
        var index = range.lowerBound
        while index < range.upperBound {
            close(before: index)
            index = enter(index)
        }
        close(before: range.upperBound)
    }

    private mutating func close(before index: Int) {
        while let last = open.last, last.end <= index {
            open.removeLast()
            closeSpan()
            switch last.closing {
            case .nothing: break
            case .tag(let tag): html.raw(tag)
            case .line(let tag):
                if document.nodes[last.index].kind == .blockQuote { html.newLine() }
                html.raw(tag)
                html.raw("\n")
            case .heading(let level):
                html.raw("</h")
                html.text(String(level))
                html.raw(">\n")
            case .row(let isHeader):
                html.newLine()
                html.raw("</tr>")
                if isHeader {
                    html.newLine()
                    html.raw("</thead>")
                }
            case .table:
                if tableHasBody {
                    html.newLine()
                    html.raw("</tbody>")
                }
                html.newLine()
                html.raw("</table>\n")
            }
        }
    }

    private mutating func push(_ index: Int, _ closing: Closing) {
        open.append(Open(index: index, end: Int(document.nodes[index].end), closing: closing))
    }

    /// Writes a node's beginning, or all of it; gives the index of the node to go on with.
    private mutating func enter(_ index: Int) -> Int {
        let node = document.nodes[index]
        if !node.kind.isBlock { return enterInline(index, node) }
        switch node.kind {
        case .paragraph: enterParagraph(index)
        case .heading:
            let level = min(6, max(1, node.level - context.headingShift))
            html.newLine()
            html.raw("<h")
            html.text(String(level))
            startLeaf()
            html.raw(">")
            push(index, .heading(level))
        case .blockQuote:
            html.newLine()
            html.raw("<blockquote>\n")
            push(index, .line("</blockquote>"))
        case .list: enterList(index, node)
        case .item:
            html.newLine()
            html.raw("<li>")
            push(index, .line("</li>"))
        case .codeBlock: writeCode(node)
        case .thematicBreak:
            html.newLine()
            html.raw("<hr />\n")
        case .table:
            html.newLine()
            html.raw("<table>")
            tableHasBody = false
            push(index, .table)
        case .tableRow: enterRow(index, node)
        case .tableCell: enterCell(index, node)
        // Raw HTML never comes this far: it is an error in what editors write, and text in what they received.
        case .htmlBlock: break
        default: break
        }
        return index + 1
    }

    // MARK: Blocks

    private mutating func enterParagraph(_ index: Int) {
        // In a tight list paragraphs have no element of their own; one with an address gets a span.
        let isTight =
            open.count >= 2 && document.nodes[open[open.count - 2].index].isTightList
            && document.nodes[open[open.count - 1].index].kind == .item
        if !isTight {
            html.newLine()
            html.raw("<p")
            startLeaf()
            html.raw(">")
            push(index, .line("</p>"))
        } else if nextBlock < context.blocks.count {
            html.raw("<span")
            startLeaf()
            html.raw(">")
            push(index, .tag("</span>"))
        } else {
            startLeaf()
            push(index, .nothing)
        }
    }

    private mutating func enterList(_ index: Int, _ node: Node) {
        html.newLine()
        guard node.isOrdered else {
            html.raw("<ul>\n")
            push(index, .line("</ul>"))
            return
        }
        html.raw("<ol")
        if node.start != 1 { html.attribute("start", String(node.start)) }
        html.raw(">\n")
        push(index, .line("</ol>"))
    }

    private mutating func writeCode(_ node: Node) {
        html.newLine()
        html.raw("<pre")
        startLeaf()
        html.raw("><code")
        let language = document.bytes(of: node.info).prefix { $0 != 0x20 && $0 != 0x09 }
        if !language.isEmpty { html.attribute("class", Array("language-".utf8)[...] + language) }
        html.raw(">")
        html.text(document.bytes(of: node.literal))
        html.raw("</code></pre>\n")
    }

    private mutating func enterRow(_ index: Int, _ node: Node) {
        html.newLine()
        if node.isHeader {
            html.raw("<thead>\n")
        } else if !tableHasBody {
            tableHasBody = true
            html.raw("<tbody>\n")
        }
        html.raw("<tr>")
        push(index, .row(isHeader: node.isHeader))
    }

    private mutating func enterCell(_ index: Int, _ node: Node) {
        html.newLine()
        html.raw(node.isHeader ? "<th" : "<td")
        switch node.alignment {
        case .none: break
        case .left: html.raw(" class=\"align-left\"")
        case .center: html.raw(" class=\"align-center\"")
        case .right: html.raw(" class=\"align-right\"")
        }
        startLeaf()
        html.raw(">")
        push(index, .tag(node.isHeader ? "</th>" : "</td>"))
    }

    // MARK: Inlines

    private mutating func enterInline(_ index: Int, _ node: Node) -> Int {
        switch node.kind {
        case .text: text(document.bytes(of: node.literal))
        case .softBreak: text([0x0A])
        case .lineBreak:
            closeSpan()
            html.raw("<br />")
            text([0x0A])
        case .code:
            closeSpan()
            html.raw("<code>")
            text(document.bytes(of: node.literal))
            closeSpan()
            html.raw("</code>")
        case .emphasis, .strong:
            closeSpan()
            html.raw(node.kind == .strong ? "<strong>" : "<em>")
            push(index, .tag(node.kind == .strong ? "</strong>" : "</em>"))
        case .link: enterLink(index, node)
        case .image:
            writeImage(index, node)
            return Int(node.end)
        case .footnoteReference: writeMark(node)
        default: break
        }
        return index + 1
    }

    private mutating func enterLink(_ index: Int, _ node: Node) {
        closeSpan()
        let url = document.bytes(of: node.url)
        if let scheme = MarkdownReader.scheme(of: UTF8Text.string(url)), !MarkdownReader.schemes.contains(scheme) {
            push(index, .nothing)
            return
        }
        html.raw("<a")
        html.address("href", url)
        if !node.title.isEmpty { html.attribute("title", document.bytes(of: node.title)) }
        html.raw(">")
        push(index, .tag("</a>"))
    }

    private mutating func writeImage(_ index: Int, _ node: Node) {
        closeSpan()
        let alt = document.altText(of: index)
        let url = document.bytes(of: node.url)
        if let scheme = MarkdownReader.scheme(of: UTF8Text.string(url)) {
            // An image that lies elsewhere is not fetched: pages ask no third party. A link leads to it.
            let isWeb = ["http", "https"].contains(scheme)
            html.raw(isWeb ? "<a class=\"image\" data-ours" : "<span class=\"image\" data-ours")
            if isWeb { html.address("href", url) }
            html.raw(">[")
            html.text(alt.isEmpty && isWeb ? url : alt[...])
            html.raw(isWeb ? "]</a>" : "]</span>")
            return
        }
        html.raw("<img")
        html.address("src", url)
        html.attribute("alt", alt[...])
        if !node.title.isEmpty { html.attribute("title", document.bytes(of: node.title)) }
        html.raw(" />")
    }

    // MARK: Marks

    private mutating func writeMark(_ node: Node) {
        closeSpan()
        let index = node.ordinal - 1
        guard index >= 0, index < context.footnotes.count else { return }
        let footnote = context.footnotes[index]
        let id = markCounts[index] < footnote.markIDs.count ? footnote.markIDs[markCounts[index]] : ""
        markCounts[index] += 1
        html.raw(footnote.isAuthors ? "<span class=\"ref author\"" : "<span class=\"ref\"")
        html.attribute("id", id)
        html.raw(" data-ours><a role=\"doc-noteref\"")
        html.attribute("href", "#\(footnote.id)")
        html.attribute("aria-label", footnote.label)
        html.raw(">")
        html.text(footnote.number)
        html.raw("</a><button type=\"button\"")
        html.attribute("popovertarget", footnote.id)
        html.attribute("aria-label", footnote.label)
        html.raw(">")
        html.text(footnote.number)
        html.raw("</button></span>")
    }

    /// Takes the next block's address and ranges, and writes its attributes.
    private mutating func startLeaf() {
        leaf = LeafText()
        guard nextBlock < context.blocks.count else { return }
        let block = context.blocks[nextBlock]
        nextBlock += 1
        html.attribute("id", block.id)
        if context.isReceived, !block.source.isEmpty {
            html.attribute("data-src", block.source.map { "\($0.lowerBound)-\($0.upperBound)" }.joined(separator: " "))
        }
        if !block.ranges.isEmpty { leaf.segments = Segments(block.ranges).segments[...] }
    }

    /// Where the writer is in the leaf block's text.
    private struct LeafText {
        /// Bytes written.
        var offset = 0
        /// Segments that are not yet passed.
        var segments: ArraySlice<Segments.Segment> = []
        var isSpanOpen = false
    }

    private mutating func text(_ bytes: ArraySlice<UInt8>) {
        var rest = bytes
        while let segment = leaf.segments.first, !rest.isEmpty {
            if leaf.offset >= segment.range.upperBound {
                closeSpan()
                leaf.segments = leaf.segments.dropFirst()
                continue
            }
            let isInside = leaf.offset >= segment.range.lowerBound
            let stop = isInside ? segment.range.upperBound : segment.range.lowerBound
            let piece = rest.prefix(stop - leaf.offset)
            if isInside, !leaf.isSpanOpen { openSpan(segment.notes) }
            html.text(piece)
            leaf.offset += piece.count
            rest = rest.dropFirst(piece.count)
            if isInside, leaf.offset == segment.range.upperBound {
                closeSpan()
                leaf.segments = leaf.segments.dropFirst()
            }
        }
        html.text(rest)
        leaf.offset += rest.count
    }

    private mutating func openSpan(_ notes: [Int]) {
        let marks = notes.compactMap { context.words[$0] }
        var classes: [String] = ["m"]
        for mark in marks {
            for name in mark.classes.split(separator: " ") where !classes.contains(String(name)) {
                classes.append(String(name))
            }
        }
        if notes.count > 1 { classes.append("x2") }
        html.raw("<span")
        html.attribute("class", classes.joined(separator: " "))
        if let language = marks.compactMap(\.language).first {
            html.attribute("lang", language.text)
            html.attribute("dir", language.direction)
        }
        html.raw(">")
        leaf.isSpanOpen = true
    }

    private mutating func closeSpan() {
        guard leaf.isSpanOpen else { return }
        html.raw("</span>")
        leaf.isSpanOpen = false
    }
}

extension Node {
    fileprivate var isTightList: Bool { kind == .list && isTight }
}

extension Document {
    /// The words of an image for those who do not see it: its text without markup.
    fileprivate func altText(of image: Int) -> [UInt8] {
        var text: [UInt8] = []
        for node in nodes[image + 1..<Int(nodes[image].end)] {
            switch node.kind {
            case .text, .code: text += bytes(of: node.literal)
            case .softBreak, .lineBreak: text.append(0x20)
            default: break
            }
        }
        return text
    }
}
