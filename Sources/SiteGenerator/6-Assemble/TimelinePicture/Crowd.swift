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
        return isBars ? Self.barHeight + 3 : Double(tallest) * Self.pitch + 3
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
                let event = events[heap.events[0]]
                let height = max(2, Self.barHeight * Double(heap.events.count) / Double(tallest))
                var bar = svg.emptyPath
                bar.rectangle(
                    (heap.position - 2.5, edge + sign * 1), (heap.position + 2.5, edge + sign * (1 + height)))
                svg.open(link: "#" + event.anchor, name: event.isContext ? "un c" : "un")
                svg.path("br", bar)
                svg.closeLink()
                continue
            }
            for (level, index) in heap.events.enumerated() {
                let event = events[index]
                svg.open(link: "#" + event.anchor, name: event.isContext ? "un c" : "un")
                svg.circle("do", (heap.position, edge + sign * (Double(level) + 0.6) * Self.pitch), radius: 2.4)
                svg.title("\(event.date) \(event.title)")
                svg.closeLink()
            }
        }
        return heaps.isEmpty ? [] : isBars ? [.bars] : [.dots]
    }
}
