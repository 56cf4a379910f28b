/// How far from the ruler the marks of dates stand: lane 0 is beside it. Days share lane 0; a stretch of time takes the
/// first lane where it covers no day and no other stretch, and a mark of context never hides behind one of the article.
/// The same stretch is drawn at one place, however many events it is the date of.
struct MarkLanes {
    /// One for each event.
    private(set) var lanes: [Int]
    var depth: Int { lanes.max() ?? 0 }

    /// With more lanes than that, marks would stand too far from the ruler: they then lie over one another.
    private static let most = 6

    /// - Parameter events: of one side of the ruler.
    init(_ events: [PictureEvent], on scale: TimeScale) {
        lanes = [Int](repeating: 0, count: events.count)
        var taken: [[(from: Double, to: Double)]] = [[], []]
        let told = events.filter { $0.isDay && !$0.isContext }.map { scale.position(of: $0.pole) }
        for (index, event) in events.enumerated() where event.isDay {
            let place = scale.position(of: event.pole)
            if event.isContext, told.contains(where: { abs($0 - place) < 10 }) { lanes[index] = 1 }
            taken[lanes[index]].append((place - 6, place + 6))
        }
        let stretches = events.indices.filter { !events[$0].isDay }.map { index in
            (index: index, mark: Self.covered(by: events[index], scale))
        }
        // Those that are alike follow each other.
        var lastStretch: (index: Int, mark: (from: Double, to: Double))?
        for (index, mark) in stretches.sorted(by: { left, right in
            let lengths = (left.mark.to - left.mark.from, right.mark.to - right.mark.from)
            if lengths.0 != lengths.1 { return lengths.0 > lengths.1 }
            if left.mark.from != right.mark.from { return left.mark.from < right.mark.from }
            return (Self.looks(of: events[left.index]), left.index)
                < (Self.looks(of: events[right.index]), right.index)
        }) {
            if let last = lastStretch, last.mark == mark,
                Self.looks(of: events[last.index]) == Self.looks(of: events[index])
            {
                lanes[index] = lanes[last.index]
                continue
            }
            let free = taken.firstIndex { $0.allSatisfy { mark.from >= $0.to || $0.from >= mark.to } }
            if free == nil, taken.count < Self.most { taken.append([]) }
            let lane = free ?? taken.count - 1
            taken[lane].append(mark)
            lanes[index] = lane
            lastStretch = (index, mark)
        }
    }

    private static func looks(of event: PictureEvent) -> Int {
        [event.isContext, event.isUncertain, event.isStartAbout, event.isEndAbout].reduce(0) { $0 * 2 + ($1 ? 1 : 0) }
    }

    private static func covered(by event: PictureEvent, _ scale: TimeScale) -> (from: Double, to: Double) {
        let mark = DateMark(event, on: scale)
        return (mark.outerFrom - 1, mark.outerTo + 1)
    }
}
