/// Which block of a new edition an old one became. A block whose text changed is the same block, as long as a third of
/// its text is in it.
struct BlockLineage {
    /// By old block, the new one that goes on in its place; each new block at most once.
    private(set) var successors: [Int: Int]
    /// By old block that has no place of its own any more, the new one that took its text in.
    private(set) var hosts: [Int: Int]

    init(_ alignment: EditionAlignment, _ old: EditionText, _ new: EditionText) {
        var successors: [Int: Int] = [:]
        var taken: Set<Int> = []
        var claims: [(old: Int, new: Int, shared: Int)] = []
        for block in old.blocks {
            let range = old.search.range(of: block)
            if let carried = alignment.carriedBlocks[block] {
                successors[block] = carried
                taken.insert(carried)
            } else if let likest = Self.likest(range, alignment, new), 3 * likest.shared >= range.count {
                claims.append((block, likest.block, likest.shared))
            }
        }
        var hosts: [Int: Int] = [:]
        for claim in claims.sorted(by: { ($1.shared, $0.old) < ($0.shared, $1.old) }) {
            if taken.insert(claim.new).inserted {
                successors[claim.old] = claim.new
            } else {
                hosts[claim.old] = claim.new
            }
        }
        self.successors = successors
        self.hosts = hosts
    }

    /// Runs shorter than this, in bytes, are the same by chance: three Han characters, or a word.
    static let leastRun = 9

    /// The new block that has most of an old stretch's text.
    private static func likest(
        _ range: Range<Int>, _ alignment: EditionAlignment, _ new: EditionText
    ) -> (block: Int, shared: Int)? {
        var shared: [Int: Int] = [:]
        for run in alignment.runs(touching: range) {
            var start = run.range.lowerBound + run.shift
            let end = run.range.upperBound + run.shift
            while start < end {
                let block = new.search.block(at: start)
                let stop = min(end, new.search.range(of: block).upperBound)
                if stop - start >= min(leastRun, range.count) { shared[block, default: 0] += stop - start }
                start = stop + 1
            }
        }
        return shared.max { ($0.value, -$0.key) < ($1.value, -$1.key) }.map { ($0.key, $0.value) }
    }

    /// With the blocks whose sentences were found elsewhere.
    func following(_ changes: [SentenceChange], _ old: EditionText, _ new: EditionText) -> BlockLineage {
        var lineage = self
        var taken = Set(successors.values)
        for change in changes {
            guard let from = change.old, let to = change.new else { continue }
            let block = old.search.block(at: from.lowerBound)
            let successor = new.search.block(at: to.lowerBound)
            if lineage.successors[block] == nil, lineage.hosts[block] == nil {
                if taken.insert(successor).inserted {
                    lineage.successors[block] = successor
                } else {
                    lineage.hosts[block] = successor
                }
            }
        }
        return lineage
    }
}
