/// The files of a new explainer, made of an article: what was recognised in it, each with what speaks for it.
struct ExplainerDraft {
    let article: Article
    let blocks: [SurveyedBlock]
    let language: Guess<LanguageTag>
    /// Nil for Markdown.
    let layout: LayoutGuess?
    let front: FrontGuess
    let headings: HeadingGuess
    let chapters: [ChapterDraft]
    /// What headings inside chapters quote.
    let innerHeadings: [String]
    /// Front lines with what they quote.
    let frontLines: [(role: String, quote: String, evidence: String)]
    /// Of the explainer, where no front line gives it.
    let title: Guess<String>?
    let published: Guess<PartialDate>?
    let author: Guess<String>?
    private let beginnings: BlockBeginnings
    private let firstBody: Int

    /// - Parameters:
    ///   - file: the article, known to be text that a web page can hold.
    ///   - name: of the explainer.
    ///   - opening: title of a chapter of what stands before the first heading.
    init(_ file: SourceFile, named name: String, language: Guess<LanguageTag>, title given: String?, opening: String) {
        var ignored = DiagnosticLog()
        var settings = Self.settings(file, language.value)
        let tree = SourceTree(files: [file])
        let id = tree.file(at: file.path) ?? FileID(index: 0)
        var article = ArticleParser.parse(id, file, settings: settings, &ignored)
        if article.markdown == nil {
            let layout = LayoutGuess(article.text)
            settings.paragraphs = layout.paragraphs.value
            settings.lines = layout.lines?.value ?? .keep
            settings.quotedBeginnings = layout.headings
            article = ArticleParser.parse(id, file, settings: settings, &ignored)
            self.layout = layout
        } else {
            layout = nil
        }
        let blocks = article.blocks.indices.map { SurveyedBlock(article, $0) }
        let beginnings = BlockBeginnings(article)
        let front = FrontGuess(article, blocks, isVerse: layout?.isVerse ?? false)
        let frontLines = front.lines.map { (line: $0, quote: beginnings.quote($0.block)) }
        // A front line whose words begin another block too cannot be named, nor can the lines after it.
        let named = frontLines.prefix { $0.quote != nil }
        let firstBody = named.count
        let headings = HeadingGuess(
            article, blocks, body: firstBody..<blocks.count, isVerse: layout?.isVerse ?? false,
            unindented: Set(layout?.headings ?? []))
        self.article = article
        self.blocks = blocks
        self.language = language
        self.front = front
        self.frontLines = named.map { ($0.line.role, $0.quote ?? "", $0.line.evidence) }
        self.headings = headings
        self.firstBody = firstBody
        self.beginnings = beginnings
        chapters =
            ChapterDrafts(
                article, blocks, headings: headings.blocks, firstBody: firstBody, opening: opening, beginnings
            ).chapters
        let begun = Set(chapters.map(\.quote))
        innerHeadings = headings.inner.compactMap(beginnings.quote).filter { !begun.contains($0) }
        published = front.published
        // A byline that cannot be named is none.
        author = self.frontLines.contains { ["byline", "dateline"].contains($0.role) } ? front.author : nil
        if let given {
            title = Guess(given, "given")
        } else if self.frontLines.contains(where: { $0.role == "title" }) {
            title = nil
        } else {
            // A heading says little about the whole.
            let words =
                headings.blocks.first == 0
                ? nil : blocks[firstBody...].lazy.map { Self.firstWords($0.text) }.first { !$0.isEmpty }
            title =
                words.map { Guess($0, "no title was recognised: these are the first words") }
                ?? Guess(name, "no title was recognised: this is the folder's name")
        }
    }

    private static func settings(_ file: SourceFile, _ language: LanguageTag) -> ArticleSettings {
        let place = Span(FileID(index: 0), 0..<0)
        return ArticleSettings(file: Spanned(String(file.name), place), language: language, rightsSpan: place)
    }

    /// The title that readers see.
    var shownTitle: String {
        title?.value ?? front.lines.first { $0.role == "title" }.map { blocks[$0.block].text.trimmingBlanks } ?? ""
    }

    /// Words of the body, for an example.
    var exampleWords: String? {
        let block = blocks[firstBody...].first { !$0.isTopLevel ? false : $0.line.endsSentence || $0.lineCount > 1 }
        return beginnings.quote(block?.index ?? firstBody).flatMap { $0.contains("==") || $0.contains("\n") ? nil : $0 }
    }

    /// The beginning of a text in at most 48 columns, cut at a space where there is one.
    private static func firstWords(_ text: String) -> String {
        let line = text.trimmingBlanks.unicodeScalars.prefix { $0 != "\n" }.map { $0.isWhiteSpace ? " " : $0 }
        var width = 0
        var cut = line.prefix { scalar in
            width += scalar.displayWidth
            return width <= 48 || scalar.isContinuation
        }
        guard cut.count < line.count else { return String(String.UnicodeScalarView(line)) }
        if let space = cut.lastIndex(of: " "), space > cut.count / 2 { cut = cut[..<space] }
        while let last = cut.last, ".。,、，; ".unicodeScalars.contains(last), cut.count > 1 { cut = cut.dropLast() }
        return String(String.UnicodeScalarView(cut)) + "…"
    }
}
