/// Events that have no label, on one side of the ruler: dots heaped up at their dates; where there are too many, bars as
/// high as there are events.
struct Crowd {
    /// The events at one place, in order of time.
    struct Heap {
        let position: Double
        let events: [Int]
    }

    private(set) var heaps: [Heap] = []
    /// How far it reaches from the ruler.
    var depth: Double {
        guard let tallest else { return 0 }
        return isBars ? Self.barHeight + 5 : Double(tallest) * Self.pitch + 3
    }
    private(set) var isBars = false

    /// The most events at one place; nil where there are none.
    var tallest: Int? { heaps.map(\.events.count).max() }

    static let pitch = 6.0
    private static let barHeight = 36.0
    private static let mostDots = 200
    private static let tallestHeap = 6

    init(_ indexes: [Int], of events: [PictureEvent], on scale: TimeScale) {
        var current: (bin: Int, events: [Int])?
        func heap(_ bin: Int, _ events: [Int]) -> Heap {
            Heap(position: (Double(bin) + 0.5) * Self.pitch, events: events)
        }
        for index in indexes {
            let bin = Int(scale.position(of: events[index].pole) / Self.pitch)
            if current?.bin == bin {
                current?.events.append(index)
            } else {
                if let current { heaps.append(heap(current.bin, current.events)) }
                current = (bin, [index])
            }
        }
        if let current { heaps.append(heap(current.bin, current.events)) }
        isBars = indexes.count > Self.mostDots || (tallest ?? 0) > Self.tallestHeap
    }

    /// - Parameters:
    ///   - edge: of the ruler, across.
    ///   - sign: which way is away from it.
    ///   - tallest: the most events at one place on either side, which is the measure of bars.
    /// - Returns: the signs it needs.
    func write(
        _ events: [PictureEvent], edge: Double, sign: Double, tallest: Int, to svg: inout SVGWriter
    ) -> Set<PictureSign> {
        for heap in heaps {
            if isBars {
                writeBar(heap, events, edge: edge, sign: sign, tallest: tallest, to: &svg)
                continue
            }
            for (level, index) in heap.events.enumerated() {
                let event = events[index]
                svg.open(link: "#" + event.anchor, name: "un")
                svg.circle(
                    event.isContext ? "do c" : "do", (heap.position, edge + sign * (Double(level) + 0.6) * Self.pitch),
                    radius: 2.4)
                svg.title("\(event.date) \(event.title)")
                svg.closeLink()
            }
        }
        return heaps.isEmpty ? [] : isBars ? [.bars] : [.dots]
    }

    /// A bar of what the article tells, and beyond it one of context. It leads to the first of its events.
    private func writeBar(
        _ heap: Heap, _ events: [PictureEvent], edge: Double, sign: Double, tallest: Int, to svg: inout SVGWriter
    ) {
        let told = heap.events.count { !events[$0].isContext }
        var from = 1.0
        svg.open(link: "#" + events[heap.events[0]].anchor, name: "un")
        for (count, name) in [(told, "br"), (heap.events.count - told, "br c")] where count > 0 {
            let to = from + max(2, Self.barHeight * Double(count) / Double(tallest))
            var bar = svg.emptyPath
            bar.rectangle((heap.position - 2.5, edge + sign * from), (heap.position + 2.5, edge + sign * to))
            svg.path(name, bar)
            from = to
        }
        svg.closeLink()
    }
}
