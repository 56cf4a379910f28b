/// An editor's note as it is written: its passages still to be found.
struct Note: Sendable {
    enum Kind: Hashable, Sendable {
        case builtIn(BuiltInKind)
        /// One that `site.yaml` names.
        case other(String)

        var id: String {
            switch self {
            case .builtIn(let kind): kind.rawValue
            case .other(let id): id
            }
        }
    }

    enum BuiltInKind: String, CaseIterable, Sendable {
        case definition, context, source, correction, contradiction, translation, corrupt
    }

    enum Verdict: String, CaseIterable, Sendable {
        case consistent, contradicted, partly, unverifiable
        case notApplicable = "n/a"
    }

    enum Confidence: String, CaseIterable, Sendable { case high, medium, low }

    /// The editor's own id; nil where one is to be derived from the passage.
    var id: Spanned<String>?
    var title: String
    /// Where the note begins: its heading line.
    var span: Span
    var kind: Kind?
    var verdict: Verdict?
    var confidence: Confidence?
    /// 1, or 2 for a note one can do without.
    var rank = 1
    var sources: [SourceCitation] = []
    var by: String?
    var isDraft = false
    /// Language of the passage, where it is not the article's.
    var language: LanguageTag?
    /// Cited wherever its words stand.
    var isEvery = false
    var passages: [Passage] = []
    /// Quotations in the body that may be passages of notes that it swallowed.
    var quotesBelowHeadings: [QuoteBelowHeading] = []
    /// Ids under which it was published before.
    var was: [Spanned<String>] = []
    var body: MarkdownText
}

/// Words of the article that a note speaks about, within the passage that tells where.
struct Passage: Sendable {
    /// The passage in bytes, without its marks.
    let text: [UInt8]
    /// The words meant, as a range of `text`.
    let meant: Range<Int>
    /// Where it is written, from its first byte to its last.
    let span: Span
    /// For each stretch of `text`, where it stands in the file.
    private let stretches: [(text: Int, file: Int)]

    init(text: [UInt8], meant: Range<Int>, span: Span, stretches: [(text: Int, file: Int)]) {
        self.text = text
        self.meant = meant
        self.span = span
        self.stretches = stretches
    }

    /// A range of `text` as a place in the notes file.
    func span(_ range: Range<Int>) -> Span {
        let start = fileOffset(range.lowerBound)
        return Span(span.file, start..<max(start, range.isEmpty ? start : fileOffset(range.upperBound - 1) + 1))
    }

    private func fileOffset(_ offset: Int) -> Int {
        let stretch = stretches.last { $0.text <= offset } ?? stretches[0]
        return stretch.file + offset - stretch.text
    }
}
