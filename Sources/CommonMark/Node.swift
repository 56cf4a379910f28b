/// One node of a parsed document: what it is, where its subtree ends, and which bytes of the document belong to it.
///
/// Nodes stand in pre-order, so the children of the node at `index` are the nodes from `index + 1` up to `end`, and
/// skipping a subtree is one assignment. A node holds no bytes itself: its ranges point into `Document.bytes`.
public struct Node: Sendable, Equatable {
    public enum Kind: UInt8, Sendable, CaseIterable {
        // Blocks
        case document, blockQuote, list, item, codeBlock, htmlBlock, paragraph, heading, thematicBreak
        case footnoteDefinition, table, tableRow, tableCell
        // Inlines
        case text, softBreak, lineBreak, code, htmlInline, emphasis, strong, link, image, footnoteReference
    }

    public enum Delimiter: UInt8, Sendable {
        /// `1.`
        case period
        /// `1)`
        case parenthesis
    }

    public enum Alignment: UInt8, Sendable {
        case none, left, center, right
    }

    /// A range of `Document.bytes`; 32 bits because input is at most 64 MB.
    public struct Slice: Sendable, Equatable {
        public var start: Int32
        public var end: Int32

        public static let empty = Slice(start: 0, end: 0)
        public var range: Range<Int> { Int(start)..<Int(end) }
        public var isEmpty: Bool { start == end }
    }

    public var kind: Kind
    /// What `kind` makes of it: list flags, table row and cell flags.
    var flags: UInt8 = 0
    /// Index of the first node after this node's subtree.
    public internal(set) var end: Int32
    /// 1-based line of the source on which the node begins.
    public internal(set) var line: Int32
    /// What `kind` makes of it: heading level, start of an ordered list, number of a footnote.
    var number: Int32 = 0
    var first: Slice = .empty
    var second: Slice = .empty
}

extension Node {
    /// The text of a text, code span, code block, inline HTML or HTML block, with entities and escapes resolved.
    /// A code block's ends in a line feed, unless it is empty.
    public var literal: Slice { first }
    /// Destination of a link or image, unescaped, not percent-encoded.
    public var url: Slice { first }
    /// Title of a link or image; empty where there is none.
    public var title: Slice { second }
    /// Info string of a fenced code block (``` ```swift ```), unescaped.
    public var info: Slice { second }

    /// 1 to 6, of a heading.
    public var level: Int { Int(number) }
    /// First number of an ordered list, 0 to 999,999,999.
    public var start: Int { Int(number) }
    /// Number of a footnote in order of first citation, from 1. The definitions of a document stand in this order, and
    /// a reference bears the number of its definition. The library does not keep labels.
    public var ordinal: Int { Int(number) }

    public var isOrdered: Bool { flags & 1 != 0 }
    /// A tight list writes the paragraphs of its items without `<p>`.
    public var isTight: Bool { flags & 2 != 0 }
    public var delimiter: Delimiter { flags & 4 != 0 ? .parenthesis : .period }

    /// Of a table row or cell: it belongs to the first row.
    public var isHeader: Bool { flags & 1 != 0 }
    /// Of a table cell: what its column says.
    public var alignment: Alignment { Alignment(rawValue: flags >> 1) ?? .none }

    static func listFlags(ordered: Bool, tight: Bool, parenthesis: Bool) -> UInt8 {
        (ordered ? 1 : 0) | (tight ? 2 : 0) | (parenthesis ? 4 : 0)
    }

    static func cellFlags(header: Bool, alignment: Alignment) -> UInt8 {
        (header ? 1 : 0) | alignment.rawValue << 1
    }
}

extension Node.Kind {
    public var isBlock: Bool { rawValue < Node.Kind.text.rawValue }

    /// A block that holds text or inlines, not blocks.
    public var isLeafBlock: Bool {
        switch self {
        case .paragraph, .heading, .codeBlock, .htmlBlock, .tableCell: true
        default: false
        }
    }
}
