/// A stretch of time that is drawn to one scale.
struct Era: Hashable, Sendable {
    /// First day, and the day after the last.
    var start: Int
    var end: Int
    /// How many events lie in it; none, where only something lasts that began before.
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
        // How far anything reaches that began before.
        var reached = Int.min
        for (low, high) in zip([0] + cuts, cuts + [events.count]) {
            let core = core(of: events[low..<high])
            var first = Int(core.from.rounded(.down))
            if !eras.isEmpty { first = max(first, lastPole) }
            let last = max(Int(core.to.rounded(.up)), first + 1)
            append(first, last, count: high - low, after: lastPole, reached: reached, to: &eras)
            lastPole = Int(events[high - 1].pole.rounded(.up))
            for event in events[low..<high] { reached = max(reached, Int(event.reach.to.rounded(.up))) }
        }
        close(&eras, at: reached)
        return eras
    }

    /// The time that a group of events needs: all in which they may have been, but of what lasted only the start. How
    /// long it lasted is shown all the same, if need be to another scale.
    private static func core(of events: ArraySlice<PictureEvent>) -> (from: Double, to: Double) {
        events.reduce(into: (from: Double.infinity, to: -Double.infinity)) { core, event in
            let reach = event.core
            core = (min(core.from, reach.from), max(core.to, reach.to))
        }
    }

    private static func append(
        _ first: Int, _ last: Int, count: Int, after lastPole: Int, reached: Int, to eras: inout [Era]
    ) {
        let units = units(for: last - first)
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
        let gap = era.start - before.end
        let density = Double(before.count) / Double(before.end - before.start)
        let nextDensity = Double(era.count) / Double(era.end - era.start)
        if Double(gap) * min(density, nextDensity) < worthOmitting {
            // The mark of a break would take more room than the break saves: the sparser era takes the time.
            if density <= nextDensity { before.end = era.start } else { era.start = before.end }
        } else if reached > before.end {
            // Something lasts through it, so that it cannot be left out.
            eras.append(before)
            before = Era(start: before.end, end: era.start, count: 0)
        } else {
            before.omitted = gap
        }
        eras += [before, era]
    }

    /// What lasts beyond the last era has one of its own, where it would else press the others together.
    private static func close(_ eras: inout [Era], at reached: Int) {
        let last = eras.count - 1
        guard reached > eras[last].end else { return }
        let end = (units(for: reached - eras[last].start).last ?? .day).startNotBefore(reached)
        if Double(end - eras[last].end) * Double(eras[last].count) > worthOmitting
            * Double(eras[last].end - eras[last].start)
        {
            eras.append(Era(start: eras[last].end, end: end, count: 0))
        } else {
            eras[last].end = end
        }
    }

    /// Units that the borders of a time of so many days may be rounded to.
    private static func units(for days: Int) -> [TimeUnit] {
        TimeUnit.all.filter { $0.length <= max(1, Double(days) / 6) }
    }

    /// Indexes of the events that begin an era: least mean displacement and price of cuts, by dynamic programming over
    /// the largest gaps. O(c² n) with at most `mostCandidates` gaps.
    private static func bestCuts(_ events: [PictureEvent]) -> [Int] {
        let edges = [0] + candidates(events) + [events.count]
        let poles = events.map(\.pole)
        let reaches = events.map(\.core)
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

    /// The events before which the largest gaps lie, in order.
    private static func candidates(_ events: [PictureEvent]) -> [Int] {
        guard let first = events.first else { return [] }
        var reached = first.core.to
        var gaps: [(gap: Double, index: Int)] = []
        for index in events.indices.dropFirst() {
            let core = events[index].core
            if core.from > reached { gaps.append((core.from - reached, index)) }
            reached = max(reached, core.to)
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
