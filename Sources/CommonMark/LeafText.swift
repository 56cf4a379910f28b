/// What counts as text when a document is written, rendered or compared. The same policy must be used for all three, or
/// offsets into a block's text mean different places.
public struct TextPolicy: Sendable, Equatable {
    /// Raw HTML is printed as the text it is (a received article). Otherwise it is left out. The empty comment
    /// `<!---->`, which keeps emphasis apart from its surroundings, is never printed.
    public var printsHTML: Bool
    /// A line end between two characters of a script without spaces means nothing. See `CharacterClass.isWide`.
    public var joinsWideLines: Bool

    public init(printsHTML: Bool = false, joinsWideLines: Bool = false) {
        self.printsHTML = printsHTML
        self.joinsWideLines = joinsWideLines
    }
}

/// The text of a leaf block: its text and code literals, with a line feed for every line end. The text of images
/// (their `alt`) and of footnote references is no part of it.
public struct LeafText: Sendable, Equatable {
    /// Index of the paragraph, heading, code block, table cell or, where HTML is printed, HTML block.
    public let node: Int
    public let bytes: [UInt8]
}

extension Document {
    /// The empty comment that `MarkdownWriter` puts beside emphasis.
    public static let emptyComment = Array("<!---->".utf8)

    /// The leaf blocks of a range of nodes (whole subtrees; by default all), in order. Footnote definitions come last.
    public func leaves(in range: Range<Int>? = nil, policy: TextPolicy = TextPolicy()) -> [LeafText] {
        var leaves: [LeafText] = []
        var index = range?.lowerBound ?? 0
        let end = range?.upperBound ?? nodes.count
        while index < end {
            let node = nodes[index]
            if node.kind.isLeafBlock, node.kind != .htmlBlock || printsHTML(at: index, policy) {
                leaves.append(LeafText(node: index, bytes: text(ofLeaf: index, policy: policy)))
                index = Int(node.end)
            } else {
                index += 1
            }
        }
        return leaves
    }

    public func text(ofLeaf leaf: Int, policy: TextPolicy) -> [UInt8] {
        switch nodes[leaf].kind {
        case .codeBlock: return Array(bytes(of: nodes[leaf].literal))
        case .htmlBlock: return Array(htmlText(at: leaf))
        default: break
        }
        var text: [UInt8] = []
        var index = leaf + 1
        let end = Int(nodes[leaf].end)
        while index < end {
            let node = nodes[index]
            switch node.kind {
            case .text, .code: text += bytes(of: node.literal)
            case .htmlInline where printsHTML(at: index, policy): text += bytes(of: node.literal)
            case .softBreak where !(policy.joinsWideLines && joinsLines(at: index)): text.append(10)
            case .lineBreak: text.append(10)
            case .image:
                index = Int(node.end)
                continue
            default: break
            }
            index += 1
        }
        return text
    }

    /// Where in the text of a leaf, in bytes, the line ends stand that mean nothing under `joinsWideLines`.
    public func joinedLineEnds(ofLeaf leaf: Int, policy: TextPolicy = TextPolicy()) -> [Int] {
        guard nodes[leaf].kind != .codeBlock, nodes[leaf].kind != .htmlBlock else { return [] }
        var ends: [Int] = []
        var offset = 0
        var index = leaf + 1
        while index < Int(nodes[leaf].end) {
            let node = nodes[index]
            switch node.kind {
            case .text, .code: offset += node.literal.range.count
            case .htmlInline where printsHTML(at: index, policy): offset += node.literal.range.count
            case .softBreak:
                if joinsLines(at: index) { ends.append(offset) }
                offset += 1
            case .lineBreak: offset += 1
            case .image:
                index = Int(node.end)
                continue
            default: break
            }
            index += 1
        }
        return ends
    }

    /// Whether the HTML block or inline at `index` is printed as text under this policy.
    public func printsHTML(at index: Int, _ policy: TextPolicy) -> Bool {
        policy.printsHTML && !htmlText(at: index).elementsEqual(Self.emptyComment)
    }

    /// What an HTML block or inline says when it is printed: its source without the line ends at its end.
    public func htmlText(at index: Int) -> ArraySlice<UInt8> {
        var text = bytes(of: nodes[index].literal)
        while text.last == 10 { text.removeLast() }
        return text
    }

    /// Whether the soft break at `index` stands between two wide characters, whatever markup lies between.
    public func joinsLines(at index: Int) -> Bool {
        guard let before = neighbour(of: index, step: -1), let after = neighbour(of: index, step: 1) else {
            return false
        }
        return CharacterClass.isWide(before) && CharacterClass.isWide(after)
    }

    /// The code point on one side of a break; nil where that is no text.
    private func neighbour(of index: Int, step: Int) -> UInt32? {
        var index = index + step
        while nodes.indices.contains(index) {
            let node = nodes[index]
            switch node.kind {
            case .emphasis, .strong, .link, .footnoteReference, .htmlInline: index += step
            case .text, .code:
                guard !node.literal.isEmpty else { return nil }
                return step > 0
                    ? UTF8Reader.scalar(in: bytes, at: node.literal.range.lowerBound).value
                    : UTF8Reader.scalar(in: bytes, before: node.literal.range.upperBound)?.value
            default: return nil
            }
        }
        return nil
    }
}
