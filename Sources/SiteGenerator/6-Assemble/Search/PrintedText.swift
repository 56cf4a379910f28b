/// The text of a fragment of ours as readers see it, and the elements that links can lead to.
///
/// It reads what `FragmentWalk`, `EndnotesWriter` and `SourceLinks` write and nothing else: well-formed tags, attributes
/// in double quotes, the references of `HTMLWriter`. What is not text to read is left out: the marks of notes, their
/// buttons, the ways back, and the line that says what a note is about, which the index has from the note itself.
struct PrintedText {
    struct Passage: Equatable {
        /// Id of the outermost block or note that holds it.
        let anchor: String?
        /// Its blocks, a line end between two.
        var text: [UInt8]
    }

    /// In the order of the fragment.
    let passages: [Passage]

    /// The whole text, a line end between two passages.
    var text: [UInt8] { Array(passages.map(\.text).joined(separator: [0x0A])) }

    init(_ html: [UInt8]) {
        passages = html.asMarkup { html in
            var reader = Reader(html: html)
            reader.run()
            return reader.passages
        }
    }
}

private struct Reader {
    let html: MarkupBytes
    private(set) var passages: [PrintedText.Passage] = []

    private struct Open {
        let isAnchor: Bool
        let isLeftOut: Bool
    }

    private var open: [Open] = []
    /// The outermost anchor that is open, and its depth.
    private var anchor: (id: String, depth: Int)?
    /// Depth of the outermost element that is left out.
    private var leftOut: Int?
    private var line: [UInt8] = []

    init(html: MarkupBytes) { self.html = html }

    mutating func run() {
        var offset = 0
        while offset < html.count {
            if html[offset] == UInt8(ascii: "<"), let end = endOfTag(from: offset) {
                tag(offset + 1..<end)
                offset = end + 1
            } else {
                let end = html.first(UInt8(ascii: "<"), from: offset + 1) ?? html.count
                if leftOut == nil { appendDecoded(offset..<end) }
                offset = end
            }
        }
        flush()
    }

    // MARK: Tags

    /// Offset of the `>` of the tag that begins at `start`; one within quotes is part of a value.
    private func endOfTag(from start: Int) -> Int? {
        var isQuoted = false
        for offset in start..<html.count {
            if html[offset] == UInt8(ascii: "\"") { isQuoted.toggle() }
            if html[offset] == UInt8(ascii: ">"), !isQuoted { return offset }
        }
        return nil
    }

    /// - Parameter tag: what stands between `<` and `>`.
    private mutating func tag(_ tag: Range<Int>) {
        if !tag.isEmpty, html[tag.lowerBound] == UInt8(ascii: "/") {
            close(tag.lowerBound + 1..<tag.upperBound)
            return
        }
        var end = tag.lowerBound
        while end < tag.upperBound, html[end] != 0x20, html[end] != UInt8(ascii: "/") { end += 1 }
        let name = tag.lowerBound..<end
        let attributes = attributes(end..<tag.upperBound)
        let id = attributes.id.flatMap { isAnchor($0) ? $0 : nil }
        if id != nil || isBlock(name) { flush() }
        if isOne(of: Self.void, name) { return }
        let isLeftOut = html.says("button", in: name) || (attributes.classes.map(hasLeftOutClass) ?? false)
        open.append(Open(isAnchor: id != nil, isLeftOut: isLeftOut))
        if isLeftOut, leftOut == nil { leftOut = open.count }
        if let id, anchor == nil { anchor = (UTF8Text.string(html.bytes[id]), open.count) }
    }

    private mutating func close(_ name: Range<Int>) {
        guard let last = open.last else { return }
        if last.isAnchor || isBlock(name) { flush() }
        if leftOut == open.count { leftOut = nil }
        if anchor?.depth == open.count { anchor = nil }
        open.removeLast()
    }

    private mutating func flush() {
        defer { line.removeAll(keepingCapacity: true) }
        guard line.contains(where: { $0 > 0x20 }) else { return }
        if let last = passages.last, last.anchor == anchor?.id {
            passages[passages.count - 1].text.append(0x0A)
            passages[passages.count - 1].text += line
        } else {
            passages.append(PrintedText.Passage(anchor: anchor?.id, text: Array(line[...])))
        }
    }

    /// The values of the attributes that count.
    ///
    /// - Parameter rest: what stands behind a tag's name.
    private func attributes(_ rest: Range<Int>) -> (id: Range<Int>?, classes: Range<Int>?) {
        var (id, classes) = (Range<Int>?.none, Range<Int>?.none)
        let quote = UInt8(ascii: "\"")
        var offset = rest.lowerBound
        while let start = html.first(quote, from: offset, to: rest.upperBound) {
            let end = html.first(quote, from: start + 1, to: rest.upperBound) ?? rest.upperBound
            if id == nil, start - offset >= 4, html.begins(" id=", at: start - 4) { id = start + 1..<end }
            if classes == nil, start - offset >= 7, html.begins(" class=", at: start - 7) { classes = start + 1..<end }
            offset = min(end + 1, rest.upperBound)
        }
        return (id, classes)
    }

    /// Of a block, a note, or a footnote of the author's.
    private func isAnchor(_ id: Range<Int>) -> Bool {
        guard id.count >= 2 else { return false }
        for start in Self.anchors where html.begins(start, at: id.lowerBound) { return true }
        return false
    }

    private func hasLeftOutClass(_ classes: Range<Int>) -> Bool {
        var start = classes.lowerBound
        while start < classes.upperBound {
            let end = html.first(0x20, from: start, to: classes.upperBound) ?? classes.upperBound
            if isOne(of: Self.leftOutClasses, start..<end) { return true }
            start = end + 1
        }
        return false
    }

    private func isBlock(_ name: Range<Int>) -> Bool { !isOne(of: Self.inline, name) }

    private func isOne(of words: [StaticString], _ range: Range<Int>) -> Bool {
        for word in words where html.says(word, in: range) { return true }
        return false
    }

    private static let inline: [StaticString] = [
        "a", "b", "bdi", "br", "button", "cite", "code", "del", "em", "i", "img", "input", "q", "s", "small", "span",
        "strong", "sub", "sup", "time",
    ]
    private static let anchors: [StaticString] = ["b-", "n-", "a-"]
    private static let void: [StaticString] = ["br", "hr", "img", "input", "wbr"]
    private static let leftOutClasses: [StaticString] = ["ref", "about", "backs", "close", "pl", "gap"]

    // MARK: Text

    private mutating func appendDecoded(_ range: Range<Int>) {
        var start = range.lowerBound
        while let sign = html.first(UInt8(ascii: "&"), from: start, to: range.upperBound) {
            line.append(html, start..<sign)
            let reference = Self.references.first { html.begins($0.written, at: sign) }
            line.append(reference?.byte ?? UInt8(ascii: "&"))
            start = sign + (reference?.written.utf8CodeUnitCount ?? 1)
        }
        line.append(html, start..<range.upperBound)
    }

    /// What `HTMLWriter` and `appendEscapedHTML` write.
    private static let references: [(written: StaticString, byte: UInt8)] = [
        ("&amp;", UInt8(ascii: "&")), ("&lt;", UInt8(ascii: "<")), ("&gt;", UInt8(ascii: ">")),
        ("&quot;", UInt8(ascii: "\"")), ("&#39;", UInt8(ascii: "'")),
    ]
}
