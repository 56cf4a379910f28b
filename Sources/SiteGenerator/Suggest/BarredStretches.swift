/// Stretches of a block in which nothing is looked for, because they are damaged.
struct BarredStretches: Sendable {
    /// Ascending; none overlaps another.
    private var ranges: [Range<Int>] = []

    /// Stretches are added in order, and do not overlap.
    mutating func add(_ range: Range<Int>) { ranges.append(range) }

    func overlaps(_ range: Range<Int>) -> Bool {
        var low = 0
        var high = ranges.count
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
        }
        return low < ranges.count && ranges[low].lowerBound < range.upperBound
    }
}
