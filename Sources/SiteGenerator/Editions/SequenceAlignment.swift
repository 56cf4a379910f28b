/// Aligns two sequences of numbers: which runs of the new one are runs of the old one, in the same order.
///
/// What stands once in both sequences is paired first (patience difference, Bram Cohen 2003): pairs in the same order, the
/// longest such chain, cut the problem into gaps, which are cut again. What is left is compared by the greedy algorithm
/// of E. Myers (1986), up to a number of differences that keeps its time in proportion to the gap; a gap with more of
/// them stays unaligned. So time grows with the text and with its differences, never with the text's square.
enum SequenceAlignment {
    /// A stretch that both sequences have.
    struct Run: Equatable {
        var old: Int
        var new: Int
        var count: Int
    }

    /// Runs in order, none empty, those that touch made one.
    static func runs(_ old: [Int], _ new: [Int]) -> [Run] {
        var found: [Run] = []
        var gaps = [Gap(old: old.indices, new: new.indices, depth: 0)]
        while var gap = gaps.popLast() {
            trim(&gap, old, new, &found)
            if gap.old.isEmpty || gap.new.isEmpty { continue }
            let chain = gap.depth < deepest ? uniquePairs(old, gap.old, new, gap.new) : []
            if chain.isEmpty {
                found += shortestScript(old, gap.old, new, gap.new)
                continue
            }
            var start = (old: gap.old.lowerBound, new: gap.new.lowerBound)
            for pair in chain {
                gaps.append(
                    Gap(old: start.old..<pair.old, new: start.new..<pair.new, depth: gap.depth + 1))
                found.append(Run(old: pair.old, new: pair.new, count: 1))
                start = (pair.old + 1, pair.new + 1)
            }
            gaps.append(
                Gap(
                    old: start.old..<gap.old.upperBound, new: start.new..<gap.new.upperBound, depth: gap.depth + 1))
        }
        return merged(found)
    }

    private struct Gap {
        var old: Range<Int>
        var new: Range<Int>
        let depth: Int
    }

    /// How often a gap is cut by what is unique in it: each time costs one pass.
    private static let deepest = 12

    /// Takes off what both sides begin and end with.
    private static func trim(_ gap: inout Gap, _ old: [Int], _ new: [Int], _ found: inout [Run]) {
        var (oldStart, newStart) = (gap.old.lowerBound, gap.new.lowerBound)
        var (oldEnd, newEnd) = (gap.old.upperBound, gap.new.upperBound)
        while oldStart < oldEnd, newStart < newEnd, old[oldStart] == new[newStart] {
            oldStart += 1
            newStart += 1
        }
        while oldStart < oldEnd, newStart < newEnd, old[oldEnd - 1] == new[newEnd - 1] {
            oldEnd -= 1
            newEnd -= 1
        }
        if oldStart > gap.old.lowerBound {
            found.append(
                Run(old: gap.old.lowerBound, new: gap.new.lowerBound, count: oldStart - gap.old.lowerBound))
        }
        if oldEnd < gap.old.upperBound {
            found.append(Run(old: oldEnd, new: newEnd, count: gap.old.upperBound - oldEnd))
        }
        gap.old = oldStart..<oldEnd
        gap.new = newStart..<newEnd
    }

    /// The longest chain, ascending on both sides, of elements that stand once on each.
    private static func uniquePairs(
        _ old: [Int], _ oldRange: Range<Int>, _ new: [Int], _ newRange: Range<Int>
    ) -> [(old: Int, new: Int)] {
        var places: [Int: (old: Int, new: Int)] = [:]
        places.reserveCapacity(oldRange.count)
        // -1: not there; -2: there twice.
        for index in oldRange {
            places[old[index], default: (-1, -1)].old = places[old[index]] == nil ? index : -2
        }
        for index in newRange {
            guard let place = places[new[index]] else { continue }
            places[new[index]]?.new = place.new == -1 ? index : -2
        }
        var pairs: [(old: Int, new: Int)] = []
        for index in oldRange {
            if let place = places[old[index]], place.old >= 0, place.new >= 0 { pairs.append(place) }
        }
        return longestChain(pairs)
    }

    /// Of pairs that ascend on the old side, as many as ascend on the new side too (patience sorting).
    static func longestChain(_ pairs: [(old: Int, new: Int)]) -> [(old: Int, new: Int)] {
        var tops: [Int] = []
        var before = [Int](repeating: -1, count: pairs.count)
        for (index, pair) in pairs.enumerated() {
            var low = 0
            var high = tops.count
            while low < high {
                let middle = (low + high) / 2
                if pairs[tops[middle]].new < pair.new { low = middle + 1 } else { high = middle }
            }
            before[index] = low > 0 ? tops[low - 1] : -1
            if low == tops.count { tops.append(index) } else { tops[low] = index }
        }
        var chain: [(old: Int, new: Int)] = []
        var index = tops.last ?? -1
        while index >= 0 {
            chain.append(pairs[index])
            index = before[index]
        }
        return chain.reversed()
    }

    /// The runs of a shortest edit script, or none where it is longer than the gap's size allows.
    private static func shortestScript(
        _ old: [Int], _ oldRange: Range<Int>, _ new: [Int], _ newRange: Range<Int>
    ) -> [Run] {
        let (n, m) = (oldRange.count, newRange.count)
        let limit = min(n + m, max(32, min(600, 4_000_000 / (n + m))))
        // furthest[k + limit + 1]: how far a path on diagonal k (old minus new) has come in the old sequence.
        var furthest = [Int](repeating: 0, count: 2 * limit + 3)
        var rounds: [[Int]] = []
        for distance in 0...limit {
            rounds.append(Array(furthest[limit + 1 - distance...limit + 1 + distance]))
            for diagonal in stride(from: -distance, through: distance, by: 2) {
                let at = diagonal + limit + 1
                var x =
                    diagonal == -distance || diagonal != distance && furthest[at - 1] < furthest[at + 1]
                    ? furthest[at + 1] : furthest[at - 1] + 1
                var y = x - diagonal
                while x < n, y >= 0, y < m, old[oldRange.lowerBound + x] == new[newRange.lowerBound + y] {
                    x += 1
                    y += 1
                }
                furthest[at] = x
                if x >= n, y >= m { return backtrack(rounds, n, m, oldRange.lowerBound, newRange.lowerBound) }
            }
        }
        return []
    }

    /// - Parameter rounds: what `furthest` held on diagonals -d...d before round d.
    private static func backtrack(_ rounds: [[Int]], _ n: Int, _ m: Int, _ oldStart: Int, _ newStart: Int) -> [Run] {
        var runs: [Run] = []
        var (x, y) = (n, m)
        for distance in rounds.indices.reversed() {
            let row = rounds[distance]
            let diagonal = x - y
            func furthest(_ diagonal: Int) -> Int { row[diagonal + distance] }
            guard distance > 0 else {
                if x > 0 { runs.append(Run(old: oldStart, new: newStart, count: x)) }
                break
            }
            let isDown =
                diagonal == -distance
                || diagonal != distance && furthest(diagonal - 1) < furthest(diagonal + 1)
            let previous = isDown ? diagonal + 1 : diagonal - 1
            let startX = furthest(previous)
            let startY = startX - previous
            let afterX = isDown ? startX : startX + 1
            let afterY = isDown ? startY + 1 : startY
            if x > afterX { runs.append(Run(old: oldStart + afterX, new: newStart + afterY, count: x - afterX)) }
            (x, y) = (startX, startY)
        }
        return runs.reversed()
    }

    static func merged(_ runs: [Run]) -> [Run] {
        var result: [Run] = []
        for run in runs.sorted(by: { $0.old < $1.old }) where run.count > 0 {
            if let last = result.last, last.old + last.count == run.old, last.new + last.count == run.new {
                result[result.count - 1].count += run.count
            } else {
                result.append(run)
            }
        }
        return result
    }
}
