/// Which events have a label where there is no room for all of them.
enum LabelChoice {
    /// The first and the last, and then again and again the one that lies farthest from all that are chosen, so that
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
}
