import CCmarkGFM

/// Copies a C tree into Swift values, walking with the library's iterator: trees may be 100,000 levels deep.
struct TreeReader {
    private(set) var bytes: [UInt8] = []
    private(set) var nodes: [Node] = []
    private let sentinel: [UInt8]?

    /// Indices of the nodes whose subtree is being read.
    private var open: [Int] = []
    /// The last event was a text node, so another text node is its sibling and continues it.
    private var followsText = false
    private var alignments: [Node.Alignment] = []
    private var column = 0
    private var inHeaderRow = false
    private var definitions: Int32 = 0

    private static let table = ccmark_node_table()
    private static let tableRow = ccmark_node_table_row()
    private static let tableCell = ccmark_node_table_cell()

    init(removing sentinel: [UInt8]?) {
        self.sentinel = sentinel
    }

    mutating func read(_ root: OpaquePointer) {
        let iterator = unsafe cmark_iter_new(root)
        defer { unsafe cmark_iter_free(iterator) }
        while true {
            let event = unsafe cmark_iter_next(iterator)
            guard event != CMARK_EVENT_DONE, let node = unsafe cmark_iter_get_node(iterator) else { return }
            guard let kind = unsafe Self.kind(of: node) else { continue }
            if event == CMARK_EVENT_EXIT {
                if let index = open.popLast() { nodes[index].end = Int32(truncatingIfNeeded: nodes.count) }
                followsText = false
            } else {
                unsafe enter(node, kind)
            }
        }
    }

    private mutating func enter(_ node: OpaquePointer, _ kind: Node.Kind) {
        // The library cuts text at every character that might have been markup; one run of text is one node here.
        if kind == .text, followsText {
            unsafe copy(cmark_node_get_literal(node))
            nodes[nodes.count - 1].first.end = offset
            return
        }
        followsText = kind == .text
        // Some inlines (soft breaks) have no position: they stand where the node before them stands.
        let line = max(unsafe cmark_node_get_start_line(node), 0)
        let index = Int32(truncatingIfNeeded: nodes.count)
        var new = Node(kind: kind, end: index + 1, line: line > 0 ? line : nodes.last?.line ?? 1)
        unsafe fill(&new, from: node)
        nodes.append(new)
        if Self.hasExit(kind) { open.append(nodes.count - 1) }
    }

    private mutating func fill(_ new: inout Node, from node: OpaquePointer) {
        switch new.kind {
        case .text, .code, .htmlInline, .htmlBlock:
            new.first = unsafe slice(cmark_node_get_literal(node))
        case .codeBlock:
            new.first = unsafe slice(cmark_node_get_literal(node))
            new.second = unsafe slice(cmark_node_get_fence_info(node))
        case .link, .image:
            new.first = unsafe slice(cmark_node_get_url(node))
            new.second = unsafe slice(cmark_node_get_title(node))
        case .heading:
            new.number = unsafe cmark_node_get_heading_level(node)
        case .list:
            let ordered = unsafe cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
            new.number = ordered ? unsafe cmark_node_get_list_start(node) : 0
            new.flags = Node.listFlags(
                ordered: ordered,
                tight: unsafe cmark_node_get_list_tight(node) != 0,
                parenthesis: unsafe cmark_node_get_list_delim(node) == CMARK_PAREN_DELIM)
        case .footnoteDefinition:
            definitions += 1
            new.number = definitions
        case .footnoteReference:
            // Its literal is the number in decimal digits; the label is gone.
            let digits = unsafe slice(cmark_node_get_literal(node))
            new.number = bytes[digits.range].reduce(0) { $0 &* 10 &+ Int32($1 & 15) }
            bytes.removeSubrange(digits.range)
        case .table:
            unsafe readAlignments(of: node)
        case .tableRow:
            column = 0
            inHeaderRow = unsafe cmark_gfm_extensions_get_table_row_is_header(node) != 0
            new.flags = Node.cellFlags(header: inHeaderRow, alignment: .none)
        case .tableCell:
            let alignment = column < alignments.count ? alignments[column] : .none
            new.flags = Node.cellFlags(header: inHeaderRow, alignment: alignment)
            column += 1
        case .document, .blockQuote, .item, .paragraph, .thematicBreak, .softBreak, .lineBreak, .emphasis, .strong:
            break
        }
    }

    private mutating func readAlignments(of table: OpaquePointer) {
        let count = Int(unsafe cmark_gfm_extensions_get_table_columns(table))
        guard let letters = unsafe cmark_gfm_extensions_get_table_alignments(table) else {
            alignments = []
            return
        }
        alignments = (0..<count).map { index in
            switch unsafe letters[index] {
            case UInt8(ascii: "l"): .left
            case UInt8(ascii: "c"): .center
            case UInt8(ascii: "r"): .right
            default: .none
            }
        }
    }

    private var offset: Int32 { Int32(truncatingIfNeeded: bytes.count) }

    private mutating func slice(_ string: UnsafePointer<CChar>?) -> Node.Slice {
        let start = offset
        unsafe copy(string)
        return Node.Slice(start: start, end: offset)
    }

    /// Appends a borrowed C string, without the sentinel.
    private mutating func copy(_ string: UnsafePointer<CChar>?) {
        guard let string = unsafe string else { return }
        let start = bytes.count
        unsafe bytes.append(contentsOf: UnsafeRawBufferPointer(start: string, count: CMark.length(of: string)))
        guard let sentinel, !sentinel.isEmpty else { return }
        var kept = start
        var next = start
        while next < bytes.count {
            if bytes[next] == sentinel[0], bytes[next...].starts(with: sentinel) {
                next += sentinel.count
            } else {
                bytes[kept] = bytes[next]
                kept += 1
                next += 1
            }
        }
        bytes.removeSubrange(kept...)
    }

    /// Whether the iterator leaves a node of this kind again, as it does with everything that can have children.
    private static func hasExit(_ kind: Node.Kind) -> Bool {
        switch kind {
        case .codeBlock, .htmlBlock, .thematicBreak, .text, .softBreak, .lineBreak, .code, .htmlInline: false
        default: true
        }
    }

    /// From the enumeration: the library's own name for both footnote kinds is "<unknown>".
    private static func kind(of node: OpaquePointer) -> Node.Kind? {
        switch unsafe cmark_node_get_type(node) {
        case CMARK_NODE_DOCUMENT: .document
        case CMARK_NODE_BLOCK_QUOTE: .blockQuote
        case CMARK_NODE_LIST: .list
        case CMARK_NODE_ITEM: .item
        case CMARK_NODE_CODE_BLOCK: .codeBlock
        case CMARK_NODE_HTML_BLOCK: .htmlBlock
        case CMARK_NODE_PARAGRAPH: .paragraph
        case CMARK_NODE_HEADING: .heading
        case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
        case CMARK_NODE_FOOTNOTE_DEFINITION: .footnoteDefinition
        case CMARK_NODE_TEXT: .text
        case CMARK_NODE_SOFTBREAK: .softBreak
        case CMARK_NODE_LINEBREAK: .lineBreak
        case CMARK_NODE_CODE: .code
        case CMARK_NODE_HTML_INLINE: .htmlInline
        case CMARK_NODE_EMPH: .emphasis
        case CMARK_NODE_STRONG: .strong
        case CMARK_NODE_LINK: .link
        case CMARK_NODE_IMAGE: .image
        case CMARK_NODE_FOOTNOTE_REFERENCE: .footnoteReference
        case table: .table
        case tableRow: .tableRow
        case tableCell: .tableCell
        default: nil
        }
    }
}
