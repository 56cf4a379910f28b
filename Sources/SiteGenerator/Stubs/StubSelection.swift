/// What is selected on a page, as the page knows it: by the blocks' attributes and offsets in what the blocks print of the
/// article.
public struct StubSelection: Sendable {
    /// One end of a selection.
    public struct End: Sendable {
        /// Value of the block's `data-src`: which bytes of the article's text it prints.
        public let source: [UInt8]
        /// Where in what it prints, in bytes of UTF-8.
        public let offset: Int

        public init(source: [UInt8], offset: Int) {
            self.source = source
            self.offset = offset
        }
    }

    public let start: End
    public let end: End

    public init(start: End, end: End) {
        self.start = start
        self.end = end
    }
}

/// Entries that can be pasted as they are, with words in round brackets where an editor's own belong.
public struct Stubs: Sendable, Equatable {
    /// For `notes.md`, `glossary.md` and `timeline.md`.
    public let note: String
    public let term: String
    public let event: String
    /// What an editor should know before pasting one: a glossary has the term already, say.
    public let remarks: [String]
}

public enum StubAnswer: Sendable, Equatable {
    case stubs(Stubs)
    /// Why there are none.
    case refused(String)
}
