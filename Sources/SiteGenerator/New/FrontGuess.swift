/// Recognises the lines before the body of an article. The rules:
///
/// Only the first eight blocks are looked at, one after another, and only while each is a single line and one of these.
/// A *mark* is a dateline, a byline or a credit.
///
/// - `dateline`: it holds a full date, of the Hijri or Persian calendar too, and little else but a place, a weekday, or words
///   for *published*; or it is how an agency's report begins (`AgencyLine`). Where there is none, also a line below the
///   first that has the form of one in a language whose dates are not read (`DatelineForm`).
/// - `credit`: at most 60 columns, and it begins with 编辑, 来源, 图 and the like and a colon or stroke.
/// - `byline`: at most 60 columns, and it begins with *By*, 文, 作者, بقلم and the like, or ends with 記者 and the like
///   (`Byline`); or, after the title, it has the form of a name and a dateline comes next, or, in verse, several lines;
///   with one word and a colon before the name, too.
/// - `section`: before the title, at most 40 columns, and a line like a title after it: with `/`, `|`, `›`, `»` or `>` in it;
///   or with a mark after that line, if it is no title itself, no more than three words all in capitals, or no more than
///   two words of 16 columns; but of several words before a name and a dateline it is the title.
/// - `title`: the first other line of at most 100 columns, if it ends in no full stop and no comma, begins with no
///   number of a chapter, has no name before a
///   colon that another block begins with too, and a mark comes after it, or text that looks different: a block of
///   several lines, one that ends a sentence, or a wider one. A line with a date is the title where it comes first and no
///   other line is one.
/// - `deck`: after the title, a line of at most 200 columns that a mark follows.
///
/// Of a Markdown article, the title is its first block where that is the only heading of the first level.
/// At least one block is always left for the body.
struct FrontGuess: Sendable {
    struct Line: Sendable {
        let block: Int
        let role: String
        let evidence: String
    }

    private(set) var lines: [Line] = []
    /// The day that the dateline names, if it can be read in one way only.
    private(set) var published: Guess<PartialDate>?

    /// Who wrote the article, by the first byline.
    private(set) var author: Guess<String>?

    /// How many blocks at the beginning are looked at.
    private static let most = 8

    init(_ article: Article, _ blocks: [SurveyedBlock], isVerse: Bool) {
        let scanner = DateScanner(ScannedText(Self.beginning(of: article)), published: nil)
        let dateline = scanner.dateline
        let datelines = Self.datelines(blocks.prefix(Self.most), scanner)
        let speakers = SurveyedBlock.speakers(blocks)
        var hasTitle = false
        let last = max(0, min(Self.most, blocks.count - 1))
        /// Whether one of a few blocks is a mark.
        func hasMark(_ range: ClosedRange<Int>) -> Bool {
            range.contains { index in
                index < last && blocks[index].isTopLevel && blocks[index].lineCount == 1
                    && (datelines.contains(index)
                        || blocks[index].headingLevel == nil && Self.isByline(blocks[index]))
            }
        }
        for index in 0..<last {
            let block = blocks[index]
            guard block.isTopLevel, block.lineCount == 1 else { break }
            if dateline?.block == index, block.line.width <= 80 {
                lines.append(Line(block: index, role: "dateline", evidence: "a date and little else"))
                if let published = scanner.published {
                    self.published = Guess(published, "the dateline, \(YAMLText.quoted(block.text))")
                }
                continue
            }
            if datelines.contains(index), dateline?.block != index, block.line.width <= 80 {
                let read = scanner.dates.filter { $0.block == index && $0.day != nil && $0.alternative == nil }
                let evidence =
                    scanner.otherDatelines.contains(index)
                    ? "a date of another calendar and little else"
                    : read.count == 1
                        ? "a date and little else"
                        : "numbers as of a day and a year, and little else: the date itself was not read"
                lines.append(Line(block: index, role: "dateline", evidence: evidence))
                if read.count == 1, let published = PartialDate(read[0].date.edtf) {
                    self.published = Guess(published, "the dateline, \(YAMLText.quoted(block.text))")
                }
                continue
            }
            if block.headingLevel == nil, let agency = AgencyLine(block.text) {
                lines.append(Line(block: index, role: "dateline", evidence: "it begins as an agency's report does"))
                takeAuthor(agency.author, block)
                continue
            }
            if block.headingLevel == nil, block.line.width <= 60, let byline = Byline(block.text) {
                if let name = byline.name {
                    lines.append(Line(block: index, role: "byline", evidence: "it begins or ends as a byline does"))
                    takeAuthor(name, block)
                } else {
                    lines.append(
                        Line(block: index, role: "credit", evidence: "it says who did other work, or where it is from"))
                }
                continue
            }
            if hasTitle {
                if block.headingLevel == nil, let name = Self.bareName(blocks, index, datelines, isVerse: isVerse) {
                    let next = datelines.contains(index + 1) ? "the date" : "verse"
                    lines.append(
                        Line(
                            block: index, role: "byline", evidence: "it has the form of a name, and \(next) comes next")
                    )
                    takeAuthor(name, block)
                } else if block.headingLevel == nil, lines.last?.role == "title", block.line.width <= 200,
                    hasMark(index + 1...index + 1)
                {
                    lines.append(
                        Line(block: index, role: "deck", evidence: "a line between the title and a byline or date"))
                } else {
                    break
                }
                continue
            }
            if article.markdown != nil {
                guard index == lines.count, block.headingLevel == 1, blocks.count(where: { $0.headingLevel == 1 }) == 1
                else { break }
                lines.append(Line(block: index, role: "title", evidence: "the only heading of the first level"))
                hasTitle = true
                continue
            }
            let next = blocks[index + 1]
            let isBeforeTitle =
                block.line.width <= 40 && next.lineCount == 1 && Self.isTitle(next, speakers)
                && !hasMark(index + 1...index + 1)
            if isBeforeTitle, Self.isTitle(block, speakers),
                block.text.unicodeScalars.contains(where: { "/|›»｜／>＞".unicodeScalars.contains($0) })
            {
                lines.append(
                    Line(block: index, role: "section", evidence: "a sign of a path in it, and a title after it"))
                continue
            }
            if isBeforeTitle, hasMark(index + 2...index + 3),
                !Self.isTitle(block, speakers)
                    || Self.isKicker(block, next) && !(datelines.contains(index + 2) && Self.isAboveName(block, next))
            {
                lines.append(
                    Line(
                        block: index, role: "section",
                        evidence: "a short line before the title, which a byline or date follows"))
                continue
            }
            guard Self.isTitle(block, speakers) else { break }
            guard hasMark(index + 1...index + 2) || Self.isFollowedByText(blocks, index, datelines) else { break }
            lines.append(
                Line(
                    block: index, role: "title",
                    evidence: "a line of \(block.line.width) columns that ends no sentence, before "
                        + (hasMark(index + 1...index + 2) ? "a byline or date" : "longer text")))
            hasTitle = true
        }
        // A title that is missing is no front matter: what was taken for a section is text.
        if !hasTitle {
            lines.removeAll { $0.role == "section" }
            if let first = lines.first, first.role == "dateline", first.block == 0, blocks[0].line.hasLetters,
                AgencyLine(blocks[0].text) == nil
            {
                lines[0] = Line(block: 0, role: "title", evidence: "the first line, and no other is like a title")
            }
        }
    }

    /// Dates are looked for in the first blocks only.
    private static func beginning(of article: Article) -> Article {
        Article(
            text: article.text, blocks: Array(article.blocks.prefix(most + 2)), file: article.file,
            settings: article.settings, sha256: article.sha256, markdown: article.markdown,
            fileOffsets: .shifted(by: 0, carriageReturns: []))
    }

    private static func isTitle(_ block: SurveyedBlock, _ speakers: Set<String>) -> Bool {
        let line = block.line
        return line.hasLetters && !line.isNumbered && line.width <= 100 && (!line.endsSentence || line.isExclaimed)
            && !line.isOpen
            && line.label.map(speakers.contains) != true
    }

    private static func isFollowedByText(_ blocks: [SurveyedBlock], _ title: Int, _ datelines: Set<Int>) -> Bool {
        let next = blocks[(title + 1)...].first { block in
            !datelines.contains(block.index) && !(block.lineCount == 1 && isByline(block))
        }
        guard let next else { return false }
        if next.lineCount > 1 || next.line.endsSentence || next.line.label != nil { return true }
        return next.line.width * 2 > blocks[title].line.width * 3 || SectionNumber(next.text) != nil
            || blocks[next.index...].dropFirst().first.map { $0.lineCount > 1 || $0.line.endsSentence } == true
    }

    private mutating func takeAuthor(_ name: String?, _ block: SurveyedBlock) {
        guard author == nil, let name, !name.isEmpty else { return }
        author = Guess(name, "the byline, \(YAMLText.quoted(block.text.trimmingBlanks))")
    }

    private static func isByline(_ block: SurveyedBlock) -> Bool { block.line.width <= 60 && Byline(block.text) != nil }

    /// Blocks that are datelines, by a date that was read or, where none was, by their form.
    private static func datelines(_ blocks: ArraySlice<SurveyedBlock>, _ scanner: DateScanner) -> Set<Int> {
        var datelines = scanner.otherDatelines
        if let dateline = scanner.dateline, dateline.block < blocks.endIndex {
            datelines.insert(dateline.block)
        } else if datelines.isEmpty {
            let block = blocks.dropFirst().first { block in
                block.isTopLevel && block.lineCount == 1 && block.headingLevel == nil && DatelineForm.has(block.text)
            }
            if let block { datelines.insert(block.index) }
        }
        return datelines
    }

    /// A name that no word known here tells to be a byline, where it stands as one does: Işıl Irmak, Teksti: Väinö Öhman.
    private static func bareName(
        _ blocks: [SurveyedBlock], _ index: Int, _ datelines: Set<Int>, isVerse: Bool
    ) -> String? {
        let line = blocks[index].text.trimmingBlanks
        guard blocks[index].line.width <= 40 else { return nil }
        let isBeforeDate = datelines.contains(index + 1)
        if Byline.isName(line) { return isBeforeDate || isVerse && blocks[index + 1].lineCount > 1 ? line : nil }
        guard isBeforeDate, let label = blocks[index].line.label, !label.contains(" ") else { return nil }
        let name = String(line.dropFirst(label.count + 1)).trimmingBlanks
        return Byline.isName(name) ? name : nil
    }

    /// A line of several words before what has the form of a name, in a script whose capitals tell that.
    private static func isAboveName(_ block: SurveyedBlock, _ next: SurveyedBlock) -> Bool {
        block.text.trimmingBlanks.split(separator: " ").count > 1 && next.line.beginsUpperCase == true
            && next.line.width <= 40 && Byline.isName(next.text)
    }

    /// A line that is less of a title than the one after it.
    private static func isKicker(_ block: SurveyedBlock, _ next: SurveyedBlock) -> Bool {
        func isCapitals(_ text: String) -> Bool {
            text.unicodeScalars.contains { $0.properties.isUppercase }
                && !text.unicodeScalars.contains { $0.properties.isLowercase }
        }
        let words = block.text.trimmingBlanks.split(separator: " ").count
        // A title in capitals may have a subtitle that is not.
        if isCapitals(block.text), !isCapitals(next.text), words <= 3 { return true }
        return block.line.width <= 16 && block.line.width < next.line.width && words <= 2
    }
}

extension String {
    /// Without white space at both ends.
    var trimmingBlanks: String {
        var scalars = unicodeScalars[...]
        while scalars.first?.isWhiteSpace == true { scalars = scalars.dropFirst() }
        while scalars.last?.isWhiteSpace == true { scalars = scalars.dropLast() }
        return String(scalars)
    }
}
