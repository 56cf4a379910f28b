import CommonMark

/// Markdown of ours: the body of a note, a preface, a chapter of own writing.
struct MarkdownText: Sendable {
    /// Where it stands in its file.
    let span: Span
    let document: Document
    /// Footnotes by the order in which the document defines them; only own writing has any.
    var footnotes: [OwnFootnote] = []
    /// `note:ID` links and their kin, still to be resolved.
    var references: [Reference] = []
    /// `[@ID, locator]` citations.
    var citations: [SourceCitation] = []
    var images: [Image] = []
    /// Links to files of the site, as they are written; they are checked with the finished pages.
    var relativeLinks: [Spanned<String>] = []

    /// Words that look like a citation and are none, where they may be the id of a source.
    var citationSlips: [Spanned<String>] = []
    /// Whether it was too large to be read, and is empty for that.
    var isRefused = false

    var isEmpty: Bool { document.nodes.count <= 1 }

    /// A link to something by its id.
    struct Reference: Sendable {
        enum Kind: String, CaseIterable, Sendable { case note, chapter, term, event, source }

        let kind: Kind
        let id: String
        let span: Span
    }

    struct Image: Sendable {
        /// Path as written, relative to the explainer's folder.
        let path: String
        let span: Span
    }
}

/// A footnote of own writing: `[^label]: …`.
struct OwnFootnote: Sendable {
    let label: Spanned<String>
}
