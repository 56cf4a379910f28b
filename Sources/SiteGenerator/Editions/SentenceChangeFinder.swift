/// Finds the sentences that two editions do not share: what lies between those that are the same, paired by the text that
/// the alignment finds in both.
struct SentenceChangeFinder {
    let old: EditionText
    let new: EditionText
    let alignment: EditionAlignment
    let lineage: BlockLineage
    private var changes: [SentenceChange] = []

    init(old: EditionText, new: EditionText, alignment: EditionAlignment, lineage: BlockLineage) {
        self.old = old
        self.new = new
        self.alignment = alignment
        self.lineage = lineage
    }

    mutating func find() -> [SentenceChange] {
        let isCarried = old.sentences.map { alignment.carriedBlocks[old.search.block(at: $0.lowerBound)] != nil }
        let carriedBlocks = Set(alignment.carriedBlocks.values)
        let isCarriedHere = new.sentences.map { carriedBlocks.contains(new.search.block(at: $0.lowerBound)) }
        var start = (old: 0, new: 0)
        func free(_ range: Range<Int>, _ isCarried: [Bool]) -> [Int] { range.filter { !isCarried[$0] } }
        for pair in kept + [(old: old.sentences.count, new: new.sentences.count)] {
            gap(free(start.old..<pair.old, isCarried), free(start.new..<pair.new, isCarriedHere))
            start = (pair.old + 1, pair.new + 1)
        }
        for (block, carried) in alignment.carriedBlocks {
            changes.append(
                SentenceChange(
                    old: old.search.range(of: block), new: new.search.range(of: carried), isMoved: true))
        }
        return changes
    }

    /// Sentences that are the same in both editions, by their numbers, in order.
    private var kept: [(old: Int, new: Int)] {
        old.sentences.indices.compactMap { index in
            let sentence = old.sentences[index]
            guard let run = alignment.run(holding: sentence) else { return nil }
            let start = sentence.lowerBound + run.new - run.old
            let touched = new.sentenceIndices(touching: start..<start + sentence.count)
            guard touched.count == 1, new.sentences[touched.lowerBound] == start..<start + sentence.count else {
                return nil
            }
            return (index, touched.lowerBound)
        }
    }

    /// Pairs what is left between two sentences that are the same.
    private mutating func gap(_ olds: [Int], _ news: [Int]) {
        let links = links(olds, news)
        var (i, j) = (0, 0)
        while i < olds.count || j < news.count {
            if i < olds.count, links.forward[i].isEmpty {
                var end = i + 1
                while end < olds.count, links.forward[end].isEmpty, isSameBlock(old, olds[i], olds[end]) { end += 1 }
                add(olds[i..<end], [])
                i = end
            } else if j < news.count, links.back[j].isEmpty {
                var end = j + 1
                while end < news.count, links.back[end].isEmpty, isSameBlock(new, news[j], news[end]) { end += 1 }
                add([], news[j..<end])
                j = end
            } else {
                var (oldEnd, newEnd) = (i + 1, j)
                var isGrowing = true
                while isGrowing {
                    let furthest = max(newEnd, links.forward[i..<oldEnd].joined().max().map { $0 + 1 } ?? newEnd)
                    let back = max(oldEnd, links.back[j..<furthest].joined().max().map { $0 + 1 } ?? oldEnd)
                    isGrowing = furthest > newEnd || back > oldEnd
                    (oldEnd, newEnd) = (back, furthest)
                }
                add(olds[i..<min(oldEnd, olds.count)], news[j..<newEnd])
                (i, j) = (oldEnd, newEnd)
            }
        }
    }

    /// Which of the sentences share a third of the shorter one's text.
    private func links(_ olds: [Int], _ news: [Int]) -> (forward: [[Int]], back: [[Int]]) {
        var forward = [[Int]](repeating: [], count: olds.count)
        var back = [[Int]](repeating: [], count: news.count)
        if olds.isEmpty || news.isEmpty { return (forward, back) }
        var first = 0
        for (i, index) in olds.enumerated() {
            let sentence = old.sentences[index]
            let runs = alignment.runs(touching: sentence)
            if runs.isEmpty { continue }
            for j in first..<news.count {
                let candidate = new.sentences[news[j]]
                let shared = runs.reduce(0) { sum, run in
                    let part = run.range.clamped(to: sentence)
                    let image = part.lowerBound + run.shift..<part.upperBound + run.shift
                    let count = image.clamped(to: candidate).count
                    return count >= min(BlockLineage.leastRun, 2 * min(sentence.count, candidate.count) / 3)
                        ? sum + count : sum
                }
                if 3 * shared >= min(sentence.count, candidate.count), shared > 0 {
                    forward[i].append(j)
                    back[j].append(i)
                    first = j
                } else if let last = runs.last, candidate.lowerBound >= last.range.upperBound + last.shift {
                    break
                }
            }
        }
        return (forward, back)
    }

    private func isSameBlock(_ text: EditionText, _ left: Int, _ right: Int) -> Bool {
        text.search.block(at: text.sentences[left].lowerBound)
            == text.search.block(at: text.sentences[right].lowerBound)
    }

    /// Stretches of one block each: a group that runs over several is cut.
    private mutating func add(_ olds: ArraySlice<Int>, _ news: ArraySlice<Int>) {
        let oldParts = parts(olds, of: old)
        let newParts = parts(news, of: new)
        if oldParts.count == newParts.count {
            for (old, new) in zip(oldParts, newParts) { changes.append(SentenceChange(old: old, new: new)) }
        } else if oldParts.isEmpty, let last = changes.last, last.new == nil, let gone = last.old,
            let first = newParts.first,
            isInPlace(gone, first)
        {
            // Nothing in common, and in the same place: one was written for the other.
            changes[changes.count - 1] = SentenceChange(old: gone, new: first)
            changes += newParts.dropFirst().map { SentenceChange(old: nil, new: $0) }
        } else {
            let count = min(oldParts.count, newParts.count)
            for index in 0..<count { changes.append(SentenceChange(old: oldParts[index], new: newParts[index])) }
            changes += oldParts.dropFirst(count).map { SentenceChange(old: $0, new: nil) }
            changes += newParts.dropFirst(count).map { SentenceChange(old: nil, new: $0) }
        }
    }

    private func isInPlace(_ gone: Range<Int>, _ come: Range<Int>) -> Bool {
        let block = old.search.block(at: gone.lowerBound)
        let room = alignment.image(of: gone)
        return lineage.successors[block] == new.search.block(at: come.lowerBound)
            && room.lowerBound <= come.lowerBound && come.upperBound <= room.upperBound
    }

    private func parts(_ sentences: ArraySlice<Int>, of text: EditionText) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        for index in sentences {
            let sentence = text.sentences[index]
            if let last = parts.last,
                text.search.block(at: last.lowerBound) == text.search.block(at: sentence.lowerBound)
            {
                parts[parts.count - 1] = last.lowerBound..<sentence.upperBound
            } else {
                parts.append(sentence)
            }
        }
        return parts
    }
}
