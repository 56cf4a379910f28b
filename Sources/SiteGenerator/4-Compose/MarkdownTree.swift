import CommonMark

/// Where a footnote is cited in a block of a parsed document.
struct LeafReference: Equatable {
    /// Index of the leaf block's node.
    var leaf: Int
    var mark: ReferenceMark
}

/// How a parsed document is written back.
struct MarkdownTreeOptions: Sendable {
    var policy = TextPolicy()
    /// The label of the document's own footnote with this number.
    var label: @Sendable (_ ordinal: Int) -> String = { "n\($0)" }
    /// What citations in the text read; nil leaves them as they are.
    var citations: CitationLabels?
    /// The address of a cited source, by the editor's id.
    var source: @Sendable (_ id: String) -> ArraySlice<UInt8> = { _ in [] }
    /// The destination of a link or image, for the one the author wrote.
    var destination: @Sendable (_ url: ArraySlice<UInt8>, _ isImage: Bool) -> ArraySlice<UInt8> = { url, _ in url }
}

extension MarkdownWriter {
    /// Writes blocks of a parsed document so that they read back as the same tree.
    ///
    /// - Parameters:
    ///   - range: whole subtrees; by default everything but the footnote definitions.
    ///   - references: citations to insert, by leaf in the order of the nodes, then by offset into the leaf's text under
    ///     `options.policy`. One that falls into a link, an image or a code span stands after it.
    /// - Returns: the references that could not be written because their leaf is a code block or not in `range`.
    mutating func blocks(
        of document: Document, in range: Range<Int>? = nil, options: MarkdownTreeOptions = MarkdownTreeOptions(),
        references: [LeafReference] = []
    ) -> [LeafReference] {
        var walk = MarkdownTreeWalk(document: document, options: options, references: references[...])
        walk.write(range ?? 1..<document.endOfText, to: &self)
        return walk.unplaced + walk.references
    }

    /// The definition of one of the document's own footnotes, under its label.
    /// - Parameter node: index of the definition's node.
    mutating func definition(
        of document: Document, at node: Int, options: MarkdownTreeOptions = MarkdownTreeOptions()
    ) {
        definition(label: options.label(document.nodes[node].ordinal)) { writer in
            _ = writer.blocks(of: document, in: node + 1..<Int(document.nodes[node].end), options: options)
        }
    }
}

extension Document {
    /// Index of the first footnote definition, or the number of nodes.
    var endOfText: Int {
        var index = 1
        while index < nodes.count, nodes[index].kind != .footnoteDefinition { index = Int(nodes[index].end) }
        return index
    }
}
