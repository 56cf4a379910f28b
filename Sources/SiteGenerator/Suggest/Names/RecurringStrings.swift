/// Strings of Han that recur in a text without spaces, as candidates for words: those that stand between different
/// neighbours, and that no longer one explains (accessor variety: Feng, Chen, Deng and Zheng, 2004).
enum RecurringStrings {
    private static let leastCount = 4
    private static let longest = 8

    /// Han that is no function word: these end what may be a name.
    static func isInside(_ scalar: Unicode.Scalar) -> Bool {
        LetterKind(scalar) == .han && !functionWords.contains(scalar) && Numeral.read([scalar], at: 0) == nil
    }

    private static let functionWords = Set(
        "的了在是和与與及也都就而但这這那有为為被把对對从從到等将將其之于於以不个個他她它们們我你或并並但者所年月日".unicodeScalars)

    /// Strings of three or more, the most frequent first. Every length is counted by looking only at strings that were
    /// frequent one character shorter, so that the cost is that of a few passes.
    static func find(
        _ runs: [(block: Int, range: Range<Int>)], in text: ScannedText
    ) -> [(string: String, places: [NameCandidate.Place])] {
        var kept: [(string: [Unicode.Scalar], places: [NameCandidate.Place])] = []
        var frequent: Set<[Unicode.Scalar]>?
        for length in 2...longest {
            var places: [[Unicode.Scalar]: [NameCandidate.Place]] = [:]
            var order: [[Unicode.Scalar]] = []
            for run in runs where run.range.count >= length {
                let scalars = text.blocks[run.block].scalars
                for start in run.range.lowerBound...run.range.upperBound - length {
                    if let frequent,
                        !frequent.contains(Array(scalars[start..<start + length - 1]))
                            || !frequent.contains(Array(scalars[start + 1..<start + length]))
                    {
                        continue
                    }
                    let string = Array(scalars[start..<start + length])
                    if places[string] == nil { order.append(string) }
                    places[string, default: []].append((run.block, start..<start + length))
                }
            }
            order.removeAll { places[$0]?.count ?? 0 < leastCount }
            if order.isEmpty { break }
            // What a longer string explains in four places of five is a part of it.
            var explained: [[Unicode.Scalar]: Int] = [:]
            for string in order {
                let count = places[string]?.count ?? 0
                for part in [Array(string.dropLast()), Array(string.dropFirst())] {
                    explained[part] = max(explained[part] ?? 0, count)
                }
            }
            kept.removeAll { (explained[$0.string] ?? 0) * 5 >= $0.places.count * 4 }
            if length >= 3 {
                for string in order {
                    guard let found = places[string], hasVariety(found, text) else { continue }
                    kept.append((string, found))
                }
            }
            frequent = Set(order)
        }
        return kept.map { (String(String.UnicodeScalarView($0.string)), $0.places) }
    }

    /// Whether there are two different neighbours on both sides; the end of a run counts as one of its own.
    private static func hasVariety(_ places: [NameCandidate.Place], _ text: ScannedText) -> Bool {
        func varies(_ offset: (Range<Int>) -> Int) -> Bool {
            var first: Unicode.Scalar?
            for place in places {
                let scalars = text.blocks[place.block].scalars
                let index = offset(place.range)
                guard scalars.indices.contains(index), LetterKind(scalars[index]) == .han else { return true }
                if let first, first != scalars[index] { return true }
                first = scalars[index]
            }
            return false
        }
        return varies { $0.lowerBound - 1 } && varies { $0.upperBound }
    }
}
