/// Finds, among what is gone and what is new, sentences that only stand elsewhere: the alignment of two editions keeps their
/// order, so that it pairs nothing across text that stayed.
struct StrayedSentences {
    let old: EditionText
    let new: EditionText

    /// Sentences shorter than this, in bytes, may stand elsewhere by chance.
    private static let longEnough = 32
    /// From this on, two sentences are taken for one that was changed.
    private static let alike = 0.6
    /// Comparing each with each is left when they are more.
    private static let mostCompared = 400

    func paired(_ changes: [SentenceChange]) -> [SentenceChange] {
        var gone: [Range<Int>] = []
        var come: [Range<Int>] = []
        var kept: [SentenceChange] = []
        for change in changes {
            switch (change.old, change.new) {
            case (let range?, nil): gone += sentences(range, of: old)
            case (nil, let range?): come += sentences(range, of: new)
            default: kept.append(change)
            }
        }
        if gone.isEmpty || come.isEmpty { return changes }
        kept += take(&gone, &come, where: { old.bytes[$0] == new.bytes[$1] }, isMoved: true)
        gone = joined(gone, in: old)
        come = joined(come, in: new)
        if gone.count * come.count <= Self.mostCompared {
            kept += take(
                &gone, &come, where: { TextDifference(old.string($0), new.string($1)).similarity >= Self.alike },
                isMoved: false)
        }
        return kept + gone.map { SentenceChange(old: $0, new: nil) } + come.map { SentenceChange(old: nil, new: $0) }
    }

    private func sentences(_ range: Range<Int>, of text: EditionText) -> [Range<Int>] {
        text.sentenceIndices(touching: range).map { text.sentences[$0] }
    }

    private func take(
        _ gone: inout [Range<Int>], _ come: inout [Range<Int>], where isSame: (Range<Int>, Range<Int>) -> Bool,
        isMoved: Bool
    ) -> [SentenceChange] {
        var pairs: [SentenceChange] = []
        var places: [ArraySlice<UInt8>: [Int]] = [:]
        if isMoved { for (index, range) in come.enumerated() { places[new.bytes[range], default: []].append(index) } }
        var taken: Set<Int> = []
        gone.removeAll { range in
            guard range.count >= Self.longEnough else { return false }
            let candidates = isMoved ? places[old.bytes[range]] ?? [] : Array(come.indices)
            guard let index = candidates.first(where: { !taken.contains($0) && isSame(range, come[$0]) }) else {
                return false
            }
            taken.insert(index)
            pairs.append(SentenceChange(old: range, new: come[index], isMoved: isMoved))
            return true
        }
        come = come.enumerated().filter { !taken.contains($0.offset) }.map(\.element)
        return pairs
    }

    /// Sentences that follow each other in one block, as one stretch.
    private func joined(_ sentences: [Range<Int>], in text: EditionText) -> [Range<Int>] {
        var joined: [Range<Int>] = []
        for sentence in sentences {
            if let last = joined.last, text.sentence(after: last) == sentence {
                joined[joined.count - 1] = last.lowerBound..<sentence.upperBound
            } else {
                joined.append(sentence)
            }
        }
        return joined
    }
}
