/// Something in a text that a note may stand or fall with.
struct Fact: Hashable, Sendable {
    enum Kind: String, CaseIterable, Sendable { case number, date, negation, unit, name }

    let kind: Kind
    /// What makes two facts the same, however they are written: `300000000` for 3億 and 300 million.
    let value: String
    /// As the text has it.
    let words: String
    /// In code points of the text.
    let range: Range<Int>
}

/// A fact that one text has and the other has not, or has otherwise.
struct FactDifference: Hashable, Sendable {
    let kind: Fact.Kind
    /// What the old text says; nil where it says nothing of it.
    let old: String?
    let new: String?

    /// Facts of two texts that differ, kind by kind in the order of the texts. Those that both have are passed over; the
    /// others are paired one by one. Where both have the same facts in another order, they are paired too: what changed
    /// its place may say something else.
    static func between(_ old: [Fact], _ new: [Fact]) -> [FactDifference] {
        Fact.Kind.allCases.flatMap { kind -> [FactDifference] in
            var left = old.filter { $0.kind == kind }[...]
            var right = new.filter { $0.kind == kind }[...]
            // Alike in words too, or of two negations the wrong one would be left over.
            while let a = left.first, let b = right.first, a.value == b.value, a.words == b.words {
                left.removeFirst()
                right.removeFirst()
            }
            while let a = left.last, let b = right.last, a.value == b.value, a.words == b.words {
                left.removeLast()
                right.removeLast()
            }
            if left.elementsEqual(right, by: { $0.value == $1.value }) { return [] }
            let (gone, come) = withoutShared(Array(left), Array(right))
            let isOrderAlone = gone.isEmpty && come.isEmpty
            let old = isOrderAlone ? Array(left) : gone
            let new = isOrderAlone ? Array(right) : come
            return (0..<max(old.count, new.count)).map { index in
                FactDifference(
                    kind: kind, old: index < old.count ? old[index].words : nil,
                    new: index < new.count ? new[index].words : nil)
            }
        }
    }

    /// Without what stands in both, one for one: first those that are written alike, so that of two negations the one is
    /// named that is gone.
    private static func withoutShared(_ old: [Fact], _ new: [Fact]) -> (old: [Fact], new: [Fact]) {
        func without(_ old: [Fact], _ new: [Fact], _ key: (Fact) -> String) -> (old: [Fact], new: [Fact]) {
            var counts: [String: Int] = [:]
            for fact in old { counts[key(fact), default: 0] += 1 }
            var shared: [String: Int] = [:]
            let rest = new.filter { fact in
                guard counts[key(fact), default: 0] > 0 else { return true }
                counts[key(fact), default: 0] -= 1
                shared[key(fact), default: 0] += 1
                return false
            }
            let gone = old.filter { fact in
                guard shared[key(fact), default: 0] > 0 else { return true }
                shared[key(fact), default: 0] -= 1
                return false
            }
            return (gone, rest)
        }
        let (left, right) = without(old, new) { $0.value + "\0" + $0.words }
        return without(left, right) { $0.value }
    }
}
