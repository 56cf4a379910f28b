/// A finished page as it lies in the output.
public struct HTMLPage: Sendable {
    /// The path as messages print it.
    public let path: String
    public let bytes: [UInt8]

    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}

/// What is proved: one article, and the pages that print it.
public struct PrintedArticle: Sendable {
    /// The text over which the ranges of the pages run: the received bytes of a plain-text article, and for Markdown what
    /// `visibleText(ofRenderedMarkdown:)` gives.
    public let text: [UInt8]
    /// Where in `text`, in bytes, the author's own footnotes begin; nil when there are none. Each is printed with the
    /// chapter that cites it, so they follow the article's order within a page only.
    public let footnoteStart: Int?
    /// Whether emphasis and pictures may be the author's.
    public let isMarkdown: Bool
    /// `index.html`, whose containers hold the front lines: title, dateline and the like.
    public let frontPage: HTMLPage
    /// In the order in which they are read.
    public let chapterPages: [HTMLPage]

    public init(
        text: [UInt8], footnoteStart: Int? = nil, isMarkdown: Bool = true, frontPage: HTMLPage, chapterPages: [HTMLPage]
    ) {
        self.text = text
        self.footnoteStart = footnoteStart
        self.isMarkdown = isMarkdown
        self.frontPage = frontPage
        self.chapterPages = chapterPages
    }
}
