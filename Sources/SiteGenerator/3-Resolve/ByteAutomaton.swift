/// Finds every occurrence of many byte strings in one pass (Aho and Corasick, “Efficient string matching”, 1975).
///
/// Nodes are numbered level by level, so that the children of a node follow each other, sorted by byte, and the whole
/// tree is a few flat arrays.
struct ByteAutomaton: Sendable {
    /// The byte that leads to each node; the root's is meaningless.
    private var bytes: [UInt8] = [0]
    /// For each node its first child; the next node's first child ends them. One more at the end.
    private var firstChild: [Int32] = []
    /// For each node the one for the longest proper suffix that is in the tree.
    private var fallback: [Int32] = []
    /// For each node the pattern that ends there, or -1.
    private var pattern: [Int32] = []
    /// For each node the next shorter suffix where a pattern ends, or -1.
    private var shorter: [Int32] = []
    /// The root's children by byte, or 0.
    private var rootChildren = [Int32](repeating: 0, count: 256)
    private let lengths: [Int]

    /// The patterns are to be distinct and not empty.
    init(_ patterns: [[UInt8]]) {
        lengths = patterns.map(\.count)
        buildTree(patterns)
        buildFallbacks()
    }

    var nodeCount: Int { bytes.count }

    /// The pattern that ends with the most others, and with how many: one place of the text can give so many occurrences.
    func mostEndings() -> (pattern: Int, count: Int)? {
        var counts = [Int](repeating: 0, count: bytes.count)
        var most: (pattern: Int, count: Int)?
        // The node of a shorter string comes before.
        for node in bytes.indices {
            let others = shorter[node] >= 0 ? counts[Int(shorter[node])] : 0
            counts[node] = others + (pattern[node] >= 0 ? 1 : 0)
            if pattern[node] >= 0, others > most?.count ?? 0 { most = (Int(pattern[node]), others) }
        }
        return most
    }

    /// Calls `found` with each occurrence, by ascending end, of one end the longest first. Returns the number of steps
    /// from node to node, at most two for each byte of the text.
    ///
    /// - Parameter most: of a pattern that occurs more often, only so many occurrences are told, the first ones.
    @discardableResult
    func scan(_ text: [UInt8], most: Int = .max, found: (_ pattern: Int, _ range: Range<Int>) -> Void) -> Int {
        var node: Int32 = 0
        var next = most == .max ? [] : shorter
        var left = most == .max ? [] : [Int](repeating: most, count: bytes.count)
        /// The longest pattern that ends here as a suffix of a node's string, and of which more is wanted.
        func wanted(from start: Int32) -> Int32 {
            var end = start
            while end >= 0, left[Int(end)] == 0 { end = next[Int(end)] }
            var node = start
            // The next walk takes no step over what nobody wants.
            while node >= 0, node != end {
                let shorter = next[Int(node)]
                next[Int(node)] = end
                node = shorter
            }
            return end
        }
        var steps = 0
        for offset in text.indices {
            let byte = text[offset]
            steps += 1
            var longer = child(of: node, byte)
            while longer == 0, node != 0 {
                node = fallback[Int(node)]
                steps += 1
                longer = child(of: node, byte)
            }
            node = longer
            var end = pattern[Int(node)] >= 0 ? node : shorter[Int(node)]
            if most != .max { end = wanted(from: end) }
            while end >= 0 {
                let index = Int(pattern[Int(end)])
                found(index, offset + 1 - lengths[index]..<offset + 1)
                if most == .max {
                    end = shorter[Int(end)]
                } else {
                    left[Int(end)] -= 1
                    end = wanted(from: next[Int(end)])
                }
            }
        }
        return steps
    }

    /// The node that `byte` leads to, or 0, which is nobody's child.
    private func child(of node: Int32, _ byte: UInt8) -> Int32 {
        if node == 0 { return rootChildren[Int(byte)] }
        var low = firstChild[Int(node)]
        var high = firstChild[Int(node) + 1]
        while high - low > 4 {
            let middle = (low + high) / 2
            if bytes[Int(middle)] <= byte { low = middle } else { high = middle }
        }
        while low < high {
            if bytes[Int(low)] == byte { return low }
            low += 1
        }
        return 0
    }

    private mutating func buildTree(_ patterns: [[UInt8]]) {
        let order = patterns.indices.sorted { patterns[$0].lexicographicallyPrecedes(patterns[$1]) }
        // For each node the patterns that begin with its string: neighbours in the order.
        var ranges = [0..<order.count]
        var depths = [0]
        var node = 0
        while node < bytes.count {
            firstChild.append(Int32(bytes.count))
            var low = ranges[node].lowerBound
            let high = ranges[node].upperBound
            let depth = depths[node]
            var own: Int32 = -1
            if low < high, patterns[order[low]].count == depth {
                own = Int32(order[low])
                low += 1
            }
            pattern.append(own)
            while low < high {
                let byte = patterns[order[low]][depth]
                var next = low + 1
                while next < high, patterns[order[next]][depth] == byte { next += 1 }
                if node == 0 { rootChildren[Int(byte)] = Int32(bytes.count) }
                bytes.append(byte)
                ranges.append(low..<next)
                depths.append(depth + 1)
                low = next
            }
            node += 1
        }
        firstChild.append(Int32(bytes.count))
    }

    private mutating func buildFallbacks() {
        fallback = [Int32](repeating: 0, count: bytes.count)
        shorter = [Int32](repeating: -1, count: bytes.count)
        for node in bytes.indices {
            for next in firstChild[node]..<firstChild[node + 1] {
                var suffix = Int32(node)
                var target: Int32 = 0
                while suffix != 0, target == 0 {
                    suffix = fallback[Int(suffix)]
                    target = child(of: suffix, bytes[Int(next)])
                }
                fallback[Int(next)] = target
                shorter[Int(next)] = pattern[Int(target)] >= 0 ? target : shorter[Int(target)]
            }
        }
    }
}
