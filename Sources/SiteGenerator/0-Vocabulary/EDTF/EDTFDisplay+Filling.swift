/// Texts with places.
extension EDTFDisplay {
    func text(_ key: EDTFStringKey, _ values: KeyValuePairs<String, String>) -> String {
        var result = ""
        forEachStretch(of: key) { stretch in
            switch stretch {
            case .words(let words): result += words
            case .place(let name): result += values.first { $0.key == name }?.value ?? ""
            }
        }
        return result
    }

    /// A text whose places are filled with pieces that stay apart.
    func fill(_ key: EDTFStringKey, _ values: KeyValuePairs<String, Piece>) -> [Piece] {
        var pieces: [Piece] = []
        forEachStretch(of: key) { stretch in
            switch stretch {
            case .words(let words): pieces.append(Piece(text: String(words)))
            case .place(let name): pieces += values.filter { $0.key == name }.map(\.value)
            }
        }
        return pieces
    }

    private enum Stretch {
        case words(Substring)
        /// `{name}`.
        case place(Substring)
    }

    private func forEachStretch(of key: EDTFStringKey, _ body: (Stretch) -> Void) {
        let text = strings.dateString(key.rawValue)
        var rest = text[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            if rest.startIndex < open { body(.words(rest[..<open])) }
            body(.place(rest[rest.index(after: open)..<close]))
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty { body(.words(rest)) }
    }
}
