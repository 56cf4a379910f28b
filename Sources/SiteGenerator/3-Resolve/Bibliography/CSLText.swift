/// A text with the little HTML that CSL has in titles: `<i>`, `<b>`, `<sup>`, `<sub>`, `<sc>`, and spans for small
/// capitals and for what keeps its case. A tag counts where it is closed again, in order; everything else is text.
struct CSLText: Sendable {
    /// A fragment of HTML, of elements without attributes but for the class of small capitals.
    let html: [UInt8]
    /// Without the tags.
    let plain: String

    init(_ text: String) {
        let pieces = Self.pieces(Array(text.utf8))
        var html: [UInt8] = []
        var plain: [UInt8] = []
        for piece in pieces {
            switch (piece.isPaired, piece.tag) {
            case (true, .open(let element)?): html += Array(element.open.utf8)
            case (true, .close(let element)?): html += Array(element.close.utf8)
            default:
                html.appendEscapedHTML(Array(piece.bytes))
                plain += piece.bytes
            }
        }
        self.html = html
        self.plain = UTF8Text.string(plain)
    }

    private enum Element {
        case italic, bold, superscript, `subscript`, smallCapitals, keptCase

        var open: String {
            switch self {
            case .italic: "<i>"
            case .bold: "<b>"
            case .superscript: "<sup>"
            case .subscript: "<sub>"
            case .smallCapitals: "<span class=\"small-caps\">"
            // It tells style sheets of CSL to leave capitals alone, which is what happens here anyway.
            case .keptCase: ""
            }
        }

        var close: String {
            switch self {
            case .smallCapitals: "</span>"
            case .keptCase: ""
            default: "</" + open.dropFirst()
            }
        }
    }

    private enum Tag {
        case open(Element)
        case close(Element)
    }

    private struct Piece {
        var bytes: ArraySlice<UInt8>
        var tag: Tag?
        /// Whether its opening tag has a closing one, or the other way round.
        var isPaired = false
    }

    /// The text cut at everything that looks like a tag.
    private static func pieces(_ text: [UInt8]) -> [Piece] {
        var pieces: [Piece] = []
        var open: [(piece: Int, tag: String, element: Element)] = []
        // How many of `open` a closing tag could close, so that one that closes nothing is passed over at once.
        var counts: [String: Int] = [:]
        var runStart = 0
        var offset = 0
        func flush() {
            if runStart < offset { pieces.append(Piece(bytes: text[runStart..<offset])) }
        }
        while offset < text.count {
            guard text[offset] == UInt8(ascii: "<"), let (name, element, length) = tag(text[offset...]) else {
                offset += 1
                continue
            }
            flush()
            let bytes = text[offset..<offset + length]
            offset += length
            runStart = offset
            if let element {
                open.append((pieces.count, name, element))
                counts[name, default: 0] += 1
                pieces.append(Piece(bytes: bytes, tag: .open(element)))
            } else if counts[name, default: 0] > 0 {
                while let last = open.popLast() {
                    counts[last.tag, default: 0] -= 1
                    guard last.tag == name else { continue }
                    pieces[last.piece].isPaired = true
                    pieces.append(Piece(bytes: bytes, tag: .close(last.element), isPaired: true))
                    break
                }
            } else {
                pieces.append(Piece(bytes: bytes))
            }
        }
        flush()
        return pieces
    }

    /// The tag that `text` begins with: its name, what it opens (nil for a closing one), and its length.
    private static func tag(_ text: ArraySlice<UInt8>) -> (name: String, element: Element?, length: Int)? {
        // The longest tag is that of small capitals.
        guard let end = text.prefix(64).firstIndex(of: UInt8(ascii: ">")) else { return nil }
        let length = end - text.startIndex + 1
        let written = UTF8Text.string(text[text.startIndex...end].filter { $0 != 0x20 && $0 != UInt8(ascii: ";") })
        switch written.lowercased() {
        case "<i>": return ("i", .italic, length)
        case "<b>": return ("b", .bold, length)
        case "<sup>": return ("sup", .superscript, length)
        case "<sub>": return ("sub", .subscript, length)
        case "<sc>": return ("sc", .smallCapitals, length)
        case "<spanstyle=\"font-variant:small-caps\">": return ("span", .smallCapitals, length)
        case "<spanclass=\"nocase\">": return ("span", .keptCase, length)
        case "</i>", "</b>", "</sup>", "</sub>", "</sc>", "</span>":
            return (String(written.lowercased().dropFirst(2).dropLast()), nil, length)
        default: return nil
        }
    }
}
