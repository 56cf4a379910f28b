/// A Markdown document as Swift values: the nodes of its tree in pre-order, and the bytes they point into.
///
/// Parsed by cmark-gfm with footnotes and tables and nothing else: the library's other extensions change global tables
/// while they parse, so they cannot be used from several threads. Nothing here can go wrong because of what Markdown
/// says; only the limits of `ParseLimit` can be exceeded.
public struct Document: Sendable, Equatable {
    /// Literals, URLs, titles and info strings, one after another in the order of the nodes.
    public let bytes: [UInt8]
    /// `nodes[0]` is the document. Footnote definitions stand at its end, in order of their first citation.
    public let nodes: [Node]

    /// - Parameters:
    ///   - markdown: UTF-8; a byte order mark is skipped, CRLF reads as LF, NUL as U+FFFD.
    ///   - repairingEmphasis: makes `は**「重要」**です` emphasis, which CommonMark does not (see `EmphasisRepair`).
    ///     Off for text that someone else wrote: there the standard decides.
    ///   - htmlAsText: makes text of raw HTML, so that what someone else wrote is printed and not obeyed.
    public init(
        parsing markdown: [UInt8], repairingEmphasis: Bool = false, htmlAsText: Bool = false
    ) throws(ParseLimit) {
        try ParseLimit.check(markdown)
        var source = markdown
        var sentinel: [UInt8]?
        if repairingEmphasis, let repair = EmphasisRepair(markdown) {
            source = repair.markdown
            sentinel = repair.sentinel
        }
        let reader = CMark.read(source, removing: sentinel, htmlAsText: htmlAsText)
        guard reader.bytes.count <= Int(Int32.max), reader.nodes.count <= Int(Int32.max) else {
            throw .treeTooLarge
        }
        bytes = reader.bytes
        nodes = reader.nodes
    }

    public func bytes(of slice: Node.Slice) -> ArraySlice<UInt8> { bytes[slice.range] }

    /// Version of the linked library, such as `0.29.0.gfm.6`.
    public static var libraryVersion: String { CMark.version }
}

/// What cmark-gfm itself makes of Markdown: HTML in safe mode (raw HTML becomes a comment, dangerous links lose their
/// destination), with footnotes and tables. The reference that our own renderer is compared with.
///
/// - Parameter htmlAsText: as in `Document.init`.
public func renderHTML(markdown: [UInt8], htmlAsText: Bool = false) throws(ParseLimit) -> [UInt8] {
    try ParseLimit.check(markdown)
    return CMark.renderHTML(markdown, htmlAsText: htmlAsText)
}
