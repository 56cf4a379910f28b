/// What is known about one leaf block of a chapter beside its Markdown.
struct BlockMark: Sendable, Equatable {
    /// `b-k3f9q2`; empty for none.
    var id = ""
    /// Byte ranges of the source that the block's text stands for: `120-245`, several joined by a blank. Empty where
    /// the block is ours.
    var source = ""
    /// BCP 47; nil where it is the page's.
    var language: String?
    /// `ltr` or `rtl`; nil where it is the page's.
    var direction: String?
    /// That a later edition changed it; nil where none did.
    var change: Change?
    /// In any order; they may overlap, nest and repeat.
    var ranges: [TextRange] = []
}

extension BlockMark {
    /// Words of ours at a block's end, and where they lead.
    struct Change: Sendable, Equatable {
        var words: String
        var href: String
    }
}

/// Bytes of a leaf block's text that something covers.
struct TextRange: Sendable, Equatable {
    /// At the beginning of a character, like `end`.
    var start: Int
    var end: Int
    /// Index into `FragmentOptions.coverages`.
    var coverage: Int
}

/// A footnote as the text cites it.
struct NoteReference: Sendable, Equatable {
    /// As printed: `9`.
    var number: String
    /// Id of the note's element: `n-deadline`.
    var note: String
    /// Ids of its marks in the order of citation: `r-deadline`, `r-deadline-2`.
    var marks: [String]
    /// Name of the link for those who do not see where it stands: `注9`.
    var label: String
    /// The page that its note stands on, where that is another one: `opening.html`.
    var page = ""
    /// Gives the class `m-KEY`, which its words and its entry have too.
    var key: String?
    /// Whether it is a footnote of the received article's author: its text has block marks too, and no popover.
    var isAuthors = false
}
