/// An entry of `notes.md` (and of its kin): heading, fields, passages, body, as written.
struct Entry: Sendable {
    let heading: Span
    var title: String
    var id: Spanned<String>?
    var fields: [(key: Spanned<String>, value: Spanned<String>)] = []
    var passages: [Passage] = []
    /// The body, from its first line to its last, in bytes of the file.
    var body: Range<Int>
}

/// Reads the grammar that notes, terms and events share. It never fails: each line that fits nowhere is reported, and
/// the next one is read.
struct EntryParser {
    private let file: FileID
    private let bytes: [UInt8]
    private let lines: [Range<Int>]
    /// Keys that a field may have here.
    private let known: Set<String>
    private var entries: [Entry] = []
    private var log = DiagnosticLog()

    private enum Zone { case fields, beforeBody, body }

    static func parse(
        _ file: FileID, _ source: SourceFile, fields known: Set<String>, _ log: inout DiagnosticLog
    ) -> [Entry] {
        var parser = EntryParser(file: file, bytes: source.bytes, known: known)
        parser.run()
        log.merge(parser.log)
        return parser.entries
    }

    private init(file: FileID, bytes: [UInt8], known: Set<String>) {
        self.file = file
        self.bytes = bytes
        self.known = known
        lines = ArticleParser.lineRanges(bytes).map { line in
            line.isEmpty || bytes[line.upperBound - 1] != 0x0D ? line : line.lowerBound..<line.upperBound - 1
        }
    }

    private mutating func run() {
        var zone = Zone.body
        var passage: [Range<Int>] = []
        var fence: Fence?
        for (index, line) in lines.enumerated() {
            if fence == nil, let heading = headingText(line) {
                close(&passage)
                begin(line, heading)
                zone = .fields
                continue
            }
            guard !entries.isEmpty else {
                outside(line, isFirst: index == 0)
                continue
            }
            let isBlank = ArticleParser.isBlank(bytes, line)
            if zone != .body, !isBlank, let text = passageText(line) {
                zone = .beforeBody
                passage.append(text)
                continue
            }
            if isBlank {
                close(&passage)
                if zone == .fields { zone = .beforeBody }
            } else if zone == .fields {
                field(line)
            } else if zone == .beforeBody {
                if !passage.isEmpty { reportLazy(line) }
                close(&passage)
                zone = .body
                entries[entries.count - 1].body = line.lowerBound..<line.upperBound
                firstBodyLine(line)
                fence = Fence(opening: bytes[line])
            } else {
                entries[entries.count - 1].body = entries[entries.count - 1].body.lowerBound..<line.upperBound
                if let open = fence {
                    if open.isClosed(by: bytes[line]) { fence = nil }
                } else {
                    fence = Fence(opening: bytes[line])
                }
            }
        }
        close(&passage)
    }

    // MARK: Headings

    /// What follows `##`, if the line is a heading of the second level.
    private func headingText(_ line: Range<Int>) -> Range<Int>? {
        guard bytes[line].starts(with: [0x23, 0x23]) else { return nil }
        let rest = line.lowerBound + 2..<line.upperBound
        return rest.isEmpty || bytes[rest.lowerBound] == 0x20 || bytes[rest.lowerBound] == 0x09 ? rest : nil
    }

    private mutating func begin(_ line: Range<Int>, _ heading: Range<Int>) {
        var text = trimmed(heading)
        var id: Spanned<String>?
        if !text.isEmpty, bytes[text.upperBound - 1] == UInt8(ascii: "}"),
            let open = bytes[text].lastIndex(of: UInt8(ascii: "{")), open + 1 < text.upperBound,
            bytes[open + 1] == UInt8(ascii: "#")
        {
            let range = open + 2..<text.upperBound - 1
            let value = UTF8Text.string(bytes[range])
            if Identifier.isValid(value) {
                id = Spanned(value, Span(file, range))
            } else {
                log.error(
                    .badIdentifier, at: Span(file, range), "`\(value)` cannot be an id",
                    help: "an id is part of an address: use ASCII letters, digits, `-` and `_`, such as {#deadline}")
            }
            text = trimmed(text.lowerBound..<open)
        }
        entries.append(
            Entry(
                heading: Span(file, line), title: UTF8Text.string(bytes[text]), id: id,
                body: line.upperBound..<line.upperBound))
    }

    /// A line before the first entry: only a title of the file and blank lines may stand there.
    private mutating func outside(_ line: Range<Int>, isFirst: Bool) {
        guard !ArticleParser.isBlank(bytes, line) else { return }
        if bytes[line].starts(with: Array("# ".utf8)) { return }
        if isFirst, bytes[line].starts(with: [0xEF, 0xBB, 0xBF]) {
            log.error(
                .byteOrderMark, at: Span(file, line.lowerBound..<line.lowerBound + 3),
                "the file begins with a byte order mark",
                help: "save it as UTF-8 without one")
            return
        }
        log.error(
            .entryGrammar, at: Span(file, line), "text before the first entry belongs to none",
            help: "begin an entry with `## `, with or without a title")
    }

    // MARK: Fields

    private mutating func field(_ line: Range<Int>) {
        let span = Span(file, line)
        let colon = bytes[line].firstIndex(of: UInt8(ascii: ":"))
        let key = colon.map { UTF8Text.string(bytes[trimmed(line.lowerBound..<$0)]) }
        guard let colon, let key, Self.looksLikeKey(key) else {
            let fullWidth = UTF8Text.firstOffset(of: Array("：".utf8), in: bytes, line)
            if let fullWidth, Self.looksLikeKey(UTF8Text.string(bytes[trimmed(line.lowerBound..<fullWidth)])) {
                log.error(
                    .fieldGrammar, at: Span(file, fullWidth..<fullWidth + 3), "a field has an ASCII colon, not U+FF1A",
                    help: "write `key: value`")
                return
            }
            log.error(
                .fieldGrammar, at: span, "a line right after the heading is a field, and this is none",
                help: "write `key: value`, or a blank line before the text")
            return
        }
        let value = trimmed(colon + 1..<line.upperBound)
        let keySpan = Span(file, trimmed(line.lowerBound..<colon))
        guard known.contains(key) else {
            let closest = NearMiss.closest(to: key, among: known.sorted()).map { "did you mean `\($0)`? " } ?? ""
            log.error(
                .unknownKey, at: keySpan, "`\(key)` is not a field that is known here",
                help: "\(closest)known here: \(known.sorted().joined(separator: ", "))")
            return
        }
        guard !value.isEmpty else {
            log.error(
                .fieldGrammar, at: keySpan, "`\(key)` has no value", help: "give it one, or leave the line out")
            return
        }
        entries[entries.count - 1].fields.append(
            (Spanned(key, keySpan), Spanned(UTF8Text.string(bytes[value]), Span(file, value))))
    }

    private static func looksLikeKey(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A || "-._".utf8.contains($0) }
    }

    /// A known field that stands where the body begins was meant as a field.
    private mutating func firstBodyLine(_ line: Range<Int>) {
        guard let colon = bytes[line].firstIndex(of: UInt8(ascii: ":")),
            known.contains(UTF8Text.string(bytes[line.lowerBound..<colon]))
        else { return }
        log.error(
            .fieldGrammar, at: Span(file, line),
            "fields stand right after the heading, before any blank line or passage",
            help: "move this line up; if it is text, begin it with another word")
    }

    // MARK: Passages

    /// The text after `> `, if the line belongs to a passage; every other line that begins like one is reported.
    private mutating func passageText(_ line: Range<Int>) -> Range<Int>? {
        if bytes[line.lowerBound] == UInt8(ascii: ">") {
            let rest = line.lowerBound + 1..<line.upperBound
            if rest.isEmpty { return rest }
            if bytes[rest.lowerBound] == 0x20 { return rest.lowerBound + 1..<line.upperBound }
            log.error(
                .passageGrammar, at: Span(file, line.lowerBound..<rest.lowerBound + 1),
                "one space stands between `>` and the passage", help: "write `> ` and then the article's words")
            return rest
        }
        let text = trimmed(line)
        if bytes[text.lowerBound] == UInt8(ascii: ">") {
            log.error(
                .passageGrammar, at: Span(file, line.lowerBound..<text.lowerBound + 1),
                "a passage begins at the first column", help: "remove what stands before `>`")
            let rest = text.lowerBound + 1..<line.upperBound
            return !rest.isEmpty && bytes[rest.lowerBound] == 0x20 ? rest.lowerBound + 1..<rest.upperBound : rest
        }
        if bytes[text].starts(with: Array("＞".utf8)) {
            log.error(
                .passageGrammar, at: Span(file, text.lowerBound..<text.lowerBound + 3),
                "a passage begins with an ASCII `>`, not U+FF1E", help: "write `> ` and then the article's words")
            return text.lowerBound + 3..<line.upperBound
        }
        return nil
    }

    private mutating func reportLazy(_ line: Range<Int>) {
        log.error(
            .passageGrammar, at: Span(file, line), "a blank line parts a passage from the text after it",
            help: "put a blank line before this one; if it belongs to the passage, begin it with `> `")
    }

    private mutating func close(_ passage: inout [Range<Int>]) {
        guard let first = passage.first, let last = passage.last else { return }
        defer { passage = [] }
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
