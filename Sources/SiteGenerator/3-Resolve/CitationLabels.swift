/// What a citation `[@id, p. 3]` reads on the page: `[Label, p. 3]`, the label a link to the bibliography.
struct CitationLabels: Sendable {
    enum Piece {
        case text(ArraySlice<UInt8>)
        /// A link to the source of this id.
        case link([UInt8], source: String)

        var bytes: ArraySlice<UInt8> {
            switch self {
            case .text(let text): text
            case .link(let label, _): label[...]
            }
        }
    }

    /// By the editor's id.
    private let labels: [String: String]
    private let betweenItems: ArraySlice<UInt8>
    private let beforeLocator: ArraySlice<UInt8>

    init(_ library: SourceLibrary, _ called: SourceLabels, _ strings: InterfaceStrings) {
        var labels: [String: String] = [:]
        for (source, label) in zip(library.byOrder, called.labels) {
            for key in source.citationKeys where labels[key] == nil { labels[key] = label }
        }
        self.labels = labels
        betweenItems = Array(strings[.sourceNameSeparator].utf8)[...]
        beforeLocator = Array(strings[.sourceSeparator].utf8)[...]
    }

    /// A text cut into what stays as it is and what links to sources. An unknown source is left as written: it is
    /// reported elsewhere.
    func pieces(of text: ArraySlice<UInt8>) -> [Piece] {
        var pieces: [Piece] = []
        var start = text.startIndex
        for citation in CitationScanner.citations(in: text) where citation.items.allSatisfy({ labels[$0.id] != nil }) {
            pieces.append(.text(text[start..<citation.range.lowerBound] + Array("[".utf8)))
            for (index, item) in citation.items.enumerated() {
                if index > 0 { pieces.append(.text(betweenItems)) }
                pieces.append(.link(Array((labels[item.id] ?? item.id).utf8), source: item.id))
                if let locator = item.locator { pieces.append(.text(beforeLocator + Array(locator.utf8))) }
            }
            pieces.append(.text(Array("]".utf8)[...]))
            start = citation.range.upperBound
        }
        if start < text.endIndex || pieces.isEmpty { pieces.append(.text(text[start...])) }
        return pieces
    }
}
