/// `explainer.yaml`: what an explainer is, where its article comes from, and how it is cut.
struct Manifest: Sendable {
    var file: FileID
    /// Of the editors' own words.
    var language: LanguageTag
    var title: String?
    var deck: String?
    var summary: [String] = []
    var authors: [String] = []
    var published: PartialDate?
    /// Names of its folder under which it was published before, the oldest first.
    var was: [Spanned<String>] = []
    var article: ArticleSettings?
    /// Whether there is a key for it, be it right or wrong.
    var namesArticle = false
    /// Beginnings of blocks that are headings besides those that begin a chapter.
    var headings: [Spanned<String>] = []
    var chapters: [ChapterSettings] = []
    /// Whether more are written than could be read.
    var hasRefusedChapters = false
}

/// The part of the manifest that tells of the received article.
struct ArticleSettings: Sendable {
    enum Paragraphs: String, CaseIterable, Sendable {
        /// Paragraphs are parted by blank lines.
        case blankLine = "blank-line"
        /// Each line is a paragraph.
        case line
        /// Paragraphs begin with an indented line.
        case indent
    }

    enum Lines: String, CaseIterable, Sendable {
        /// Line ends are the author's: verse, dialogue, statutes.
        case keep
        /// Line ends are accidents of hard-wrapped prose.
        case join
    }

    enum RightsStatus: String, CaseIterable, Sendable {
        case own, licensed, publicDomain = "public-domain", unknown

        /// Whether the site may offer a copy of the file itself.
        var allowsCopy: Bool { self != .unknown }
    }

    var file: Spanned<String>
    var language: LanguageTag
    /// Where it is given for the article alone.
    var languageSpan: Span?
    var paragraphs: Paragraphs = .blankLine
    var lines: Lines = .keep
    var sha256: Spanned<String>?
    var authors: [String] = []
    var publisher: String?
    var url: String?
    var published: PartialDate?
    var rights: RightsStatus = .unknown
    var rightsStatement: String?
    /// Whether what is written of the rights cannot be read, which has been reported.
    var areRightsMistaken = false
    var rightsSpan: Span
    var front: [FrontLine] = []
    /// What front lines, headings and chapters quote. With `paragraphs: indent` a line that begins so is a block by itself,
    /// where another one that is not indented goes on in the paragraph above.
    var quotedBeginnings: [[UInt8]] = []
}

extension ArticleSettings {
    /// Who wrote it, in one line; nil where that is not known.
    func authorText(_ strings: InterfaceStrings) -> String? {
        authors.isEmpty ? nil : authors.joined(separator: strings[.listSeparator])
    }
}

/// Text of the article that is not body: its title, byline, dateline.
struct FrontLine: Sendable {
    let role: Spanned<String>
    /// The beginning of a block, which stands for the whole block.
    let quote: Spanned<String>
}

/// A chapter as its settings give it.
struct ChapterSettings: Sendable {
    let slug: Spanned<String>?
    /// A title of ours; without one the chapter's first block is its heading.
    let title: Spanned<String>?
    /// The beginning of the block that the chapter starts at.
    let quote: Spanned<String>
    /// Slugs under which it was published before.
    var was: [Spanned<String>] = []
}
