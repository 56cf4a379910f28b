/// What the renderer has to know about the text besides its Markdown.
struct FragmentContext {
    /// For each leaf block before the footnotes, and then inside those of the author, in order. Leaf blocks beyond them
    /// have no address.
    var blocks: [ComposedBlock] = []
    /// The document's footnotes by ordinal, from 0.
    var footnotes: [FootnoteMarkup] = []
    /// How a note's words are marked, by index of the note.
    var words: [Int: WordMarkup] = [:]
    /// Subtracted from the level of every heading.
    var headingShift = 0
    /// Whether the text is a received article's: then elements carry what of it they print.
    var isReceived = false
}

/// How a footnote's marks are written.
struct FootnoteMarkup {
    /// Id of its text: `n-deadline`.
    let id: String
    /// What the mark shows.
    let number: String
    /// What a screen reader says: "note 9".
    let label: String
    /// Ids of its marks in this text, in order: `r-deadline`, `r-deadline-2`.
    let markIDs: [String]
    /// Whether it is one of the article's own.
    let isAuthors: Bool
}

/// How the words of a note are marked.
struct WordMarkup {
    /// `m-deadline doubt`
    let classes: String
    /// Language of the words, where it is not the article's.
    let language: LanguageTag?
}
