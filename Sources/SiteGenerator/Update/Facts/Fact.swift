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

    /// Facts of two texts that differ, kind by kind in the order of the texts. Those that both have at the
    /// beginning and at the end are passed over; the others are paired one by one.
    static func between(_ old: [Fact], _ new: [Fact]) -> [FactDifference] {
        Fact.Kind.allCases.flatMap { kind -> [FactDifference] in
            var left = old.filter { $0.kind == kind }[...]
            var right = new.filter { $0.kind == kind }[...]
            while let a = left.first, let b = right.first, a.value == b.value {
                left.removeFirst()
                right.removeFirst()
            }
            while let a = left.last, let b = right.last, a.value == b.value {
                left.removeLast()
                right.removeLast()
            }
            return (0..<max(left.count, right.count)).map { index in
                FactDifference(
                    kind: kind, old: index < left.count ? left[left.startIndex + index].words : nil,
                    new: index < right.count ? right[right.startIndex + index].words : nil)
            }
        }
    }
}
