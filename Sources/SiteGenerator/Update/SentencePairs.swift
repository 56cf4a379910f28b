/// What two sentences, one of each edition, come to when they are compared. Each pair is compared once: a sentence may be
/// as long as a book, and thousands of anchors may stand in it.
final class SentencePairs {
    private struct Pair: Hashable {
        let old: Range<Int>
        let new: Range<Int>
    }

    private let old: EditionText
    private let new: EditionText
    private let scanner: FactScanner
    private var facts: [Pair: [FactDifference]] = [:]
    private var likeness: [Pair: Bool] = [:]
    private var spelling: [Pair: Bool] = [:]

    init(_ old: EditionText, _ new: EditionText, _ scanner: FactScanner) {
        self.old = old
        self.new = new
        self.scanner = scanner
    }

    func differences(_ old: Range<Int>, _ new: Range<Int>) -> [FactDifference] {
        known(\.facts, old, new) { scanner.differences($0, $1) }
    }

    /// Whether at least half of both is the same.
    func isLike(_ old: Range<Int>, _ new: Range<Int>) -> Bool {
        known(\.likeness, old, new) { SpellingFold.similarity($0, $1) >= 0.5 }
    }

    /// Whether they differ in spelling alone, facts left aside.
    func isSpelling(_ old: Range<Int>, _ new: Range<Int>) -> Bool {
        known(\.spelling, old, new, SpellingFold.isSame)
    }

    private func known<Value>(
        _ memory: ReferenceWritableKeyPath<SentencePairs, [Pair: Value]>, _ old: Range<Int>, _ new: Range<Int>,
        _ compare: (String, String) -> Value
    ) -> Value {
        let pair = Pair(old: old, new: new)
        if let value = self[keyPath: memory][pair] { return value }
        let value = compare(self.old.string(old), self.new.string(new))
        self[keyPath: memory][pair] = value
        return value
    }
}
