/// What Render gives: an explainer's texts as HTML fragments that know nothing of pages.
struct RenderedExplainer: Sendable {
    let resolved: ResolvedExplainer
    let front: [RenderedFrontLine]
    /// Notes on the front lines.
    let frontEndnotes: [UInt8]
    let chapters: [RenderedChapter]
    let preface: [UInt8]
    let definitions: [[UInt8]]
    let eventBodies: [[UInt8]]

    /// Of all chapters.
    var length: ReadingLength { chapters.reduce(ReadingLength()) { $0 + $1.length } }
}

/// A front line of the article as the provenance shows it.
struct RenderedFrontLine: Sendable {
    let role: String
    let html: [UInt8]
}

struct RenderedChapter: Sendable {
    /// The article's own heading, where it begins with one.
    let heading: [UInt8]
    let text: [UInt8]
    let endnotes: [UInt8]
    /// What the terms that it links mean.
    let tips: [UInt8]
    /// How many notes it has in the margin of a wide page.
    let marginCount: Int
    /// How many terms it links.
    let tipCount: Int
    /// Whether words of it are marked as damaged.
    let hasDamage: Bool
    /// Length of the text without its notes.
    let length: ReadingLength
    /// Whether paragraphs begin with a full-width space of their own.
    let hasOwnIndent: Bool
    /// Notes cited in it.
    let noteCount: Int
}
