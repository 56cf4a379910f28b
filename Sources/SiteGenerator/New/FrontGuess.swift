/// Recognises the lines before the body of an article. The rules:
///
/// Only the first six blocks are looked at, one after another, and only while each is a single line and one of these:
///
/// - `dateline`: it holds a full date, and little else.
/// - `byline`: at most 60 columns, and it begins with *By*, 文, 作者, بقلم and the like, or ends with 記者.
/// - `section`: before the title, at most 40 columns, with `/`, `|`, `›` or `»` in it, and a line like a title after it.
/// - `title`: the first other line of at most 100 columns, if it ends in no full stop and no comma, begins with no
///   number of a chapter, has no name before a
///   colon that another block begins with too, and the text after it looks different: a block of several lines, one that
///   ends a sentence, or a wider one. A line with a date is the title where it comes first and no other line is one.
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

    /// How many blocks at the beginning are looked at.
    private static let most = 6

    init(_ article: Article, _ blocks: [SurveyedBlock]) {
        let scanner = DateScanner(ScannedText(Self.beginning(of: article)), published: nil)
        let dateline = scanner.dateline
        let speakers = SurveyedBlock.speakers(blocks)
        var hasTitle = false
        for index in 0..<max(0, min(Self.most, blocks.count - 1)) {
            let block = blocks[index]
            guard block.isTopLevel, block.lineCount == 1 else { break }
            if dateline?.block == index, block.line.width <= 60 {
                lines.append(Line(block: index, role: "dateline", evidence: "a date and little else"))
                if let published = scanner.published {
                    self.published = Guess(published, "the dateline, \(YAMLText.quoted(block.text))")
                }
                continue
            }
            if block.headingLevel == nil, block.line.width <= 60, Self.isByline(block.text) {
                lines.append(Line(block: index, role: "byline", evidence: "it begins or ends as a byline does"))
                continue
            }
            if hasTitle { break }
            if article.markdown != nil {
                guard index == lines.count, block.headingLevel == 1, blocks.count(where: { $0.headingLevel == 1 }) == 1
                else { break }
                lines.append(Line(block: index, role: "title", evidence: "the only heading of the first level"))
                hasTitle = true
                continue
            }
            guard Self.isTitle(block, speakers) else { break }
            let next = blocks[index + 1]
            if block.line.width <= 40,
                block.text.unicodeScalars.contains(where: { "/|›»｜／".unicodeScalars.contains($0) }),
                next.lineCount == 1, Self.isTitle(next, speakers), dateline?.block != index + 1
            {
                lines.append(
                    Line(block: index, role: "section", evidence: "a sign of a path in it, and a title after it"))
                continue
            }
            guard Self.isFollowedByText(blocks, index, dateline?.block) else { break }
            lines.append(
                Line(
                    block: index, role: "title",
                    evidence: "a line of \(block.line.width) columns that ends no sentence, before longer text"))
            hasTitle = true
        }
        // A title that is missing is no front matter: what was taken for a section is text.
        if !hasTitle {
            lines.removeAll { $0.role == "section" }
            if let first = lines.first, first.role == "dateline", first.block == 0, blocks[0].line.hasLetters {
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

    private static func isFollowedByText(_ blocks: [SurveyedBlock], _ title: Int, _ dateline: Int?) -> Bool {
        let next = blocks[(title + 1)...].first { block in
            block.index != dateline && !(block.lineCount == 1 && isByline(block.text))
        }
        guard let next else { return false }
        if next.lineCount > 1 || next.line.endsSentence || next.line.label != nil { return true }
        return next.line.width * 2 > blocks[title].line.width * 3 || SectionNumber(next.text) != nil
            || blocks[next.index...].dropFirst().first.map { $0.lineCount > 1 || $0.line.endsSentence } == true
    }

    private static func isByline(_ text: String) -> Bool {
        let line = text.trimmingBlanks
        let begins = beginnings.contains { line.hasPrefix($0) }
        let name = ["By ", "BY ", "by ", "Von ", "Par ", "Por ", "Di "].first { line.hasPrefix($0) }
        let isName = name.map { line.dropFirst($0.count).unicodeScalars.first?.properties.isUppercase == true } == true
        return (begins || isName || line.hasSuffix("記者") || line.hasSuffix("记者")) && line.unicodeScalars.count > 3
            && !line.hasSuffix("。") && !line.hasSuffix(".")
    }

    private static let beginnings = [
        "文/", "文／", "文：", "文・", "文＝", "作者：", "作者:", "著者：", "筆者：", "撰文", "記者：", "记者：", "بقلم", "كتب", "Автор:", "글 ",
    ]
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
