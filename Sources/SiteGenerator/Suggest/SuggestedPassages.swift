/// Passages for words of the article: the shortest that stand nowhere else, written so that they can be pasted.
struct SuggestedPassages {
    /// Where words stand so often, no editor wants a passage that is proposed for one of the places.
    private static let mostPlaces = 500

    private let text: ScannedText
    private var offsets: [[UInt8]: [Int]] = [:]

    /// - Parameter ranges: of the search text's bytes; passages are given for these only.
    init(_ text: ScannedText, _ ranges: [Range<Int>]) {
        self.text = text
        var patterns: [[UInt8]] = []
        for range in ranges {
            let words = Array(text.search.bytes[range])
            if !words.isEmpty, offsets.updateValue([], forKey: words) == nil { patterns.append(words) }
        }
        var found = [[Int]](repeating: [], count: patterns.count)
        ByteAutomaton(patterns).scan(text.search.bytes) { pattern, range in found[pattern].append(range.lowerBound) }
        for (pattern, places) in zip(patterns, found) { offsets[pattern] = places }
    }

    /// The lines of a passage with their `> `; nil where the words cannot be told from others like them.
    func lines(_ range: Range<Int>) -> String? {
        let places = offsets[Array(text.search.bytes[range])] ?? []
        guard !places.isEmpty, places.count <= Self.mostPlaces else { return nil }
        let way =
            places.count == 1
            ? LongerPassage.plain(range, in: text.search)
            : LongerPassage.deciding(
                for: range.lowerBound, among: places, count: range.count, meant: 0..<range.count, in: text.search)
        guard case .passage(let passage) = way else { return nil }
        return "> " + passage
    }
}
