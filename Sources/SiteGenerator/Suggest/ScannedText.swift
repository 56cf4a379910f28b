/// The article as suggestions read it: every block that can carry a note, as code points with their places.
struct ScannedText: Sendable {
    let article: Article
    let search: SearchText
    let blocks: [ScannedBlock]

    var language: LanguageTag { article.settings.language }

    init(_ article: Article) {
        self.article = article
        let search = SearchText(article)
        self.search = search
        blocks = article.blocks.indices.filter { !article.blocks[$0].isCode }.map {
            ScannedBlock(index: $0, search.range(of: $0), of: search.bytes, article.settings.language)
        }
    }

    /// One block alone.
    init(_ article: Article, _ search: SearchText, block: Int) {
        self.article = article
        self.search = search
        blocks = [ScannedBlock(index: block, search.range(of: block), of: search.bytes, article.settings.language)]
    }

    /// A stretch of one block, in bytes of the search text.
    init(_ article: Article, _ search: SearchText, block: Int, _ range: Range<Int>) {
        self.article = article
        self.search = search
        blocks = [ScannedBlock(index: block, range, of: search.bytes, article.settings.language)]
    }

    /// A block as dates are looked for in it.
    func normalized(_ block: Int) -> NormalizedBlock { NormalizedBlock(blocks[block], language) }

    /// The file's line of a stretch of `search.bytes`, from 1, and its place.
    func span(_ bytes: Range<Int>) -> Span { search.span(bytes) }

    func string(_ bytes: Range<Int>) -> String { UTF8Text.string(search.bytes[bytes]) }
}

/// A block's code points. Ranges of them are `Range<Int>` into `scalars`, unless they are said to be bytes.
struct ScannedBlock: Sendable {
    /// In the article.
    let index: Int
    let scalars: [Unicode.Scalar]
    /// Whether each stands between quotation marks or brackets that close again in the block.
    let isEnclosed: [Bool]
    /// One after another, blanks between them left out. What is enclosed ends no sentence, a line end does.
    let sentences: [Range<Int>]
    /// Where each code point begins in the bytes of the search text, and where the last one ends.
    private let offsets: [Int]

    init(index: Int, _ range: Range<Int>, of bytes: [UInt8], _ language: LanguageTag) {
        var scalars: [Unicode.Scalar] = []
        var offsets: [Int] = []
        scalars.reserveCapacity(range.count / 2)
        offsets.reserveCapacity(range.count / 2)
        var offset = range.lowerBound
        while offset < range.upperBound {
            let (scalar, length) = UTF8Text.scalar(in: bytes, at: offset)
            scalars.append(scalar)
            offsets.append(offset)
            offset += length
        }
        offsets.append(range.upperBound)
        self.init(index: index, scalars, offsets, language)
    }

    private init(index: Int, _ scalars: [Unicode.Scalar], _ offsets: [Int], _ language: LanguageTag) {
        self.index = index
        self.scalars = scalars
        self.offsets = offsets
        isEnclosed = EnclosedStretches.flags(scalars)
        sentences = SentenceCutter.sentences(scalars, isEnclosed, language)
    }

    /// The block with other code points; `origins` tells where each begins in this one, and where the last one ends.
    func replacing(_ scalars: [Unicode.Scalar], at origins: [Int], _ language: LanguageTag) -> ScannedBlock {
        ScannedBlock(index: index, scalars, origins.map { offsets[$0] }, language)
    }

    /// A stretch in bytes of the search text.
    func bytes(_ range: Range<Int>) -> Range<Int> { offsets[range.lowerBound]..<offsets[range.upperBound] }

    func sentence(at index: Int) -> Range<Int>? {
        var low = 0
        var high = sentences.count
        while low < high {
            let middle = (low + high) / 2
            if sentences[middle].upperBound <= index { low = middle + 1 } else { high = middle }
        }
        return low < sentences.count && sentences[low].contains(index) ? sentences[low] : nil
    }

    /// Without blanks at its ends.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, scalars[start].isWhiteSpace { start += 1 }
        while end > start, scalars[end - 1].isWhiteSpace { end -= 1 }
        return start..<end
    }

    /// Whether `text` stands at `index`.
    func has(_ text: String, at index: Int) -> Bool {
        var index = index
        guard index >= 0 else { return false }
        for scalar in text.unicodeScalars {
            guard index < scalars.count, scalars[index] == scalar else { return false }
            index += 1
        }
        return true
    }

    /// Whether `text` ends just before `index`.
    func has(_ text: String, before index: Int) -> Bool { has(text, at: index - text.unicodeScalars.count) }

    /// The first of `texts` that stands at `index`, and how long it is in code points.
    func first(of texts: [String], at index: Int) -> (text: String, length: Int)? {
        for text in texts where has(text, at: index) { return (text, text.unicodeScalars.count) }
        return nil
    }

    /// The first of `texts` that ends just before `index`.
    func first(of texts: [String], before index: Int) -> String? { texts.first { has($0, before: index) } }

    func string(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }
}
