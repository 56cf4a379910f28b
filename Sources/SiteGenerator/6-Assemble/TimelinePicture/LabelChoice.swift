/// Which events have a label where there is no room for all of them.
enum LabelChoice {
    /// For labels beside an upright ruler: the first and the last, and then again and again the one that lies farthest from all that are chosen, so that
    /// labels are spread over the picture; what the article tells counts as farther away than context. O(n) a label.
    ///
    /// - Parameters:
    ///   - events: sorted by `pole`.
    ///   - scale: of a drawing, in which distances are measured.
    /// - Returns: their indexes, in order.
    static func spread(_ count: Int, of events: [PictureEvent], on scale: TimeScale) -> [Int] {
        guard count < events.count else { return Array(events.indices) }
        let places = events.map { scale.position(of: $0.pole) }
        var distances = [Double](repeating: .infinity, count: events.count)
        var chosen: [Int] = []
        func choose(_ index: Int) {
            chosen.append(index)
            for other in events.indices {
                let distance = abs(places[other] - places[index]) * (events[other].isContext ? 0.6 : 1)
                distances[other] = min(distances[other], distance)
            }
            distances[index] = -1
        }
        choose(0)
        if count > 1 { choose(events.count - 1) }
        while chosen.count < count {
            var farthest = 0
            for index in events.indices where distances[index] > distances[farthest] { farthest = index }
            choose(farthest)
        }
        return chosen.sorted()
    }

    /// For flags: from the end of time towards its start, every one that has room below a limit of height, so that they
    /// stand in steps with gaps between. O(n) with as many flags as a drawing holds.
    ///
    /// - Parameters:
    ///   - poles: of the events of one side, ascending.
    ///   - limit: of height.
    ///   - edge: beyond which no flag may reach.
    ///   - size: of an event's words.
    /// - Returns: indexes in order.
    static func steps(
        poles: [Double], limit: Double, edge: Double, size: (Int) -> (width: Double, height: Double)
    ) -> [Int] {
        var chosen: [(index: Int, top: Double)] = []
        var refused = Double.infinity
        for index in poles.indices.reversed() {
            // Where one has no room, one beside it has none: no more are tried than a drawing has places.
            if refused - poles[index] < 2 { continue }
            // Flags as close as that would be told apart by nothing but their height.
            if let last = chosen.last, poles[last.index] - poles[index] < leastStep { continue }
            let size = size(index)
            let reach = poles[index] + Flags.inset + size.width
            refused = poles[index]
            if reach > edge { continue }
            var distance = 0.0
            for flag in chosen.reversed() {
                if poles[flag.index] >= reach + Flags.outset { break }
                distance = max(distance, flag.top + Flags.gap)
            }
            if distance + size.height > limit { continue }
            chosen.append((index, distance + size.height))
            refused = .infinity
        }
        return chosen.reversed().map(\.index)
    }

    private static let leastStep = 26.0
}
