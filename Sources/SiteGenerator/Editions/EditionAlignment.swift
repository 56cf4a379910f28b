/// Which stretches of a new edition are stretches of the old one: first whole blocks, then sentences within changed
/// blocks, then code points within changed sentences. Offsets are bytes of the search texts.
struct EditionAlignment {
    typealias Run = SequenceAlignment.Run

    /// In the order of both texts.
    let runs: [Run]
    /// Blocks that stand once in both editions, word for word, and not in the same order: by old block, the new one.
    let carriedBlocks: [Int: Int]

    private let old: EditionText
    private let new: EditionText

    init(_ old: EditionText, _ new: EditionText) {
        self.old = old
        self.new = new
        var ids = IDs()
        let oldBlocks = old.blocks.map { ids.id(old.bytes[old.search.range(of: $0)]) }
        let newBlocks = new.blocks.map { ids.id(new.bytes[new.search.range(of: $0)]) }
        let paired = SequenceAlignment.runs(oldBlocks, newBlocks)
        var runs: [Run] = []
        for run in paired { runs += Self.run(of: run, old, new) }
        for gap in Self.gaps(paired, oldBlocks.count, newBlocks.count) { runs += Self.align(gap, old, new) }
        let merged = SequenceAlignment.merged(runs)
        self.runs = merged
        carriedBlocks = Self.carried(oldBlocks, newBlocks, paired, old)
    }

    // MARK: Questions

    /// The run that holds a whole stretch of the old edition.
    func run(holding range: Range<Int>) -> Run? {
        guard let run = run(at: range.lowerBound), range.upperBound <= run.old + run.count else { return nil }
        return run
    }

    /// Where the surroundings of an old stretch leave room for it in the new edition: from the end of what precedes it to
    /// the start of what follows it.
    func image(of range: Range<Int>) -> Range<Int> {
        let start = edge(range.lowerBound, isStart: true)
        let end = edge(range.upperBound, isStart: false)
        return min(start, end)..<max(start, end)
    }

    /// What of an old stretch stands in the new edition: in bytes of the old, with what leads from them to the new.
    func runs(touching range: Range<Int>) -> [(range: Range<Int>, shift: Int)] {
        var touching: [(range: Range<Int>, shift: Int)] = []
        for run in runs[max(0, lastRun(startingBy: range.lowerBound))...] {
            if run.old >= range.upperBound { break }
            let part = (run.old..<run.old + run.count).clamped(to: range)
            if !part.isEmpty { touching.append((part, run.new - run.old)) }
        }
        return touching
    }

    /// Shorter runs, in bytes, do not tell that a sentence became part of another.
    private static let leastShared = 12

    /// Sentences of both editions that are compared: each stretch with the sentences that hold what the other became, or came
    /// from. Where a sentence was cut in two, or two became one, what stands in the other half is not gone.
    func matching(_ range: Range<Int>, _ newRange: Range<Int>) -> (old: Range<Int>, new: Range<Int>) {
        var (left, right) = (range, newRange)
        for run in runs(touching: range) where run.range.count >= Self.leastShared {
            right = Self.hull(right, run.range.lowerBound + run.shift..<run.range.upperBound + run.shift)
        }
        right = new.withSentences(right)
        var low = 0
        var high = runs.count
        while low < high {
            let middle = (low + high) / 2
            if runs[middle].new + runs[middle].count <= right.lowerBound { low = middle + 1 } else { high = middle }
        }
        for run in runs[low...] {
            if run.new >= right.upperBound { break }
            let part = (run.new..<run.new + run.count).clamped(to: right)
            guard part.count >= Self.leastShared else { continue }
            left = Self.hull(left, part.lowerBound + run.old - run.new..<part.upperBound + run.old - run.new)
        }
        return (old.withSentences(left), right)
    }

    private static func hull(_ one: Range<Int>, _ other: Range<Int>) -> Range<Int> {
        min(one.lowerBound, other.lowerBound)..<max(one.upperBound, other.upperBound)
    }

    /// The new block that has most of an old block's text, and how many bytes of it.
    ///
    /// - Parameter leastRun: shorter stretches, in bytes, do not count, unless the block is shorter.
    func likestBlock(_ oldBlock: Int, leastRun: Int = 1) -> (block: Int, shared: Int)? {
        let range = old.search.range(of: oldBlock)
        var shared: [Int: Int] = [:]
        for run in runs(touching: range) {
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

    private func edge(_ offset: Int, isStart: Bool) -> Int {
        let index = lastRun(startingBy: isStart ? offset : offset - 1)
        if index >= 0 {
            let run = runs[index]
            if offset < run.old + run.count || !isStart && offset == run.old + run.count {
                return run.new + offset - run.old
            }
            if isStart { return run.new + run.count }
        } else if isStart {
            return 0
        }
        return index + 1 < runs.count ? runs[index + 1].new : new.bytes.count
    }

    private func run(at offset: Int) -> Run? {
        let index = lastRun(startingBy: offset)
        guard index >= 0, offset < runs[index].old + runs[index].count else { return nil }
        return runs[index]
    }

    private func lastRun(startingBy offset: Int) -> Int {
        var low = 0
        var high = runs.count
        while low < high {
            let middle = (low + high) / 2
            if runs[middle].old <= offset { low = middle + 1 } else { high = middle }
        }
        return low - 1
    }

    // MARK: Blocks

    private static func run(of blocks: Run, _ old: EditionText, _ new: EditionText) -> [Run] {
        let first = old.search.range(of: blocks.old)
        let last = old.search.range(of: blocks.old + blocks.count - 1)
        let start = new.search.range(of: blocks.new).lowerBound
        // With the NUL after the last block.
        return [Run(old: first.lowerBound, new: start, count: last.upperBound + 1 - first.lowerBound)]
    }

    /// Unpaired blocks between paired ones, on both sides.
    private static func gaps(_ runs: [Run], _ old: Int, _ new: Int) -> [(old: Range<Int>, new: Range<Int>)] {
        var gaps: [(old: Range<Int>, new: Range<Int>)] = []
        var (oldStart, newStart) = (0, 0)
        for run in runs + [Run(old: old, new: new, count: 0)] {
            if oldStart < run.old, newStart < run.new { gaps.append((oldStart..<run.old, newStart..<run.new)) }
            (oldStart, newStart) = (run.old + run.count, run.new + run.count)
        }
        return gaps
    }

    /// Blocks shorter than this, in bytes, may stand elsewhere by chance, unless one beside them moved too.
    private static let longEnoughAlone = 80

    private static func carried(
        _ oldBlocks: [Int], _ newBlocks: [Int], _ paired: [Run], _ old: EditionText
    ) -> [Int: Int] {
        var (oldCounts, newPlaces): ([Int: Int], [Int: [Int]]) = ([:], [:])
        for id in oldBlocks { oldCounts[id, default: 0] += 1 }
        for (block, id) in newBlocks.enumerated() { newPlaces[id, default: []].append(block) }
        var isPaired = [Bool](repeating: false, count: oldBlocks.count)
        for run in paired { for block in run.old..<run.old + run.count { isPaired[block] = true } }
        var carried: [Int: Int] = [:]
        for (block, id) in oldBlocks.enumerated() where !isPaired[block] && oldCounts[id] == 1 {
            guard let places = newPlaces[id], places.count == 1,
                old.search.range(of: block).count >= longEnoughAlone
            else { continue }
            carried[block] = places[0]
        }
        guard !carried.isEmpty else { return carried }
        // A heading, too short to be known by itself, goes with the text that it stands beside.
        func follow(_ block: Int, beside neighbour: Int) {
            guard !isPaired[block], carried[block] == nil, let other = carried[neighbour] else { return }
            let id = oldBlocks[block]
            let place = other + block - neighbour
            if oldCounts[id] == 1, newPlaces[id] == [place] { carried[block] = place }
        }
        for block in oldBlocks.indices.dropFirst() { follow(block, beside: block - 1) }
        for block in oldBlocks.indices.dropLast().reversed() { follow(block, beside: block + 1) }
        return carried
    }

    // MARK: Sentences, then code points

    private static func align(
        _ gap: (old: Range<Int>, new: Range<Int>), _ old: EditionText, _ new: EditionText
    ) -> [Run] {
        var ids = IDs()
        let oldUnits = units(gap.old, old)
        let newUnits = units(gap.new, new)
        let paired = SequenceAlignment.runs(
            oldUnits.map { ids.id(old.bytes[$0]) }, newUnits.map { ids.id(new.bytes[$0]) })
        var runs: [Run] = []
        for run in paired {
            let start = oldUnits[run.old].lowerBound
            let end = oldUnits[run.old + run.count - 1].upperBound
            runs.append(Run(old: start, new: newUnits[run.new].lowerBound, count: end - start))
        }
        for gap in gaps(paired, oldUnits.count, newUnits.count) {
            let oldRange = oldUnits[gap.old.lowerBound].lowerBound..<oldUnits[gap.old.upperBound - 1].upperBound
            let newRange = newUnits[gap.new.lowerBound].lowerBound..<newUnits[gap.new.upperBound - 1].upperBound
            runs += CodePointAlignment.runs(old.bytes, oldRange, new.bytes, newRange)
        }
        return runs
    }

    /// Sentences with the blanks after them, and the ends of blocks: together they are all bytes of the blocks.
    private static func units(_ blocks: Range<Int>, _ text: EditionText) -> [Range<Int>] {
        var units: [Range<Int>] = []
        for block in blocks {
            let range = text.search.range(of: block)
            var start = range.lowerBound
            for sentence in text.sentencesOfBlock[block].dropFirst() {
                units.append(start..<text.sentences[sentence].lowerBound)
                start = text.sentences[sentence].lowerBound
            }
            units.append(start..<range.upperBound)
            units.append(range.upperBound..<range.upperBound + 1)
        }
        return units
    }

    /// One number for each different string of bytes.
    private struct IDs {
        private var known: [ArraySlice<UInt8>: Int] = [:]

        mutating func id(_ bytes: ArraySlice<UInt8>) -> Int {
            if let id = known[bytes] { return id }
            known[bytes] = known.count
            return known.count - 1
        }
    }
}
