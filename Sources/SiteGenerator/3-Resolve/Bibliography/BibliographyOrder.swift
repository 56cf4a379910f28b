/// Puts sources in the order of a bibliography: by author, else publisher or container, else title; then by date, those
/// without one last; then as the files have them.
struct BibliographyOrder {
    static func sorted(_ sources: [Source]) -> [Source] {
        let keyed = sources.enumerated().map { (key: Key($1, index: $0), source: $1) }
        return keyed.sorted { $0.key < $1.key }.map(\.source)
    }

    /// The place of each in the order.
    static func positions(_ sources: [Source]) -> [Int] {
        let keys = sources.enumerated().map { Key($1, index: $0) }
        var positions = keys.indices.map { $0 }
        for (position, index) in keys.indices.sorted(by: { keys[$0] < keys[$1] }).enumerated() {
            positions[index] = position
        }
        return positions
    }

    private struct Key: Comparable {
        let name: [UInt32]
        let date: [Int]
        let index: Int

        init(_ source: Source, index: Int) {
            let names = source.creators
            let text =
                names.isEmpty
                ? (source.isCalledByTitle ? source.title : nil) ?? source.publisher ?? source.containerTitle
                    ?? source.title ?? source.id.value
                : names.map { BibliographyNames.text($0) }.joined(separator: " ")
            name = BibliographyOrder.folded(CSLText(text).plain)
            date = source.issued?.sortKey ?? [Int.max]
            self.index = index
        }

        static func < (left: Key, right: Key) -> Bool {
            if left.name != right.name { return left.name.lexicographicallyPrecedes(right.name) }
            if left.date != right.date { return left.date.lexicographicallyPrecedes(right.date) }
            return left.index < right.index
        }
    }

    /// Letters and digits by which texts are compared: without case and the accents of Latin letters, full-width forms
    /// as narrow ones, katakana as hiragana; what lies between them as one space.
    static func folded(_ text: String) -> [UInt32] {
        var result: [UInt32] = []
        for scalar in text.decomposedScalars {
            var value = scalar.value
            if (0xFF01...0xFF5E).contains(value) { value -= 0xFEE0 }
            if (0x30A1...0x30F6).contains(value) { value -= 0x60 }
            guard let unit = Unicode.Scalar(value) else { continue }
            for lower in unit.properties.lowercaseMapping.unicodeScalars {
                if lower.properties.isAlphabetic || lower.properties.numericType != nil {
                    result.append(lower.value)
                } else if lower.properties.generalCategory != .nonspacingMark, let last = result.last, last != 0x20 {
                    result.append(0x20)
                }
            }
        }
        if result.last == 0x20 { result.removeLast() }
        return result
    }
}
