import CommonMark

/// The source of a piece of Markdown, line by line: finds again where something that the parser reports stands, since
/// the parser's columns are not to be trusted.
struct MarkdownSource {
    let span: Span
    let bytes: [UInt8]
    private let lines: LineIndex

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

    /// The first occurrence of `token` from that line on, within a few lines; else the line.
    func span(ofLine line: Int32, token: [UInt8]) -> Span {
        guard !token.isEmpty else { return span(ofLine: Int(line)) }
        let start = range(ofLine: Int(line)).lowerBound
        let end = range(ofLine: Int(line) + 20).upperBound
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

    /// Where `token` stands in the source of a text node without a backslash before it; empty if the node's own text
    /// does not hold it.
    func unescaped(_ token: String, in literal: ArraySlice<UInt8>, line: Int) -> [Span] {
        let needle = Array(token.utf8)
        guard UTF8Text.firstOffset(of: needle, in: Array(literal), 0..<literal.count) != nil else { return [] }
        let range = range(ofLine: line)
        var places: [Span] = []
        var offset = range.lowerBound
        while let found = UTF8Text.firstOffset(of: needle, in: bytes, offset..<range.upperBound) {
            if found == 0 || bytes[found - 1] != UInt8(ascii: "\\") {
                places.append(span(ofLine: Int32(line), around: token))
                break
            }
            offset = found + 1
        }
        return places
    }

    func file(_ range: Range<Int>) -> Span {
        Span(span.file, range.lowerBound + span.range.lowerBound..<range.upperBound + span.range.lowerBound)
    }
}
