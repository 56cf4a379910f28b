/// An entry of `notes.md` (and of its kin): heading, fields, passages, body, as written.
struct Entry: Sendable {
    let heading: Span
    var title: String
    var id: Spanned<String>?
    var fields: [(key: Spanned<String>, value: Spanned<String>)] = []
    var passages: [Passage] = []
    /// Whether lines of a passage are there, be they right or wrong.
    var hasPassageLines = false
    /// Quotations in the body that stand right below a heading, where an entry would have its passage.
    var quotesBelowHeadings: [QuoteBelowHeading] = []
    /// The body, from its first line to its last, in bytes of the file.
    var body: Range<Int>

    /// Whether a build leaves it out.
    var isDraft: Bool { fields.contains { $0.key.value == "status" && $0.value.value == "draft" } }
}

/// A quotation in a body and the heading right above it: they begin a note if the words are the article's.
struct QuoteBelowHeading: Sendable {
    let heading: Span
    /// What follows the signs of the heading.
    let title: String
    let words: [UInt8]
}

/// Reads the grammar that notes, terms and events share. It never fails: each line that fits nowhere is reported, and
/// the next one is read.
struct EntryParser {
    private let file: FileID
    private let bytes: [UInt8]
    private let lines: [Range<Int>]
    private let fields: EntryFields
    private var entries: [Entry] = []
    private var log = DiagnosticLog()
    /// The line `# …` that the file may begin with.
    private var title: Range<Int>?
    private var isOutsideReported = false

    private enum Zone { case fields, beforeBody, body }

    static func parse(
        _ file: FileID, _ source: SourceFile, _ fields: EntryFields, _ log: inout DiagnosticLog
    ) -> [Entry] {
        var parser = EntryParser(file: file, bytes: source.bytes, fields: fields)
        parser.run()
        for entry in parser.entries where !entry.isDraft {
            Placeholder.report(in: entry, of: source.bytes, &parser.log)
        }
        log.merge(parser.log)
        return parser.entries
    }

    private init(file: FileID, bytes: [UInt8], fields: EntryFields) {
        self.file = file
        self.bytes = bytes
        self.fields = fields
        let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
        lines = ArticleParser.lineRanges(bytes).map { line in
            let start = line.lowerBound == 0 && hasMark ? 3 : line.lowerBound
            let hasReturn = line.upperBound > start && bytes[line.upperBound - 1] == 0x0D
            return start..<(hasReturn ? line.upperBound - 1 : line.upperBound)
        }
        if hasMark {
            log.error(
                .byteOrderMark, at: Span(file, 0..<3), "the file begins with a byte order mark",
                help: "save it as UTF-8 without one")
        }
    }

    /// The last line of an entry that is text in the place of a field.
    private var textAmongFields: [Int: Range<Int>] = [:]

    private mutating func run() {
        var zone = Zone.body
        var passage: [Range<Int>] = []
        var fence: (opening: Range<Int>, fence: Fence)?
        // The first of the lines `# …` right before, which are comments if an entry follows.
        var comment: Range<Int>?
        var isAfterBlank = false
        for (index, written) in lines.enumerated() {
            defer { isAfterBlank = ArticleParser.isBlank(bytes, written) }
            var line = fence == nil ? headingWithoutUnseenSigns(written) : written
            if fence == nil, let heading = EntryHeading(line, of: bytes, file, &log) {
                close(&passage)
                comment = nil
                entries.append(
                    Entry(
                        heading: Span(file, line), title: heading.title, id: heading.id,
                        body: line.upperBound..<line.upperBound))
                zone = .fields
                continue
            }
            if fence == nil, zone != .fields, index + 1 < lines.count,
                let title = titleOfEntry(line, before: lines[(index + 1)...])
            {
                close(&passage)
                comment = nil
                beginEntry(line, title: title)
                zone = .fields
                continue
            }
            guard !entries.isEmpty else {
                outside(line)
                continue
            }
            if ArticleParser.isBlank(bytes, line) {
                close(&passage)
                if zone == .fields { zone = .beforeBody }
                continue
            }
            if fence == nil, isAfterBlank || comment != nil, isComment(line) {
                comment = comment ?? line
                continue
            }
            if let start = comment {
                comment = nil
                zone = .body
                addToBody(start.lowerBound..<line.upperBound)
                fence = Fence(opening: bytes[line]).map { (line, $0) }
                continue
            }
            if zone != .body { line = withoutUnseenSigns(line) }
            if zone != .body, let text = passageText(line) {
                zone = .beforeBody
                passage.append(text)
            } else if zone == .fields {
                if !field(line), !isComment(line) { textAmongFields[entries.count - 1] = line }
            } else if zone == .beforeBody {
                defer { close(&passage) }
                if isLateField(line) { continue }
                if !passage.isEmpty { reportLazy(line) }
                zone = .body
                entries[entries.count - 1].body = line
                fence = Fence(opening: bytes[line]).map { (line, $0) }
            } else {
                entries[entries.count - 1].body = entries[entries.count - 1].body.lowerBound..<line.upperBound
                if let open = fence {
                    if open.fence.isClosed(by: bytes[line]) { fence = nil }
                } else {
                    fence = Fence(opening: bytes[line]).map { (line, $0) }
                }
            }
        }
        close(&passage)
        if let comment { addToBody(comment) }
        // That it has no blank line before it has been said: it is there all the same.
        for (index, line) in textAmongFields where entries[index].body.isEmpty { entries[index].body = line }
        if let fence {
            log.error(
                .entryGrammar, at: Span(file, fence.opening),
                "this code block is not closed, and takes in all that follows",
                help: "close it with a line of the same signs")
        }
    }

    // MARK: Headings of too many signs

    static func reportHeading(_ heading: Span, _ title: String, _ log: inout DiagnosticLog) {
        log.error(
            .entryGrammar, at: heading,
            "a heading of more than two `#` is one in the text of the entry above, and what stands below this one begins "
                + "an entry",
            help: "write `## \(title)`; if it is a heading in the text above, put a blank line below it")
    }

    /// What follows the signs of a heading in a body that was meant to begin an entry: right below it stands a field, or a
    /// passage where an entry may begin with one.
    private mutating func titleOfEntry(_ line: Range<Int>, before next: ArraySlice<Range<Int>>) -> Range<Int>? {
        guard !entries.isEmpty, let title = EntryHeading.afterMoreSigns(bytes[line]), let first = next.first else {
            return nil
        }
        if fieldForm(first).map({ fields.isKnown(UTF8Text.string(bytes[$0.key])) }) == true { return title }
        let quote = next.prefix { bytes[$0].starts(with: Array("> ".utf8)) }.map { $0.dropFirst(2) }
        guard fields.areOptional, !quote.isEmpty else { return nil }
        // In a body the signs around words meant would be printed. Without them, it may be a quotation of the text.
        let words = Array(quote.map { bytes[$0] }.joined(separator: [0x0A]))
        if words.split(separator: Array("==".utf8), maxSplits: 2, omittingEmptySubsequences: false).count == 3 {
            return title
        }
        entries[entries.count - 1].quotesBelowHeadings.append(
            QuoteBelowHeading(
                heading: Span(file, line), title: UTF8Text.string(bytes[trimmed(title)]), words: words))
        return nil
    }

    /// The entry above would swallow it, with all that follows.
    private mutating func beginEntry(_ line: Range<Int>, title: Range<Int>) {
        Self.reportHeading(Span(file, line), UTF8Text.string(bytes[trimmed(title)]), &log)
        let heading = EntryHeading(deeper: title, of: bytes, file, &log)
        entries.append(
            Entry(
                heading: Span(file, line), title: heading.title, id: heading.id,
                body: line.upperBound..<line.upperBound))
    }

    /// Lines that are no comments, since no entry follows them: they are of the body, where such a heading is an error.
    private mutating func addToBody(_ lines: Range<Int>) {
        let body = entries[entries.count - 1].body
        entries[entries.count - 1].body = (body.isEmpty ? lines.lowerBound : body.lowerBound)..<lines.upperBound
    }

    /// A line `# …`: right before an entry it is a comment.
    private func isComment(_ line: Range<Int>) -> Bool { bytes[line].starts(with: Array("# ".utf8)) }

    /// A line before the first entry: only blank lines and those that begin with `# ` may stand there. Said once: what follows
    /// it belongs to the same mistake.
    private mutating func outside(_ line: Range<Int>) {
        if ArticleParser.isBlank(bytes, line) || isOutsideReported { return }
        let signs = bytes[line].prefix { $0 == UInt8(ascii: "#") }.count
        if isComment(line) {
            title = line
            return
        }
        isOutsideReported = true
        // A title of the file is followed by a blank line; an entry goes on.
        let follows = title.map { title in bytes[title.upperBound..<line.lowerBound].filter { $0 == 0x0A }.count == 1 }
        let isOfEntry =
            bytes[line].first == UInt8(ascii: ">") || bytes[line].starts(with: Array("＞".utf8))
            || fieldForm(line).map { fields.isKnown(UTF8Text.string(bytes[$0.key])) } ?? false
        if let title, follows == true, isOfEntry {
            log.error(
                .entryGrammar, at: Span(file, title), "an entry's heading begins with two `#`, and this line has one",
                help: "write `#\(UTF8Text.string(bytes[title]))`")
            return
        }
        if signs > 2 || signs == 1 {
            log.error(
                .entryGrammar, at: Span(file, line),
                "an entry's heading begins with two `#`, and this line has \(signs)",
                help: "write `## ` and then the title")
            return
        }
        log.error(
            .entryGrammar, at: Span(file, line), "text before the first entry belongs to none",
            help: "begin an entry with `## `, with or without a title")
    }

    // MARK: Fields

    /// - Returns: whether it was meant as one.
    @discardableResult private mutating func field(_ line: Range<Int>) -> Bool {
        guard let form = fieldForm(line) else { return reportNoField(line) }
        if form.colon.count > 1 {
            log.error(
                .fieldGrammar, at: Span(file, form.colon), "a field has an ASCII colon, not U+FF1A",
                help: "write `key: value`")
        }
        let key = UTF8Text.string(bytes[form.key])
        let keySpan = Span(file, form.key)
        guard fields.isKnown(key) else {
            let closest = KeyGuess.closest(to: key, among: fields.names).map { "did you mean `\($0)`? " } ?? ""
            let languages = fields.takesTranslations ? ", and languages such as en or zh-Hans" : ""
            log.error(
                .unknownKey, at: keySpan, "`\(key)` is not a field that is known here",
                help: "\(closest)known here: \(fields.names.joined(separator: ", "))\(languages)")
            return true
        }
        guard !form.value.isEmpty else {
            log.error(
                .fieldGrammar, at: keySpan, "`\(key)` has no value", help: "give it one, or leave the line out")
            return true
        }
        entries[entries.count - 1].fields.append(
            (Spanned(key, keySpan), Spanned(UTF8Text.string(bytes[form.value]), Span(file, form.value))))
        return true
    }

    /// A line that begins a field or a passage but for signs that cannot be seen, such as marks of direction: without them.
    private mutating func withoutUnseenSigns(_ line: Range<Int>) -> Range<Int> {
        guard let (first, rest) = unseenSigns(before: line) else { return line }
        // Of white space before a passage something else is said.
        let isPassage = bytes[rest.lowerBound] == UInt8(ascii: ">") && !first.isWhiteSpace
        guard isPassage || fieldForm(rest).map({ fields.isKnown(UTF8Text.string(bytes[$0.key])) }) == true else {
            return line
        }
        reportUnseen(first, .fieldGrammar, line.lowerBound..<rest.lowerBound)
        return rest
    }

    /// A line that is a heading but for signs that cannot be seen before it: without them. It would be text else, and an
    /// entry's fields and passages too, in the entry before.
    private mutating func headingWithoutUnseenSigns(_ line: Range<Int>) -> Range<Int> {
        guard let (first, rest) = unseenSigns(before: line) else { return line }
        let signs = bytes[rest].prefix { $0 == UInt8(ascii: "#") }.count
        let isHeading = (1...6).contains(signs) && (rest.count == signs || bytes[rest.lowerBound + signs] == 0x20)
        var untold = DiagnosticLog()
        guard isHeading || EntryHeading(rest, of: bytes, file, &untold) != nil else { return line }
        reportUnseen(first, .entryGrammar, line.lowerBound..<rest.lowerBound)
        return rest
    }

    private mutating func reportUnseen(_ first: Unicode.Scalar, _ code: DiagnosticCode, _ range: Range<Int>) {
        log.error(
            code, at: Span(file, range),
            "\(first.codePointName), which cannot be seen, stands before the first sign of this line",
            help: "remove it: delete the beginning of the line, and type it anew")
    }

    /// The first sign that cannot be seen of those that a line begins with, and what follows them; nil where there are none,
    /// or nothing follows. As many ASCII spaces may stand among them as may stand before a heading.
    private func unseenSigns(before line: Range<Int>) -> (first: Unicode.Scalar, rest: Range<Int>)? {
        guard !line.isEmpty, bytes[line.lowerBound] >= 0x80 || bytes[line.lowerBound] == 0x20 else { return nil }
        var start = line.lowerBound
        var spaces = 0
        var first: Unicode.Scalar?
        while start < line.upperBound {
            let (scalar, length) = UTF8Text.scalar(in: bytes, at: start)
            if scalar == " ", spaces < 3 {
                spaces += 1
            } else if scalar == "\u{3000}" || UnseenSign.isUnseen(scalar) {
                first = first ?? scalar
            } else {
                break
            }
            start += length
        }
        return start < line.upperBound ? first.map { ($0, start..<line.upperBound) } : nil
    }

    /// A line in the place of a field: a field whose key no field has, a passage without its sign, or text.
    ///
    /// - Returns: whether it is no text.
    private mutating func reportNoField(_ line: Range<Int>) -> Bool {
        let text = UTF8Text.string(bytes[line])
        let key = text.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == ":" || $0 == "：" }
        let names = fields.names.joined(separator: ", ")
        if key.count == 2, key[0].count <= 20, !key[0].contains(where: { "。、.!?".contains($0) }) {
            let bare = UnseenSign.removed(
                from: key[0].drop { "-*• \"'　\t".contains($0) }.filter { !"\"' ".contains($0) })
            let unseen = UnseenSign.remark(on: key[0]) { fields.isKnown($0) }
            let closest = KeyGuess.closest(to: bare, among: fields.names).map { "write `\($0): …`; " } ?? ""
            log.error(
                .unknownKey, at: Span(file, line), "`\(key[0])` is not a field that is known here",
                help: "\(unseen)\(closest)known here: \(names)")
            return true
        }
        let dashes = text.allSatisfy { $0 == "-" }
        log.error(
            .fieldGrammar, at: Span(file, line), "a line right after the heading is a field, and this is none",
            help: dashes
                ? "remove it: nothing stands around the fields"
                : "write `key: value` with a key of these: \(names); begin a passage with `> `; put a blank line before "
                    + "the text")
        return dashes
    }

    /// The parts of `key: value`, whatever the key, with a full-width colon too; nil where the line has no such form.
    private func fieldForm(_ line: Range<Int>) -> (key: Range<Int>, colon: Range<Int>, value: Range<Int>)? {
        let colons = [":", "："].compactMap { sign in
            UTF8Text.firstOffset(of: Array(sign.utf8), in: bytes, line).map { $0..<$0 + sign.utf8.count }
        }
        guard let colon = colons.min(by: { $0.lowerBound < $1.lowerBound }) else { return nil }
        let key = trimmed(line.lowerBound..<colon.lowerBound)
        let isKey = bytes[key].allSatisfy { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A || "-._".utf8.contains($0) }
        return key.isEmpty || !isKey ? nil : (key, colon, trimmed(colon.upperBound..<line.upperBound))
    }

    /// A known field that stands where the body begins was meant as a field: it is reported, and read as one.
    private mutating func isLateField(_ line: Range<Int>) -> Bool {
        guard let form = fieldForm(line), fields.isKnown(UTF8Text.string(bytes[form.key])) else { return false }
        log.error(
            .fieldGrammar, at: Span(file, line),
            "fields stand right after the heading, before any blank line or passage",
            help: "move this line up; if it is text, begin it with another word")
        field(line)
        return true
    }

    // MARK: Passages

    /// The text after `> `, if the line belongs to a passage; every other line that begins like one is reported.
    private mutating func passageText(_ line: Range<Int>) -> Range<Int>? {
        if bytes[line.lowerBound] == UInt8(ascii: ">") {
            let rest = line.lowerBound + 1..<line.upperBound
            if rest.isEmpty { return rest }
            if bytes[rest.lowerBound] == 0x20 { return rest.lowerBound + 1..<line.upperBound }
            let next = UTF8Text.scalar(in: bytes, at: rest.lowerBound)
            log.error(
                .passageGrammar, at: Span(file, line.lowerBound..<rest.lowerBound + next.1),
                "one ASCII space belongs between `>` and the passage", help: "write `> ` and then the article's words")
            return next.0.isWhiteSpace ? rest.lowerBound + next.1..<rest.upperBound : rest
        }
        var start = line.lowerBound
        while start < line.upperBound {
            let (scalar, length) = UTF8Text.scalar(in: bytes, at: start)
            guard scalar.isWhiteSpace else { break }
            start += length
        }
        let rest = bytes[min(start, line.upperBound)..<line.upperBound]
        if rest.first == UInt8(ascii: ">") {
            log.error(
                .passageGrammar, at: Span(file, line.lowerBound..<rest.startIndex + 1),
                "a passage begins at the first column, and this one does not", help: "remove what stands before `>`")
            return afterSpace(rest.startIndex + 1..<line.upperBound)
        }
        if rest.starts(with: Array("＞".utf8)) {
            log.error(
                .passageGrammar, at: Span(file, rest.startIndex..<rest.startIndex + 3),
                "a passage begins with an ASCII `>`, not U+FF1E", help: "write `> ` and then the article's words")
            return afterSpace(rest.startIndex + 3..<line.upperBound)
        }
        return nil
    }

    private func afterSpace(_ range: Range<Int>) -> Range<Int> {
        !range.isEmpty && bytes[range.lowerBound] == 0x20 ? range.lowerBound + 1..<range.upperBound : range
    }

    private mutating func reportLazy(_ line: Range<Int>) {
        log.error(
            .passageGrammar, at: Span(file, line), "a blank line belongs between a passage and the text after it",
            help: "put a blank line before this one; if it belongs to the passage, begin it with `> `")
    }

    private mutating func close(_ passage: inout [Range<Int>]) {
        guard let first = passage.first, let last = passage.last else { return }
        defer { passage = [] }
        entries[entries.count - 1].hasPassageLines = true
        let span = Span(file, first.lowerBound..<last.upperBound)
        if let passage = PassageReader.read(passage, in: bytes, span: span, &log) {
            entries[entries.count - 1].passages.append(passage)
        }
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
        while end > start, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
        return start..<end
    }
}
