/// A stretch of time that is drawn to one scale.
struct Era: Hashable, Sendable {
    /// First day, and the day after the last.
    var start: Int
    var end: Int
    /// How many events lie in it.
    let count: Int
    /// Days left out after it, because nothing happened; 0 where the next era follows.
    var omitted = 0
}

/// Cuts time where the scale may change: a crowded last year beside an empty decade.
enum Eras {
    /// What a cut must win to be worth it: mean distance of labels from their dates, in lengths of a label.
    private static let priceOfCut = 0.15
    /// How much room a label takes, in shares of the room that there is for each.
    private static let load = 0.7
    private static let most = 6
    private static let mostCandidates = 24
    /// How many labels' room a stretch without events must take before it is left out.
    private static let worthOmitting = 2.0

    /// - Parameter events: at least one, sorted by `pole`.
    static func cut(_ events: [PictureEvent]) -> [Era] {
        let cuts = bestCuts(events)
        var eras: [Era] = []
        var lastPole = Int.min
        for (low, high) in zip([0] + cuts, cuts + [events.count]) {
            var from = Double.infinity
            var to = -Double.infinity
            for event in events[low..<high] {
                let reach = event.reach
                from = min(from, reach.from)
                to = max(to, reach.to)
            }
            var first = Int(from.rounded(.down))
            if !eras.isEmpty { first = max(first, lastPole) }
            let last = max(Int(to.rounded(.up)), first + 1)
            append(first, last, count: high - low, after: lastPole, to: &eras)
            lastPole = Int(events[high - 1].pole.rounded(.up))
        }
        return eras
    }

    private static func append(_ first: Int, _ last: Int, count: Int, after lastPole: Int, to eras: inout [Era]) {
        let span = Double(last - first)
        let units = TimeUnit.all.prefix { $0.length <= max(1, span / 6) }
        let unit = units.last ?? .day
        var era = Era(start: unit.start(of: first), end: unit.startNotBefore(last), count: count)
        guard var before = eras.popLast() else {
            eras.append(era)
            return
        }
        if era.start < before.end {
            // They meet: the border is as round as what lies before and after it lets it be.
            let earliest = max(lastPole, before.start + 1)
            era.start = units.last { $0.start(of: first) >= earliest }?.start(of: first) ?? first
            before.end = max(era.start, before.start + 1)
            era.start = before.end
            era.end = max(era.end, era.start + 1)
        }
        before.omitted = era.start - before.end
        let density = Double(before.count) / Double(before.end - before.start)
        let nextDensity = Double(era.count) / Double(era.end - era.start)
        if Double(before.omitted) * min(density, nextDensity) < worthOmitting {
            // The mark of a break would take more room than the break saves: the sparser era takes the time.
            if density <= nextDensity { before.end = era.start } else { era.start = before.end }
            before.omitted = 0
        }
        eras += [before, era]
    }

    /// Indexes of the events that begin an era: least mean displacement and price of cuts, by dynamic programming over
    /// the largest gaps. O(c² n) with at most `mostCandidates` gaps.
    private static func bestCuts(_ events: [PictureEvent]) -> [Int] {
        let edges = [0] + candidates(events) + [events.count]
        let poles = events.map(\.pole)
        let reaches = events.map(\.reach)
        let last = edges.count - 1
        var costs = [[Double]](repeating: [Double](repeating: 0, count: edges.count), count: edges.count)
        for start in 0..<last {
            for end in start + 1...last {
                costs[start][end] = displacement(edges[start]..<edges[end], poles, reaches)
            }
        }
        // best[k][j]: the events before edge j in k eras.
        var best = [[(cost: Double, from: Int)?]](
            repeating: [(cost: Double, from: Int)?](repeating: nil, count: edges.count), count: most + 1)
        best[0][0] = (0, 0)
        for eras in 1...most {
            for end in 1...last {
                for start in 0..<end {
                    guard let before = best[eras - 1][start] else { continue }
                    let cost = before.cost + costs[start][end]
                    if best[eras][end].map({ cost < $0.cost }) ?? true { best[eras][end] = (cost, start) }
                }
            }
        }
        var chosen = 1
        var least = Double.infinity
        for eras in 1...most {
            guard let end = best[eras][last] else { continue }
            let cost = end.cost / Double(events.count) + priceOfCut * Double(eras - 1)
            if cost < least { (chosen, least) = (eras, cost) }
        }
        var cuts: [Int] = []
        var end = last
        for eras in stride(from: chosen, to: 1, by: -1) {
            end = best[eras][end]?.from ?? 0
            cuts.append(edges[end])
        }
        return cuts.reversed()
    }

    /// The events before which the largest gaps lie, in order. A gap that something long lies over counts only where
    /// it is more than a quarter of the whole.
    private static func candidates(_ events: [PictureEvent]) -> [Int] {
        guard let first = events.first else { return [] }
        var reached = first.reach.to
        var gaps: [(gap: Double, index: Int)] = []
        let from = events.reduce(first.reach.from) { min($0, $1.reach.from) }
        let to = events.reduce(reached) { max($0, $1.reach.to) }
        for index in events.indices.dropFirst() {
            let reach = events[index].reach
            var gap = reach.from - reached
            if gap <= 0 {
                let distance = events[index].pole - events[index - 1].pole
                gap = distance > (to - from) / 4 ? distance / 4 : 0
            }
            if gap > 0 { gaps.append((gap, index)) }
            reached = max(reached, reach.to)
        }
        gaps.sort { ($1.gap, $0.index) < ($0.gap, $1.index) }
        return gaps.prefix(max(1, min(mostCandidates, events.count / 2))).map(\.index).sorted()
    }

    /// How far labels lie from their dates, summed, when these events are drawn to one scale.
    private static func displacement(
        _ range: Range<Int>, _ poles: [Double], _ reaches: [(from: Double, to: Double)]
    ) -> Double {
        guard range.count > 1 else { return 0 }
        var from = Double.infinity
        var to = -Double.infinity
        for index in range {
            from = min(from, reaches[index].from)
            to = max(to, reaches[index].to)
        }
        let scale = Double(range.count) / max(1, to - from)
        let places = range.map { (poles[$0] - from) * scale }
        let spread = Spreading.positions(
            near: places, lengths: [Double](repeating: load, count: places.count), gap: 0)
        return zip(places, spread).reduce(0) { $0 + abs($1.0 - $1.1) }
    }
}
