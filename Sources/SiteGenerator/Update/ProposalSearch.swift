/// Looks for words that are lost in everything of a new edition that the alignment leads nowhere else: sentences that
/// were rewritten, moved or added. What it finds is proposed and never used.
struct ProposalSearch {
    private let new: EditionText
    /// Code points of the sentences that are not as they were, and where each begins.
    private var scalars: [Int] = []
    private var offsets: [Int] = []
    /// Cells of comparison tables that may still be filled.
    private var budget = 300_000_000

    init(_ old: EditionText, _ new: EditionText, _ alignment: EditionAlignment) {
        self.new = new
        var runs = alignment.runs[...]
        for sentence in new.sentences {
            while let first = runs.first, first.new + first.count <= sentence.lowerBound { runs.removeFirst() }
            if let first = runs.first, first.new <= sentence.lowerBound,
                sentence.upperBound <= first.new + first.count
            {
                continue
            }
            for (scalar, offset) in UTF8Text.scalars(in: new.bytes, sentence) {
                scalars.append(Int(SpellingFold.searched(scalar).value))
                offsets.append(offset)
            }
            // No passage goes on into the next sentence that happens to be listed.
            scalars.append(-1)
            offsets.append(sentence.upperBound)
        }
    }

    /// The stretch most like the words, if at most two fifths of it differ; of words that are too short for this, the one
    /// that differs in case and width alone.
    mutating func find(_ words: String) -> Range<Int>? {
        let pattern = words.unicodeScalars.map { Int(SpellingFold.searched($0).value) }
        let cost = pattern.count * scalars.count
        guard pattern.count >= 2, pattern.count <= 600, cost <= budget else { return nil }
        budget -= cost
        if pattern.count < 6 { return exact(pattern) }
        guard let found = ApproximateSearch.best(pattern, in: scalars, limit: pattern.count * 2 / 5)?.range else {
            return nil
        }
        return range(found).flatMap(new.trimmed).map(new.wholeWords)
    }

    private func exact(_ pattern: [Int]) -> Range<Int>? {
        guard pattern.count <= scalars.count else { return nil }
        let places = (0...scalars.count - pattern.count).lazy.filter { scalars[$0...].starts(with: pattern) }.prefix(2)
        guard places.count == 1, let first = places.first, let range = range(first..<first + pattern.count) else {
            return nil
        }
        return new.wholeWords(range) == range ? range : nil
    }

    /// In bytes of the search text; nil where it runs over the end of a block.
    private func range(_ found: Range<Int>) -> Range<Int>? {
        let end = found.upperBound < offsets.count ? offsets[found.upperBound] : new.bytes.count
        let range = offsets[found.lowerBound]..<end
        return new.bytes[range].contains(0) ? nil : range
    }
}
