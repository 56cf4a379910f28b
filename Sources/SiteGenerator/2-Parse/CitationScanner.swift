/// Finds citations in text of ours, as Pandoc writes them: `[@id]`, `[@id, p. 3]`, `[@one; @two, p. 3]`.
enum CitationScanner {
    struct Citation: Equatable {
        /// From the opening to the closing bracket, in bytes of the text.
        let range: Range<Int>
        let items: [Item]
    }

    struct Item: Equatable {
        let id: String
        /// Where the id stands, in bytes of the text.
        let idRange: Range<Int>
        let locator: String?
    }

    static func citations(in text: ArraySlice<UInt8>) -> [Citation] {
        var citations: [Citation] = []
        var offset = text.startIndex
        // The next closing bracket, looked for once and not from each opening one; the end where there is none.
        var close = text.startIndex
        while let open = text[offset...].firstIndex(of: UInt8(ascii: "[")) {
            offset = open + 1
            guard offset < text.endIndex, text[offset] == UInt8(ascii: "@") else { continue }
            if close < offset { close = text[offset...].firstIndex(of: UInt8(ascii: "]")) ?? text.endIndex }
            guard close < text.endIndex else { break }
            guard let items = items(in: text, offset..<close) else { continue }
            citations.append(Citation(range: open..<close + 1, items: items))
            offset = close + 1
        }
        return citations
    }

    /// A text without its citations, nor the blanks before them.
    static func withoutCitations(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var kept: [UInt8] = []
        var start = text.startIndex
        for citation in citations(in: text) {
            kept += text[start..<citation.range.lowerBound]
            while kept.last == 0x20 { kept.removeLast() }
            start = citation.range.upperBound
        }
        return kept + text[start...]
    }

    private static func items(in text: ArraySlice<UInt8>, _ range: Range<Int>) -> [Item]? {
        var items: [Item] = []
        var start = range.lowerBound
        while start <= range.upperBound {
            let end = text[start..<range.upperBound].firstIndex(of: UInt8(ascii: ";")) ?? range.upperBound
            guard let item = item(in: text, trimmed(text, start..<end)) else { return nil }
            items.append(item)
            start = end + 1
        }
        return items
    }

    private static func item(in text: ArraySlice<UInt8>, _ range: Range<Int>) -> Item? {
        guard !range.isEmpty, text[range.lowerBound] == UInt8(ascii: "@") else { return nil }
        let comma = text[range].firstIndex(of: UInt8(ascii: ",")) ?? range.upperBound
        let id = trimmed(text, range.lowerBound + 1..<comma)
        guard !id.isEmpty, !text[id].contains(0x20) else { return nil }
        let locator =
            comma < range.upperBound ? trimmed(text, comma + 1..<range.upperBound) : range.upperBound..<range.upperBound
        return Item(
            id: UTF8Text.string(text[id]), idRange: id, locator: locator.isEmpty ? nil : UTF8Text.string(text[locator]))
    }

    private static func trimmed(_ text: ArraySlice<UInt8>, _ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, text[start] == 0x20 || text[start] == 0x0A { start += 1 }
        while end > start, text[end - 1] == 0x20 || text[end - 1] == 0x0A { end -= 1 }
        return start..<end
    }
}
