/// Puts sources in the order of a bibliography: by what their entries begin with, which is what texts call them, in the
/// order of a glossary; then by date, those without one last; then as the files have them.
struct BibliographyOrder {
    /// - Parameter language: of the list.
    static func sorted(_ sources: [Source], language: LanguageTag) -> [Source] {
        let keyed = sources.enumerated().map { (key: Key($1, index: $0, language), source: $1) }
        return keyed.sorted { $0.key < $1.key }.map(\.source)
    }

    /// The place of each in the order.
    static func positions(_ sources: [Source], language: LanguageTag) -> [Int] {
        let keys = sources.enumerated().map { Key($1, index: $0, language) }
        var positions = keys.indices.map { $0 }
        for (position, index) in keys.indices.sorted(by: { keys[$0] < keys[$1] }).enumerated() {
            positions[index] = position
        }
        return positions
    }

    private struct Key: Comparable {
        let name: CollationKey
        let date: [Int]
        let index: Int

        init(_ source: Source, index: Int, _ language: LanguageTag) {
            name = CollationKey(BibliographyOrder.words(of: source.heading.sortText), language: language)
            date = source.issued?.sortKey ?? [Int.max]
            self.index = index
        }

        static func < (left: Key, right: Key) -> Bool {
            if left.name != right.name { return left.name < right.name }
            if left.date != right.date { return left.date.lexicographicallyPrecedes(right.date) }
            return left.index < right.index
        }
    }

    /// What lies between words as one space: `Smith, Adam` precedes `Smith Jones, B.`.
    private static func words(of text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let properties = scalar.properties
            switch properties.generalCategory {
            case .nonspacingMark, .spacingMark, .enclosingMark, .format: result.append(scalar)
            case _ where properties.isAlphabetic || properties.numericType != nil: result.append(scalar)
            default: if let last = result.last, last != " " { result.append(" ") }
            }
        }
        if result.last == " " { result.removeLast() }
        return String(result)
    }
}
