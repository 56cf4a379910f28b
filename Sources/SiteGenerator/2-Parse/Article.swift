import CommonMark

/// The received article, cut into blocks. Its bytes are never changed; what may be left out between blocks and between
/// joined lines is white space only.
struct Article: Sendable {
    /// The text that ranges run over, in bytes. Of a plain-text file, its bytes without a byte order mark and with `\n`
    /// for every `\r\n`; of a Markdown file, the text it renders to.
    let text: [UInt8]
    let blocks: [Block]
    let file: FileID
    let settings: ArticleSettings
    /// SHA-256 of the file as it was received, as `sha256sum` prints it.
    let sha256: String
    /// The tree of a Markdown article.
    let markdown: Document?
    /// Offset in `text` where the author's own footnotes begin, after all else; `text.count` without any.
    let footnoteStart: Int
    /// The images of a Markdown article, in order.
    let images: [Image]
    private let fileOffsets: FileOffsets

    /// An image, whose words are shown with it and are no part of `text`.
    struct Image: Sendable {
        /// As the author wrote it.
        let address: String
        let words: [UInt8]
        let span: Span
    }

    /// A heading or paragraph.
    struct Block: Sendable {
        /// What of `text` is printed, in order. One range, but where joined lines of unspaced script leave out the
        /// line end between them.
        var pieces: [Range<Int>]
        /// Where it stands in `text`, from its first byte to its last.
        var range: Range<Int> { pieces[0].lowerBound..<pieces[pieces.count - 1].upperBound }
        /// Level of a Markdown heading.
        var headingLevel: Int?
        /// Code cannot carry notes.
        var isCode = false
        /// Whether it stands by itself, not in a list, quotation, table or footnote: only there a chapter can begin.
        var isTopLevel = true
        /// Its node in the Markdown tree, and the top-level node that holds it.
        var node: Int?
        var topLevelNode: Int?
        /// Ordinal of the author's footnote that it belongs to.
        var footnote: Int?
    }

    init(
        text: [UInt8], blocks: [Block], file: FileID, settings: ArticleSettings, sha256: String,
        markdown: Document? = nil, footnoteStart: Int? = nil, images: [Image] = [], fileOffsets: FileOffsets
    ) {
        self.text = text
        self.blocks = blocks
        self.file = file
        self.settings = settings
        self.sha256 = sha256
        self.markdown = markdown
        self.footnoteStart = footnoteStart ?? text.count
        self.images = images
        self.fileOffsets = fileOffsets
    }

    /// What a block prints, in bytes.
    func printedText(of block: Int) -> [UInt8] {
        let pieces = blocks[block].pieces
        if pieces.count == 1 { return Array(text[pieces[0]]) }
        return pieces.reduce(into: []) { $0 += text[$1] }
    }

    /// The number of bytes that a block prints.
    func printedCount(of block: Int) -> Int { blocks[block].pieces.reduce(0) { $0 + $1.count } }

    /// A stretch of `text` as a place in the file.
    func span(_ range: Range<Int>) -> Span { Span(file, fileOffsets.range(range, of: text)) }

    /// A stretch of what a block prints as a place in the file.
    func span(block: Int, printed range: Range<Int>) -> Span {
        span(textOffset(block: block, printed: range.lowerBound)..<textOffset(block: block, printed: range.upperBound))
    }

    /// Where in `text` what a block prints stands.
    func textOffset(block: Int, printed offset: Int) -> Int {
        var left = offset
        for piece in blocks[block].pieces {
            if left <= piece.count { return piece.lowerBound + left }
            left -= piece.count
        }
        return blocks[block].range.upperBound
    }
}

/// From offsets in an article's text to offsets in its file.
enum FileOffsets: Sendable {
    /// A byte order mark of this many bytes, and where carriage returns were left out (offsets in the text).
    case shifted(by: Int, carriageReturns: [Int])
    /// For each stretch of rendered text, the range of the source lines it comes from; sorted. And the file.
    case lines([(text: Range<Int>, file: Range<Int>)], [UInt8])

    /// - Parameter text: the article's.
    func range(_ range: Range<Int>, of text: [UInt8] = []) -> Range<Int> {
        switch self {
        case .shifted(let shift, let returns):
            func offset(_ offset: Int) -> Int {
                var low = 0
                var high = returns.count
                while low < high {
                    let middle = (low + high) / 2
                    if returns[middle] < offset { low = middle + 1 } else { high = middle }
                }
                return offset + shift + low
            }
            return offset(range.lowerBound)..<offset(range.upperBound)
        case .lines(let stretches, let file):
            guard let index = stretches.lastIndex(where: { $0.text.lowerBound <= range.lowerBound }) else {
                return 0..<0
            }
            let stretch = stretches[index]
            // The cells of a table's row stand in one line.
            let start = stretch.file.lowerBound
            let first = stretches[..<index].lastIndex { $0.file.lowerBound < start }.map { $0 + 1 } ?? 0
            let isAlone = first == index && (index + 1 == stretches.count || stretches[index + 1].file != stretch.file)
            if isAlone, range == stretch.text { return stretch.file }
            let end = stretches[index...].first { $0.file.lowerBound > start }?.file.lowerBound ?? file.count
            return MarkdownPlace.range(
                of: range, in: text, block: stretches[first].text.lowerBound, source: file, stretch: start..<end)
                ?? stretch.file
        }
    }
}
