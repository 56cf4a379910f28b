import CommonMark

/// The source of a piece of Markdown, line by line: finds again where something that the parser reports stands, since
/// the parser's columns are not to be trusted.
struct MarkdownSource {
    let span: Span
    let bytes: [UInt8]
    private let lines: LineIndex
    /// How far a place is looked for from its line's start, in bytes: there may be as many places to find in one line as
    /// it has characters. Behind it the line itself is shown.
    private static let reach = 16 << 10

    init(_ span: Span, _ bytes: [UInt8]) {
        self.span = span
        self.bytes = bytes
        lines = LineIndex(bytes)
    }

    var lineCount: Int { lines.lineCount }

    func range(ofLine line: Int) -> Range<Int> { lines.range(ofLine: min(max(line - 1, 0), lines.lineCount - 1)) }

    /// A line, counted from 1, without the blanks around it.
    func span(ofLine line: Int) -> Span {
        var range = range(ofLine: line)
        while !range.isEmpty, bytes[range.lowerBound] == 0x20 { range = range.lowerBound + 1..<range.upperBound }
        return file(range)
    }

    /// The first line from `line` on that holds the first line of a text; else `line` itself.
    func line(holding text: [UInt8], from line: Int) -> Int {
        let first = Array(text.prefix { $0 != 0x0A })
        return (line...max(line, lineCount)).first { number in
            UTF8Text.firstOffset(of: first, in: bytes, range(ofLine: number)) != nil
        } ?? line
    }

    /// The first occurrence of `token` from that line on, within a few lines; else the line.
    ///
    /// - Parameter place: behind which it stands, unless it begins before the line.
    func span(ofLine line: Int32, token: [UInt8], behind place: Span? = nil) -> Span {
        guard !token.isEmpty else { return span(ofLine: Int(line)) }
        let start = max(range(ofLine: Int(line)).lowerBound, (place?.range.upperBound ?? 0) - span.range.lowerBound)
        let end = min(range(ofLine: Int(line) + 20).upperBound, start + Self.reach)
        guard let offset = UTF8Text.firstOffset(of: token, in: bytes, start..<max(start, end)) else {
            return span(ofLine: Int(line))
        }
        return file(offset..<offset + token.count)
    }

    /// A footnote label and its brackets from that line on.
    func span(ofLine line: Int32, around opening: String) -> Span {
        let found = span(ofLine: line, token: Array(opening.utf8))
        let start = found.range.lowerBound - span.range.lowerBound
        guard found.range.count == opening.utf8.count,
            let close = bytes[start...].firstIndex(of: UInt8(ascii: "]")), close - start < 200
        else { return found }
        return file(start..<close + 1)
    }

    /// Where `token` first stands, without a backslash before it, from a line on to the end of its paragraph.
    func unescaped(_ token: [UInt8], line: Int) -> Span? {
        unescapedPlaces(of: token, line: line, atMost: 1, isWanted: { _ in true }).first
    }

    /// Marks `[^` that their line does not close, from a line on to the end of its paragraph.
    func openMarks(line: Int) -> [Span] {
        unescapedPlaces(of: Array("[^".utf8), line: line, atMost: 1_000) { rest in
            guard let end = rest.firstIndex(of: 0x0A) else { return false }
            return !rest[..<end].contains(UInt8(ascii: "]"))
        }
    }

    private func unescapedPlaces(
        of token: [UInt8], line: Int, atMost most: Int, isWanted: (ArraySlice<UInt8>) -> Bool
    ) -> [Span] {
        var offset = range(ofLine: line).lowerBound
        let reach = offset + Self.reach
        var last = line
        while last < lineCount, last < line + 200, range(ofLine: last).upperBound < reach,
            !ArticleParser.isBlank(bytes, range(ofLine: last + 1))
        {
            last += 1
        }
        let end = min(range(ofLine: last).upperBound, reach)
        var places: [Span] = []
        while places.count < most, let found = UTF8Text.firstOffset(of: token, in: bytes, offset..<max(offset, end)) {
            offset = found + 1
            let isEscaped = found > 0 && bytes[found - 1] == UInt8(ascii: "\\")
            if !isEscaped, isWanted(bytes[offset..<end]) { places.append(file(found..<found + token.count)) }
        }
        return places
    }

    /// The marks `[^label]` of a line that are neither escaped nor links, whatever the label's case.
    func marks(_ label: String, inLine line: Int) -> [Span] {
        let line = range(ofLine: line)
        let range = line.lowerBound..<min(line.upperBound, line.lowerBound + Self.reach)
        var marks: [Span] = []
        var offset = range.lowerBound
        while let found = UTF8Text.firstOffset(of: Array("[^".utf8), in: bytes, offset..<range.upperBound) {
            offset = found + 2
            guard found == range.lowerBound || bytes[found - 1] != UInt8(ascii: "\\"),
                let close = bytes[offset..<range.upperBound].firstIndex(of: UInt8(ascii: "]")),
                UTF8Text.string(bytes[offset..<close]).lowercased() == label.lowercased(),
                close + 1 == range.upperBound || bytes[close + 1] != UInt8(ascii: "(")
            else { continue }
            marks.append(file(found..<close + 1))
        }
        return marks
    }

    func file(_ range: Range<Int>) -> Span {
        Span(span.file, range.lowerBound + span.range.lowerBound..<range.upperBound + span.range.lowerBound)
    }
}
