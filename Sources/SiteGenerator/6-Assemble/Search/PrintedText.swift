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
    private(set) var passages: [Passage] = []

    /// The whole text, a line end between two passages.
    var text: [UInt8] { Array(passages.map(\.text).joined(separator: [0x0A])) }

    private struct Open {
        let name: ArraySlice<UInt8>
        let anchor: String?
        let isLeftOut: Bool
    }

    private var open: [Open] = []
    /// The outermost anchor that is open, and its depth.
    private var anchor: (id: String, depth: Int)?
    /// Depth of the outermost element that is left out.
    private var leftOut: Int?
    private var line: [UInt8] = []

    init(_ html: [UInt8]) {
        var rest = html[...]
        while let first = rest.first {
            if first == UInt8(ascii: "<"), let end = Self.endOfTag(rest) {
                tag(rest[(rest.startIndex + 1)..<end])
                rest = rest[(end + 1)...]
            } else {
                let end = rest.dropFirst().firstIndex(of: UInt8(ascii: "<")) ?? rest.endIndex
                if leftOut == nil { Self.appendDecoded(rest[..<end], to: &line) }
                rest = rest[end...]
            }
        }
        flush()
    }

    // MARK: Tags

    /// Index of the `>` of the tag that `html` begins with; one within quotes is part of a value.
    private static func endOfTag(_ html: ArraySlice<UInt8>) -> Int? {
        var isQuoted = false
        for index in html.indices {
            if html[index] == UInt8(ascii: "\"") { isQuoted.toggle() }
            if html[index] == UInt8(ascii: ">"), !isQuoted { return index }
        }
        return nil
    }

    /// - Parameter tag: what stands between `<` and `>`.
    private mutating func tag(_ tag: ArraySlice<UInt8>) {
        if tag.first == UInt8(ascii: "/") {
            close(tag.dropFirst())
            return
        }
        let name = tag.prefix { $0 != 0x20 && $0 != UInt8(ascii: "/") }
        let attributes = Self.attributes(tag[name.endIndex...])
        let id = attributes.id.map(UTF8Text.string).flatMap { Self.isAnchor($0) ? $0 : nil }
        if id != nil || Self.isBlock(name) { flush() }
        if Self.void.contains(where: { name.elementsEqual($0.utf8) }) { return }
        let classes = attributes.classes?.split(separator: 0x20) ?? []
        let isLeftOut =
            name.elementsEqual("button".utf8)
            || classes.contains { word in Self.leftOutClasses.contains { word.elementsEqual($0.utf8) } }
        open.append(Open(name: name, anchor: id, isLeftOut: isLeftOut))
        if isLeftOut, leftOut == nil { leftOut = open.count }
        if let id, anchor == nil { anchor = (id, open.count) }
    }

    private mutating func close(_ name: ArraySlice<UInt8>) {
        guard let last = open.last else { return }
        if last.anchor != nil || Self.isBlock(name) { flush() }
        if leftOut == open.count { leftOut = nil }
        if anchor?.depth == open.count { anchor = nil }
        open.removeLast()
    }

    private mutating func flush() {
        defer { line = [] }
        guard line.contains(where: { $0 > 0x20 }) else { return }
        if let last = passages.last, last.anchor == anchor?.id {
            passages[passages.count - 1].text += [0x0A] + line
        } else {
            passages.append(Passage(anchor: anchor?.id, text: line))
        }
    }

    /// The values of the attributes that count.
    ///
    /// - Parameter rest: what stands behind a tag's name.
    private static func attributes(
        _ rest: ArraySlice<UInt8>
    ) -> (id: ArraySlice<UInt8>?, classes: ArraySlice<UInt8>?) {
        var (rest, id, classes) = (rest, ArraySlice<UInt8>?.none, ArraySlice<UInt8>?.none)
        while let start = rest.firstIndex(of: UInt8(ascii: "\"")) {
            let name = rest[..<start]
            let end = rest[(start + 1)...].firstIndex(of: UInt8(ascii: "\"")) ?? rest.endIndex
            let value = rest[(start + 1)..<end]
            if id == nil, name.suffix(4).elementsEqual(" id=".utf8) { id = value }
            if classes == nil, name.suffix(7).elementsEqual(" class=".utf8) { classes = value }
            rest = rest[min(end + 1, rest.endIndex)...]
        }
        return (id, classes)
    }

    /// Of a block, a note, or a footnote of the author's.
    private static func isAnchor(_ id: String) -> Bool { ["b-", "n-", "a-"].contains { id.hasPrefix($0) } }

    private static func isBlock(_ name: ArraySlice<UInt8>) -> Bool {
        !inline.contains { name.elementsEqual($0.utf8) }
    }

    private static let inline = [
        "a", "b", "bdi", "br", "button", "cite", "code", "del", "em", "i", "img", "input", "q", "s", "small", "span",
        "strong",
        "sub", "sup", "time",
    ]
    private static let void = ["br", "hr", "img", "input", "wbr"]
    private static let leftOutClasses = ["ref", "about", "backs", "close", "pl", "gap"]

    // MARK: Text

    private static func appendDecoded(_ text: ArraySlice<UInt8>, to line: inout [UInt8]) {
        var rest = text
        while let sign = rest.firstIndex(of: UInt8(ascii: "&")) {
            line += rest[..<sign]
            rest = rest[sign...]
            let reference = references.first { rest.starts(with: $0.written.utf8) }
            line.append(reference?.byte ?? UInt8(ascii: "&"))
            rest = rest.dropFirst(reference?.written.utf8.count ?? 1)
        }
        line += rest
    }

    /// What `HTMLWriter` and `appendEscapedHTML` write.
    private static let references: [(written: String, byte: UInt8)] = [
        ("&amp;", UInt8(ascii: "&")), ("&lt;", UInt8(ascii: "<")), ("&gt;", UInt8(ascii: ">")),
        ("&quot;", UInt8(ascii: "\"")), ("&#39;", UInt8(ascii: "'")),
    ]
}
