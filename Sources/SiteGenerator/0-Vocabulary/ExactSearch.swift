/// Looks for a sequence in another one in time that grows with their lengths alone (Knuth, Morris and Pratt, 1977): for
/// texts that repeat themselves, in which comparing at each place takes time by the product.
struct ExactSearch<Element: Equatable> {
    private let pattern: [Element]
    /// For each length of a matched beginning, the longest shorter one that may still match.
    private let fallback: [Int]

    /// - Parameter pattern: not empty.
    init(_ pattern: [Element]) {
        self.pattern = pattern
        var fallback = [0, 0]
        fallback.reserveCapacity(pattern.count + 1)
        var matched = 0
        for index in pattern.indices.dropFirst() {
            while matched > 0, pattern[index] != pattern[matched] { matched = fallback[matched] }
            if pattern[index] == pattern[matched] { matched += 1 }
            fallback.append(matched)
        }
        self.fallback = fallback
    }

    /// Calls `found` with each offset at which the pattern stands, ascending, until it gives false.
    func scan(_ text: UnsafeBufferPointer<Element>, _ range: Range<Int>, found: (Int) -> Bool) {
        var matched = 0
        for index in range {
            while matched > 0, matched == pattern.count || text[index] != pattern[matched] {
                matched = fallback[matched]
            }
            if text[index] == pattern[matched] { matched += 1 }
            if matched == pattern.count, !found(index + 1 - matched) { return }
        }
    }

    func first(in text: UnsafeBufferPointer<Element>, _ range: Range<Int>) -> Int? {
        var first: Int?
        scan(text, range) { offset in
            first = offset
            return false
        }
        return first
    }
}
