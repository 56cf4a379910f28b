/// Aligns two stretches of text by code points.
enum CodePointAlignment {
    typealias Run = SequenceAlignment.Run

    /// Runs in bytes of both texts. None cuts a code point.
    static func runs(_ old: [UInt8], _ oldRange: Range<Int>, _ new: [UInt8], _ newRange: Range<Int>) -> [Run] {
        let old = Scalars(old, oldRange)
        let new = Scalars(new, newRange)
        return withoutCrumbs(runs(old.values, new.values), old.values.count, new.values.count).map { run in
            Run(
                old: old.offsets[run.old], new: new.offsets[run.new],
                count: old.offsets[run.old + run.count] - old.offsets[run.old])
        }
    }

    /// Long stretches are first cut at words that stand once in both.
    static func runs(_ old: [Int], _ new: [Int]) -> [Run] {
        if old.count + new.count <= 600 { return SequenceAlignment.runs(old, new) }
        var found: [Run] = []
        var start = (old: 0, new: 0)
        func align(_ oldEnd: Int, _ newEnd: Int) {
            guard oldEnd > start.old, newEnd > start.new else { return }
            for run in SequenceAlignment.runs(
                Array(old[start.old..<oldEnd]), Array(new[start.new..<newEnd]))
            {
                found.append(Run(old: run.old + start.old, new: run.new + start.new, count: run.count))
            }
        }
        for pair in anchors(old, new) where pair.old >= start.old && pair.new >= start.new {
            align(pair.old, pair.new)
            found.append(Run(old: pair.old, new: pair.new, count: wordLength))
            start = (pair.old + wordLength, pair.new + wordLength)
        }
        align(old.count, new.count)
        return SequenceAlignment.merged(found)
    }

    /// Code points of a stretch that is looked for elsewhere: long enough to be rare, short enough to lie between two
    /// changes.
    private static let wordLength = 10

    private static func anchors(_ old: [Int], _ new: [Int]) -> [(old: Int, new: Int)] {
        guard old.count >= wordLength, new.count >= wordLength else { return [] }
        func words(_ text: [Int]) -> [Int] {
            (0...text.count - wordLength).map { start in
                var hash = 0xcbf2_9ce4_8422_2325 as UInt64
                for index in start..<start + wordLength {
                    hash = (hash ^ UInt64(truncatingIfNeeded: text[index])) &* 0x100_0000_01b3
                }
                return Int(truncatingIfNeeded: hash)
            }
        }
        var places: [Int: (old: Int, new: Int)] = [:]
        let oldWords = words(old)
        for (index, word) in oldWords.enumerated() {
            places[word] = places[word] == nil ? (index, -1) : (-2, -1)
        }
        for (index, word) in words(new).enumerated() {
            guard let place = places[word] else { continue }
            places[word] = (place.old, place.new == -1 ? index : -2)
        }
        var pairs: [(old: Int, new: Int)] = []
        for word in oldWords {
            if let place = places[word], place.old >= 0, place.new >= 0,
                old[place.old..<place.old + wordLength] == new[place.new..<place.new + wordLength]
            {
                pairs.append(place)
            }
        }
        return SequenceAlignment.longestChain(pairs)
    }

    /// Leaves out runs of one to three code points between longer changes: they are there by chance, and readers would
    /// see a rewritten sentence as a row of crumbs.
    private static func withoutCrumbs(_ runs: [Run], _ oldCount: Int, _ newCount: Int) -> [Run] {
        var kept: [Run] = []
        for (index, run) in runs.enumerated() {
            let previous = kept.last ?? Run(old: 0, new: 0, count: 0)
            let next = index + 1 < runs.count ? runs[index + 1] : Run(old: oldCount, new: newCount, count: 0)
            let before = max(run.old - previous.old - previous.count, run.new - previous.new - previous.count)
            let after = max(next.old - run.old - run.count, next.new - run.new - run.count)
            if run.count > 3 || before <= run.count || after <= run.count { kept.append(run) }
        }
        return kept
    }

    private struct Scalars {
        var values: [Int] = []
        /// Of each code point, and of the end.
        var offsets: [Int] = []

        init(_ bytes: [UInt8], _ range: Range<Int>) {
            for (scalar, offset) in UTF8Text.scalars(in: bytes, range) {
                values.append(Int(scalar.value))
                offsets.append(offset)
            }
            offsets.append(range.upperBound)
        }
    }
}
