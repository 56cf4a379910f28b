/// The text of a Markdown article, over which the ranges of its pages run.
public struct RenderedMarkdownText: Sendable, Equatable {
    public let bytes: [UInt8]
    /// Where in `bytes` the author's footnotes begin; nil when there are none.
    public let footnoteStart: Int?

    /// Reads what `cmark_render_html` gives: tags off, entities decoded. The numbers that refer to footnotes and the arrows
    /// that lead back are left out, since the renderer added them.
    public init(_ html: [UInt8]) {
        var reader = HTMLReader(html)
        var bytes: [UInt8] = []
        var footnoteStart: Int?
        // The element that is left out, and how many of its name are open.
        var skipped: (name: String, depth: Int)?
        while let token = reader.next() {
            switch token {
            case .start(let tag):
                if let current = skipped {
                    if tag.name == current.name { skipped = (current.name, current.depth + 1) }
                } else if Self.isReference(tag, html) {
                    skipped = (tag.name, 1)
                } else if footnoteStart == nil, tag.name == "section", tag.has("data-footnotes") {
                    footnoteStart = bytes.count
                }
            case .end(let tag):
                guard let current = skipped, tag.name == current.name else { break }
                skipped = current.depth > 1 ? (current.name, current.depth - 1) : nil
            case .text(let range):
                if skipped == nil { bytes += html[range] }
            case .scalars(let first, let second, _):
                guard skipped == nil else { break }
                for scalar in [first, second].compactMap(\.self) {
                    bytes += UTF8.encode(scalar).map(Array.init) ?? []
                }
            case .skipped:
                break
            }
        }
        self.bytes = bytes
        self.footnoteStart = footnoteStart
    }

    private static func isReference(_ tag: HTMLTag, _ html: [UInt8]) -> Bool {
        if tag.name == "a" { return tag.has("data-footnote-backref") }
        guard tag.name == "sup", let value = tag.value(of: "class") else { return false }
        return html[value].elementsEqual("footnote-ref".utf8)
    }
}

/// The text that a rendered Markdown article shows.
public func visibleText(ofRenderedMarkdown html: [UInt8]) -> [UInt8] {
    RenderedMarkdownText(html).bytes
}
