/// What Compose gives: an explainer's texts as Markdown with footnotes, which any tool that follows GitHub's dialect
/// renders too, and beside it what Markdown cannot say: which stretches of a block's text notes speak about.
struct ComposedExplainer: Sendable {
    let resolved: ResolvedExplainer
    /// The front lines, in order of `resolved.front`; nil where there are none.
    let front: ComposedText?
    let chapters: [ComposedText]
    /// Markdown of the preface, its links resolved.
    let preface: [UInt8]
    /// Markdown of the terms' definitions and of the events' texts, in their orders.
    let definitions: [[UInt8]]
    let eventBodies: [[UInt8]]
}

/// One text in Markdown: the front lines, or a chapter.
struct ComposedText: Sendable {
    /// Name of its page without `.html`.
    let name: String
    let markdown: [UInt8]
    /// One for each leaf block (paragraph, heading, code block, table cell) of the Markdown before its footnotes, and
    /// then for those inside the author's own footnotes, in order.
    let blocks: [ComposedBlock]
    /// Its footnotes in the order of their first citation, which is also the order of their definitions.
    let footnotes: [ComposedFootnote]
}

struct ComposedBlock: Sendable {
    /// `b-k3f9q2`
    let id: String
    /// Byte ranges of the article's text that it prints; empty for own writing.
    let source: [Range<Int>]
    let ranges: [CoveredRange]
}

/// A stretch of a block's text that something covers.
struct CoveredRange: Hashable, Sendable {
    enum Thing: Hashable, Sendable {
        /// Index of a note.
        case note(Int)
        /// Index of a mention of a term.
        case mention(Int)
        /// Index of a place of an event.
        case event(Int)
    }

    /// In bytes of what the block prints.
    let range: Range<Int>
    let thing: Thing
}

/// A stretch of a block's text that a note speaks about.
struct NoteRange: Hashable, Sendable {
    /// In bytes of what the block prints.
    let range: Range<Int>
    /// Index of the note.
    let note: Int
}

enum ComposedFootnote: Hashable, Sendable {
    /// Index of a note.
    case note(Int)
    /// A footnote of the received article's author, by its ordinal there.
    case author(Int)
}
