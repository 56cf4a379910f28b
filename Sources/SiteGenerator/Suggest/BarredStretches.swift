/// Stretches of a block in which nothing is looked for, or nothing linked, because they are damaged or links already.
struct BarredStretches: Sendable {
    /// Ascending; none overlaps another.
    private var ranges: [Range<Int>] = []

    init() {}

    /// - Parameter stretches: in any order, overlapping or not.
    init(merging stretches: [Range<Int>]) {
        for stretch in stretches.sorted(by: { $0.lowerBound < $1.lowerBound }) where !stretch.isEmpty {
            if let last = ranges.last, last.upperBound >= stretch.lowerBound {
                ranges[ranges.count - 1] = last.lowerBound..<max(last.upperBound, stretch.upperBound)
            } else {
                ranges.append(stretch)
            }
        }
    }

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
