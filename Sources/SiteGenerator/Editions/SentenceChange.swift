/// Sentences of two editions that are not the same in both, or not in the same place. Ranges are bytes of the search
/// texts, each within one block.
struct SentenceChange: Equatable {
    /// Nil for what is new.
    let old: Range<Int>?
    /// Nil for what is gone.
    let new: Range<Int>?
    /// Stands elsewhere, word for word.
    var isMoved = false
}

extension SentenceChange {
    /// In the order of the new edition; what is gone, where it stood.
    static func all(
        _ old: EditionText, _ new: EditionText, _ alignment: EditionAlignment, _ lineage: BlockLineage
    ) -> [SentenceChange] {
        var finder = SentenceChangeFinder(old: old, new: new, alignment: alignment, lineage: lineage)
        let changes = StrayedSentences(old: old, new: new).paired(finder.find())
        func place(_ change: SentenceChange) -> Int {
            change.new?.lowerBound ?? change.old.map { alignment.image(of: $0).lowerBound } ?? 0
        }
        return changes.enumerated().sorted {
            let left = place($0.element)
            let right = place($1.element)
            return left == right ? $0.offset < $1.offset : left < right
        }.map(\.element)
    }
}
