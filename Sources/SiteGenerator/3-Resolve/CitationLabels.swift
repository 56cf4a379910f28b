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

    private let sources: [Source]
    /// Places of sources, by the editor's id.
    private let places: [String: Int]
    private let strings: InterfaceStrings

    init(_ library: SourceLibrary, _ strings: InterfaceStrings) {
        sources = library.byOrder
        var places: [String: Int] = [:]
        for (index, source) in sources.enumerated() {
            for key in source.citationKeys where places[key] == nil { places[key] = index }
        }
        (self.places, self.strings) = (places, strings)
    }

    /// A text cut into what stays as it is and what links to sources. An unknown source is left as written: it is
    /// reported elsewhere.
    func pieces(of text: ArraySlice<UInt8>) -> [Piece] {
        var pieces: [Piece] = []
        var start = text.startIndex
        for citation in CitationScanner.citations(in: text) where citation.items.allSatisfy({ places[$0.id] != nil }) {
            pieces.append(.text(text[start..<citation.range.lowerBound] + Array("[".utf8)))
            for (index, item) in citation.items.enumerated() {
                if index > 0 { pieces.append(.text(Array("; ".utf8)[...])) }
                pieces.append(.link(Array(label(item.id).utf8), source: item.id))
                if let locator = item.locator { pieces.append(.text(Array(", \(locator)".utf8)[...])) }
            }
            pieces.append(.text(Array("]".utf8)[...]))
            start = citation.range.upperBound
        }
        if start < text.endIndex || pieces.isEmpty { pieces.append(.text(text[start...])) }
        return pieces
    }

    private func label(_ id: String) -> String {
        places[id].map { BibliographyEntry.short(sources[$0], strings) } ?? id
    }
}
