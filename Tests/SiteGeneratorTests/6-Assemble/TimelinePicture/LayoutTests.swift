import Testing

@testable import SiteGenerator

@Suite("Picture of a timeline: what holds for every layout")
struct LayoutTests {
    @Test("no flag meets another, and no pole crosses one", arguments: 0..<40)
    func flags(_ seed: Int) {
        var random = SeededGenerator(seed: seed)
        let count = Int.random(in: 1...80, using: &random)
        let poles = (0..<count).map { _ in Double(Int.random(in: 0...900, using: &random)) }.sorted()
        let sizes = poles.map { _ in
            (width: Double.random(in: 20...180, using: &random), height: Double.random(in: 18...90, using: &random))
        }
        check(poles, sizes, Flags.distances(poles: poles, sizes: sizes))
    }

    @Test(
        "nor does any of those that are chosen because there is room, and none is higher than may be", arguments: 0..<40
    )
    func steps(_ seed: Int) {
        var random = SeededGenerator(seed: seed)
        let count = Int.random(in: 1...500, using: &random)
        let poles = (0..<count).map { _ in Double.random(in: 0...850, using: &random) }.sorted()
        let sizes = poles.map { _ in
            (width: Double.random(in: 20...140, using: &random), height: Double.random(in: 18...90, using: &random))
        }
        let chosen = LabelChoice.steps(poles: poles, limit: 290, edge: 900) { sizes[$0] }
        #expect(!chosen.isEmpty && chosen == chosen.sorted())
        let distances = Flags.distances(poles: chosen.map { poles[$0] }, sizes: chosen.map { sizes[$0] })
        for (index, distance) in zip(chosen, distances) {
            #expect(distance + sizes[index].height <= 290)
            #expect(poles[index] + Flags.inset + sizes[index].width <= 900)
        }
    }

    private func check(_ poles: [Double], _ sizes: [(width: Double, height: Double)], _ distances: [Double]) {
        for left in poles.indices {
            let from = poles[left] + Flags.inset
            let to = from + sizes[left].width
            let (near, far) = (distances[left], distances[left] + sizes[left].height)
            for right in poles.indices where right > left {
                let top = distances[right] + sizes[right].height
                // The pole reaches from the ruler to the far edge of its flag.
                let isCrossed = from < poles[right] && poles[right] < to && near < top
                let meets =
                    poles[right] + Flags.inset < to && from < poles[right] + Flags.inset + sizes[right].width
                    && near < top && distances[right] < far
                #expect(!isCrossed && !meets, "flags \(left) and \(right)")
            }
        }
    }

    @Test("what is spread keeps its order and its distance, and stays where there is room", arguments: 0..<40)
    func spreading(_ seed: Int) {
        var random = SeededGenerator(seed: seed)
        let count = Int.random(in: 1...50, using: &random)
        let wanted = (0..<count).map { _ in Double.random(in: 0...500, using: &random) }.sorted()
        let lengths = wanted.map { _ in Double.random(in: 1...30, using: &random) }
        let positions = Spreading.positions(near: wanted, lengths: lengths, gap: 5, from: 0, to: .infinity)
        #expect(positions[0] >= 0)
        for index in positions.indices.dropFirst() {
            #expect(positions[index] >= positions[index - 1] + lengths[index - 1] + 5 - 1e-9)
        }
        let far = wanted.enumerated().map { Double($0.offset) * 100 }
        #expect(Spreading.positions(near: far, lengths: lengths, gap: 5) == far)
    }

    @Test("eras follow each other, hold every event, and leave out no time in which anything is", arguments: 0..<60)
    func eras(_ seed: Int) {
        var made = RandomEvents(seed: seed)
        let events = made.events(2 + seed * 3)
        let eras = Eras.cut(events)
        #expect(eras.reduce(0) { $0 + $1.count } == events.count)
        for (index, era) in eras.enumerated() {
            #expect(era.start < era.end)
            if index + 1 < eras.count { #expect(era.end + era.omitted == eras[index + 1].start) }
            #expect(era.omitted >= 0 && (index + 1 < eras.count || era.omitted == 0))
            guard era.omitted > 0 else { continue }
            let (from, to) = (Double(era.end), Double(era.end + era.omitted))
            for event in events { #expect(event.reach.to <= from || event.reach.from >= to, "\(event.date)") }
        }
        for event in events {
            #expect(Double(eras[0].start) <= event.reach.from, "\(event.date)")
            #expect(event.reach.to <= Double(eras[eras.count - 1].end), "\(event.date)")
        }
    }

    @Test("a crowded year beside empty decades has a scale of its own; an even row has one for all")
    func crowdedYear() {
        func eras(_ dates: [String]) -> [Era] {
            var made = RandomEvents(seed: 1)
            return Eras.cut(dates.enumerated().compactMap { made.event($1, $0) }.inOrderOfPoles)
        }
        let crowded = eras(["1950", "1960", "1970"] + (1...9).map { "2020-0\($0)-15" })
        #expect(crowded.count == 2 && crowded[1].count == 9)
        #expect(eras((1950...1990).map(String.init)).count == 1)
        // Nothing for two thousand years.
        let ancient = eras((1...9).map { "-010\($0)" } + (1...9).map { "200\($0)" })
        #expect(ancient.count == 2 && ancient[0].omitted > 365 * 1900)
        // What lasts through them keeps its time on the ruler.
        let lasting = eras((1...9).map { "-010\($0)" } + (1...9).map { "200\($0)" } + ["-0109/2005"])
        #expect(lasting.allSatisfy { $0.omitted == 0 } && lasting.contains { $0.count == 0 })
    }

    @Test("time runs forwards on every scale", arguments: 0..<20)
    func scale(_ seed: Int) {
        var made = RandomEvents(seed: seed)
        let events = made.events(30)
        let eras = Eras.cut(events)
        let scale = TimeScale(
            eras, from: 10, lengths: eras.map { _ in 100 }, gaps: eras.dropLast().map { $0.omitted > 0 ? 40 : 0 })
        let positions = events.map { scale.position(of: $0.pole) }
        #expect(positions == positions.sorted())
        #expect(positions.allSatisfy { (10...scale.to).contains($0) })
    }
}
