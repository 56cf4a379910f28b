/// Which block of a new edition an old one became. A block whose text changed is the same block, as long as a third of
/// its text is in it, or one block alone stands in its place.
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
            } else if let likest = alignment.likestBlock(block, leastRun: Self.leastRun),
                3 * likest.shared >= range.count
            {
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
        replaceInPlace(old.blocks.count, new.blocks.count, taken)
    }

    /// One block that stands alone where one stood alone, between blocks that go on, took its place, whatever it says: a
    /// damaged paragraph that was written anew, a number in a cell of a table.
    private mutating func replaceInPlace(_ oldCount: Int, _ newCount: Int, _ taken: Set<Int>) {
        for block in 0..<oldCount where successors[block] == nil && hosts[block] == nil {
            guard let before = block == 0 ? -1 : successors[block - 1],
                let after = block + 1 == oldCount ? newCount : successors[block + 1],
                after == before + 2, !taken.contains(before + 1)
            else { continue }
            successors[block] = before + 1
        }
    }

    /// Runs shorter than this, in bytes, are the same by chance: three Han characters, or a word.
    static let leastRun = 9

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
